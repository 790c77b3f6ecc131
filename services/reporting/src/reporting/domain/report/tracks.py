"""I3: how complaints were handled, with every ground and reason."""

from dataclasses import dataclass

from reporting.domain.counting.counts import Counts
from reporting.domain.counting.tally import IN_FORMAL_PROCEDURE, Count
from reporting.domain.figures.standing import Track
from reporting.domain.report.lines import every
from words.endings import NotHandledGround, ReopenReason
from words.handling import ResolutionKind


@dataclass(frozen=True)
class Tracks:
    """I3. The eight tracks add up to all complaints. `formal_started` counts every complaint for which the formal
    procedure started, whatever its outcome; `reopened` counts every complaint that was reopened after closing."""

    resolved_informally: int
    direct_action: int
    conversation: int
    formal: int
    not_handled: int
    not_handled_by_ground: dict[str, int]
    withdrawn: int
    forwarded: int
    reclassified: int
    noted_as_signal: int
    open: int
    open_in_formal_procedure: int
    formal_started: dict[str, int]
    reopened: int
    reopenings: dict[str, int]


def tracks(counts: Counts) -> Tracks:
    return Tracks(
        resolved_informally=counts.of(Count.TRACK, Track.RESOLVED_INFORMALLY),
        direct_action=counts.of(Count.TRACK, Track.RESOLVED_INFORMALLY, ResolutionKind.DIRECT_ACTION),
        conversation=counts.of(Count.TRACK, Track.RESOLVED_INFORMALLY, ResolutionKind.CONVERSATION),
        formal=counts.of(Count.TRACK, Track.FORMAL),
        not_handled=counts.of(Count.TRACK, Track.NOT_HANDLED),
        not_handled_by_ground=every(NotHandledGround, counts.by_second(Count.TRACK, Track.NOT_HANDLED)),
        withdrawn=counts.of(Count.TRACK, Track.WITHDRAWN),
        forwarded=counts.of(Count.TRACK, Track.FORWARDED),
        reclassified=counts.of(Count.TRACK, Track.RECLASSIFIED),
        noted_as_signal=counts.of(Count.TRACK, Track.NOTED_AS_SIGNAL),
        open=counts.of(Count.TRACK, Track.OPEN),
        open_in_formal_procedure=counts.of(Count.TRACK, Track.OPEN, IN_FORMAL_PROCEDURE),
        formal_started=counts.by_first(Count.FORMAL_STARTED),
        reopened=counts.of(Count.REOPENED),
        reopenings=every(ReopenReason, counts.by_first(Count.REOPENING)),
    )

"""The indicators of the annual report (Awb 9:12a): what each number is, as arithmetic on counts. Those of time stand in
`timing.py`, those of the ombudsman and of recommendations in `follow_up_indicators.py`."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from reporting.domain.counting.counts import Counts
from reporting.domain.counting.statistics import percentage
from reporting.domain.counting.tally import Count
from reporting.domain.vocabulary import NO_COMPLAINT, Track


@dataclass(frozen=True)
class Classification:
    """I2. `complaints`, `reclassified`, `forwarded` and `signals` add up to everything received; what was split and
    what was incomplete is among them."""

    complaints: int
    reclassified: int
    reclassified_by_kind: dict[str, int]
    forwarded: int
    signals: int
    signals_by_reason: dict[str, int]
    split: int
    split_by_kind: dict[str, int]
    incomplete: int
    incomplete_by_item: dict[str, int]
    completion_waived: int


def classification(counts: Counts) -> Classification:
    return Classification(
        complaints=counts.of(Count.TRACK) - sum(counts.of(Count.TRACK, track) for track in NO_COMPLAINT),
        reclassified=counts.of(Count.TRACK, Track.RECLASSIFIED),
        reclassified_by_kind=counts.by_second(Count.TRACK, Track.RECLASSIFIED),
        forwarded=counts.of(Count.TRACK, Track.FORWARDED),
        signals=counts.of(Count.TRACK, Track.NOTED_AS_SIGNAL),
        signals_by_reason=counts.by_second(Count.TRACK, Track.NOTED_AS_SIGNAL),
        split=counts.of(Count.WITH_SPLIT),
        split_by_kind=counts.by_first(Count.SPLIT),
        incomplete=counts.of(Count.INCOMPLETE),
        incomplete_by_item=counts.by_first(Count.ITEM_ASKED),
        completion_waived=counts.of(Count.COMPLETION_WAIVED),
    )


@dataclass(frozen=True)
class Tracks:
    """I3. The eight numbers but those of a kind add up to all complaints. `formal_started` counts every complaint that
    came into the formal procedure, whatever became of it; `reopened` every one that went on after it was closed."""

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
        direct_action=counts.of(Count.TRACK, Track.RESOLVED_INFORMALLY, "DIRECT_ACTION"),
        conversation=counts.of(Count.TRACK, Track.RESOLVED_INFORMALLY, "CONVERSATION"),
        formal=counts.of(Count.TRACK, Track.FORMAL),
        not_handled=counts.of(Count.TRACK, Track.NOT_HANDLED),
        not_handled_by_ground=counts.by_second(Count.TRACK, Track.NOT_HANDLED),
        withdrawn=counts.of(Count.TRACK, Track.WITHDRAWN),
        forwarded=counts.of(Count.TRACK, Track.FORWARDED),
        reclassified=counts.of(Count.TRACK, Track.RECLASSIFIED),
        noted_as_signal=counts.of(Count.TRACK, Track.NOTED_AS_SIGNAL),
        open=counts.of(Count.TRACK, Track.OPEN),
        open_in_formal_procedure=counts.of(Count.TRACK, Track.OPEN, "FORMAL_STARTED"),
        formal_started=counts.by_first(Count.FORMAL_STARTED),
        reopened=counts.of(Count.REOPENED),
        reopenings=counts.by_first(Count.REOPENING),
    )


@dataclass(frozen=True)
class Judgements:
    """I4, for cases or for elements. Only a case can be partly founded."""

    total: int
    founded: int
    partly_founded: int
    unfounded: int
    no_judgement: int
    founded_rate: Decimal | None


def judgements(counted: Mapping[str, int]) -> Judgements:
    founded, partly = counted.get("FOUNDED", 0), counted.get("PARTLY_FOUNDED", 0)
    total = sum(counted.values())
    return Judgements(
        total=total,
        founded=founded,
        partly_founded=partly,
        unfounded=counted.get("UNFOUNDED", 0),
        no_judgement=counted.get("NO_JUDGEMENT", 0),
        founded_rate=percentage(founded + partly, total),
    )


@dataclass(frozen=True)
class Committee:
    """I4, for complaints on which a committee advises (Awb 9:14-9:16)."""

    requested: int
    advised: Judgements
    decided_otherwise: int


def committee(counts: Counts) -> Committee:
    return Committee(
        requested=counts.of(Count.ADVICE_REQUESTED),
        advised=judgements(counts.by_first(Count.ADVISED)),
        decided_otherwise=counts.of(Count.ADVISED_OTHERWISE),
    )

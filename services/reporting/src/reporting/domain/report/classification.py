"""I2: how messages were classified, with every kind, reason and item."""

from dataclasses import dataclass

from reporting.domain.counting.counts import Counts
from reporting.domain.counting.tally import Count
from reporting.domain.figures.standing import NO_COMPLAINT, Track
from reporting.domain.report.lines import every
from words.endings import ReclassifiedKind, SignalReason
from words.submissions import MissingItem


@dataclass(frozen=True)
class Classification:
    """I2. `complaints`, `reclassified`, `forwarded` and `signals` add up to everything received; they include split and
    incomplete complaints."""

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
        reclassified_by_kind=every(ReclassifiedKind, counts.by_second(Count.TRACK, Track.RECLASSIFIED)),
        forwarded=counts.of(Count.TRACK, Track.FORWARDED),
        signals=counts.of(Count.TRACK, Track.NOTED_AS_SIGNAL),
        signals_by_reason=every(SignalReason, counts.by_second(Count.TRACK, Track.NOTED_AS_SIGNAL)),
        split=counts.of(Count.WITH_SPLIT),
        split_by_kind=every(ReclassifiedKind, counts.by_first(Count.SPLIT)),
        incomplete=counts.of(Count.INCOMPLETE),
        incomplete_by_item=every(MissingItem, counts.by_first(Count.ITEM_ASKED)),
        completion_waived=counts.of(Count.COMPLETION_WAIVED),
    )

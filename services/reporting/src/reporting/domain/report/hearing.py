"""I7: who was heard, or why not, per side (Awb 9:10)."""

from dataclasses import dataclass

from reporting.domain.counting.counts import Counts
from reporting.domain.counting.tally import Count
from reporting.domain.report.lines import every
from words.handling import WaiverGround
from words.people import Side

GROUNDS = {
    Side.COMPLAINANT: [WaiverGround.MANIFESTLY_UNFOUNDED, WaiverGround.DECLINED, WaiverGround.NO_REPLY_IN_TERM],
    Side.ACCUSED: [WaiverGround.NOT_USED, WaiverGround.DECLINED, WaiverGround.UNREACHABLE],
}


@dataclass(frozen=True)
class Hearing:
    """I7."""

    offered: int
    heard: dict[str, int]
    waived: dict[str, dict[str, int]]


def hearing(counts: Counts) -> Hearing:
    return Hearing(
        offered=counts.of(Count.HEARING_OFFERED),
        heard={str(side): counts.of(Count.HEARD, side) for side in Side},
        waived={str(side): every(GROUNDS[side], counts.by_second(Count.NOT_HEARD, side)) for side in Side},
    )

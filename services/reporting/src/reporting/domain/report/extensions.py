"""I6: adjournments, and later dates to which the complainant agreed (Awb 9:11(2), 9:11(3))."""

from dataclasses import dataclass

from reporting.domain.counting.counts import Counts
from reporting.domain.counting.tally import ADJOURNED_LATE, Count
from reporting.domain.report.lines import Line, every, lines
from words.clocks import AdjournmentReason


@dataclass(frozen=True)
class Extensions:
    """I6. `by_consent` counts complaints, `consents` counts every agreed later date."""

    total: int
    by_reason: list[Line]
    late: int
    by_consent: int
    consents: int


def extensions(counts: Counts) -> Extensions:
    return Extensions(
        total=counts.of(Count.ADJOURNED),
        by_reason=lines(every(AdjournmentReason, counts.by_first(Count.ADJOURNED))),
        late=counts.of(Count.ADJOURNED, second=ADJOURNED_LATE),
        by_consent=counts.of(Count.POSTPONED),
        consents=counts.of(Count.POSTPONEMENT),
    )

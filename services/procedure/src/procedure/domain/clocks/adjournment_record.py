"""More time, once (Awb 9:11(2))."""

from dataclasses import dataclass
from datetime import date

from words.clocks import AdjournmentReason


@dataclass(frozen=True)
class Adjournment:
    """T19."""

    previous_due_on: date
    new_due_on: date
    reason: AdjournmentReason
    text: str
    late: bool
    adjourned_on: date
    adjourned_by: str

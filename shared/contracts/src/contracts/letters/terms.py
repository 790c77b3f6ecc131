"""More time, a date that comes near, and being late (M13 to M15A, M23, M24)."""

from datetime import date
from typing import ClassVar, Literal

from contracts.letters.said import Said
from words.clocks import DeadlineAlert


class AdjournmentNotice(Said):
    """Awb 9:11(2): written, to both sides, with the reason and the new date."""

    previous_due_on: date
    new_due_on: date
    reason: str


class ComplainantAdjournmentLetter(AdjournmentNotice):
    """M13."""

    code: Literal["M13"] = "M13"
    own_page_name: ClassVar[str | None] = "Wij hebben meer tijd nodig"


class AccusedAdjournmentLetter(AdjournmentNotice):
    """M14."""

    code: Literal["M14"] = "M14"


class ConsentRequestLetter(Said):
    """M15, Awb 9:11(3): do you agree in writing to a later date? Saying no has no downside."""

    code: Literal["M15"] = "M15"
    own_page_name: ClassVar[str | None] = "Vraag of u instemt met meer tijd"
    current_due_on: date
    proposed_due_on: date
    reason: str


class PostponementNoticeLetter(Said):
    """M15A: the accused is told of the later date to which the complainant agreed."""

    code: Literal["M15A"] = "M15A"
    previous_due_on: date
    new_due_on: date


class DeadlineLetter(Said):
    """M23: a legal date comes near or has passed."""

    code: Literal["M23"] = "M23"
    alert: DeadlineAlert
    due_on: date


class LatenessLetter(Said):
    """M24: the term has passed; an apology, and the way to the ombudsman because it takes too long (R25). Includes the
    reason and the expected day of the decision once they are known."""

    code: Literal["M24"] = "M24"
    own_page_name: ClassVar[str | None] = "Wij zijn te laat"
    due_on: date
    ombudsman_until: date
    reason: str | None = None
    expected_on: date | None = None  # an expectation; the legal date does not change

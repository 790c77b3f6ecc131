"""What procedure publishes about the dates of a case: set, moved, passed (Awb 9:11)."""

from datetime import date
from typing import ClassVar, Literal

from contracts.event import Door, Event
from contracts.procedure.case import CaseFact
from words.clocks import AdjournmentReason, ClockStatus, TermsReason


class TermsSetData(CaseFact):
    """All dates of a case at this moment. A date that does not run is absent. `dueOn` is the date now in force."""

    received_on: date
    clock_status: ClockStatus
    ack_due_on: date | None = None
    refusal_due_on: date | None = None
    decide_due_on: date | None = None
    extended_due_on: date | None = None
    due_on: date | None = None
    ombudsman_until: date | None = None
    ombudsman_until_provisional: bool = False
    notice_sent_on: date | None = None
    closed_on: date | None = None
    article: str  # the basis of `dueOn`, such as "Awb 9:11(1)"
    reason: TermsReason
    decree_missing_for: tuple[int, ...] = ()  # years whose equated days are not loaded: dates may still move


class TermsSet(Event):
    """The dates of a case were set or changed. Published at opening and at every change."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.terms-set.v1"] = "nl.wederhoor.complaints.terms-set.v1"
    data: TermsSetData


class AdjournedData(CaseFact):
    previous_due_on: date
    new_due_on: date
    reason: AdjournmentReason
    late: bool  # the date in force had already passed


class Adjourned(Event):
    """T19: at most four weeks more, once (Awb 9:11(2))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.adjourned.v1"] = "nl.wederhoor.complaints.adjourned.v1"
    data: AdjournedData


class PostponedData(CaseFact):
    previous_due_on: date
    new_due_on: date
    consented_on: date


class PostponedByConsent(Event):
    """T20: later still, to the date to which the complainant agreed in writing (Awb 9:11(3))."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.postponed-by-consent.v1"] = "nl.wederhoor.complaints.postponed-by-consent.v1"
    data: PostponedData


class TermExceededData(CaseFact):
    due_on: date


class TermExceeded(Event):
    """T32: the date in force has passed and the case is still open."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.term-exceeded.v1"] = "nl.wederhoor.complaints.term-exceeded.v1"
    data: TermExceededData


class LatenessExplainedData(CaseFact):
    due_on: date  # has passed, and is still the date in force
    expected_on: date  # an expectation; not a term, and legally no promise
    explained_on: date


class LatenessExplained(Event):
    """T32e: the term has passed; the complainant is told why, and when to expect the decision (R25). No date moves."""

    door: ClassVar[Door] = Door.PUBLIC
    type: Literal["nl.wederhoor.complaints.lateness-explained.v1"] = "nl.wederhoor.complaints.lateness-explained.v1"
    data: LatenessExplainedData

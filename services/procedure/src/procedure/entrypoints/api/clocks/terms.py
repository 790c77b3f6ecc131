"""Why each date of a case is what it is: article, every shift with its holiday, every recomputation."""

from datetime import date, datetime
from uuid import UUID

from procedure.domain.case import Case
from procedure.domain.file.clocks import Computation
from procedure.entrypoints.api.fields import Answer
from words.clocks import Clock, ClockStatus
from words.people import Role


class LegAnswer(Answer):
    from_on: date
    to_on: date
    why: str


class DateAnswer(Answer):
    """One computation. `provisional`: it waits for a fact that has not happened yet. `warning`: it may still move."""

    clock: Clock
    on: date
    nominal_on: date
    article: str
    steps: tuple[LegAnswer, ...]
    provisional: bool
    why: str
    computed_at: datetime
    computed_by: Role
    decree_missing_for: tuple[int, ...]
    warning: str | None


class ClockAnswer(DateAnswer):
    """The date that counts now, the day on which it was met, and its earlier values."""

    met_on: date | None
    earlier: tuple[DateAnswer, ...]


class ExpectationAnswer(Answer):
    """When the decision is expected now that the case is late; told to the complainant, but not a legal date."""

    expected_on: date
    explained_on: date


class RetentionAnswer(Answer):
    """How long the file is kept once it is closed. Without `actionOn` it is never destroyed, or the date is not known
    yet."""

    result: str
    action_on: date | None
    why: str
    steps: tuple[LegAnswer, ...]


class TermsAnswer(Answer):
    complaint_id: UUID
    reference: str
    received_on: date
    clock_started_on: date | None
    clock_status: ClockStatus
    due_on: date | None
    overdue: bool
    exceeded_on: date | None
    expectation: ExpectationAnswer | None
    closed_on: date | None
    notice_sent_on: date | None
    clocks: tuple[ClockAnswer, ...]
    retention: RetentionAnswer | None


def terms_answer(case: Case, today: date) -> TermsAnswer:
    """Every clock that ever ran in this case, in the order in which they started."""
    started = dict.fromkeys(each.due.clock for each in case.clocks.computations)
    return TermsAnswer(
        complaint_id=case.complaint_id,
        reference=case.reference,
        received_on=case.received_on,
        clock_started_on=case.clocks.clock_started_on,
        clock_status=case.clocks.clock_status,
        due_on=case.clocks.due_on,
        overdue=case.is_overdue(today),
        exceeded_on=case.clocks.exceeded_on,
        expectation=ExpectationAnswer.model_validate(case.expectation) if case.expectation else None,
        closed_on=case.ending.closed_on,
        notice_sent_on=case.clocks.notice_sent_on,
        clocks=tuple(_clock(case, clock) for clock in started),
        retention=RetentionAnswer.model_validate(case.retention) if case.retention else None,
    )


def _clock(case: Case, clock: Clock) -> ClockAnswer:
    *earlier, last = [each for each in case.clocks.computations if each.due.clock is clock]
    return ClockAnswer(
        **_date(last).model_dump(by_alias=False),
        met_on=_met_on(case, clock),
        earlier=tuple(_date(each) for each in earlier),
    )


def _date(computation: Computation) -> DateAnswer:
    due = computation.due
    years = ", ".join(map(str, due.decree_missing_for))
    warning = f"De gelijkgestelde dagen van {years} zijn nog niet geladen: deze datum kan nog verschuiven."
    return DateAnswer(
        clock=due.clock,
        on=due.on,
        nominal_on=due.nominal_on,
        article=due.article,
        steps=tuple(LegAnswer.model_validate(step) for step in due.steps),
        provisional=computation.provisional,
        why=computation.why,
        computed_at=computation.computed_at,
        computed_by=computation.role,
        decree_missing_for=due.decree_missing_for,
        warning=warning if years else None,
    )


def _met_on(case: Case, clock: Clock) -> date | None:
    """The day on which the due action was done; None if it was not, or if that is not known."""
    match clock:
        case Clock.ACKNOWLEDGEMENT:
            return min((*case.sent_on("M01"), *case.sent_on("M01C")), default=None)
        case Clock.COMPLETION:
            return case.triage.completions[-1].ended_on if case.triage.completions else None
        case Clock.INFORMAL_CONTACT:
            return min((contact.held_on for contact in case.informal.contacts), default=None)
        case Clock.DECISION | Clock.ADJOURNMENT | Clock.CONSENT:
            return None if case.awaits_notice else case.clocks.notice_sent_on or case.ending.closed_on
        case Clock.REFUSAL:
            return case.clocks.notice_sent_on if case.ending.refusal else None
        case _:
            return None

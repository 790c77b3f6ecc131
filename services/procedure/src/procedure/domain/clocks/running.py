"""How the dates of a case start and stop, and what others are told about them (Awb 9:8(3), 9:11, 9:24)."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.terms import Counting
from procedure.domain.steps.fact import CaseFact, Occasion
from words.clocks import ClockStatus, TermsReason


@dataclass(frozen=True, kw_only=True)
class TermsSet(CaseFact):
    """Every date of the case at this moment."""

    received_on: date
    clock_status: ClockStatus
    ack_due_on: date | None
    refusal_due_on: date | None
    decide_due_on: date | None
    extended_due_on: date | None
    due_on: date | None
    ombudsman_until: date | None
    ombudsman_until_provisional: bool
    notice_sent_on: date | None
    closed_on: date | None
    article: str
    reason: TermsReason
    decree_missing_for: tuple[int, ...]


def start_clocks(case: GuardedCase, about: Occasion, started_on: date, calendar: Calendar, why: str) -> None:
    """For a written complaint that is not anonymous, from receipt, complete or not (Awb 9:6, 9:8(3), 9:11)."""
    counting = Counting(case.rules, calendar, committee=case.investigation.advised_by_committee)
    case.clocks.start(counting, started_on, about, why)


def stop_clocks(case: GuardedCase, about: Occasion, *, ends_on: date | None, notice_awaited: bool = False) -> None:
    """Every closed state stops the term and starts the year for the ombudsman (Awb 9:24(1)). Without `ends_on` nothing
    was handled, so no year starts."""
    case.clocks.stop(ends_on=ends_on, notice_due_on=case.notice_due_on if notice_awaited else None)
    if ends_on is not None:
        case.clocks.start_ombudsman_term(ends_on, about, "behandeling beëindigd", provisional=notice_awaited)
    tell_terms(case, about, TermsReason.CLOSED)


def tell_terms(case: GuardedCase, about: Occasion, reason: TermsReason) -> None:
    """Tell every date as it is now to the services that show or count them."""
    clocks = case.clocks
    case.record(
        TermsSet(
            **about,
            received_on=case.received_on,
            clock_status=clocks.clock_status,
            ack_due_on=clocks.ack_due_on,
            refusal_due_on=clocks.refusal_due_on,
            decide_due_on=clocks.decide_due_on,
            extended_due_on=clocks.extended_due_on,
            due_on=clocks.due_on,
            ombudsman_until=clocks.ombudsman_until,
            ombudsman_until_provisional=clocks.ombudsman_until_provisional,
            notice_sent_on=clocks.notice_sent_on,
            closed_on=case.ending.closed_on,
            article=clocks.article_in_force(),
            reason=reason,
            decree_missing_for=clocks.missing_decrees,
        )
    )

"""Evidence that a message left, and what it does to the dates (Awb 2:11, 2:19, 2:24, 9:10(2)(c), 9:15(1)). The dates
come out the same in whatever order the evidence arrives."""

from dataclasses import dataclass, replace
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.clocks.running import start_clocks, tell_terms
from procedure.domain.file.messages import NOTICES, Failure, Sending
from procedure.domain.file.people import Accused
from procedure.domain.investigation.copies import without_copy
from procedure.domain.investigation.hearing import OFFERS, left_on, offers_of, put_offers
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact, Occasion
from words.clocks import TermsReason
from words.people import Role


@dataclass(frozen=True, kw_only=True)
class SendingRecorded(CaseFact):
    """It is known that a message left."""

    code: str
    sent_on: date


@dataclass(frozen=True, kw_only=True)
class MovedDateTold(CaseFact):
    """These accused learn that the case was adjourned, or postponed with consent, before they knew of it."""

    accused: tuple[Accused, ...]


@dataclass(frozen=True, kw_only=True)
class FailureRecorded(CaseFact):
    """It is known that a message could not be delivered."""

    code: str


def record_failure(case: GuardedCase, act: Act, failure: Failure) -> None:
    """A message could not be delivered, and a person must act (Awb 2:11)."""
    case.messages.failures = (*case.messages.failures, failure)
    case.record(FailureRecorded(**case.occasion(act, Role.SYSTEM), code=failure.code))


def record_sending(case: GuardedCase, act: Act, sending: Sending, calendar: Calendar) -> None:
    """Evidence that a message left. The notice sets the date that counts (Awb 2:19); the offer of a hearing starts the
    time to reply."""
    if case.messages.knows(sending.message_id):
        return
    uninformed = without_copy(case)
    case.messages.sendings = (*case.messages.sendings, sending)
    about = case.occasion(act, Role.SYSTEM)
    case.record(SendingRecorded(**about, code=sending.code, sent_on=sending.sent_on))
    if sending.code == NOTICES.get(case.state):
        _note_notice(case, about, sending.code)
    if sending.code in OFFERS:
        _renew_reply_terms(case, about, sending.code, calendar)
    if sending.code == "M09" and case.is_open:
        _tell_moved_date(case, about, uninformed)
    if sending.code == "M01C":
        _make_committee_count(case, about, sending.sent_on, calendar)
    if sending.code == "M31":
        _move_start(case, about, sending.sent_on, calendar)


def _note_notice(case: GuardedCase, about: Occasion, code: str) -> None:
    """The contact's own copy counts. Of two sendings to the same person the later one counts (Awb 2:11). A correction
    is not a new notice."""
    clocks = case.clocks
    if clocks.notice_sent_on and case.judgement.decision and case.judgement.decision.corrections:
        return
    sent = case.notice_left_on(code)
    if not sent or max(sent) == clocks.notice_sent_on:
        return
    clocks.notice_sent_on = max(sent)
    clocks.watch_on = None
    clocks.start_ombudsman_term(clocks.notice_sent_on, about, f"kennisgeving verzonden ({code})", provisional=False)
    tell_terms(case, about, TermsReason.NOTICE_SENT)


def _renew_reply_terms(case: GuardedCase, about: Occasion, code: str, calendar: Calendar) -> None:
    """A later day than the offer said is in the favour of who was offered it; an earlier day would break a promise."""
    renewed = {}
    for offer in offers_of(case):
        left = left_on(case, offer) if offer.side is OFFERS[code] else ()
        due = terms.hearing_reply_due(max(left), case.rules, calendar) if left else None
        if due is not None and due.on > offer.reply_due_on:
            renewed[offer] = replace(offer, reply_due_on=due.on, counted_from=due.counted_from)
            case.clocks.remember(due, about, f"aanbod om te worden gehoord verzonden ({code})")
    if renewed:
        put_offers(case, (renewed.get(each, each) for each in offers_of(case)))


def _tell_moved_date(case: GuardedCase, about: Occasion, uninformed: tuple[Accused, ...]) -> None:
    """Who has the copy only now was not told that the date had moved before, and is told it after the copy (Awb
    9:11(2))."""
    missing = without_copy(case)
    late = tuple(each for each in uninformed if each not in missing)
    if late and (case.clocks.adjournment or case.clocks.postponements):
        case.record(MovedDateTold(**about, accused=late))


def _make_committee_count(case: GuardedCase, about: Occasion, told_on: date, calendar: Calendar) -> None:
    """Awb 9:11(1), 9:15(1): once the complainant is told that a committee will advise, the term is ten weeks."""
    investigation, clocks = case.investigation, case.clocks
    if investigation.committee is None or (investigation.committee.told_on or date.max) <= told_on:
        return
    first, investigation.committee = (
        investigation.committee.told_on is None,
        replace(investigation.committee, told_on=told_on),
    )
    if first and clocks.clock_started_on is not None and case.is_open:
        decision = terms.decide_due(clocks.clock_started_on, calendar, committee=True)
        clocks.remember(decision, about, "de klager weet dat een commissie adviseert (M01c)")
        clocks.renew_due(decision_due_on=decision.on)
        clocks.forget_ombudsman_term()
        tell_terms(case, about, TermsReason.COMMITTEE)


def _move_start(case: GuardedCase, about: Occasion, told_on: date, calendar: Calendar) -> None:
    """Awb 2:24: the term starts at the internal forwarding only if the sender was told at once, which means within one
    working day; otherwise the receipt counts. The earliest telling counts, in whatever order they become known."""
    route = case.triage.wrong_route
    if route is None or not case.is_open or (route.told_on or date.max) <= told_on:
        return
    case.triage.wrong_route = replace(route, told_on=told_on)
    if (
        told_on <= calendar.after_working_days(route.forwarded_on, 1)
        and case.clocks.clock_started_on != route.forwarded_on
    ):
        case.clocks.forget_ombudsman_term()
        start_clocks(case, about, route.forwarded_on, calendar, "intern doorgestuurd en gemeld (Awb 2:24)")
        tell_terms(case, about, TermsReason.WRONG_ROUTE)

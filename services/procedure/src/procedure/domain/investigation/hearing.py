"""T12 and T13: both sides can be heard; a hearing has a report, and not hearing needs a ground (Awb 9:10). The legal
grounds concern the complainant; the accused is offered a hearing, used or not."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.errors import DayNotPossible
from procedure.domain.file.people import Accused
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import COM, KB, Step, StepRefused
from servicekit.errors import Conflict, NotFound
from words.cases import CaseState
from words.handling import WaiverGround
from words.people import Side

WITHOUT_OFFER = (WaiverGround.MANIFESTLY_UNFOUNDED, WaiverGround.DECLINED)


class HearingNotFound(NotFound):
    code = "hearing-not-found"
    article = "Awb 9:10(1)"

    def __init__(self) -> None:
        super().__init__("This case has no such hearing.")


class HearingAlreadyOffered(StepRefused):
    code = "hearing-already-offered"
    article = "Awb 9:10(1)"
    message = "Both sides were already offered a hearing."


class HearingNotOffered(StepRefused):
    code = "hearing-not-offered"
    article = "Awb 9:10(1)"
    message = "First offer both sides a hearing."


class WaiverGroundNotApplicable(StepRefused):
    code = "waiver-ground-not-applicable"
    article = "Awb 9:10(2)"
    message = (
        "The grounds of 9:10(2) apply only to the complainant; for the accused record that the offer was not used."
    )


class ReplyTermStillRuns(Conflict):
    code = "reply-term-still-runs"
    article = "Awb 9:10(2)(c)"

    def __init__(self, reply_due_on: date) -> None:
        super().__init__(f"The complainant may reply until {reply_due_on:%d-%m-%Y}.")


class OfferNotSent(StepRefused):
    code = "offer-not-sent"
    article = "Awb 9:10(2)(c)"
    message = "There is no evidence yet that the offer was sent, so silence has no meaning."


class AlreadyHeard(StepRefused):
    code = "already-heard"
    article = "Awb 9:10(1)"
    message = "This side was already heard."


class ComplainantNotHeard(StepRefused):
    code = "complainant-not-heard"
    article = "Awb 9:10(1)"
    message = "The complainant was not heard, and no ground for that is recorded."


def _check_not_offered(case: GuardedCase, _act: Act) -> None:
    if case.investigation.hearing is not None:
        raise HearingAlreadyOffered


def _check_there_is_one(case: GuardedCase, _act: Act) -> None:
    if case.investigation.hearing is None:
        raise HearingNotFound


def _check_offered(case: GuardedCase, _act: Act) -> None:
    if case.investigation.hearing is None:
        raise HearingNotOffered


def _check_heard(case: GuardedCase, _act: Act) -> None:
    if not case.investigation.was_heard(Side.COMPLAINANT) and case.investigation.waiver_of(Side.COMPLAINANT) is None:
        raise ComplainantNotHeard


NOT_OFFERED_YET = Guard("no hearing was offered yet", HearingAlreadyOffered, _check_not_offered)
HEARING_TO_REPORT = Guard("a hearing was offered, of which this is the report", HearingNotFound, _check_there_is_one)
HEARD = (
    Guard("both sides were offered a hearing", HearingNotOffered, _check_offered),
    Guard("the complainant was heard, or a ground for not hearing them is on file", ComplainantNotHeard, _check_heard),
)
"""Awb 9:10(1): before a judgement or an advice."""

OFFER_HEARING = Step(
    "T12", "offer a hearing", "gelegenheid bieden om te worden gehoord", (CaseState.INVESTIGATION,), None, (KB,),
    "to both sides at once", "Awb 9:10(1)", "hearing-offered", ("M10", "M11"),
    guards=(NOT_OFFERED_YET,),
)  # fmt: skip
COMMITTEE_OFFERS_HEARING = Step(
    "T12c", "offer a hearing as committee", "als commissie gelegenheid bieden om te worden gehoord",
    (CaseState.COMMITTEE_ADVICE,), None, (COM,),
    "to both sides at once", "Awb 9:15(2)", "hearing-offered", ("M10", "M11"),
    guards=(NOT_OFFERED_YET,),
)  # fmt: skip
HOLD_HEARING = Step(
    "T13", "record a hearing", "verslag van het horen vastleggen", (CaseState.INVESTIGATION,), None, (KB,),
    "it was offered; with a report", "Awb 9:10(3)", "hearing-held", ("M12",),
    guards=(HEARING_TO_REPORT,),
)  # fmt: skip
COMMITTEE_HOLDS_HEARING = Step(
    "T13c", "record a hearing as committee", "als commissie verslag van het horen vastleggen",
    (CaseState.COMMITTEE_ADVICE,), None, (COM,),
    "it was offered; with a report", "Awb 9:15(2), 9:10(3)", "hearing-held", ("M12",),
    guards=(HEARING_TO_REPORT,),
)  # fmt: skip
WAIVE_HEARING = Step(
    "T13w", "record that a side is not heard", "afzien van horen vastleggen", (CaseState.INVESTIGATION,), None, (KB,),
    "a ground of 9:10(2) for the complainant, no reply only after the reply date; the accused was offered a hearing",
    "Awb 9:10(2)", "hearing-waived",
)  # fmt: skip
COMMITTEE_WAIVES_HEARING = Step(
    "T13cw", "record as committee that a side is not heard", "als commissie afzien van horen vastleggen",
    (CaseState.COMMITTEE_ADVICE,), None, (COM,),
    "a ground of 9:10(2) for the complainant; the accused was offered a hearing",
    "Awb 9:15(3)", "hearing-waived",
)  # fmt: skip


@dataclass(frozen=True)
class HearingSession:
    """T13, Awb 9:10(3): a hearing that was held, with its report; a signed report or a recording is also a document."""

    session_id: UUID
    sides: tuple[Side, ...]
    held_on: date
    report: str
    recorded_by: str
    document_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class Hearing:
    """T12, Awb 9:10(1): the offer of a hearing to both sides, and the hearings that were held."""

    hearing_id: UUID
    offered_on: date
    reply_due_on: date
    options: tuple[str, ...]
    sessions: tuple[HearingSession, ...] = ()


@dataclass(frozen=True)
class Waiver:
    """T13: one side is not heard, and why."""

    waiver_id: UUID
    side: Side
    ground: WaiverGround
    reason: str
    waived_on: date
    recorded_by: str


@dataclass(frozen=True, kw_only=True)
class HearingOffered(CaseFact):
    """`complainant` is False when the complainant is not heard, on a ground recorded before."""

    offered_on: date
    reply_due_on: date
    options: tuple[str, ...]
    complainant: bool
    accused: tuple[Accused, ...]


@dataclass(frozen=True, kw_only=True)
class HearingHeld(CaseFact):
    sides: tuple[Side, ...]
    held_on: date
    report: str


@dataclass(frozen=True, kw_only=True)
class HearingWaived(CaseFact):
    waiver: Waiver


def offer_hearing(case: GuardedCase, act: Act, hearing_id: UUID, options: tuple[str, ...], calendar: Calendar) -> None:
    """T12: to both sides at once. A complainant who is not heard on a ground of 9:10(2) gets no offer."""
    about = case.take(_by_whom(case, OFFER_HEARING, COMMITTEE_OFFERS_HEARING), act)
    reply = terms.hearing_reply_due(act.today, case.rules, calendar)
    case.investigation.hearing = Hearing(hearing_id, act.today, reply.on, options)
    case.clocks.remember(reply, about, "horen aangeboden (T12)", provisional=True)
    case.record(
        HearingOffered(
            **about,
            offered_on=act.today,
            reply_due_on=reply.on,
            options=options,
            complainant=case.investigation.waiver_of(Side.COMPLAINANT) is None,
            accused=case.parties.reachable_accused,
        )
    )


def hold_hearing(case: GuardedCase, act: Act, hearing_id: UUID, session: HearingSession) -> None:
    """T13: with the report that 9:10(3) requires. Sides may be heard together or separately."""
    about = case.take(_by_whom(case, HOLD_HEARING, COMMITTEE_HOLDS_HEARING), act)
    investigation = case.investigation
    if investigation.hearing is None or investigation.hearing.hearing_id != hearing_id:
        raise HearingNotFound
    if not investigation.hearing.offered_on <= session.held_on <= act.today:
        raise DayNotPossible("heldOn", investigation.hearing.offered_on, act.today)
    investigation.hearing = replace(investigation.hearing, sessions=(*investigation.hearing.sessions, session))
    case.record(HearingHeld(**about, sides=session.sides, held_on=session.held_on, report=session.report))


def waive_hearing(case: GuardedCase, act: Act, waiver: Waiver) -> None:
    """T13: manifestly unfounded, declined, or no reply within the term; for the accused: offered, not used."""
    about = case.take(_by_whom(case, WAIVE_HEARING, COMMITTEE_WAIVES_HEARING), act)
    investigation = case.investigation
    if (waiver.ground is WaiverGround.NOT_USED) != (waiver.side is Side.ACCUSED):
        raise WaiverGroundNotApplicable
    if investigation.was_heard(waiver.side):
        raise AlreadyHeard
    if investigation.hearing is None and waiver.ground not in WITHOUT_OFFER:
        raise HearingNotOffered
    if waiver.ground is WaiverGround.NO_REPLY_IN_TERM:
        _check_silence(case, act)
    investigation.waivers = (*investigation.waivers, waiver)
    case.record(HearingWaived(**about, waiver=waiver))


def _check_silence(case: GuardedCase, act: Act) -> None:
    """Silence counts only after the whole term, and only if the offer is known to have left."""
    if not case.offer_sent_on():
        raise OfferNotSent
    if case.investigation.hearing and act.today <= case.investigation.hearing.reply_due_on:
        raise ReplyTermStillRuns(case.investigation.hearing.reply_due_on)


def _by_whom(case: GuardedCase, handler: Step, committee: Step) -> Step:
    """The committee hears while it has the case (Awb 9:15(2)), otherwise the handler."""
    return committee if case.state is CaseState.COMMITTEE_ADVICE else handler

"""T27 to T30: a closed case is reopened. Its clock counts from the original receipt, as if it had never stopped; the
earlier ending stays in the file."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.clocks.running import start_clocks, tell_terms
from procedure.domain.endings.forwarding import Forwarding
from procedure.domain.endings.reclassification import Reclassification
from procedure.domain.endings.refusal import Refusal
from procedure.domain.endings.signal import SignalNote
from procedure.domain.informal.agreement import Resolution
from procedure.domain.informal.formal_start import FORMAL_TRACK, FormalStart
from procedure.domain.investigation.hearing import Hearing
from procedure.domain.investigation.waiver import Waiver
from procedure.domain.judgement.decision import Decision
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact, Occasion
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import CLOSED, KC, OL, Step, StepRefused
from servicekit.errors import Conflict, FieldError, Invalid
from words.cases import CaseState, Outcome
from words.clocks import Clock, TermsReason
from words.endings import NotHandledGround, ReopenReason
from words.handling import FormalReason


class DisputeTermPassed(Conflict):
    code = "dispute-term-passed"
    article = "Awb 9:5"

    def __init__(self, until: date) -> None:
        super().__init__(
            f"It could be reopened until {until:%d-%m-%Y}; now it is a new complaint that follows this one."
        )


class NoCriminalCase(StepRefused):
    code = "no-criminal-case"
    article = "Awb 9:8(1)(f)"
    message = "The complaint was not refused because of a criminal case."


class NotLinkedToOmbudsman(StepRefused):
    code = "not-linked-to-ombudsman"
    article = "Awb 9:27"
    message = "That ombudsman case is not about this complaint."


class AgreedDatePassed(Invalid):
    code = "agreed-date-passed"

    def __init__(self) -> None:
        super().__init__("The agreed date has passed.", [FieldError("agreedDueOn", "must not be before today")])


def _check_dispute_term(case: GuardedCase, act: Act) -> None:
    until = case.clocks.computed(Clock.DISPUTE).on
    if act.today > until:
        raise DisputeTermPassed(until)


IN_DISPUTE_TERM = Guard("the days for disputing the agreement have not passed", DisputeTermPassed, _check_dispute_term)

DISPUTE_AGREEMENT = Step(
    "T27", "reopen a disputed agreement", "heropenen omdat de klager toch niet tevreden is",
    (CaseState.RESOLVED_INFORMALLY,), CaseState.FORMAL_INTAKE, (KC,),
    "within the days for disputing it; the original clock goes on; later it is a new complaint that follows this one",
    "Awb 9:5, 9:11(1)", "reopened", ("M07R",),
    guards=(*FORMAL_TRACK, IN_DISPUTE_TERM),
)  # fmt: skip
CONTEST_CLASSIFICATION = Step(
    "T28", "restore as a complaint", "alsnog als klacht behandelen",
    (CaseState.RECLASSIFIED, CaseState.FORWARDED, CaseState.NOTED_AS_SIGNAL),
    CaseState.TRIAGE, (KC,),
    "the complainant contests what it was taken for; the original receipt counts", "Awb 9:4(1)", "reopened", ("M21B",),
)  # fmt: skip
RECONSIDER = Step(
    "T29", "reconsider a refusal", "alsnog in behandeling nemen", (CaseState.NOT_HANDLED,), CaseState.TRIAGE, (KC,),
    "a reason, or the criminal case of 9:8(1)(f) has ended", "Awb 9:8(1)", "reopened", ("M07R",),
)  # fmt: skip
REOPEN_FOR_OMBUDSMAN = Step(
    "T30", "reopen for the ombudsman", "heropenen voor de ombudsman", CLOSED, CaseState.INVESTIGATION, (OL,),
    "a case of the ombudsman is linked, and a date was agreed", "Awb 9:27", "reopened", ("M07R",),
)  # fmt: skip


@dataclass(frozen=True)
class EarlierEnd:
    """How the case ended before it was reopened. `hearing` and `waivers` are kept here when both sides are heard
    again."""

    state: CaseState
    outcome: Outcome | None
    closed_on: date | None
    notice_sent_on: date | None
    ombudsman_until: date | None
    resolution: Resolution | None
    decision: Decision | None
    refusal: Refusal | None
    forwarding: Forwarding | None
    reclassification: Reclassification | None
    signal: SignalNote | None
    hearing: Hearing | None = None
    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True)
class Reopening:
    """T27 to T30. `sendings_before` counts the messages about the earlier ending: they say nothing about the next
    notice."""

    reason: ReopenReason
    text: str
    reopened_on: date
    reopened_by: str
    ended: EarlierEnd
    sendings_before: int
    ombudsman_case_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Reopened(CaseFact):
    reopening: Reopening
    due_on: date | None


def dispute_agreement(case: GuardedCase, act: Act, text: str, calendar: Calendar) -> None:
    """T27: within the days for disputing it the formal procedure starts; later a new complaint follows this one."""
    about = case.take(DISPUTE_AGREEMENT, act)
    reason = ReopenReason.AGREEMENT_DISPUTED
    _reopen(case, DISPUTE_AGREEMENT, about, act, reason, text, calendar)
    case.informal.formal_start = FormalStart(FormalReason.NO_AGREEMENT, act.today, None, act.actor.official_id)
    case.investigation.forget_handler()


def contest_classification(case: GuardedCase, act: Act, text: str, calendar: Calendar) -> None:
    """T28: it is a complaint after all, with its original day of receipt."""
    about = case.take(CONTEST_CLASSIFICATION, act)
    _back_to_triage(case)
    reason = ReopenReason.CLASSIFICATION_CONTESTED
    _reopen(case, CONTEST_CLASSIFICATION, about, act, reason, text, calendar)


def reconsider(case: GuardedCase, act: Act, text: str, calendar: Calendar, *, criminal_case_ended: bool) -> None:
    """T29: 9:8 allows a refusal but does not require one, and its ground (f) is temporary."""
    about = case.take(RECONSIDER, act)
    ground = case.ending.refusal.ground if case.ending.refusal else None
    if criminal_case_ended and ground is not NotHandledGround.CRIMINAL_INVESTIGATION:
        raise NoCriminalCase
    _back_to_triage(case)
    reason = ReopenReason.CRIMINAL_CASE_ENDED if criminal_case_ended else ReopenReason.RECONSIDERED
    _reopen(case, RECONSIDER, about, act, reason, text, calendar)


def reopen_for_ombudsman(
    case: GuardedCase, act: Act, ombudsman_case_id: UUID, text: str, agreed_on: date, calendar: Calendar
) -> None:
    """T30: the ombudsman asks the municipality to handle the complaint (again), by a date agreed with them."""
    about = case.take(REOPEN_FOR_OMBUDSMAN, act)
    clocks = case.clocks
    if ombudsman_case_id not in case.ombudsman.ombudsman_cases:
        raise NotLinkedToOmbudsman
    if agreed_on < act.today:
        raise AgreedDatePassed
    clocks.restore_agreed_dates()
    if clocks.consent_due_on is None or agreed_on > clocks.consent_due_on:
        clocks.consent_due_on = agreed_on
        clocks.remember(terms.agreed_with_ombudsman(act.today, agreed_on), about, "heropend voor de ombudsman (T30)")
    start = FormalStart(FormalReason.REQUESTED, act.today, None, act.actor.official_id)
    case.informal.formal_start = case.informal.formal_start or start
    reason = ReopenReason.OMBUDSMAN_REQUEST
    _reopen(case, REOPEN_FOR_OMBUDSMAN, about, act, reason, text, calendar, ombudsman_case_id)
    # Both sides are offered a hearing again, about what is asked now.
    case.investigation.hearing, case.investigation.waivers = None, ()


def _reopen(
    case: GuardedCase,
    step: Step,
    about: Occasion,
    act: Act,
    reason: ReopenReason,
    text: str,
    calendar: Calendar,
    ombudsman_case_id: UUID | None = None,
) -> None:
    ending, clocks = case.ending, case.clocks
    ended = _earlier_end(case, heard_anew=reason is ReopenReason.OMBUDSMAN_REQUEST)
    sent = len(case.messages.sendings)
    by = act.actor.official_id
    reopening = Reopening(reason, text, act.today, by, ended, sent, ombudsman_case_id)
    ending.reopenings = (*ending.reopenings, reopening)
    case.move(step.target or case.state)
    ending.undo()
    case.informal.resolution = case.judgement.decision = clocks.notice_sent_on = None
    clocks.forget_ombudsman_term()
    _resume_clocks(case, about, calendar)
    case.record(Reopened(**about, reopening=reopening, due_on=clocks.due_on))
    tell_terms(case, about, TermsReason.REOPENED)


def _earlier_end(case: GuardedCase, *, heard_anew: bool) -> EarlierEnd:
    ending = case.ending
    return EarlierEnd(
        case.state,
        ending.outcome,
        ending.closed_on,
        case.clocks.notice_sent_on,
        case.clocks.ombudsman_until,
        case.informal.resolution,
        case.judgement.decision,
        ending.refusal,
        ending.forwarding,
        ending.reclassification,
        ending.signal,
        case.investigation.hearing if heard_anew else None,
        case.investigation.waivers if heard_anew else (),
    )


def _back_to_triage(case: GuardedCase) -> None:
    """Triage starts again and nobody has a part in it yet. Earlier talks stay on file, with who had them."""
    informal = case.informal
    case.investigation.forget_handler()
    informal.formal_start = informal.team_manager_id = None
    informal.informal_contact_due_on = informal.informal_escalate_on = None


def _resume_clocks(case: GuardedCase, about: Occasion, calendar: Calendar) -> None:
    clocks = case.clocks
    clocks.restore_agreed_dates()
    if clocks.clock_started_on is None:
        clocks.renew_due()
    else:
        version = clocks.calendar_version
        start_clocks(case, about, clocks.clock_started_on, calendar, "de oorspronkelijke ontvangst telt (heropend)")
        clocks.calendar_version = version  # days equated while it was closed still reach its other dates
    if clocks.due_on is not None and clocks.was_overdue(clocks.due_on):
        clocks.start_ombudsman_term(clocks.due_on, about, "termijn was al overschreden (T32)", provisional=True)

"""T8 and T9: the formal procedure, after the talk or straight from triage (Awb 9:4(1)). The talk does not stop the
legal clock (Awb 9:11(1))."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.access.conflicts import NoTeamManagerAvailable
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.informal.routing import manager_for
from procedure.domain.investigation.committee import NO_COMMITTEE, CommitteeRules, tell_committee
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory
from procedure.domain.parties.accused import ACCUSED_NAMED
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import KC, TM, Step, StepRefused
from servicekit.errors import Conflict
from words.cases import CaseState
from words.handling import FormalReason
from words.people import Role
from words.submissions import ComplaintForm, ConductTowards

AFTER_A_TALK = (FormalReason.NO_AGREEMENT, FormalReason.REQUESTED, FormalReason.TIME_PASSED)


class NoConversationYet(StepRefused):
    code = "no-conversation-yet"
    article = "Awb 9:2"
    message = "There was no talk with the complainant yet, so there is no disagreement to record."


class InformalTermStillRuns(Conflict):
    code = "informal-term-still-runs"

    def __init__(self, escalate_on: date) -> None:
        super().__init__(f"The informal term runs until {escalate_on:%d-%m-%Y}.")


class TeamManagerAvailable(StepRefused):
    code = "team-manager-available"
    article = "Awb 2:4"
    message = "A team manager without conflict is available; route the case to them."


class FormalTrackNotOpen(Conflict):
    """Awb 9:4(1): only a written complaint about conduct towards the complainant, who must be known."""

    code = "formal-track-not-open"

    def __init__(self, why: str, article: str) -> None:
        super().__init__(f"No formal procedure: {why}.")
        self.article = article


class FormalReasonNotApplicable(Conflict):
    code = "formal-reason-not-applicable"
    article = "Awb 9:4(1)"

    def __init__(self, why: str) -> None:
        super().__init__(why)


def _check_somebody(case: GuardedCase, _act: Act) -> None:
    if case.submission.anonymous:
        raise FormalTrackNotOpen("there is no known complainant to receive a judgement", "Awb 9:4(2)(a)")


def _check_written(case: GuardedCase, _act: Act) -> None:
    if case.submission.form is ComplaintForm.ORAL:
        raise FormalTrackNotOpen("the complaint was not made in writing", "Awb 9:4(1)")


def _check_towards_complainant(case: GuardedCase, _act: Act) -> None:
    if case.submission.account.conduct_towards is ConductTowards.OTHER:
        raise FormalTrackNotOpen("the conduct was not towards the complainant", "Awb 9:4(1)")


FORMAL_TRACK = (
    Guard("the complainant is known", FormalTrackNotOpen, _check_somebody, "Awb 9:4(2)(a)"),
    Guard("the complaint was made in writing", FormalTrackNotOpen, _check_written, "Awb 9:4(1)"),
    Guard("the conduct was towards the complainant", FormalTrackNotOpen, _check_towards_complainant, "Awb 9:4(1)"),
)
"""Awb 9:4(1): afdeling 9.1.2 applies to a written complaint about conduct towards the complainant."""

START_FORMAL = Step(
    "T8", "start the formal procedure", "formele procedure starten",
    (CaseState.INFORMAL,), CaseState.FORMAL_INTAKE, (TM, KC),
    "a written complaint about conduct towards the complainant; no agreement after a talk, or the complainant asks, "
    "or the days for the talk have passed and the coordinator confirms",
    "Awb 9:4(1)", "formal-procedure-started", ("M07",),
    guards=FORMAL_TRACK,
)  # fmt: skip
SKIP_INFORMAL = Step(
    "T9", "skip the informal talk", "informeel gesprek overslaan",
    (CaseState.TRIAGE,), CaseState.FORMAL_INTAKE, (KC,),
    "the complainant refuses a talk, no team manager is free of conflict, or it is conduct of the body itself",
    "Awb 9:4(1)", "formal-procedure-started", ("M01C", "M07"),
    guards=(*FORMAL_TRACK, ACCUSED_NAMED),
)  # fmt: skip


@dataclass(frozen=True)
class FormalStart:
    """T8, T9: why the formal procedure began."""

    reason: FormalReason
    started_on: date
    note: str | None
    started_by: str


@dataclass(frozen=True, kw_only=True)
class FormalProcedureStarted(CaseFact):
    """T8 from the informal talk, T9 straight from triage."""

    start: FormalStart


def start_formal_procedure(
    case: GuardedCase,
    act: Act,
    reason: FormalReason,
    note: str | None,
    directory: Directory,
    calendar: Calendar,
    committee: CommitteeRules = NO_COMMITTEE,
) -> None:
    """T8 after the talk, T9 straight from triage. The complainant need not complain again, and no term moves."""
    from_triage = case.state is CaseState.TRIAGE
    about = case.take(SKIP_INFORMAL if from_triage else START_FORMAL, act)
    if from_triage:
        _check_skipping(case, reason, directory)
        tell_committee(case, about, committee, act.today, calendar)
    else:
        _check_escalation(case, reason, about["role"], act.today)
    case.move(CaseState.FORMAL_INTAKE)
    case.informal.formal_start = FormalStart(reason, act.today, note, act.actor.official_id)
    case.record(FormalProcedureStarted(**about, start=case.informal.formal_start))


def _check_skipping(case: GuardedCase, reason: FormalReason, directory: Directory) -> None:
    if reason in AFTER_A_TALK:
        raise FormalReasonNotApplicable("From triage this starts only when no talk is possible.")
    if reason is FormalReason.BODY_CONDUCT and not case.parties.body_conduct:
        raise FormalReasonNotApplicable("The file does not say that it is conduct of the body itself.")
    if reason is FormalReason.MANAGER_CONFLICTED and _manager_found(case, directory):
        raise TeamManagerAvailable


def _manager_found(case: GuardedCase, directory: Directory) -> bool:
    try:
        return not case.access.leaves_out(manager_for(case, directory).official_id)
    except NoTeamManagerAvailable:
        return False


def _check_escalation(case: GuardedCase, reason: FormalReason, role: Role, today: date) -> None:
    informal = case.informal
    if reason not in AFTER_A_TALK:
        raise FormalReasonNotApplicable("After routing the reason is no agreement, a request, or that time passed.")
    if reason is FormalReason.NO_AGREEMENT and not informal.reached_complainant:
        raise NoConversationYet
    if reason is FormalReason.TIME_PASSED:
        if role is not Role.COORDINATOR:
            raise FormalReasonNotApplicable("Only the coordinator confirms that the time passed.")
        if informal.informal_escalate_on and today < informal.informal_escalate_on:
            raise InformalTermStillRuns(informal.informal_escalate_on)

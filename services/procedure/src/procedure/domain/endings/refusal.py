"""T21: the complaint is not handled, on a ground of Awb 9:8. Never automatic: a person decides, with a reason."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.access.deciding import FOUR_EYES
from procedure.domain.calendar import terms
from procedure.domain.clocks.running import stop_clocks
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import BEFORE_DRAFT, DM, KC, Step, StepRefused
from servicekit.errors import Conflict
from words.cases import CaseState, Outcome
from words.endings import NotHandledGround
from words.people import Role


class NotMandated(StepRefused):
    code = "not-mandated"
    article = "Awb 9:8"
    message = "The coordinator has no mandate to refuse; propose it to the decision maker."


class EarlierCaseNotNamed(StepRefused):
    code = "earlier-case-not-named"
    article = "Awb 9:8(1)(a)"
    message = "Name the earlier complaint that dealt with this conduct."


class GroundContradicted(Conflict):
    """The file contradicts the ground."""

    code = "ground-contradicted"

    def __init__(self, why: str, article: str) -> None:
        super().__init__(f"The file contradicts it: {why}.")
        self.article = article


class RefusalTooLate(Conflict):
    code = "refusal-too-late"
    article = "Awb 9:8(3)"

    def __init__(self, due_on: date) -> None:
        super().__init__(f"The notice had to leave by {due_on:%d-%m-%Y}; give the reason why it is late.")


PROPOSE_REFUSAL = Step(
    "T21p", "propose not to handle", "voorstellen de klacht niet in behandeling te nemen", BEFORE_DRAFT, None, (KC,),
    "a ground of 9:8 and the reason; where the coordinator has no mandate", "Awb 9:8", "",
)  # fmt: skip
REFUSE = Step(
    "T21", "decide not to handle", "klacht niet in behandeling nemen", BEFORE_DRAFT, CaseState.NOT_HANDLED, (DM, KC),
    "a ground of 9:8 that the file does not contradict, and the reason; the coordinator only with mandate, the "
    "decision maker on a proposal; after four weeks only with a reason for the delay",
    "Awb 9:8(1)-(3)", "not-handled", ("M18",),
    guards=FOUR_EYES,
)  # fmt: skip


@dataclass(frozen=True)
class Refusal:
    """T21, Awb 9:8. A proposal waits for an official with the mandate."""

    ground: NotHandledGround
    reason: str
    decided_on: date
    decided_by: str
    earlier_case: str | None = None  # 9:8(1)(a): the case that dealt with it
    late_reason: str | None = None  # why it comes after the four weeks of 9:8(3)


@dataclass(frozen=True, kw_only=True)
class RefusalProposed(CaseFact):
    """The decision maker must decide on the proposal."""


@dataclass(frozen=True, kw_only=True)
class NotHandled(CaseFact):
    refusal: Refusal
    refusal_due_on: date | None
    late: bool
    ombudsman_until: date


def propose_refusal(case: GuardedCase, act: Act, refusal: Refusal) -> None:
    """T21, by a coordinator without mandate: from now on the decision maker sees the case, and decides."""
    about = case.take(PROPOSE_REFUSAL, act)
    _check_ground(case, refusal)
    case.ending.refusal_proposal = refusal
    case.record(RefusalProposed(**about))


def refuse(case: GuardedCase, act: Act, refusal: Refusal, *, mandated: bool) -> None:
    """T21, Awb 9:8: never automatic. The notice must leave within four weeks; after that only with the reason why it is
    late."""
    about = case.take(REFUSE, act)
    clocks = case.clocks
    if about["role"] is Role.COORDINATOR and not mandated:
        raise NotMandated
    _check_ground(case, refusal)
    late = clocks.refusal_due_on is not None and act.today > clocks.refusal_due_on
    if late and not refusal.late_reason:
        raise RefusalTooLate(clocks.refusal_due_on or act.today)
    case.ending.refusal = refusal
    case.close(CaseState.NOT_HANDLED, Outcome.NOT_HANDLED, act.today)
    until = terms.ombudsman_until(act.today).on
    due_on = clocks.refusal_due_on
    case.record(NotHandled(**about, refusal=refusal, refusal_due_on=due_on, late=late, ombudsman_until=until))
    stop_clocks(case, about, ends_on=act.today, notice_awaited=True)


def _check_ground(case: GuardedCase, refusal: Refusal) -> None:
    """Refuse a ground that the file contradicts; whether it applies is for a person to say."""
    if refusal.ground is NotHandledGround.ALREADY_HANDLED and refusal.earlier_case is None:
        raise EarlierCaseNotNamed
    happened_on = case.submission.account.happened_on
    recent = happened_on is not None and terms.a_year_after(happened_on) >= case.received_on
    if refusal.ground is NotHandledGround.OLDER_THAN_A_YEAR and recent:
        raise GroundContradicted("the conduct was less than a year before the complaint", "Awb 9:8(1)(b)")

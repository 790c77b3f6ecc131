"""T1r: a complaint that came by a route not meant for it (Awb 2:16, 2:24)."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import KC, Step, StepRefused
from words.cases import CaseState
from words.submissions import Channel


class RouteWasRight(StepRefused):
    code = "route-was-right"
    article = "Awb 2:16"
    message = "The complaint did not come by e-mail, or that was recorded already; the receipt counts."


def _check_route(case: GuardedCase, _act: Act) -> None:
    if (
        case.submission.channel is not Channel.EMAIL
        or case.triage.wrong_route is not None
        or case.clocks.due_on is None
    ):
        raise RouteWasRight


CAME_BY_EMAIL = Guard(
    "it came by e-mail, a term runs, and the wrong route is not recorded yet", RouteWasRight, _check_route
)

CORRECT_ROUTE = Step(
    "T1r", "record that the complaint came by a wrong route", "verkeerde route vastleggen",
    (CaseState.TRIAGE, CaseState.AWAITING_COMPLETION, CaseState.INFORMAL), None, (KC,),
    "by e-mail, not designated; the term starts at the internal forwarding only if the sender was told at once",
    "Awb 2:16, 2:24", "", ("M31",),
    guards=(CAME_BY_EMAIL,),
)  # fmt: skip


@dataclass(frozen=True)
class WrongRoute:
    """Awb 2:16 and 2:24: the complaint came by a route not meant for it. `told_on` is when the sender is known to have
    been told; only if that was at once does the term start at the internal forwarding."""

    forwarded_on: date
    recorded_by: str
    told_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class RouteCorrected(CaseFact):
    """`decide_due_on` is the date if the sender is told at once (Awb 2:24)."""

    forwarded_on: date
    decide_due_on: date


def correct_route(case: GuardedCase, act: Act, forwarded_on: date, calendar: Calendar) -> None:
    """Awb 2:16, 2:24: the sender is told (M31). Until there is evidence that this was done at once, the receipt
    counts."""
    about = case.take(CORRECT_ROUTE, act)
    case.check_day("forwardedOn", forwarded_on, act.today)
    case.triage.wrong_route = WrongRoute(forwarded_on, act.actor.official_id)
    decision = terms.decide_due(forwarded_on, calendar, committee=case.investigation.advised_by_committee)
    case.record(RouteCorrected(**about, forwarded_on=forwarded_on, decide_due_on=decision.on))

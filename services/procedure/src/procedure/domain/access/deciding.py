"""Who may not decide: four eyes (C5), and not the manager of the talk (C3). The accused do not see the case at all."""

from procedure.domain.access.admission import GuardedCase
from procedure.domain.access.conflicts import DrafterMayNotDecide, InformalManagerMayNotDecide
from procedure.domain.access.involvement import handled, talked
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.guard import Guard
from words.people import Role


def _check_not_handled(case: GuardedCase, act: Act) -> None:
    if _decides(case, act) and act.actor.official_id in handled(case):
        raise DrafterMayNotDecide


def _check_not_talked(case: GuardedCase, act: Act) -> None:
    if _decides(case, act) and act.actor.official_id in talked(case):
        raise InformalManagerMayNotDecide


def _decides(case: GuardedCase, act: Act) -> bool:
    """A coordinator who refuses by mandate (T21) does not decide on the work of others."""
    return Role.DECISION_MAKER in case.standing(act.actor)


FOUR_EYES = (
    Guard(
        "the official neither handled the complaint nor drafted the judgement (C5)",
        DrafterMayNotDecide,
        _check_not_handled,
    ),
    Guard("the official was not a team manager of the talk (C3)", InformalManagerMayNotDecide, _check_not_talked),
)

"""P3: a complaint follows up an earlier one, for example about an agreement that was not kept (Awb 9:5)."""

from dataclasses import dataclass
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import KC, OPEN, Step, StepRefused

LINK_EARLIER = Step(
    "P3", "link the complaint that this one follows up", "eerdere klacht koppelen",
    OPEN, None, (KC,), "the other case exists", "Awb 9:5", "",
)  # fmt: skip


class FollowsItself(StepRefused):
    code = "follows-itself"
    article = "Awb 9:5"
    message = "A complaint cannot follow up itself."


@dataclass(frozen=True, kw_only=True)
class EarlierLinked(CaseFact):
    """This complaint follows up another one."""


def link_earlier(case: GuardedCase, act: Act, earlier: UUID) -> None:
    """This complaint follows up an earlier one, for example about an agreement that was not kept (T27)."""
    about = case.take(LINK_EARLIER, act)
    if earlier == case.complaint_id:
        raise FollowsItself
    case.follow_up_of = earlier
    case.record(EarlierLinked(**about))

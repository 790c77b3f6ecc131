"""The input for not handling a complaint, whether proposed or decided (Awb 9:8)."""

from dataclasses import dataclass

from procedure.application.ports import OnCase
from procedure.domain.endings.refusal import Refusal
from words.endings import NotHandledGround


@dataclass(frozen=True, kw_only=True)
class Refusing(OnCase):
    ground: NotHandledGround
    reason: str
    earlier_case: str | None = None
    late_reason: str | None = None

    @property
    def refusal(self) -> Refusal:
        """Dated today and signed by the acting official."""
        act = self.act
        return Refusal(self.ground, self.reason, act.today, act.actor.official_id, self.earlier_case, self.late_reason)

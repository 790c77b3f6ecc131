"""The input when a message, or a part of it, is something else than a complaint (R40)."""

from dataclasses import dataclass

from procedure.application.ports import OnCase
from procedure.domain.endings.forwarding import Receiver
from procedure.domain.endings.reclassification import Reclassification
from words.endings import ReclassifiedKind


@dataclass(frozen=True, kw_only=True)
class Reclassifying(OnCase):
    kind: ReclassifiedKind
    rule: int
    reason: str
    to: Receiver | None
    reference_there: str | None

    def done(self, part: str | None = None) -> Reclassification:
        """Dated today and signed by the acting official; `part` when the rest stays a complaint."""
        act = self.act
        return Reclassification(
            self.kind, self.rule, self.reason, self.to, self.reference_there, act.today, act.actor.official_id, part
        )

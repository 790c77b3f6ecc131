"""The file of a case at the ombudsman."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from procedure.domain.track.step import UNDER_INVESTIGATION
from procedure.domain.track.tracked_file import TrackedFile
from words.ombudsman import OmbudsmanGround, OmbudsmanState, Ruling

if TYPE_CHECKING:
    from procedure.domain.ombudsman.closing import Closing
    from procedure.domain.ombudsman.correspondence import Question
    from procedure.domain.ombudsman.report import Report


@dataclass(eq=False, kw_only=True)
class OmbudsmanFile(TrackedFile[OmbudsmanState]):
    """The file is small, so it stays in one piece. `due_on` is the ombudsman's first date that waits for us."""

    ombudsman: str
    file_number: str
    ground: OmbudsmanGround | None
    warnings: tuple[str, ...] = ()
    intervention: Question | None = None
    questions: tuple[Question, ...] = ()
    findings: Question | None = None
    due_on: date | None = None
    report: Report | None = None
    recommendations: tuple[UUID, ...] = ()
    closing: Closing | None = None
    closed_on: date | None = None

    @property
    def is_investigated(self) -> bool:
        """The ombudsman has not ruled yet."""
        return self.state in UNDER_INVESTIGATION

    @property
    def ruling(self) -> Ruling:
        return self.report.ruling if self.report else Ruling.NOT_APPLICABLE

    def is_overdue(self, today: date) -> bool:
        """Something the ombudsman asked for is past the date in their letter."""
        return self.due_on is not None and self.due_on < today

    def renew_due(self) -> None:
        """Called after every letter and every answer of ours."""
        asked = (self.intervention, *self.questions, self.findings)
        waiting = [each.reply_due_on for each in asked if each is not None and each.reply is None]
        self.due_on = min(waiting) if waiting and self.state in UNDER_INVESTIGATION else None

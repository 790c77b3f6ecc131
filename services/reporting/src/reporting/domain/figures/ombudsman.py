"""What the report must know about an ombudsman case: dates and codes (R30, R31)."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from reporting.domain.figures.heard import Heard, Subject
from words.messages import FileKind

OWN_INITIATIVE = "OWN_INITIATIVE"


class Asked(StrEnum):
    """What the ombudsman asks during a case (Awb 9:31, 9:35)."""

    INTERVENTION = "INTERVENTION"
    INFORMATION = "INFORMATION"
    REACTION = "REACTION"


@dataclass
class OmbudsmanFigures(Heard):
    """One ombudsman case, about a complaint of ours or on the ombudsman's own initiative (Awb 9:26)."""

    ombudsman_case_id: UUID

    received_on: date | None = None  # None: `opened` has not arrived yet, and the case is not counted
    ground: str | None = None
    interventions: int = 0
    information_requests: int = 0
    reaction_requests: int = 0
    reply_days: list[int] = field(default_factory=list)  # of every answer to the ombudsman
    replies_late: int = 0
    report_on: date | None = None
    ruling: str | None = None
    breached_norms: list[str] = field(default_factory=list)
    closed_on: date | None = None
    closing: str | None = None

    @property
    def subject(self) -> Subject:
        return Subject(FileKind.OMBUDSMAN_CASE, self.ombudsman_case_id)

"""What can be asked without changing anything, and the answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from procedure.domain.vocabulary import CaseState, Role

COUNT_CAP = 1000  # counted exactly up to here; beyond it only "more than" is said


@dataclass(frozen=True)
class Position:
    """Where a page ended: the date it is ordered by, then the case."""

    worklist_on: date
    complaint_id: UUID


@dataclass(frozen=True, kw_only=True)
class WorklistQuestion:
    """Whose list, in which role, and which part of it. Without states: what is still to be done in that role."""

    official_id: str
    role: Role
    today: date
    states: tuple[CaseState, ...] = ()
    overdue: bool | None = None
    after: Position | None = None
    limit: int = 50


@dataclass(frozen=True, kw_only=True)
class WorklistItem:
    """One case in a list: no names, no text."""

    complaint_id: UUID
    reference: str
    state: CaseState
    team: str | None
    theme: str | None
    received_on: date
    due_on: date | None
    overdue: bool
    outcome: str | None
    informal_contact_due_on: date | None
    informal_escalate_on: date | None
    team_manager_id: str | None
    handler_id: str | None
    position: Position


@dataclass(frozen=True)
class WorklistPage:
    items: Sequence[WorklistItem]
    count: int
    count_is_capped: bool
    next: Position | None


class Worklist(Protocol):
    async def page(self, question: WorklistQuestion) -> WorklistPage: ...

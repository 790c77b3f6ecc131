"""What a step leaves behind: a fact, which becomes an audit line, and mostly a public event or a letter."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict
from uuid import UUID

from words.cases import CaseState
from words.people import Role


class Occasion(TypedDict):
    """Which case, in which state afterwards, when, by whom, in which role and at which step: every fact begins with
    it. `step` is the number in the table of steps; it is empty for what is no step."""

    complaint_id: UUID
    reference: str
    state: CaseState
    at: datetime
    official_id: str
    role: Role
    step: str


@dataclass(frozen=True, kw_only=True)
class CaseFact:
    """What happened to a case, told by the case itself: an `Occasion`, and what is particular to the step."""

    complaint_id: UUID
    reference: str
    state: CaseState
    at: datetime
    official_id: str
    role: Role
    step: str

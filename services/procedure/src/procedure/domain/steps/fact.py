"""The fact that a step records. It becomes an audit line, and usually a public event or a letter."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict
from uuid import UUID

from words.cases import CaseState
from words.people import Role


class Occasion(TypedDict):
    """How every fact begins: which case, in which state afterwards, when, by whom, in which role and at which step.
    `step` is the number in the table of steps; empty for what is not a step. `standing_in_for` is the absent colleague
    whose part it is."""

    complaint_id: UUID
    reference: str
    state: CaseState
    at: datetime
    official_id: str
    role: Role
    step: str
    standing_in_for: str | None


@dataclass(frozen=True, kw_only=True)
class CaseFact:
    """An event in the life of a case: an `Occasion`, and the fields of the step."""

    complaint_id: UUID
    reference: str
    state: CaseState
    at: datetime
    official_id: str
    role: Role
    step: str
    standing_in_for: str | None = None

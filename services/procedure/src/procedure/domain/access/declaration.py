"""C10: an official declares that they must have no part in a case (Awb 2:4)."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase, renew_access
from procedure.domain.access.rules import ConflictRule
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import EVERY, OFFICIALS, Step
from words.people import DeclaredConflict

C10 = ConflictRule("C10", "Nobody sees a case that is about themselves, their partner or their household.", "Awb 2:4")

DECLARE_CONFLICT = Step(
    "C10", "declare a conflict of interest", "eigen belang of betrokkenheid melden", EVERY, None, OFFICIALS,
    "about themselves, a partner or household, or involvement (C1, C10); the case is closed to them from then on",
    "Awb 2:4", "", in_shell=True,
)  # fmt: skip


@dataclass(frozen=True)
class ConflictDeclaration:
    """C7 and C10: an official declares that they must have no part in this case."""

    official_id: str
    kind: DeclaredConflict
    declared_on: date


@dataclass(frozen=True, kw_only=True)
class ConflictDeclared(CaseFact):
    kind: str


def declare_conflict(case: GuardedCase, act: Act, declaration: ConflictDeclaration) -> None:
    """C10, C7: from now on the case does not exist for this official; another official takes over their part (T31)."""
    about = case.take(DECLARE_CONFLICT, act)
    case.access.declared = (*case.access.declared, declaration)
    case.record(ConflictDeclared(**about, kind=declaration.kind))
    renew_access(case, about)

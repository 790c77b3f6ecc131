"""T2: the coordinator looks at the complaint (Awb 2:4)."""

from dataclasses import dataclass

from procedure.domain.access.admission import GuardedCase
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import KC, Step
from words.cases import CaseState

TRIAGE = Step(
    "T2", "open triage", "klacht in beoordeling nemen", (CaseState.RECEIVED,), CaseState.TRIAGE, (KC,),
    "the coordinator is not accused", "Awb 2:4", "triage-started",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class TriageStarted(CaseFact):
    """T2: the coordinator looks at the complaint."""


def open_triage(case: GuardedCase, act: Act) -> None:
    """T2."""
    about = case.take(TRIAGE, act)
    case.move(CaseState.TRIAGE)
    case.record(TriageStarted(**about))

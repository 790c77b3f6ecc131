"""A line of the table of steps, and the groups of states and roles that lines share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from procedure.domain.steps.guard import Guard
from servicekit.errors import Conflict
from words.cases import OPEN_STATES, CaseState
from words.people import Role

if TYPE_CHECKING:
    from procedure.domain.access.admission import GuardedCase
    from procedure.domain.organisation.actor import Act

NOTIFIED_STATES = frozenset({CaseState.DECIDED, CaseState.NOT_HANDLED})  # a notice must follow (Awb 9:12, 9:8(3))
WITH_HANDLER = (CaseState.INVESTIGATION, CaseState.COMMITTEE_ADVICE, CaseState.DECISION_PENDING)
OPEN = tuple(state for state in CaseState if state in OPEN_STATES)
CLOSED = tuple(state for state in CaseState if state not in OPEN)
TRIAGE_OR_LATER = tuple(state for state in OPEN if state is not CaseState.RECEIVED)
BEFORE_DRAFT = (CaseState.TRIAGE, CaseState.INFORMAL, CaseState.FORMAL_INTAKE, CaseState.INVESTIGATION)
EVERY = tuple(CaseState)
KC, CLERK, TM, KB, DM, COM, OL, SYS = (
    Role.COORDINATOR,
    Role.COUNCIL_CLERK,
    Role.TEAM_MANAGER,
    Role.HANDLER,
    Role.DECISION_MAKER,
    Role.COMMITTEE_MEMBER,
    Role.OMBUDSMAN_LIAISON,
    Role.SYSTEM,
)
OFFICIALS = (KC, TM, KB, DM, COM, OL)


@dataclass(frozen=True)
class Step:
    """One step. `dutch` is the name that officials read. `target` is None when the state does not change; `fact` is the
    suffix of `nl.wederhoor.complaints.`. `guard` says all that the step asks for; `guards` are those parts of it that
    hold or not before anything is filled in. `in_shell`: a handler may take it before the file opens to them (C7,
    C10)."""

    number: str
    name: str
    dutch: str
    sources: tuple[CaseState, ...]
    target: CaseState | None
    roles: tuple[Role, ...]
    guard: str
    article: str
    fact: str
    letters: tuple[str, ...] = ()
    in_shell: bool = False
    guards: tuple[Guard[GuardedCase, Act], ...] = ()


class StepRefused(Conflict):
    """The law or the municipality's rules forbid this step as things are. The message contains no person's name."""

    message: ClassVar[str]

    def __init__(self) -> None:
        super().__init__(self.message)


class StepNotPossible(Conflict):
    """The table of steps has no such step from this state."""

    code = "step-not-possible"

    def __init__(self, number: str, step: str, state: CaseState, article: str) -> None:
        super().__init__(f"{number}: you cannot {step} while the case is in {state}.")
        self.article = article

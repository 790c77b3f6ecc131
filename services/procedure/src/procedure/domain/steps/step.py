"""What one line of the table of steps says, and the groups of states and roles that the lines share."""

from dataclasses import dataclass

from words.cases import OPEN_STATES, CaseState
from words.people import Role

OPEN = tuple(state for state in CaseState if state in OPEN_STATES)
TRIAGE_OR_LATER = tuple(state for state in OPEN if state is not CaseState.RECEIVED)
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


@dataclass(frozen=True)
class Transition:
    """One step. `target` is None when the state stays as it is; `fact` is the suffix of `nl.wederhoor.complaints.`."""

    number: str
    name: str
    sources: tuple[CaseState, ...]
    target: CaseState | None
    roles: tuple[Role, ...]
    guard: str
    article: str
    fact: str
    letters: tuple[str, ...] = ()

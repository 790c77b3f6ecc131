"""What the procedure says of its own states, and where something of the municipality came from."""

from enum import StrEnum

from words.cases import CaseState
from words.people import Role

NOTIFIED_STATES = frozenset(
    {CaseState.DECIDED, CaseState.NOT_HANDLED}
)  # a written notice must follow (Awb 9:12, 9:8(3))
WITH_HANDLER = (CaseState.INVESTIGATION, CaseState.COMMITTEE_ADVICE, CaseState.DECISION_PENDING)
ROLES_OF_OFFICIALS = frozenset(Role) - {Role.COMPLAINANT, Role.OWNER, Role.SYSTEM}


class LoadSource(StrEnum):
    """How something of the municipality came to be known here: from its file at the start, or by an official."""

    FILE = "FILE"
    API = "API"

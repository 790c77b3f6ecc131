"""The matrix of steps and roles, for docs/procedure.md. The tests of the domain try every cell."""

from devstack.documents.markdown import code, table
from procedure.domain.steps.table import STEPS
from words.people import Role

HEAD = """
### Who may do what

Filled: this role may take the step, if the official has a part in the case. Open: for complaints about the council, the
council clerk does what the coordinator does for all others. Empty: the step is refused with its article.
Officials who have no part in a case, or who have a conflict, are told that there is no such case.
"""


def matrix() -> str:
    """One line per step, one column per role that may take any."""
    acting = [role for role in Role if any(role in step.roles for step in STEPS)]
    columns = sorted([*acting, Role.COUNCIL_CLERK], key=list(Role).index)
    rows = [(step.number, *(_cell(role, step.roles) for role in columns)) for step in STEPS]
    none = code(role for role in Role if role not in columns and role is not Role.OWNER)
    return HEAD + table(("step", *columns), rows) + f"\nThese roles take no step in any case: {none}.\n"


def _cell(role: Role, roles: tuple[Role, ...]) -> str:
    if role is Role.COUNCIL_CLERK:
        return "○" if Role.COORDINATOR in roles else ""
    return "●" if role in roles else ""

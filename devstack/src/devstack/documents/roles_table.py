"""The matrix of steps and roles, for docs/procedure.md. Every cell of it is tried in the tests of the domain."""

from devstack.documents.markdown import code, table
from procedure.domain.steps.table import STEPS
from words.people import Role

HEAD = """
### Who may do what

Filled: the step is this role's, for whoever has a part in the case. Open: the clerk of the council does for what is
about the council what the coordinator does for everything else. An empty cell is refused with the article of the step.
Whoever has no part in a case, and whoever has a conflict, is told that there is no such case.
"""


def matrix() -> str:
    """One line per step, one column per role that has any."""
    acting = [role for role in Role if any(role in step.roles for step in STEPS)]
    columns = sorted([*acting, Role.COUNCIL_CLERK], key=list(Role).index)
    rows = [(step.number, *(_cell(role, step.roles) for role in columns)) for step in STEPS]
    none = code(role for role in Role if role not in columns and role is not Role.OWNER)
    return HEAD + table(("step", *columns), rows) + f"\nThese take no step in any case: {none}.\n"


def _cell(role: Role, roles: tuple[Role, ...]) -> str:
    if role is Role.COUNCIL_CLERK:
        return "○" if Role.COORDINATOR in roles else ""
    return "●" if role in roles else ""

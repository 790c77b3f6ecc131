"""Whom a case is closed to, in SQL. `Access.is_closed_to` says it of one case; a test holds the two equal."""

import sqlalchemy as sa

from procedure.adapters.tables import cases


def closed_to(official_id: str, *, auditing: bool = False) -> sa.ColumnElement[bool]:
    """Shut out (C1-C6, C10), or not among the people to whom the case is restricted (C9). An auditor sees a restricted
    case, but never one they are shut out of."""
    return shut_out(official_id) if auditing else sa.or_(shut_out(official_id), ~_admitted(official_id))


def shut_out(official_id: str) -> sa.ColumnElement[bool]:
    """Nothing about this case is told to them, in whatever role."""
    return sa.literal(official_id) == sa.any_(cases.c.shut_out)


def _admitted(official_id: str) -> sa.ColumnElement[bool]:
    return sa.or_(cases.c.restricted_to.is_(None), sa.literal(official_id) == sa.any_(cases.c.restricted_to))

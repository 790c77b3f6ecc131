"""Which files of the ombudsman track an official may find in a list, in SQL. `domain/track/tracked_file.py` has the
same rule for one file; a test holds them equal."""

from dataclasses import replace

import sqlalchemy as sa

from procedure.adapters.access.closed import closed_to
from procedure.adapters.access.involvement import took_part
from procedure.adapters.tables import cases
from procedure.domain.organisation.actor import Actor
from words.people import ResponsibleBody, Role

_AUDITS = {Role.AUDITOR, Role.SYSTEM}
_SEES_ALL = {Role.COORDINATOR, *_AUDITS, Role.MANAGEMENT}


def visible(actor: Actor, owner: sa.ColumnElement[str | None] | None = None) -> sa.ColumnElement[bool]:
    """For a query that joins the complaint, if there is one."""
    ways = [way for role in actor.roles if (way := _in_role(role, actor)) is not None]
    if owner is not None:
        ways.append(owner.is_not_distinct_from(actor.official_id))
    auditing = bool(actor.roles & _AUDITS)
    known = sa.or_(_no_complaint(), ~closed_to(actor.official_id, auditing=auditing))
    return sa.and_(known, sa.or_(sa.false(), *ways))


def in_full(actor: Actor, owner: sa.ColumnElement[str | None] | None = None) -> sa.ColumnElement[bool]:
    """Whether the official sees the file itself, and not only its state and dates."""
    return visible(replace(actor, roles=actor.roles - {Role.MANAGEMENT}), owner)


def _in_role(role: Role, actor: Actor) -> sa.ColumnElement[bool] | None:
    match role:
        case Role.OMBUDSMAN_LIAISON:
            return sa.or_(_no_complaint(), ~took_part(actor.official_id))
        case Role.DECISION_MAKER if actor.bodies:
            return sa.or_(_no_complaint(), cases.c.responsible_body.in_(actor.bodies))
        case Role.DECISION_MAKER:
            return sa.true()
        case Role.COUNCIL_CLERK:
            return cases.c.responsible_body.is_not_distinct_from(ResponsibleBody.RAAD)
        case _:
            return sa.true() if role in _SEES_ALL else None


def _no_complaint() -> sa.ColumnElement[bool]:
    return cases.c.complaint_id.is_(None)

"""Which files of the ombudsman track an official may find in a list, in SQL. `domain/track/tracked_file.py` has the
same rule for one file; a test holds them equal."""

from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from procedure.adapters.tables import cases
from procedure.domain.organisation.actor import Actor
from words.people import ResponsibleBody, Role

_AUDITS = {Role.AUDITOR, Role.SYSTEM}
_SEES_ALL = {Role.COORDINATOR, *_AUDITS, Role.MANAGEMENT}
_PARTS = (  # where a case records who handled it or decided on it (`domain/access/involvement.py`)
    (cases.c.decision, "$.decided_by"),
    (cases.c.refusal, "$.decided_by"),
    (cases.c.reopenings, "$[*].ended.decision.decided_by"),
    (cases.c.reopenings, "$[*].ended.refusal.decided_by"),
    (cases.c.drafts, "$[*].submitted_by"),
    (cases.c.drafts, "$[*].returned_by"),
    (cases.c.explanations, "$[*].recorded_by"),
    (cases.c.replacements, '$[*] ? (@.part == "HANDLER").former'),
)


def visible(actor: Actor, owner: sa.ColumnElement[str | None] | None = None) -> sa.ColumnElement[bool]:
    """For a query that joins the complaint, if there is one."""
    ways = [way for role in actor.roles if (way := _in_role(role, actor)) is not None]
    if owner is not None:
        ways.append(owner.is_not_distinct_from(actor.official_id))
    return sa.and_(_not_closed(actor), sa.or_(sa.false(), *ways))


def in_full(actor: Actor, owner: sa.ColumnElement[str | None] | None = None) -> sa.ColumnElement[bool]:
    """Whether the official sees the file itself, and not only its state and dates."""
    return visible(replace(actor, roles=actor.roles - {Role.MANAGEMENT}), owner)


def _not_closed(actor: Actor) -> sa.ColumnElement[bool]:
    me = sa.literal(actor.official_id)
    shut_out = me == sa.any_(cases.c.shut_out)
    if actor.roles & _AUDITS:
        return sa.or_(_no_complaint(), ~shut_out)
    named = sa.or_(cases.c.restricted_to.is_(None), me == sa.any_(cases.c.restricted_to))
    return sa.or_(_no_complaint(), sa.and_(~shut_out, named))


def _in_role(role: Role, actor: Actor) -> sa.ColumnElement[bool] | None:
    match role:
        case Role.OMBUDSMAN_LIAISON:
            return sa.or_(_no_complaint(), ~_took_part(actor.official_id))
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


def _took_part(official_id: str) -> sa.ColumnElement[bool]:
    return sa.or_(
        cases.c.handler_id.is_not_distinct_from(official_id),
        *(_names(column, path, official_id) for column, path in _PARTS),
    )


def _names(column: sa.ColumnElement[Any], path: str, official_id: str) -> sa.ColumnElement[bool]:
    named = sa.func.jsonb_path_query_array(sa.type_coerce(column, JSONB), sa.literal_column(f"'{path}'::jsonpath"))
    return sa.func.coalesce(sa.type_coerce(named, JSONB).contains([official_id]), sa.false())

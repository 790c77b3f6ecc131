"""Who had a part in handling a case, in SQL. `domain/access/involvement.py` says it for one case; a test holds the two
equal."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from procedure.adapters.tables import cases

_Place = tuple[sa.ColumnElement[Any], str]
_HANDLED: tuple[_Place, ...] = (
    (cases.c.explanations, "$[*].recorded_by"),
    (cases.c.drafts, "$[*].submitted_by"),
    (cases.c.replacements, '$[*] ? (@.part == "HANDLER").former'),
    (cases.c.stand_ins, '$[*] ? (@.role == "complaint_handler").official_id'),
)
_TALKED: tuple[_Place, ...] = (
    (cases.c.contacts, "$[*].recorded_by"),
    (cases.c.replacements, '$[*] ? (@.part == "TEAM_MANAGER").former'),
    (cases.c.stand_ins, '$[*] ? (@.role == "team_manager").official_id'),
)
_ACCUSED: tuple[_Place, ...] = ((cases.c.accused, "$[*].official_id"),)
_ACCUSED_TEAMS: tuple[_Place, ...] = ((cases.c.accused, "$[*].team"),)
_DECIDED: tuple[_Place, ...] = (
    (cases.c.drafts, "$[*].returned_by"),
    (cases.c.decision, "$.decided_by"),
    (cases.c.refusal, "$.decided_by"),
    (cases.c.reopenings, "$[*].ended.decision.decided_by"),
    (cases.c.reopenings, "$[*].ended.refusal.decided_by"),
)


def handled(official_id: str) -> sa.ColumnElement[bool]:
    """They are or were the handler, or stood in for one, heard a side or drafted (C5)."""
    return sa.or_(cases.c.handler_id.is_not_distinct_from(official_id), _named(_HANDLED, official_id))


def talked(official_id: str) -> sa.ColumnElement[bool]:
    """They are or were the team manager of the talk, or stood in for one, or had one (C3)."""
    return sa.or_(cases.c.team_manager_id.is_not_distinct_from(official_id), _named(_TALKED, official_id))


def took_part(official_id: str) -> sa.ColumnElement[bool]:
    """They ever handled the case or decided on it (C8)."""
    return sa.or_(handled(official_id), _named(_DECIDED, official_id))


def below_accused(line: Iterable[str]) -> sa.ColumnElement[bool]:
    """Somebody in this line is accused (C2, C4)."""
    return sa.or_(sa.false(), *(_named(_ACCUSED, each) for each in sorted(line)))


def beside_accused(team: str | None) -> sa.ColumnElement[bool]:
    """Somebody in this team is accused (C2)."""
    return _named(_ACCUSED_TEAMS, team) if team else sa.false()


def _named(places: tuple[_Place, ...], official_id: str) -> sa.ColumnElement[bool]:
    return sa.or_(*(_holds(column, path, official_id) for column, path in places))


def _holds(column: sa.ColumnElement[Any], path: str, official_id: str) -> sa.ColumnElement[bool]:
    found = sa.func.jsonb_path_query_array(sa.type_coerce(column, JSONB), sa.literal_column(f"'{path}'::jsonpath"))
    return sa.func.coalesce(sa.type_coerce(found, JSONB).contains([official_id]), sa.false())

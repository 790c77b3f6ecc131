"""The open work of officials: every place where an open file names an official who has something to do."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from procedure.adapters.tables import cases, ombudsman_cases, recommendations
from procedure.application.organisation.organisation import Part
from procedure.domain.track.step import DONE
from words.cases import CaseState


class _Place(NamedTuple):
    """One place where a file names an official: how to find it, which files it counts, and which of those still need
    them."""

    part: Part
    who: sa.ColumnElement[Any]
    file_id: sa.ColumnElement[Any] = cases.c.complaint_id
    still: sa.ColumnElement[bool] = sa.true()


def work_of(official_ids: Sequence[str]) -> sa.Select[Any]:
    """Official, part, and in how many files."""
    named = sa.union_all(*map(_names, _PLACES)).subquery()
    asked = sa.select(named.c.who, named.c.part, sa.func.count(named.c.file_id.distinct()).label("files"))
    return asked.where(named.c.who.in_(official_ids)).group_by(named.c.who, named.c.part)


def _names(place: _Place) -> sa.Select[Any]:
    part = sa.literal(place.part.value, sa.Text).label("part")
    return sa.select(place.who.label("who"), part, place.file_id.label("file_id")).where(place.still)


def _decided_by(end: sa.Column[Any]) -> Any:
    return sa.type_coerce(end, JSONB)["decided_by"].astext


def _asked_by_ombudsman(who: sa.ColumnElement[Any]) -> _Place:
    """The officials who get the ombudsman's questions (Awb 9:31), even when the complaint was closed long ago."""
    about = ombudsman_cases.c.complaint_id == cases.c.complaint_id
    still = sa.and_(about, ombudsman_cases.c.closed_on.is_(None), who != sa.all_(cases.c.shut_out))
    return _Place(Part.ASKED_BY_OMBUDSMAN, who, ombudsman_cases.c.file_id, still)


_to_do = recommendations.c.state.not_in(sorted(DONE))
_PLACES = (
    _Place(Part.HANDLER, cases.c.handler_id, still=cases.c.closed_on.is_(None)),
    _Place(Part.TEAM_MANAGER, cases.c.team_manager_id, still=cases.c.state == CaseState.INFORMAL),
    _Place(Part.ADMITTED, sa.func.unnest(sa.type_coerce(cases.c.restricted_to, ARRAY(sa.Text))), still=cases.c.pending),
    *map(
        _asked_by_ombudsman,
        (cases.c.handler_id, cases.c.team_manager_id, _decided_by(cases.c.decision), _decided_by(cases.c.refusal)),
    ),
    _Place(
        Part.OMBUDSMAN_LIAISON,
        ombudsman_cases.c.opened_by,
        ombudsman_cases.c.file_id,
        ombudsman_cases.c.closed_on.is_(None),
    ),
    _Place(Part.RECOMMENDATION_OWNER, recommendations.c.owner_id, recommendations.c.file_id, _to_do),
    _Place(Part.RECOMMENDATION_CONTACT, recommendations.c.opened_by, recommendations.c.file_id, _to_do),
)

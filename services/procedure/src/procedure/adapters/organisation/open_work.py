"""The open work of officials: every place where an open file names an official who has something to do."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from procedure.adapters.access.closed import closed_to
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
    reference: sa.ColumnElement[str] = cases.c.reference
    files: sa.FromClause = cases


def work_of(official_ids: Sequence[str]) -> sa.Select[Any]:
    """Official, part, and in how many files."""
    named = sa.union_all(*map(_names, _PLACES)).subquery()
    asked = sa.select(named.c.who, named.c.part, sa.func.count(named.c.file_id.distinct()).label("files"))
    return asked.where(named.c.who.in_(official_ids)).group_by(named.c.who, named.c.part)


def files_of(official_id: str, reader_id: str) -> sa.Select[Any]:
    """Part, reference and id of each file that names this official, if its complaint is not closed to the reader."""
    known = sa.or_(cases.c.complaint_id.is_(None), ~closed_to(reader_id))
    named = sa.union(*(_names(each).select_from(each.files).where(known) for each in _PLACES)).subquery()
    return sa.select(named.c.part, named.c.reference, named.c.file_id).where(named.c.who == official_id)


def _names(place: _Place) -> sa.Select[Any]:
    part = sa.literal(place.part.value, sa.Text).label("part")
    columns = place.who.label("who"), part, place.file_id.label("file_id"), place.reference.label("reference")
    return sa.select(*columns).where(place.still)


def _followed(files: sa.Table) -> tuple[sa.ColumnElement[str], sa.FromClause]:
    """The number of such a file, and the complaint beside it, if there is one."""
    return files.c.reference, files.outerjoin(cases, files.c.complaint_id == cases.c.complaint_id)


def _decided_by(end: sa.Column[Any]) -> Any:
    return sa.type_coerce(end, JSONB)["decided_by"].astext


def _asked_by_ombudsman(who: sa.ColumnElement[Any]) -> _Place:
    """The officials who get the ombudsman's questions (Awb 9:31), even when the complaint was closed long ago."""
    about = ombudsman_cases.c.complaint_id == cases.c.complaint_id
    still = sa.and_(about, ombudsman_cases.c.closed_on.is_(None), who != sa.all_(cases.c.shut_out))
    return _Place(Part.ASKED_BY_OMBUDSMAN, who, ombudsman_cases.c.file_id, still, *_followed(ombudsman_cases))


def _recommended(part: Part, who: sa.ColumnElement[Any]) -> _Place:
    to_do = recommendations.c.state.not_in(sorted(DONE))
    return _Place(part, who, recommendations.c.file_id, to_do, *_followed(recommendations))


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
        *_followed(ombudsman_cases),
    ),
    _recommended(Part.RECOMMENDATION_OWNER, recommendations.c.owner_id),
    _recommended(Part.RECOMMENDATION_CONTACT, recommendations.c.opened_by),
)

"""The statements behind a page: the merged walks, the counts, and how far a walk looked."""

from typing import Any

import sqlalchemy as sa

from procedure.adapters.tables import cases
from procedure.adapters.walks import Route
from procedure.adapters.worklists.visibility import Conditions
from procedure.application.worklists.worklist import COUNT_CAP, Position

INSPECTED = 1_000  # cases looked at for one page, when the walks leave conditions to check
AT_LEAST = 50  # on each of them
LISTED = (
    cases.c.complaint_id,
    cases.c.reference,
    cases.c.state,
    cases.c.team,
    cases.c.theme,
    cases.c.channel,
    cases.c.received_on,
    cases.c.due_on,
    cases.c.outcome,
    cases.c.informal_contact_due_on,
    cases.c.informal_escalate_on,
    cases.c.team_manager_id,
    cases.c.handler_id,
    cases.c.vacancy,
    cases.c.pending,
    cases.c.worklist_on,
)


def inspected(route: Route) -> int:
    """How many cases each walk may look at."""
    return max(INSPECTED // len(route.walks), AT_LEAST)


def all_seen(route: Route, looked_at: int) -> bool:
    """Whether a walk that looked at this many cases saw all that matter."""
    return not route.on_the_way or looked_at < inspected(route)


def page_of(route: Route, place: Position | None, limit: int) -> sa.Select[Any]:
    """The first matching cases after this place: their places first, then what a list shows. With each comes the total
    number of matches and the longest distance that a walk looked."""
    walks = [sa.select(_places(route, walk, place, limit).subquery()) for walk in route.walks]
    merged = sa.union_all(*walks).subquery()
    first = sa.select(merged).order_by(*in_order(merged.c)).limit(limit).subquery()
    counts = sa.union_all(*counted(route)).subquery()
    found = sa.cast(sa.func.sum(counts.c.found), sa.Integer).label("found")
    totals = sa.select(found, sa.func.max(counts.c.looked_at).label("looked_at")).subquery()
    return beside(totals, sa.select(*LISTED).join(first, first.c.complaint_id == cases.c.complaint_id))


def beside(totals: sa.Subquery, page: sa.Select[Any]) -> sa.Select[Any]:
    """Both in one result, which has the totals even when the page is empty."""
    rows = page.subquery()
    joined = totals.outerjoin(rows, sa.true())
    return sa.select(totals, rows).select_from(joined).order_by(*in_order(rows.c))


def _places(route: Route, walk: Conditions, place: Position | None, limit: int) -> sa.Select[Any]:
    here = after(place, cases.c)
    if not route.on_the_way:
        return sa.select(*in_order(cases.c)).where(*walk, *here).order_by(*in_order(cases.c)).limit(limit)
    seen = _looked_at(route, walk).where(*here).limit(inspected(route)).subquery()
    return sa.select(*in_order(seen.c)).where(seen.c.wanted).order_by(*in_order(seen.c)).limit(limit)


def counted(route: Route, number: int = 0) -> list[sa.Select[int, int, int]]:
    """Per walk: how many cases were looked at, and how many of them match; capped."""
    depth = inspected(route) if route.on_the_way else COUNT_CAP + 1
    counts = []
    for walk in route.walks:
        seen = _looked_at(route, walk).limit(depth).subquery()
        looked_at, found = sa.func.count().label("looked_at"), sa.func.count().filter(seen.c.wanted).label("found")
        counts.append(sa.select(sa.literal(number).label("number"), looked_at, found).select_from(seen))
    return counts


def furthest(route: Route, place: Position | None) -> sa.Select[Any]:
    """The end of the walk that stops first because it may not look further; nothing when all walks were complete."""
    ends = []
    for walk in route.walks:
        walked = sa.select(*in_order(cases.c)).where(*walk, *after(place, cases.c)).order_by(*in_order(cases.c))
        ends.append(sa.select(walked.offset(inspected(route) - 1).limit(1).subquery()))
    merged = sa.union_all(*ends).subquery()
    return sa.select(merged).order_by(*in_order(merged.c)).limit(1)


def after(place: Position | None, c: Any) -> Conditions:
    if place is None:
        return []
    text = sa.literal(place.worklist_on.isoformat(), sa.Text)  # the driver sends the last possible day as infinity
    day = sa.cast(text, sa.Date)
    return [sa.tuple_(*in_order(c)) > sa.tuple_(day, sa.literal(place.complaint_id))]


def in_order(c: Any) -> tuple[sa.ColumnElement[Any], sa.ColumnElement[Any]]:
    """The single order of all lists: no two cases have the same place."""
    return c.worklist_on, c.complaint_id


def _looked_at(route: Route, walk: Conditions) -> sa.Select[Any]:
    wanted = sa.and_(sa.true(), *route.on_the_way).label("wanted")
    return sa.select(*in_order(cases.c), wanted).where(*walk).order_by(*in_order(cases.c))

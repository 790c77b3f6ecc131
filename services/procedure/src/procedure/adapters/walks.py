"""Which way a question goes through the cases. A list is in order of legal date, so it is read along an index that ends
with that date and begins with the most telling thing that was asked, one walk for each of its values. Whatever else was
asked is looked at on the way."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from procedure.adapters.tables import NEVER, cases
from procedure.adapters.worklists.visibility import Conditions, visible
from procedure.application.worklists.worklist import WorklistQuestion
from words.cases import CaseState
from words.people import Role

_UNDATED = sa.literal_column(f"date '{NEVER}'", sa.Date)
_OWN_INDEX = frozenset({Role.HANDLER, Role.COUNCIL_CLERK, Role.DECISION_MAKER})


@dataclass(frozen=True)
class Route:
    """Where every walk goes, and what has to be looked at on the way."""

    walks: tuple[Conditions, ...]
    on_the_way: Conditions


def route_of(question: WorklistQuestion, words: sa.ColumnElement[bool] | None = None) -> Route:
    """Among the cases of the role, or else by the most telling thing asked for."""
    asked = _asked(question)
    lead = _lead(question, asked)
    values = asked.pop(lead, ()) if lead else ()
    base = _within(question)
    walks = [[*base, cases.c[lead] == value] for value in values] if lead else [base]
    rest: Conditions = [cases.c[name].in_(values) for name, values in asked.items()]
    return Route(tuple(walks), rest if words is None else [*rest, words])


def wanted(question: WorklistQuestion) -> sa.ColumnElement[bool]:
    """All of it at once, for cases that were found in another way."""
    return sa.and_(*_within(question), *(cases.c[name].in_(values) for name, values in _asked(question).items()))


def _asked(question: WorklistQuestion) -> dict[str, tuple[str, ...]]:
    """What was asked of single columns, the most telling first."""
    asked = question.filter
    handlers = (asked.handler_id,) if asked.handler_id else ()
    columns = {"handler_id": handlers, "team": question.teams or (), "theme": asked.themes, "channel": asked.channels}
    every = CaseState if question.role is Role.TEAM_MANAGER else ()
    columns["state"] = question.states or tuple(every)
    return {name: tuple(dict.fromkeys(values)) for name, values in columns.items() if values}


def _lead(question: WorklistQuestion, asked: dict[str, tuple[str, ...]]) -> str | None:
    if question.role is Role.TEAM_MANAGER:
        return "state"  # by which his own stand
    return None if question.role in _OWN_INDEX else next(iter(asked), None)


def _within(question: WorklistQuestion) -> Conditions:
    """Seen by this official, still to be done where that was asked, and due when that was asked."""
    asked, due = question.filter, cases.c.worklist_on
    limits = [*visible(question), *([cases.c.pending] if question.only_pending else [])]
    if question.teams == ():
        limits.append(sa.false())
    if question.overdue is not None:
        limits.append(due < question.today if question.overdue else due >= question.today)
    if asked.due_from or asked.due_until:
        limits += [due >= (asked.due_from or date.min), due <= (asked.due_until or date.max), due < _UNDATED]
    return limits

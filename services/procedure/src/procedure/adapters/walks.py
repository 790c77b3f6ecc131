"""Which way a question goes through the cases. A list is in order of legal date, so it is read along an index that ends
with that date and begins with the most telling thing that was asked, one walk for each of its values. Whatever else was
asked is looked at on the way."""

from dataclasses import dataclass
from datetime import date
from itertools import product

import sqlalchemy as sa

from procedure.adapters.tables import NEVER, cases
from procedure.adapters.visibility import Conditions, visible
from procedure.application.queries import WorklistQuestion
from procedure.domain.vocabulary import CaseState, Role

_MOST_WALKS = 40
_UNDATED = sa.literal_column(f"date '{NEVER}'", sa.Date)
_BY_COLUMN = frozenset({Role.HANDLER, Role.TEAM_MANAGER})  # roles whose cases stand together in an index, by state
_BY_INDEX = frozenset({Role.COUNCIL_CLERK, Role.DECISION_MAKER})  # or in an index of their own


@dataclass(frozen=True)
class Route:
    """Where every walk goes, and what has to be looked at on the way."""

    walks: tuple[Conditions, ...]
    on_the_way: Conditions


def route_of(question: WorklistQuestion, words: sa.ColumnElement[bool] | None = None) -> Route:
    """By the column of the role, or else the most telling one asked for, and by state."""
    facets = _facets(question)
    lead = None if question.role in _BY_COLUMN | _BY_INDEX else _lead(question, facets)
    starts: list[Conditions] = [[cases.c[lead] == value] for value in facets.pop(lead)] if lead else [[]]
    states = _states(question, led=question.role in _BY_COLUMN or lead is not None)
    phases: list[Conditions] = [[cases.c.state == state] for state in states] or [[]]
    base = _within(question)
    rest: Conditions = [cases.c[name].in_(values) for name, values in facets.items()]
    walks = tuple([*base, *start, *phase] for start, phase in product(starts, phases))
    return Route(walks, rest if words is None else [*rest, words])


def wanted(question: WorklistQuestion) -> sa.ColumnElement[bool]:
    """All of it at once, for cases that were found in another way."""
    states = [cases.c.state.in_(question.states)] if question.states else []
    facets = [cases.c[name].in_(values) for name, values in _facets(question).items()]
    return sa.and_(*_within(question), *states, *facets)


def _facets(question: WorklistQuestion) -> dict[str, tuple[str, ...]]:
    """What was asked of single columns, the most telling first."""
    asked = question.filter
    handlers = (asked.handler_id,) if asked.handler_id else ()
    facets = {"handler_id": handlers, "team": asked.teams, "theme": asked.themes, "channel": asked.channels}
    return {name: tuple(dict.fromkeys(values)) for name, values in facets.items() if values}


def _lead(question: WorklistQuestion, facets: dict[str, tuple[str, ...]]) -> str | None:
    """None when it would make too many walks: then it is looked at on the way."""
    lead = next(iter(facets), None)
    states = len(_states(question, led=True)) or 1
    return lead if lead and len(facets[lead]) * states <= _MOST_WALKS else None


def _states(question: WorklistQuestion, *, led: bool) -> tuple[CaseState, ...]:
    """Every index that begins with a column has the state next, except those of what is pending."""
    return question.states or (tuple(CaseState) if led and not question.only_pending else ())


def _within(question: WorklistQuestion) -> Conditions:
    """Seen by this official, still to be done where that was asked, and due when that was asked."""
    asked, due = question.filter, cases.c.worklist_on
    limits = [*visible(question), *([cases.c.pending] if question.only_pending else [])]
    if question.overdue is not None:
        limits.append(due < question.today if question.overdue else due >= question.today)
    if asked.due_from or asked.due_until:
        limits += [due >= (asked.due_from or date.min), due <= (asked.due_until or date.max), due < _UNDATED]
    return limits

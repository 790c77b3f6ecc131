"""How a query reads the cases. A list is ordered by legal date, so it follows an index that ends with that date and
begins with the most selective filter: one walk for each value of it. The other filters are checked on the way."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from procedure.adapters.tables import NEVER, cases
from procedure.adapters.worklists.case_lists import VACANT
from procedure.adapters.worklists.visibility import Conditions, visible
from procedure.application.worklists.worklist import WorklistQuestion
from words.cases import CaseState
from words.people import Role

_UNDATED = sa.literal_column(f"date '{NEVER}'", sa.Date)
_OWN_INDEX = frozenset({Role.HANDLER, Role.COUNCIL_CLERK, Role.DECISION_MAKER})


@dataclass(frozen=True)
class Route:
    """The walks, and the conditions to check on the way."""

    walks: tuple[Conditions, ...]
    on_the_way: Conditions


def route_of(question: WorklistQuestion, words: sa.ColumnElement[bool] | None = None) -> Route:
    """Start from the cases of the role, or else from the most selective filter."""
    asked = _asked(question)
    lead = _lead(question, asked)
    values = asked.pop(lead, ()) if lead else ()
    base = _within(question)
    walks = [[*base, cases.c[lead] == value] for value in values] if lead else [base]
    rest: Conditions = [cases.c[name].in_(values) for name, values in asked.items()]
    return Route(tuple(walks), rest if words is None else [*rest, words])


def wanted(question: WorklistQuestion) -> sa.ColumnElement[bool]:
    """All conditions at once, for cases that were found in another way."""
    return sa.and_(*_within(question), *(cases.c[name].in_(values) for name, values in _asked(question).items()))


def _asked(question: WorklistQuestion) -> dict[str, tuple[str, ...]]:
    """The filters on single columns, the most selective first."""
    asked = question.filter
    handlers = (asked.handler_id,) if asked.handler_id else ()
    columns = {"handler_id": handlers, "team": question.teams or (), "theme": asked.themes, "channel": asked.channels}
    every = CaseState if question.role is Role.TEAM_MANAGER else ()
    columns["state"] = question.states or tuple(every)
    return {name: tuple(dict.fromkeys(values)) for name, values in columns.items() if values}


def _lead(question: WorklistQuestion, asked: dict[str, tuple[str, ...]]) -> str | None:
    if question.role is Role.TEAM_MANAGER:
        return "state"  # the index of their own cases begins with it
    return None if question.role in _OWN_INDEX else next(iter(asked), None)


def _within(question: WorklistQuestion) -> Conditions:
    """Visible to this official, and open or due in the period if that was asked."""
    asked, due = question.filter, cases.c.worklist_on
    limits = [*visible(question), *([cases.c.pending] if question.only_pending else [])]
    if question.teams == ():
        limits.append(sa.false())
    if question.overdue is not None:
        limits.append(due < question.today if question.overdue else due >= question.today)
    if asked.nobody_in_charge is not None:
        vacant = sa.literal_column(f"({VACANT})", sa.Boolean)
        limits.append(vacant if asked.nobody_in_charge else ~vacant)
    if asked.due_from or asked.due_until:
        limits += [due >= (asked.due_from or date.min), due <= (asked.due_until or date.max), due < _UNDATED]
    return limits

"""Questions that change nothing, and the answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Protocol, Self
from uuid import UUID

from procedure.domain.access.vacancy import Vacancy
from procedure.domain.organisation.actor import Actor
from servicekit.errors import FieldError, Invalid
from words.cases import OPEN_STATES, CaseState
from words.people import Role
from words.submissions import Channel

COUNT_CAP = 500  # counted exactly up to here; beyond it the answer is "more than"
COORDINATING = frozenset({Role.COORDINATOR, Role.COUNCIL_CLERK})  # they appoint who is in charge
OVERSIGHT = frozenset({Role.MANAGEMENT, Role.MAYOR_OVERSIGHT})  # the overdue list, without names


class NothingToSearch(Invalid):
    """Words like "de" and "van" occur in every complaint and are in no index."""

    code = "nothing-to-search"

    def __init__(self) -> None:
        message = "holds no word that can be searched for"
        super().__init__(f"The text {message}.", [FieldError("text", message)])


@dataclass(frozen=True, order=True)
class Position:
    """The position at the end of a page: the date it is ordered by, then the case."""

    worklist_on: date
    complaint_id: UUID


@dataclass(frozen=True, kw_only=True)
class CaseFilter:
    """Which cases of a list an official wants, and in which of their roles. A filter that is empty does not
    restrict."""

    role: Role | None = None
    states: tuple[CaseState, ...] = ()
    teams: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    handler_id: str | None = None
    due_from: date | None = None
    due_until: date | None = None
    overdue: bool | None = None
    own_unit: bool | None = None
    nobody_in_charge: bool | None = None
    text: str | None = None


@dataclass(frozen=True, kw_only=True)
class WorklistQuestion:
    """Whose list, in which role, and which part of it. `units` are the teams of the official's unit, if only those were
    asked for and any are known."""

    actor: Actor
    role: Role
    today: date
    filter: CaseFilter = CaseFilter()
    units: frozenset[str] | None = None
    after: Position | None = None
    limit: int = 50

    @property
    def named(self) -> bool:
        """Whether this role may know which officials a case is with."""
        return self.role not in OVERSIGHT

    @property
    def overdue(self) -> bool | None:
        return self.filter.overdue if self.named else True

    @property
    def teams(self) -> tuple[str, ...] | None:
        """None for every case, with or without a team; empty when none of the requested teams is in the official's
        unit."""
        asked = tuple(dict.fromkeys(self.filter.teams))
        if self.units is None:
            return asked or None
        return tuple(team for team in asked or sorted(self.units) if team in self.units)

    @property
    def states(self) -> tuple[CaseState, ...]:
        """Without states or words, a team manager gets the talks they still have to hold."""
        if self.role is Role.TEAM_MANAGER and not self.filter.states and not self.filter.text:
            return (CaseState.INFORMAL,)
        return tuple(dict.fromkeys(self.filter.states))

    @property
    def only_pending(self) -> bool:
        """Only open work, unless the filter has words or closed states. An open case is pending by itself."""
        anything = not self.states and self.filter.text is None
        if self.filter.nobody_in_charge is not None:
            return True
        return self.overdue is not None or anything or bool(self.states and OPEN_STATES.issuperset(self.states))


@dataclass(frozen=True, kw_only=True)
class WorklistItem:
    """One case in a list: no names, no text."""

    complaint_id: UUID
    reference: str
    state: CaseState
    team: str | None
    theme: str | None
    channel: Channel
    received_on: date
    due_on: date | None
    overdue: bool
    outcome: str | None
    informal_contact_due_on: date | None
    informal_escalate_on: date | None
    team_manager_id: str | None
    handler_id: str | None
    vacancy: Vacancy | None
    position: Position


@dataclass(frozen=True)
class Count:
    """Exact, unless it is capped: then it is a lower limit."""

    count: int
    is_capped: bool

    @classmethod
    def of(cls, found: int) -> Self:
        """From a number that was counted up to one more than the cap."""
        return cls(min(found, COUNT_CAP), found > COUNT_CAP)

    def and_(self, found: int, everything: bool) -> "Count":
        """Added to a number counted elsewhere, where perhaps not everything was looked at."""
        both = Count.of(self.count + found)
        return Count(both.count, both.is_capped or self.is_capped or not everything)


@dataclass(frozen=True)
class WorklistPage:
    """`bounded`: not every case was looked at for this page, so it may be short; `next` continues from there."""

    items: Sequence[WorklistItem]
    count: Count
    next: Position | None
    bounded: bool = False


@dataclass(frozen=True)
class WorklistCounts:
    """The numbers of an official's worklist in one role. The week runs from today until Sunday."""

    states: Mapping[CaseState, Count]
    overdue: Count
    due_this_week: Count


@dataclass(frozen=True)
class ToBeCounted:
    """The lists behind the counts: each number counts a list that can be requested."""

    states: Mapping[CaseState, WorklistQuestion]
    overdue: WorklistQuestion
    due_this_week: WorklistQuestion

    @property
    def all(self) -> list[WorklistQuestion]:
        return [*self.states.values(), self.overdue, self.due_this_week]

    def answered(self, counts: Sequence[Count]) -> WorklistCounts:
        """From counts in the order of `all`."""
        return WorklistCounts(dict(zip(self.states, counts, strict=False)), counts[-2], counts[-1])


def to_be_counted(actor: Actor, role: Role, today: date, units: frozenset[str] | None = None) -> ToBeCounted:
    """Per state, overdue, and due from today until Sunday."""

    def asked(**filter_: Any) -> WorklistQuestion:
        return WorklistQuestion(actor=actor, role=role, today=today, filter=CaseFilter(**filter_), units=units)

    sunday = today + timedelta(days=6 - today.weekday())
    return ToBeCounted(
        {state: asked(states=(state,)) for state in CaseState},
        asked(overdue=True),
        asked(due_from=today, due_until=sunday),
    )


class Worklist(Protocol):
    async def page(self, question: WorklistQuestion) -> WorklistPage: ...

    async def counts(
        self, actor: Actor, role: Role, today: date, units: frozenset[str] | None = None
    ) -> WorklistCounts: ...

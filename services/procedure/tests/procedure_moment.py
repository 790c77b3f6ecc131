"""One moment of a walk, as the promises see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from procedure.domain.calendar.calendar import Calendar
from procedure.domain.case import Case
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.guard import Outlook
from procedure.domain.steps.step import Step
from servicekit.errors import DomainError


@dataclass(frozen=True)
class Moment:
    """One thing that happened on a walk: a step that was tried, evidence that came in, a day that passed.

    `numbers` are the lines of the table that the act can be; none when it is no step. `seen` is how each of them stood
    for the official just before. `facts` are those it left, `past` all before it."""

    case: Case
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    facts: tuple[Any, ...]
    past: tuple[Any, ...]
    act: Act
    calendar: Calendar
    numbers: tuple[str, ...] = ()
    refused: DomainError | None = None
    revisions: tuple[int, int] = (0, 0)
    seen: Mapping[str, Outlook[Step]] = field(default_factory=dict)

    @property
    def so_far(self) -> tuple[Any, ...]:
        return (*self.past, *self.facts)

    def of(self, kind: type, facts: tuple[Any, ...] | None = None) -> list[Any]:
        return [fact for fact in (self.facts if facts is None else facts) if isinstance(fact, kind)]

    def changed(self, *names: str) -> set[str]:
        return {name for name in names or self.after if self.before[name] != self.after[name]}

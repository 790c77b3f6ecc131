"""What the use cases of this service need from outside."""

from collections.abc import AsyncIterator, Callable, Collection, Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from contracts.event import Event
from reporting.domain.figures.contribution import AnyFigures
from reporting.domain.figures.heard import Subject
from reporting.domain.municipality import Team


class Figures(Protocol):
    """One generation of figures, inside a transaction."""

    async def taken(self, subjects: Collection[Subject]) -> dict[Subject, AnyFigures]:
        """The figures of these subjects, empty if there are none yet, locked for this transaction."""
        ...

    async def put(self, changed: Iterable[AnyFigures]) -> None: ...


class Teams(Protocol):
    async def record(self, team: Team, sequence: int) -> None:
        """The fact with the highest sequence wins."""
        ...


class Work(Protocol):
    """One transaction."""

    @property
    def teams(self) -> Teams: ...

    async def generations(self) -> Sequence[Figures]:
        """The shown figures and, while a rebuild runs, the figures that will replace them."""
        ...

    def generation(self, number: int) -> Figures: ...


BeginWork = Callable[[], AbstractAsyncContextManager[Work]]


@dataclass(frozen=True)
class Stretch:
    """A section of the log: the facts read from it, up to and including an offset."""

    facts: list[Event]
    up_to: int
    messages: int
    unreadable: int


class Log(Protocol):
    """The stream of all public facts."""

    async def last_offset(self) -> int | None:
        """The offset of the current last message; None when there is none."""
        ...

    def read(self, first: int, last: int) -> AsyncIterator[Stretch]:
        """Everything from one offset up to and including another."""
        ...


class Generations(Protocol):
    """The generations of figures: the one that is shown, and the one being built."""

    def alone(self) -> AbstractAsyncContextManager[None]:
        """Only one rebuild at a time. Raises `RebuildRunning`."""
        ...

    async def open(self) -> int:
        """Begin a new generation. Every live fact applied after this returns goes to both."""
        ...

    async def missing(self, generation: int) -> int:
        """How many complaints, ombudsman cases and recommendations have facts in the shown figures that this generation
        lacks."""
        ...

    async def recount(self, generation: int) -> None:
        """Count every day that changed since it was last counted."""
        ...

    async def show(self, generation: int) -> None:
        """Replace the shown figures, in one transaction."""
        ...

    async def drop_hidden(self) -> None:
        """Remove figures that are neither shown nor being built."""
        ...

    async def abandon(self) -> None:
        """Stop building; live facts go to the shown figures only."""
        ...

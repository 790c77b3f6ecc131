"""What the use cases of this service need from outside."""

from collections.abc import AsyncIterator, Callable, Collection, Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from contracts.event import Event
from reporting.domain.figures.contribution import AnyFigures
from reporting.domain.figures.heard import Subject


class Figures(Protocol):
    """One generation of figures, inside a transaction."""

    async def taken(self, subjects: Collection[Subject]) -> dict[Subject, AnyFigures]:
        """The figures of these subjects, empty ones where there are none yet, kept for this transaction alone."""
        ...

    async def put(self, changed: Iterable[AnyFigures]) -> None: ...


class Work(Protocol):
    """One transaction."""

    async def generations(self) -> Sequence[Figures]:
        """The figures that are shown and, while a rebuild runs, those that will replace them."""
        ...

    def generation(self, number: int) -> Figures: ...


BeginWork = Callable[[], AbstractAsyncContextManager[Work]]


@dataclass(frozen=True)
class Stretch:
    """A piece of the log: the facts we read from it, up to and including an offset."""

    facts: list[Event]
    up_to: int
    messages: int
    unreadable: int


class Log(Protocol):
    """The stream of all public facts."""

    async def last_offset(self) -> int | None:
        """The offset of the last message there is now; None when there is none."""
        ...

    def read(self, first: int, last: int) -> AsyncIterator[Stretch]:
        """Everything from one offset to another, both included."""
        ...


class Generations(Protocol):
    """The sets of figures: the one that is shown, and the one that is being built."""

    def alone(self) -> AbstractAsyncContextManager[None]:
        """Only one rebuild at a time. Raises `RebuildRunning`."""
        ...

    async def open(self) -> int:
        """Begin a new generation. When this returns, every live fact still to be applied goes to both."""
        ...

    async def missing(self, generation: int) -> int:
        """How many complaints, ombudsman cases and recommendations have facts in the shown figures that this generation
        lacks."""
        ...

    async def recount(self, generation: int) -> None:
        """Count everything that changed since it was last counted."""
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

"""What must hold before a step may be taken, each condition stated once: the step itself and the list of steps that an
official sees both ask the same `Guard`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from servicekit.errors import DomainError

File = TypeVar("File")
By = TypeVar("By")
Line = TypeVar("Line")


@dataclass(frozen=True)
class Guard(Generic[File, By]):
    """A condition that follows from the file, from who acts and from the day. What depends on the request itself (a
    chosen official, a date, a text) is no guard: the function of the step looks at that.

    `check` raises `refusal` when the condition does not hold. `basis` is the article where a kind of refusal stands on
    more than one."""

    text: str
    refusal: type[DomainError]
    check: Callable[[File, By], None]
    basis: str | None = None

    @property
    def code(self) -> str:
        """The problem code of its refusal."""
        return self.refusal.code

    @property
    def article(self) -> str | None:
        """The article that its refusal names."""
        return self.basis or self.refusal.article


@dataclass(frozen=True)
class JudgedGuard:
    """A guard in one file, for one official, on one day."""

    guard: Guard[Any, Any]
    refusal: DomainError | None

    @property
    def met(self) -> bool:
        """Whether the condition holds."""
        return self.refusal is None


@dataclass(frozen=True)
class Outlook(Generic[Line]):
    """Whether an official can take a step now, and what is missing. `guards` is empty where the official may not see
    how the file stands, or where the step does not start from its state: there a guard has no meaning."""

    step: Line
    refusal: DomainError | None
    guards: tuple[JudgedGuard, ...]

    @property
    def is_possible(self) -> bool:
        """Nothing refuses it but, perhaps, what the official is going to fill in."""
        return self.refusal is None


def refusal_of(check: Callable[[], object]) -> DomainError | None:
    """How this is refused, if it is."""
    try:
        check()
    except DomainError as refusal:
        return refusal
    return None


def judged(guards: Iterable[Guard[File, By]], file: File, by: By) -> tuple[JudgedGuard, ...]:
    """Each of the guards by itself, also when an earlier one refuses."""
    return tuple(JudgedGuard(each, refusal_of(partial(each.check, file, by))) for each in guards)


def outlook(step: Line, refusal: DomainError | None, guards: tuple[JudgedGuard, ...]) -> Outlook[Line]:
    """What keeps an official from the file or from the step comes first, then the first guard that does not hold: the
    order in which the step itself refuses."""
    return Outlook(step, refusal or next((each.refusal for each in guards if each.refusal), None), guards)

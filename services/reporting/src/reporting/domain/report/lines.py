"""A number per category."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """The number of complaints in one category. `name` is the municipality's Dutch name, if there is one."""

    key: str
    complaints: int
    name: str | None = None
    members: tuple[str, ...] = ()


def every(words: Iterable[str], found: Mapping[str, int]) -> dict[str, int]:
    """A line for every word, zero if nothing was counted, and for any words from newer facts."""
    return {str(word): 0 for word in words} | dict(found)


def lines(found: Mapping[str, int]) -> list[Line]:
    return [Line(key, number) for key, number in found.items()]

"""A number per category."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """How many complaints in one category. `name` is Dutch, where the municipality gives one."""

    key: str
    complaints: int
    name: str | None = None
    members: tuple[str, ...] = ()


def every(words: Iterable[str], found: Mapping[str, int]) -> dict[str, int]:
    """Every word there is, with zero where nothing was counted, and whatever newer facts brought."""
    return {str(word): 0 for word in words} | dict(found)


def lines(found: Mapping[str, int]) -> list[Line]:
    return [Line(key, number) for key, number in found.items()]

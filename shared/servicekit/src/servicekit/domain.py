"""The only base of an aggregate: it records what happened to it."""

from typing import Any


class Aggregate:
    """Records facts until the unit of work collects them.

    The list lives outside `__init__`, because SQLAlchemy does not call `__init__` when it loads an object.
    """

    def _record(self, fact: Any) -> None:
        self.__dict__.setdefault("_facts", []).append(fact)

    def collect_facts(self) -> list[Any]:
        """Hand over the facts recorded so far, oldest first, and forget them."""
        facts: list[Any] = self.__dict__.pop("_facts", [])
        return facts

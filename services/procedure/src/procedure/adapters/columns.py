"""Columns that hold the domain's own types, so that the domain knows nothing of the database."""

from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Dialect, Text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.types import TypeDecorator


class Word(TypeDecorator[Any]):
    """A word of the vocabulary, stored as its text."""

    impl = Text
    cache_ok = True

    def __init__(self, vocabulary: type[StrEnum]) -> None:
        super().__init__()
        self.vocabulary = vocabulary

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any:
        return None if value is None else self.vocabulary(value)


class Words(TypeDecorator[tuple[str, ...]]):
    """A few short texts, as an array that SQL can search."""

    impl = ARRAY(Text)
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, _dialect: Dialect) -> list[str]:
        return list(value or ())

    def process_result_value(self, value: list[str] | None, _dialect: Dialect) -> tuple[str, ...]:
        return tuple(value or ())


class Names(TypeDecorator[tuple[str, ...] | None]):
    """As `Words`, but None differs from an empty list."""

    impl = ARRAY(Text)
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, _dialect: Dialect) -> list[str] | None:
        return None if value is None else list(value)

    def process_result_value(self, value: list[str] | None, _dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else tuple(value)


class Records(TypeDecorator[Any]):
    """Frozen records as JSON. They are replaced, never edited, so comparing old and new finds every change."""

    impl = JSONB(none_as_null=True)
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self.kind = kind
        self._adapter: TypeAdapter[Any] = TypeAdapter(kind)

    def process_bind_param(self, value: Any, _dialect: Dialect) -> Any:
        return None if value is None else self._adapter.dump_python(value, mode="json")

    def process_result_value(self, value: Any, _dialect: Dialect) -> Any:
        return None if value is None else self._adapter.validate_python(value)

"""Column types for values of the domain."""

from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from pydantic import TypeAdapter
from sqlalchemy.dialects.postgresql import JSONB


class Word(sa.types.TypeDecorator[StrEnum]):
    """An enumeration of the domain, stored as text."""

    impl = sa.Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: Any, _dialect: sa.Dialect) -> Any:
        return None if value is None else str(value)

    def process_result_value(self, value: Any, _dialect: sa.Dialect) -> Any:
        return None if value is None else self.words(value)


class Json(sa.types.TypeDecorator[Any]):
    """A frozen dataclass of the domain, stored as JSON."""

    impl = JSONB(none_as_null=True)
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Any, _dialect: sa.Dialect) -> Any:
        return None if value is None else TypeAdapter(self.kind).dump_python(value, mode="json")

    def process_result_value(self, value: Any, _dialect: sa.Dialect) -> Any:
        return None if value is None else TypeAdapter(self.kind).validate_python(value)


class Names(sa.types.TypeDecorator[tuple[str, ...]]):
    """A tuple of strings, stored as an array."""

    impl = sa.ARRAY(sa.Text)
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: sa.Dialect) -> Any:
        return None if value is None else list(value)

    def process_result_value(self, value: Any, _dialect: sa.Dialect) -> Any:
        return None if value is None else tuple(value)

"""What the answers of this service are made of."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel

Percentage = Annotated[float | None, Field(description="One decimal; null under ten cases.")]
Cell = Annotated[int | str, Field(description='A number, "<k" for 1 to k-1, or "x" where hidden to protect another.')]


class Answer(BaseModel):
    model_config = ConfigDict(from_attributes=True, alias_generator=to_camel, populate_by_name=True)


def _pairs(counted: object) -> object:
    """Counts by category become lines: a key of the law is a value, not the name of a field."""
    if isinstance(counted, Mapping):
        return [{"key": key, "complaints": number} for key, number in counted.items()]
    return counted


def _amounts(counted: object) -> object:
    if isinstance(counted, Mapping):
        return [{"key": key, "number": number} for key, number in counted.items()]
    return counted


class Line(Answer):
    """One category. `name` is the municipality's own; `members` are the categories that stand under OTHER."""

    key: str
    complaints: int
    name: str | None = None
    members: list[str] = []


class Amount(Answer):
    """One category of what is no complaint."""

    key: str
    number: int


Lines = Annotated[list[Line], BeforeValidator(_pairs)]
Amounts = Annotated[list[Amount], BeforeValidator(_amounts)]


class Days(Answer):
    """Calendar days; null under five cases. `complaints`: of how many."""

    complaints: int
    median: float | None
    percentile_90: int | None = Field(alias="percentile90")


class Sendings(Answer):
    """What had to be sent by a day."""

    on_time: int
    late: int
    not_yet_due: int
    on_time_rate: Percentage

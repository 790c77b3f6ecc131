"""The common rules of all bodies of this API: camelCase, no unknown fields, texts that can be stored."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.alias_generators import to_camel

from procedure.domain.file.people import Address

_STORABLE = r"^[^\x00]*$"  # PostgreSQL stores every character but this one

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000, pattern=_STORABLE)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300, pattern=_STORABLE)]
Persons = Annotated[tuple[UUID, ...], Field(max_length=70)]  # ids of people in the case, each once or more
Code = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=r"^[A-Za-z0-9._-]+$")]


class RequestBody(BaseModel):
    """What a caller sends. An unknown field is refused by name."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=to_camel, validate_by_name=True, hide_input_in_errors=True
    )


class AddressBody(RequestBody):
    """As it is printed on an envelope."""

    lines: Annotated[list[Line], Field(min_length=1, max_length=6)]
    postcode: Line | None = None
    city: Line | None = None
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] = "NL"

    def to_domain(self) -> Address:
        return Address(tuple(self.lines), self.postcode, self.city, self.country)


class Answer(BaseModel):
    """What a caller gets, read from the domain's records."""

    model_config = ConfigDict(
        alias_generator=to_camel, validate_by_name=True, serialize_by_alias=True, from_attributes=True
    )

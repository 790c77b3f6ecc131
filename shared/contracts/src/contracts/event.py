"""The envelope: CloudEvents 1.0, structured JSON, after the NL GOV profile for CloudEvents 1.1."""

from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

CONTENT_TYPE = "application/cloudevents+json"

SOURCE_PATTERN = r"^urn:nld:oin:\d{20}:systeem:wederhoor-[a-z]+$"


class Door(StrEnum):
    """The two exchanges of a service. Personal data passes only through PERSONAL (decision D4)."""

    PUBLIC = "wederhoor.events"
    PERSONAL = "wederhoor.personal"


class Fact(BaseModel):
    """The payload of an event: what happened, with the values of that moment.

    Unknown fields are ignored, so a reader keeps working when a fact grows.
    """

    model_config = ConfigDict(
        defer_build=True,  # a service reads only a few kinds of fact; the others take no memory
        frozen=True,
        extra="ignore",
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        hide_input_in_errors=True,
    )


class Event(BaseModel):
    """One fact in its envelope. A subclass fixes `type`, `data` and the door.

    `id` is a UUIDv7 made when the fact is stored: unique for ever, the same at every redelivery.
    `time` is the moment of recording in UTC; legal dates are in `data`.
    `sequence` is zero-padded and contiguous from 1 per (source, subject, door); compare it within that triple only.
    `actor` is a role, never a person. Extensions a reader does not know survive.
    """

    model_config = ConfigDict(defer_build=True, frozen=True, extra="allow", hide_input_in_errors=True)

    door: ClassVar[Door]

    specversion: Literal["1.0"] = "1.0"
    id: Annotated[str, Field(min_length=1, max_length=200)]
    source: Annotated[str, Field(pattern=SOURCE_PATTERN)]
    type: Annotated[str, Field(pattern=r"^nl\.wederhoor\.[a-z-]+\.[a-z-]+\.v\d+$")]
    subject: Annotated[str, Field(min_length=1, max_length=64)]
    time: AwareDatetime
    datacontenttype: Literal["application/json"] = "application/json"
    dataschema: str | None = None
    sequence: Annotated[str, Field(pattern=r"^\d{10}$")]
    correlationid: str | None = None
    causationid: str | None = None
    actor: str | None = None
    traceparent: str | None = None
    data: Any

    @classmethod
    def type_name(cls) -> str:
        """The type, which is also the routing key."""
        return str(cls.model_fields["type"].default)

    def to_bytes(self) -> bytes:
        """The JSON that goes on the wire."""
        return self.model_dump_json(exclude_none=True).encode()

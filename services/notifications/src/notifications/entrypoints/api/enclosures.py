"""Enclosures over HTTP."""

import re
from typing import Any, Self
from urllib.parse import quote
from uuid import UUID

from fastapi import Response
from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from notifications.application.delivery.read_enclosure import EnclosedDocument
from notifications.domain.delivery.enclosure import Enclosure

_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")


class EnclosureAnswer(BaseModel):
    """An enclosed document; its content is at `enclosures/{number}` under the message or the letter."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid")

    number: int
    name: str
    media_type: str
    size: int
    sha256: str

    @classmethod
    def of(cls, enclosures: tuple[Enclosure, ...]) -> list[Self]:
        return [
            cls(number=number, name=each.name, media_type=each.media_type, size=each.size, sha256=each.sha256)
            for number, each in enumerate(enclosures, start=1)
        ]


class EnclosedReference(BaseModel):
    """Which document was enclosed, for the delivery log. The name is left out because it may reveal who is
    concerned."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid")

    number: int
    document_id: UUID
    version: int
    sha256: str

    @classmethod
    def of(cls, enclosures: tuple[Enclosure, ...]) -> list[Self]:
        return [
            cls(number=number, document_id=each.document_id, version=each.version, sha256=each.sha256)
            for number, each in enumerate(enclosures, start=1)
        ]


class EnclosureResponse(Response):
    """The document as a download: a browser never shows it as a page of ours."""

    media_type = "application/octet-stream"

    @classmethod
    def of(cls, document: EnclosedDocument) -> Self:
        given = document.enclosure
        known = given.media_type if _MEDIA_TYPE.fullmatch(given.media_type) else cls.media_type
        disposition = f"attachment; filename*=UTF-8''{quote(given.name, safe='')}"
        return cls(document.content, media_type=known, headers={"Content-Disposition": disposition})


CONTENT: dict[int | str, dict[str, Any]] = {
    200: {"content": {"*/*": {"schema": {"type": "string", "format": "binary"}}}, "description": "The document"}
}

"""The inbox for programs: find, read, empty."""

from email.message import EmailMessage
from typing import Annotated

from fastapi import FastAPI, HTTPException, Query
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from devstack.mail.mailbox import CaughtMessage, Mailbox


class _Out(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Attachment(_Out):
    """Its bytes are at `/api/messages/{id}/attachments/{number}`."""

    number: int
    filename: str
    content_type: str


class Found(_Out):
    id: str
    received_at: str
    envelope_from: str
    envelope_to: list[str]
    subject: str
    headers: list[tuple[str, str]]
    text: str
    html: str
    attachments: list[Attachment]


def found(mailbox: Mailbox, message_id: str) -> CaughtMessage:
    message = mailbox.get(message_id)
    if message is None:
        raise HTTPException(404, "There is no such message.")
    return message


def as_json(message: CaughtMessage) -> Found:
    return Found(
        id=message.id,
        received_at=message.received_at.isoformat(timespec="milliseconds"),
        envelope_from=message.envelope_from,
        envelope_to=message.envelope_to,
        subject=str(message.get("Subject", "")),
        headers=[(name, str(value)) for name, value in message.items()],
        text=message.text,
        html=message.html,
        attachments=[
            Attachment(number=number, filename=part.get_filename() or "", content_type=part.get_content_type())
            for number, part in enumerate(message.iter_attachments())
        ],
    )


def add_api(app: FastAPI, mailbox: Mailbox) -> None:
    @app.get("/api/messages")
    async def messages(to: Annotated[str | None, Query(max_length=320)] = None) -> list[Found]:
        return [as_json(message) for message in mailbox.all(to)]

    @app.delete("/api/messages", status_code=204)
    async def empty() -> None:
        mailbox.clear()

    @app.get("/api/messages/{message_id}")
    async def message(message_id: str) -> Found:
        return as_json(found(mailbox, message_id))

    @app.get("/api/messages/{message_id}/attachments/{number}")
    async def attachment(message_id: str, number: int) -> Response:
        parts: list[EmailMessage] = list(found(mailbox, message_id).iter_attachments())
        if not 0 <= number < len(parts):
            raise HTTPException(404, "There is no such attachment.")
        content = parts[number].get_payload(decode=True)
        headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
        body = content if isinstance(content, bytes) else b""
        return Response(body, media_type=parts[number].get_content_type(), headers=headers)

    @app.get("/health")
    async def health() -> dict[str, str]:
        return {"status": "ok"}

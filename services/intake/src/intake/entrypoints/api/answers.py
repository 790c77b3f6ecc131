"""The HTTP answers, and how they are built from the results of the use cases."""

import json
from datetime import date, datetime
from typing import Any
from uuid import UUID

from intake.application.queries import ComplaintFile
from intake.application.submission.take_in import TakenIn
from intake.domain.progress.next_step import look_ahead
from intake.domain.progress.progress import progress_of
from intake.entrypoints.api.bodies import Model
from intake.entrypoints.parts import Parts
from intake.entrypoints.progress.next_step import next_step_text
from words.submissions import Channel, ComplaintForm, MissingItem, SuggestedKind


class ReceiptAnswer(Model):
    """Proof of receipt. `contentHash` is the SHA-256, in hexadecimal, of `submitted` written as canonical JSON: keys
    sorted, no whitespace, UTF-8 without escapes. Recompute it with `jq -cjS .submitted receipt.json | sha256sum`."""

    complaint_id: UUID
    reference: str
    received_at: datetime
    received_on: date
    content_hash: str
    own_page_url: str
    missing: list[MissingItem]
    submitted: dict[str, Any]
    next_steps: list[str]


def receipt_answer(taken: TakenIn, parts: Parts) -> ReceiptAnswer:
    proof = taken.proof
    submitted = json.loads(proof.submitted)
    ahead = look_ahead(progress_of(()), proof.received_on, anonymous=submitted["anonymous"])
    return ReceiptAnswer(
        complaint_id=proof.complaint_id,
        reference=proof.reference,
        received_at=proof.received_at,
        received_on=proof.received_on,
        content_hash=proof.content_hash,
        own_page_url=parts.own_page_url(taken.secret),
        missing=list(proof.missing),
        submitted=submitted,
        next_steps=list(next_step_text(ahead).lines),
    )


class ComplaintAnswer(Model):
    """A complaint as it was accepted, for the officials who may see it. `parties` are the people of the case, as known
    now; none until the case is open."""

    complaint_id: UUID
    reference: str
    channel: Channel
    form: ComplaintForm
    received_at: datetime
    received_on: date
    registered_at: datetime
    registered_by: str | None
    registered_by_name: str | None
    anonymous: bool
    missing: list[MissingItem]
    suggested_kind: SuggestedKind
    suggested_rule: int | None
    content_hash: str
    submitted: dict[str, Any]
    parties: list[dict[str, Any]]


class AskedAnswer(Model):
    """The request is on its way to the case."""

    complaint_id: UUID
    party_id: UUID


def complaint_answer(file: ComplaintFile) -> ComplaintAnswer:
    proof = file.proof
    return ComplaintAnswer(
        complaint_id=proof.complaint_id,
        reference=proof.reference,
        channel=proof.channel,
        form=file.form,
        received_at=proof.received_at,
        received_on=proof.received_on,
        registered_at=file.registered_at,
        registered_by=file.registered_by,
        registered_by_name=file.registered_by_name,
        anonymous=file.anonymous,
        missing=list(proof.missing),
        suggested_kind=file.suggestion.kind,
        suggested_rule=file.suggestion.rule,
        content_hash=proof.content_hash,
        submitted=json.loads(proof.submitted),
        parties=list(file.people),
    )


class LinkAnswer(Model):
    url: str

"""From what the use cases give back to the shapes of the API."""

import json

from intake.application.queries import ComplaintFile
from intake.application.submission.take_in import TakenIn
from intake.domain.progress.next_step import look_ahead
from intake.domain.progress.progress import progress_of
from intake.entrypoints.api.bodies import ComplaintAnswer, ReceiptAnswer
from intake.entrypoints.next_words import next_step_text
from intake.entrypoints.parts import Parts


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
    )

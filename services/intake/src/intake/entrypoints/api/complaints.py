"""Complaints over HTTP: submit one, register one for someone else, read one, links to the own page."""

from uuid import UUID

from fastapi import APIRouter, Response

from intake.application.own_page.give_link import GiveLink, give_link
from intake.application.own_page.revoke_links import RevokeLinks, revoke_links
from intake.application.people.ask_contact_change import AskContactChange, ask_contact_change
from intake.application.submission.register_complaint import RegisterComplaint, register_complaint
from intake.application.submission.submit_complaint import SubmitComplaint, submit_complaint
from intake.application.visibility.read_complaint import ReadComplaint, read_complaint
from intake.entrypoints.access import COORDINATOR
from intake.entrypoints.api.answers import (
    AskedAnswer,
    ComplaintAnswer,
    LinkAnswer,
    ReceiptAnswer,
    complaint_answer,
    receipt_answer,
)
from intake.entrypoints.api.bodies import ComplaintBody, ContactBody, RegistrationBody
from intake.entrypoints.api.submission import contact_of, read_submission
from intake.entrypoints.parts import PartsDep
from servicekit.clock import legal_day
from servicekit.delivery.causation import act_as
from servicekit.ids import new_id
from servicekit.web.auth import CallerDep
from servicekit.web.idempotency import IdempotencyKey
from words.submissions import Channel

router = APIRouter(prefix="/v1", tags=["complaints"])


@router.post("/complaints", status_code=201)
async def submit(
    body: ComplaintBody, response: Response, parts: PartsDep, idempotency_key: IdempotencyKey = None
) -> ReceiptAnswer:
    """Submit a complaint, without login. Only the description of what happened is required.

    Send an `Idempotency-Key`, so that repeating the request after a lost answer gives the same reference, with a new
    link.
    """
    now = parts.now()
    submission = read_submission(body, Channel.WEB_FORM, await parts.municipality_of_today(), legal_day(now))
    act_as("representative" if submission.representative else "complainant")
    command = SubmitComplaint(submission, idempotency_key or str(new_id()))
    taken = await submit_complaint(command, parts.door, now=now, make_secret=parts.make_secret)
    response.headers["Location"] = f"/v1/complaints/{taken.proof.complaint_id}"
    return receipt_answer(taken, parts)


@router.post("/registrations", status_code=201)
async def register(
    body: RegistrationBody,
    response: Response,
    parts: PartsDep,
    caller: CallerDep,
    idempotency_key: IdempotencyKey = None,
) -> ReceiptAnswer:
    """Register a complaint that came by telephone, at the desk, by letter or by e-mail, with its actual day of receipt.

    The answer is the receipt for the complainant, with the link to the own page.
    """
    now = parts.now()
    submission = read_submission(body, body.channel, await parts.municipality_of_today(), legal_day(now))
    command = RegisterComplaint(submission, idempotency_key or str(new_id()), caller.subject, body.received_on)
    taken = await register_complaint(command, parts.door, now=now, make_secret=parts.make_secret)
    response.headers["Location"] = f"/v1/complaints/{taken.proof.complaint_id}"
    return receipt_answer(taken, parts)


@router.get("/complaints/{complaint_id}")
async def read(complaint_id: UUID, parts: PartsDep, caller: CallerDep) -> ComplaintAnswer:
    """Read a complaint as it was accepted, and its parties as known now; for coordinators, and for the registrar who
    registered it."""
    question = ReadComplaint(complaint_id, caller.subject, caller.has(COORDINATOR))
    return complaint_answer(await read_complaint(question, parts.questions))


@router.put("/complaints/{complaint_id}/parties/{party_id}/contact", status_code=202)
async def ask_change(
    complaint_id: UUID, party_id: UUID, body: ContactBody, parts: PartsDep, caller: CallerDep
) -> AskedAnswer:
    """Correct contact data or consent of a party, for coordinators and for the registrar who registered the complaint.
    It is a request: the case carries it out a moment later, and `parties` of the complaint shows what came of it."""
    question = ReadComplaint(complaint_id, caller.subject, caller.has(COORDINATOR))
    file = await read_complaint(question, parts.questions)
    command = AskContactChange(
        complaint_id,
        file.proof.reference,
        party_id,
        contact_of(body),
        body.reason,
        body.mistyped,
        caller.subject,
        parts.now(),
    )
    async with parts.begin() as work:
        await ask_contact_change(command, work)
    return AskedAnswer(complaint_id=complaint_id, party_id=party_id)


@router.post("/complaints/{complaint_id}/links", status_code=201)
async def link(complaint_id: UUID, parts: PartsDep) -> LinkAnswer:
    """Create a new link to the own page, for a message that is about to be sent. The link is shown only once."""
    async with parts.begin() as work:
        secret = await give_link(GiveLink(complaint_id), work, now=parts.now(), make_secret=parts.make_secret)
    return LinkAnswer(url=parts.own_page_url(secret))


@router.delete("/complaints/{complaint_id}/links", status_code=204)
async def revoke(complaint_id: UUID, parts: PartsDep, caller: CallerDep) -> None:
    """Withdraw every link to the own page, for example when one fell into the wrong hands."""
    question = ReadComplaint(complaint_id, caller.subject, caller.has(COORDINATOR))
    await read_complaint(question, parts.questions)
    async with parts.begin() as work:
        await revoke_links(RevokeLinks(complaint_id), work, now=parts.now())

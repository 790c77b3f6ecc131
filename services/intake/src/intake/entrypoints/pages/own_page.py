"""The citizen's own page: the progress of the complaint, what happens next, and the proof of receipt.

The address holds the secret. It is never logged (the route is), sent on as referrer, cached or indexed; clients that
try addresses that do not exist must wait.
"""

import json

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse

from contracts.letters import OWN_PAGE_NAMES
from intake.application.own_page.open_own_page import OwnPage, open_file, open_own_page
from intake.domain.errors import LinkUnknown
from intake.domain.municipality import Municipality
from intake.entrypoints.pages.looking import must_wait, unknown
from intake.entrypoints.pages.receipt_file import receipt_json, receipt_text
from intake.entrypoints.pages.rendering import page
from intake.entrypoints.pages.written import written_of
from intake.entrypoints.parts import Parts, PartsDep
from intake.entrypoints.progress.dates import clock_runs, dates_of
from intake.entrypoints.progress.next_step import next_step_text
from intake.entrypoints.progress.timeline import timeline_of
from intake.entrypoints.wording import MISSING, STATES, channel_note
from servicekit.clock import legal_day

router = APIRouter(include_in_schema=False, prefix="/mijn-klacht/{secret}")


@router.get("")
async def show(secret: str, request: Request, parts: PartsDep) -> Response:
    """Everything on one page."""
    if refused := must_wait(request, parts):
        return refused
    try:
        own = await open_own_page(secret, parts.questions, parts.messages, today=legal_day(parts.now()))
    except LinkUnknown:
        return unknown(request, parts)
    return _own_page(own, secret, parts, await parts.municipality_of_today())


@router.get("/ontvangstbewijs.json")
async def receipt_as_json(secret: str, request: Request, parts: PartsDep) -> Response:
    """The receipt for a computer, with the text that is hashed."""
    if refused := must_wait(request, parts):
        return refused
    try:
        file, _ = await open_file(secret, parts.questions)
    except LinkUnknown:
        return unknown(request, parts)
    text = json.dumps(receipt_json(file.proof), ensure_ascii=False, indent=2)
    return _download(text, "application/json", f"{file.proof.reference}.json")


@router.get("/ontvangstbewijs.txt")
async def receipt_as_text(secret: str, request: Request, parts: PartsDep) -> Response:
    """The receipt for a person."""
    if refused := must_wait(request, parts):
        return refused
    try:
        file, _ = await open_file(secret, parts.questions)
    except LinkUnknown:
        return unknown(request, parts)
    text = receipt_text(file.proof, await parts.municipality_of_today())
    return _download(text, "text/plain; charset=utf-8", f"{file.proof.reference}.txt")


def _own_page(own: OwnPage, secret: str, parts: Parts, municipality: Municipality) -> Response:
    proof = own.file.proof
    messages = [
        (OWN_PAGE_NAMES.get(message.code, "Bericht"), channel_note(message), own.texts.get(message.message_id), message)
        for message in reversed(own.progress.messages)
    ]
    return page(
        "own_page",
        municipality,
        parts.now(),
        file=own.file,
        proof=proof,
        progress=own.progress,
        state=STATES[own.progress.state],
        next=next_step_text(own.ahead),
        ground=own.ahead.ombudsman,
        dates=dates_of(own.progress),
        clock_runs=clock_runs(own.progress.terms),
        timeline=timeline_of(own),
        messages=messages,
        texts_away=any(text is None for _, _, text, _ in messages),
        written=written_of(proof.submitted, municipality),
        missing=[MISSING[item] for item in proof.missing if item not in own.progress.settled_items],
        path=f"/mijn-klacht/{secret}",
    )


def _download(text: str, media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="ontvangstbewijs-{name}"', "X-Robots-Tag": "noindex"}
    return PlainTextResponse(text, media_type=media_type, headers=headers)

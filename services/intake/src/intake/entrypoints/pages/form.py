"""The complaint form, without login and without a script.

No token against forged requests (CSRF): there is no login or cookie that another site could misuse. All the form can
do is create a complaint, which anyone on the internet may do anyway, and the answer goes to the sender.
"""

from fastapi import APIRouter, Request, Response

from intake.application.submission.submit_complaint import SubmitComplaint, submit_complaint
from intake.application.submission.take_in import TakenIn
from intake.domain.municipality import Municipality
from intake.domain.progress.next_step import look_ahead
from intake.domain.progress.progress import progress_of
from intake.entrypoints.api.submission import read_submission
from intake.entrypoints.pages.form_fields import LIMITS, Form, contradictions, read_body
from intake.entrypoints.pages.rendering import page
from intake.entrypoints.pages.written import written_of
from intake.entrypoints.parts import Parts, PartsDep
from intake.entrypoints.progress.next_step import next_step_text
from intake.entrypoints.wording import MISSING
from servicekit.clock import legal_day
from servicekit.delivery.causation import act_as
from servicekit.errors import Invalid
from servicekit.ids import new_id
from servicekit.web.idempotency import IdempotencyKeyReused
from words.submissions import Channel

KEY = "sleutel"  # the hidden field that makes pressing the button twice harmless

router = APIRouter(include_in_schema=False)


@router.get("/klacht")
async def ask(parts: PartsDep) -> Response:
    return _form_page(parts, await parts.municipality_of_today(), Form.of({}, _new_key()))


@router.post("/klacht")
async def receive(request: Request, parts: PartsDep) -> Response:
    """Accept the form. Sent twice, it is one complaint; with errors, it comes back with all that was typed."""
    given = await request.form(max_files=0, max_fields=60)
    form = Form.of(given, _key_in(given.get(KEY)))
    body = read_body(form)
    municipality = await parts.municipality_of_today()
    if isinstance(body, Form):
        return _form_page(parts, municipality, body, status=400)
    now = parts.now()
    try:
        submission = read_submission(body, Channel.WEB_FORM, municipality, legal_day(now))
        act_as("representative" if submission.representative else "complainant")
        command = SubmitComplaint(submission, form.key)
        taken = await submit_complaint(command, parts.door, now=now, make_secret=parts.make_secret)
    except Invalid as error:
        return _form_page(parts, municipality, contradictions(form, error.errors), status=400)
    except IdempotencyKeyReused:
        return _form_page(parts, municipality, Form(form.values, _new_key(), sent_before=True), status=409)
    return _success_page(parts, municipality, taken)


def _form_page(parts: Parts, municipality: Municipality, form: Form, status: int = 200) -> Response:
    return page("form", municipality, parts.now(), status=status, form=form, limits=LIMITS)


def _success_page(parts: Parts, municipality: Municipality, taken: TakenIn) -> Response:
    written = written_of(taken.proof.submitted, municipality)
    ahead = look_ahead(progress_of(()), taken.proof.received_on, anonymous=written.anonymous)
    return page(
        "success",
        municipality,
        parts.now(),
        status=201,
        proof=taken.proof,
        written=written,
        missing=[MISSING[item] for item in taken.proof.missing],
        next=next_step_text(ahead),
        url=parts.own_page_url(taken.secret),
    )


def _new_key() -> str:
    return f"form-{new_id()}"


def _key_in(given: object) -> str:
    """The form's own key. A tampered key is replaced: tampering only hurts the sender."""
    text = str(given or "")
    return text if text.isascii() and text.isprintable() and 8 <= len(text) <= 200 else _new_key()

"""Documents enclosed with a message, on the own page: the decision, a hearing report, an advice.

The URL holds only the secret and numbers; the name of a document is sent only to the reader.
"""

import re
from urllib.parse import quote

from fastapi import APIRouter, Request, Response

from intake.application.own_page.open_enclosure import OpenEnclosure, open_enclosure
from intake.application.ports import EnclosedDocument
from intake.domain.errors import LinkUnknown
from intake.entrypoints.pages.looking import must_wait, unknown
from intake.entrypoints.pages.rendering import page
from intake.entrypoints.parts import PartsDep

router = APIRouter(include_in_schema=False, prefix="/mijn-klacht/{secret}/berichten")

_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")


@router.get("/{message_id}/bijlagen/{number}")
async def download(secret: str, message_id: str, number: str, request: Request, parts: PartsDep) -> Response:
    """The document, as a download."""
    if refused := must_wait(request, parts):
        return refused
    question = OpenEnclosure(secret, message_id, int(number) if re.fullmatch("[0-9]{1,4}", number) else 0)
    try:
        document = await open_enclosure(question, parts.questions, parts.messages)
    except LinkUnknown:
        return unknown(request, parts)
    if document is None:
        return page("away", parts.municipality, parts.now(), status=503)
    return _saved(document)


def _saved(document: EnclosedDocument) -> Response:
    """Makes the browser save the document, and never show it as a page of ours."""
    given = document.enclosed
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(given.name, safe='')}",
        "X-Robots-Tag": "noindex",
    }
    known = given.media_type if _MEDIA_TYPE.fullmatch(given.media_type) else "application/octet-stream"
    return Response(document.content, media_type=known, headers=headers)

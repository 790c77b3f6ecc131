"""The inbox in a browser: a list, and each message as text, as HTML in a sandbox, with its headers."""

from typing import Annotated

from fastapi import APIRouter, FastAPI, Query, Request
from fastapi.responses import HTMLResponse, Response
from fastapi.templating import Jinja2Templates
from jinja2 import Environment, PackageLoader, StrictUndefined

from devstack.mail.api import add_api, found
from devstack.mail.mailbox import Mailbox

_PAGES = Jinja2Templates(
    env=Environment(loader=PackageLoader("devstack.mail"), autoescape=True, undefined=StrictUndefined)
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; frame-ancestors 'self'"
_HEADERS = {"Content-Security-Policy": _POLICY, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
# What a stranger wrote runs nothing, sends nothing and is not of our origin; a link opens a tab of its own.
_SANDBOX = {"Content-Security-Policy": f"sandbox allow-popups allow-popups-to-escape-sandbox; {_POLICY}"}
# Ahead of the message, so that no `base` of its own comes first: the frame may show no other page than this one.
_LINKS_OPEN_A_TAB = '<!doctype html><base target="_blank">'


def create_inbox(mailbox: Mailbox) -> FastAPI:
    app = FastAPI(title="wederhoor-mail", docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(_pages(mailbox))
    add_api(app, mailbox)
    return app


def _pages(mailbox: Mailbox) -> APIRouter:
    pages = APIRouter()

    @pages.get("/")
    async def inbox(request: Request, to: Annotated[str, Query(max_length=320)] = "") -> Response:
        view = {"messages": mailbox.all(to.strip() or None)[::-1], "to": to}
        return _PAGES.TemplateResponse(request, "inbox.html.j2", view, headers=_HEADERS)

    @pages.get("/messages/{message_id}")
    async def message(request: Request, message_id: str) -> Response:
        view = {"message": found(mailbox, message_id)}
        return _PAGES.TemplateResponse(request, "message.html.j2", view, headers=_HEADERS)

    @pages.get("/messages/{message_id}/html")
    async def html_part(message_id: str) -> Response:
        return HTMLResponse(_LINKS_OPEN_A_TAB + found(mailbox, message_id).html, headers=_HEADERS | _SANDBOX)

    return pages

"""Documents sent over HTTP, as a browser sends them."""

from typing import Any

import httpx
from procedure_builders import DIRECTORY
from procedure_documents import LETTER

from procedure.domain.case import Case


async def send(desk: Any, who: str, path: str, data: bytes = LETTER, **more: Any) -> httpx.Response:
    """A form with a file in it, as a browser sends it."""
    fields = {"kind": "STATEMENT", "title": "Verklaring van de klager"} | more.pop("fields", {})
    given = (more.pop("name", "verklaring.pdf"), data, more.pop("type", "application/pdf"))
    token = desk.issuer.token(who, [role.value for role in DIRECTORY.officials[who].roles])
    headers = {"Authorization": f"Bearer {token}", **more}
    form = {name: value for name, value in fields.items() if value is not None}
    answer: httpx.Response = await desk.client.post(path, data=form, files={"file": given}, headers=headers)
    return answer


def documents_of(case: Case) -> str:
    return f"/v1/cases/{case.complaint_id}/documents"


async def filed(desk: Any, case: Case, **more: Any) -> dict[str, Any]:
    answer = await send(desk, "kb", documents_of(case), **more)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found

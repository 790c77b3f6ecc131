"""Which files may be uploaded, and what is refused before it is stored."""

import json
from typing import Any

import pytest
from procedure_documents import LETTER
from procedure_story import informal_case, investigated_case
from procedure_uploads import documents_of, send


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"fields": {"kind": "PIGEON"}}, "kind"),
        ({"fields": {"kind": None}}, "kind"),
        ({"fields": {"title": "  "}}, "title"),
        ({"fields": {"surprise": "1"}}, "surprise"),
        ({"fields": {"kind": "DECISION"}}, "kind"),
        ({"data": b""}, "file"),
        ({"data": b"MZ\x90"}, "file"),
        ({"type": "text/html", "data": b"<p>Dag"}, "file"),
    ],
)
async def test_what_cannot_be_taken_is_400_and_named(more: dict[str, Any], field: str, desk: Any, memory: Any) -> None:
    case = investigated_case()
    await desk.keep(case)

    answer = await send(desk, "kb", documents_of(case), **more)

    assert answer.status_code == 400, answer.text
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert not memory.shelf.documents


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (json.dumps({"kind": "OTHER"}).encode(), "application/json"),
        (b"--x\r\nnot a form", "multipart/form-data; boundary=x"),
        (b"rubbish", "multipart/form-data"),
        (b"", "application/pdf"),
    ],
)
async def test_what_is_no_form_is_400(content: bytes, kind: str, desk: Any) -> None:
    case = investigated_case()
    await desk.keep(case)
    headers = {"Authorization": f"Bearer {desk.issuer.token('kb', ['complaint_handler'])}", "Content-Type": kind}

    answer = await desk.client.post(documents_of(case), content=content, headers=headers)

    assert answer.status_code == 400, answer.text


async def test_a_document_up_to_the_limit_is_taken_and_a_larger_one_is_413(desk: Any) -> None:
    case = investigated_case()
    await desk.keep(case)
    most = desk.parts.max_document_bytes

    taken = await send(desk, "kb", documents_of(case), LETTER.ljust(most))
    refused = [await send(desk, "kb", documents_of(case), LETTER.ljust(size)) for size in (most + 1, most + 100_000)]

    assert taken.status_code == 201
    assert [(each.status_code, each.json()["code"]) for each in refused] == [(413, "body-too-large")] * 2


async def test_other_routes_take_no_more_than_before(desk: Any) -> None:
    case = informal_case()
    await desk.keep(case)

    answer = await desk.send("tm", "POST", f"/v1/cases/{case.complaint_id}/contacts", {"note": "x" * 1_100_000})

    assert answer.status_code == 413

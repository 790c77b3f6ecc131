"""Documents over HTTP: filed by officials who act on the case, read by those who see the file, fetched by our own
services."""

import asyncio
import hashlib
from typing import Any
from uuid import uuid4

import pytest
from procedure_documents import LETTER, OTHER_LETTER
from procedure_story import Story, informal_case, investigated_case
from procedure_uploads import documents_of, filed, send

from procedure.application.audit.audit_log import AuditQuestion
from procedure.application.ports import StorageAway
from procedure.domain.case import Case

HASH = hashlib.sha256(LETTER).hexdigest()


async def actions(desk: Any, case: Case) -> list[tuple[str, str, dict[str, str]]]:
    asked = AuditQuestion(reader="auditor", complaint_id=case.complaint_id)
    entries = await desk.parts.audit_log.page(asked)
    return [(each.entry.official_id, each.entry.action, each.entry.details) for each in entries]


async def test_a_document_is_filed_listed_and_read_and_each_time_there_is_a_line(any_desk: Any) -> None:
    case = investigated_case()
    await any_desk.keep(case)

    made = await send(any_desk, "kb", documents_of(case), name="../Verklaring  klager.pdf")
    document = made.json()
    listed = await any_desk.send("auditor", "GET", documents_of(case))
    path = f"{documents_of(case)}/{document['documentId']}/versions/1/content"
    read = await any_desk.send("kc", "GET", path)

    assert (made.status_code, made.headers["etag"], document["revision"]) == (201, '"1"', 1)
    assert document["versions"][0] | {"storedAt": None} == {
        "number": 1, "name": "Verklaring klager.pdf", "mediaType": "application/pdf", "size": len(LETTER),
        "sha256": HASH, "storedAt": None, "storedBy": "kb",
    }  # fmt: skip
    assert listed.json()["items"] == [document]
    assert (read.status_code, read.content, read.headers["etag"]) == (200, LETTER, f'"{HASH}"')
    assert (await actions(any_desk, case))[-3:] == [
        ("kb", "document-stored", {"documentId": document["documentId"], "version": "1", "sha256": HASH}),
        ("auditor", "file-read", {"part": "documents"}),
        ("kc", "file-read", {"part": f"document {document['documentId']} version 1"}),
    ]


async def test_a_file_is_saved_and_never_shown_as_a_page_of_ours(desk: Any) -> None:
    case = investigated_case()
    await desk.keep(case)
    document = await filed(desk, case, name="Één; filename=x.pdf")

    path = f"{documents_of(case)}/{document['documentId']}/versions/1/content"
    read = await desk.send("kb", "GET", path)

    assert read.headers["content-disposition"] == "attachment; filename*=UTF-8''%C3%89%C3%A9n%3B%20filename%3Dx.pdf"
    assert read.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in read.headers["content-security-policy"]
    assert (await desk.send("kb", "GET", path, **{"If-None-Match": f'"{HASH}"'})).status_code == 304


async def test_of_two_versions_at_once_one_is_stored(any_desk: Any) -> None:
    case = investigated_case()
    await any_desk.keep(case)
    path = f"{documents_of(case)}/{(await filed(any_desk, case))['documentId']}/versions"

    match = {"If-Match": '"1"'}
    answers = await asyncio.gather(
        *(send(any_desk, "kb", path, OTHER_LETTER, fields=NOTHING, **match) for _ in range(3))
    )

    assert sorted(each.status_code for each in answers) == [201, 412, 412]
    codes = {each.json().get("code") for each in answers if each.status_code == 412}
    assert codes == {"document-changed"}
    assert (await any_desk.send("kb", "GET", f"{path}/2/content")).content == OTHER_LETTER
    assert (await any_desk.send("kb", "GET", f"{path}/3/content")).json()["code"] == "document-version-not-found"


NOTHING = {"kind": None, "title": None}


async def test_a_repeated_request_gets_the_first_answer_and_files_once(any_desk: Any) -> None:
    case = investigated_case()
    await any_desk.keep(case)
    key = {"Idempotency-Key": "statement-of-monday"}

    first, again = [await send(any_desk, "kb", documents_of(case), **key) for _ in range(2)]
    other = await send(any_desk, "kb", documents_of(case), OTHER_LETTER, **key)

    assert first.json() == again.json()
    assert (other.status_code, other.json()["code"]) == (409, "idempotency-key-reused")
    assert len((await any_desk.send("kb", "GET", documents_of(case))).json()["items"]) == 1


@pytest.mark.parametrize(
    ("who", "status", "code"),
    [
        ("tm", 403, "role-not-allowed"),
        ("tm-2", 404, "case-not-found"),
        ("director", 404, "case-not-found"),
        ("kb-2", 404, "case-not-found"),
        ("auditor", 403, "role-missing"),
    ],
)
async def test_an_official_without_a_part_in_the_case_files_and_reads_nothing(
    who: str, status: int, code: str, desk: Any, memory: Any
) -> None:
    case = investigated_case()
    await desk.keep(case)

    refused = await send(desk, who, documents_of(case))

    assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert not memory.shelf.contents
    if who != "auditor":
        assert (await desk.send(who, "GET", documents_of(case))).status_code == status


async def test_a_document_is_not_to_be_had_through_another_case(desk: Any) -> None:
    case, other = investigated_case(), informal_case()
    other.reference = "K-2026-000124"
    await desk.keep(case, other)
    document = await filed(desk, case)

    answer = await desk.send("kc", "GET", f"{documents_of(other)}/{document['documentId']}/versions/1/content")

    assert (answer.status_code, answer.json()["code"]) == (404, "document-not-found")


async def test_a_storage_that_is_away_is_503_and_leaves_nothing(desk: Any, monkeypatch: Any) -> None:
    case = investigated_case()
    await desk.keep(case)
    document = await filed(desk, case)

    async def away(*_: Any) -> None:
        raise StorageAway

    monkeypatch.setattr(desk.parts.contents, "keep", away)
    refused = await send(desk, "kb", documents_of(case))
    desk.parts.contents._shelf.contents.clear()
    unread = await desk.send("kb", "GET", f"{documents_of(case)}/{document['documentId']}/versions/1/content")

    for answer in (refused, unread):
        assert (answer.status_code, answer.json()["code"]) == (503, "storage-away")
    assert len((await desk.send("kb", "GET", documents_of(case))).json()["items"]) == 1


async def test_one_of_our_services_gets_the_bytes_and_it_is_in_the_trail(any_desk: Any) -> None:
    case = investigated_case()
    await any_desk.keep(case)
    document = await filed(any_desk, case)
    path = f"/v1/documents/{document['documentId']}/versions/1/content"

    token = any_desk.issuer.token("wederhoor-notifications", ["service"], client_id="wederhoor-notifications")
    got = await any_desk.client.get(path, headers={"Authorization": f"Bearer {token}"})

    assert (got.status_code, got.content, got.headers["etag"]) == (200, LETTER, f'"{HASH}"')
    assert (await actions(any_desk, case))[-1] == (
        "wederhoor-notifications", "document-fetched", {"documentId": document["documentId"], "version": "1"},
    )  # fmt: skip
    assert (await any_desk.send("kc", "GET", path)).status_code == 403
    unknown = await any_desk.client.get(
        f"/v1/documents/{uuid4()}/versions/1/content", headers={"Authorization": f"Bearer {token}"}
    )
    assert unknown.json()["code"] == "document-not-found"


EXPLANATION = {"side": "ACCUSED", "kind": "EMAIL", "givenOn": "2026-03-02", "text": "Zie mijn verklaring."}


async def test_both_sides_and_a_hearing_refer_to_documents_of_this_file(any_desk: Any) -> None:
    case = Story(investigated_case()).offer("2026-03-02").case
    assert case.investigation.hearing
    await any_desk.keep(case)
    known = [(await filed(any_desk, case))["documentId"]]

    report = {"sides": ["COMPLAINANT"], "heldOn": "2026-03-02", "report": "Verslag.", "documentIds": known}
    await any_desk.step("kb", "POST", case, "explanations", {**EXPLANATION, "documentIds": known})
    await any_desk.step("kb", "POST", case, f"hearings/{case.investigation.hearing.hearing_id}/report", report)
    shown = (await any_desk.send("kb", "GET", f"/v1/cases/{case.complaint_id}")).json()["file"]

    assert shown["explanations"][0]["documentIds"] == known
    assert shown["hearing"]["sessions"][0]["documentIds"] == known


async def test_a_document_of_another_file_is_refused(desk: Any) -> None:
    case, other = investigated_case(), investigated_case()
    other.reference = "K-2026-000124"
    await desk.keep(case, other)
    foreign = (await filed(desk, other))["documentId"]

    path = f"/v1/cases/{case.complaint_id}/explanations"
    refused = [
        await desk.send("kb", "POST", path, {**EXPLANATION, "documentIds": [each]}) for each in (foreign, str(uuid4()))
    ]

    assert [(each.status_code, each.json()["code"]) for each in refused] == [(400, "document-unknown")] * 2
    assert refused[0].json()["errors"][0]["field"] == "documentIds"

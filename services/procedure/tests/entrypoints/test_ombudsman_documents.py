"""Documents of the ombudsman track over HTTP: who may file them, who may see them."""

from typing import Any

import httpx
from procedure_builders import DIRECTORY
from procedure_documents import LETTER
from procedure_ombudsman import accepted, an_ombudsman_case, linked_case
from procedure_track_requests import keep, path_of


def bearer(desk: Any, who: str, *roles: str) -> dict[str, str]:
    held = list(roles) or [role.value for role in DIRECTORY.officials[who].roles]
    return {"Authorization": f"Bearer {desk.issuer.token(who, held)}"}


async def upload(desk: Any, who: str, file: Any, **headers: str) -> httpx.Response:
    answer: httpx.Response = await desk.client.post(
        f"{path_of(file)}/documents",
        data={"kind": "OTHER", "title": "De nieuwe brief"},
        files={"file": ("brief.pdf", LETTER, "application/pdf")},
        headers={**bearer(desk, who), **headers},
    )
    return answer


async def test_an_owner_without_any_role_files_evidence_and_hands_it_in(any_desk: Any) -> None:
    desk, it = any_desk, accepted(owner="clerk-2")
    await keep(desk, it)
    desk.at("2026-12-14")
    key = {"Idempotency-Key": "evidence-of-14-december"}

    filed = await upload(desk, "clerk-2", it, **key)
    again = await upload(desk, "clerk-2", it, **key)
    assert (filed.status_code, filed.json()) == (again.status_code, again.json()), filed.text
    document_id = filed.json()["documentId"]
    body = {"note": "Zie de brief.", "carriedOutOn": "2026-12-14", "documentIds": [document_id]}
    assert (await desk.send("clerk-2", "POST", f"{path_of(it)}/evidence", body)).status_code == 201

    listed = (await desk.send("ol", "GET", f"{path_of(it)}/documents")).json()["items"]
    content = await desk.send("ol", "GET", f"{path_of(it)}/documents/{document_id}/versions/1/content")
    assert [each["documentId"] for each in listed] == [document_id]
    assert content.content == LETTER
    async with desk.parts.begin() as work:
        assert (await work.recommendations.get(it.file_id)).evidence[0].document_ids


async def test_officials_who_only_read_file_nothing_and_management_sees_no_document(desk: Any) -> None:
    case = an_ombudsman_case()
    await keep(desk, case)
    desk.at("2026-06-01")
    assert (await upload(desk, "ol", case)).status_code == 201
    path = f"{path_of(case)}/documents"

    coordinator = await desk.client.post(path, headers=bearer(desk, "kc"))
    manager = await desk.client.get(path, headers=bearer(desk, "management", "management"))

    assert (coordinator.status_code, coordinator.json()["code"]) == (403, "role-missing")
    assert (manager.status_code, manager.json()["code"]) == (403, "role-not-allowed")
    assert (await desk.send("auditor", "GET", path)).status_code == 200


async def test_an_official_who_may_not_know_of_the_complaint_finds_no_documents_here(desk: Any) -> None:
    complaint = linked_case()
    complaint.access.shut_out = (*complaint.access.shut_out, "kc-2", "ol-2")
    await desk.keep(complaint)
    case, it = an_ombudsman_case(complaint), accepted(complaint)
    await keep(desk, case, it)

    for file in (case, it):
        assert (await desk.send("kc-2", "GET", f"{path_of(file)}/documents")).status_code == 404
        assert (await upload(desk, "ol-2", file)).status_code == 404

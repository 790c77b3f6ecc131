"""What the routes of recommendations refuse, and how they answer."""

from typing import Any
from uuid import uuid4

import pytest
from procedure_ombudsman import a_recommendation, accepted, an_ombudsman_case, reported_case, shown
from procedure_track_requests import at_revision, keep, path_of, refused


async def test_an_official_without_any_role_finds_only_what_they_own(any_desk: Any) -> None:
    desk, mine, other = any_desk, accepted(owner="clerk-2"), accepted()
    other.reference = "A-2026-000002"
    await keep(desk, mine, other)
    desk.at("2026-11-02")

    listed = (await desk.send("clerk-2", "GET", "/v1/recommendations")).json()
    assert [item["fileId"] for item in listed["items"]] == [str(mine.file_id)]
    assert await refused(desk, "clerk-2", "GET", path_of(other)) == (404, "file-not-found")
    note = {"text": "De brief is klaar."}
    assert await refused(desk, "clerk-2", "POST", f"{path_of(other)}/progress-notes", note) == (404, "file-not-found")
    assert (await desk.send("clerk-2", "POST", f"{path_of(mine)}/progress-notes", note)).status_code == 201
    steps = (await desk.send("clerk-2", "GET", path_of(mine))).json()["steps"]
    assert [step["number"] for step in steps] == ["O8", "O8p", "O8e"]


async def test_a_document_that_is_in_neither_file_is_refused(desk: Any) -> None:
    it = accepted(owner="clerk-2")
    await keep(desk, it)
    desk.at("2026-12-14")
    body = {"note": "Zie de brief.", "carriedOutOn": "2026-12-14", "documentIds": [str(uuid4())]}

    assert await refused(desk, "clerk-2", "POST", f"{path_of(it)}/evidence", body) == (400, "document-unknown")
    without = {**body, "documentIds": []}
    assert await refused(desk, "clerk-2", "POST", f"{path_of(it)}/evidence", without) == (
        400,
        "evidence-without-document",
    )


async def test_the_liaison_who_owns_it_does_not_verify_it(desk: Any) -> None:
    it = shown()
    it.owner_id = "ol"
    await keep(desk, it)
    path, verdict = f"{path_of(it)}/verdict", {"verdict": "IMPLEMENTED"}

    assert await refused(desk, "ol", "PUT", path, verdict, **at_revision(it)) == (409, "owner-may-not-verify")
    assert (await desk.send("ol-2", "PUT", path, verdict, **at_revision(it))).status_code == 200


async def test_the_recommendations_of_an_annual_report_are_recorded_and_declined_with_reasons(any_desk: Any) -> None:
    desk = any_desk
    desk.at("2026-05-12")
    body = {
        "source": "ANNUAL_REPORT",
        "kind": "OTHER",
        "text": "Sturen op tijdigheid.",
        "origin": "Jaarverslag klachten 2023, aanbeveling 4",
        "receivedOn": "2026-05-12",
    }
    made = (await desk.send("kc", "POST", "/v1/recommendations", body)).json()
    path = f"/v1/recommendations/{made['fileId']}"
    assert (made["reference"], made["dueOn"]) == ("A-2026-000001", "2026-06-23")

    etag = {"If-Match": (await desk.send("director", "GET", path)).headers["ETag"]}
    without = await desk.send("director", "PUT", f"{path}/response", {"response": "DECLINED"}, **etag)
    declined = await desk.send(
        "director", "PUT", f"{path}/response", {"response": "DECLINED", "reasons": "Dat doen wij al."}, **etag
    )

    assert (without.status_code, without.json()["code"]) == (400, "invalid-input")
    assert declined.json()["state"] == "DECLINED"
    seen = (await desk.send("auditor", "GET", path)).json()
    assert (seen["origin"], seen["file"]["answer"]["reasons"]) == (body["origin"], "Dat doen wij al.")


@pytest.mark.parametrize(
    ("source", "status", "code"),
    [
        ("OMBUDSMAN_REPORT", 409, "recommendation-source-not-possible"),
        ("DECISION_CONCLUSION", 400, "recommendation-complaint-does-not-fit"),
        ("COMMITTEE_ADVICE", 400, "recommendation-complaint-does-not-fit"),
    ],
)
async def test_a_source_without_its_complaint_is_refused(source: str, status: int, code: str, desk: Any) -> None:
    desk.at("2026-05-12")
    body = {"source": source, "kind": "REPAIR", "text": "Herstel de brief.", "receivedOn": "2026-05-12"}

    assert await refused(desk, "kc", "POST", "/v1/recommendations", body) == (status, code)


async def test_a_list_is_read_page_by_page_and_filtered(any_desk: Any) -> None:
    desk = any_desk
    files = [a_recommendation(), accepted(due="2026-10-19"), accepted(), reported_case(), an_ombudsman_case()]
    for number, file in enumerate(files, start=1):
        file.reference = f"{file.reference[:7]}{number:06}"
    await keep(desk, *files)
    desk.at("2026-10-20")

    first = (await desk.send("kc", "GET", "/v1/recommendations?limit=2")).json()
    second = (await desk.send("kc", "GET", f"/v1/recommendations?limit=2&cursor={first['next']}")).json()
    late = (await desk.send("kc", "GET", "/v1/recommendations?overdue=true&ownerId=tm-2&state=ACCEPTED")).json()
    reported = (await desk.send("kc", "GET", "/v1/ombudsman-cases?state=REPORT_RECEIVED")).json()

    assert (first["count"], len(first["items"]), len(second["items"]), second["next"]) == (3, 2, 1, None)
    assert [item["fileId"] for item in late["items"]] == [str(files[1].file_id)]
    assert [item["ruling"] for item in reported["items"]] == ["IMPROPER"]
    wrong = await desk.send("kc", "GET", "/v1/recommendations?cursor=eA==")
    assert wrong.status_code == 400

"""What the routes of the ombudsman refuse, and how they answer."""

from typing import Any
from uuid import uuid4

import pytest
from procedure_ombudsman import accepted, an_ombudsman_case, linked_case
from procedure_story import decided_case
from procedure_track_requests import at_revision, keep, path_of, refused

from words.people import Role

OPENING = {"fileNumber": "2026.04711", "receivedOn": "2026-05-12"}


QUESTION = {"askedOn": "2026-06-01", "replyDueOn": "2026-06-12", "text": "Wilt u het dossier sturen?"}


@pytest.mark.parametrize("who", ["kb", "director"])
async def test_a_liaison_who_handled_or_decided_is_told_that_there_is_no_such_complaint(who: str, desk: Any) -> None:
    case = decided_case()
    await desk.keep(case)
    desk.at("2026-05-12")
    await desk.employ(who, Role.OMBUDSMAN_LIAISON)
    token = desk.issuer.token(who, ["ombudsman_liaison"])
    body = {**OPENING, "complaintId": str(case.complaint_id), "ground": "TAKES_TOO_LONG"}

    answer = await desk.client.post("/v1/ombudsman-cases", json=body, headers={"Authorization": f"Bearer {token}"})

    assert (answer.status_code, answer.json()["code"]) == (404, "case-not-found")


async def test_an_official_who_may_not_know_of_the_complaint_finds_nothing_that_follows_from_it(any_desk: Any) -> None:
    desk, case = any_desk, linked_case()
    case.access.shut_out = (*case.access.shut_out, "kc-2")
    await desk.keep(case)
    ombudsman_case, it = an_ombudsman_case(case), accepted(case)
    await keep(desk, ombudsman_case, it)

    for file in (ombudsman_case, it):
        assert await refused(desk, "kc-2", "GET", path_of(file)) == (404, "file-not-found")
        assert (await desk.send("kc", "GET", path_of(file))).status_code == 200
    for noun in ("ombudsman-cases", "recommendations"):
        assert (await desk.send("kc-2", "GET", f"/v1/{noun}")).json()["count"] == 0
        assert (await desk.send("kc", "GET", f"/v1/{noun}")).json()["count"] == 1
    assert await refused(desk, "kc", "GET", f"/v1/recommendations/{uuid4()}") == (404, "file-not-found")


async def test_management_sees_how_it_goes_without_the_complaint(desk: Any) -> None:
    case = linked_case()
    await desk.keep(case)
    ombudsman_case = an_ombudsman_case(case)
    await keep(desk, ombudsman_case)
    bearer = {"Authorization": f"Bearer {desk.issuer.token('management', ['management'])}"}

    seen = (await desk.client.get(path_of(ombudsman_case), headers=bearer)).json()
    listed = (await desk.client.get("/v1/ombudsman-cases", headers=bearer)).json()

    assert (seen["sight"], seen["file"], seen["state"]) == ("OUTCOME", None, "NOTIFIED")
    assert str(case.complaint_id) not in f"{seen}{listed}"
    assert case.reference not in f"{seen}{listed}"


async def test_an_edit_of_what_somebody_changed_meanwhile_is_refused(desk: Any) -> None:
    case = an_ombudsman_case()
    await keep(desk, case)
    desk.at("2026-06-01")
    stale = at_revision(case)
    assert (await desk.send("ol", "POST", f"{path_of(case)}/questions", QUESTION)).status_code == 201

    answer = await desk.send("ol", "PUT", f"{path_of(case)}/closing", {"reason": "WITHDRAWN"}, **stale)
    missing = await desk.send("ol", "PUT", f"{path_of(case)}/closing", {"reason": "WITHDRAWN"})

    assert (answer.status_code, answer.json()["code"]) == (412, "file-changed")
    assert (missing.status_code, missing.json()["errors"][0]["field"]) == (400, "If-Match")


async def test_the_same_letter_sent_twice_is_one_case(any_desk: Any) -> None:
    desk = any_desk
    desk.at("2026-05-12")
    key = {"Idempotency-Key": "letter-of-12-may"}

    first = await desk.send("ol", "POST", "/v1/ombudsman-cases", OPENING, **key)
    again = await desk.send("ol", "POST", "/v1/ombudsman-cases", OPENING, **key)

    assert (first.status_code, first.json()) == (again.status_code, again.json())
    assert (await desk.send("ol", "GET", "/v1/ombudsman-cases")).json()["count"] == 1


async def test_a_repeated_answer_is_not_given_to_an_official_shut_out_since(desk: Any) -> None:
    case = decided_case()
    await desk.keep(case)
    desk.at("2026-05-12")
    body = {**OPENING, "complaintId": str(case.complaint_id), "ground": "TAKES_TOO_LONG"}
    key = {"Idempotency-Key": "letter-of-12-may"}
    assert (await desk.send("ol", "POST", "/v1/ombudsman-cases", body, **key)).status_code == 201
    async with desk.parts.begin() as work:
        known = await work.cases.get(case.complaint_id)
        known.access.shut_out = (*known.access.shut_out, "ol")

    assert await refused(desk, "ol", "POST", "/v1/ombudsman-cases", body, **key) == (404, "file-not-found")


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"ground": "TAKES_TOO_LONG"}, "ombudsman-ground-without-complaint"),
        ({"ombudsman": "Ombudsman van Elders"}, "ombudsman-not-listed"),
        ({"receivedOn": "2026-05-13"}, "day-not-possible"),
    ],
)
async def test_a_letter_that_does_not_fit_is_refused_with_its_code(more: dict[str, str], code: str, desk: Any) -> None:
    desk.at("2026-05-12")

    assert await refused(desk, "ol", "POST", "/v1/ombudsman-cases", {**OPENING, **more}) == (400, code)


async def test_a_refused_letter_leaves_no_trace_on_the_complaint(desk: Any) -> None:
    case = decided_case()
    await desk.keep(case)
    desk.at("2026-05-12")
    body = {**OPENING, "complaintId": str(case.complaint_id)}

    assert await refused(desk, "ol", "POST", "/v1/ombudsman-cases", body) == (400, "ombudsman-ground-missing")

    assert (await desk.stored(case.complaint_id)).ombudsman.ombudsman_cases == ()


async def test_an_improper_element_names_its_norm_or_the_report_is_refused(desk: Any) -> None:
    case = an_ombudsman_case()
    await keep(desk, case)
    desk.at("2026-09-15")
    report = {"number": "2026/104", "datedOn": "2026-09-15", "receivedOn": "2026-09-15"}
    report["elements"] = [{"description": "Geen tussenbericht", "ruling": "IMPROPER"}]

    answer = await desk.send("ol", "PUT", f"{path_of(case)}/report", report, **at_revision(case))

    assert (answer.status_code, answer.json()["article"]) == (400, "Awb 9:36(2)")

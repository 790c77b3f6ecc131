"""Keeping and destroying over HTTP: from a closed case to its certificate."""

from datetime import UTC, datetime
from typing import Any

from procedure_builders import CALENDAR, a_resolution, act
from procedure_story import informal_case, numbered

from procedure.domain.case import Case
from procedure.entrypoints.jobs import destroy_all

LISTS = "/v1/destruction-lists"
THEN = datetime(2031, 6, 2, 11, 0, tzinfo=UTC)


def solved(number: int) -> Case:
    case = numbered(informal_case("2026-03-02"), number)
    case.resolve_informally(act("tm", "2026-03-09"), a_resolution("2026-03-09"), CALENDAR)
    return case


async def propose(desk: Any, **headers: str) -> Any:
    return await desk.send("kc", "POST", LISTS, None, **headers)


async def test_a_list_is_made_looked_through_approved_and_becomes_the_certificate(any_desk: Any) -> None:
    gone, stays = solved(1), solved(2)
    await any_desk.keep(gone, stays)
    any_desk.at("2031-06-02")
    made = await propose(any_desk)
    path = f"{LISTS}/{made.json()['listId']}"

    removal = f"{path}/cases/{stays.complaint_id}/removal"
    body = {"reason": "Er loopt een Woo-verzoek."}
    removed = await any_desk.send("kc", "PUT", removal, body, **{"If-Match": made.headers["ETag"]})
    outdated = await any_desk.send("director", "PUT", f"{path}/approval", None, **{"If-Match": made.headers["ETag"]})
    approved = await any_desk.send("director", "PUT", f"{path}/approval", None, **{"If-Match": removed.headers["ETag"]})
    await destroy_all(any_desk.parts.begin, lambda: THEN)

    assert (made.status_code, removed.status_code, outdated.status_code) == (201, 200, 412)
    assert (approved.status_code, approved.json()["state"]) == (200, "APPROVED")
    certificate = (await any_desk.send("auditor", "GET", path)).json()
    assert (certificate["state"], certificate["madeBy"], certificate["judgedBy"]) == ("DONE", "kc", "director")
    lines = {line["reference"]: line for line in certificate["cases"]}
    assert lines[gone.reference]["destroyedAt"]
    assert lines[gone.reference]["digest"]
    assert (lines[stays.reference]["takenOff"], lines[stays.reference]["destroyedAt"]) == ("BY_HAND", None)
    assert (await any_desk.send("kc", "GET", f"/v1/cases/{gone.complaint_id}")).status_code == 404
    assert (await any_desk.send("kc", "GET", f"/v1/cases/{stays.complaint_id}")).status_code == 200


async def test_a_repeated_request_makes_one_list(any_desk: Any) -> None:
    await any_desk.keep(solved(1))
    any_desk.at("2031-06-02")

    answers = [await propose(any_desk, **{"Idempotency-Key": "list-2031-06"}) for _ in range(2)]
    other = await propose(any_desk)

    assert answers[0].json()["listId"] == answers[1].json()["listId"]
    assert (other.status_code, other.json()["code"]) == (409, "nothing-to-destroy")
    listed = (await any_desk.send("director", "GET", LISTS)).json()
    assert [each["listId"] for each in listed["items"]] == [answers[0].json()["listId"]]


async def test_an_official_shut_out_of_a_case_does_not_find_it_on_the_list(any_desk: Any) -> None:
    mine, other = solved(1), solved(2)
    mine.access.shut_out = (*mine.access.shut_out, "kc-2")
    await any_desk.keep(mine, other)
    any_desk.at("2031-06-02")
    made = (await propose(any_desk)).json()

    path = f"{LISTS}/{made['listId']}"
    seen = (await any_desk.send("kc-2", "GET", path)).json()
    body = {"reason": "Nog even niet."}
    hidden = await any_desk.send(
        "kc-2", "PUT", f"{path}/cases/{mine.complaint_id}/removal", body, **{"If-Match": '"1"'}
    )

    assert len(made["cases"]) == 2
    assert [line["reference"] for line in seen["cases"]] == [other.reference]
    assert (hidden.status_code, hidden.json()["code"]) == (404, "case-not-on-list")


async def test_a_rejected_list_destroys_nothing_and_frees_its_files(any_desk: Any) -> None:
    await any_desk.keep(solved(1))
    any_desk.at("2031-06-02")
    made = await propose(any_desk)
    path = f"{LISTS}/{made.json()['listId']}/rejection"

    rejected = await any_desk.send("director", "PUT", path, {"reason": "Eerst overleg."}, **{"If-Match": '"1"'})
    again = await propose(any_desk)

    assert (rejected.json()["state"], rejected.json()["cases"][0]["takenOff"]) == ("REJECTED", "REJECTED")
    assert again.status_code == 201


async def test_the_terms_say_how_long_the_file_is_kept_and_why(any_desk: Any) -> None:
    case = solved(1)
    await any_desk.keep(case)
    path = f"/v1/cases/{case.complaint_id}"

    before = (await any_desk.send("kc", "GET", f"{path}/terms")).json()["retention"]
    body = {"permanent": True, "reason": "Hoort bij een dossier dat bewaard blijft."}
    kept = await any_desk.step("kc", "PUT", case, "keeping", body)
    after = (await any_desk.send("kc", "GET", f"{path}/terms")).json()["retention"]

    assert (before["result"], before["actionOn"]) == ("13.1", "2031-03-09")
    assert before["steps"][0]["why"] == "5 jaar na afsluiting van de klacht"
    assert kept["state"] == "RESOLVED_INFORMALLY"
    assert (after["result"], after["actionOn"]) == ("13.1.3", None)

"""Who sees how much of a case, and that reading is logged."""

from typing import Any

from procedure_builders import (
    DIRECTORY,
    a_case,
    act,
)
from procedure_story import (
    decided_case,
    formal_case,
    informal_case,
    pending_case,
)

from words.people import Role


async def test_before_the_declaration_the_handler_sees_who_is_accused_but_not_the_file(desk: Any) -> None:
    case = formal_case()
    case.designate_handler(act("kc", "2026-03-02"), "kb", None, DIRECTORY)
    await desk.keep(case)

    seen = (await desk.send("kb", "GET", f"/v1/cases/{case.complaint_id}")).json()

    assert (seen["sight"], seen["file"]) == ("SHELL", None)
    assert [accused["officialId"] for accused in seen["accused"]] == ["clerk"]
    assert [step["number"] for step in seen["steps"]] == ["T10", "C10"]


async def test_once_formal_the_team_manager_reads_the_outcome_and_no_more(desk: Any) -> None:
    case = decided_case()
    await desk.keep(case)

    seen = (await desk.send("tm", "GET", f"/v1/cases/{case.complaint_id}")).json()

    assert (seen["sight"], seen["outcome"]) == ("OUTCOME", "FOUNDED")
    assert (seen["accused"], seen["file"], seen["steps"]) == (None, None, [])


async def test_reading_is_logged(desk: Any) -> None:
    case = pending_case()
    await desk.keep(case)
    await desk.send("director", "GET", f"/v1/cases/{case.complaint_id}")

    trail = (await desk.send("auditor", "GET", f"/v1/cases/{case.complaint_id}/audit-entries")).json()

    readings = [entry for entry in trail["items"] if entry["action"] == "file-read"]
    assert [(entry["officialId"], entry["role"], entry["details"]) for entry in readings] == [
        ("director", "decision_maker", {"part": "case"}),
        ("auditor", "auditor", {"part": "audit-entries"}),
    ]


async def test_management_gets_the_overdue_list_without_names(any_desk: Any) -> None:
    await any_desk.keep(informal_case("2025-12-01"))

    page = (await any_desk.send("management", "GET", "/v1/cases")).json()

    assert page["count"] == 1
    assert (page["items"][0]["teamManagerId"], page["items"][0]["overdue"]) == (None, True)


async def test_a_worklist_is_requested_in_a_role_the_caller_has(desk: Any) -> None:
    refused = await desk.send("kb", "GET", "/v1/cases?role=complaint_coordinator")
    cursor = await desk.send("kc", "GET", "/v1/cases?cursor=abc")
    state = await desk.send("kc", "GET", "/v1/cases?state=LOST")

    assert (refused.status_code, refused.json()["code"]) == (403, "worklist-not-yours")
    assert (cursor.status_code, cursor.json()["errors"][0]["field"]) == (400, "cursor")
    assert (state.status_code, state.json()["errors"][0]["field"]) == (400, "state.0")


async def test_the_terms_explain_every_shift(desk: Any) -> None:
    case = a_case("2027-03-24")
    await desk.keep(case)

    terms = (await desk.send("kc", "GET", f"/v1/cases/{case.complaint_id}/terms")).json()

    decision = next(clock for clock in terms["clocks"] if clock["clock"] == "decideDueOn")
    assert (decision["nominalOn"], decision["on"], decision["article"]) == ("2027-05-05", "2027-05-10", "Awb 9:11(1)")
    assert len(decision["steps"]) == 6
    assert decision["steps"][1]["why"] == "Bevrijdingsdag (Algemene termijnenwet art. 3(1)-(2))"
    assert decision["warning"] is None


async def test_nobody_acts_as_the_system_by_saying_so(desk: Any) -> None:
    case = a_case()
    await desk.keep(case)
    await desk.employ("sly", Role.HANDLER)
    token = desk.issuer.token("sly", ["system", "complaint_handler"])

    answer = await desk.client.get(f"/v1/cases/{case.complaint_id}", headers={"Authorization": f"Bearer {token}"})

    assert answer.status_code == 404

"""The steps of a file over HTTP: for the one who asks, possible or refused, and what is missing."""

from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import CALENDAR, DIRECTORY, a_sending, act
from procedure_ombudsman import accepted, an_ombudsman_case
from procedure_step_acts import hear
from procedure_story import Story, decided_case, formal_case, investigated_case, pending_case

from procedure.domain.case import Case
from procedure.domain.ombudsman.case import OMBUDSMAN_STEPS
from procedure.domain.recommendations.recommendation import RECOMMENDATION_STEPS
from procedure.domain.steps.table import STEPS

DAY = "2026-03-02"


async def steps(desk: Any, who: str, case: Case) -> dict[str, Any]:
    """Every step by its number."""
    answer = await desk.send(who, "GET", f"/v1/cases/{case.complaint_id}/steps")
    assert answer.status_code == 200, answer.text
    return {each["number"]: each for each in answer.json()["items"]}


async def test_every_step_of_the_table_is_there_with_its_dutch_name(desk: Any) -> None:
    case = pending_case()
    await desk.keep(case)

    found = await steps(desk, "director", case)

    assert list(found) == [step.number for step in STEPS]
    assert found["T18"] == {
        "number": "T18",
        "name": "decide",
        "dutchName": "oordeel vaststellen",
        "article": "Awb 9:12(1), 9:16",
        "roles": ["decision_maker"],
        "possible": True,
        "refusal": None,
        "guards": found["T18"]["guards"],
        "target": "DECIDED",
        "letters": ["M16", "M17"],
    }
    assert all(guard["met"] and guard["detail"] is None for guard in found["T18"]["guards"])
    assert [guard["code"] for guard in found["T18"]["guards"][:2]] == [
        "drafter-may-not-decide", "informal-manager-may-not-decide",
    ]  # fmt: skip
    assert found["T2"]["refusal"]["code"] == "role-not-allowed"


RED = {
    "copy-not-sent": "Awb 9:9",
    "hearing-not-offered": "Awb 9:10(1)",
    "complainant-not-heard": "Awb 9:10(1)",
    "accused-not-invited": "Awb 9:10(1)",
    "accused-may-still-reply": "Awb 9:10(1)",
}


async def test_what_a_draft_waits_for_turns_green_one_by_one(desk: Any) -> None:
    case = investigated_case()
    case.investigation.review_needed = True
    await desk.keep(case)

    async def red() -> dict[str, str]:
        draft = (await steps(desk, "kb", await desk.stored(case.complaint_id)))["T16"]
        waiting = {guard["code"]: guard["article"] for guard in draft["guards"] if not guard["met"]}
        assert all(guard["detail"] for guard in draft["guards"] if not guard["met"])
        assert draft["possible"] == (not waiting)
        assert (draft["refusal"] or {}).get("code") == next(iter(waiting), None), "the first is what the step answers"
        return waiting

    assert await red() == {"earlier-acts-not-reviewed": "Awb 2:4"} | RED
    await desk.step("kb", "POST", case, "reviews", {"text": "Opnieuw gehoord."})
    assert await red() == RED
    await record(desk, case, "M09")
    assert "copy-not-sent" not in await red()
    offered = await desk.step("kb", "POST", case, "hearings", {})
    waiting = ("complainant-not-heard", "accused-not-invited", "accused-may-still-reply")
    assert await red() == {code: RED[code] for code in waiting}
    await record(desk, case, "M11")
    assert "accused-not-invited" not in await red()
    report = {"sides": ["COMPLAINANT"], "heldOn": DAY, "report": "Verslag."}
    await desk.step("kb", "POST", case, f"hearings/{offered['id']}/report", report)
    assert list(await red()) == ["accused-may-still-reply"], "the accused has time, and said nothing yet"
    await desk.step("kb", "POST", case, f"hearings/{offered['id']}/report", {**report, "sides": ["ACCUSED"]})
    assert await red() == {}


async def record(desk: Any, case: Case, code: str) -> None:
    async with desk.parts.begin() as work:
        kept = await work.cases.get(case.complaint_id)
        kept.record_sending(act("system", DAY), a_sending(code, DAY, "ACCUSED"), CALENDAR)


async def test_what_is_said_to_be_refused_is_refused_with_the_same_words(desk: Any) -> None:
    case = investigated_case()
    await desk.keep(case)
    said = (await steps(desk, "kb", case))["T14"]["refusal"]

    headers = {"If-Match": f'"{case.revision}"'}
    answer = await desk.send("kb", "PUT", f"/v1/cases/{case.complaint_id}/advice-request", **headers)

    assert answer.status_code == 409
    assert {name: answer.json()[name] for name in ("code", "article", "detail")} == said


async def test_for_an_official_who_is_shut_out_the_case_does_not_exist(desk: Any) -> None:
    case = investigated_case()
    case.access.shut_out = (*case.access.shut_out, "kb", "auditor")
    await desk.keep(case)

    for who in ("kb", "auditor", "kb-2"):
        answers = [await desk.send(who, "GET", f"/v1/cases/{each}/steps") for each in (case.complaint_id, uuid4())]
        assert [each.status_code for each in answers] == [404, 404]
        assert {each.json()["code"] for each in answers} == {"case-not-found"}


async def test_before_the_declaration_the_handler_is_asked_for_it(desk: Any) -> None:
    case = formal_case()
    case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)
    await desk.keep(case)

    found = await steps(desk, "kb", case)

    assert [number for number, step in found.items() if step["possible"]] == ["T10", "C10"]
    assert found["T11"]["refusal"] == {
        "code": "declaration-missing",
        "article": "Awb 9:7(1)",
        "detail": "First declare that you are not and were not involved.",
    }
    assert [number for number, step in found.items() if step["guards"]] == ["T10"]


@pytest.mark.parametrize("who", ["auditor", "tm"])
async def test_who_only_reads_is_refused_every_step_for_want_of_a_role(desk: Any, who: str) -> None:
    case = decided_case()
    await desk.keep(case)

    found = await steps(desk, who, case)

    assert {step["refusal"]["code"] for step in found.values()} == {"role-not-allowed"}
    assert not any(step["possible"] for step in found.values())
    assert len(found) == len(STEPS)


async def test_reading_the_steps_is_logged_and_is_no_edit(desk: Any) -> None:
    case = investigated_case()
    await desk.keep(case)

    answer = await desk.send("kb", "GET", f"/v1/cases/{case.complaint_id}/steps")
    trail = (await desk.send("auditor", "GET", f"/v1/cases/{case.complaint_id}/audit-entries")).json()

    readings = [(each["officialId"], each["details"]) for each in trail["items"] if each["action"] == "file-read"]
    assert readings[0] == ("kb", {"part": "steps"})
    assert (await desk.stored(case.complaint_id)).revision == case.revision
    assert answer.headers["ETag"] == f'"{case.revision}"'


async def test_the_file_names_the_steps_that_are_possible_and_no_others(desk: Any) -> None:
    case = Story(investigated_case()).copy_sent(DAY).offer(DAY).case
    await desk.keep(case)

    shown = (await desk.send("kb", "GET", f"/v1/cases/{case.complaint_id}")).json()["steps"]
    found = await steps(desk, "kb", case)

    assert [each["number"] for each in shown] == [number for number, step in found.items() if step["possible"]]
    assert {"number": "T11", "name": "record an explanation", "dutchName": "toelichting vastleggen",
            "article": "Awb 9:10(1)"} in shown  # fmt: skip
    assert "T16" not in {each["number"] for each in shown}, "nobody was heard yet"
    hear(case, act("kb", DAY))
    assert "T16" in {step.number for step in case.steps_open_to(act("kb", DAY))}


async def test_files_of_the_ombudsman_track_show_their_steps_too(desk: Any) -> None:
    about, advice = an_ombudsman_case(), accepted()
    async with desk.parts.begin() as work:
        await work.ombudsman_cases.add(about)
        await work.recommendations.add(advice)

    letters = await desk.send("ol", "GET", f"/v1/ombudsman-cases/{about.file_id}/steps")
    carried = await desk.send("management", "GET", f"/v1/recommendations/{advice.file_id}/steps")

    assert [each["number"] for each in letters.json()["items"]] == [step.number for step in OMBUDSMAN_STEPS]
    assert {each["number"]: each["possible"] for each in letters.json()["items"]}["O5"]
    assert [each["number"] for each in carried.json()["items"]] == [step.number for step in RECOMMENDATION_STEPS]
    assert {each["refusal"]["code"] for each in carried.json()["items"]} == {"role-not-allowed"}
    assert not any(each["guards"] for each in carried.json()["items"])

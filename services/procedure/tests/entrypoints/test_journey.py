"""A case over HTTP from triage to decision, in PostgreSQL and in memory."""

from collections.abc import Awaitable, Callable
from typing import Any

from procedure_builders import CALENDAR, a_case, a_sending, act

CONTACT = {
    "kind": "PHONE",
    "heldOn": "2026-03-02",
    "reached": True,
    "answers": {"whatHappened": "Vier mails.", "consequences": "Ik kon niet verder.", "burden": "Ja."},
}
REASONING = {
    "findings": "Vier mails bleven liggen.",
    "elements": [
        {"description": "Geen antwoord", "norms": ["N14"], "judgement": "FOUNDED", "reasons": "Niet beantwoord."},
        {"description": "Toon", "norms": ["N07"], "judgement": "UNFOUNDED", "reasons": "De toon was goed."},
    ],
    "conclusions": {"kinds": ["APOLOGY", "WORK_PROCESS_CHANGE"], "text": "Wij bieden excuses aan."},
}
Step = Callable[..., Awaitable[Any]]


async def take_all_steps(desk: Any, case: Any, naming: dict[str, Any]) -> Any:
    async def step(who: str, method: str, noun: str, body: Any = None) -> Any:
        return await desk.step(who, method, case, noun, body)

    await step("kc", "PUT", "triage")
    await step("kc", "PUT", "accused", naming)
    await step("kc", "PUT", "team-manager", {})
    await step("tm", "POST", "contacts", CONTACT)
    await step("tm", "PUT", "formal-procedure", {"reason": "NO_AGREEMENT"})
    await step("kc", "PUT", "handler", {"officialId": "kb"})
    await step("kb", "PUT", "handler/declaration", {"notInvolved": True})
    async with desk.parts.begin() as work:
        copied = await work.cases.get(case.complaint_id)
        for code in ("M09", "M11"):
            copied.record_sending(act("system", "2026-03-02"), a_sending(code, "2026-03-02", "ACCUSED"), CALENDAR)
    for side in ("COMPLAINANT", "ACCUSED"):
        body = {"side": side, "kind": "PHONE", "givenOn": "2026-03-02", "text": "Zo ging het."}
        await step("kb", "POST", "explanations", body)
    hearing = await step("kb", "POST", "hearings", {})
    report = {"sides": ["COMPLAINANT", "ACCUSED"], "heldOn": "2026-03-02", "report": "Verslag."}
    await step("kb", "POST", f"hearings/{hearing['id']}/report", report)
    await step("kb", "POST", "drafts", REASONING)
    await step("director", "POST", "drafts/return", {"reason": "Motiveer beter."})
    adjourned = await step("kc", "POST", "adjournments", {"reason": "ABSENCE", "text": "De behandelaar is ziek."})
    assert adjourned["dueOn"] == "2026-05-11"
    await step("kb", "POST", "drafts", REASONING)
    return await step("director", "PUT", "decision", {})


async def test_a_complaint_is_decided_over_http(any_desk: Any, naming: dict[str, Any]) -> None:
    desk = any_desk
    case = a_case()
    await desk.keep(case)

    answer = await take_all_steps(desk, case, naming)
    seen = (await desk.send("director", "GET", f"/v1/cases/{case.complaint_id}")).json()
    terms = (await desk.send("kc", "GET", f"/v1/cases/{case.complaint_id}/terms")).json()
    trail = (await desk.send("auditor", "GET", f"/v1/cases/{case.complaint_id}/audit-entries")).json()

    assert (answer["state"], answer["clockStatus"]) == ("DECIDED", "STOPPED")
    assert (seen["outcome"], seen["file"]["decision"]["outcome"]) == ("PARTLY_FOUNDED", "PARTLY_FOUNDED")
    assert [draft["number"] for draft in seen["file"]["drafts"]] == [1, 2]
    extension = next(clock for clock in terms["clocks"] if clock["clock"] == "extendedDueOn")
    assert (extension["on"], extension["article"]) == ("2026-05-11", "Awb 9:11(2)")
    assert [entry["step"] for entry in trail["items"] if entry["action"] == "decided"] == ["T18"]
    assert {"kc", "tm", "kb", "director"} <= {entry["officialId"] for entry in trail["items"]}


async def test_a_worklist_is_read_page_by_page(any_desk: Any) -> None:
    cases = [a_case(reference=f"K-2026-{n:06}") for n in range(3)]
    await any_desk.keep(*cases)

    first = (await any_desk.send("kc", "GET", "/v1/cases?limit=2")).json()
    second = (await any_desk.send("kc", "GET", f"/v1/cases?limit=2&cursor={first['next']}")).json()

    assert (first["count"], first["countIsCapped"], len(first["items"])) == (3, False, 2)
    seen = {item["reference"] for item in (*first["items"], *second["items"])}
    assert seen == {case.reference for case in cases}
    assert second["next"] is None

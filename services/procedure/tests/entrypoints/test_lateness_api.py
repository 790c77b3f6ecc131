"""Why the case is late, over HTTP: the letter, the trail, the fact, and the lists that still show it as overdue."""

from typing import Any

from procedure_builders import day
from procedure_fake_store import MemoryStore
from procedure_story import informal_case, investigated_case

from procedure.domain.file.people import Person
from words.messages import RecipientKind

TOLD = {"reason": "De behandelaar is ziek.", "expectedOn": "2026-05-01"}
NOUN = "lateness-explanations"


async def test_the_expectation_is_shown_beside_the_legal_date_and_the_case_stays_overdue(any_desk: Any) -> None:
    case = investigated_case()
    await any_desk.keep(case)
    path = f"/v1/cases/{case.complaint_id}"
    any_desk.at("2026-04-14")
    before = (await any_desk.send("kc", "GET", f"{path}/terms")).json()

    answer = await any_desk.step("kb", "POST", case, NOUN, TOLD)

    terms = (await any_desk.send("kc", "GET", f"{path}/terms")).json()
    assert (answer["id"], answer["dueOn"], answer["clockStatus"]) == ("1", "2026-04-13", "RUNNING")
    assert terms == {**before, "expectation": {"expectedOn": "2026-05-01", "explainedOn": "2026-04-14"}}
    assert (before["expectation"], before["overdue"]) == (None, True)
    for who in ("kc", "management"):
        listed = (await any_desk.send(who, "GET", "/v1/cases?overdue=true")).json()["items"]
        assert [(each["dueOn"], each["overdue"]) for each in listed] == [("2026-04-13", True)]
    shown = (await any_desk.send("kc", "GET", path)).json()["file"]["latenessExplanations"]
    assert shown == [{**TOLD, "dueOn": "2026-04-13", "explainedOn": "2026-04-14", "explainedBy": "kb"}]


async def test_everybody_on_the_complainants_side_gets_the_letter_and_nobody_else(
    desk: Any, memory: MemoryStore
) -> None:
    case = informal_case(representative=Person("E. Testman", None, "e.testman@example.org", None))
    await desk.keep(case)
    desk.at("2026-04-14")

    await desk.step("kc", "POST", case, NOUN, TOLD)
    await desk.step("kc", "POST", case, NOUN, {**TOLD, "expectedOn": "2026-05-22"})

    letters = [each for each in memory.told("case-letters.due") if each.letter.code == "M24"]
    assert {each.kind for data in letters for each in data.recipients} == {
        RecipientKind.COMPLAINANT,
        RecipientKind.REPRESENTATIVE,
    }
    assert [(each.letter.due_on, each.letter.expected_on) for each in letters] == [
        (day("2026-04-13"), day("2026-05-01")),
        (day("2026-04-13"), day("2026-05-22")),
    ]
    assert {each.letter.reason for each in letters} == {TOLD["reason"]}
    assert {each.letter.ombudsman_until for each in letters} == {day("2027-04-13")}


async def test_the_public_fact_and_the_trail_have_the_dates_and_no_word_of_the_reason(
    desk: Any, memory: MemoryStore
) -> None:
    case = investigated_case()
    await desk.keep(case)
    desk.at("2026-04-14")

    await desk.step("kb", "POST", case, NOUN, TOLD)

    (fact,) = memory.told("complaints.lateness-explained")
    public = fact.model_dump_json()
    assert (fact.due_on, fact.expected_on, fact.explained_on) == (
        day("2026-04-13"),
        day("2026-05-01"),
        day("2026-04-14"),
    )
    assert "ziek" not in public
    assert "kb" not in public
    (line,) = [each for each in memory.entries if each.action == "lateness-explained"]
    assert (line.official_id, line.step, line.details) == ("kb", "T32e", {"expectedOn": "2026-05-01"})


async def test_it_is_refused_by_name(desk: Any) -> None:
    case = informal_case()
    await desk.keep(case)
    path = f"/v1/cases/{case.complaint_id}/{NOUN}"
    etag = {"If-Match": f'"{case.revision}"'}

    desk.at("2026-04-13")
    early = await desk.send("kc", "POST", path, TOLD, **etag)
    desk.at("2026-05-02")
    past = await desk.send("kc", "POST", path, TOLD, **etag)
    manager = await desk.send("tm", "POST", path, {**TOLD, "expectedOn": "2026-05-02"}, **etag)
    empty = await desk.send("kc", "POST", path, {"reason": " "}, **etag)
    outdated = await desk.send("kc", "POST", path, {**TOLD, "expectedOn": "2026-05-02"}, **{"If-Match": '"999"'})

    assert [(each.status_code, each.json()["code"]) for each in (early, past, manager, outdated)] == [
        (409, "term-not-passed"),
        (409, "expectation-passed"),
        (403, "role-missing"),
        (412, "case-changed"),
    ]
    assert {each.json()["article"] for each in (early, past)} == {"Awb 9:11"}
    assert {each["field"] for each in empty.json()["errors"]} == {"reason", "expectedOn"}

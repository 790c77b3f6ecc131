"""Worklists, searches and saved filters, as a browser requests them."""

from dataclasses import replace
from typing import Any

import pytest
from procedure_story import informal_case, investigated_case, numbered, pending_case

from procedure.application.audit.audit_log import AuditQuestion


async def listed(desk: Any, who: str, query: str) -> list[str]:
    answer = await desk.send(who, "GET", f"/v1/cases?{query}")
    assert answer.status_code == 200, answer.text
    return sorted(item["reference"][-1] for item in answer.json()["items"])


async def searched(desk: Any, who: str, **body: Any) -> Any:
    return await desk.send(who, "POST", "/v1/cases/_search", body)


async def test_a_list_is_filtered_by_every_part_of_the_query(any_desk: Any) -> None:
    await any_desk.keep(numbered(informal_case(), 1), numbered(investigated_case("2026-02-23"), 2))

    assert await listed(any_desk, "kc", "state=INFORMAL&state=TRIAGE") == ["1"]
    assert await listed(any_desk, "kc", "team=vergunningen&channel=WEB_FORM") == ["1", "2"]
    assert await listed(any_desk, "kc", "theme=bejegening") == []
    assert await listed(any_desk, "kc", "handler=kb") == ["2"]
    assert await listed(any_desk, "kc", "dueFrom=2026-04-08&dueUntil=2026-04-13") == ["1"]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("dueFrom=2026-03-02&dueUntil=2026-03-01", "dueUntil"),
        ("dueFrom=gisteren", "dueFrom"),
        ("channel=PIGEON", "channel.0"),
        ("team=%20", "team.0"),
        ("teams=balie", "teams"),
        ("limit=0", "limit"),
        ("cursor=abc", "cursor"),
        ("savedFilter=0197a000-0000-7000-8000-000000000000&team=balie", "savedFilter"),
    ],
)
async def test_a_wrong_part_of_the_query_is_named(query: str, field: str, desk: Any) -> None:
    answer = await desk.send("kc", "GET", f"/v1/cases?{query}")

    assert answer.status_code == 400
    assert [error["field"] for error in answer.json()["errors"]] == [field]


async def test_words_are_searched_for_in_the_body(any_desk: Any) -> None:
    await any_desk.keep(numbered(informal_case(), 1), numbered(pending_case(), 2))

    found = (await searched(any_desk, "kc", text="mails denkbeeld", state=["INFORMAL"])).json()
    number = (await searched(any_desk, "kc", text="2026-2")).json()

    assert [item["reference"] for item in found["items"]] == ["K-2026-000001"]
    assert (found["count"], found["countIsCapped"], found["bounded"], found["next"]) == (1, False, False, None)
    assert [item["reference"] for item in number["items"]] == ["K-2026-000002"]


async def test_a_search_for_nothing_is_refused(any_desk: Any) -> None:
    empty, stop_word = await searched(any_desk, "kc", text=" "), await searched(any_desk, "kc", text="het")

    assert (empty.status_code, empty.json()["errors"][0]["field"]) == (400, "text")
    assert (stop_word.status_code, stop_word.json()["code"]) == (400, "nothing-to-search")


async def test_what_was_searched_for_stays_nowhere(
    any_desk: Any, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    case = informal_case()
    await any_desk.keep(case)

    await searched(any_desk, "kc", text="Vier Zoekwoord")
    await searched(any_desk, "kc", text="Zoekwoord", limit=0)

    written = capsys.readouterr()
    trail = await any_desk.parts.audit_log.page(AuditQuestion(reader="auditor", limit=50))
    assert "zoekwoord" not in (written.out + written.err + caplog.text + repr(trail)).lower()


async def test_oversight_cannot_ask_for_what_its_list_does_not_show(desk: Any) -> None:
    handler = await desk.send("management", "GET", "/v1/cases?handler=kb")
    made = await desk.send("management", "POST", "/v1/saved-filters", {"name": "x", "filter": {"text": "mails"}})
    words = await desk.send("management", "GET", f"/v1/cases?savedFilter={made.json()['id']}")
    search = await searched(desk, "management", text="mails")

    assert [(each.status_code, each.json()["code"]) for each in (handler, words, search)] == [
        (403, "filter-not-yours"),
        (403, "filter-not-yours"),
        (403, "role-missing"),
    ]


async def test_management_can_ask_for_its_own_unit_and_is_told_which_that_is(any_desk: Any) -> None:
    cases = [numbered(informal_case("2025-12-01"), number) for number in range(1, 5)]
    for case, team in zip(cases, ("vergunningen", "parkeren", "griffie", None), strict=True):
        case.parties.team = team
    await any_desk.keep(*cases)
    management = "role=management&ownUnit=true"

    async def asked(who: str, query: str) -> tuple[list[str], Any]:
        page = (await any_desk.send(who, "GET", f"/v1/cases?{query}")).json()
        assert {each["handlerId"] or each["teamManagerId"] for each in page["items"]} <= {None}
        return sorted(item["reference"][-1] for item in page["items"]), page["units"]

    units = ["klachten", "parkeren", "vergunningen"]
    assert await asked("director", "role=management") == (["1", "2", "3", "4"], None)
    assert await asked("director", management) == (["1", "2"], units)
    assert await asked("director", f"{management}&team=parkeren&team=griffie") == (["2"], units)
    assert await asked("director", f"{management}&team=griffie") == ([], units)
    assert await asked("management", "ownUnit=true") == (["1", "2", "3", "4"], None), "who steers nothing"
    counts = [
        (await any_desk.send("director", "GET", f"/v1/worklist-counts?{query}")).json()
        for query in ("role=management", management)
    ]
    assert [(each["overdue"]["count"], each["units"]) for each in counts] == [(4, None), (2, units)]


async def test_a_saved_filter_for_the_own_unit_follows_the_directory(any_desk: Any) -> None:
    case = numbered(informal_case("2025-12-01"), 1)
    case.parties.team = "griffie"
    await any_desk.keep(case)
    body = {"name": "Mijn eenheid", "filter": {"role": "management", "ownUnit": True}}
    made = (await any_desk.send("director", "POST", "/v1/saved-filters", body)).json()["id"]
    assert await listed(any_desk, "director", f"savedFilter={made}") == []

    async with any_desk.parts.begin() as work:
        directory = await work.officials.directory()
        moved = {**directory.teams, "griffie": replace(directory.teams["griffie"], parent="vergunningen")}
        await work.officials.save_teams(replace(directory, teams=moved))

    assert await listed(any_desk, "director", f"savedFilter={made}") == ["1"]
    (kept,) = (await any_desk.send("director", "GET", "/v1/saved-filters")).json()["items"]
    assert kept["filter"]["ownUnit"] is True


async def test_one_call_says_how_much_there_is(any_desk: Any) -> None:
    informal, late = numbered(informal_case("2026-01-20"), 1), numbered(informal_case("2025-12-01"), 2)
    await any_desk.keep(informal, late, numbered(pending_case(), 3))
    any_desk.at("2026-03-02")

    counts = (await any_desk.send("kc", "GET", "/v1/worklist-counts")).json()
    management = (await any_desk.send("management", "GET", "/v1/worklist-counts")).json()

    states = {each["state"]: each["count"] for each in counts["states"]}
    assert (states["INFORMAL"], states["DECISION_PENDING"], states["DECIDED"]) == (2, 1, 0)
    assert counts["overdue"] == {"count": 1, "countIsCapped": False}
    assert counts["dueThisWeek"] == {"count": 1, "countIsCapped": False}
    assert (management["role"], management["overdue"]["count"]) == ("management", 1)
    assert (await any_desk.send("kb", "GET", "/v1/worklist-counts?role=auditor")).json()["code"] == "worklist-not-yours"


async def test_a_saved_filter_is_run_changed_and_removed(any_desk: Any) -> None:
    await any_desk.keep(numbered(informal_case(), 1), numbered(pending_case(), 2))
    asked = {"name": "Namen", "filter": {"state": ["INFORMAL"], "text": "Denkbeeld"}}

    made = await any_desk.send("kc", "POST", "/v1/saved-filters", asked)
    path = f"/v1/saved-filters/{made.json()['id']}"
    assert await listed(any_desk, "kc", f"savedFilter={made.json()['id']}") == ["1"]
    (kept,) = (await any_desk.send("kc", "GET", "/v1/saved-filters")).json()["items"]
    assert (kept["name"], kept["filter"]["text"], kept["filter"]["state"]) == ("Namen", "Denkbeeld", ["INFORMAL"])

    changed = await any_desk.send("kc", "PUT", path, {"name": "Alles", "filter": {}})
    assert (changed.status_code, changed.json()["filter"]["text"]) == (200, None)
    assert await listed(any_desk, "kc", f"savedFilter={made.json()['id']}") == ["1", "2"]
    assert (await any_desk.send("kc", "DELETE", path)).status_code == 204
    gone = await any_desk.send("kc", "GET", f"/v1/cases?savedFilter={made.json()['id']}")
    assert (gone.status_code, gone.json()["code"]) == (404, "saved-filter-not-found")


async def test_a_saved_filter_is_its_owners_alone(any_desk: Any) -> None:
    made = await any_desk.send("kc", "POST", "/v1/saved-filters", {"name": "Van mij", "filter": {}})
    path = f"/v1/saved-filters/{made.json()['id']}"

    answers = [
        await any_desk.send("kc-2", "PUT", path, {"name": "Van mij", "filter": {}}),
        await any_desk.send("kc-2", "DELETE", path),
        await any_desk.send("kc-2", "GET", f"/v1/cases?savedFilter={made.json()['id']}"),
    ]

    assert [(each.status_code, each.json()["code"]) for each in answers] == [(404, "saved-filter-not-found")] * 3
    assert (await any_desk.send("kc-2", "GET", "/v1/saved-filters")).json() == {"items": []}


async def test_a_repeated_save_keeps_one_and_its_stored_answer_has_no_words(any_desk: Any) -> None:
    body, key = {"name": "Namen", "filter": {"text": "Denkbeeld"}}, {"Idempotency-Key": "save-of-monday"}

    answers = [await any_desk.send("kc", "POST", "/v1/saved-filters", body, **key) for _ in range(2)]
    twice = await any_desk.send("kc", "POST", "/v1/saved-filters", body)

    assert answers[0].json() == answers[1].json() == {"id": answers[0].json()["id"]}
    assert (twice.status_code, twice.json()["code"]) == (409, "saved-filter-name-taken")


async def test_a_role_that_was_lost_gives_no_list_any_more(desk: Any) -> None:
    made = await desk.send("kc", "POST", "/v1/saved-filters", {"name": "x", "filter": {"role": "auditor"}})

    answer = await desk.send("kc", "GET", f"/v1/cases?savedFilter={made.json()['id']}")

    assert (answer.status_code, answer.json()["code"]) == (403, "worklist-not-yours")


async def test_an_official_named_since_finds_the_case_in_no_list(any_desk: Any) -> None:
    case = informal_case()
    await any_desk.keep(case)
    assert await listed(any_desk, "tm", "") != []

    case = await any_desk.stored(case.complaint_id)
    both = {"accused": [{"kind": "OFFICIAL", "officialId": official} for official in ("clerk", "tm")]}
    await any_desk.step("kc", "PUT", case, "accused", both)

    assert await listed(any_desk, "tm", "") == []
    assert await listed(any_desk, "tm", "state=INFORMAL") == []
    assert (await searched(any_desk, "tm", text="mails")).json()["items"] == []
    counts = (await any_desk.send("tm", "GET", "/v1/worklist-counts")).json()
    assert {each["count"] for each in counts["states"]} == {0}

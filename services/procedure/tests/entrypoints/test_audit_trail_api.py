"""The audit trail as a whole, over HTTP: for the auditor, with or without names."""

from typing import Any

from procedure_builders import a_case, an_accused
from procedure_story import Story, formal_case, informal_case, numbered

from words.people import Role

TRAIL = "/v1/audit-entries"


async def items(desk: Any, query: str = "") -> list[dict[str, Any]]:
    answer = await desk.send("auditor", "GET", f"{TRAIL}?{query}")
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


async def test_only_the_auditor_reads_the_whole_trail(any_desk: Any) -> None:
    for who in ("kc", "director", "management", "platform_admin"):
        assert (await any_desk.send(who, "GET", TRAIL)).status_code == 403


async def test_entries_are_found_by_official_action_case_and_period(any_desk: Any) -> None:
    first, second = numbered(informal_case("2026-03-02"), 1), numbered(a_case("2026-03-05"), 2)
    await any_desk.keep(first, second)
    any_desk.at("2026-03-09")

    by_kc = await items(any_desk, "official=kc")
    opened = await items(any_desk, "action=case-opened")
    of_second = await items(any_desk, f"caseId={second.complaint_id}&action=case-opened")
    later = await items(any_desk, "from=2026-03-03&until=2026-03-05")

    assert {entry["officialId"] for entry in by_kc} == {"kc"}
    assert [entry["complaintId"] for entry in opened] == [str(first.complaint_id), str(second.complaint_id)]
    assert len(of_second) == 1
    assert {entry["complaintId"] for entry in later} == {str(second.complaint_id)}


async def test_pages_follow_each_other_and_end_although_each_leaves_a_line(any_desk: Any) -> None:
    await any_desk.keep(numbered(informal_case(), 1))
    seen: list[int] = []
    cursor, pages = "", 0
    while pages == 0 or cursor:
        page = (await any_desk.send("auditor", "GET", f"{TRAIL}?limit=3{cursor and f'&cursor={cursor}'}")).json()
        seen += [entry["number"] for entry in page["items"]]
        cursor, pages = page["next"], pages + 1
        assert pages < 20

    assert len(seen) == len(set(seen)) > 6
    own = await items(any_desk, "action=trail-read&official=auditor")
    assert len(own) == pages + 1


async def test_reading_leaves_a_line_that_says_what_was_asked(any_desk: Any) -> None:
    await items(any_desk, "official=kc&from=2026-03-01&anonymised=true")

    line = (await items(any_desk, "action=trail-read"))[0]

    assert (line["officialId"], line["role"]) == ("auditor", "auditor")
    assert line["details"] == {"official": "kc", "from": "2026-03-01T00:00:00+01:00", "anonymised": "true"}


async def test_an_auditor_finds_nothing_about_a_case_against_them(any_desk: Any) -> None:
    await any_desk.keep(Story(a_case()).triage("2026-03-02", an_accused("auditor")).case)

    assert {entry["action"] for entry in await items(any_desk)} == {"directory-loaded", "trail-read"}


async def test_without_names_an_official_has_one_pseudonym_per_export(any_desk: Any) -> None:
    case = formal_case()
    await any_desk.keep(case)

    page = (await any_desk.send("auditor", "GET", f"{TRAIL}?anonymised=true&limit=4")).json()
    path = f"{TRAIL}?anonymised=true&limit=200&cursor={page['next']}"
    rest = (await any_desk.send("auditor", "GET", path)).json()
    other = await items(any_desk, "anonymised=true")

    export = [*page["items"], *rest["items"]]
    words = str([(entry["officialId"], entry["complaintId"], entry["details"]) for entry in export])
    assert not any(f"'{name}'" in words for name in ("kc", "tm", "auditor", str(case.complaint_id)))
    triage = {entry["action"]: entry for entry in export}
    assert triage["triage-started"]["officialId"] == triage["team-manager-assigned"]["officialId"]
    assert triage["team-manager-assigned"]["details"]["teamManagerId"] == triage["conversation-recorded"]["officialId"]
    assert triage["case-opened"]["officialId"] == "system"
    assert {entry["entryId"] for entry in export} == {None}
    pseudonym = next(entry["officialId"] for entry in other if entry["action"] == "triage-started")
    assert pseudonym != triage["triage-started"]["officialId"]


async def test_the_cursor_of_somebody_elses_export_does_not_open_it(any_desk: Any) -> None:
    await any_desk.keep(formal_case())
    page = (await any_desk.send("auditor", "GET", f"{TRAIL}?anonymised=true&limit=2")).json()
    await any_desk.employ("auditor-2", Role.AUDITOR)
    token = any_desk.issuer.token("auditor-2", ["auditor"])

    path = f"{TRAIL}?anonymised=true&cursor={page['next']}"
    answer = await any_desk.client.get(path, headers={"Authorization": f"Bearer {token}"})
    nonsense = await any_desk.send("auditor", "GET", f"{TRAIL}?cursor=abc")

    assert (answer.status_code, nonsense.status_code) == (400, 400)
    assert nonsense.json()["errors"][0]["field"] == "cursor"

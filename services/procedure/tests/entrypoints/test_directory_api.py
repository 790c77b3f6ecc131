"""The directory over HTTP: bulk, dry run, differences; and which source prevails, the file or an official."""

from datetime import UTC, datetime
from typing import Any

from procedure_builders import act, day
from procedure_directory import PATH, put, the_directory, without
from procedure_ombudsman import (
    accepted,
    an_ombudsman_case,
    closed_case,
    declined,
    implemented,
    linked_case,
    reported_case,
    shown,
)
from procedure_side_story import a_withdrawal, in_triage, with_committee
from procedure_story import formal_case, informal_case, investigated_case, numbered, pending_case

from procedure.application.organisation.load_directory import LoadDirectory, load_directory
from procedure.domain.access.restriction import Restriction
from procedure.domain.ombudsman.case import OmbudsmanCase

DAY = day("2026-03-02")
NOON = datetime(2026, 3, 10, 11, 0, tzinfo=UTC)


async def test_a_dry_run_shows_every_difference_and_changes_nothing(any_desk: Any) -> None:
    body = await without(any_desk, "kb-2")
    body["officials"][0]["phone"] = "0123 45 60 99"
    body["officials"].append({"id": "nieuw", "name": "Nina Nieuweling", "email": "n@voorbeeldstad.example"})
    body["teams"][0]["parent"] = "klachten"

    seen = await put(any_desk, body, f"{PATH}?dryRun=true")

    assert seen["dryRun"]
    assert [each["id"] for each in seen["added"]] == ["nieuw"]
    first = body["officials"][0]["id"]
    assert seen["changed"] == [{"id": first, "changes": [{"field": "phone", "old": None, "new": "0123 45 60 99"}]}]
    assert [each["id"] for each in seen["deactivated"]] == ["kb-2"]
    assert seen["teams"]["changed"] == [
        {"id": "directie", "changes": [{"field": "parent", "old": None, "new": "klachten"}]}
    ]
    assert seen["warnings"] == []
    assert "nieuw" not in {each["id"] for each in (await the_directory(any_desk))["officials"]}


async def test_replacing_twice_with_the_same_changes_nothing_the_second_time(any_desk: Any) -> None:
    body = await without(any_desk, "kb-2")

    first = await put(any_desk, body)
    second = await put(any_desk, body)

    assert [each["id"] for each in first["deactivated"]] == ["kb-2"]
    assert (second["added"], second["changed"], second["deactivated"]) == ([], [], [])
    known = (await any_desk.send("auditor", "GET", PATH)).json()
    assert (known["source"], known["loadedBy"]) == ("API", "platform_admin")
    assert {each["id"]: each["active"] for each in known["officials"]}["kb-2"] is False
    assert known["teams"] == body["teams"]


async def test_a_warning_counts_the_cases_of_an_official_who_leaves(any_desk: Any) -> None:
    designated, talks = formal_case(), informal_case()
    designated.investigation.handler_id = "kb"
    cases = [investigated_case(), designated, talks]
    await any_desk.keep(*(numbered(case, number) for number, case in enumerate(cases)))

    seen = await put(any_desk, await without(any_desk, "kb", "tm", "clerk-2"), f"{PATH}?dryRun=true")

    assert seen["warnings"] == [
        {"officialId": "kb", "part": "HANDLER", "openCases": 2},
        {"officialId": "tm", "part": "TEAM_MANAGER", "openCases": 1},
    ]


async def warned(desk: Any, *gone: str) -> list[tuple[str, str, int]]:
    seen = await put(desk, await without(desk, *gone), f"{PATH}?dryRun=true")
    return [(each["officialId"], each["part"], each["openCases"]) for each in seen["warnings"]]


async def follow_up(desk: Any, *files: Any) -> None:
    async with desk.parts.begin() as work:
        for number, file in enumerate(files, start=1):
            file.reference = f"{file.reference[:7]}{number:06}"
            await (work.ombudsman_cases if isinstance(file, OmbudsmanCase) else work.recommendations).add(file)


async def test_owners_of_recommendations_that_are_not_done_are_warned_about(any_desk: Any) -> None:
    await follow_up(any_desk, accepted(), shown(), accepted(owner="clerk"), implemented(), declined())

    assert await warned(any_desk, "tm-2", "clerk", "clerk-2") == [
        ("clerk", "RECOMMENDATION_OWNER", 1),
        ("tm-2", "RECOMMENDATION_OWNER", 2),
    ]
    assert await warned(any_desk, "ol") == [("ol", "RECOMMENDATION_CONTACT", 3)]


async def test_an_open_ombudsman_case_names_the_liaison_and_everybody_who_gets_the_questions(
    any_desk: Any,
) -> None:
    complaint, hidden = linked_case(), numbered(linked_case(), 2)
    hidden.access.shut_out = (*hidden.access.shut_out, "kb")
    await any_desk.keep(complaint, hidden)
    over = closed_case(complaint)
    await follow_up(any_desk, an_ombudsman_case(complaint), reported_case(complaint), an_ombudsman_case(hidden), over)

    assert not complaint.is_open
    assert await warned(any_desk, "kb", "tm", "director", "ol", "kb-2", "ol-2") == [
        ("director", "ASKED_BY_OMBUDSMAN", 3),
        ("kb", "ASKED_BY_OMBUDSMAN", 2),
        ("ol", "OMBUDSMAN_LIAISON", 3),
        ("tm", "ASKED_BY_OMBUDSMAN", 3),
    ]


async def test_a_warning_counts_open_cases_restricted_to_an_official_who_leaves(any_desk: Any) -> None:
    cases = [numbered(formal_case(), number) for number in (1, 2)]
    for case in cases:
        named = Restriction(("kc", "kc-2"), "Werkt hier.", DAY, "kc")
        case.restrict(act("kc", "2026-03-02"), named, any_desk.parts.municipality.directory)
    cases[1].withdraw(act("kc", "2026-03-02"), a_withdrawal("2026-03-02"), satisfied=False)
    await any_desk.keep(*cases)

    assert await warned(any_desk, "kc-2", "kb-2") == [("kc-2", "ADMITTED", 1)]


async def test_an_official_with_a_role_but_named_nowhere_leaves_without_a_warning(any_desk: Any) -> None:
    """No file names the official who decides or advises: another with that role can do it."""
    await any_desk.keep(numbered(pending_case(), 1), numbered(with_committee(), 2))

    assert await warned(any_desk, "director", "presidium", "com", "griffier") == []


async def without_team(desk: Any, gone: str) -> dict[str, Any]:
    body = await the_directory(desk)
    body["teams"] = [each for each in body["teams"] if each["id"] != gone]
    for each in (*body["officials"], *body["teams"]):
        each.update({name: None for name in ("team", "parent") if each.get(name) == gone})
    return body


async def test_a_load_that_removes_a_team_with_open_cases_says_its_name_and_their_number(any_desk: Any) -> None:
    talk, handled, over = (
        numbered(story(), at) for at, story in enumerate((informal_case, investigated_case, formal_case), 1)
    )
    over.withdraw(act("kc", "2026-03-02"), a_withdrawal("2026-03-02"), satisfied=False)
    await any_desk.keep(talk, handled, over)
    assert {case.parties.team for case in (talk, handled, over)} == {"vergunningen"}

    seen = await put(any_desk, await without_team(any_desk, "vergunningen"), f"{PATH}?dryRun=true")
    none = await put(any_desk, await without_team(any_desk, "parkeren"), f"{PATH}?dryRun=true")

    assert seen["teamWarnings"] == [{"team": "vergunningen", "name": "Vergunningen", "openCases": 2}]
    assert none["teamWarnings"] == []


async def test_teams_are_told_of_where_they_differ_and_a_removed_one_keeps_its_name(any_desk: Any) -> None:
    async def told_again() -> list[tuple[str, str, int, bool]]:
        async with any_desk.parts.begin() as work:
            known = await work.officials.teams_told_before(NOON, 100)
        return [(each.team_id, each.name, each.staff, each.active) for each in known]

    before = await told_again()
    assert ("parkeren", "Parkeren", 2, True) in before
    body = await without_team(any_desk, "parkeren")
    body["teams"].append({"id": "toezicht", "name": "Toezicht"})
    next(each for each in body["officials"] if each["id"] == "kb")["team"] = "toezicht"
    await put(any_desk, body)

    changed = set(await told_again()) - set(before)
    assert changed == {
        ("parkeren", "Parkeren", 2, False),
        ("toezicht", "Toezicht", 1, True),
        ("klachten", "Klachten", 5, True),
    }
    assert {each["id"] for each in (await the_directory(any_desk))["teams"]} == {each["id"] for each in body["teams"]}


async def test_a_load_tells_of_the_teams_that_it_changes(desk: Any, memory: Any) -> None:
    before = len(memory.told("teams.recorded"))
    body = await without_team(desk, "parkeren")
    next(each for each in body["teams"] if each["id"] == "griffie")["name"] = "Griffie en raad"

    await put(desk, body)
    await put(desk, body)

    news = memory.told("teams.recorded")[before:]
    assert [(each.team, each.team_name, each.active) for each in news] == [
        ("griffie", "Griffie en raad", True),
        ("parkeren", "Parkeren", False),
    ]


async def test_a_case_of_a_removed_team_is_not_routed_for_the_reason_that_the_team_is_gone(desk: Any) -> None:
    case = numbered(in_triage(), 1)
    await desk.keep(case)
    await put(desk, await without_team(desk, "vergunningen"))
    path = f"/v1/cases/{case.complaint_id}/team-manager"

    refused = await desk.send("kc", "PUT", path, {}, **{"If-Match": f'"{case.revision}"'})

    assert (refused.status_code, refused.json()["code"]) == (409, "team-removed")
    assert "T2a" in refused.json()["detail"]
    await desk.step("kc", "PUT", case, "team-manager", {"officialId": "tm-2"})


async def test_after_a_load_over_http_the_file_is_not_read_until_it_gets_its_say_back(any_desk: Any) -> None:
    await put(any_desk, await without(any_desk, "kb-2"))

    file = any_desk.parts.municipality.directory

    async def start() -> int:
        async with any_desk.parts.begin() as work:
            changed: int = await load_directory(LoadDirectory(directory=file, at=NOON), work)
        return changed

    assert await start() == 0
    back = await put(any_desk, {"source": "FILE"}, f"{PATH}/source")
    assert [each["id"] for each in back["changed"]] == ["kb-2"]
    assert (await any_desk.send("kc", "GET", PATH)).json()["source"] == "FILE"
    assert await start() == 0
    assert {each["id"] for each in (await the_directory(any_desk))["officials"]} == set(file.officials)


async def test_of_two_who_replace_the_second_must_look_again(any_desk: Any) -> None:
    etag = (await any_desk.send("platform_admin", "GET", PATH)).headers["etag"]
    body = await without(any_desk, "kb-2")
    await put(any_desk, body, **{"If-Match": etag})

    stale = await any_desk.send("platform_admin", "PUT", PATH, body, **{"If-Match": etag})

    assert (stale.status_code, stale.json()["code"]) == (412, "directory-changed")


async def test_a_directory_that_does_not_hold_together_is_refused_with_every_mistake(desk: Any) -> None:
    body = await the_directory(desk)
    body["officials"][0]["lineManager"] = "niemand"
    body["teams"][1]["manager"] = "nobody"

    refused = (await desk.send("platform_admin", "PUT", f"{PATH}?dryRun=true", body)).json()

    assert (refused["status"], refused["code"]) == (400, "directory-incoherent")
    assert [error["field"] for error in refused["errors"]] == ["officials.0.lineManager", "teams.1.manager"]


async def test_an_unknown_role_and_an_address_that_is_none_are_400(desk: Any) -> None:
    body = await the_directory(desk)
    body["officials"][0] |= {"roles": ["burgemeester"], "email": "nergens"}

    refused = (await desk.send("platform_admin", "PUT", PATH, body)).json()

    assert (refused["status"], refused["code"]) == (400, "invalid-input")
    assert {error["field"] for error in refused["errors"]} == {"officials.0.roles.0", "officials.0.email"}


async def test_officials_are_told_of_to_the_other_services_where_they_differ(desk: Any, memory: Any) -> None:
    before = len(memory.told("officials.recorded"))

    await put(desk, await without(desk, "kb-2"))

    news = memory.told("officials.recorded")[before:]
    assert [(data.official_id, data.active) for data in news] == [("kb-2", False)]
    line = memory.entries[-1]
    assert (line.action, line.official_id, line.role) == ("directory-loaded", "platform_admin", "platform_admin")
    assert (line.details["deactivated"], line.details["added"]) == ("1", "0")

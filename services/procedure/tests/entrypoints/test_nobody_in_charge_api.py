"""Cases that have nobody in charge, over HTTP: the list of coordinators, and the message that tells them (L24)."""

from typing import Any

import pytest
from procedure_builders import act
from procedure_directory import put, without
from procedure_story import formal_case, informal_case, investigated_case, numbered, pending_case

from procedure.domain.access.restriction import Restriction
from procedure.entrypoints.jobs import watch_charge_of_all

LIST = "/v1/cases?nobodyInCharge=true"


async def look(desk: Any) -> None:
    await watch_charge_of_all(desk.parts.begin, lambda: desk.clock[0])


async def listed(desk: Any, who: str = "kc", path: str = LIST) -> list[tuple[str, str, str] | None]:
    items = (await desk.send(who, "GET", path)).json()["items"]
    return [
        (each["reference"][-1], each["vacancy"]["part"], each["vacancy"]["cause"]) if each["vacancy"] else None
        for each in items
    ]


def alerts(memory: Any) -> list[tuple[str, str, list[str]]]:
    due = [data for data in memory.told("case-letters.due") if data.letter.code == "M23N"]
    return [
        (each.reference[-1], each.letter.cause, [recipient.official_id for recipient in each.recipients])
        for each in due
    ]


async def test_after_a_load_the_list_holds_exactly_the_cases_that_nobody_can_move(any_desk: Any) -> None:
    talk, handled, to_decide = informal_case(), investigated_case(), pending_case()
    await any_desk.keep(*(numbered(case, at) for at, case in enumerate((talk, handled, to_decide), start=1)))
    await look(any_desk)
    assert await listed(any_desk) == []
    assert await listed(any_desk, path="/v1/cases?nobodyInCharge=false") == [None, None, None]

    await put(any_desk, await without(any_desk, "tm", "kb", "director", "deputy"))
    await look(any_desk)

    assert sorted(await listed(any_desk)) == [
        ("1", "TEAM_MANAGER", "LEFT"),
        ("2", "HANDLER", "LEFT"),
        ("3", "DECISION_MAKER", "NOBODY_FREE"),
    ]
    assert await listed(any_desk, path=f"{LIST}&state=INFORMAL") == [("1", "TEAM_MANAGER", "LEFT")]


async def test_a_step_that_appoints_somebody_takes_the_case_off_the_list_at_once(any_desk: Any) -> None:
    case = numbered(investigated_case(), 1)
    await any_desk.keep(case)
    await put(any_desk, await without(any_desk, "kb"))
    await look(any_desk)
    body = {"part": "HANDLER", "successor": "kb-2", "reason": "LEFT", "text": "Andere baan."}

    await any_desk.step("kc", "POST", case, "replacements", body)

    assert await listed(any_desk) == []


@pytest.mark.parametrize("who", ["kb", "director", "auditor"])
async def test_only_coordinators_list_by_who_is_in_charge(desk: Any, who: str) -> None:
    refused = await desk.send(who, "GET", LIST)

    assert (refused.status_code, refused.json()["code"]) == (403, "filter-not-yours")
    found = (await desk.send(who, "POST", "/v1/cases/_search", {"text": "mails", "nobodyInCharge": False})).json()
    assert found["code"] == "filter-not-yours"


async def test_coordinators_are_told_once_and_again_when_it_happens_anew(desk: Any, memory: Any) -> None:
    case = numbered(investigated_case(), 1)
    await desk.keep(case)
    everybody, alone = await without(desk), await without(desk, "kb")
    told = ("1", "LEFT", ["kc", "kc-2"])

    await put(desk, alone)
    await look(desk)
    await look(desk)
    desk.at("2026-03-12")
    await look(desk)
    assert alerts(memory) == [told]

    await put(desk, everybody)
    await look(desk)
    desk.at("2026-03-13")
    await put(desk, alone)
    await look(desk)
    assert alerts(memory) == [told, told]
    assert [each.role for each in memory.entries if each.action == "nobody-in-charge"] == ["system", "system"]


async def test_an_absence_without_substitute_is_told_on_its_first_day(desk: Any, memory: Any) -> None:
    await desk.keep(numbered(investigated_case(), 1))
    absence = {"from": "2026-03-10", "until": "2026-03-11"}
    await desk.send("kb", "PUT", "/v1/officials/me/absence", absence)

    seen = []
    for on in ("2026-03-09", "2026-03-10", "2026-03-11", "2026-03-12"):
        desk.at(on)
        await look(desk)
        seen.append((len(alerts(memory)), await listed(desk)))

    away = [("1", "HANDLER", "ABSENT")]
    assert seen == [(0, []), (1, away), (1, away), (1, [])]


async def test_an_absence_that_begins_today_is_seen_at_the_next_look_and_so_is_its_end(desk: Any, memory: Any) -> None:
    await desk.keep(numbered(investigated_case(), 1))
    await look(desk)
    absence = {"from": "2026-03-02", "until": "2026-03-11"}
    await desk.send("kb", "PUT", "/v1/officials/me/absence", absence)
    await look(desk)
    assert len(alerts(memory)) == 1

    await desk.send("kb", "DELETE", "/v1/officials/me/absence")
    await look(desk)

    assert await listed(desk) == []


async def test_an_absence_with_a_substitute_alarms_nobody(desk: Any, memory: Any) -> None:
    await desk.keep(numbered(investigated_case(), 1))
    absence = {"from": "2026-03-02", "until": "2026-03-11", "substitute": "kb-2"}
    await desk.send("kb", "PUT", "/v1/officials/me/absence", absence)

    await look(desk)

    assert (alerts(memory), await listed(desk)) == ([], [])


async def test_a_coordinator_to_whom_the_case_is_closed_is_not_told(desk: Any, memory: Any) -> None:
    case = numbered(investigated_case(), 1)
    named = Restriction(("kc", "kb"), "Werkt hier.", case.received_on, "kc")
    case.restrict(act("kc", case.received_on), named, desk.parts.municipality.directory)
    await desk.keep(case)

    await put(desk, await without(desk, "kb"))
    await look(desk)

    assert alerts(memory) == [("1", "LEFT", ["kc"])]
    assert await listed(desk, "kc-2") == []


async def test_a_case_that_waits_for_its_first_handler_is_listed_but_told_to_nobody(desk: Any, memory: Any) -> None:
    await desk.keep(numbered(formal_case(), 1))

    await look(desk)

    assert await listed(desk) == [("1", "HANDLER", "NOT_APPOINTED")]
    assert alerts(memory) == []

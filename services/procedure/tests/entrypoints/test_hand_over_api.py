"""What an official has in hand, and handing all of it over in one request (L24)."""

from collections.abc import Sequence
from typing import Any

from procedure_builders import an_accused
from procedure_directory import put, without
from procedure_ombudsman import accepted, an_ombudsman_case, linked_case
from procedure_steps import designated
from procedure_story import informal_case, investigated_case, numbered, pending_case

from procedure.domain.ombudsman.case import OmbudsmanCase
from words.people import ResponsibleBody, Role


async def follow_up(desk: Any, *files: Any) -> None:
    async with desk.parts.begin() as work:
        for file in files:
            await (work.ombudsman_cases if isinstance(file, OmbudsmanCase) else work.recommendations).add(file)


async def in_hand(desk: Any, who: str, reader: str = "kc") -> list[tuple[str, str]]:
    answer = await desk.send(reader, "GET", f"/v1/officials/{who}/work")
    assert answer.status_code == 200, answer.text
    return [(each["part"], each["reference"]) for each in answer.json()["files"]]


async def hand_over(desk: Any, who: str, by: str = "kc", **successors: Sequence[str]) -> tuple[list[Any], list[Any]]:
    body = {"successors": successors, "reason": "LEFT", "text": "Andere baan."}
    answer = await desk.send(by, "POST", f"/v1/officials/{who}/hand-over", body)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    return (
        [(each["part"], each["reference"], each["successor"]) for each in told["handedOver"]],
        [(each["part"], each["reference"], each["code"]) for each in told["remaining"]],
    )


async def test_everything_in_the_hands_of_an_official_is_listed_also_after_they_left(any_desk: Any) -> None:
    talk, handled = numbered(informal_case(), 1), numbered(investigated_case(), 2)
    closed = numbered(linked_case(), 3)
    await any_desk.keep(talk, handled, closed)
    await follow_up(any_desk, an_ombudsman_case(closed), accepted(owner="kb"))
    about_kb = [
        ("ASKED_BY_OMBUDSMAN", "O-2026-000001"),
        ("HANDLER", "K-2026-000002"),
        ("RECOMMENDATION_OWNER", "A-2026-000001"),
    ]

    assert await in_hand(any_desk, "kb") == about_kb
    assert await in_hand(any_desk, "ol") == [
        ("OMBUDSMAN_LIAISON", "O-2026-000001"),
        ("RECOMMENDATION_CONTACT", "A-2026-000001"),
    ]
    await put(any_desk, await without(any_desk, "kb"))
    assert await in_hand(any_desk, "kb") == about_kb
    assert await in_hand(any_desk, "nobody") == []


async def test_what_is_closed_to_the_coordinator_is_not_listed(any_desk: Any) -> None:
    open_, closed, asked = (
        numbered(investigated_case(), 1),
        numbered(investigated_case(), 2),
        numbered(linked_case(), 3),
    )
    for case in (closed, asked):
        case.access.shut_out = ("kc",)
    await any_desk.keep(open_, closed, asked)
    await follow_up(any_desk, an_ombudsman_case(asked))

    assert await in_hand(any_desk, "kb") == [("HANDLER", "K-2026-000001")]
    assert len(await in_hand(any_desk, "kb", "kc-2")) == 3
    refused = await any_desk.send("kb", "GET", "/v1/officials/kb/work")
    assert (refused.status_code, refused.json()["code"]) == (403, "role-missing")


async def test_what_waits_for_a_decision_maker_is_listed_as_such(any_desk: Any) -> None:
    theirs, council, closed = (numbered(pending_case(), number) for number in (1, 2, 3))
    council.parties.responsible_body = ResponsibleBody.RAAD
    closed.access.shut_out = ("kc",)
    await any_desk.keep(theirs, council, closed)

    async def waiting(who: str) -> list[str]:
        answer = await any_desk.send("kc", "GET", f"/v1/officials/{who}/work")
        return [each["reference"] for each in answer.json()["toDecide"]]

    assert await waiting("presidium") == ["K-2026-000002"]
    assert sorted(await waiting("director")) == ["K-2026-000001", "K-2026-000002"]
    assert await waiting("kb") == []
    await put(any_desk, await without(any_desk, "director"))
    assert await waiting("director") == []


async def test_all_that_can_goes_through_its_own_step_and_the_rest_says_why_not(desk: Any, memory: Any) -> None:
    talk, waits, handled = (
        numbered(story(), at) for at, story in enumerate((informal_case, designated, investigated_case), 1)
    )
    conflicted = numbered(investigated_case(), 4)
    conflicted.parties.accused = (an_accused("kb-2"),)
    await desk.keep(talk, waits, handled, conflicted)
    await follow_up(desk, accepted(owner="kb"))
    letters = len(memory.letters())

    handed, remaining = await hand_over(desk, "kb", HANDLER=["kb-2"])

    assert handed == [("HANDLER", "K-2026-000002", "kb-2"), ("HANDLER", "K-2026-000003", "kb-2")]
    assert remaining == [
        ("HANDLER", "K-2026-000004", "handler-is-accused"),
        ("RECOMMENDATION_OWNER", "A-2026-000001", "no-successor-named"),
    ]
    assert memory.letters()[letters:] == ["M08", "M08"]
    assert (await desk.stored(conflicted.complaint_id)).revision == conflicted.revision, "nothing half done"
    steps = [
        (each.step, each.official_id) for each in memory.entries if each.action in {"replaced", "handler-designated"}
    ]
    assert steps[-2:] == [("T10a", "kc"), ("T31", "kc")]
    line = memory.entries[-1]
    assert (line.action, line.details) == (
        "work-handed-over",
        {"former": "kb", "handedOver": "2", "remaining": "2"},
    )
    assert await hand_over(desk, "tm", TEAM_MANAGER=["tm-2"]) == ([("TEAM_MANAGER", "K-2026-000001", "tm-2")], [])
    assert {"M05", "M07B"} <= set(memory.letters()[letters + 2 :])


async def test_of_several_successors_a_file_goes_to_the_first_to_whom_no_rule_objects(any_desk: Any) -> None:
    await any_desk.employ("kb-3", Role.HANDLER)
    plain, conflicted = numbered(investigated_case(), 1), numbered(investigated_case(), 2)
    conflicted.parties.accused = (an_accused("kb-2"),)
    await any_desk.keep(plain, conflicted)

    handed, remaining = await hand_over(any_desk, "kb", HANDLER=["kb-2", "kb-3"])

    assert handed == [("HANDLER", "K-2026-000001", "kb-2"), ("HANDLER", "K-2026-000002", "kb-3")]
    assert remaining == []
    assert await in_hand(any_desk, "kb") == []
    assert await hand_over(any_desk, "kb", HANDLER=["kb-2"]) == ([], []), "asked again there is nothing left"


async def test_a_recommendation_gets_another_owner_from_who_may_say_so(any_desk: Any) -> None:
    await follow_up(any_desk, accepted(owner="clerk"))

    assert await hand_over(any_desk, "clerk", RECOMMENDATION_OWNER=["clerk-2"]) == (
        [],
        [("RECOMMENDATION_OWNER", "A-2026-000001", "role-not-allowed")],
    )
    await any_desk.employ("kc", Role.DECISION_MAKER)
    assert await hand_over(any_desk, "clerk", RECOMMENDATION_OWNER=["clerk-2"]) == (
        [("RECOMMENDATION_OWNER", "A-2026-000001", "clerk-2")],
        [],
    )


async def test_parts_that_go_by_role_or_by_name_stay(desk: Any) -> None:
    closed = numbered(linked_case(), 1)
    await desk.keep(closed)
    await follow_up(desk, an_ombudsman_case(closed))

    for who, part in (("ol", "OMBUDSMAN_LIAISON"), ("kb", "ASKED_BY_OMBUDSMAN")):
        handed, remaining = await hand_over(desk, who, HANDLER=["kb-2"])
        assert (handed, remaining) == ([], [(part, "O-2026-000001", "part-not-handed-over")])


async def test_a_part_that_cannot_be_handed_over_cannot_be_asked_for(desk: Any) -> None:
    body = {"successors": {"OMBUDSMAN_LIAISON": ["ol-2"]}, "reason": "LEFT", "text": "Andere baan."}

    refused = await desk.send("kc", "POST", "/v1/officials/ol/hand-over", body)

    assert (refused.status_code, refused.json()["code"]) == (400, "invalid-input")

"""Absence and substitution over HTTP: who announces it, what a load leaves alone, and what is left to whom (L24)."""

from typing import Any

from procedure_directory import put, the_directory
from procedure_story import informal_case, investigated_case, numbered

from procedure.domain.case import Case
from words.people import Role

OWN = "/v1/officials/me/absence"
WEEK = {"from": "2026-03-09", "until": "2026-03-13", "substitute": "kb-2"}


async def announce(desk: Any, who: str, body: Any = WEEK, path: str = OWN) -> Any:
    answer = await desk.send(who, "PUT", path, body)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def sees(desk: Any, who: str, case: Case) -> bool:
    """The case, and its line in their list: both or neither."""
    answer = await desk.send(who, "GET", f"/v1/cases/{case.complaint_id}")
    listed = (await desk.send(who, "GET", "/v1/cases")).json()["items"]
    assert (answer.status_code == 200) is (str(case.complaint_id) in {each["complaintId"] for each in listed})
    return bool(answer.status_code == 200)


async def handled(desk: Any) -> Case:
    case = numbered(investigated_case(), 1)
    await desk.keep(case)
    return case


async def test_a_handler_goes_away_for_a_week_and_comes_back(any_desk: Any) -> None:
    case = await handled(any_desk)

    said = await announce(any_desk, "kb")

    assert said == {"officialId": "kb", **WEEK, "notCovered": []}
    seen = []
    for on in ("2026-03-08", "2026-03-09", "2026-03-13", "2026-03-14"):
        any_desk.at(on)
        seen.append(await sees(any_desk, "kb-2", case))
        assert await sees(any_desk, "kb", case)
    assert seen == [False, True, True, False]


async def test_the_substitute_declares_and_then_acts_under_their_own_name(desk: Any, memory: Any) -> None:
    case = await handled(desk)
    await announce(desk, "kb")
    desk.at("2026-03-10")
    story = {"side": "COMPLAINANT", "kind": "PHONE", "givenOn": "2026-03-10", "text": "Zo ging het."}
    path, letters = f"/v1/cases/{case.complaint_id}", memory.letters()

    shell = (await desk.send("kb-2", "GET", path)).json()
    early = await desk.send("kb-2", "POST", f"{path}/explanations", story, **{"If-Match": f'"{case.revision}"'})
    await desk.step("kb-2", "PUT", case, "handler/declaration", {"notInvolved": True})
    await desk.step("kb-2", "POST", case, "explanations", story)

    assert shell["file"] is None
    assert (early.status_code, early.json()["code"]) == (403, "declaration-missing")
    lines = [each for each in memory.entries if each.official_id == "kb-2" and each.step]
    assert [(each.step, each.role, each.details["standingInFor"]) for each in lines] == [
        ("T31d", "complaint_handler", "kb"),
        ("T11", "complaint_handler", "kb"),
    ]
    file = (await desk.send("kb-2", "GET", path)).json()["file"]
    assert file["handler"]["officialId"] == "kb"
    assert [(each["officialId"], each["absentId"], each["role"]) for each in file["standIns"]] == [
        ("kb-2", "kb", "complaint_handler")
    ]
    assert memory.letters() == letters, "nobody is told of another handler, because there is none"


async def test_a_role_in_the_token_alone_gives_no_part_of_an_absent_colleague(desk: Any) -> None:
    case = await handled(desk)
    said = await announce(desk, "kb", {**WEEK, "substitute": "clerk-2"})
    assert said["notCovered"] == ["complaint_handler"]
    desk.at("2026-03-10")

    token = desk.issuer.token("clerk-2", [Role.HANDLER.value])
    answer = await desk.client.get(f"/v1/cases/{case.complaint_id}", headers={"Authorization": f"Bearer {token}"})

    assert answer.status_code == 403


async def test_the_talk_is_left_to_a_substitute_who_gets_the_letter_too(desk: Any, memory: Any) -> None:
    case = numbered(informal_case(), 1)
    await desk.keep(case)
    await announce(desk, "tm-2", {**WEEK, "substitute": "tm"})
    desk.at("2026-03-10")
    body = {"part": "TEAM_MANAGER", "successor": "tm-2", "reason": "OTHER", "text": "Zo is het."}

    await desk.step("kc", "POST", case, "replacements", body)

    letters = {data.letter.code: data for data in memory.told("case-letters.due")}
    assert [each.official_id for each in letters["M05"].recipients] == ["tm-2", "tm"]
    assert letters["M07B"].contact.email == "tm@voorbeeldstad.example", "who can be reached now"


async def test_the_contact_in_a_letter_is_who_can_be_reached(desk: Any, memory: Any) -> None:
    case = await handled(desk)
    await announce(desk, "kb")
    body = {"reason": "ABSENCE", "text": "De behandelaar is ziek."}
    desk.at("2026-03-10")
    await desk.step("kc", "POST", case, "adjournments", body)
    point = desk.parts.municipality.contact

    assert memory.told("case-letters.due")[-1].contact.name == point.name, "the file is not open to the substitute yet"

    await desk.step("kb-2", "PUT", case, "handler/declaration", {"notInvolved": True})
    await desk.step("kb-2", "POST", case, "hearings", {})
    assert memory.told("case-letters.due")[-1].contact.email == "kb-2@voorbeeldstad.example"
    desk.at("2026-03-14")
    asked = {"proposedDueOn": "2026-06-01", "reason": "De getuige is ziek."}
    await desk.step("kc", "POST", case, "consent-requests", asked)
    assert memory.told("case-letters.due")[-1].contact.email == "kb@voorbeeldstad.example"


async def test_a_load_of_the_directory_leaves_what_the_official_said_alone(any_desk: Any) -> None:
    await announce(any_desk, "kb")
    any_desk.at("2026-03-10")
    body = await the_directory(any_desk)
    loaded = [{"from": "2026-03-01", "until": "2026-03-31", "substitute": "kb-near"}]
    next(each for each in body["officials"] if each["id"] == "kb")["absences"] = loaded

    seen = await put(any_desk, body)

    change = {"field": "absences", "old": [], "new": ["2026-03-01/2026-03-31 kb-near"]}
    assert seen["changed"] == [{"id": "kb", "changes": [change]}]
    known = (await any_desk.send("kc", "GET", "/v1/directory")).json()["officials"]
    assert next(each for each in known if each["id"] == "kb")["absences"] == loaded
    stands_in = {}
    for on in ("2026-03-10", "2026-03-14"):
        any_desk.at(on)
        for who in ("kb-2", "kb-near"):
            stands_in[on, who] = (await any_desk.send(who, "GET", OWN)).json()["standingInFor"]
    assert stands_in == {
        ("2026-03-10", "kb-2"): ["kb"],
        ("2026-03-10", "kb-near"): [],
        ("2026-03-14", "kb-2"): [],
        ("2026-03-14", "kb-near"): ["kb"],
    }


async def test_an_official_changes_and_ends_their_own_absence(any_desk: Any) -> None:
    assert (await any_desk.send("kb", "GET", OWN)).json() == {"absence": None, "standingInFor": []}
    await announce(any_desk, "kb")
    changed = await announce(any_desk, "kb", {"from": "2026-03-02", "until": "2026-03-20", "substitute": "kb-2"})

    assert (await any_desk.send("kb", "GET", OWN)).json()["absence"] == changed
    assert (await any_desk.send("kb-2", "GET", OWN)).json()["standingInFor"] == ["kb"]

    assert (await any_desk.send("kb", "DELETE", OWN)).status_code == 204
    assert (await any_desk.send("kb", "GET", OWN)).json()["absence"] is None
    assert (await any_desk.send("kb-2", "GET", OWN)).json()["standingInFor"] == []
    again = await any_desk.send("kb", "DELETE", OWN)
    assert (again.status_code, again.json()["code"]) == (404, "absence-not-found")


async def test_who_is_back_before_the_directory_says_so_is_back(any_desk: Any) -> None:
    body = await the_directory(any_desk)
    loaded = [{"from": "2026-03-01", "until": "2026-03-31", "substitute": "kb-2"}]
    next(each for each in body["officials"] if each["id"] == "kb")["absences"] = loaded
    await put(any_desk, body)
    assert (await any_desk.send("kb", "GET", OWN)).json()["absence"]["until"] == "2026-03-31"

    await any_desk.send("kb", "DELETE", OWN)
    await put(any_desk, body)

    assert (await any_desk.send("kb", "GET", OWN)).json()["absence"] is None


async def test_a_coordinator_announces_and_ends_the_absence_of_somebody_who_cannot(desk: Any, memory: Any) -> None:
    path = "/v1/officials/kb/absence"
    await announce(desk, "kc", path=path)
    assert (await desk.send("kb", "GET", OWN)).json()["absence"]["substitute"] == "kb-2"
    assert (await desk.send("kc", "DELETE", path)).status_code == 204

    said, ended = memory.entries[-2:]
    assert (said.action, said.official_id, said.role) == ("absence-announced", "kc", "complaint_coordinator")
    days = {"from": WEEK["from"], "until": WEEK["until"]}
    assert said.details == {"absent": "kb", **days, "substitute": "kb-2"}
    assert (ended.action, ended.details) == ("absence-ended", {"absent": "kb", "lastDay": "2026-03-01"})
    for who, code in (("kb", "role-missing"), ("director", "role-missing")):
        refused = await desk.send(who, "PUT", path, WEEK)
        assert (refused.status_code, refused.json()["code"]) == (403, code)


async def test_an_absence_that_makes_no_sense_is_refused(desk: Any) -> None:
    async def refused(body: Any, path: str = OWN) -> tuple[int, str]:
        answer = await desk.send("kc", "PUT", path, body)
        return answer.status_code, answer.json()["code"]

    desk.at("2026-03-10")
    assert await refused({"from": "2026-03-12", "until": "2026-03-11"}) == (400, "absence-not-possible")
    assert await refused({"from": "2026-03-01", "until": "2026-03-09"}) == (400, "absence-not-possible")
    assert await refused({**WEEK, "substitute": "kc"}) == (400, "absence-not-possible")
    assert await refused({**WEEK, "substitute": "wie"}) == (400, "official-unknown")
    assert await refused(WEEK, "/v1/officials/wie/absence") == (404, "official-not-found")
    assert (await desk.send("kc", "PUT", OWN, {"from": "2026-03-01", "until": "2026-03-10"})).status_code == 200

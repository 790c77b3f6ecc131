"""Loading a decree over HTTP: the preview, the effect, and who may do it."""

from typing import Any

import pytest
from procedure_builders import a_case, day

from procedure.entrypoints.jobs import recompute_all

PATH = "/v1/equated-days/2026"
WITH_KINGS_FRIDAY = {"days": ["2026-01-02", "2026-05-15", "2026-04-30"]}


async def put(desk: Any, body: Any, path: str = PATH) -> Any:
    answer = await desk.send("platform_admin", "PUT", path, body)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_dry_run_says_how_many_cases_would_get_another_date_and_changes_nothing(any_desk: Any) -> None:
    await put(any_desk, {"days": ["2026-01-02", "2026-05-15"]})
    moves = a_case("2026-03-19")
    await any_desk.keep(moves, a_case("2026-03-02", reference="K-2026-000124"))

    tried = await put(any_desk, WITH_KINGS_FRIDAY, f"{PATH}?dryRun=true")

    assert (tried["dryRun"], tried["changed"], tried["added"]) == (True, True, ["2026-04-30"])
    assert (tried["casesMoved"], tried["casesKept"]) == (1, 0)
    known = (await any_desk.send("kc", "GET", "/v1/equated-days")).json()["items"]
    assert known[0]["days"] == ["2026-01-02", "2026-05-15"]
    assert (await any_desk.stored(moves.complaint_id)).clocks.due_on == day("2026-04-30")


async def test_a_load_moves_the_dates_and_the_terms_say_why(any_desk: Any) -> None:
    await put(any_desk, {"days": ["2026-01-02", "2026-05-15"]})
    case = a_case("2026-03-19")
    await any_desk.keep(case)

    loaded = await put(any_desk, WITH_KINGS_FRIDAY)
    again = await put(any_desk, WITH_KINGS_FRIDAY)
    await recompute_all(any_desk.parts.begin, any_desk.parts.now)

    assert (loaded["casesMoved"], loaded["year"]["loadedBy"], loaded["year"]["source"]) == (1, "platform_admin", "API")
    assert (again["changed"], again["casesMoved"]) == (False, 0)
    terms = (await any_desk.send("kc", "GET", f"/v1/cases/{case.complaint_id}/terms")).json()
    decision = next(each for each in terms["clocks"] if each["clock"] == "decideDueOn")
    assert (terms["dueOn"], decision["on"], decision["computedBy"]) == ("2026-05-01", "2026-05-01", "system")
    assert decision["why"] == "gelijkgestelde dag geladen: 30-04-2026"
    assert "3(3)" in decision["steps"][-1]["why"]
    assert [earlier["on"] for earlier in decision["earlier"]] == ["2026-04-30"]


async def test_a_year_without_decree_warns_on_every_date_that_may_still_move_until_it_is_loaded(any_desk: Any) -> None:
    await put(any_desk, {"days": []}, "/v1/equated-days/2028")
    case = a_case("2028-12-20")
    await any_desk.keep(case)
    path = f"/v1/cases/{case.complaint_id}/terms"

    before = (await any_desk.send("kc", "GET", path)).json()["clocks"]
    await put(any_desk, {"days": []}, "/v1/equated-days/2029")
    await recompute_all(any_desk.parts.begin, any_desk.parts.now)
    after = (await any_desk.send("kc", "GET", path)).json()["clocks"]

    warned = "De gelijkgestelde dagen van 2029 zijn nog niet geladen: deze datum kan nog verschuiven."
    # the acknowledgement counts working days, which a decree does not change
    assert {each["clock"]: each["warning"] for each in before} == {
        "ackDueOn": None, "refusalDueOn": warned, "decideDueOn": warned,
    }  # fmt: skip
    assert {each["warning"] for each in after} == {None}


async def test_a_withdrawn_day_leaves_told_dates_as_they_are(any_desk: Any) -> None:
    await put(any_desk, {"days": ["2026-01-02", "2026-05-15"]})
    case = a_case("2026-04-03")
    await any_desk.keep(case)

    tried = await put(any_desk, {"days": ["2026-01-02"]})
    await recompute_all(any_desk.parts.begin, any_desk.parts.now)

    assert (tried["withdrawn"], tried["casesMoved"], tried["casesKept"]) == (["2026-05-15"], 0, 1)
    assert (await any_desk.stored(case.complaint_id)).clocks.due_on == day("2026-05-18")


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        (PATH, {"days": ["2027-05-07"]}, "equated-day-outside-year"),
        (PATH, {"days": ["15 mei"]}, "invalid-input"),
        (PATH, {}, "invalid-input"),
        ("/v1/equated-days/1899", {"days": []}, "invalid-input"),
        ("/v1/equated-days/nu", {"days": []}, "invalid-input"),
        (f"{PATH}?dryRun=maybe", {"days": []}, "invalid-input"),
    ],
)
async def test_a_load_that_cannot_be_is_400(path: str, body: dict[str, Any], code: str, desk: Any) -> None:
    answer = await desk.send("platform_admin", "PUT", path, body)

    assert (answer.status_code, answer.json()["code"]) == (400, code)

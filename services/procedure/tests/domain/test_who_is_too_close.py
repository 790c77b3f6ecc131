"""C1-C5, each half by itself, in a town whose lines do not follow its teams: a staff, a substitute, people of other
teams below and above somebody who is complained about (Awb 9:7, 2:4)."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import an_accused, an_official, nobody_known
from procedure_town import TOWN, H, a_town

from procedure.domain.access.conflicts import (
    HandlerIsAccused,
    HandlerMustStayOut,
    HandlerTooClose,
    HandlerWasInvolved,
    InformalManagerMayNotHandle,
    Involvement,
    NoTeamManagerAvailable,
    TeamManagerConflicted,
    check_handler,
    check_team_manager,
    find_team_manager,
    may_handle,
    may_talk,
)
from procedure.domain.file.people import Accused
from procedure.domain.organisation.directory import Directory
from servicekit.errors import Conflict
from words.people import AccusedKind, OfficialKind


def about(*accused: str | Accused, **more: Any) -> Involvement:
    """A complaint about these officials, each named with the team in which they are."""
    named = [each if isinstance(each, Accused) else _named(each) for each in accused]
    return Involvement(tuple(named), **{"involved": (), "body_conduct": False} | more)


def _named(official_id: str) -> Accused:
    return replace(an_accused(official_id), team=TOWN.officials[official_id].team)


def asked(official_id: str, case: Involvement, reason: str | None = None, town: Directory = TOWN) -> tuple[str, ...]:
    return check_handler(town.officials[official_id], case, town, reason)


def with_members(*official_ids: str) -> Directory:
    """The town, where these are members of a body (Awb 9:7(2))."""
    members = {each: replace(TOWN.officials[each], kind=OfficialKind.OFFICE_HOLDER) for each in official_ids}
    return replace(TOWN, officials={**TOWN.officials, **members})


@pytest.mark.parametrize(
    ("official", "accused"),
    [
        ("buurvrouw", "wachter"),  # the team only: nobody of it is above her
        ("jurist", "chef"),  # the line only, one step: another team
        ("stagiair", "chef"),  # the line only, two steps
        ("stagiair", "hoofd"),  # three
    ],
)
def test_c2_a_colleague_and_anybody_below_is_too_close_each_by_itself(official: str, accused: str) -> None:
    with pytest.raises(HandlerTooClose):
        asked(official, about(accused))
    assert not may_handle(official, about(accused), TOWN, None)


@pytest.mark.parametrize(
    ("official", "accused"),
    [
        ("behandelaar", "wachter"),  # neither
        ("hoofd", "wachter"),  # above, in another team
        ("jurist", "wachter"),  # beside: the same manager, another team
        ("stagiair", "kc"),  # her team is the coordinator's, her line is not
    ],
)
def test_c2_above_or_beside_is_not_below(official: str, accused: str) -> None:
    case = about(replace(_named(accused), team=None))

    assert asked(official, case) == ()
    assert may_handle(official, case, TOWN, None)


def test_c2_one_accused_of_several_is_enough() -> None:
    with pytest.raises(HandlerTooClose):
        asked("stagiair", about("wachter", "chef"))
    with pytest.raises(HandlerTooClose):
        asked("buurvrouw", about("kc", "wachter"))


def test_c2_where_only_the_team_is_known_its_people_are_too_close() -> None:
    case = about(nobody_known("staf"))

    with pytest.raises(HandlerTooClose):
        asked("jurist", case)
    assert asked("stagiair", case) == ()  # below one of the team, and not of somebody complained about


def test_c2_nobody_is_a_colleague_by_having_no_team() -> None:
    outsider = Accused(uuid4(), AccusedKind.EXTERNAL, name="B. Inhuur", team=None)

    assert asked("los", about(outsider)) == ()
    assert about(outsider).shut_out == ()  # and nobody by not working here


@pytest.mark.parametrize(
    ("case", "refusal"),
    [
        (about("behandelaar"), HandlerIsAccused),
        (about("wachter", talked=frozenset({"behandelaar"})), InformalManagerMayNotHandle),
        (about("wachter", barred=frozenset({"behandelaar"})), HandlerMustStayOut),
    ],
)
@pytest.mark.parametrize("reason", [None, "Niemand staat hier buiten."])
@pytest.mark.parametrize("body_conduct", [False, True])
def test_what_no_reason_can_cover(
    case: Involvement, refusal: type[Conflict], reason: str | None, *, body_conduct: bool
) -> None:
    case = replace(case, body_conduct=body_conduct)

    with pytest.raises(refusal):
        asked("behandelaar", case, reason)
    assert not may_handle("behandelaar", case, TOWN, reason)


@pytest.mark.parametrize(
    ("official", "case", "refusal"),
    [
        ("behandelaar", about("wachter", involved=("behandelaar",)), HandlerWasInvolved),
        ("buurvrouw", about("wachter"), HandlerTooClose),
        ("buurvrouw", about("wachter", involved=("buurvrouw",)), HandlerWasInvolved),
    ],
)
def test_c1_a_refusal_becomes_a_warning_only_about_the_body_and_only_with_a_reason(
    official: str, case: Involvement, refusal: type[Conflict]
) -> None:
    town, why = with_members("wachter"), "Niemand staat hier buiten."
    for body_conduct, reason in [(False, None), (False, "Toch."), (True, None), (True, "")]:
        with pytest.raises(refusal):
            asked(official, replace(case, body_conduct=body_conduct), reason, town)

    assert asked(official, replace(case, body_conduct=True), why, town)[0] == refusal.code
    with pytest.raises(refusal):  # the same about an official: the exception is for members of a body alone
        asked(official, replace(case, body_conduct=True), why)


def test_c1_both_warnings_are_given() -> None:
    case, town = about("wachter", involved=("buurvrouw",), body_conduct=True), with_members("wachter")

    warnings = asked("buurvrouw", case, "Niemand staat hier buiten.", town)
    assert warnings == ("handler-was-involved", "handler-too-close")


@pytest.mark.parametrize(
    ("official", "members", "excepted"),
    [
        ("jurist", ("hoofd",), True),  # below the member, and in nobody's team
        ("jurist", ("wachter",), False),  # below the official who is accused beside the member
        ("behandelaar", ("wachter",), True),  # below neither
    ],
)
def test_l6_beside_a_member_an_official_is_no_exception(
    official: str, members: tuple[str, ...], *, excepted: bool
) -> None:
    beside = "wachter" if members == ("hoofd",) else "hoofd"
    case, town = about(*members, beside, body_conduct=True), with_members(*members)
    if excepted:
        asked(official, case, "Niemand staat hier buiten.", town)
        return
    with pytest.raises(HandlerTooClose):
        asked(official, case, "Niemand staat hier buiten.", town)


def test_l6_who_was_involved_handles_no_complaint_about_an_official_beside_a_member() -> None:
    case = about("hoofd", "wachter", involved=("behandelaar",), body_conduct=True)

    with pytest.raises(HandlerWasInvolved):
        asked("behandelaar", case, "Niemand staat hier buiten.", with_members("hoofd"))
    both = with_members("hoofd", "wachter")
    assert asked("behandelaar", case, "Niemand staat hier buiten.", both) == ("handler-was-involved",)


def test_somebody_whom_the_directory_no_longer_knows_is_left_where_they_are() -> None:
    assert may_handle("vertrokken", about("wachter"), TOWN, None)
    assert may_talk("vertrokken", about("wachter"), TOWN)


@pytest.mark.parametrize(
    ("manager", "case"),
    [
        ("chef", about("chef")),
        ("chef", about("wachter", involved=("chef",))),
        ("chef", about("wachter", barred=frozenset({"chef"}))),
        ("chef", about("hoofd")),
        ("jurist", about("hoofd")),  # two steps below
    ],
)
def test_c4_who_may_not_have_the_talk(manager: str, case: Involvement) -> None:
    with pytest.raises(TeamManagerConflicted):
        check_team_manager(TOWN.officials[manager], case, TOWN)
    assert not may_talk(manager, case, TOWN)


@pytest.mark.parametrize(
    ("manager", "case"),
    [
        ("chef", about("wachter")),  # of one's own team: that is what the talk is
        ("buurvrouw", about("chef")),  # a colleague, not below
        ("chef", about("wachter", talked=frozenset({"chef"}))),
        ("chef", about("wachter", involved=("chef",), excepted="chef")),
    ],
)
def test_c4_who_may(manager: str, case: Involvement) -> None:
    check_team_manager(TOWN.officials[manager], case, TOWN)

    assert may_talk(manager, case, TOWN)


def test_c4_a_reason_on_file_covers_neither_being_accused_nor_a_declared_conflict() -> None:
    assert about("chef", excepted="chef").shut_out == ("chef",)
    assert about("wachter", barred=frozenset({"chef"}), excepted="chef").shut_out == ("chef", "wachter")


@pytest.mark.parametrize(
    ("case", "found"),
    [
        (about("wachter"), "chef"),
        (about("chef"), "buurvrouw"),  # the substitute, before the next level
        (about("chef", "buurvrouw"), "hoofd"),
        (about("chef", "buurvrouw", involved=("hoofd",)), "secretaris"),
        (about("hoofd", involved=("buurvrouw",)), "secretaris"),  # nobody below the accused
    ],
)
def test_c4_who_takes_over_the_talk(case: Involvement, found: str) -> None:
    assert find_team_manager("chef", case, TOWN).official_id == found


@pytest.mark.parametrize("manager", [None, "vertrokken"])
def test_c4_a_team_without_a_manager_has_nobody_for_the_talk(manager: str | None) -> None:
    with pytest.raises(NoTeamManagerAvailable):
        find_team_manager(manager, about("wachter"), TOWN)


def test_c4_nobody_is_left_when_all_are_accused() -> None:
    with pytest.raises(NoTeamManagerAvailable):
        find_team_manager("chef", about("chef", "buurvrouw", "hoofd", "secretaris"), TOWN)


@pytest.mark.parametrize("change", [{"active": False}, {"roles": frozenset({H})}])
def test_c4_a_manager_who_left_or_has_another_role_is_passed_over(change: dict[str, Any]) -> None:
    chef = replace(TOWN.officials["chef"], **change)
    substitute = replace(TOWN.officials["buurvrouw"], **change)

    one = Directory({**TOWN.officials, "chef": chef}, {})
    both = Directory({**TOWN.officials, "chef": chef, "buurvrouw": substitute}, {})

    assert find_team_manager("chef", about("wachter"), one).official_id == "buurvrouw"
    assert find_team_manager("chef", about("wachter"), both).official_id == "hoofd"


def test_a_line_that_goes_round_ends() -> None:
    circle = a_town(an_official("a", "x", H, line_manager="b"), an_official("b", "y", H, line_manager="a"))

    assert list(circle.line_above("a")) == ["b"]
    assert may_handle("a", about(), circle, None)

"""Which directories are accepted, and what a new one changes."""

import pytest
from procedure_builders import DIRECTORY, an_official

from procedure.domain.organisation.actor import Actor
from procedure.domain.organisation.directory import Directory, Team
from procedure.domain.organisation.directory_changes import FieldChange, difference, officials_after
from procedure.domain.organisation.directory_input import DirectoryIncoherent, directory_of
from words.people import ResponsibleBody, Role

TEAM = Team("groen", "Groen", "a")
MAYOR = ResponsibleBody.BURGEMEESTER


@pytest.mark.parametrize(
    ("officials", "teams", "wrong"),
    [
        ([an_official("a", "groen"), an_official("a", "groen")], [TEAM], {"officials": "a is listed 2 times"}),
        ([an_official("a", None)], [TEAM, TEAM], {"teams": "groen is listed 2 times"}),
        ([an_official("a", "blauw")], [TEAM], {"officials.0.team": "blauw is not listed"}),
        ([an_official("a", None, substitute="b")], [TEAM], {"officials.0.substitute": "b is not listed"}),
        ([an_official("a", None, line_manager="b")], [TEAM], {"officials.0.lineManager": "b is not listed"}),
        ([an_official("b", None)], [TEAM], {"teams.0.manager": "a is not listed"}),
        ([an_official("a", None)], [Team("g", "G", None, "h")], {"teams.0.parent": "h is not listed"}),
        *(
            ([an_official("a", None, role)], [TEAM], {"officials.0.roles": f"{role} is not a role of an official"})
            for role in (Role.SYSTEM, Role.COMPLAINANT, Role.OWNER)
        ),
    ],
)
def test_every_mistake_in_a_directory_is_named(officials: list[object], teams: list[Team], wrong: object) -> None:
    with pytest.raises(DirectoryIncoherent) as refused:
        directory_of(officials, teams)  # type: ignore[arg-type]

    assert {error.field: error.message for error in refused.value.errors} == wrong


def test_a_line_of_managers_that_leads_back_to_itself_is_refused_once() -> None:
    above = {"a": "b", "b": "c", "c": "b", "d": "a", "e": "e"}
    officials = [an_official(name, None, line_manager=manager) for name, manager in above.items()]

    with pytest.raises(DirectoryIncoherent) as refused:
        directory_of(officials, [Team("x", "X", None, "y"), Team("y", "Y", None, "x")])

    assert [error.field for error in refused.value.errors] == [
        "officials.0.lineManager", "officials.4.lineManager", "teams.0.parent",
    ]  # fmt: skip


def test_two_officials_may_stand_in_for_each_other() -> None:
    pair = [an_official("a", "groen", substitute="b"), an_official("b", "groen", substitute="a")]

    assert set(directory_of(pair, [TEAM]).officials) == {"a", "b"}


def test_the_same_directory_makes_no_difference() -> None:
    assert not difference(DIRECTORY, DIRECTORY)
    assert difference(DIRECTORY, Directory({}, {}))


def test_a_difference_names_every_field_with_its_old_and_its_new_value() -> None:
    old = Directory({each: an_official(each, "groen") for each in ("a", "b", "gone")}, {"groen": TEAM})
    promoted = an_official("b", None, Role.HANDLER, bodies=frozenset({ResponsibleBody.RAAD}))
    wanted = Directory({"a": old.officials["a"], "b": promoted, "new": an_official("new", None)}, {})

    change = difference(old, wanted)

    assert [each.official_id for each in (*change.added, *change.deactivated)] == ["new", "gone"]
    assert [each.id for each in change.changed] == ["b"]
    assert change.changed[0].changes == (
        FieldChange("team", "groen", None),
        FieldChange("roles", frozenset(), frozenset({Role.HANDLER})),
        FieldChange("bodies", frozenset(), frozenset({ResponsibleBody.RAAD})),
    )
    assert change.teams_removed == (TEAM,)
    assert [(each.official_id, each.active) for each in officials_after(change, wanted)] == [
        ("new", True), ("b", True), ("gone", False),
    ]  # fmt: skip


def test_an_official_who_returns_is_active_again_and_one_who_left_before_is_no_news() -> None:
    left = an_official("a", None, active=False)

    assert not difference(Directory({"a": left}, {}), Directory({}, {}))
    back = difference(Directory({"a": left}, {}), Directory({"a": an_official("a", None)}, {}))
    assert back.changed[0].changes == (FieldChange("active", old=False, new=True),)


def test_an_official_acts_within_the_limits_of_their_entry() -> None:
    official = an_official("burgemeester", "directie", Role.DECISION_MAKER, Role.MANAGEMENT, bodies=frozenset({MAYOR}))

    acting = official.acting({Role.DECISION_MAKER})

    assert acting == Actor("burgemeester", frozenset({Role.DECISION_MAKER}), "directie", frozenset({MAYOR}))

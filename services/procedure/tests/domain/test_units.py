"""Which teams are an official's own unit: by the managers of teams, the line above them, and the units above."""

import pytest
from procedure_builders import DIRECTORY, an_official

from procedure.domain.organisation.directory import Directory, Team


def a_town(*teams: Team, **managers: str | None) -> Directory:
    """Officials by their line manager."""
    officials = {name: an_official(name, None, line_manager=above) for name, above in managers.items()}
    return Directory(officials, {team.team_id: team for team in teams})


TOWN = a_town(
    Team("ruimte", "Ruimte", "hoofd"),
    Team("parkeren", "Parkeren", "chef", "ruimte"),
    Team("betaald", "Betaald parkeren", None, "parkeren"),
    Team("wmo", "Wmo", "wmo-chef"),
    Team("griffie", "Griffie", "griffier"),
    Team("project", "Project", None),
    directeur=None,
    hoofd="directeur",
    chef="hoofd",
    **{"wmo-chef": "directeur", "griffier": None, "lid": "chef", "controller": "directeur"},
)


@pytest.mark.parametrize(
    ("who", "units"),
    [
        ("chef", {"parkeren", "betaald"}),
        ("hoofd", {"ruimte", "parkeren", "betaald"}),
        ("directeur", {"ruimte", "parkeren", "betaald", "wmo"}),
        ("griffier", {"griffie"}),
        ("lid", set()),
        ("controller", set()),
        ("nobody", set()),
    ],
)
def test_a_unit_is_what_somebody_manages_and_all_below_it(who: str, units: set[str]) -> None:
    assert TOWN.units_of(who) == units


def test_a_manager_further_up_has_them_by_the_unit_above_also_when_the_line_does_not_say_so() -> None:
    town = a_town(Team("ruimte", "Ruimte", "hoofd"), Team("groen", "Groen", "chef", "ruimte"), hoofd=None, chef=None)

    assert town.units_of("hoofd") == {"ruimte", "groen"}
    assert town.units_of("chef") == {"groen"}


def test_units_that_lead_back_to_themselves_end_somewhere() -> None:
    town = a_town(Team("a", "A", "chef", "b"), Team("b", "B", None, "a"), chef=None)

    assert town.units_of("chef") == {"a", "b"}


def test_a_manager_does_not_share_the_unit_of_colleagues() -> None:
    assert DIRECTORY.units_of("tm") == {"vergunningen"}
    assert DIRECTORY.units_of("tm-2") == {"parkeren"}

from dataclasses import replace

import pytest
from reporting_stories import VOORBEELDSTAD

from reporting.domain.municipality import Municipality, Policy, Team


def test_three_is_the_lowest_threshold_and_five_the_usual_one() -> None:
    assert Policy(3).k == 3
    assert Municipality("Voorbeeldstad", (), ()).reporting.k == 5
    with pytest.raises(ValueError, match="at least 3"):
        Policy(2)


@pytest.mark.parametrize(("staff", "small"), [(4, True), (5, False), (6, False)])
def test_a_team_of_fewer_people_than_the_threshold_is_small(staff: int, small: bool) -> None:
    municipality = replace(VOORBEELDSTAD, teams=(Team("groen", "Groen", 30), Team("griffie", "Griffie", staff)))

    assert municipality.is_small("griffie") is small


def test_a_team_that_is_no_longer_known_counts_as_small() -> None:
    assert VOORBEELDSTAD.is_small("opgeheven")
    assert not VOORBEELDSTAD.is_small("wmo")


def test_teams_and_themes_have_the_name_that_the_municipality_gave_them() -> None:
    assert (VOORBEELDSTAD.team_name("wmo"), VOORBEELDSTAD.theme_name("termijn")) == ("Wmo", "Termijn of traagheid")
    assert (VOORBEELDSTAD.team_name("termijn"), VOORBEELDSTAD.theme_name("wmo")) == (None, None)


def test_a_team_that_procedure_told_of_has_its_name_and_is_as_large_as_the_directory_says() -> None:
    known = VOORBEELDSTAD.knowing((Team("toezicht", "Toezicht", 5), Team("klein", "Klein", 4)))

    assert (known.team_name("toezicht"), known.is_small("toezicht")) == ("Toezicht", False)
    assert (known.team_name("klein"), known.is_small("klein")) == ("Klein", True)
    assert known.team_name("wmo") == "Wmo", "a team of which nothing was told keeps what the file says"


def test_a_team_of_the_file_gets_the_name_that_was_told_and_keeps_the_size_of_the_file() -> None:
    known = VOORBEELDSTAD.knowing((Team("wmo", "Zorg en Wmo", 1),))

    assert (known.team_name("wmo"), known.is_small("wmo")) == ("Zorg en Wmo", False)

from typing import Any

import pytest
import yaml

from devstack.municipality import DEMO_FILE
from words.people import OfficialRole

MUNICIPALITY: dict[str, Any] = yaml.safe_load(DEMO_FILE.read_text(encoding="utf-8"))
OFFICIALS = {official["id"]: official for official in MUNICIPALITY["officials"]}
TEAMS = {team["id"]: team for team in MUNICIPALITY["teams"]}


def holders(role: str) -> list[dict[str, Any]]:
    return [official for official in OFFICIALS.values() if role in official["roles"]]


def test_every_role_has_a_holder_and_no_other_role_occurs() -> None:
    assert {role for official in OFFICIALS.values() for role in official["roles"]} == set(OfficialRole)


def test_four_eyes_and_stand_ins_are_possible() -> None:
    assert len(holders("decision_maker")) == 2
    assert len(holders("complaint_coordinator")) == 2
    assert len({handler["team"] for handler in holders("complaint_handler")}) > 3


def test_every_team_has_a_manager_from_its_own_ranks() -> None:
    assert all(OFFICIALS[team["manager"]]["team"] == team["id"] for team in TEAMS.values())


@pytest.mark.parametrize("link", ["line_manager", "substitute"])
def test_every_official_points_at_colleagues_who_exist(link: str) -> None:
    for official in OFFICIALS.values():
        assert official.get(link) in {None, *OFFICIALS}
        assert official.get(link) != official["id"]
        assert official.get("team") in TEAMS or official.get("kind") == "OFFICE_HOLDER"


def test_no_line_of_managers_runs_in_a_circle() -> None:
    for official in OFFICIALS.values():
        seen = set()
        above = official
        while above.get("line_manager"):
            assert above["id"] not in seen
            seen.add(above["id"])
            above = OFFICIALS[above["line_manager"]]


def test_addresses_are_unique_and_cannot_exist() -> None:
    addresses = [official["email"] for official in OFFICIALS.values()]

    assert len(set(addresses)) == len(addresses)
    assert all(address.endswith("@voorbeeldstad.example") for address in addresses)

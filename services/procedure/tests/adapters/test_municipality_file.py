"""The municipality's file: what this service takes from it, and what stops the start."""

from pathlib import Path

import pytest
import yaml
from procedure_builders import day
from pydantic import ValidationError

import devstack
from procedure.adapters.organisation.municipality_file import read_municipality
from procedure.domain.file.people import Address
from procedure.domain.ombudsman.opening import OmbudsmanUnknown
from words.people import Role

DEMO = Path(devstack.__file__).parent / "voorbeeldstad.yaml"


def test_the_demo_municipality_has_its_calendar_and_everybody_in_it() -> None:
    municipality = read_municipality(DEMO)

    assert day("2026-05-15") in municipality.calendar.equated_days[2026]
    assert municipality.directory.team("vergunningen").manager == "o-1102"
    assert Role.COORDINATOR in municipality.directory.official("o-1010").roles
    assert "bejegening" in municipality.themes


def test_the_ombudsman_is_the_one_who_is_valid_on_the_day(tmp_path: Path) -> None:
    content = yaml.safe_load(DEMO.read_text(encoding="utf-8"))
    own = {
        **content["ombudsman"][0],
        "name": "Ombudscommissie Voorbeeldstad",
        "address": ["Marktplein 2", "1234 AB Voorbeeldstad"],
        "valid_from": day("2027-01-01"),
    }
    content["ombudsman"][0]["valid_until"] = day("2026-12-31")
    content["ombudsman"].append(own)
    changed = tmp_path / "municipality.yaml"
    changed.write_text(yaml.safe_dump(content), encoding="utf-8")
    municipality = read_municipality(changed)

    assert municipality.ombudsman(day("2026-12-31")).name == "Nationale ombudsman"
    assert municipality.ombudsman(day("2027-01-01")).name == "Ombudscommissie Voorbeeldstad"
    with pytest.raises(OmbudsmanUnknown):
        municipality.ombudsman(day("2027-01-01"), "Nationale ombudsman")
    address = municipality.address_of_ombudsman("Nationale ombudsman")
    assert address == Address(("Antwoordnummer 10870",), "2501 WB", "Den Haag")
    assert municipality.rules.recommendation_response_weeks == 6


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"oin": "123"}, "oin"),
        ({"hearing_options": []}, "hearing_options"),
        ({"terms": {"hearing_reply_days": 0}}, "hearing_reply_days"),
        ({"teams": [{"id": "x", "name": "X", "manager": "o-9999"}]}, "o-9999"),
        ({"themes": None}, "themes"),
    ],
)
def test_a_mistake_in_the_file_is_named(change: dict[str, object], complaint: str, tmp_path: Path) -> None:
    content = {**yaml.safe_load(DEMO.read_text(encoding="utf-8")), **change}
    wrong = tmp_path / "municipality.yaml"
    wrong.write_text(yaml.safe_dump(content), encoding="utf-8")

    with pytest.raises(ValidationError, match=complaint):
        read_municipality(wrong)

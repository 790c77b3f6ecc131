from pathlib import Path

import pytest
from pydantic import ValidationError

from devstack.municipality import DEMO_FILE
from intake.settings import read_municipality


def test_the_demo_municipality_is_understood() -> None:
    municipality = read_municipality(Path(DEMO_FILE))

    assert municipality.name == "Voorbeeldstad"
    assert municipality.ombudsman
    assert {"bejegening"} <= {theme.id for theme in municipality.themes}


def test_a_field_that_is_missing_stops_the_start_with_its_name(tmp_path: Path) -> None:
    file = tmp_path / "municipality.yaml"
    file.write_text("name: Voorbeeldstad", encoding="utf-8")

    with pytest.raises(ValidationError, match="contact"):
        read_municipality(file)

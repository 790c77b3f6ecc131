"""The fence around servicekit (decision record 0006): a shared package that grows becomes everybody's burden."""

import re
from pathlib import Path

import pytest

import servicekit

FILES = sorted(Path(servicekit.__path__[0]).glob("*.py"))
OURS = re.compile(r"^(?:from|import) ((?:contracts|intake|procedure|notifications|reporting)\b[\w.]*)", re.MULTILINE)
DOMAIN = re.compile(r"complain|accused|hearing|triage|adjourn|ombudsman|klacht|klager|awb\b", re.IGNORECASE)


def test_it_stays_small() -> None:
    lengths = {path.name: len(path.read_text().splitlines()) for path in FILES}

    assert {name: length for name, length in lengths.items() if length > 200} == {}
    assert sum(lengths.values()) <= 2700


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_has_no_word_of_the_domain(path: Path) -> None:
    assert DOMAIN.findall(path.read_text()) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_of_our_own_packages_it_knows_the_envelope_only(path: Path) -> None:
    ours = OURS.findall(path.read_text())

    assert set(ours) <= {"contracts.event"}

"""What must be in a message is missed when it is taken out."""

import pytest

from notifications.domain.required_contents import OMBUDSMAN, REQUIRED, REQUIRED_OF_A_RESOLUTION, missing
from notifications.domain.vocabulary import MessageCode

BLOCK = (
    "Dan kunt u naar de Nationale ombudsman. U hebt daar één jaar de tijd voor: tot en met zaterdag 10 juli 2027.\n"
    "Nationale ombudsman\nAntwoordnummer 10870\n2501 WB Den Haag\n"
    "Website: https://www.nationaleombudsman.nl\nTelefoon: 0800 33 55 555, op werkdagen van 9.00 tot 17.00 uur"
)


def test_every_message_has_its_list() -> None:
    assert set(REQUIRED) == set(MessageCode)


def test_an_empty_message_misses_everything() -> None:
    for code, required in REQUIRED.items():
        assert missing(code, "", for_citizen=False) == [each.name for each in required]


@pytest.mark.parametrize(
    "gone",
    [
        "Nationale ombudsman. U",
        "Antwoordnummer 10870",
        "https://www.nationaleombudsman.nl",
        "0800 33 55 555",
        "zaterdag 10 juli 2027",
    ],
)
def test_each_part_of_the_ombudsman_block_is_missed(gone: str) -> None:
    complete = [each.name for each in OMBUDSMAN if not each.met_by(BLOCK)]
    broken = [each.name for each in OMBUDSMAN if not each.met_by(BLOCK.replace(gone, ""))]

    assert complete == []
    assert len(broken) == 1


def test_only_the_complainant_is_told_of_the_ombudsman_when_a_complaint_is_resolved() -> None:
    to_accused = missing(MessageCode.M06, "", for_citizen=False)
    to_complainant = missing(MessageCode.M06, "", for_citizen=True)

    assert to_complainant == to_accused + [each.name for each in REQUIRED_OF_A_RESOLUTION]

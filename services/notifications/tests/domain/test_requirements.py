"""A required part is reported as missing when it is taken out."""

import pytest

from notifications.domain.messages.requirements import OMBUDSMAN

BLOCK = (
    "Dan kunt u naar de Nationale ombudsman. U hebt daar één jaar de tijd voor: tot en met zaterdag 10 juli 2027.\n"
    "Nationale ombudsman\nAntwoordnummer 10870\n2501 WB Den Haag\n"
    "Website: https://www.nationaleombudsman.nl\nTelefoon: 0800 33 55 555, op werkdagen van 9.00 tot 17.00 uur"
)


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

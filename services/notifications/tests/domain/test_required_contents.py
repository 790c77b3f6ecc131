"""What must be in a message is missed when it is taken out."""

import pytest

from notifications.domain.messages.requirements import OMBUDSMAN
from notifications.domain.required_contents import BESIDES_TO_COMPLAINANT, REQUIRED, missing
from words.messages import MessageCode

BLOCK = (
    "Dan kunt u naar de Nationale ombudsman. U hebt daar één jaar de tijd voor: tot en met zaterdag 10 juli 2027.\n"
    "Nationale ombudsman\nAntwoordnummer 10870\n2501 WB Den Haag\n"
    "Website: https://www.nationaleombudsman.nl\nTelefoon: 0800 33 55 555, op werkdagen van 9.00 tot 17.00 uur"
)


def test_every_message_has_its_list() -> None:
    assert set(REQUIRED) == set(MessageCode)


def test_an_empty_message_misses_everything() -> None:
    for code, required in REQUIRED.items():
        assert missing(code, "", to_complainant=False) == [each.name for each in required]


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


@pytest.mark.parametrize("code", BESIDES_TO_COMPLAINANT)
def test_of_one_message_the_complainant_is_told_more_than_the_accused(code: MessageCode) -> None:
    to_accused = missing(code, "", to_complainant=False)
    to_complainant = missing(code, "", to_complainant=True)

    assert to_complainant == to_accused + [each.name for each in BESIDES_TO_COMPLAINANT[code]]


@pytest.mark.parametrize("code", ["M16", "M18", "M21S", "M24"])
def test_whoever_may_go_to_the_ombudsman_is_told_where_and_until_when(code: str) -> None:
    assert set(OMBUDSMAN) <= set(REQUIRED[MessageCode(code)])


def test_in_a_resolution_only_the_complainant_is_told_of_the_ombudsman() -> None:
    assert set(OMBUDSMAN) <= set(BESIDES_TO_COMPLAINANT[MessageCode.M06])
    assert not set(OMBUDSMAN) & set(REQUIRED[MessageCode.M06])

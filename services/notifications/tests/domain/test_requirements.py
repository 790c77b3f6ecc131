"""A required part is reported as missing when it is taken out."""

import pytest

from notifications.domain.messages.requirements import ASKED_FOR, OMBUDSMAN

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


ASKED = (
    "Uw zaaknummer is K-2026-000007 en uw contactpersoon is Sanne.\n"
    "Bel 14 0123. U kunt ook een brief sturen of langskomen.\nWilt u hulp? De raadslieden helpen u gratis.\n"
    "Wat hebben wij nog van u nodig?\n- uw naam\n"
    "Stuur het ons uiterlijk op woensdag 18 maart 2026 met een brief. U mag het ook komen brengen, of kijk op uw eigen "
    "pagina.\nDe tijd voor ons antwoord loopt gewoon door."
)
PARTS = [
    "K-2026", "uw contactpersoon", "langskomen", "raadslieden", "- uw naam", "woensdag", "eigen pagina", "gewoon door",
]  # fmt: skip


@pytest.mark.parametrize("gone", PARTS)
def test_each_part_of_the_request_for_what_is_missing_is_missed(gone: str) -> None:
    assert [each.name for each in ASKED_FOR if not each.met_by(ASKED)] == []
    assert len([each.name for each in ASKED_FOR if not each.met_by(ASKED.replace(gone, ""))]) == 1

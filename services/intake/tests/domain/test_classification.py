"""The sample cases of the domain reference, and the order of the questions."""

import pytest

from intake.domain.submission.classification import Suggestion, suggest_kind
from words.submissions import SuggestedKind

K = SuggestedKind

CASES = {
    "K01": (
        "Ik heb drie keer een losse stoeptegel gemeld. Niemand reageert en aan de telefoon werd ik afgewimpeld.",
        Suggestion(K.COMPLAINT, 4),
    ),
    "K02": (
        "Al vijf maanden vraag ik hoe het met mijn aanvraag staat. Vier mails, nul antwoorden."
        " Ik kon niet verder met mijn bedrijf.",
        Suggestion(K.COMPLAINT, 6),
    ),
    "K03": (
        "Your employee told me twice that I did not need a parking permit. Now I have two fines. Nobody calls me back.",
        Suggestion(K.COMPLAINT),
    ),
    "K04": (
        "Klacht: de lantaarnpaal voor nummer 12 is al een week stuk. Het is 's avonds erg donker.",
        Suggestion(K.PUBLIC_SPACE_REPORT, 5),
    ),
    "K05": (
        "Ik wil een klacht indienen. De ondergrondse container zit vol en het stinkt.",
        Suggestion(K.PUBLIC_SPACE_REPORT, 5),
    ),
    "K06": (
        "Składam skargę na urzędnika przy okienku 4. 3 marca odmówił mi pomocy, bo słabo mówię po niderlandzku.",
        Suggestion(K.COMPLAINT),
    ),
    "K07": (
        "In de spreekkamer worden mensen uitgescholden. Ik durf mijn naam niet te noemen.",
        Suggestion(K.COMPLAINT, 6),
    ),
    "K08": (
        "Op 14 januari 2025 schreeuwde een toezichthouder tegen mij op de markt. Ik wil alsnog excuses.",
        Suggestion(K.COMPLAINT, 6),
    ),
    "K09": (
        "Mijn moeder kreeg een huisbezoek zonder afspraak. De consulent zei dat zij zich aanstelt.",
        Suggestion(K.COMPLAINT, 6),
    ),
    "K10": (
        "De wethouder beloofde in een openbare bijeenkomst een gesprek en liet daarna niets meer horen.",
        Suggestion(K.COMPLAINT, 6),
    ),
    "K11": ("Ik dien opnieuw mijn klacht in over de vier onbeantwoorde mails.", Suggestion(K.COMPLAINT, 6)),
    "K12": (
        "Een medewerker van het waterschap reed door mijn tuin en lachte mij uit.",
        Suggestion(K.OTHER_BODY, 1),
    ),
    "K13": ("De medewerker hing op toen ik om uitstel vroeg.", Suggestion(K.COMPLAINT, 6)),
    "K14": ("Klacht: u heeft mijn kapvergunning geweigerd, dat klopt niet.", Suggestion(K.OBJECTION, 2)),
}


@pytest.mark.parametrize(("text", "suggestion"), CASES.values(), ids=CASES)
def test_the_sample_cases_are_recognised(text: str, suggestion: Suggestion) -> None:
    assert suggest_kind(text) == suggestion


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Ik wil schadevergoeding voor mijn kapotte band.", Suggestion(K.CLAIM, 3)),
        ("Dit is een ingebrekestelling.", Suggestion(K.UNCLEAR, 3)),
        ("De parkeertarieven: de tarieven zijn veel te hoog.", Suggestion(K.UNCLEAR, 7)),
        ("Ik vond het niet fijn.", Suggestion(K.COMPLAINT)),
        ("Mijn aanvraag werd afgewezen.", Suggestion(K.OBJECTION, 2)),
        ("Mijn aanvraag werd afgewezen door een onvriendelijke man.", Suggestion(K.COMPLAINT, 6)),
        ("De man aan de balie was onvriendelijk.", Suggestion(K.COMPLAINT, 6)),
        ("Er ligt zwerfvuil op straat.", Suggestion(K.PUBLIC_SPACE_REPORT, 5)),
        ("De politie kwam niet.", Suggestion(K.OTHER_BODY, 1)),
        ("De gemeente stuurde mij naar de politie en daarna naar huis.", Suggestion(K.COMPLAINT)),
    ],
)
def test_each_question_has_its_own_answer(text: str, suggestion: Suggestion) -> None:
    assert suggest_kind(text) == suggestion


def test_an_objection_comes_before_a_claim_because_that_question_is_asked_first() -> None:
    both = "Ik maak bezwaar en wil schadevergoeding."

    assert suggest_kind(both) == Suggestion(K.OBJECTION, 2)


def test_the_words_complaint_and_report_decide_nothing() -> None:
    lamp = "de lantaarn is stuk"

    assert suggest_kind(f"Klacht: {lamp}") == suggest_kind(f"Melding: {lamp}")

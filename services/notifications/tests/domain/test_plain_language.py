"""The check must be able to fail: every rule is tested with a text that breaks it."""

import pytest

from notifications.domain.messages.plain_language import objection_clause, review, sentences

GOOD = (
    "Wij hebben uw klacht ontvangen op maandag 2 maart 2026.\n\nU krijgt antwoord uiterlijk op maandag 13 april 2026."
)


def rules(text: str) -> set[str]:
    return {finding.rule for finding in review(text)}


def test_plain_dutch_passes() -> None:
    assert review(GOOD) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Inzake uw klacht berichten wij u.", "stiff-word"),
        ("Wij handelen conform de wet.", "stiff-word"),
        ("U kunt middels de website klagen.", "stiff-word"),
        ("Met betrekking tot uw klacht bellen wij u.", "stiff-word"),
        ("Dit dient u te weten.", "stiff-word"),
        ("Je krijgt snel antwoord.", "not-u"),
        ("Wij hebben jouw klacht gelezen.", "not-u"),
        ("Uw klacht wordt door ons gelezen.", "passive"),
        ("Er werden drie mensen gehoord.", "passive"),
        ("U krijgt antwoord op 13-04-2026.", "date-in-digits"),
        ("U krijgt antwoord op 2026-04-13.", "date-in-digits"),
        ("U krijgt antwoord op 13 april 2026.", "date-without-weekday"),
        ("U krijgt antwoord op maandag 13 april.", "date-without-year"),
        ("U kunt bezwaar maken.", "no-appeal"),
        ("U kunt in beroep gaan bij de rechtbank.", "no-appeal"),
    ],
)
def test_a_text_that_breaks_a_rule_is_found(text: str, rule: str) -> None:
    assert rule in rules(text)


def test_a_long_sentence_is_found() -> None:
    words = " ".join(["woord"] * 19)

    assert "sentence-too-long" in rules(f"{words}.")
    assert "sentence-too-long" not in rules(f"{words.removesuffix(' woord')}.")


def test_many_rather_long_sentences_are_found() -> None:
    assert "sentences-too-long-on-average" in rules(
        "Wij schrijven u nu over een klacht die u bij ons hebt ingediend. " * 3
    )


def test_words_of_the_law_are_allowed_once_explained() -> None:
    assert review("Dat heet: het recht om te worden gehoord.") == []


def test_headings_lists_and_addresses_are_no_sentences() -> None:
    text = "Wat gebeurt er nu\n\nWij bellen u. Dat is alles.\n\n- op het gemeentehuis\n\nMarktplein 1\n1234 AB Hier"

    assert sentences(text) == ["Wij bellen u.", "Dat is alles."]


def test_an_appeal_clause_is_found_wherever_it_hides() -> None:
    assert [finding.found for finding in objection_clause("Een bezwaarschrift stuurt u naar de rechtbank.")] == [
        "bezwaarschrift",
        "rechtbank",
    ]
    assert objection_clause("Dit is een bezwarende omstandigheid.") == []


def test_another_decision_may_be_named_and_nothing_more() -> None:
    assert objection_clause("Uw klacht gaat over iets waartegen u bezwaar kon maken.") == []
    assert [finding.found for finding in objection_clause("Hiertegen kunt u bezwaar maken.")] == ["bezwaar"]
    assert objection_clause("Het is een bezwaar tegen een beslissing van de gemeente. Ga in beroep.") != []


@pytest.mark.parametrize(("words", "found"), [(10, False), (11, True)])
def test_ten_words_on_average_are_plain_and_eleven_are_not(words: int, found: bool) -> None:
    text = f"{' '.join(['woord'] * words)}. " * 2

    assert ("sentences-too-long-on-average" in rules(text)) is found


def test_a_text_without_a_sentence_is_plain() -> None:
    assert review("Marktplein 1") == []


def test_a_label_with_a_colon_is_no_sentence() -> None:
    assert sentences("Telefoon: 14 0123\n\nWij vragen u dit: belt u ons?") == ["Wij vragen u dit:", "belt u ons?"]

"""What particular letters say to whom, beyond what the law requires of each."""

import re

from notifications_builders import MONDAY, an_addressee, proof_of, some_texts

from contracts.letters.hearing import ComplaintCopyLetter
from notifications.application.messages.invented import HAPPENED, RECEIVED_ON, sample
from notifications.domain.messages.municipality import Privacy
from words.messages import RecipientKind


def test_a_judgement_against_the_advice_gives_the_reason_and_names_the_enclosures() -> None:
    text = proof_of("m16-against-advice").content.text

    reason = "De commissie las het verslag niet. Daarin staat wat de medewerker beloofde."
    assert f"Dit is onze reden:\n\n{reason}\n\nHet advies is bijgevoegd." in text
    assert text.endswith("Bijlagen\n\n- Advies van de klachtencommissie.pdf")
    assert "advies" not in proof_of("m16-founded").content.text


def test_a_copy_mentions_enclosed_documents_only_when_there_are_any() -> None:
    alone, papers = (proof_of(name).content.text for name in ("m09", "m09-with-papers"))

    said = "Bij deze kopie horen stukken. U vindt ze in de bijlagen."
    assert said in papers
    assert papers.endswith("Bijlagen\n\n- Klachtbrief.pdf\n- Foto van de tegel.jpg")
    assert "bijlage" not in alone.lower()


def test_a_copy_says_who_complains_about_what_and_when() -> None:
    text = proof_of("m09").content.text

    assert "Wie klaagt er?\n\nDe klager is Sanne Voorbeeld.\n\nWaar gaat" in text
    assert (
        "zegt de klager zo:\n\nDe medewerker van het meldpunt.\n\nHet gaat om gedrag tegenover de klager zelf." in text
    )
    assert "De dag van de gebeurtenis is maandag 1 juni 2026." in text
    assert "Wij hebben de klacht ontvangen op zondag 7 juni 2026." in text
    assert "De klacht kwam binnen via het formulier op onze website." in text
    assert "De klager gaf antwoord op onze vragen.\n\nWat is er gebeurd?\n\nIk heb drie keer" in text
    assert "datum" not in text


def test_a_copy_names_everybody_who_complains_and_what_was_added() -> None:
    text = proof_of("m09-together").content.text

    assert "klagen ook:\n\n- Daan Bedenksel\n- Noor Verzonnen\n\nMees Raadsman diende de klacht in namens" in text
    assert "Het gaat om gedrag tegenover iemand anders dan de klager." in text
    assert "Bij de klacht hoort de datum donderdag 4 juni 2026." in text
    assert "De klacht kwam binnen per brief." in text
    assert "Later vulde de klager dit aan:\n\nDe tegel ligt voor nummer 12." in text
    assert "antwoord op onze vragen" not in text


def test_a_copy_tells_that_the_complainant_left_and_for_whom_it_goes_on() -> None:
    going_on, together = (proof_of(name).content.text for name in ("m09-going-on", "m09-together"))

    left = "De klager doet zelf niet meer mee. De klacht gaat wel door."
    assert f"De klager is Sanne Voorbeeld.\n\n{left}\n\nDe klacht gaat door voor:\n\n- Daan Bedenksel" in going_on
    assert "klagen ook" not in going_on
    assert "praat met u en met wie nog klaagt." in going_on
    assert left not in together
    assert "praat met u en met de klager." in together


def test_a_copy_calls_anonymous_only_what_is() -> None:
    anonymous, nameless = (proof_of(name).content.text for name in ("m09-anonymous", "m09-nameless"))

    assert "De klacht is anoniem." in anonymous
    assert "De klager vertelde dit aan een medewerker." in anonymous
    assert "De dag van de gebeurtenis is niet apart opgegeven." in anonymous
    assert "Wij weten niet hoe de klager heet." in nameless
    assert "anoniem" not in nameless
    assert "vertelde" not in nameless


def test_a_copy_of_a_letter_says_where_its_own_words_are_and_what_was_covered() -> None:
    names = ("m09-covered", "m09-uncovered", "m09-typed", "m09-typed-with-papers")
    covered, uncovered, typed, both = (proof_of(name).content.text for name in names)

    itself = "De klacht zelf vindt u in de bijlagen. Dit namen wij eruit over."
    hidden = "Daarin maakten wij contactgegevens van de klager onleesbaar."
    assert [itself in text for text in (covered, uncovered, typed, both)] == [True, True, False, False]
    assert [hidden in text for text in (covered, uncovered, typed, both)] == [True, False, False, False]
    assert "Wij typten de klacht woord voor woord over." in typed
    assert "bijlage" not in typed
    assert "Wat wij kregen, vindt u in de bijlagen of typten wij woord voor woord over." in both


def test_a_copy_from_before_it_told_more_claims_nothing_about_it() -> None:
    letter = ComplaintCopyLetter(received_on=RECEIVED_ON, what_happened=HAPPENED)

    text = (
        some_texts().content(sample("before", RecipientKind.ACCUSED, letter).said, an_addressee(), MONDAY.date()).text
    )

    assert "Wat is er gebeurd?\n\nIk heb drie keer" in text
    for claim in ("Wie klaagt er?", "anoniem", "klager heet", "apart opgegeven", "kwam binnen", "onze vragen"):
        assert claim not in text, claim


def told_of_privacy(**known: str) -> str:
    letter = ComplaintCopyLetter(received_on=RECEIVED_ON, what_happened=HAPPENED)
    said = sample("copy", RecipientKind.ACCUSED, letter).said
    return some_texts(privacy=Privacy(**known)).content(said, an_addressee(), MONDAY.date()).text


def test_the_copy_tells_the_accused_what_is_done_with_their_data() -> None:
    text = proof_of("m09").content.text

    for said in (
        "Wij gebruiken persoonsgegevens van u om de klacht te behandelen.",
        "Gemeente Voorbeeldstad is daarvoor verantwoordelijk.",
        "Dit is onze taak volgens hoofdstuk 9 van de Algemene wet bestuursrecht.",
        "Wat in de klacht staat, komt van de klager.",
        "Na afloop bewaren wij het dossier één, vijf, zeven of tien jaar.",
        "U mag vragen welke gegevens wij van u hebben.",
        "Bel of schrijf daarvoor naar Willemijn Bedenksel.",
        "Dan mag u klagen bij de Autoriteit Persoonsgegevens.",
    ):
        assert said in text, said


def test_what_the_municipality_does_not_say_about_privacy_is_left_out() -> None:
    nothing = told_of_privacy()
    by_phone, by_mail = told_of_privacy(officer_phone="0123 45"), told_of_privacy(officer_email="fg@x.example")
    both = told_of_privacy(officer_phone="0123 45", officer_email="fg@x.example", website="https://x.example/privacy")

    assert "functionaris" not in nothing
    assert "Meer over privacy" not in nothing
    officer = "De functionaris voor gegevensbescherming let op hoe wij met gegevens omgaan."
    assert f"{officer} Bel 0123 45.\n\nVindt u" in by_phone
    assert f"{officer} Mailen kan naar fg@x.example.\n\nVindt u" in by_mail
    assert f"{officer} Bel 0123 45. Mailen kan naar fg@x.example." in both
    assert "Meer over privacy leest u op https://x.example/privacy." in both


def test_an_accused_reads_the_judgement_as_what_was_said_to_the_complainant() -> None:
    text = proof_of("m17-accused").content.text

    assert (
        "Het oordeel is: deels gegrond.\n\nStaat tussen de aanhalingstekens het woord ‘u’? Dan bedoelen wij de klager."
        in text
    )
    assert "Onze bevindingen\n\n“Wij spraken met u en met de medewerker." in text
    assert "Onderdeel 1: “geen antwoord op uw meldingen”\n\nOns oordeel over dit onderdeel: gegrond." in text
    assert "“U meldde de tegel drie keer." in text
    assert "- luisteren naar de burger" in text
    assert (
        "Dit doen wij met ons oordeel:\n\n- Wij bieden de klager excuses aan.\n- Wij veranderen onze werkwijze." in text
    )
    outside = re.sub(r"“[^”]*”", "", text)
    assert "meld" not in outside
    assert "bieden u" not in text


def test_an_accused_reads_only_what_concerns_them() -> None:
    part, nothing = (proof_of(name).content.text for name in ("m17-accused-part", "m17-accused-none"))

    assert "Een deel van het oordeel gaat over u. Voor dat deel is het oordeel: ongegrond." in part
    assert "Onderdeel 1: “de toon aan de telefoon”" in part
    for word in ("meldingen", "bevindingen", "conclusies", "excuses", "deels gegrond"):
        assert word not in part.lower(), word
    assert "Geen onderdeel van het oordeel gaat over u." in nothing
    for word in ("Onderdeel 1", "aanhalingstekens", "conclusies", "oordeel is"):
        assert word not in nothing, word


def test_the_team_manager_gets_the_conclusions_as_they_were_written_to_the_complainant() -> None:
    told, nothing = (proof_of(name).content.text for name in ("m17-manager", "m17-manager-without-conclusions"))

    said = "“Wij bieden u onze excuses aan. U krijgt voortaan antwoord op een melding.”"
    assert f"Zo staan de conclusies in ons oordeel:\n\n{said}" in told
    assert "Wij vragen u om uit te voeren wat daarvan bij uw team hoort." in told
    assert "Wij verbinden geen conclusies aan dit oordeel." in nothing
    assert "Zo staan de conclusies" not in nothing


def test_an_outcome_from_before_is_told_as_it_was_and_as_a_quotation() -> None:
    accused, manager, bare = (
        proof_of(name).content.text
        for name in ("m17-accused-before", "m17-manager-before", "m17-manager-before-without-conclusions")
    )

    for text in (accused, manager):
        assert "Het oordeel is: gegrond." in text
        assert "“Wij passen onze werkwijze aan.”" in text
        assert "Dan bedoelen wij de klager." in text
    assert "Wij verbinden geen conclusies aan dit oordeel." in bare


def test_what_was_written_to_the_complainant_is_never_said_to_the_accused() -> None:
    agreed, adjourned = (proof_of(name).content.text for name in ("m06-accused", "m14"))

    assert "“De tegel ligt weer vast. U krijgt voortaan antwoord op een melding.”\n\nStaat tussen" in agreed
    assert "Waarom duurt het langer?\n\n“" in adjourned
    for text in (agreed, adjourned):
        assert "het woord ‘u’? Dan bedoelen wij de klager." in text
    assert "“" not in proof_of("m06-conversation").content.text


def test_a_letter_with_a_later_document_does_not_repeat_the_complaint() -> None:
    text = proof_of("m09a").content.text

    assert "Bij de klacht hoort nog een stuk. U vindt het in de bijlage." in text
    assert "Wat is er gebeurd?" not in text
    assert text.endswith("Bijlagen\n\n- Foto van de stoep.jpg")


def test_a_forwarded_message_mentions_enclosed_documents_only_when_there_are_any() -> None:
    said = "Bij het bericht horen ook stukken. U vindt ze in de bijlagen."

    assert said in proof_of("m20-body").content.text
    assert "bijlage" not in proof_of("m20-objection").content.text.lower()


def test_an_email_about_a_later_document_quotes_neither_it_nor_the_complaint() -> None:
    mail = proof_of("m09a").mail.text

    assert "Bericht: Nog een stuk bij een klacht" in mail
    assert "stoep" not in mail


def test_the_accused_reads_their_own_text() -> None:
    for name in ("m06-accused", "m07r-accused", "m12-accused", "m22-accused"):
        assert "klacht over u" in proof_of(name).content.text


def test_a_report_names_the_person_who_was_heard() -> None:
    said = {
        name: proof_of(name).content.text for name in ("m12", "m12-one-side", "m12-accused", "m12-accused-one-side")
    }

    assert "Wij luisterden naar u en naar de persoon over wie u klaagt." in said["m12"]
    assert "Wij luisterden naar u." in said["m12-one-side"]
    assert "Wij luisterden naar de klager en naar u." in said["m12-accused"]
    assert "Wij luisterden naar u." in said["m12-accused-one-side"]


def test_a_replaced_address_learns_nothing_of_the_case() -> None:
    sent = proof_of("m37").mail
    said = f"{sent.subject} {sent.text} {sent.html}".lower()

    for word in ("k-2026", "sanne", "voorbeeld,", "klacht", "willemijn", "ombudsman", "mijn/", "href"):
        assert word not in said, word
    assert "Bel 14 0123." in sent.text


def test_an_email_says_what_kind_of_file_it_is_about() -> None:
    subjects = {name: proof_of(name).mail.subject for name in ("m23-T-7", "m25", "m27-repair")}

    assert subjects == {
        "m23-T-7": "Nieuw bericht over klacht K-2026-000007",
        "m25": "Nieuw bericht over zaak bij de ombudsman O-2026-000003",
        "m27-repair": "Nieuw bericht over aanbeveling A-2026-000002",
    }


def test_another_body_is_told_who_complains_and_what_was_said() -> None:
    known, unknown = proof_of("m20-body").content.text, proof_of("m20-unknown-sender").content.text

    assert "Sanne Voorbeeld\nVerzonnenlaan 12\n1234 AB Voorbeeldstad" in known
    assert "De afzender noemde geen naam en geen adres." in unknown
    assert "artikel 2:3 van de Algemene wet bestuursrecht" in known
    assert "een bezwaar tegen een beslissing van de gemeente" in proof_of("m20-objection").content.text


def test_the_letter_about_a_reopened_case_says_what_comes_next_by_its_reason() -> None:
    disputed, reconsidered = (proof_of(f"m07r-{each}").content.text for each in ("agreement_disputed", "reconsidered"))

    assert "formele klachtenprocedure" in disputed
    assert "formele klachtenprocedure" not in reconsidered
    assert "U krijgt daar bericht over." in proof_of("m07r-bare").content.text


def test_a_term_that_another_may_miss_is_named_only_where_our_receipt_counts() -> None:
    counts = "De dag van ontvangst telt voor de termijn."

    assert counts in proof_of("m20-objection").content.text
    assert counts not in proof_of("m20-body").content.text


def test_a_reminder_says_when_the_day_has_passed() -> None:
    late = proof_of("m27-late-recommendation_owner").content.text

    assert "had klaar moeten zijn uiterlijk op vrijdag 5 juni 2026" in late
    assert "moet klaar zijn uiterlijk op donderdag 31 december 2026" in proof_of("m27-repair").content.text
    assert "U zorgt voor de uitvoering" not in proof_of("m27-late-management").content.text


def test_a_letter_about_lateness_gives_reason_and_expected_date_and_never_calls_it_a_new_date() -> None:
    told, by_itself = proof_of("m24-explained").content, proof_of("m24").content

    reason = "De klachtbehandelaar is ziek geworden. Een collega neemt het onderzoek over."
    assert f"Waarom duurt het langer?\n\n{reason}\n\nWanneer krijgt u wel antwoord?" in told.text
    assert "Wij verwachten dat u uiterlijk op vrijdag 7 augustus 2026 antwoord krijgt." in told.text
    assert "Dat is onze verwachting. De datum uit de wet verandert er niet door." in told.text
    assert "U had uiterlijk op maandag 20 juli 2026 antwoord moeten krijgen" in told.text
    assert "Wij verwachten ons antwoord uiterlijk op: vrijdag 7 augustus 2026" in told.dates
    assert "nieuwe datum" not in told.text
    for text in (told.text, by_itself.text):
        assert "Wij bieden u onze excuses aan." in text
        assert "U mag nu al naar de ombudsman. Uw reden is dan: het duurt te lang." in text


def test_without_a_recorded_reason_the_letter_makes_none_up() -> None:
    by_itself = proof_of("m24").content

    assert "Een nieuwe datum hebben wij nog niet." in by_itself.text
    assert "Wij verwachten" not in by_itself.text + by_itself.dates

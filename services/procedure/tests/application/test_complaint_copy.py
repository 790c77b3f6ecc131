"""M09 is a copy of the complaint: all its words, who complains, about what and when, and no contact data (Awb 9:9)."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import CALENDAR, a_case, a_contact_request, a_submission, act, an_account, day
from procedure_side_story import SAM, a_withdrawal, in_triage, together
from procedure_story import investigated_case

from contracts.letters.hearing import ComplaintCopyLetter
from procedure.application.letters.parcels import copy_of
from procedure.domain.file.people import Address, Consent, Person, party_of
from procedure.domain.parties.party import CoComplainant, Representation
from procedure.domain.triage.completion import Received
from words.people import ConsentScope, PartyKind, RepresentationScope
from words.submissions import Channel, ConductTowards, MissingItem

DAY = "2026-03-02"
HOME = Address(("Geheimpad 9", "achterom"), "9999 ZZ", "Verstopdorp")
REACHED = ("Geheimpad", "achterom", "9999", "ZZ", "Verstopdorp", "0612345678", "geheim@post.example")
HIDDEN = Person(
    "Hendrik Denkbeeld",
    HOME,
    "geheim@post.example",
    "0612345678",
    consents=(Consent(ConsentScope.COMPLAINT, "geheim@post.example", datetime(2026, 3, 2, tzinfo=UTC)),),
)


def copied(**submitted: Any) -> ComplaintCopyLetter:
    return copy_of(a_case(DAY, **submitted))


def test_the_copy_holds_all_words_of_the_complaint_and_when_it_was() -> None:
    account = an_account(
        consequences="Ik moest terugkomen.",
        burden="Een halve dag.",
        about="De man aan balie 4.",
        happened_on=day("2026-02-27"),
        conduct_towards=ConductTowards.OTHER,
    )

    letter = copied(account=account, channel=Channel.EMAIL, dated_on=day("2026-02-28"))

    assert (letter.what_happened, letter.consequences) == ("Vier mails, nul antwoorden.", "Ik moest terugkomen.")
    assert (letter.burden, letter.about) == ("Een halve dag.", "De man aan balie 4.")
    assert (letter.happened_on, letter.dated_on) == (day("2026-02-27"), day("2026-02-28"))
    assert (letter.received_on, letter.channel) == (day(DAY), Channel.EMAIL)
    assert letter.conduct_towards is ConductTowards.OTHER


def test_the_copy_names_the_complainant_as_known_now() -> None:
    case = in_triage()
    request = a_contact_request(case, name="Hendrika Denkbeeld")
    case.change_contact(act("kc", DAY), request)

    assert copy_of(case).complainant_name == "Hendrika Denkbeeld"


def test_the_copy_calls_a_complaint_anonymous_only_where_it_is() -> None:
    anonymous, nameless = copied(anonymous=True, complainant=None), copied(complainant=Person(None, HOME))

    assert (anonymous.anonymous, anonymous.complainant_name) == (True, None)
    assert (nameless.anonymous, nameless.complainant_name) == (False, None)
    assert copied(anonymous=True, complainant=HIDDEN).complainant_name is None


def test_the_copy_names_who_complains_too_and_who_handed_it_in() -> None:
    case = in_triage(representative=Person("M. Raadsman", HOME))
    case.add_co_complainant(act("kc", DAY), CoComplainant(uuid4(), "N. Verzonnen", HOME, "0612345678", day(DAY)))
    later = Representation(
        uuid4(), "L. Ater", HOME, RepresentationScope.EVERYTHING, day(DAY), None, None, day(DAY), "kc"
    )
    case.add_representation(act("kc", DAY), later)

    letter = copy_of(case)

    assert letter.co_complainant_names == ("N. Verzonnen",)
    assert letter.representative_name == "M. Raadsman"
    assert copy_of(in_triage()).representative_name is None


@pytest.mark.parametrize(("who", "left", "others"), [("first", True, ("S. Samen",)), ("second", False, ())])
def test_the_copy_says_who_no_longer_complains(who: str, left: bool, others: tuple[str, ...]) -> None:
    case = together()
    first = party_of(case.complaint_id, PartyKind.COMPLAINANT)
    name = copy_of(case).complainant_name
    persons = (first if who == "first" else SAM,)
    case.withdraw(act("kc", DAY), replace(a_withdrawal(DAY), persons=persons), satisfied=False)

    letter = copy_of(case)

    assert name is not None
    assert (letter.complainant_name, letter.complainant_left, letter.co_complainant_names) == (name, left, others)


def test_what_was_added_when_it_was_asked_for_belongs_to_the_complaint() -> None:
    case = in_triage(dated_on=day("2026-02-01"))
    case.ask_completion(act("kc", DAY), (MissingItem.CONDUCT, MissingItem.DATE), None, CALENDAR)
    came_in = (
        Received(item=MissingItem.CONDUCT, text="Het was om tien uur."),
        Received(item=MissingItem.DATE, day=day("2026-02-27")),
    )
    case.end_completion(act("kc", DAY), came_in, (), day(DAY), None)

    letter = copy_of(case)

    assert letter.added == ("Het was om tien uur.",)
    assert letter.what_happened == "Vier mails, nul antwoorden."
    assert letter.dated_on == day("2026-02-27")


def test_no_contact_data_reach_the_accused_whoever_complains() -> None:
    case = in_triage(complainant=HIDDEN, representative=HIDDEN)
    case.add_co_complainant(act("kc", DAY), CoComplainant(uuid4(), "N. Verzonnen", HOME, "0612345678", day(DAY)))

    sent = copy_of(case).model_dump_json()

    assert "Hendrik Denkbeeld" in sent
    assert [each for each in REACHED if each in sent] == []
    assert "bsn" not in sent.lower()


def test_free_text_of_the_complainant_is_copied_as_it_is() -> None:
    """Their own words are theirs: what they write of themselves there is part of the complaint."""
    letter = copied(account=an_account(what_happened="Bel mij op 0612345678."), complainant=HIDDEN)

    assert letter.what_happened == "Bel mij op 0612345678."


def test_a_submission_from_before_it_kept_the_date_has_none() -> None:
    assert a_submission().dated_on is None
    assert copy_of(investigated_case()).dated_on is None

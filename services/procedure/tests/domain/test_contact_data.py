"""What is known of a person is corrected as long as the file exists (T35, L1), and what comes in on request is kept
(T4, L2)."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import procedure_builders as make
import pytest
from procedure_builders import CALENDAR, DIRECTORY, a_case, a_contact_request, act, contact_data, day
from procedure_side_story import in_triage
from procedure_story import decided_case, informal_case

from procedure.domain.case import Case
from procedure.domain.endings.signal import SignalNotApplicable, SignalNote
from procedure.domain.errors import RoleNotAllowed
from procedure.domain.file.people import Address, Consent, Party, Person, party_of
from procedure.domain.parties.contact_data import (
    ConsentWithoutAddress,
    ContactChanged,
    ContactRequest,
    ContactUnchanged,
)
from procedure.domain.parties.party import CoComplainant, PartyNotFound, PartyRecorded, Representation
from procedure.domain.parties.people import PartiesTold, gather_people
from procedure.domain.triage.completion import Received, ReceivedIncomplete
from words.endings import SignalReason
from words.people import ConsentScope, PartyKind, RepresentationScope, Role
from words.submissions import MissingItem

DAY = "2026-03-03"
NEW = Address(("Beukenstraat 4",), "1234 EF", "Voorbeeldstad")
MAILED = Person(
    "S. Voorbeeld",
    None,
    "oud@example.org",
    consents=(Consent(ConsentScope.COMPLAINT, "oud@example.org", act("system", DAY).at),),
)


def complainant(case: Case) -> Person:
    assert case.parties.complainant
    return case.parties.complainant.person


def changed(case: Case, by: str = "kc", **changes: Any) -> list[Any]:
    case.collect_facts()
    case.change_contact(act(by, DAY), a_contact_request(case, **changes))
    return case.collect_facts()


def test_everybody_in_the_file_has_an_id_from_the_start_that_another_case_does_not_share() -> None:
    helped = a_case(representative=Person("E. Testman"))
    other = a_case()

    assert [each.kind for each in helped.parties.people] == [PartyKind.COMPLAINANT, PartyKind.REPRESENTATIVE]
    ids = {each.party_id for case in (helped, other) for each in case.parties.people}
    assert len(ids) == 3
    assert party_of(helped.complaint_id, PartyKind.COMPLAINANT) in ids


def test_the_newest_data_count_and_the_file_keeps_what_it_was_who_changed_it_and_why() -> None:
    case = in_triage()
    before = complainant(case)

    told, fact = changed(case, name="H. Denkbeeld-Nieuw")

    assert (complainant(case).name, complainant(case).address) == ("H. Denkbeeld-Nieuw", NEW)
    (kept,) = case.parties.contact_changes
    assert (kept.before, kept.after, kept.reason, kept.changed_by) == (before, complainant(case), "Verhuisd.", "kc")
    assert kept.changed_at == act("kc", DAY).at
    assert isinstance(told, PartiesTold)
    assert (told.version, told.people) == (2, case.parties.people)
    assert isinstance(fact, ContactChanged)


def test_what_the_file_says_already_is_no_change() -> None:
    case = in_triage()
    changed(case)

    with pytest.raises(ContactUnchanged):
        changed(case)
    assert len(case.parties.contact_changes) == 1


@pytest.mark.parametrize(
    ("before", "after", "mistyped", "told"),
    [
        ("oud@example.org", "nieuw@example.org", False, "oud@example.org"),
        ("oud@example.org", None, False, "oud@example.org"),
        ("oud@example.org", "nieuw@example.org", True, None),
        ("oud@example.org", "Oud@Example.org", False, None),
        (None, "nieuw@example.org", False, None),
    ],
)
def test_an_e_mail_address_that_was_replaced_is_told_so_unless_it_was_mistyped(
    before: str | None, after: str | None, mistyped: bool, told: str | None
) -> None:
    case = a_case(complainant=replace(MAILED, email=before))
    case.collect_facts()

    request = replace(a_contact_request(case, email=after, phone=None), mistyped=mistyped)
    case.change_contact(act("kc", DAY), request)

    (fact,) = [each for each in case.collect_facts() if isinstance(each, ContactChanged)]
    assert fact.replaced_email == told


def test_consent_is_for_one_address_and_has_the_days_on_which_it_was_given_and_taken_back() -> None:
    case = a_case(complainant=MAILED)
    first = complainant(case).consent
    assert first

    changed(case, email="nieuw@example.org", consents_to_email=True)
    old, new = complainant(case).consents or ()
    at = act("kc", DAY).at
    assert old == replace(first, withdrawn_at=at)
    assert (new.email, new.given_at, complainant(case).consent) == ("nieuw@example.org", at, new)

    changed(case, email="nieuw@example.org", phone="06 1", consents_to_email=True)
    assert complainant(case).consents == (old, new)

    changed(case, email="nieuw@example.org", consents_to_email=False)
    assert complainant(case).consent is None
    assert complainant(case).consents == (old, replace(new, withdrawn_at=at))


def test_consent_names_an_address() -> None:
    with pytest.raises(ConsentWithoutAddress):
        changed(a_case(), email=None, consents_to_email=True)


def test_a_closed_file_is_corrected_too_but_only_by_those_who_may() -> None:
    case = decided_case()

    changed(case)

    assert complainant(case).address == NEW
    with pytest.raises(RoleNotAllowed):
        changed(case, by="auditor", name="X")


def test_the_team_manager_corrects_only_in_the_informal_phase() -> None:
    case = informal_case()
    changed(case, by="tm")

    assert complainant(case).address == NEW


def test_somebody_who_takes_no_part_cannot_be_corrected() -> None:
    request = ContactRequest(party_id=uuid4(), contact=contact_data(), reason="Verhuisd.")
    with pytest.raises(PartyNotFound):
        in_triage().change_contact(act("kc", DAY), request)
    with pytest.raises(PartyNotFound):
        changed(a_case(anonymous=True, complainant=None))


@pytest.mark.parametrize(
    ("role", "official", "by"), [(Role.COMPLAINANT, None, "complainant"), (Role.REGISTRAR, "o-1006", "o-1006")]
)
def test_what_the_person_asks_or_a_registrar_for_them_stands_in_their_name(
    role: Role, official: str | None, by: str
) -> None:
    case = in_triage()
    case.collect_facts()
    request = replace(a_contact_request(case), asked_by=role, official_id=official)

    case.change_contact(act("system", DAY), request)

    assert case.parties.contact_changes[-1].changed_by == by
    assert {(each.role, each.official_id) for each in case.collect_facts()} == {(role, by)}


def test_who_joins_later_is_told_with_everybody_else() -> None:
    case = in_triage()
    case.collect_facts()
    also = CoComplainant(uuid4(), "C. Samen", NEW, "06 2", day(DAY))
    helper = Representation(
        uuid4(), "E. Testman", NEW, RepresentationScope.EVERYTHING, day(DAY), None, None, day(DAY), "kc"
    )

    case.add_co_complainant(act("kc", DAY), also)
    case.add_representation(act("kc", DAY), helper)
    case.add_representation(act("kc", DAY), replace(helper, party_id=uuid4(), address=None))
    case.name_accused(act("kc", DAY), make.a_naming(make.a_stranger(), make.an_accused()), DIRECTORY, CALENDAR)

    facts = case.collect_facts()
    recorded = [each.kind for each in facts if isinstance(each, PartyRecorded)]
    assert recorded == ["co-complainant", "representative", "representative"]
    told = [each for each in facts if isinstance(each, PartiesTold)]
    assert [each.version for each in told] == [2, 3, 4]
    assert [each.kind for each in told[-1].people] == [
        PartyKind.COMPLAINANT,
        PartyKind.CO_COMPLAINANT,
        PartyKind.REPRESENTATIVE,
        PartyKind.ACCUSED,
    ]


def test_an_accused_outside_the_directory_keeps_corrected_data_until_named_with_others() -> None:
    case = in_triage()
    stranger = make.a_stranger()
    case.name_accused(act("kc", DAY), make.a_naming(stranger), DIRECTORY, CALENDAR)
    request = ContactRequest(party_id=stranger.accused_id, contact=contact_data(name="B. Inhuur"), reason="Verhuisd.")
    case.change_contact(act("kc", DAY), request)

    case.name_accused(act("kc", DAY), make.a_naming(stranger, make.an_accused()), DIRECTORY, CALENDAR)
    kept = case.parties.party(stranger.accused_id)
    case.name_accused(
        act("kc", DAY), make.a_naming(replace(stranger, address=Address(("Kade 1",)))), DIRECTORY, CALENDAR
    )
    renamed = case.parties.party(stranger.accused_id)
    case.name_accused(act("kc", DAY), make.a_naming(make.an_accused()), DIRECTORY, CALENDAR)

    assert kept
    assert kept.person.address == NEW
    assert renamed
    assert renamed.person.address == Address(("Kade 1",))
    assert case.parties.party(stranger.accused_id) is None


def test_a_file_from_before_people_had_an_id_gets_them_and_tells_them_once() -> None:
    case = informal_case(representative=Person("E. Testman"))
    case.add_co_complainant(act("kc", DAY), CoComplainant(uuid4(), "C. Samen", NEW, None, day(DAY)))
    everybody = case.parties.people
    case.parties.people, case.parties.parties_version = (), 0
    case.collect_facts()

    gather_people(case)
    assert set(case.parties.people) == set(everybody)
    case.tell_people_of_before(act("system", DAY))

    (told,) = case.collect_facts()
    assert (told.version, told.people) == (1, case.parties.people)


def test_who_stands_among_the_people_stays_as_known_now() -> None:
    case = in_triage()
    changed(case)
    known = case.parties.people

    gather_people(case)

    assert case.parties.people == known


def awaiting(*items: MissingItem, **more: Any) -> Case:
    case = in_triage(missing=items, **more)
    case.ask_completion(act("kc", DAY), items, None, CALENDAR)
    case.collect_facts()
    return case


def test_an_address_that_comes_in_is_the_address_from_then_on_and_nothing_is_missing() -> None:
    case = awaiting(MissingItem.ADDRESS, MissingItem.DATE, complainant=Person("S. Zonder"))

    contents = make.what_came_in(MissingItem.ADDRESS, MissingItem.DATE)
    case.end_completion(act("kc", DAY), contents, (), day(DAY), None)

    assert (complainant(case).address, complainant(case).name) == (NEW, "S. Zonder")
    assert case.submission.missing == ()
    assert case.triage.completions[-1].contents == contents
    assert [type(each).__name__ for each in case.collect_facts()] == ["PartiesTold", "CompletionEnded"]
    assert case.parties.contact_changes[-1].before == Person("S. Zonder", language="nl")


def test_a_name_that_comes_in_is_the_name_and_what_is_done_without_is_not_missing_either() -> None:
    case = awaiting(MissingItem.NAME, MissingItem.SIGNATURE)

    case.end_completion(act("kc", DAY), make.what_came_in(MissingItem.NAME), (MissingItem.SIGNATURE,), day(DAY), None)

    assert complainant(case).name == "H. Denkbeeld-Voorbeeld"
    assert case.submission.missing == ()


def test_items_that_were_not_asked_for_stay_missing() -> None:
    case = in_triage(missing=(MissingItem.ADDRESS, MissingItem.DATE))
    case.ask_completion(act("kc", DAY), (MissingItem.DATE,), None, CALENDAR)

    case.end_completion(act("kc", DAY), make.what_came_in(MissingItem.DATE), (), day(DAY), None)

    assert case.submission.missing == (MissingItem.ADDRESS,)


@pytest.mark.parametrize("item", MissingItem)
def test_what_came_in_is_kept_with_its_value_or_its_document(item: MissingItem) -> None:
    case = awaiting(item, representative=Person("E. Testman"))

    with pytest.raises(ReceivedIncomplete):
        case.end_completion(act("kc", DAY), (Received(item=item),), (), day(DAY), None)
    case = awaiting(item, representative=Person("E. Testman"))
    contents = make.what_came_in(item)
    case.end_completion(act("kc", DAY), contents, (), day(DAY), None)

    assert (case.triage.completions[-1].contents, case.triage.completions[-1].received) == (contents, (item,))


def test_a_complaint_is_not_dated_in_the_future() -> None:
    case = awaiting(MissingItem.DATE)
    tomorrow = Received(item=MissingItem.DATE, day=day("2026-03-04"))

    with pytest.raises(ReceivedIncomplete):
        case.end_completion(act("kc", DAY), (tomorrow,), (), day(DAY), None)


def test_with_an_address_the_complaint_is_no_signal_for_want_of_one() -> None:
    case = awaiting(MissingItem.ADDRESS, complainant=Person("S. Zonder"))
    case.end_completion(act("kc", DAY), make.what_came_in(MissingItem.ADDRESS), (), day(DAY), None)
    case.name_accused(act("kc", DAY), make.a_naming(make.nobody_known()), DIRECTORY, CALENDAR)

    with pytest.raises(SignalNotApplicable):
        case.note_signal(act("kc", DAY), SignalNote(SignalReason.NO_ADDRESS, "x", day(DAY), "kc"), DIRECTORY)


def test_the_party_of_a_complainant_is_the_same_in_every_version() -> None:
    case = in_triage()
    first = case.parties.complainant
    changed(case)

    assert isinstance(first, Party)
    assert case.parties.complainant
    assert case.parties.complainant.party_id == first.party_id

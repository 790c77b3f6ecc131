"""T2a and P1 to P3: who is complained about, who takes part beside them, and from which day to which."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_naming,
    a_sending,
    a_stranger,
    act,
    an_accused,
    day,
    nobody_known,
)
from procedure_side_story import brought_back_without_handler, in_triage
from procedure_story import Story, formal_case, informal_case, investigated_case
from procedure_town import TOWN

from procedure.domain.case import Case
from procedure.domain.errors import DayNotPossible
from procedure.domain.file.people import Accused, Address
from procedure.domain.investigation.copies import in_the_know
from procedure.domain.organisation.directory import OfficialUnknown, TeamUnknown
from procedure.domain.parties.accused import AccusedIncomplete, AccusedNamed, AccusedNotRemovable, completed
from procedure.domain.parties.contact_log import LoggedContact
from procedure.domain.parties.earlier import FollowsItself
from procedure.domain.parties.party import CoComplainant, PartyNotFound, PartyRecorded, Representation
from words.handling import FormalReason
from words.people import AccusedKind, ContactKind, OfficialKind, RepresentationScope, Role

DAY, LATER = "2026-03-02", "2026-03-10"
EXTERNAL, UNKNOWN = AccusedKind.EXTERNAL, AccusedKind.UNKNOWN
ADDRESS = Address(("Laan 2",), "1234 CD", "Voorbeeldstad")


def a_representation(**more: Any) -> Representation:
    values: dict[str, Any] = {
        "party_id": uuid4(),
        "name": "Mr. Voorbeeld",
        "address": None,
        "scope": RepresentationScope.EVERYTHING,
        "valid_from": day("2026-03-05"),
        "valid_until": None,
        "document_id": None,
        "recorded_on": day("2026-03-05"),
        "recorded_by": "kc",
    }
    return Representation(**{**values, **more})


def held_on(representation: Representation) -> list[bool]:
    """On 4, 5, 6, 19, 20 and 21 March."""
    return [representation.holds_on(date(2026, 3, each)) for each in (4, 5, 6, 19, 20, 21)]


def test_a_representative_is_written_to_from_the_first_day_to_the_last() -> None:
    until = a_representation(valid_until=day("2026-03-20"))

    assert held_on(a_representation()) == [False, True, True, True, True, True]
    assert held_on(until) == [False, True, True, True, True, False]
    assert held_on(replace(a_representation(), ended_on=day("2026-03-20"))) == [False, True, True, True, True, False]
    assert held_on(replace(until, ended_on=day("2026-03-05"))) == [False, True, False, False, False, False]
    assert held_on(replace(until, ended_on=day("2026-03-25"))) == [False, True, True, True, True, False]


def test_who_speaks_at_the_hearing_only_gets_no_letters() -> None:
    assert not any(held_on(a_representation(scope=RepresentationScope.HEARING_ONLY)))


def test_ending_one_representation_leaves_the_other_as_it_was() -> None:
    case, first, second = in_triage(), a_representation(), a_representation()
    for each in (first, second):
        case.add_representation(act("kc", DAY), each)

    case.end_representation(act("kc", LATER), second.party_id, "Ernstige bezwaren.")
    with pytest.raises(PartyNotFound):
        case.end_representation(act("kc", LATER), uuid4(), "Onbekend.")

    ended = replace(second, ended_on=day(LATER), ended_why="Ernstige bezwaren.")
    assert case.parties.representations == (first, ended)


@pytest.mark.parametrize(("on", "possible"), [("2026-03-01", False), (DAY, True), (LATER, True), ("2026-03-11", False)])
def test_a_contact_was_between_receipt_and_today(on: str, *, possible: bool) -> None:
    case = in_triage()
    contact = LoggedContact(uuid4(), ContactKind.PHONE, day(on), "klager", True, "Belde.", "kc", act("kc", LATER).at)
    if not possible:
        with pytest.raises(DayNotPossible):
            case.log_contact(act("kc", LATER), contact)
        return

    case.log_contact(act("kc", LATER), contact)
    assert case.parties.contact_log == (contact,)


def test_a_complaint_follows_up_another_one_and_never_itself() -> None:
    case, other = in_triage(), uuid4()

    with pytest.raises(FollowsItself):
        case.link_earlier(act("kc", DAY), case.complaint_id)
    case.link_earlier(act("kc", DAY), other)

    assert case.follow_up_of == other


@pytest.mark.parametrize(
    ("accused", "refusal"),
    [
        (Accused(uuid4(), EXTERNAL, name="B. Inhuur"), AccusedIncomplete),
        (Accused(uuid4(), EXTERNAL, address=ADDRESS), AccusedIncomplete),
        (Accused(uuid4(), EXTERNAL, name="B. Inhuur", address=ADDRESS, team="ghosts"), TeamUnknown),
        (Accused(uuid4(), UNKNOWN, name="De man van de balie"), AccusedIncomplete),
    ],
)
def test_each_part_of_who_is_accused_is_needed(accused: Accused, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        completed(accused, DIRECTORY, "accused.0")


def test_each_kind_of_accused_is_kept_as_far_as_it_is_known() -> None:
    stranger = Accused(uuid4(), EXTERNAL, official_id="clerk", name="B. Inhuur", address=ADDRESS)
    official = Accused(uuid4(), AccusedKind.OFFICIAL, official_id="clerk", address=ADDRESS, team="elders")

    assert completed(stranger, DIRECTORY, "accused.0") == replace(stranger, official_id=None)
    known = completed(official, DIRECTORY, "accused.0")
    assert (known.name, known.team, known.address) == ("Naam van clerk", "vergunningen", None)


def test_who_took_part_works_here_too() -> None:
    case = a_case()
    case.open_triage(act("kc", DAY))

    with pytest.raises(OfficialUnknown):
        case.name_accused(act("kc", DAY), a_naming(an_accused(), involved=("ghost",)), DIRECTORY, CALENDAR)


def test_the_team_is_the_one_that_is_named_else_the_first_of_the_accused() -> None:
    outsider = replace(a_stranger(), team=None)
    teams = [
        Story(a_case()).triage(DAY, *accused, **more).case.parties.team
        for accused, more in [
            ((an_accused("clerk"),), {"team": "parkeren"}),
            ((outsider, an_accused("clerk-2")), {}),
            ((outsider,), {}),
        ]
    ]

    assert teams == ["parkeren", "parkeren", None]


def test_the_theme_stays_until_another_is_named() -> None:
    case = Story(a_case()).triage(DAY, theme="bejegening").case
    case.name_accused(act("kc", DAY), a_naming(an_accused()), DIRECTORY, CALENDAR)
    assert case.parties.theme == "bejegening"

    case.name_accused(act("kc", DAY), a_naming(an_accused(), theme="traagheid"), DIRECTORY, CALENDAR)
    assert case.parties.theme == "traagheid"


def test_who_is_the_same_person_again_is_by_kind_and_by_what_they_are_known_by() -> None:
    clerk, stranger, team = an_accused("clerk"), a_stranger("B. Inhuur"), nobody_known("vergunningen")

    assert clerk.same_as(replace(an_accused("clerk"), name="Andere naam", team="elders"))
    assert stranger.same_as(replace(a_stranger("B. Inhuur"), team=None))
    assert team.same_as(nobody_known("vergunningen"))
    assert not clerk.same_as(an_accused("clerk-2"))
    assert not stranger.same_as(a_stranger("C. Inhuur"))
    assert not team.same_as(nobody_known("parkeren"))
    assert not a_stranger("clerk").same_as(clerk), "somebody outside with the id of an official as name"


def named_again(case: Case, *accused: Accused) -> AccusedNamed:
    case.collect_facts()
    case.name_accused(act("kc", DAY), a_naming(*accused), DIRECTORY, CALENDAR)
    (fact,) = [each for each in case.collect_facts() if isinstance(each, AccusedNamed)]
    return fact


def test_before_anybody_has_the_copy_the_list_is_replaced_and_nobody_is_informed() -> None:
    for case in (formal_case(), brought_back_without_handler()):
        fact = named_again(case, an_accused("clerk-2"))

        assert (fact.to_inform, fact.to_invite) == ((), ())
        assert [each.official_id for each in case.parties.accused] == ["clerk-2"]


def test_the_copy_counts_as_gone_out_by_its_evidence_alone_and_by_the_declaration_alone() -> None:
    sent, declared, awaited = brought_back_without_handler(), investigated_case(), brought_back_without_handler()
    sent.record_sending(act("system", "2026-06-02"), a_sending("M09", "2026-06-02", "ACCUSED"), CALENDAR)
    again = brought_back_without_handler()
    again.declare_no_involvement(act("kb", "2026-06-02"), DIRECTORY)
    undeclared = investigated_case()
    undeclared.investigation.no_involvement_declared_at = None  # a successor, who still has to declare

    gone = [bool(in_the_know(each)) for each in (sent, declared, undeclared, again, awaited, formal_case())]

    assert gone == [True, True, True, True, False, False]


def test_whoever_has_the_copy_stays_and_only_who_can_be_reached_and_is_new_gets_one() -> None:
    case = investigated_case()
    clerk = case.parties.accused[0]
    with pytest.raises(AccusedNotRemovable):
        named_again(case, an_accused("clerk-2"))

    fact = named_again(case, clerk, nobody_known(), an_accused("clerk-2"))
    assert [each.official_id for each in fact.to_inform] == ["clerk-2"]
    assert fact.to_invite == (), "no hearing was offered yet"

    fact = named_again(case, *(each for each in case.parties.accused if each.reachable))
    assert fact.to_inform == (), "a team can be taken off the list, and nobody else is new"


def test_of_two_who_have_the_copy_neither_can_be_taken_off() -> None:
    story = Story(a_case()).triage(DAY, an_accused("clerk"), an_accused("clerk-2")).route(DAY).talk(DAY)
    case = story.escalate(DAY).appoint(DAY).case

    for each in case.parties.accused:
        with pytest.raises(AccusedNotRemovable):
            named_again(case, each)


def in_town(manager: str | None = "chef", handler: str | None = None) -> Case:
    """A talk in the town, about somebody outside it."""
    case = informal_case()
    case.parties.accused = (replace(a_stranger(), team=None),)
    case.informal.team_manager_id, case.investigation.handler_id = manager, handler
    return case


def renamed(case: Case, *officials: str, **more: Any) -> Case:
    by = act("kc", DAY, frozenset({Role.COORDINATOR}))
    case.name_accused(by, a_naming(*(an_accused(each) for each in officials), **more), TOWN, CALENDAR)
    return case


@pytest.mark.parametrize(
    ("manager", "accused", "stays"),
    [
        ("chef", "wachter", True),  # below the manager: that is what the talk is
        ("jurist", "wachter", True),  # beside
        ("jurist", "chef", False),  # the manager works below the accused, in another team
        ("jurist", "hoofd", False),  # two steps
        ("vertrokken", "chef", True),  # unknown by now: nothing is known of a conflict
    ],
)
def test_a_talk_is_for_another_manager_when_the_newly_accused_is_above_them(
    manager: str, accused: str, *, stays: bool
) -> None:
    case = renamed(in_town(manager), accused)

    assert case.informal.team_manager_id == (manager if stays else None)


def test_a_manager_who_is_shut_out_or_whose_talk_is_over_keeps_the_name_of_the_part() -> None:
    accused, formal = renamed(in_town("chef"), "chef"), in_town("jurist")
    formal.start_formal_procedure(act("kc", DAY), FormalReason.REQUESTED, None, DIRECTORY, CALENDAR)
    renamed(formal, "chef")

    assert accused.informal.team_manager_id == "chef"
    assert formal.informal.team_manager_id == "jurist"


@pytest.mark.parametrize(
    ("handler", "accused", "declared"),
    [
        ("behandelaar", "wachter", True),
        ("buurvrouw", "wachter", False),  # the team only
        ("jurist", "chef", False),  # the line only
        ("vertrokken", "wachter", True),
    ],
)
def test_a_handler_who_turns_out_to_be_too_close_has_to_declare_again(
    handler: str, accused: str, *, declared: bool
) -> None:
    case = in_town(None, handler)
    case.investigation.no_involvement_declared_at = act("kc", DAY).at

    renamed(case, accused)

    assert (case.investigation.no_involvement_declared_at is not None) is declared


def test_about_the_body_itself_the_reason_on_file_covers_a_handler_who_turns_out_to_be_close() -> None:
    for reason in (None, "Niemand staat hier buiten."):
        case = in_town(None, "buurvrouw")
        case.investigation.handler_reason = reason
        case.investigation.no_involvement_declared_at = act("kc", DAY).at

        member = replace(TOWN.officials["wachter"], kind=OfficialKind.OFFICE_HOLDER)
        town = replace(TOWN, officials={**TOWN.officials, "wachter": member})
        naming = a_naming(an_accused("wachter"), body_conduct=True)
        case.name_accused(act("kc", DAY), naming, town, CALENDAR)

        assert (case.investigation.no_involvement_declared_at is not None) is (reason is not None)


def test_everybody_who_joins_is_recorded_by_what_they_are() -> None:
    case, today = in_triage(), day("2026-03-03")
    address = Address(("Zijstraat 3",), "1234 EF", "Voorbeeldstad")
    helper = Representation(
        uuid4(), "E. Testman", address, RepresentationScope.EVERYTHING, today, None, None, today, "kc"
    )
    case.collect_facts()

    case.add_co_complainant(act("kc", "2026-03-03"), CoComplainant(uuid4(), "C. Samen", address, None, today))
    case.add_representation(act("kc", "2026-03-03"), helper)
    case.end_representation(act("kc", "2026-03-03"), helper.party_id, "Ingetrokken.")

    recorded = [each.kind for each in case.collect_facts() if isinstance(each, PartyRecorded)]
    assert recorded == ["co-complainant", "representative", "representative-ended"]

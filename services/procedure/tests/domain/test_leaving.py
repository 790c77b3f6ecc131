"""L5: each of several complainants acts for themselves (Awb 9:5, 9:10, 9:11(3))."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest
from procedure_builders import (
    CALENDAR,
    a_resolution,
    a_sending,
    a_session,
    a_submission,
    a_waiver,
    act,
    day,
)
from procedure_fakes import a_municipality
from procedure_side_story import SAM, a_withdrawal, co_complaining, of_two_one_agreed, together
from procedure_steps import DIRECTORY
from procedure_story import Story, everybody, informal_case, investigated_case

from procedure.application.letters.desk import Desk
from procedure.application.letters.recipients import citizens, complainants
from procedure.domain.case import Case
from procedure.domain.clocks.consent import ConsentIncomplete, ConsentRequest, GivenConsent, Postponement
from procedure.domain.file.people import party_of
from procedure.domain.investigation.hearing import ComplainantNotHeard, PersonUnclear
from procedure.domain.parties.leaving import (
    ComplainantLeft,
    ComplainantUnclear,
    DepartureTermPassed,
    NobodyDisputable,
    OnlyOneComplains,
)
from procedure.domain.parties.party import PartyNotFound
from procedure.domain.steps.guard import Outlook
from procedure.domain.steps.step import Step
from words.cases import CaseState
from words.handling import WaiverGround
from words.people import DepartureWay, PartyKind, Side

DAY = "2026-03-02"
KIM = UUID(int=71)
DESK = Desk(DIRECTORY, a_municipality(), day(DAY))


def first_of(case: Case) -> UUID:
    return party_of(case.complaint_id, PartyKind.COMPLAINANT)


def agree(case: Case, *persons: UUID, on: str = DAY) -> None:
    case.resolve_informally(act("kc", on), replace(a_resolution(on), persons=persons), CALENDAR)


def withdraw(case: Case, *persons: UUID, on: str = DAY) -> None:
    case.withdraw(act("kc", on), replace(a_withdrawal(on), persons=persons), satisfied=False)


def three() -> Case:
    case = together()
    co_complaining(case, DAY, KIM)
    return case


@pytest.mark.parametrize("leave", [agree, withdraw])
def test_nobody_speaks_for_another_so_with_several_it_is_said_who(leave: object) -> None:
    assert callable(leave)
    case = together()
    for named in ((), (uuid4(),), (SAM, uuid4())):
        with pytest.raises(ComplainantUnclear):
            leave(case, *named)

    assert (case.state, case.parties.departures) == (CaseState.INFORMAL, ())


@pytest.mark.parametrize(
    ("leave", "ended", "way"),
    [
        (agree, CaseState.RESOLVED_INFORMALLY, DepartureWay.AGREED),
        (withdraw, CaseState.WITHDRAWN, DepartureWay.WITHDREW),
    ],
)
def test_it_ends_with_the_last_and_not_before(leave: object, ended: CaseState, way: DepartureWay) -> None:
    assert callable(leave)
    case = three()
    leave(case, KIM, on="2026-03-03")
    assert (case.state, [each.party_id for each in case.parties.complaining]) == (
        CaseState.INFORMAL,
        [first_of(case), SAM],
    )
    assert [(each.party_id, each.way, each.ombudsman_until) for each in case.parties.departures] == [
        (KIM, way, date(2027, 3, 3))
    ]
    assert case.clocks.ombudsman_until is None, "the year of the others has not begun"

    leave(case, first_of(case), SAM, on="2026-03-05")
    assert (case.state, len(case.parties.departures)) == (ended, 1)
    assert case.clocks.ombudsman_until == date(2027, 3, 5)


def test_two_of_three_who_agree_at_once_are_told_of_in_one_fact() -> None:
    case = three()
    case.collect_facts()
    agree(case, SAM, KIM)

    (fact,) = case.collect_facts()
    assert isinstance(fact, ComplainantLeft)
    assert ([each.party_id for each in fact.people], fact.still_complaining) == ([SAM, KIM], 1)
    assert (fact.state, fact.step) == (CaseState.INFORMAL, "T7p")


def test_who_left_does_nothing_more() -> None:
    case = of_two_one_agreed()
    for leave in (agree, withdraw):
        with pytest.raises(ComplainantUnclear):
            leave(case, SAM)
    agree(case)  # the only one who is left needs no naming

    assert case.state is CaseState.RESOLVED_INFORMALLY


def test_an_anonymous_complaint_has_nobody_to_name() -> None:
    case = informal_case(anonymous=True, complainant=None)
    agree(case)

    assert (case.state, case.informal.resolution and case.informal.resolution.persons) == (
        CaseState.RESOLVED_INFORMALLY,
        (),
    )


def test_that_others_go_on_is_possible_only_where_there_are_others() -> None:
    def outlook(case: Case, number: str) -> Outlook[Step]:
        return next(each for each in case.outlooks(act("kc", DAY)) if each.step.number == number)

    for number in ("T7p", "T26p"):
        assert outlook(together(), number).is_possible
        alone = outlook(informal_case(), number).refusal
        assert isinstance(alone, OnlyOneComplains)


@pytest.mark.parametrize(("on", "possible"), [("2026-03-15", True), ("2026-03-16", True), ("2026-03-17", False)])
def test_an_agreement_is_disputed_up_to_the_day_that_was_told(on: str, *, possible: bool) -> None:
    case = of_two_one_agreed()
    assert case.parties.departures[0].dispute_until == day("2026-03-16")
    if not possible:
        with pytest.raises(DepartureTermPassed):
            case.return_complainant(act("kc", on), SAM, "Niet nagekomen.")
        return
    case.return_complainant(act("kc", on), SAM, "Niet nagekomen.")

    assert SAM in [each.party_id for each in case.parties.complaining]
    assert case.parties.departures[0].returned_on == day(on)
    with pytest.raises(NobodyDisputable):
        case.return_complainant(act("kc", on), SAM, "Nog eens.")


def test_only_who_agreed_disputes_it() -> None:
    case = three()
    withdraw(case, SAM)
    with pytest.raises(NobodyDisputable):
        case.return_complainant(act("kc", DAY), SAM, "Toch.")
    agree(case, KIM)
    with pytest.raises(NobodyDisputable):
        case.return_complainant(act("kc", DAY), SAM, "Toch.")
    for stranger in (uuid4(), first_of(case)):
        with pytest.raises(PartyNotFound):
            case.return_complainant(act("kc", DAY), stranger, "Toch.")

    case.return_complainant(act("kc", DAY), KIM, "Niet nagekomen.")


def test_letters_go_to_those_who_still_complain_and_to_a_representative_of_the_first_alone() -> None:
    case = informal_case(representative=a_submission().complainant)
    co_complaining(case, DAY)
    assert [each.kind for each in citizens(case, day(DAY))] == ["COMPLAINANT", "CO_COMPLAINANT", "REPRESENTATIVE"]
    (sam,) = [each for each in case.parties.people if each.party_id == SAM]
    assert [each.kind for each in complainants(case, [sam], day(DAY))] == ["CO_COMPLAINANT"]

    agree(case, first_of(case))

    assert [each.kind for each in citizens(case, day(DAY))] == ["CO_COMPLAINANT"]
    assert case.parties.complainant == sam, "the next one is the contact"


def test_each_complainant_is_heard_or_not_for_themselves() -> None:
    case = investigated_case()
    co_complaining(case, DAY)
    story = Story(case).copy_sent(DAY).offer(DAY)
    first, hearing = first_of(case), case.investigation.hearing
    assert hearing
    held = (act("kb", DAY), hearing.hearing_id)
    with pytest.raises(PersonUnclear):
        case.hold_hearing(*held, a_session(DAY))
    with pytest.raises(PersonUnclear):
        case.hold_hearing(*held, replace(a_session(DAY), persons=(first, uuid4())))
    case.hold_hearing(*held, replace(a_session(DAY), persons=(first,)))
    with pytest.raises(ComplainantNotHeard):
        story.draft(DAY)
    declined = a_waiver(Side.COMPLAINANT, WaiverGround.DECLINED, DAY)
    for unclear in (None, uuid4()):
        with pytest.raises(PersonUnclear):
            case.waive_hearing(act("kb", DAY), replace(declined, person=unclear))
    case.waive_hearing(act("kb", DAY), replace(declined, person=SAM))

    assert story.draft(DAY).case.state is CaseState.DECISION_PENDING


def test_who_joined_after_the_offer_is_offered_a_hearing_too() -> None:
    story = Story(investigated_case()).copy_sent(DAY).offer(DAY).hear(DAY)
    co_complaining(story.case, DAY)
    with pytest.raises(ComplainantNotHeard):
        story.draft(DAY)

    story.offer("2026-03-05")
    offers = story.case.investigation.hearing.offers if story.case.investigation.hearing else ()
    assert [(each.person, each.reply_due_on) for each in offers or ()][-1] == (SAM, day("2026-03-19"))
    assert len(offers or ()) == len(everybody(story.case)), "the others were not asked again"


@pytest.mark.parametrize(
    ("given", "complete"),
    [
        (["first", "joined"], True),
        (["joined", "first"], True),
        (["first"], False),
        (["joined"], False),
        (["first", "first"], False),
        (["first", "joined", "other"], False),
        ([None], False),
        ([], False),
    ],
)
def test_more_time_needs_the_written_consent_of_each(given: list[str | None], *, complete: bool) -> None:
    case, later = together(), day("2026-06-01")
    case.ask_consent(act("kc", DAY), ConsentRequest(later, "De getuige is ziek.", day(DAY), "kc"))
    known = {"first": first_of(case), "joined": SAM, "other": uuid4(), None: None}
    consents = tuple(GivenConsent(known[each], day(DAY), uuid4()) for each in given)
    due_on = case.clocks.due_on or later
    done = Postponement(due_on, later, day(DAY), uuid4(), day(DAY), "kc", consents)
    if complete:
        case.postpone(act("kc", DAY), done)
        assert case.clocks.due_on == later
        return
    with pytest.raises(ConsentIncomplete):
        case.postpone(act("kc", DAY), done)


def test_the_only_complainant_consents_by_name_or_without_and_no_stranger_does() -> None:
    for person, refused in ((None, False), ("first", False), ("other", True)):
        case, later = informal_case(), day("2026-06-01")
        case.ask_consent(act("kc", DAY), ConsentRequest(later, "De getuige is ziek.", day(DAY), "kc"))
        who = {None: None, "first": first_of(case), "other": uuid4()}[person]
        given = (GivenConsent(who, day(DAY), uuid4()),)
        done = Postponement(case.clocks.due_on or later, later, day(DAY), uuid4(), day(DAY), "kc", given)
        if refused:
            with pytest.raises(ConsentIncomplete):
                case.postpone(act("kc", DAY), done)
        else:
            case.postpone(act("kc", DAY), done)


def test_a_hearing_that_is_offered_again_ends_the_ground_for_not_hearing_that_person_alone() -> None:
    case = investigated_case()
    co_complaining(case, DAY)
    unfounded = a_waiver(Side.COMPLAINANT, WaiverGround.MANIFESTLY_UNFOUNDED, DAY)
    for person in (first_of(case), SAM):
        case.waive_hearing(act("kb", DAY), replace(unfounded, person=person))

    case.offer_hearing(act("kb", "2026-03-04"), uuid4(), (), CALENDAR, (SAM,))

    assert [(each.person, each.withdrawn_on) for each in case.investigation.waivers] == [
        (first_of(case), None),
        (SAM, day("2026-03-04")),
    ]
    with pytest.raises(PersonUnclear):
        case.offer_hearing(act("kb", "2026-03-04"), uuid4(), (), CALENDAR, (SAM, uuid4()))


def test_when_the_first_one_left_the_notice_to_the_next_ends_the_term() -> None:
    case = together()
    agree(case, first_of(case))
    story = Story(case).talk(DAY).escalate(DAY).appoint(DAY).copy_sent(DAY).offer(DAY).hear(DAY).draft(DAY).decide(DAY)
    for on, kind, who in (("2026-03-04", "COMPLAINANT", first_of(case)), ("2026-03-05", "CO_COMPLAINANT", SAM)):
        sending = a_sending("M16", on, kind, party=who)
        story.case.record_sending(act("system", on), sending, CALENDAR)

    assert story.case.clocks.notice_sent_on == day("2026-03-05")
    assert story.case.clocks.ombudsman_until == day("2027-03-05")


def test_the_notice_of_a_co_complainant_does_not_end_the_term_of_the_contact() -> None:
    case = together()
    story = Story(case).talk(DAY).escalate(DAY).appoint(DAY).copy_sent(DAY).offer(DAY).hear(DAY).draft(DAY).decide(DAY)
    case.record_sending(act("system", DAY), a_sending("M16", DAY, "CO_COMPLAINANT", party=SAM), CALENDAR)
    assert story.case.clocks.notice_sent_on is None

    later = "2026-03-06"
    case.record_sending(act("system", later), a_sending("M16", later, "COMPLAINANT", party=first_of(case)), CALENDAR)
    assert story.case.clocks.notice_sent_on == day(later)
    until = {each.party_id: case.ombudsman_until_of(each) for each in case.parties.complainants}
    assert until == {first_of(case): date(2027, 3, 6), SAM: date(2027, 3, 2)}, "each from their own notice"

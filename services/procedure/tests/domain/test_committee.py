"""The complaints committee (Awb 9:13-9:16): fixed beforehand, told, hears, advises, and is followed or answered."""

from uuid import uuid4

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_naming,
    a_reasoning,
    a_sending,
    a_session,
    a_waiver,
    act,
    an_accused,
    an_element,
    day,
)
from procedure_side_story import COMMITTEE, an_advice, committee_case, with_committee
from procedure_story import Story, investigated_case

from procedure.domain.access.conflicts import DrafterMayNotDecide
from procedure.domain.case import Case
from procedure.domain.errors import CaseNotFound, DayNotPossible, RoleNotAllowed
from procedure.domain.investigation.committee import CommitteeFlagged, CommitteeNotTold, CommitteeRules, NoCommittee
from procedure.domain.investigation.hearing import ComplainantNotHeard, HearingNotOffered
from procedure.domain.investigation.opportunity import AccusedNotInvited
from procedure.domain.judgement.decision import DeviationUnexplained
from procedure.domain.judgement.draft import AdviceMissing
from procedure.domain.judgement.reasoning import Reasoning
from words.cases import CaseState, Outcome
from words.handling import FormalReason, Judgement, WaiverGround
from words.people import Role, Side
from words.submissions import ComplaintForm

DAY = "2026-10-16"
FOUNDED, UNFOUNDED = Judgement.FOUNDED, Judgement.UNFOUNDED


def advised(*elements: object) -> Case:
    case = with_committee()
    case.offer_hearing(act("com", DAY), uuid4(), (), CALENDAR)
    Story(case).accused_invited(DAY)
    assert case.investigation.hearing
    case.hold_hearing(act("com", "2026-11-19"), case.investigation.hearing.hearing_id, a_session("2026-11-19"))
    case.give_advice(act("com", "2026-12-03"), an_advice("2026-12-03", *elements))
    return case


def in_formal_intake(case: Case) -> Case:
    case.open_triage(act("kc", DAY))
    case.name_accused(
        act("kc", DAY), a_naming(an_accused(), body_conduct=True, team="vergunningen"), DIRECTORY, CALENDAR
    )
    reason = FormalReason.BODY_CONDUCT
    case.start_formal_procedure(act("kc", DAY), reason, None, DIRECTORY, CALENDAR, COMMITTEE)
    return case


def test_the_term_is_ten_weeks_only_from_when_the_complainant_was_told() -> None:
    case = in_formal_intake(a_case(DAY))
    assert case.clocks.due_on == day("2026-11-27")

    case.record_sending(act("system", DAY), a_sending("M01C", "2026-10-20"), CALENDAR)

    assert (case.clocks.due_on, case.clocks.decide_due_on) == (day("2026-12-28"), day("2026-12-28"))


def test_the_first_day_on_which_the_complainant_was_told_counts_in_any_order_of_evidence() -> None:
    for days in (("2026-10-20", "2026-10-23"), ("2026-10-23", "2026-10-20")):
        case = in_formal_intake(a_case(DAY))
        for sent in days:
            case.record_sending(act("system", "2026-10-24"), a_sending("M01C", sent), CALENDAR)

        assert case.investigation.committee
        assert (case.investigation.committee.told_on, case.clocks.due_on) == (day("2026-10-20"), day("2026-12-28"))


def test_a_term_that_turns_out_not_to_have_passed_opens_no_way_to_the_ombudsman() -> None:
    case = in_formal_intake(a_case(DAY))
    case.watch_deadline(act("system", "2026-11-28"))
    assert case.clocks.ombudsman_until

    case.record_sending(act("system", "2026-11-30"), a_sending("M01C", "2026-11-30"), CALENDAR)

    assert (case.clocks.ombudsman_until, case.clocks.due_on) == (None, day("2026-12-28"))


def test_nobody_chooses_a_committee_for_one_case() -> None:
    with pytest.raises(NoCommittee):
        investigated_case().request_advice(act("kb", "2026-03-02"))
    untold = in_formal_intake(a_case(DAY))
    Story(untold).appoint(DAY).copy_sent(DAY)
    with pytest.raises(CommitteeNotTold) as refusal:
        untold.request_advice(act("kb", DAY))

    assert refusal.value.article == "Awb 9:15(1)"


def test_of_an_oral_complaint_no_committee_advises_until_it_is_put_in_writing() -> None:
    case = a_case(DAY, form=ComplaintForm.ORAL)
    case.open_triage(act("kc", DAY))
    case.name_accused(act("kc", DAY), a_naming(an_accused()), DIRECTORY, CALENDAR)
    by_team = CommitteeRules(teams=frozenset({"vergunningen"}))
    case.route_to_team_manager(act("kc", DAY), None, DIRECTORY, CALENDAR, by_team)
    assert case.investigation.committee is None
    case.collect_facts()

    case.put_in_writing(act("tm", "2026-10-19"), day("2026-10-19"), CALENDAR, by_team)

    assert case.investigation.committee
    assert case.investigation.committee.decide_due_on == day("2026-12-28")
    assert not [fact for fact in case.collect_facts() if isinstance(fact, CommitteeFlagged)], (
        "the acknowledgement says so"
    )


def test_the_committee_sees_the_case_from_when_it_is_asked() -> None:
    case = committee_case()
    with pytest.raises(CaseNotFound):
        case.offer_hearing(act("com", DAY), uuid4(), (), CALENDAR)
    case.request_advice(act("kb", DAY))

    with pytest.raises(RoleNotAllowed):
        case.offer_hearing(act("kb", DAY), uuid4(), (), CALENDAR)
    case.offer_hearing(act("com", DAY), uuid4(), (), CALENDAR)


def test_the_committee_hears_or_has_a_ground_not_to() -> None:
    case = with_committee()
    advice = an_advice("2026-12-03")
    with pytest.raises(HearingNotOffered):
        case.give_advice(act("com", "2026-12-03"), advice)
    case.offer_hearing(act("com", DAY), uuid4(), (), CALENDAR)
    with pytest.raises(ComplainantNotHeard):
        case.give_advice(act("com", "2026-12-03"), advice)
    case.waive_hearing(act("com", DAY), a_waiver(Side.COMPLAINANT, WaiverGround.DECLINED, DAY))
    with pytest.raises(AccusedNotInvited):
        case.give_advice(act("com", "2026-12-03"), advice)
    Story(case).accused_invited(DAY)

    case.give_advice(act("com", "2026-12-03"), advice)

    assert case.state is CaseState.DECISION_PENDING


def test_an_advice_is_given_after_it_was_asked() -> None:
    case = with_committee()
    case.offer_hearing(act("com", DAY), uuid4(), (), CALENDAR)
    case.waive_hearing(act("com", DAY), a_waiver(Side.COMPLAINANT, WaiverGround.DECLINED, DAY))
    Story(case).accused_invited(DAY)

    with pytest.raises(DayNotPossible):
        case.give_advice(act("com", "2026-12-03"), an_advice("2026-10-15"))


def test_where_the_complainant_was_told_of_a_committee_nothing_is_drafted_without_its_advice() -> None:
    case = Story(committee_case()).offer(DAY).hear(DAY).case

    with pytest.raises(AdviceMissing):
        case.submit_draft(act("kb", DAY), a_reasoning())


@pytest.mark.parametrize(
    "own",
    [
        a_reasoning(an_element(UNFOUNDED, "N17")),
        a_reasoning(an_element(FOUNDED, "N17"), an_element(UNFOUNDED, "N07")),
        a_reasoning(an_element(FOUNDED, "N02"), an_element(UNFOUNDED, "N17")),
    ],
)
def test_other_than_advised_only_with_the_reason(own: Reasoning) -> None:
    case = advised(an_element(FOUNDED, "N17"))

    with pytest.raises(DeviationUnexplained) as refusal:
        case.decide(act("director", "2026-12-22"), own)
    case.decide(act("director", "2026-12-22"), own, "Er is geen toezegging gedaan.")

    assert refusal.value.article == "Awb 9:16"
    assert case.judgement.decision
    assert case.judgement.decision.deviation_reason == "Er is geen toezegging gedaan."


def test_swapped_judgements_on_one_norm_are_not_a_different_judgement() -> None:
    case = advised(an_element(FOUNDED, "N17"), an_element(UNFOUNDED, "N17"))

    case.decide(act("director", "2026-12-22"), a_reasoning(an_element(UNFOUNDED, "N17"), an_element(FOUNDED, "N17")))

    assert case.ending.outcome is Outcome.PARTLY_FOUNDED


def test_a_deviation_in_the_conclusions_only_can_be_explained_too() -> None:
    case = advised(an_element(FOUNDED, "N17"))

    case.decide(act("director", "2026-12-22"), None, "Terugbellen is al gebeurd.")

    assert case.judgement.decision
    assert case.judgement.decision.deviation_reason == "Terugbellen is al gebeurd."


def test_a_committee_member_who_advised_does_not_decide() -> None:
    case = advised()

    with pytest.raises(DrafterMayNotDecide):
        case.decide(act("com", "2026-12-22", frozenset({Role.COMMITTEE_MEMBER, Role.DECISION_MAKER})), None)

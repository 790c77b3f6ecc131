"""T27 to T30: a closed case is reopened, with its original clock, and nobody has a part until they take it again."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_directory,
    a_resolution,
    a_sending,
    a_waiver,
    act,
    an_official,
    day,
    who,
)
from procedure_side_story import (
    WATERSCHAP,
    a_reclassification,
    a_refusal,
    a_withdrawal,
    forwarded_case,
    in_triage,
    reclassified_case,
    refused_case,
    signal_case,
)
from procedure_story import Story, decided_case, informal_case, investigated_case, ready_case

from procedure.domain.access.admission import FileNotOpen
from procedure.domain.access.conflicts import InformalManagerMayNotHandle
from procedure.domain.access.sight import Sight
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.case import Case
from procedure.domain.clocks.consent import ConsentRequest, Postponement
from procedure.domain.clocks.running import TermsSet
from procedure.domain.endings.forwarding import Forwarding
from procedure.domain.endings.reopening import AgreedDatePassed, DisputeTermPassed, NoCriminalCase, NotLinkedToOmbudsman
from procedure.domain.errors import CaseNotFound, DayNotPossible
from procedure.domain.investigation.handler import HandlerAppointed, SuccessorDeclared
from procedure.domain.investigation.replacement import Succession
from procedure.domain.investigation.waiver import OfferNotSent
from words.cases import CaseState
from words.clocks import AdjournmentReason, Clock, ClockStatus
from words.endings import NotHandledGround
from words.handling import FormalReason, WaiverGround
from words.people import ReplacementReason, Role, Side

DAY = "2026-03-02"
DUE = day("2026-04-13")  # of a complaint received on that day
OMBUDSMAN_CASE = uuid4()


def resolved(case: Case, on: str = DAY) -> Case:
    case.resolve_informally(act("kc", on), a_resolution(on), CALENDAR)
    return case


def brought_back(case: Case, on: str = "2026-06-01", agreed: str = "2026-07-01") -> Case:
    case.link_ombudsman(act("ol", on), OMBUDSMAN_CASE)
    case.reopen_for_ombudsman(act("ol", on), OMBUDSMAN_CASE, "Hoor mevrouw alsnog.", day(agreed), CALENDAR)
    return case


def test_t27_a_disputed_agreement_goes_to_the_formal_procedure_with_the_original_date() -> None:
    case = resolved(informal_case())
    case.dispute_agreement(act("kc", "2026-03-16"), "Er is niet teruggebeld.", CALENDAR)

    assert (case.state, case.clocks.due_on, case.clocks.clock_status) == (
        CaseState.FORMAL_INTAKE,
        DUE,
        ClockStatus.RUNNING,
    )
    assert (case.ending.closed_on, case.ending.outcome, case.clocks.ombudsman_until) == (None, None, None)
    assert case.ending.reopenings[0].ended.resolution


def test_t27_after_the_days_for_it_a_dispute_is_a_new_complaint() -> None:
    case = resolved(informal_case())

    with pytest.raises(DisputeTermPassed, match="16-03-2026"):
        case.dispute_agreement(act("kc", "2026-03-17"), "Er is niet teruggebeld.", CALENDAR)


def test_t27_the_handler_of_before_the_agreement_is_designated_and_declares_again() -> None:
    case = resolved(Story(investigated_case()).copy_sent(DAY).case)
    case.dispute_agreement(act("kc", DAY), "Niet nagekomen.", CALENDAR)
    assert (case.investigation.handler_id, case.investigation.no_involvement_declared_at) == (None, None)

    case.designate_handler(act("kc", DAY), "kb-2", None, DIRECTORY)
    with pytest.raises(FileNotOpen):
        case.withdraw(act("kb-2", DAY), a_withdrawal(DAY), satisfied=False)
    case.collect_facts()
    case.declare_no_involvement(act("kb-2", DAY), DIRECTORY)

    appointed = [fact for fact in case.collect_facts() if isinstance(fact, HandlerAppointed)]
    assert [fact.accused for fact in appointed] == [()], "the accused have the copy already"


@pytest.mark.parametrize("ended", [reclassified_case, forwarded_case])
def test_t28_the_original_receipt_counts_when_a_classification_is_contested(ended: Callable[[], Case]) -> None:
    case = ended()
    case.contest_classification(act("kc", "2026-03-20"), "Ik klaag over de man, niet over de tegel.", CALENDAR)

    assert (case.state, case.clocks.due_on, case.clocks.refusal_due_on) == (CaseState.TRIAGE, DUE, day("2026-03-30"))
    assert case.clocks.clock_status is ClockStatus.RUNNING


def test_t28_after_a_talk_nobody_has_a_part_until_it_is_given_again() -> None:
    case = Story(informal_case()).talk(DAY).case
    case.reclassify(act("kc", DAY), a_reclassification(DAY))
    case.contest_classification(act("kc", DAY), "Ik klaag over de man.", CALENDAR)

    assert (case.state, case.informal.team_manager_id, case.informal.informal_escalate_on) == (
        CaseState.TRIAGE,
        None,
        None,
    )
    assert case.sight(who("tm")) is Sight.NONE


def test_t28_a_signal_becomes_a_complaint_without_a_clock_when_it_was_oral() -> None:
    case = signal_case()
    case.contest_classification(act("kc", DAY), "Het is een klacht.", CALENDAR)

    assert (case.state, case.clocks.due_on, case.clocks.clock_status) == (CaseState.TRIAGE, None, ClockStatus.NONE)


def test_t29_only_a_refusal_for_a_criminal_case_is_taken_back_because_that_ended() -> None:
    other, criminal = refused_case(), informal_case()
    ground = NotHandledGround.CRIMINAL_INVESTIGATION
    criminal.refuse(act("kc", DAY), a_refusal(DAY, ground), mandated=True)

    with pytest.raises(NoCriminalCase):
        other.reconsider(act("kc", "2026-05-01"), "Afgelopen.", CALENDAR, criminal_case_ended=True)
    criminal.reconsider(act("kc", "2026-05-01"), "Afgelopen.", CALENDAR, criminal_case_ended=True)

    assert criminal.state is CaseState.TRIAGE
    assert criminal.is_overdue(day("2026-05-01")), "the clock never stopped"


def test_t29_the_manager_of_the_earlier_talk_has_no_part_any_more_and_still_may_not_handle() -> None:
    case = Story(informal_case()).talk(DAY).escalate(DAY).case
    case.refuse(act("kc", DAY), a_refusal(DAY), mandated=True)
    case.reconsider(act("kc", DAY), "Toch behandelen.", CALENDAR, criminal_case_ended=False)

    assert case.sight(who("tm")) is Sight.NONE
    assert case.capacities(who("tm")) == frozenset()
    case.start_formal_procedure(act("kc", DAY), FormalReason.TALK_REFUSED, None, DIRECTORY, CALENDAR)
    both = a_directory(an_official("tm", "elders", Role.HANDLER))
    with pytest.raises(InformalManagerMayNotHandle):
        case.designate_handler(act("kc", DAY), "tm", None, both)


def test_t30_needs_a_linked_case_of_the_ombudsman_and_a_date_to_come() -> None:
    case = decided_case()
    case.link_ombudsman(act("ol", DAY), OMBUDSMAN_CASE)

    with pytest.raises(NotLinkedToOmbudsman):
        case.reopen_for_ombudsman(act("ol", DAY), uuid4(), "x", day("2026-07-01"), CALENDAR)
    with pytest.raises(AgreedDatePassed):
        case.reopen_for_ombudsman(act("ol", DAY), OMBUDSMAN_CASE, "x", day("2026-03-01"), CALENDAR)
    with pytest.raises(CaseNotFound):
        case.reopen_for_ombudsman(act("tm-2", DAY), OMBUDSMAN_CASE, "x", day("2026-07-01"), CALENDAR)


def test_t30_the_agreed_date_counts_and_both_sides_are_heard_again() -> None:
    case = brought_back(Story(ready_case()).draft(DAY).decide(DAY).case)

    assert (case.state, case.clocks.due_on) == (CaseState.INVESTIGATION, day("2026-07-01"))
    told = [fact for fact in case.collect_facts() if isinstance(fact, TermsSet)][-1]
    assert told.article == case.clocks.computed(Clock.CONSENT).article == "Awb 9:27"
    assert (case.investigation.hearing, case.judgement.decision) == (None, None)
    ended = case.ending.reopenings[-1].ended
    assert ended.decision
    assert ended.hearing, "the report of the hearing stays in the file (Awb 9:10(3))"
    assert ended.hearing.sessions[0].report


def test_t30_an_oral_complaint_that_had_no_clock_gets_the_agreed_date() -> None:
    case = brought_back(signal_case())

    assert (case.clocks.due_on, case.clocks.clock_status) == (day("2026-07-01"), ClockStatus.EXTENDED_BY_CONSENT)


def test_t30_a_case_that_never_had_a_handler_gets_one_and_the_accused_their_copy() -> None:
    case = brought_back(resolved(informal_case()))
    succession = Succession("kb", ReplacementReason.OTHER, "Er was nog niemand.")
    case.replace_handler(act("kc", "2026-06-02"), succession, DIRECTORY)
    case.collect_facts()
    case.declare_no_involvement(act("kb", "2026-06-02"), DIRECTORY)

    declared = [fact for fact in case.collect_facts() if isinstance(fact, SuccessorDeclared)]
    assert [fact.to_inform for fact in declared] == [case.parties.reachable_accused]
    story = Story(case).copy_sent("2026-06-02").explain("2026-06-03").offer("2026-06-03").hear("2026-06-10")
    assert story.draft("2026-06-11").decide("2026-06-12").case.state is CaseState.DECIDED


def test_t30_silence_on_an_earlier_offer_says_nothing_about_the_new_one() -> None:
    case = ready_case()
    case.record_sending(act("system", DAY), a_sending("M10", DAY), CALENDAR)
    case = brought_back(Story(case).draft(DAY).decide(DAY).case)
    Story(case).offer("2026-06-02")

    waiver = a_waiver(Side.COMPLAINANT, WaiverGround.NO_REPLY_IN_TERM, "2026-06-30")
    with pytest.raises(OfferNotSent):
        case.waive_hearing(act("kb", "2026-06-30"), waiver)


def test_adjournment_and_consent_are_kept_when_the_case_is_reopened() -> None:
    case = informal_case()
    case.adjourn(act("kc", "2026-04-01"), AdjournmentReason.ABSENCE, "Ziekte.", None, CALENDAR)
    resolved(case, "2026-04-02")
    case.dispute_agreement(act("kc", "2026-04-03"), "Niet nagekomen.", CALENDAR)

    assert (case.clocks.due_on, case.clocks.extended_due_on, case.clocks.clock_status) == (
        day("2026-05-11"),
        day("2026-05-11"),
        ClockStatus.EXTENDED,
    )


def test_adjournment_and_consent_are_kept_even_after_a_forwarding_removed_them() -> None:
    case = in_triage()
    case.adjourn(act("kc", "2026-04-01"), AdjournmentReason.ABSENCE, "Ziekte.", None, CALENDAR)
    case.ask_consent(act("kc", "2026-04-02"), ConsentRequest(day("2026-06-01"), "x", day("2026-04-02"), "kc"))
    consent = Postponement(day("2026-05-11"), day("2026-06-01"), day("2026-04-03"), uuid4(), day("2026-04-03"), "kc")
    case.postpone(act("kc", "2026-04-03"), consent)
    case.forward(act("kc", "2026-04-07"), Forwarding(WATERSCHAP, "Hun medewerker.", day("2026-04-07"), "kc"))
    assert (case.clocks.due_on, case.clocks.extended_due_on, case.clocks.consent_due_on) == (None, None, None)

    case.contest_classification(act("kc", "2026-04-10"), "Het was jullie medewerker.", CALENDAR)

    assert (case.clocks.extended_due_on, case.clocks.consent_due_on) == (day("2026-05-11"), day("2026-06-01"))
    assert (case.clocks.due_on, case.clocks.clock_status) == (day("2026-06-01"), ClockStatus.EXTENDED_BY_CONSENT)


def test_a_date_that_was_told_is_kept_when_a_decree_is_corrected_while_the_case_is_closed() -> None:
    case = in_triage()
    equated = {**CALENDAR.equated_days, 2026: CALENDAR.equated_days[2026] | {DUE}}
    case.recompute_terms(act("system", "2026-03-03"), Calendar(equated, version=1))
    assert case.clocks.due_on == day("2026-04-14")
    case.forward(act("kc", "2026-04-07"), Forwarding(WATERSCHAP, "Hun medewerker.", day("2026-04-07"), "kc"))

    case.contest_classification(act("kc", "2026-04-10"), "Het was jullie medewerker.", CALENDAR)

    assert case.clocks.due_on == case.clocks.computed(Clock.DECISION).on == day("2026-04-14")
    assert case.clocks.computed(Clock.DECISION).steps[-1].why == "deze datum is al meegedeeld en wordt niet vervroegd"


def test_a_date_agreed_with_the_ombudsman_takes_no_later_date_back() -> None:
    case = informal_case()
    case.ask_consent(act("kc", DAY), ConsentRequest(day("2026-06-01"), "x", day(DAY), "kc"))
    case.postpone(act("kc", DAY), Postponement(DUE, day("2026-06-01"), day(DAY), uuid4(), day(DAY), "kc"))

    case = brought_back(resolved(case), "2026-03-03", "2026-05-20")

    assert case.clocks.due_on == case.clocks.consent_due_on == day("2026-06-01")


def test_a_case_that_was_late_already_is_late_again_and_the_ombudsman_stays_open() -> None:
    case = informal_case()
    case.watch_deadline(act("system", "2026-04-14"))
    resolved(case, "2026-04-15")
    case.dispute_agreement(act("kc", "2026-04-16"), "Niet nagekomen.", CALENDAR)

    assert (case.clocks.ombudsman_until, case.clocks.ombudsman_until_provisional) == (day("2027-04-13"), True)


def test_a_case_cannot_end_on_a_day_before_it_went_on_again() -> None:
    case = resolved(informal_case())
    case.dispute_agreement(act("kc", "2026-03-16"), "Niet nagekomen.", CALENDAR)

    with pytest.raises(DayNotPossible, match="16-03-2026"):
        case.resolve_informally(act("kc", "2026-03-20"), a_resolution("2026-03-10"), CALENDAR)

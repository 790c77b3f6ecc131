"""T5 to T9: the talk, the agreement, and the way to the formal procedure."""

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_contact,
    a_resolution,
    act,
    an_account,
    day,
)
from procedure_story import (
    Story,
    decided_case,
    informal_case,
    investigated_case,
)

from procedure.domain.errors import DayNotPossible, RoleNotAllowed
from procedure.domain.informal.formal_start import (
    FormalReasonNotApplicable,
    FormalTrackNotOpen,
    InformalTermStillRuns,
    NoConversationYet,
    TeamManagerAvailable,
)
from procedure.domain.parties.accused import AccusedNotNamed
from procedure.domain.steps.step import StepNotPossible
from words.cases import CaseState
from words.handling import FormalReason
from words.submissions import ComplaintForm, ConductTowards

DAY = "2026-03-02"


def test_routing_needs_a_named_accused() -> None:
    case = a_case()
    case.open_triage(act("kc", DAY))

    with pytest.raises(AccusedNotNamed):
        case.route_to_team_manager(act("kc", DAY), None, DIRECTORY, CALENDAR)


def test_the_manager_has_five_working_days_and_the_talk_fourteen_days_from_receipt() -> None:
    case = Story(a_case("2026-04-02")).triage("2026-04-02").route("2026-04-03").case

    assert case.informal.informal_contact_due_on == day("2026-04-13")
    assert case.informal.informal_escalate_on == day("2026-04-16")


def test_attempts_that_reach_nobody_are_kept_too() -> None:
    case = informal_case()
    case.record_conversation(act("tm", "2026-03-03"), a_contact("2026-03-03", reached=False))
    case.record_conversation(act("tm", "2026-03-04"), a_contact("2026-03-04"))

    assert [contact.reached for contact in case.informal.contacts] == [False, True]


@pytest.mark.parametrize("held_on", ["2026-03-01", "2026-03-06"])
def test_a_talk_was_held_between_receipt_and_today(held_on: str) -> None:
    with pytest.raises(DayNotPossible):
        informal_case().record_conversation(act("tm", "2026-03-05"), a_contact(held_on))


def test_only_the_team_manager_of_the_talk_records_it() -> None:
    with pytest.raises(RoleNotAllowed):
        informal_case().record_conversation(act("kc", "2026-03-03"), a_contact("2026-03-03"))


def test_agreement_ends_the_case_from_the_investigation_too() -> None:
    case = investigated_case()
    case.resolve_informally(act("kb", "2026-03-20"), a_resolution("2026-03-19"), CALENDAR)

    assert (case.state, case.ending.closed_on) == (CaseState.RESOLVED_INFORMALLY, day("2026-03-19"))
    assert case.clocks.ombudsman_until == day("2027-03-19")


def test_a_closed_case_is_not_solved_again() -> None:
    with pytest.raises(StepNotPossible) as refusal:
        decided_case().resolve_informally(act("kc", "2026-03-20"), a_resolution("2026-03-19"), CALENDAR)

    assert refusal.value.article == "Awb 9:5"


def test_no_agreement_needs_a_talk() -> None:
    with pytest.raises(NoConversationYet):
        informal_case().start_formal_procedure(act("tm", DAY), FormalReason.NO_AGREEMENT, None, DIRECTORY, CALENDAR)


def test_passing_of_time_is_confirmed_by_the_coordinator_after_fourteen_days() -> None:
    case = informal_case("2026-03-02")

    with pytest.raises(FormalReasonNotApplicable):
        case.start_formal_procedure(act("tm", "2026-03-16"), FormalReason.TIME_PASSED, None, DIRECTORY, CALENDAR)
    with pytest.raises(InformalTermStillRuns, match="16-03-2026"):
        case.start_formal_procedure(act("kc", "2026-03-15"), FormalReason.TIME_PASSED, None, DIRECTORY, CALENDAR)
    case.start_formal_procedure(act("kc", "2026-03-16"), FormalReason.TIME_PASSED, None, DIRECTORY, CALENDAR)

    assert case.state is CaseState.FORMAL_INTAKE


@pytest.mark.parametrize(
    ("more", "article"),
    [
        ({"form": ComplaintForm.ORAL}, "Awb 9:4(1)"),
        ({"anonymous": True, "complainant": None}, "Awb 9:4(2)(a)"),
        ({"account": an_account(conduct_towards=ConductTowards.OTHER)}, "Awb 9:4(1)"),
    ],
)
def test_the_formal_track_is_for_written_complaints_of_somebody_known(more: dict[str, object], article: str) -> None:
    case = informal_case(**more)

    with pytest.raises(FormalTrackNotOpen) as refusal:
        case.start_formal_procedure(act("kc", DAY), FormalReason.REQUESTED, None, DIRECTORY, CALENDAR)

    assert refusal.value.article == article


def test_the_talk_is_skipped_only_for_a_reason_that_holds() -> None:
    case = Story(a_case()).triage(DAY).case

    for reason in (FormalReason.NO_AGREEMENT, FormalReason.BODY_CONDUCT):
        with pytest.raises(FormalReasonNotApplicable):
            case.start_formal_procedure(act("kc", DAY), reason, None, DIRECTORY, CALENDAR)
    with pytest.raises(TeamManagerAvailable):
        case.start_formal_procedure(act("kc", DAY), FormalReason.MANAGER_CONFLICTED, None, DIRECTORY, CALENDAR)
    case.start_formal_procedure(act("kc", DAY), FormalReason.TALK_REFUSED, "Wil geen gesprek.", DIRECTORY, CALENDAR)

    assert case.informal.formal_start
    assert case.clocks.due_on == day("2026-04-13")


def test_after_routing_the_reasons_of_triage_no_longer_apply() -> None:
    with pytest.raises(FormalReasonNotApplicable):
        informal_case().start_formal_procedure(act("kc", DAY), FormalReason.TALK_REFUSED, None, DIRECTORY, CALENDAR)

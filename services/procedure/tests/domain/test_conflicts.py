"""C1-C5 and C7: who may take which part (Awb 9:7, 2:4)."""

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_directory,
    a_naming,
    a_reasoning,
    act,
    an_accused,
    an_official,
    who,
)
from procedure_story import Story, formal_case, informal_case, pending_case

from procedure.domain.access.admission import FileNotOpen
from procedure.domain.access.conflicts import (
    DrafterMayNotDecide,
    HandlerIsAccused,
    HandlerTooClose,
    HandlerWasInvolved,
    InformalManagerMayNotDecide,
    InformalManagerMayNotHandle,
    NoTeamManagerAvailable,
    TeamManagerConflicted,
)
from procedure.domain.access.sight import Sight
from procedure.domain.errors import CaseNotFound, RoleNotAllowed
from procedure.domain.organisation.actor import Actor
from procedure.domain.organisation.directory import RoleMissing
from words.clocks import AdjournmentReason
from words.handling import FormalReason
from words.people import Role

DAY = "2026-03-02"
ABSENCE = AdjournmentReason.ABSENCE
BOTH = frozenset({Role.HANDLER, Role.TEAM_MANAGER, Role.DECISION_MAKER, Role.COORDINATOR})


def test_c1_somebody_who_took_part_cannot_handle_the_complaint() -> None:
    case = formal_case()
    case.name_accused(act("kc", DAY), a_naming(*case.parties.accused, involved=("kb",)), DIRECTORY, CALENDAR)

    with pytest.raises(HandlerWasInvolved, match="C1") as refusal:
        case.designate_handler(act("kc", DAY), "kb", "Toch graag.", DIRECTORY)

    assert (refusal.value.code, refusal.value.article) == ("handler-was-involved", "Awb 9:7(1)")


def test_c1_about_the_body_itself_a_reason_turns_the_refusal_into_a_warning() -> None:
    case = a_case()
    case.open_triage(act("kc", DAY))
    case.name_accused(act("kc", DAY), a_naming(involved=("kb",), body_conduct=True), DIRECTORY, CALENDAR)
    case.start_formal_procedure(act("kc", DAY), FormalReason.BODY_CONDUCT, None, DIRECTORY, CALENDAR)

    with pytest.raises(HandlerWasInvolved):
        case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)
    case.designate_handler(act("kc", DAY), "kb", "Niemand staat hier geheel buiten.", DIRECTORY)

    assert case.investigation.handler_warnings == ("handler-was-involved",)


def test_c2_a_colleague_or_subordinate_of_the_accused_cannot_handle_the_complaint() -> None:
    with pytest.raises(HandlerTooClose):
        formal_case().designate_handler(act("kc", DAY), "kb-near", None, DIRECTORY)

    about_the_coordinator = a_case()
    about_the_coordinator.open_triage(act("kc-2", DAY))
    about_the_coordinator.name_accused(act("kc-2", DAY), a_naming(an_accused("kc")), DIRECTORY, CALENDAR)
    about_the_coordinator.start_formal_procedure(act("kc-2", DAY), FormalReason.TALK_REFUSED, None, DIRECTORY, CALENDAR)
    with pytest.raises(HandlerTooClose):
        about_the_coordinator.designate_handler(act("kc-2", DAY), "kb", None, DIRECTORY)


def test_c2_the_accused_cannot_handle_the_complaint_not_even_with_a_reason() -> None:
    case = a_case()
    case.open_triage(act("kc", DAY))
    case.name_accused(act("kc", DAY), a_naming(an_accused("kb"), body_conduct=True), DIRECTORY, CALENDAR)
    case.start_formal_procedure(act("kc", DAY), FormalReason.BODY_CONDUCT, None, DIRECTORY, CALENDAR)

    with pytest.raises(HandlerIsAccused):
        case.designate_handler(act("kc", DAY), "kb", "Toch.", DIRECTORY)


def test_c3_the_team_manager_of_the_talk_neither_handles_nor_decides() -> None:
    directory = a_directory(an_official("tm", "vergunningen", *BOTH, substitute="tm-2"))
    case = formal_case()

    with pytest.raises(InformalManagerMayNotHandle):
        case.designate_handler(act("kc", DAY), "tm", None, directory)
    with pytest.raises(InformalManagerMayNotDecide):
        pending_case().decide(act("tm", DAY, BOTH), a_reasoning())


def test_c4_an_accused_manager_is_replaced_by_the_substitute() -> None:
    case = Story(a_case()).triage(DAY, an_accused("tm")).route(DAY).case

    assert case.informal.team_manager_id == "tm-2"


def test_c4_a_chosen_manager_with_a_conflict_is_refused() -> None:
    case = Story(a_case()).triage(DAY, an_accused("clerk"), involved=("tm",)).case

    with pytest.raises(TeamManagerConflicted):
        case.route_to_team_manager(act("kc", DAY), "tm", DIRECTORY, CALENDAR)
    with pytest.raises(RoleMissing):
        case.route_to_team_manager(act("kc", DAY), "kb", DIRECTORY, CALENDAR)


def test_c4_without_anybody_free_of_conflict_the_talk_is_skipped() -> None:
    case = Story(a_case()).triage(DAY, an_accused("tm"), involved=("tm-2",)).case

    with pytest.raises(NoTeamManagerAvailable):
        case.route_to_team_manager(act("kc", DAY), None, DIRECTORY, CALENDAR)
    case.start_formal_procedure(act("kc", DAY), FormalReason.MANAGER_CONFLICTED, None, DIRECTORY, CALENDAR)

    assert case.informal.formal_start


def test_c5_the_drafter_does_not_decide() -> None:
    case = pending_case()

    with pytest.raises(DrafterMayNotDecide) as refusal:
        case.decide(act("kb", DAY, frozenset({Role.HANDLER, Role.DECISION_MAKER})), None)

    assert refusal.value.article == "Awb 2:4"


def test_c5_an_accused_decision_maker_does_not_even_see_the_case() -> None:
    case = pending_case()
    case.access.shut_out = ("director",)

    with pytest.raises(CaseNotFound):
        case.decide(act("director", DAY), None)


def test_c7_the_file_opens_only_after_the_declaration() -> None:
    case = formal_case()
    case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)

    assert case.sight(who("kb")) is Sight.SHELL
    with pytest.raises(FileNotOpen):
        case.adjourn(act("kb", DAY), ABSENCE, "Ziekte.", None, CALENDAR)
    case.declare_no_involvement(act("kb", DAY), DIRECTORY)

    assert case.sight(who("kb")) is Sight.FILE


def test_c7_nobody_declares_for_another() -> None:
    case = formal_case()
    case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)

    with pytest.raises(CaseNotFound):
        case.declare_no_involvement(act("kb-2", DAY), DIRECTORY)
    with pytest.raises(RoleNotAllowed):
        case.declare_no_involvement(act("kc", DAY), DIRECTORY)


def test_a_conflict_that_appears_before_the_declaration_stops_it() -> None:
    case = formal_case()
    case.designate_handler(act("kc", DAY), "kb-2", None, DIRECTORY)
    moved = a_directory(an_official("kb-2", "vergunningen", Role.HANDLER, line_manager="tm"))

    with pytest.raises(HandlerTooClose):
        case.declare_no_involvement(act("kb-2", DAY), moved)


def test_once_formal_the_team_manager_sees_the_outcome_only() -> None:
    informal, formal = informal_case(), formal_case()

    assert (informal.sight(who("tm")), formal.sight(who("tm"))) == (Sight.FILE, Sight.OUTCOME)
    with pytest.raises(RoleNotAllowed):
        formal.adjourn(act("tm", DAY), ABSENCE, "Ziekte.", None, CALENDAR)


@pytest.mark.parametrize("official", ["director", "kb-2", "tm-2"])
def test_officials_without_a_part_in_a_case_do_not_see_it(official: str) -> None:
    assert informal_case().sight(who(official)) is Sight.NONE


def test_an_auditor_reads_everything_and_changes_nothing() -> None:
    case = informal_case()

    assert case.sight(who("auditor")) is Sight.FILE
    with pytest.raises(RoleNotAllowed):
        case.adjourn(act("auditor", DAY), ABSENCE, "Ziekte.", None, CALENDAR)


def test_roles_alone_open_no_case() -> None:
    everybody = Actor("outsider", frozenset(Role) - {Role.COORDINATOR, Role.AUDITOR, Role.SYSTEM})

    assert informal_case().sight(everybody) is Sight.NONE

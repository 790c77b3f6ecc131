"""C5 to C11 once a case runs: conflicts that show later, that are declared, and files opened in an emergency."""

from datetime import timedelta
from uuid import uuid4

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
    day,
    who,
)
from procedure_side_story import a_refusal, a_withdrawal, committee_case, in_triage
from procedure_story import Story, decided_case, formal_case, informal_case, investigated_case, pending_case, ready_case

from procedure.domain.access.admission import AccessChanged, FileNotOpen, NotAmongNamed
from procedure.domain.access.conflicts import (
    DrafterMayNotDecide,
    HandlerMustStayOut,
    HandlerTooClose,
    InformalManagerMayNotDecide,
    InformalManagerMayNotHandle,
)
from procedure.domain.access.declaration import ConflictDeclaration
from procedure.domain.access.emergency import AccessNotNeeded, EmergencyOpened
from procedure.domain.access.restriction import Restriction, RestrictorNotNamed
from procedure.domain.access.sight import Sight
from procedure.domain.case import Case
from procedure.domain.errors import CaseNotFound, RoleNotAllowed
from procedure.domain.informal.formal_start import TeamManagerAvailable
from procedure.domain.investigation.replacement import EarlierActsNotReviewed, Succession
from procedure.domain.organisation.actor import Act, Actor
from words.cases import CaseState
from words.handling import FormalReason
from words.people import DeclaredConflict, ReplacementReason, ResponsibleBody, Role

DAY = "2026-03-02"


def declares(case: Case, official: str, kind: DeclaredConflict = DeclaredConflict.PARTNER_OR_HOUSEHOLD) -> None:
    case.declare_conflict(act(official, DAY), ConflictDeclaration(official, kind, day(DAY)))


def replaces(case: Case, successor: str, reason: ReplacementReason = ReplacementReason.CONFLICT) -> None:
    case.replace_handler(act("kc", DAY), Succession(successor, reason, "Zo is het."), DIRECTORY)


def restricted(case: Case, *named: str) -> Case:
    case.restrict(act("kc", DAY), Restriction(("kc", *named), "Werkt hier zelf.", day(DAY), "kc"), DIRECTORY)
    return case


def shut_out_told(case: Case) -> list[tuple[str, ...]]:
    return [fact.shut_out for fact in case.collect_facts() if isinstance(fact, AccessChanged)]


def test_c1_about_the_body_itself_an_involved_official_handles_it_for_a_reason_and_then_sees_it() -> None:
    case = a_case()
    case.open_triage(act("kc", DAY))
    case.name_accused(act("kc", DAY), a_naming(involved=("kb", "kb-2"), body_conduct=True), DIRECTORY, CALENDAR)
    case.start_formal_procedure(act("kc", DAY), FormalReason.BODY_CONDUCT, None, DIRECTORY, CALENDAR)
    case.collect_facts()

    case.designate_handler(act("kc", DAY), "kb", "Niemand staat hier geheel buiten.", DIRECTORY)
    assert shut_out_told(case) == [("kb-2",)]
    case.declare_no_involvement(act("kb", DAY), DIRECTORY)

    assert (case.state, case.sight(who("kb"))) == (CaseState.INVESTIGATION, Sight.FILE)


def test_c2_a_handler_who_turns_out_to_work_with_an_accused_loses_the_file_until_replaced() -> None:
    case = Story(investigated_case()).copy_sent(DAY).explain(DAY).case
    colleague = a_directory(an_official("colleague", "klachten"))
    case.name_accused(act("kc-2", DAY), a_naming(*case.parties.accused, an_accused("colleague")), colleague, CALENDAR)

    assert case.sight(who("kb")) is Sight.SHELL
    with pytest.raises(FileNotOpen):
        case.withdraw(act("kb", DAY), a_withdrawal(DAY), satisfied=False)
    with pytest.raises(HandlerTooClose):
        case.declare_no_involvement(act("kb", DAY), colleague)
    outside = a_directory(an_official("colleague", "klachten"), an_official("kb-far", "elders", Role.HANDLER))
    succession = Succession("kb-far", ReplacementReason.WORKLOAD, "Collega van de beklaagde.")
    case.replace_handler(act("kc", DAY), succession, outside)

    assert case.investigation.review_needed, "whatever reason was given"


def test_c3_a_manager_who_was_replaced_during_the_talk_neither_handles_nor_decides() -> None:
    case = Story(informal_case()).talk(DAY).case
    succession = Succession("tm-2", ReplacementReason.ABSENCE, "Ziek.")
    case.replace_team_manager(act("kc", DAY), succession, DIRECTORY, CALENDAR)
    story = Story(case)
    case.start_formal_procedure(act("tm-2", DAY), FormalReason.REQUESTED, None, DIRECTORY, CALENDAR)

    both = a_directory(an_official("tm", "elders", Role.HANDLER, Role.DECISION_MAKER))
    with pytest.raises(InformalManagerMayNotHandle):
        case.designate_handler(act("kc", DAY), "tm", None, both)
    story.appoint(DAY).copy_sent(DAY).explain(DAY).offer(DAY).hear(DAY).draft(DAY)
    with pytest.raises(InformalManagerMayNotDecide):
        case.decide(act("tm", DAY, frozenset({Role.DECISION_MAKER})), None)


def test_c4_a_manager_below_an_official_who_is_named_later_has_no_part_in_the_talk_any_more() -> None:
    case = informal_case()
    case.name_accused(act("kc", DAY), a_naming(*case.parties.accused, an_accused("director")), DIRECTORY, CALENDAR)

    assert case.informal.team_manager_id is None
    with pytest.raises(CaseNotFound):
        case.withdraw(act("tm", DAY), a_withdrawal(DAY), satisfied=False)


def test_c5_a_handler_who_was_replaced_does_not_decide() -> None:
    case = ready_case()
    replaces(case, "kb-2", ReplacementReason.WORKLOAD)
    case.declare_no_involvement(act("kb-2", DAY), DIRECTORY)
    case.submit_draft(act("kb-2", DAY), a_reasoning())

    for official in ("kb", "kb-2"):
        with pytest.raises(DrafterMayNotDecide):
            case.decide(act(official, DAY, frozenset({Role.DECISION_MAKER})), None)


@pytest.mark.parametrize(("official", "refusal"), [("kb", DrafterMayNotDecide), ("tm", CaseNotFound)])
def test_c5_a_former_handler_or_talk_manager_does_not_refuse_as_decision_maker(
    official: str, refusal: type[Exception]
) -> None:
    case = ready_case()
    case.propose_refusal(act("kc", DAY), a_refusal(DAY))
    both = frozenset({Role.DECISION_MAKER, Role.HANDLER})

    with pytest.raises(refusal):
        case.refuse(act(official, DAY, both), a_refusal(DAY), mandated=True)


def test_a_proposal_to_refuse_lapses_when_the_case_goes_on_and_so_does_the_sight_it_gave() -> None:
    case = in_triage()
    case.propose_refusal(act("kc", DAY), a_refusal(DAY))
    assert case.sight(who("director")) is Sight.FILE

    Story(case).route(DAY)

    assert (case.ending.refusal_proposal, case.sight(who("director"))) == (None, Sight.NONE)


def test_c6_a_coordinator_with_a_conflict_does_not_see_the_case_and_the_deputy_goes_on() -> None:
    case = in_triage()
    declares(case, "kc")

    assert case.sight(who("kc")) is Sight.NONE
    with pytest.raises(CaseNotFound):
        case.withdraw(act("kc", DAY), a_withdrawal(DAY), satisfied=False)
    case.route_to_team_manager(act("kc-2", DAY), None, DIRECTORY, CALENDAR)


def test_c7_a_designated_handler_can_declare_a_conflict_instead_of_non_involvement() -> None:
    case = formal_case()
    case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)
    assert [step.number for step in case.steps_open_to(act("kb", DAY))] == ["T10", "C10"]

    declares(case, "kb")

    assert case.sight(who("kb")) is Sight.NONE
    with pytest.raises(HandlerMustStayOut):
        case.designate_handler(act("kc", DAY), "kb", "Toch.", DIRECTORY)


def test_c7_another_designated_handler_makes_their_own_declaration() -> None:
    case = formal_case()
    case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)
    case.designate_handler(act("kc", DAY), "kb-2", None, DIRECTORY)

    assert case.sight(who("kb")) is Sight.NONE
    assert case.sight(who("kb-2")) is Sight.SHELL


def test_c7_a_handler_replaced_because_of_a_conflict_is_shut_out_and_their_acts_are_reviewed() -> None:
    case = ready_case()
    case.collect_facts()
    replaces(case, "kb-2")

    assert shut_out_told(case) == [("clerk", "kb")]
    assert case.sight(Actor("kb", frozenset({Role.COORDINATOR}))) is Sight.NONE
    case.declare_no_involvement(act("kb-2", DAY), DIRECTORY)
    with pytest.raises(EarlierActsNotReviewed):
        case.submit_draft(act("kb-2", DAY), a_reasoning())
    case.review_earlier_acts(act("kb-2", DAY), "Klager en beklaagde zijn opnieuw gehoord.")
    case.submit_draft(act("kb-2", DAY), a_reasoning())


def test_c8_the_liaison_neither_handled_nor_decided_also_not_before_the_case_went_on() -> None:
    case = decided_case()
    case.link_ombudsman(act("ol", DAY), uuid4())
    liaison = frozenset({Role.OMBUDSMAN_LIAISON})
    case.reopen_for_ombudsman(
        act("ol", DAY), case.ombudsman.ombudsman_cases[0], "Opnieuw.", day("2026-06-01"), CALENDAR
    )

    for official in ("kb", "director"):
        assert case.sight(Actor(official, liaison)) is Sight.NONE
    assert case.sight(Actor("ol-2", liaison)) is Sight.FILE


def test_c9_a_restricted_case_exists_for_the_named_only() -> None:
    case = restricted(in_triage(), "tm")

    assert case.sight(who("kc-2")) is Sight.NONE
    with pytest.raises(CaseNotFound):
        case.withdraw(act("kc-2", DAY), a_withdrawal(DAY), satisfied=False)
    case.route_to_team_manager(act("kc", DAY), None, DIRECTORY, CALENDAR)
    assert (case.informal.team_manager_id, case.sight(who("auditor"))) == ("tm", Sight.FILE)


def test_c9_an_auditor_who_coordinates_too_reads_a_restricted_case_and_does_nothing_in_it() -> None:
    case = restricted(in_triage())
    both = Actor("kc-2", frozenset({Role.AUDITOR, Role.COORDINATOR}))

    assert (case.sight(both), case.capacities(both)) == (Sight.FILE, frozenset())


def test_c9_nobody_outside_the_named_gets_a_part_not_even_by_default() -> None:
    case = restricted(in_triage())
    with pytest.raises(NotAmongNamed):
        case.route_to_team_manager(act("kc", DAY), None, DIRECTORY, CALENDAR)
    case.start_formal_procedure(act("kc", DAY), FormalReason.MANAGER_CONFLICTED, None, DIRECTORY, CALENDAR)
    with pytest.raises(NotAmongNamed):
        case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)

    with pytest.raises(TeamManagerAvailable):
        restricted(in_triage(), "tm").start_formal_procedure(
            act("kc", DAY), FormalReason.MANAGER_CONFLICTED, None, DIRECTORY, CALENDAR
        )


def test_c9_the_official_who_restricts_is_among_the_named() -> None:
    with pytest.raises(RestrictorNotNamed):
        in_triage().restrict(act("kc", DAY), Restriction(("kb",), "x", day(DAY), "kc"), DIRECTORY)


def test_c10_nobody_sees_a_case_of_their_own_household_in_any_role() -> None:
    case = investigated_case()
    declares(case, "kb")
    everything = act("kb", DAY, frozenset(Role) - {Role.SYSTEM})

    assert case.sight(everything.actor) is Sight.NONE
    assert case.steps_open_to(everything) == []


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.PLATFORM_ADMIN, Role.OPERATOR, Role.INTEGRATION_CLIENT])
def test_c11_auditors_and_administrators_take_no_step_in_any_case(role: Role) -> None:
    for case in (a_case(), informal_case(), investigated_case(), pending_case(), committee_case(), decided_case()):
        assert case.steps_open_to(act("somebody", DAY, frozenset({role}))) == []


def emergency(case: Case, official: str, role: Role) -> Act:
    moment = act(official, DAY, frozenset({role}))
    case.break_glass(moment, "Klager is in gevaar; de behandelaar is niet bereikbaar.")
    return moment


def test_in_an_emergency_a_file_is_open_for_a_day_and_that_is_on_record() -> None:
    case = investigated_case()
    case.collect_facts()
    moment = emergency(case, "deputy", Role.DECISION_MAKER)

    hours = [timedelta(0), timedelta(hours=23, minutes=59), timedelta(hours=24)]
    assert [case.sight(moment.actor, moment.at + each) for each in hours] == [Sight.FILE, Sight.FILE, Sight.NONE]
    opened = [fact for fact in case.collect_facts() if isinstance(fact, EmergencyOpened)]
    assert [(fact.official_id, fact.access.reason) for fact in opened] == [
        ("deputy", "Klager is in gevaar; de behandelaar is niet bereikbaar.")
    ]


def test_an_official_who_reads_in_an_emergency_takes_no_step() -> None:
    case = investigated_case()
    moment = emergency(case, "deputy", Role.DECISION_MAKER)

    assert case.steps_open_to(moment) == []
    with pytest.raises(RoleNotAllowed):
        case.refuse(moment, a_refusal(DAY), mandated=True)


def test_no_emergency_opens_a_file_to_somebody_with_a_conflict_or_without_a_function() -> None:
    case = investigated_case()

    with pytest.raises(CaseNotFound):
        emergency(case, "clerk", Role.COORDINATOR)
    for role in (Role.AUDITOR, Role.PLATFORM_ADMIN, Role.OPERATOR, Role.REGISTRAR):
        with pytest.raises(RoleNotAllowed):
            emergency(case, "somebody", role)
    with pytest.raises(AccessNotNeeded):
        emergency(case, "kc-2", Role.COORDINATOR)


def test_a_conflict_that_shows_during_an_emergency_ends_it() -> None:
    case = investigated_case()
    moment = emergency(case, "deputy", Role.DECISION_MAKER)
    case.name_accused(act("kc", DAY), a_naming(*case.parties.accused, involved=("deputy",)), DIRECTORY, CALENDAR)

    assert case.sight(moment.actor, moment.at) is Sight.NONE


def test_the_clerk_of_the_council_coordinates_what_is_about_the_council_only() -> None:
    about_college = in_triage()
    about_council = in_triage()
    naming = a_naming(*about_council.parties.accused, body_conduct=True, responsible_body=ResponsibleBody.RAAD)
    about_council.name_accused(act("kc", DAY), naming, DIRECTORY, CALENDAR)

    with pytest.raises(CaseNotFound):
        about_college.withdraw(act("griffier", DAY), a_withdrawal(DAY), satisfied=False)
    about_council.withdraw(act("griffier", DAY), a_withdrawal(DAY), satisfied=False)

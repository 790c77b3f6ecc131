"""What is left to a substitute: the parts of team manager, handler and decision maker of absent colleagues, as far as
they are free of conflict themselves (L24; Awb 9:7, 2:4)."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import procedure_builders as make
import pytest
from procedure_builders import DIRECTORY, act, day
from procedure_documents import renditions
from procedure_side_story import a_withdrawal
from procedure_steps import designated
from procedure_story import Story, decided_case, informal_case, investigated_case, pending_case, ready_case

from procedure.domain.access.admission import FileNotOpen
from procedure.domain.access.conflicts import DrafterMayNotDecide
from procedure.domain.access.declaration import ConflictDeclaration
from procedure.domain.access.involvement import handled, talked
from procedure.domain.access.restriction import Restriction
from procedure.domain.access.sight import Sight
from procedure.domain.access.substitution import StandIn
from procedure.domain.case import Case
from procedure.domain.errors import CaseNotFound, RoleNotAllowed
from procedure.domain.investigation.handler import AlreadyDeclared, SubstituteDeclared
from procedure.domain.investigation.replacement import Succession
from procedure.domain.organisation.absence import Absence
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory
from words.people import DeclaredConflict, ReplacementReason, ResponsibleBody, Role, Side

FIRST, LAST = "2026-03-10", "2026-03-20"
BEFORE, AFTER = "2026-03-09", "2026-03-21"


def away(absent: str, substitute: str | None, directory: Directory = DIRECTORY, **more: object) -> Directory:
    """This official is absent from the first day until the last; `more` is for the entry of the substitute."""
    absence = Absence(day(FIRST), day(LAST), substitute)
    changed = {absent: replace(directory.officials[absent], absences=(absence,), substitute=None)}
    if substitute:
        changed[substitute] = replace(directory.officials[substitute], **more)
    return replace(directory, officials={**directory.officials, **changed})


def by(who: str, on: str, directory: Directory) -> Act:
    official = directory.officials[who]
    plain = act(who, on, official.roles)
    return replace(plain, actor=official.acting(official.roles, directory.substitution_of(who, day(on))))


def sight(case: Case, who: str, on: str, directory: Directory) -> Sight:
    return case.sight(by(who, on, directory).actor)


def part_of(case: Case, who: str, directory: Directory, on: str = FIRST) -> frozenset[Role]:
    return case.standing(by(who, on, directory).actor)


KB_AWAY = away("kb", "kb-2")
TM_AWAY = away("tm", "tm-2")
BY_DAY = pytest.mark.parametrize(("on", "left"), [(BEFORE, False), (FIRST, True), (LAST, True), (AFTER, False)])


@BY_DAY
def test_the_talk_is_left_to_the_substitute_from_the_first_day_until_the_last(on: str, left: bool) -> None:
    case = informal_case()

    assert sight(case, "tm-2", on, TM_AWAY) is (Sight.FILE if left else Sight.NONE)
    assert part_of(case, "tm-2", TM_AWAY, on) == ({Role.TEAM_MANAGER} if left else set())


@BY_DAY
def test_of_a_case_with_a_handler_the_substitute_sees_enough_to_declare(on: str, left: bool) -> None:
    case = investigated_case()

    assert sight(case, "kb-2", on, KB_AWAY) is (Sight.SHELL if left else Sight.NONE)
    if not left:
        with pytest.raises(CaseNotFound):
            case.declare_no_involvement(by("kb-2", on, KB_AWAY), KB_AWAY)


@BY_DAY
def test_a_draft_for_another_body_is_left_to_whoever_stands_in_for_its_decision_maker(on: str, left: bool) -> None:
    case = pending_case()
    case.parties.responsible_body = ResponsibleBody.RAAD
    known = away("presidium", "deputy", bodies=frozenset({ResponsibleBody.COLLEGE}))

    assert sight(case, "deputy", on, known) is (Sight.FILE if left else Sight.NONE)
    case.parties.responsible_body = ResponsibleBody.BURGEMEESTER
    assert sight(case, "deputy", on, known) is Sight.NONE, "nor could the absent one decide that"


def test_a_substitute_handles_once_they_declared_for_themselves() -> None:
    case = investigated_case()
    substitute = by("kb-2", FIRST, KB_AWAY)
    told = make.an_explanation(Side.COMPLAINANT, FIRST)
    with pytest.raises(FileNotOpen):
        case.record_explanation(substitute, told)
    case.collect_facts()

    case.declare_no_involvement(substitute, KB_AWAY)
    case.record_explanation(substitute, told)

    declared, spoke = case.collect_facts()
    assert isinstance(declared, SubstituteDeclared)
    assert {(each.official_id, each.standing_in_for, each.role) for each in (declared, spoke)} == {
        ("kb-2", "kb", Role.HANDLER)
    }
    assert case.investigation.handler_id == "kb", "the handler remains"
    assert case.access.stand_ins == (StandIn("kb-2", "kb", Role.HANDLER, act("kb", FIRST).at),), "noted once"
    assert sight(case, "kb-2", LAST, KB_AWAY) is Sight.FILE
    assert sight(case, "kb-2", AFTER, KB_AWAY) is Sight.NONE
    assert sight(case, "kb", FIRST, KB_AWAY) is Sight.FILE, "absence takes nothing away"
    with pytest.raises(AlreadyDeclared):
        case.declare_no_involvement(substitute, KB_AWAY)


def test_the_handlers_own_step_is_nobodys_substitution() -> None:
    case = investigated_case()
    case.collect_facts()

    case.record_explanation(by("kb", FIRST, KB_AWAY), make.an_explanation(Side.COMPLAINANT, FIRST))

    (fact,) = case.collect_facts()
    assert (fact.official_id, fact.standing_in_for, case.access.stand_ins) == ("kb", None, ())


def test_a_designated_handler_who_has_not_declared_leaves_nothing() -> None:
    """Only their own declaration makes them the handler (C7): the coordinator designates somebody else."""
    case = designated()

    assert sight(case, "kb-2", FIRST, KB_AWAY) is Sight.NONE


def test_a_declaration_holds_for_this_handler_only_and_only_since_they_declared() -> None:
    case = investigated_case()
    case.declare_no_involvement(by("kb-2", FIRST, KB_AWAY), KB_AWAY)
    gone, back = (Succession(who, ReplacementReason.LEFT, "Zo.") for who in ("kb-near", "kb"))
    case.replace_handler(act("kc", FIRST), replace(gone, exception="x"), without_accused_team(case))
    case.replace_handler(act("kc", FIRST), back, DIRECTORY)
    case.declare_no_involvement(act("kb", LAST), DIRECTORY)

    assert sight(case, "kb-2", LAST, KB_AWAY) is Sight.SHELL


def without_accused_team(case: Case) -> Directory:
    """`kb-near` in a team and a line of nobody accused."""
    near = replace(DIRECTORY.officials["kb-near"], team="klachten", line_manager="kc")
    assert case.parties.accused
    return replace(DIRECTORY, officials={**DIRECTORY.officials, "kb-near": near})


def accused_in_team(case: Case) -> None:
    case.parties.accused = tuple(replace(each, team="klachten") for each in case.parties.accused)


def accused_above(case: Case) -> None:
    case.parties.accused = (make.an_accused("kc"),)


def shut_out(case: Case) -> None:
    case.declare_conflict(
        act("kb-2", FIRST, frozenset({Role.COORDINATOR})),
        ConflictDeclaration("kb-2", DeclaredConflict.INVOLVED, day(FIRST)),
    )


def not_named(case: Case) -> None:
    case.restrict(act("kc", FIRST), Restriction(("kc", "kb"), "Werkt hier.", day(FIRST), "kc"), DIRECTORY)


def had_the_talk(case: Case) -> None:
    case.access.stand_ins = (StandIn("kb-2", "tm", Role.TEAM_MANAGER, act("kb", FIRST).at),)


@pytest.mark.parametrize("conflict", [accused_in_team, accused_above, shut_out, not_named, had_the_talk])
def test_a_case_in_which_the_substitute_has_a_conflict_is_not_left_to_them(conflict: Callable[[Case], None]) -> None:
    case = investigated_case()
    assert sight(case, "kb-2", FIRST, KB_AWAY) is Sight.SHELL

    conflict(case)

    assert sight(case, "kb-2", FIRST, KB_AWAY) is Sight.NONE


def test_a_conflict_that_shows_later_closes_the_file_to_the_substitute_as_well() -> None:
    case = investigated_case()
    case.declare_no_involvement(by("kb-2", FIRST, KB_AWAY), KB_AWAY)

    accused_in_team(case)

    assert sight(case, "kb-2", FIRST, KB_AWAY) is Sight.NONE


def test_a_team_manager_below_the_accused_does_not_stand_in_for_the_talk() -> None:
    case = informal_case()
    case.parties.accused = (make.an_accused("director"),)

    assert sight(case, "tm-2", FIRST, TM_AWAY) is Sight.NONE


def test_what_the_absent_one_may_not_see_is_left_to_nobody() -> None:
    case = investigated_case()
    case.access.shut_out = ("kb",)

    assert sight(case, "kb-2", FIRST, KB_AWAY) is Sight.NONE


def test_what_the_absent_one_is_not_named_for_is_left_to_nobody_not_even_to_who_is() -> None:
    case = investigated_case()
    case.access.restriction = Restriction(("kc", "kb-2"), "Werkt hier.", day(FIRST), "kc")

    assert sight(case, "kb-2", FIRST, KB_AWAY) is Sight.NONE


@pytest.mark.parametrize("lacking", ["kb", "kb-2"])
def test_both_have_the_role_of_the_part(lacking: str) -> None:
    known = replace(
        KB_AWAY, officials={**KB_AWAY.officials, lacking: replace(KB_AWAY.officials[lacking], roles=frozenset())}
    )

    assert sight(investigated_case(), "kb-2", FIRST, known) is Sight.NONE


def test_after_the_formal_start_nothing_of_the_talk_is_left() -> None:
    case = investigated_case()

    assert sight(case, "tm", FIRST, TM_AWAY) is Sight.OUTCOME
    assert sight(case, "tm-2", FIRST, TM_AWAY) is Sight.NONE


def test_who_talked_for_another_is_one_of_those_who_talked() -> None:  # C3
    case = informal_case()
    case.withdraw(by("tm-2", FIRST, TM_AWAY), a_withdrawal(FIRST), satisfied=False)

    assert talked(case) == {"tm", "tm-2"}


def test_who_handled_for_another_does_not_decide_whatever_their_roles() -> None:  # C5
    both = away("kb", "deputy", roles=frozenset({Role.HANDLER, Role.DECISION_MAKER}))
    case = ready_case()
    case.declare_no_involvement(by("deputy", FIRST, both), both)
    assert "deputy" in handled(case), "from the declaration on"
    case.submit_draft(by("deputy", FIRST, both), make.a_reasoning())

    with pytest.raises(DrafterMayNotDecide):
        case.decide(by("deputy", FIRST, both), None)
    case.decide(by("director", FIRST, both), None)


def test_four_eyes_hold_for_the_substitute_and_for_the_absent_decision_maker() -> None:
    for who in ("presidium", "deputy"):
        case = pending_case()
        case.parties.responsible_body = ResponsibleBody.RAAD
        known = away("presidium", "deputy", bodies=frozenset({ResponsibleBody.COLLEGE}))
        case.access.stand_ins = (StandIn(who, "kb", Role.HANDLER, act("kb", FIRST).at),)

        assert part_of(case, "deputy", known) == set(), who


def test_a_decision_of_the_absent_one_can_be_corrected_by_the_substitute() -> None:
    case = decided_case()
    case.parties.responsible_body = ResponsibleBody.RAAD
    case.judgement.decision = replace(case.judgement.given, decided_by="presidium")
    known = away("presidium", "deputy", bodies=frozenset({ResponsibleBody.COLLEGE}))

    assert sight(case, "deputy", LAST, known) is Sight.FILE
    assert sight(case, "deputy", AFTER, known) is Sight.NONE
    case.correct_decision(by("deputy", LAST, known), uuid4(), "De naam was verkeerd.", None)
    case.note_decision_documents(by("deputy", LAST, known), *renditions(case, LAST))
    assert case.access.stand_ins == (StandIn("deputy", "presidium", Role.DECISION_MAKER, act("deputy", LAST).at),)


def test_without_substitute_nobody_gets_the_part() -> None:
    alone = away("kb", None)
    case = investigated_case()

    assert {who for who in alone.officials if Role.HANDLER in part_of(case, who, alone)} == {"kb"}


def test_a_substitute_has_no_other_part_of_the_absent_one() -> None:
    """A coordinator's work is open to every coordinator."""
    known = away("kc", "clerk")

    with pytest.raises((CaseNotFound, RoleNotAllowed)):
        investigated_case().adjourn(by("clerk", FIRST, known), "ABSENCE", "Ziek.", None, make.CALENDAR)  # type: ignore[arg-type]


def test_the_story_of_a_case_goes_on_through_a_substitute() -> None:
    case = Story(investigated_case()).offer(FIRST).case
    case.declare_no_involvement(by("kb-2", FIRST, KB_AWAY), KB_AWAY)

    case.hold_hearing(
        by("kb-2", LAST, KB_AWAY),
        case.investigation.hearing.hearing_id,
        make.a_session(LAST, *Side),  # type: ignore[union-attr]
    )

    assert case.investigation.was_heard(Side.COMPLAINANT)

"""T10 and T31: who handles the case or has the talk, who takes over, and what is looked at again (Awb 9:7, 2:4)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_contact,
    a_directory,
    a_naming,
    a_waiver,
    act,
    an_accused,
    an_explanation,
    an_official,
    day,
    who,
)
from procedure_side_story import brought_back_without_handler
from procedure_story import Story, formal_case, informal_case, investigated_case, pending_case, ready_case
from procedure_town import TOWN

from procedure.domain.access.admission import NotAmongNamed
from procedure.domain.access.conflicts import (
    HandlerTooClose,
    InformalManagerMayNotHandle,
    TeamManagerConflicted,
)
from procedure.domain.access.restriction import Restriction
from procedure.domain.case import Case
from procedure.domain.errors import CaseChanged, CaseNotFound
from procedure.domain.investigation.handler import AlreadyDeclared, SuccessorDeclared
from procedure.domain.investigation.replacement import (
    AlreadyInPart,
    EarlierActsNotReviewed,
    NoReviewNeeded,
    Succession,
)
from procedure.domain.judgement.draft import Draft
from procedure.domain.organisation.directory import OfficialUnknown, RoleMissing
from words.handling import FormalReason, WaiverGround
from words.people import ReplacementReason, Role, Side

DAY, LATER = "2026-03-02", "2026-03-10"
CONFLICT, LEFT = ReplacementReason.CONFLICT, ReplacementReason.LEFT


def succeeded_by(official_id: str, reason: ReplacementReason = LEFT, **more: Any) -> Succession:
    return Succession(official_id, reason, "Andere baan.", **more)


def restricted_to(case: Case, *officials: str) -> Case:
    case.access.restriction = Restriction(officials, "De klager werkt hier.", day(DAY), "kc")
    return case


def test_non_involvement_is_declared_once_by_the_first_and_once_by_a_successor() -> None:
    case = investigated_case()
    with pytest.raises(AlreadyDeclared):
        case.declare_no_involvement(act("kb", LATER), DIRECTORY)
    case.replace_handler(act("kc", LATER), succeeded_by("kb-2"), DIRECTORY)

    case.declare_no_involvement(act("kb-2", LATER), DIRECTORY)
    with pytest.raises(AlreadyDeclared):
        case.declare_no_involvement(act("kb-2", LATER), DIRECTORY)


def test_a_designated_handler_who_became_too_close_cannot_declare() -> None:
    for case in (formal_case(), investigated_case()):
        if case.investigation.handler_id is None:
            case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)
        case.investigation.no_involvement_declared_at = None
        moved = a_directory(an_official("kb", "vergunningen", Role.HANDLER, line_manager="tm"))

        with pytest.raises(HandlerTooClose):
            case.declare_no_involvement(act("kb", DAY), moved)
        case.declare_no_involvement(act("kb", DAY), DIRECTORY)


def test_of_an_ordinary_successor_nobody_gets_another_copy_also_where_the_first_is_on_its_way() -> None:
    for case, informed in ((investigated_case(), 0), (brought_back_without_handler(), 1)):
        if informed == 0:
            case.replace_handler(act("kc", LATER), succeeded_by("kb-2"), DIRECTORY)
        handler = case.investigation.handler_id or ""
        case.collect_facts()
        case.declare_no_involvement(act(handler, "2026-06-03"), DIRECTORY)

        (fact,) = [each for each in case.collect_facts() if isinstance(each, SuccessorDeclared)]
        assert (fact.successor.official_id, len(fact.to_inform)) == (handler, informed)


Take = Callable[[str], None]


def taking_over(case: Case) -> Take:
    """Who takes over the part that there is in this state."""

    def take(official_id: str) -> None:
        succession = succeeded_by(official_id)
        if case.informal.formal_start is None:
            case.replace_team_manager(act("kc", LATER), succession, DIRECTORY, CALENDAR)
        else:
            case.replace_handler(act("kc", LATER), succession, DIRECTORY)

    return take


@pytest.mark.parametrize(
    ("case", "official_id", "refusal"),
    [
        (informal_case(), "kb", RoleMissing),
        (informal_case(), "ghost", OfficialUnknown),
        (informal_case(), "tm", AlreadyInPart),
        (restricted_to(informal_case(), "kc", "tm"), "tm-2", NotAmongNamed),
        (investigated_case(), "tm-2", RoleMissing),
        (investigated_case(), "ghost", OfficialUnknown),
        (investigated_case(), "kb", AlreadyInPart),
        (investigated_case(), "kb-near", HandlerTooClose),
        (restricted_to(investigated_case(), "kc", "kb"), "kb-2", NotAmongNamed),
    ],
)
def test_who_cannot_take_over(case: Case, official_id: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        taking_over(case)(official_id)
    assert case.investigation.replacements == ()


@pytest.mark.parametrize("named", [(), ("kc", "tm-2", "kb-2")])
def test_who_can(named: tuple[str, ...]) -> None:
    for case, official_id in ((informal_case(), "tm-2"), (investigated_case(), "kb-2")):
        taking_over(restricted_to(case, *named) if named else case)(official_id)

        assert case.investigation.replacements[-1].successor == official_id


def in_town(accused: str) -> Case:
    """In the talk with the chef, about somebody of the town."""
    case = informal_case()
    case.informal.team_manager_id = "chef"
    case.parties.accused = (replace(an_accused(accused), team=TOWN.officials[accused].team),)
    return case


@pytest.mark.parametrize(
    ("successor", "accused", "possible"),
    [
        ("jurist", "chef", False),  # below the accused, of another team
        ("jurist", "wachter", True),  # beside
        ("buurvrouw", "chef", True),  # the team only: a manager may be of it
        ("hoofd", "chef", True),  # above
    ],
)
def test_c4_holds_for_who_takes_over_the_talk(successor: str, accused: str, *, possible: bool) -> None:
    case = in_town(accused)
    take = (act("kc", LATER), succeeded_by(successor), TOWN, CALENDAR)
    if not possible:
        with pytest.raises(TeamManagerConflicted):
            case.replace_team_manager(*take)
        return

    case.replace_team_manager(*take)
    assert case.informal.team_manager_id == successor


def test_the_manager_who_had_the_talk_does_not_handle_it_after_being_replaced() -> None:
    case = Story(informal_case()).talk(DAY).case
    case.replace_team_manager(act("kc", DAY), succeeded_by("tm-2"), DIRECTORY, CALENDAR)
    both = a_directory(an_official("tm", "elders", Role.HANDLER, Role.TEAM_MANAGER))
    case.record_conversation(act("tm-2", DAY), replace(a_contact(DAY), recorded_by="tm-2"))
    case.start_formal_procedure(act("tm-2", DAY), FormalReason.NO_AGREEMENT, None, DIRECTORY, CALENDAR)

    with pytest.raises(InformalManagerMayNotHandle):
        case.designate_handler(act("kc", DAY), "tm", None, both)


def explained() -> Case:
    case = investigated_case()
    case.record_explanation(act("kb", DAY), an_explanation(Side.COMPLAINANT, DAY))
    return case


def offered() -> Case:
    return Story(investigated_case()).offer(DAY).case


def waived() -> Case:
    case = investigated_case()
    case.waive_hearing(act("kb", DAY), a_waiver(Side.COMPLAINANT, WaiverGround.DECLINED, DAY))
    return case


def drafted() -> Case:
    case = investigated_case()
    case.judgement.drafts = (Draft(1, pending_case().judgement.drafts[0].reasoning, day(DAY), "kb"),)
    return case


@pytest.mark.parametrize("worked", [explained, offered, waived, drafted])
def test_whatever_a_handler_did_under_a_conflict_is_looked_at_again(worked: Callable[[], Case]) -> None:
    left, conflicted = worked(), worked()
    left.replace_handler(act("kc", LATER), succeeded_by("kb-2"), DIRECTORY)
    conflicted.replace_handler(act("kc", LATER), succeeded_by("kb-2", CONFLICT), DIRECTORY)

    assert (left.investigation.review_needed, conflicted.investigation.review_needed) == (False, True)


def test_where_nothing_was_done_or_nobody_was_there_there_is_nothing_to_look_at() -> None:
    idle, nobody = investigated_case(), explained()
    nobody.investigation.handler_id = None
    for case in (idle, nobody):
        case.replace_handler(act("kc", LATER), succeeded_by("kb-2", CONFLICT), DIRECTORY)

        assert not case.investigation.review_needed


def test_a_conflict_that_shows_is_enough_whatever_reason_was_given() -> None:
    case = explained()
    case.name_accused(act("kc", DAY), a_naming(*case.parties.accused, an_accused("kb-2")), DIRECTORY, CALENDAR)
    moved = a_directory(an_official("kb", "klachten", Role.HANDLER, line_manager="clerk"), OTHER)

    case.replace_handler(act("kc", LATER), succeeded_by("other"), moved)

    assert case.investigation.review_needed


OTHER = an_official("other", "griffie", Role.HANDLER)


def test_who_was_replaced_because_of_a_conflict_is_shut_out_at_once_and_another_is_not() -> None:
    for reason, shut_out in ((CONFLICT, True), (LEFT, False)):
        case = investigated_case()
        case.replace_handler(act("kc", LATER), succeeded_by("kb-2", reason), DIRECTORY)
        assert ("kb" in case.access.shut_out) is shut_out

        talking = informal_case()
        talking.replace_team_manager(act("kc", LATER), succeeded_by("tm-2", reason), DIRECTORY, CALENDAR)
        assert ("tm" in talking.access.shut_out) is shut_out


def test_what_must_be_looked_at_stays_so_through_a_second_change_of_hands() -> None:
    case = explained()
    case.replace_handler(act("kc", LATER), succeeded_by("kb-2", CONFLICT), DIRECTORY)
    case.replace_handler(act("kc", LATER), succeeded_by("other"), a_directory(OTHER))

    assert case.investigation.review_needed


def test_until_it_was_looked_at_nothing_is_drafted_and_where_nothing_is_to_be_looked_at_nobody_does() -> None:
    case = ready_case()
    with pytest.raises(NoReviewNeeded):
        case.review_earlier_acts(act("kb", DAY), "Gezien.")
    case.replace_handler(act("kc", LATER), succeeded_by("kb-2", CONFLICT), DIRECTORY)
    case.declare_no_involvement(act("kb-2", LATER), DIRECTORY)

    with pytest.raises(EarlierActsNotReviewed):
        case.submit_draft(act("kb-2", LATER), pending_case().judgement.drafts[0].reasoning)
    case.review_earlier_acts(act("kb-2", LATER), "Het verslag klopt.")
    case.submit_draft(act("kb-2", LATER), pending_case().judgement.drafts[0].reasoning)
    assert case.judgement.drafts


def test_a_stale_view_is_told_to_those_who_had_the_case_and_hidden_from_all_others() -> None:
    case = ready_case()
    seen = case.revision
    case.replace_handler(act("kc", LATER), succeeded_by("kb-2"), DIRECTORY)

    for official, answer in (("kb", CaseChanged), ("tm", CaseChanged), ("clerk", CaseNotFound)):
        with pytest.raises(answer):
            case.admit(who(official), seen)
    with pytest.raises(CaseNotFound):
        case.admit(who("kb"), case.revision)
    case.access.shut_out = ("kb",)
    with pytest.raises(CaseNotFound):
        case.admit(who("kb"), seen)


def test_the_decision_maker_who_returned_a_draft_may_learn_that_the_case_changed() -> None:
    returned, without = pending_case(), ready_case()
    seen = returned.revision
    returned.return_draft(act("director", LATER), "Motiveer beter.")

    with pytest.raises(CaseChanged):
        returned.admit(who("director"), seen)
    with pytest.raises(CaseNotFound):
        without.admit(who("director"), without.revision - 1)

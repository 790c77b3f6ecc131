"""T5 to T9 at their limits: who may have the talk, and each reason for the formal procedure by itself (Awb 9:4)."""

from dataclasses import replace

import pytest
from procedure_builders import CALENDAR, DIRECTORY, a_case, a_contact, a_naming, a_resolution, act, an_accused, day
from procedure_side_story import in_triage
from procedure_story import Story, informal_case
from procedure_town import TOWN

from procedure.domain.access.admission import NotAmongNamed
from procedure.domain.access.conflicts import NoTeamManagerAvailable, TeamManagerConflicted
from procedure.domain.access.restriction import Restriction
from procedure.domain.case import Case
from procedure.domain.errors import DayNotPossible
from procedure.domain.informal.formal_start import (
    FormalReasonNotApplicable,
    InformalTermStillRuns,
    NoConversationYet,
    TeamManagerAvailable,
)
from procedure.domain.informal.routing import TeamRemoved
from procedure.domain.organisation.directory import Directory, OfficialUnknown, RoleMissing
from procedure.domain.parties.accused import AccusedNotNamed
from words.cases import CaseState
from words.handling import FormalReason

DAY, TODAY = "2026-03-02", "2026-03-10"
R = FormalReason
BETWEEN = [("2026-03-01", False), (DAY, True), (TODAY, True), ("2026-03-11", False)]


def about(*accused: str, team: str | None = "toezicht") -> Case:
    """In triage, about somebody of the town."""
    case = a_case()
    case.open_triage(act("kc", DAY))
    case.parties.accused = tuple(replace(an_accused(each), team=TOWN.officials[each].team) for each in accused)
    case.parties.team = team
    case.access.shut_out = accused
    return case


def restricted_to(case: Case, *officials: str) -> Case:
    case.access.restriction = Restriction(officials, "De klager werkt hier.", day(DAY), "kc")
    return case


def start(case: Case, reason: FormalReason, directory: Directory = DIRECTORY, on: str = DAY, by: str = "kc") -> None:
    case.start_formal_procedure(act(by, on), reason, None, directory, CALENDAR)


@pytest.mark.parametrize(
    ("case", "chosen", "manager"),
    [
        (about("wachter"), None, "chef"),
        (about("chef"), None, "buurvrouw"),
        (about("wachter"), "jurist", "jurist"),  # somebody chosen, of another team
        (restricted_to(about("wachter"), "kc", "chef"), None, "chef"),
    ],
)
def test_who_gets_the_talk(case: Case, chosen: str | None, manager: str) -> None:
    case.route_to_team_manager(act("kc", DAY), chosen, TOWN, CALENDAR)

    assert case.informal.team_manager_id == manager


@pytest.mark.parametrize(
    ("case", "chosen", "refusal"),
    [
        (about("chef"), "jurist", TeamManagerConflicted),  # below the accused, in another team
        (about("wachter"), "behandelaar", RoleMissing),
        (about("wachter"), "ghost", OfficialUnknown),
        (restricted_to(about("wachter"), "kc"), None, NotAmongNamed),
        (restricted_to(about("wachter"), "kc"), "hoofd", NotAmongNamed),
        (about("wachter", team=None), None, NoTeamManagerAvailable),
        (about("wachter", team="staf"), None, NoTeamManagerAvailable),
        (about("wachter", team="opgeheven"), None, TeamRemoved),
        (about("chef", "buurvrouw", "hoofd", "secretaris"), None, NoTeamManagerAvailable),
    ],
)
def test_who_does_not_get_the_talk(case: Case, chosen: str | None, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        case.route_to_team_manager(act("kc", DAY), chosen, TOWN, CALENDAR)
    assert case.state is CaseState.TRIAGE


@pytest.mark.parametrize(
    ("case", "possible"),
    [
        (about("wachter"), False),
        (about("chef"), False),  # the substitute can
        (about("chef", "buurvrouw", "hoofd", "secretaris"), True),
        (about("wachter", team="staf"), True),
        (restricted_to(about("wachter"), "kc"), True),  # the only manager is not among the named
        (restricted_to(about("wachter"), "kc", "chef"), False),
    ],
)
def test_no_talk_for_want_of_a_manager_only_where_nobody_can_have_it(case: Case, *, possible: bool) -> None:
    if not possible:
        with pytest.raises(TeamManagerAvailable):
            start(case, R.MANAGER_CONFLICTED, TOWN)
        return

    start(case, R.MANAGER_CONFLICTED, TOWN)
    assert case.state is CaseState.FORMAL_INTAKE


@pytest.mark.parametrize("reason", [R.TALK_REFUSED, R.MANAGER_CONFLICTED])
def test_without_a_talk_it_is_known_whom_it_is_about(reason: FormalReason) -> None:
    case = a_case()
    case.open_triage(act("kc", DAY))

    with pytest.raises(AccusedNotNamed):
        start(case, reason)


def test_conduct_of_the_body_needs_to_be_so() -> None:
    case = in_triage()
    with pytest.raises(FormalReasonNotApplicable):
        start(case, R.BODY_CONDUCT)
    case.name_accused(act("kc", DAY), a_naming(body_conduct=True), DIRECTORY, CALENDAR)

    start(case, R.BODY_CONDUCT)
    assert case.state is CaseState.FORMAL_INTAKE


@pytest.mark.parametrize("reason", R)
def test_each_reason_belongs_before_the_talk_or_after_it(reason: FormalReason) -> None:
    after = reason in {R.NO_AGREEMENT, R.REQUESTED, R.TIME_PASSED}
    case = in_triage() if after else informal_case()

    with pytest.raises(FormalReasonNotApplicable):
        start(case, reason, on="2026-04-01")


def test_no_agreement_is_after_a_talk_and_not_after_an_attempt() -> None:
    attempted, talked = informal_case(), Story(informal_case()).talk(DAY).case
    attempted.record_conversation(act("tm", DAY), a_contact(DAY, reached=False))
    with pytest.raises(NoConversationYet):
        start(attempted, R.NO_AGREEMENT)

    start(talked, R.NO_AGREEMENT)
    start(attempted, R.REQUESTED)
    assert {each.state for each in (talked, attempted)} == {CaseState.FORMAL_INTAKE}


@pytest.mark.parametrize(("on", "passed"), [("2026-03-15", False), ("2026-03-16", True), ("2026-03-17", True)])
def test_the_days_for_the_talk_have_passed_on_the_fourteenth(on: str, *, passed: bool) -> None:
    case = informal_case()
    if not passed:
        with pytest.raises(InformalTermStillRuns):
            start(case, R.TIME_PASSED, on=on)
        return

    start(case, R.TIME_PASSED, on=on)
    assert case.state is CaseState.FORMAL_INTAKE


@pytest.mark.parametrize(("on", "possible"), BETWEEN)
def test_a_talk_and_an_agreement_are_of_a_day_between_receipt_and_today(on: str, *, possible: bool) -> None:
    talked, agreed = informal_case(), informal_case()
    if not possible:
        with pytest.raises(DayNotPossible):
            talked.record_conversation(act("tm", TODAY), a_contact(on))
        with pytest.raises(DayNotPossible):
            agreed.resolve_informally(act("tm", TODAY), a_resolution(on), CALENDAR)
        return

    talked.record_conversation(act("tm", TODAY), a_contact(on))
    agreed.resolve_informally(act("tm", TODAY), a_resolution(on), CALENDAR)
    assert (talked.informal.reached_complainant, agreed.ending.closed_on) == (True, day(on))


def test_a_team_that_was_removed_is_neither_a_conflict_nor_a_reason_to_skip_the_talk() -> None:
    case, gone = in_triage(), replace(DIRECTORY, teams={})

    with pytest.raises(TeamRemoved):
        case.route_to_team_manager(act("kc", DAY), None, gone, CALENDAR)
    with pytest.raises(TeamRemoved):
        start(case, R.MANAGER_CONFLICTED, gone)
    case.route_to_team_manager(act("kc", DAY), "tm", gone, CALENDAR)

    nobody = in_triage()
    nobody.parties.team = None
    with pytest.raises(NoTeamManagerAvailable):
        nobody.route_to_team_manager(act("kc", DAY), None, gone, CALENDAR)

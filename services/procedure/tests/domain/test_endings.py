"""T21 to T26: when a case may end without a judgement, and when not: each ground, each person, each day."""

from dataclasses import replace

import pytest
from procedure_builders import DIRECTORY, a_case, act, an_account, day
from procedure_side_story import a_reclassification, a_refusal, a_withdrawal, in_triage
from procedure_story import Story, informal_case, investigated_case
from procedure_town import TOWN

from procedure.domain.access.conflicts import DrafterMayNotDecide, InformalManagerMayNotDecide
from procedure.domain.access.restriction import Restriction
from procedure.domain.case import Case
from procedure.domain.endings.refusal import (
    EarlierCaseNotNamed,
    GroundContradicted,
    NotHandled,
    NotMandated,
    RefusalTooLate,
)
from procedure.domain.endings.signal import NotedAsSignal, SignalNotApplicable, SignalNote, TeamNotNamed
from procedure.domain.endings.withdrawal import SatisfiedMeansResolved, Withdrawn
from procedure.domain.errors import DayNotPossible
from procedure.domain.file.people import Person
from procedure.domain.organisation.directory import Directory, Team
from words.cases import CaseState
from words.endings import NotHandledGround, ReclassifiedKind, SignalReason
from words.people import Role
from words.submissions import ComplaintForm, ConductTowards

DAY = "2026-03-02"
LAST_DAY = "2026-03-30"  # of the four weeks for a refusal (Awb 9:8(3))
HANDLED, OLD = NotHandledGround.ALREADY_HANDLED, NotHandledGround.OLDER_THAN_A_YEAR
DECIDES = frozenset({Role.DECISION_MAKER})
NO_ADDRESS = Person("H. Denkbeeld", None)


def told_of(case: Case, kind: type) -> list[object]:
    return [fact for fact in case.collect_facts() if isinstance(fact, kind)]


def happened(on: str | None, received: str = DAY) -> Case:
    return in_triage(received, account=an_account(happened_on=day(on) if on else None))


def test_the_coordinator_refuses_only_with_a_mandate_and_the_decision_maker_without() -> None:
    case, proposed = in_triage(), in_triage()
    with pytest.raises(NotMandated):
        case.refuse(act("kc", DAY), a_refusal(DAY), mandated=False)
    case.refuse(act("kc", DAY), a_refusal(DAY), mandated=True)
    proposed.propose_refusal(act("kc", DAY), a_refusal(DAY))
    proposed.refuse(act("director", DAY), a_refusal(DAY), mandated=False)

    assert {each.state for each in (case, proposed)} == {CaseState.NOT_HANDLED}


def test_a_coordinator_who_had_the_talk_may_refuse_with_a_mandate() -> None:
    case = informal_case()
    case.informal.team_manager_id = "kc"

    case.refuse(act("kc", DAY), a_refusal(DAY), mandated=True)

    assert case.state is CaseState.NOT_HANDLED


def test_who_handled_the_case_or_had_the_talk_does_not_decide_that_it_is_not_handled() -> None:
    handled, talked = investigated_case(), Story(informal_case()).talk(DAY).case
    talked.informal.team_manager_id = "tm-2"  # somebody else took over, after the talk
    for case in (handled, talked):
        case.propose_refusal(act("kc", DAY), a_refusal(DAY))

    with pytest.raises(DrafterMayNotDecide):
        handled.refuse(act("kb", DAY, DECIDES), a_refusal(DAY), mandated=True)
    with pytest.raises(InformalManagerMayNotDecide):
        talked.refuse(act("tm", DAY, DECIDES), a_refusal(DAY), mandated=True)


def test_what_was_handled_before_names_the_earlier_case_and_another_ground_needs_none() -> None:
    nameless = replace(a_refusal(DAY, HANDLED), earlier_case=None)
    for refuse in (
        lambda case: case.propose_refusal(act("kc", DAY), nameless),
        lambda case: case.refuse(act("kc", DAY), nameless, mandated=True),
    ):
        with pytest.raises(EarlierCaseNotNamed):
            refuse(in_triage())

    other, named = in_triage(), in_triage()
    other.refuse(act("kc", DAY), replace(a_refusal(DAY), earlier_case=None), mandated=True)
    named.refuse(act("kc", DAY), a_refusal(DAY, HANDLED), mandated=True)
    assert {each.state for each in (other, named)} == {CaseState.NOT_HANDLED}


@pytest.mark.parametrize(
    ("on", "received", "recent"),
    [
        ("2025-03-01", DAY, False),  # a year and a day
        ("2025-03-02", DAY, True),  # a year to the day is not longer than a year
        ("2025-03-03", DAY, True),
        ("2024-02-29", "2025-02-28", True),
        ("2024-02-29", "2025-03-01", False),
        (None, DAY, False),  # nobody knows: for a person to say
    ],
)
def test_conduct_of_more_than_a_year_ago_is_so_by_the_calendar(on: str | None, received: str, *, recent: bool) -> None:
    case, other = happened(on, received), happened(on, received)
    other.refuse(act("kc", received), a_refusal(received), mandated=True)

    if recent:
        with pytest.raises(GroundContradicted) as refusal:
            case.refuse(act("kc", received), a_refusal(received, OLD), mandated=True)
        assert refusal.value.article == "Awb 9:8(1)(b)"
    else:
        case.refuse(act("kc", received), a_refusal(received, OLD), mandated=True)
        assert case.state is CaseState.NOT_HANDLED
    assert other.state is CaseState.NOT_HANDLED, "another ground does not ask when it happened"


@pytest.mark.parametrize(("on", "late"), [("2026-03-29", False), (LAST_DAY, False), ("2026-03-31", True)])
def test_a_refusal_is_late_from_the_day_after_the_four_weeks(on: str, *, late: bool) -> None:
    case = in_triage()
    if late:
        with pytest.raises(RefusalTooLate, match="30-03-2026"):
            case.refuse(act("kc", on), a_refusal(on), mandated=True)

    case.refuse(act("kc", on), replace(a_refusal(on), late_reason="Zoek." if late else None), mandated=True)

    (fact,) = told_of(case, NotHandled)
    assert (fact.late, fact.refusal_due_on) == (late, day(LAST_DAY))


def test_where_no_clock_runs_no_refusal_is_late() -> None:
    case = in_triage(form=ComplaintForm.ORAL)
    case.refuse(act("kc", "2026-09-01"), a_refusal("2026-09-01"), mandated=True)

    (fact,) = told_of(case, NotHandled)
    assert (fact.late, fact.refusal_due_on) == (False, None)


@pytest.mark.parametrize(
    ("kind", "rule", "part", "possible"),
    [
        (ReclassifiedKind.OBJECTION, 2, None, True),
        (ReclassifiedKind.OBJECTION, 3, None, False),
        (ReclassifiedKind.OBJECTION, 4, None, False),  # the question for a part, and nothing was split
        (ReclassifiedKind.OBJECTION, 4, "Het besluit.", True),
        (ReclassifiedKind.OBJECTION, 3, "Het besluit.", False),
        (ReclassifiedKind.OBJECTION, 2, "Het besluit.", True),
    ],
)
def test_what_it_is_instead_follows_from_the_question_that_hit(
    kind: ReclassifiedKind, rule: int, part: str | None, *, possible: bool
) -> None:
    done = replace(a_reclassification(DAY), kind=kind, rule=rule, part=part)
    case = in_triage()
    take = case.split if part else case.reclassify
    if not possible:
        with pytest.raises(GroundContradicted):
            take(act("kc", DAY), done)
        return

    take(act("kc", DAY), done)
    assert case.state is (CaseState.TRIAGE if part else CaseState.RECLASSIFIED)


def noted(case: Case, reason: SignalReason, directory: Directory = DIRECTORY) -> NotedAsSignal:
    case.note_signal(act("kc", DAY), SignalNote(reason, "Verteld.", day(DAY), "kc"), directory)
    (fact,) = told_of(case, NotedAsSignal)
    assert isinstance(fact, NotedAsSignal)
    return fact


@pytest.mark.parametrize(
    ("reason", "more"),
    [
        (SignalReason.ANONYMOUS, {"anonymous": True}),
        (SignalReason.NO_ADDRESS, {"complainant": None}),
        (SignalReason.NO_ADDRESS, {"complainant": NO_ADDRESS}),
        (SignalReason.ORAL, {"form": ComplaintForm.ORAL}),
        (SignalReason.CONDUCT_TOWARDS_OTHER, {"account": an_account(conduct_towards=ConductTowards.OTHER)}),
    ],
)
def test_each_reason_for_a_signal_holds_by_its_own_fact_alone(reason: SignalReason, more: dict[str, object]) -> None:
    for other in set(SignalReason) - {reason}:
        with pytest.raises(SignalNotApplicable):
            noted(in_triage(**more), other)
    with pytest.raises(SignalNotApplicable):
        noted(in_triage(), reason)

    assert noted(in_triage(**more), reason).note.reason is reason


def test_a_signal_without_a_team_tells_nobody_so_the_team_comes_first() -> None:
    case = a_case(form=ComplaintForm.ORAL)
    case.open_triage(act("kc", DAY))

    with pytest.raises(TeamNotNamed):
        noted(case, SignalReason.ORAL)


def about(*accused: str, team: str = "toezicht") -> Case:
    case = a_case(form=ComplaintForm.ORAL)
    case.open_triage(act("kc", DAY))
    case.parties.team = team
    case.access.shut_out = accused
    return case


@pytest.mark.parametrize(
    ("case", "listener"),
    [
        (about("wachter"), "chef"),
        (about("chef"), "buurvrouw"),  # the substitute
        (about("chef", "buurvrouw"), "hoofd"),  # the next level
        (about("chef", "buurvrouw", "hoofd", "secretaris"), None),
        (about("wachter", team="staf"), None),  # nobody manages it
        (about("wachter", team="opgeheven"), None),  # the directory does not know it any more
    ],
)
def test_a_signal_is_told_to_the_manager_or_to_who_stands_in(case: Case, listener: str | None) -> None:
    manager = noted(case, SignalReason.ORAL, TOWN).manager

    assert (manager and manager.official_id) == listener


def test_a_signal_goes_past_a_manager_who_left_or_is_unknown_or_not_among_the_named() -> None:
    left = Directory({**TOWN.officials, "chef": replace(TOWN.officials["chef"], active=False)}, TOWN.teams)
    ghost = Directory(TOWN.officials, {"toezicht": Team("toezicht", "Toezicht", "vertrokken")})
    named = about("wachter")
    named.access.restriction = Restriction(("kc", "hoofd"), "De klager werkt hier.", day(DAY), "kc")

    found = [
        noted(about("wachter"), SignalReason.ORAL, left).manager,
        noted(about("wachter"), SignalReason.ORAL, ghost).manager,
        noted(named, SignalReason.ORAL, TOWN).manager,
    ]

    assert [each and each.official_id for each in found] == ["buurvrouw", None, "hoofd"]


@pytest.mark.parametrize("copy", [False, True])
def test_the_accused_hear_of_a_withdrawal_when_they_had_heard_of_the_complaint(*, copy: bool) -> None:
    story = Story(investigated_case())
    case = story.copy_sent(DAY).case if copy else story.case
    case.withdraw(act("kc", DAY), a_withdrawal(DAY), satisfied=False)

    (fact,) = told_of(case, Withdrawn)
    assert [each.official_id for each in fact.accused] == (["clerk"] if copy else [])


def test_one_who_is_satisfied_does_not_withdraw() -> None:
    case = in_triage()

    with pytest.raises(SatisfiedMeansResolved):
        case.withdraw(act("kc", DAY), a_withdrawal(DAY), satisfied=True)
    assert case.is_open


@pytest.mark.parametrize(
    ("on", "possible"), [("2026-03-01", False), (DAY, True), ("2026-03-10", True), ("2026-03-11", False)]
)
def test_a_complaint_is_withdrawn_between_its_receipt_and_today(on: str, *, possible: bool) -> None:
    case = in_triage()
    if not possible:
        with pytest.raises(DayNotPossible):
            case.withdraw(act("kc", "2026-03-10"), a_withdrawal(on), satisfied=False)
        return

    case.withdraw(act("kc", "2026-03-10"), a_withdrawal(on), satisfied=False)
    assert case.ending.closed_on == day(on)

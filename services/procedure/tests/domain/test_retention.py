"""How long a file is kept (Selectielijst 2020, procestype 13), with the golden cases K01 and K02."""

from uuid import uuid4

import pytest
from procedure_builders import CALENDAR, a_case, a_reasoning, a_resolution, act, day
from procedure_story import Story, informal_case, pending_case

from procedure.domain.case import Case
from procedure.domain.errors import RoleNotAllowed
from procedure.domain.retention.keeping import Keeping, RetentionSet
from procedure.domain.retention.retention import RetentionGrounds, retention_of, years_after
from words.cases import CLOSED_STATES, CaseState, RetentionResult
from words.handling import ConclusionKind
from words.people import Role

R = RetentionResult


def closed(state: CaseState = CaseState.DECIDED, **more: object) -> RetentionGrounds:
    return RetentionGrounds(state=state, closed_on=day("2026-03-09"), **more)  # type: ignore[arg-type]


def solved(on: str) -> Case:
    case = Story(informal_case("2026-03-02")).case
    case.resolve_informally(act("tm", on), a_resolution(on), CALENDAR)
    return case


@pytest.mark.parametrize(
    ("grounds", "result", "action_on"),
    [
        (closed(CaseState.DECIDED), R.HANDLED, "2031-03-09"),
        (closed(CaseState.RESOLVED_INFORMALLY), R.HANDLED, "2031-03-09"),
        (closed(CaseState.NOTED_AS_SIGNAL), R.HANDLED, "2031-03-09"),
        (closed(CaseState.NOT_HANDLED), R.INADMISSIBLE, "2027-03-09"),
        (closed(CaseState.WITHDRAWN), R.ABORTED, "2027-03-09"),
        (closed(CaseState.FORWARDED), R.ABORTED, "2027-03-09"),
        (closed(CaseState.RECLASSIFIED), R.ABORTED, "2027-03-09"),
        (closed(financial=True), R.FINANCIAL, "2033-03-09"),
        (closed(CaseState.NOT_HANDLED, with_ombudsman=True, ombudsman_ended_on=day("2026-12-14")), R.OMBUDSMAN,
         "2036-12-14"),
        (closed(with_ombudsman=True, ombudsman_ended_on=day("2026-01-05"), financial=True), R.OMBUDSMAN, "2036-03-09"),
    ],
)  # fmt: skip
def test_each_end_has_its_result_and_its_years(grounds: RetentionGrounds, result: R, action_on: str) -> None:
    retention = retention_of(grounds)

    assert (retention.result, retention.action_on) == (result, day(action_on))
    assert retention.steps[-1].to_on == day(action_on)
    assert str(result) in retention.why


@pytest.mark.parametrize(
    ("ended", "what"),
    [("2026-03-08", "de klacht"), ("2026-03-09", "de klacht"), ("2026-03-10", "de zaak bij de ombudsman")],
)
def test_the_explanation_names_what_was_closed_last(ended: str, what: str) -> None:
    (leg,) = retention_of(closed(with_ombudsman=True, ombudsman_ended_on=day(ended))).steps

    assert leg.why == f"10 jaar na afsluiting van {what}"


def test_what_is_kept_for_ever_or_still_with_the_ombudsman_has_no_date() -> None:
    permanent = retention_of(closed(permanent=True, financial=True))
    pending = retention_of(closed(with_ombudsman=True))

    assert (permanent.result, permanent.action_on) == (R.PERMANENT, None)
    assert (pending.result, pending.action_on) == (R.OMBUDSMAN, None)


@pytest.mark.parametrize("state", sorted(CLOSED_STATES))
def test_every_closed_state_has_a_result(state: CaseState) -> None:
    assert retention_of(closed(state)).action_on


def test_a_term_that_begins_on_a_leap_day_is_never_shorter() -> None:
    assert years_after(day("2028-02-29"), 1) == day("2029-03-01")
    assert years_after(day("2028-02-29"), 4) == day("2032-02-29")


def test_k01_is_kept_for_five_years() -> None:
    case = solved("2026-03-09")
    case.renew_retention(act("system", "2026-03-09"))

    assert (case.archive.retention_result, case.archive.archive_action_on) == ("13.1", day("2031-03-09"))
    assert not case.may_be_destroyed(day("2031-03-09"))
    assert case.may_be_destroyed(day("2031-03-10"))


def test_k02_is_kept_for_ten_years_after_the_last_recommendation() -> None:
    case = Story(pending_case("2026-02-20")).decide("2026-04-07").case
    case.renew_retention(act("system", "2026-04-07"))
    before = case.archive.archive_action_on
    ombudsman_case = uuid4()
    case.link_ombudsman(act("liaison", "2026-05-12", frozenset({Role.OMBUDSMAN_LIAISON})), ombudsman_case)
    case.renew_retention(act("system", "2026-05-12"))
    meanwhile = case.archive.archive_action_on
    case.note_ombudsman_ended(ombudsman_case, day("2026-12-14"))
    case.renew_retention(act("system", "2026-12-14"))

    assert (before, meanwhile) == (day("2031-04-07"), None)
    assert (case.archive.retention_result, case.archive.archive_action_on) == ("13.1.2", day("2036-12-14"))


def test_a_gesture_of_money_lengthens_it_also_when_the_case_was_reopened() -> None:
    kinds = (ConclusionKind.APOLOGY, ConclusionKind.COMPENSATION_GESTURE)
    case = pending_case()
    case.decide(act("director", "2026-03-02"), a_reasoning(conclusion_kinds=kinds))

    assert case.retention
    assert case.retention.result is R.FINANCIAL


def test_an_open_case_has_no_term_and_a_closed_one_is_told_of_once() -> None:
    case = informal_case()
    case.renew_retention(act("system", "2026-03-02"))
    assert case.retention is None

    case.resolve_informally(act("tm", "2026-03-09"), a_resolution("2026-03-09"), CALENDAR)
    case.collect_facts()
    for _ in range(2):
        case.renew_retention(act("system", "2026-03-09"))

    assert [fact.action_on for fact in case.collect_facts() if isinstance(fact, RetentionSet)] == [day("2031-03-09")]


def test_a_disputed_agreement_takes_the_term_away_again() -> None:
    case = solved("2026-03-09")
    case.renew_retention(act("system", "2026-03-09"))

    case.dispute_agreement(act("kc", "2026-03-12"), "Er is niets gebeurd.", CALENDAR)
    case.renew_retention(act("system", "2026-03-12"))

    assert (case.archive.retention_result, case.archive.archive_action_on) == (None, None)


def test_a_file_that_is_still_open_is_never_destroyed() -> None:
    assert not informal_case("2026-03-02").may_be_destroyed(day("2090-01-01"))


def test_the_coordinator_keeps_a_file_for_ever_and_says_why() -> None:
    case = solved("2026-03-09")
    keeping = Keeping(
        permanent=True, reason="Hoort bij de raadsenquête.", changed_on=day("2026-03-10"), changed_by="kc"
    )

    with pytest.raises(RoleNotAllowed):
        case.change_keeping(act("tm", "2026-03-10"), keeping)
    case.change_keeping(act("kc", "2026-03-10"), keeping)

    assert case.retention
    assert (case.retention.result, case.retention.action_on) == (R.PERMANENT, None)
    assert not case.may_be_destroyed(day("2090-01-01"))
    assert a_case().archive.keeping is None

"""A newly equated day and the rest of the procedure: consent, committee, completion, refusal, reopening."""

from datetime import date
from uuid import uuid4

from procedure_builders import CALENDAR, a_case, act, day
from procedure_side_story import (
    a_reclassification,
    awaiting_case,
    committee_case,
    in_triage,
    reclassified_case,
    refused_case,
)

from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.case import Case
from procedure.domain.clocks.consent import ConsentRequest, Postponement
from procedure.domain.file.clocks import Computation
from words.clocks import AdjournmentReason, ClockStatus
from words.people import Role

LATER = "2026-03-10"


def calendar_with(*days: str) -> Calendar:
    equated = dict(CALENDAR.equated_days)
    for text in days:
        year = date.fromisoformat(text).year
        equated[year] = equated[year] | {date.fromisoformat(text)}
    return Calendar(equated, version=2)


def postponed(until: str) -> Case:
    case = a_case("2026-03-02")
    case.ask_consent(act("kc", LATER), ConsentRequest(day(until), "Verlof.", day(LATER), "kc"))
    agreed = Postponement(day("2026-04-13"), day(until), day(LATER), uuid4(), day(LATER), "kc")
    case.postpone(act("kc", LATER), agreed)
    return case


def test_a_date_of_consent_never_moves() -> None:
    case = postponed("2026-04-20")

    case.recompute_terms(act("system", LATER), calendar_with("2026-04-13", "2026-04-20"))

    assert (case.clocks.decide_due_on, case.clocks.consent_due_on, case.clocks.due_on) == (
        day("2026-04-14"), day("2026-04-20"), day("2026-04-20"),
    )  # fmt: skip
    assert case.clocks.clock_status is ClockStatus.EXTENDED_BY_CONSENT


def test_a_term_that_outruns_the_consent_is_in_force_again() -> None:
    case = postponed("2026-04-14")

    case.recompute_terms(act("system", LATER), calendar_with("2026-04-13", "2026-04-14", "2026-04-15"))

    assert (case.clocks.due_on, case.clocks.clock_status) == (day("2026-04-16"), ClockStatus.RUNNING)


def test_with_a_committee_the_ten_weeks_move() -> None:
    case = committee_case("2026-10-16")
    assert case.clocks.due_on == day("2026-12-28")

    case.recompute_terms(act("system", "2026-11-02"), calendar_with("2026-12-28"))

    assert case.clocks.due_on == day("2026-12-29")
    assert case.clocks.computations[-1].due.steps[0].why.startswith("10 weken")


def test_the_time_for_completion_moves() -> None:
    case = awaiting_case("2026-03-02")

    case.recompute_terms(act("system", LATER), calendar_with("2026-03-16"))

    assert case.triage.completion_due_on == day("2026-03-17")


def test_a_refusal_whose_notice_has_not_left_is_watched_for_its_own_date() -> None:
    case = refused_case("2026-03-02")

    case.recompute_terms(act("system", LATER), calendar_with("2026-03-30"))

    assert (case.clocks.refusal_due_on, case.clocks.watch_on, case.clocks.clock_status) == (
        day("2026-03-31"), day("2026-04-01"), ClockStatus.STOPPED,
    )  # fmt: skip


def test_what_was_equated_while_a_case_was_closed_reaches_it_when_it_is_reopened() -> None:
    case = reclassified_case("2026-03-02")
    calendar = calendar_with("2026-04-13")

    case.recompute_terms(act("system", LATER), calendar)
    assert case.clocks.due_on == day("2026-04-13")
    case.contest_classification(act("kc", LATER), "Het is een klacht.", calendar)
    case.recompute_terms(act("system", LATER), calendar)

    assert (case.clocks.due_on, case.clocks.calendar_version) == (day("2026-04-14"), 2)


def test_an_adjournment_that_moved_stays_moved_when_the_case_is_reopened() -> None:
    case = in_triage("2026-03-02")
    case.adjourn(act("kc", LATER), AdjournmentReason.HEARING, "Vakantie.", None, CALENDAR)
    calendar = calendar_with("2026-05-11")
    case.recompute_terms(act("system", LATER), calendar)
    case.reclassify(act("kc", LATER), a_reclassification(LATER))

    case.contest_classification(act("kc", LATER), "Het is een klacht.", calendar)

    assert (case.clocks.extended_due_on, case.clocks.due_on) == (day("2026-05-12"), day("2026-05-12"))


def test_an_adjournment_made_before_the_committee_is_not_lengthened_behind_anybodys_back() -> None:
    case = in_triage("2026-03-02")
    case.adjourn(act("kc", LATER), AdjournmentReason.HEARING, "Vakantie.", None, CALENDAR)
    ten_weeks = terms.decide_due(day("2026-03-02"), CALENDAR, committee=True)
    case.clocks.computations = (
        *case.clocks.computations,
        Computation(ten_weeks, act("kc", LATER).at, "M01c", Role.SYSTEM),
    )

    case.recompute_terms(act("system", LATER), calendar_with("2026-05-11"))

    assert case.clocks.extended_due_on == day("2026-05-12")

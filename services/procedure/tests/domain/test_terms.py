"""The worked examples of the legal calendar, to the day (Algemene termijnenwet, Awb 9:6, 9:8(3), 9:11, 9:24)."""

from datetime import date

import pytest
from procedure_builders import CALENDAR, a_case, day

from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.terms import AdjournmentBase, TermRules

RULES = TermRules()
SHIFTED = TermRules(extension_base=AdjournmentBase.SHIFTED)
MISSING = Calendar({2028: CALENDAR.equated_days[2028]})

# received, ack, 4 weeks, 6 weeks nominal and due, + 4 weeks (and from the shifted end), 10 weeks idem
EXAMPLES = """
E1 2026-03-02 2026-03-09 2026-03-30 2026-04-13 2026-04-13 2026-05-11 2026-05-11 2026-05-11 2026-05-11 2026-06-08 2026-06-08
E2 2026-02-20 2026-02-27 2026-03-20 2026-04-03 2026-04-07 2026-05-01 2026-05-06 2026-05-01 2026-05-01 2026-05-29 2026-05-29
E3 2026-02-23 2026-03-02 2026-03-23 2026-04-06 2026-04-07 2026-05-04 2026-05-06 2026-05-04 2026-05-04 2026-06-01 2026-06-01
E4 2026-03-16 2026-03-23 2026-04-13 2026-04-27 2026-04-28 2026-05-26 2026-05-26 2026-05-25 2026-05-26 2026-06-22 2026-06-23
E5 2026-03-24 2026-03-31 2026-04-21 2026-05-05 2026-05-06 2026-06-02 2026-06-03 2026-06-02 2026-06-02 2026-06-30 2026-06-30
E6 2026-04-02 2026-04-13 2026-04-30 2026-05-14 2026-05-18 2026-06-11 2026-06-15 2026-06-11 2026-06-11 2026-07-09 2026-07-09
E7 2026-04-03 2026-04-13 2026-05-01 2026-05-15 2026-05-18 2026-06-12 2026-06-15 2026-06-12 2026-06-12 2026-07-10 2026-07-10
E8 2026-04-13 2026-04-20 2026-05-11 2026-05-25 2026-05-26 2026-06-22 2026-06-23 2026-06-22 2026-06-22 2026-07-20 2026-07-20
E9 2026-06-07 2026-06-12 2026-07-06 2026-07-19 2026-07-20 2026-08-17 2026-08-17 2026-08-16 2026-08-17 2026-09-14 2026-09-14
E10 2026-10-16 2026-10-23 2026-11-13 2026-11-27 2026-11-27 2026-12-28 2026-12-28 2026-12-25 2026-12-28 2027-01-22 2027-01-25
E11 2026-11-13 2026-11-20 2026-12-11 2026-12-25 2026-12-28 2027-01-22 2027-01-25 2027-01-22 2027-01-22 2027-02-19 2027-02-19
E12 2025-11-20 2025-11-27 2025-12-18 2026-01-01 2026-01-05 2026-01-29 2026-02-02 2026-01-29 2026-01-29 2026-02-26 2026-02-26
E13 2027-03-24 2027-04-02 2027-04-21 2027-05-05 2027-05-10 2027-06-02 2027-06-07 2027-06-02 2027-06-02 2027-06-30 2027-06-30
E14 2028-03-16 2028-03-23 2028-04-13 2028-04-27 2028-05-01 2028-05-29 2028-05-29 2028-05-25 2028-05-29 2028-06-22 2028-06-26
E15 2026-03-06 2026-03-13 2026-04-07 2026-04-17 2026-04-17 2026-05-18 2026-05-18 2026-05-15 2026-05-18 2026-06-12 2026-06-15
"""  # noqa: E501
TABLE = [line.split() for line in EXAMPLES.strip().splitlines()]


@pytest.mark.parametrize("row", TABLE, ids=[row[0] for row in TABLE])
def test_every_date_of_a_worked_example_is_right_to_the_day(row: list[str]) -> None:
    received, *expected = map(day, row[1:])

    six = terms.decide_due(received, CALENDAR)
    ten = terms.decide_due(received, CALENDAR, committee=True)
    computed = [
        terms.acknowledgement_due(received, RULES, CALENDAR).on,
        terms.refusal_due(received, CALENDAR).on,
        six.nominal_on,
        six.on,
        terms.adjourned_due(six, RULES, CALENDAR).on,
        terms.adjourned_due(six, SHIFTED, CALENDAR).on,
        ten.nominal_on,
        ten.on,
        terms.adjourned_due(ten, RULES, CALENDAR).on,
        terms.adjourned_due(ten, SHIFTED, CALENDAR).on,
    ]

    assert computed == expected


def test_a_web_form_just_after_midnight_in_the_netherlands_is_received_on_the_new_day() -> None:
    case = a_case("2026-03-31T22:30:00+00:00")

    assert (case.received_on, case.clocks.decide_due_on) == (day("2026-04-01"), day("2026-05-13"))


@pytest.mark.parametrize(
    ("decided", "until"),
    [("2026-10-02", "2027-10-02"), ("2028-02-29", "2029-02-28"), ("2026-12-25", "2027-12-25")],
)
def test_a_year_for_the_ombudsman_ends_on_the_same_date_even_in_a_weekend(decided: str, until: str) -> None:
    assert terms.ombudsman_until(day(decided)).on == day(until)


def test_every_shift_is_explained_by_its_own_holiday() -> None:
    due = terms.decide_due(day("2027-03-24"), CALENDAR)

    assert [step.why.split(" (")[0] for step in due.steps[1:]] == [
        "Bevrijdingsdag",
        "Hemelvaartsdag",
        "gelijkgestelde dag",
        "zaterdag",
        "zondag",
    ]
    assert due.steps[-1].to_on == due.on == day("2027-05-10")


def test_a_date_in_a_year_without_a_loaded_decree_is_flagged() -> None:
    due = terms.decide_due(day("2029-03-26"), MISSING)

    assert due.decree_missing_for == (2029,)
    assert terms.decide_due(day("2028-03-16"), MISSING).decree_missing_for == ()


def test_a_term_that_rolls_into_a_year_without_a_decree_is_flagged_too() -> None:
    loaded = Calendar({2026: CALENDAR.equated_days[2026]})

    due = terms.refusal_due(date(2026, 12, 5), loaded)

    assert (due.nominal_on, due.on, due.decree_missing_for) == (date(2027, 1, 2), date(2027, 1, 4), (2027,))


def test_a_chosen_earlier_adjournment_says_so_in_its_steps() -> None:
    furthest = terms.adjourned_due(terms.decide_due(day("2026-03-02"), CALENDAR), RULES, CALENDAR)

    chosen = terms.chosen_adjournment(furthest, day("2026-05-01"))

    assert chosen.on == day("2026-05-01")
    assert chosen.steps[-1].from_on == furthest.on == day("2026-05-11")

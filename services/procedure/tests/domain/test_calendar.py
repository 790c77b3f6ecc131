"""Terms against a second, independent calculation: a table of Easter Sundays and a plain loop."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from procedure_builders import CALENDAR, day

from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar, holidays
from procedure.domain.calendar.terms import TermRules

# Easter Sundays as printed in almanacs.
EASTER = {
    2024: (3, 31), 2025: (4, 20), 2026: (4, 5), 2027: (3, 28), 2028: (4, 16), 2029: (4, 1), 2030: (4, 21),
    2031: (4, 13), 2032: (3, 28), 2033: (4, 17), 2034: (4, 9), 2035: (3, 25), 2036: (4, 13), 2037: (4, 5),
    2038: (4, 25), 2039: (4, 10), 2040: (4, 1),
}  # fmt: skip
DAYS = st.dates(date(2024, 1, 2), date(2039, 6, 30))
EQUATED = st.frozensets(DAYS, max_size=40)


def is_holiday(some_day: date) -> bool:
    if (some_day.month, some_day.day) in {(1, 1), (5, 5), (12, 25), (12, 26)}:
        return True
    kings_day = 26 if date(some_day.year, 4, 27).isoweekday() == 7 else 27
    from_easter = (some_day - date(some_day.year, *EASTER[some_day.year])).days
    return (some_day.month, some_day.day) == (4, kings_day) or from_easter in {-2, 1, 39, 50}


def shifted(some_day: date, equated: frozenset[date]) -> date:
    while some_day.isoweekday() > 5 or is_holiday(some_day) or some_day in equated:
        some_day = some_day + timedelta(1)
    return some_day


def loaded(equated: frozenset[date]) -> Calendar:
    by_year = {year: frozenset(d for d in equated if d.year == year) for year in EASTER}
    return Calendar(by_year)


@given(DAYS, EQUATED)
def test_terms_in_weeks_equal_the_plain_loop(received: date, equated: frozenset[date]) -> None:
    calendar = loaded(equated)

    decision = terms.decide_due(received, calendar)

    assert terms.refusal_due(received, calendar).on == shifted(received + timedelta(28), equated)
    assert decision.on == shifted(received + timedelta(42), equated)
    assert terms.adjourned_due(decision, TermRules(), calendar).on == shifted(received + timedelta(70), equated)


@given(DAYS, EQUATED)
def test_a_shift_only_moves_forward_and_its_steps_join_up(received: date, equated: frozenset[date]) -> None:
    due = terms.decide_due(received, loaded(equated))

    assert due.on >= due.nominal_on
    assert due.steps[0].from_on == received
    assert all(one.to_on == other.from_on for one, other in zip(due.steps, due.steps[1:], strict=False))
    assert due.steps[-1].to_on == due.on


@given(DAYS, EQUATED)
def test_equated_days_are_working_days(received: date, equated: frozenset[date]) -> None:
    due = terms.acknowledgement_due(received, TermRules(), loaded(equated)).on

    between = [received + timedelta(n) for n in range(1, (due - received).days + 1)]
    assert sum(d.isoweekday() <= 5 and not is_holiday(d) for d in between) == 5
    assert between[-1].isoweekday() <= 5
    assert not is_holiday(between[-1])


@given(DAYS)
def test_holidays_equal_the_almanac(some_day: date) -> None:
    assert (some_day in holidays(some_day.year)) == is_holiday(some_day)


def test_kings_day_is_a_day_earlier_when_the_27th_is_a_sunday() -> None:
    assert holidays(2031)[day("2031-04-26")] == "Koningsdag"
    assert day("2031-04-27") not in holidays(2031)


def test_carnival_and_the_last_day_of_the_year_are_no_holidays() -> None:
    assert CALENDAR.why_no_term_ends(day("2026-12-31")) is None
    assert CALENDAR.why_no_term_ends(day("2026-05-01")) is None

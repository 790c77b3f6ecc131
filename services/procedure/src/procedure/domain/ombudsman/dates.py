"""The dates of the ombudsman track, each with the steps that lead to it. His dates are copied from his letters. Ours
are promises, which never move off a free day: a later day would be in nobody's favour but our own."""

from datetime import date, timedelta

from procedure.domain.calendar.terms import POLICY, DueDate, Step
from words.clocks import Clock

RESPONSE_WEEKS = 6  # how long "a reasonable term" is (Awb 9:36(4)) is ours to say


def letter_date(clock: Clock, asked_on: date, due_on: date) -> DueDate:
    """By when the ombudsman wants an answer: what his letter says (Awb 9:31(3), 9:35(2))."""
    article = "Awb 9:35(2)" if clock is Clock.FINDINGS_RESPONSE else "Awb 9:31(3)"
    step = Step(asked_on, due_on, "de datum in de brief van de ombudsman; deze wordt niet berekend")
    return DueDate(clock, due_on, due_on, article, (step,))


def response_due(received_on: date, weeks: int, *, of_ombudsman: bool) -> DueDate:
    """By when we say whether and how a recommendation is followed: to the ombudsman by law, to others by choice."""
    due_on = received_on + timedelta(weeks=weeks)
    why = f"{weeks} weken na ontvangst; een termijn die wij onszelf stellen, verschuift niet"
    article = f"Awb 9:36(4); {POLICY}" if of_ombudsman else POLICY
    return DueDate(Clock.RECOMMENDATION_RESPONSE, due_on, due_on, article, (Step(received_on, due_on, why),))


def plan_date(decided_on: date, due_on: date) -> DueDate:
    """By when a recommendation is carried out: what the plan says (R34)."""
    step = Step(decided_on, due_on, "de datum in het plan")
    return DueDate(Clock.RECOMMENDATION_IMPLEMENTATION, due_on, due_on, POLICY, (step,))

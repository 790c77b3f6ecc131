"""The dates of the ombudsman track, each with the steps that lead to it. The ombudsman's dates are copied from letters.
Ours are promises, which never move off a free day: a later day would favour only ourselves."""

from datetime import date, timedelta

from procedure.domain.calendar.terms import POLICY, ClockRule, DueDate, Leg
from words.clocks import Clock

RESPONSE_WEEKS = 6  # the municipality decides how long "a reasonable term" is (Awb 9:36(4))

INFORMATION = ClockRule(
    Clock.OMBUDSMAN_INFORMATION, "letter of the ombudsman", lambda _: "the date in the letter", "answered",
    "Awb 9:31(3)",
)  # fmt: skip
FINDINGS = ClockRule(
    Clock.FINDINGS_RESPONSE, "findings of the ombudsman", lambda _: "the date in the letter", "responded to",
    "Awb 9:35(2)",
)  # fmt: skip
RESPONSE = ClockRule(
    Clock.RECOMMENDATION_RESPONSE, "recommendation received",
    lambda rules: f"{rules.recommendation_response_weeks} weeks", "answered", f"Awb 9:36(4); {POLICY}",
)  # fmt: skip
IMPLEMENTATION = ClockRule(
    Clock.RECOMMENDATION_IMPLEMENTATION, "recommendation accepted", lambda _: "the date in the plan", "implemented",
    POLICY,
)  # fmt: skip
TRACK_CLOCKS = (INFORMATION, FINDINGS, RESPONSE, IMPLEMENTATION)


def letter_date(clock: Clock, asked_on: date, due_on: date) -> DueDate:
    """By when the ombudsman wants an answer: the date in the letter (Awb 9:31(3), 9:35(2))."""
    rule = FINDINGS if clock is Clock.FINDINGS_RESPONSE else INFORMATION
    step = Leg(asked_on, due_on, "de datum in de brief van de ombudsman; deze wordt niet berekend")
    return DueDate(rule.clock, due_on, due_on, rule.article, (step,))


def response_due(received_on: date, weeks: int, *, of_ombudsman: bool) -> DueDate:
    """By when we say whether and how a recommendation is followed: the law requires it for the ombudsman, we chose it
    for others."""
    due_on = received_on + timedelta(weeks=weeks)
    why = f"{weeks} weken na ontvangst; een termijn die wij onszelf stellen, verschuift niet"
    article = RESPONSE.article if of_ombudsman else POLICY
    return DueDate(RESPONSE.clock, due_on, due_on, article, (Leg(received_on, due_on, why),))


def plan_date(decided_on: date, due_on: date) -> DueDate:
    """By when a recommendation is carried out: the date in the plan (R34)."""
    step = Leg(decided_on, due_on, "de datum in het plan")
    return DueDate(IMPLEMENTATION.clock, due_on, due_on, IMPLEMENTATION.article, (step,))

"""The legal dates of a complaint. Each comes with the steps that lead to it, so that anybody can check it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from procedure.domain.calendar.calendar import DAY, EQUATED, Calendar
from words.clocks import Clock

REFUSAL_WEEKS = 4  # Awb 9:8(3)
DECISION_WEEKS = 6  # Awb 9:11(1)
COMMITTEE_WEEKS = 10  # Awb 9:11(1), when an adviser or committee is heard (afdeling 9.1.3)
ADJOURNMENT = timedelta(weeks=4)  # Awb 9:11(2)
POLICY = "beleid"


class AdjournmentBase(StrEnum):
    """The end from which the four extra weeks run. The law leaves it open; NOMINAL gives the earlier date, which is
    always safe."""

    NOMINAL = "nominal"
    SHIFTED = "shifted"


@dataclass(frozen=True)
class TermRules:
    """The municipality's own choices. A case keeps the rules it started under."""

    acknowledgement_working_days: int = 5
    informal_contact_working_days: int = 5
    informal_escalation_days: int = 14
    hearing_reply_days: int = 14
    dispute_days: int = 14
    recommendation_response_weeks: int = 6
    completion_days: int = 14
    extension_base: AdjournmentBase = AdjournmentBase.NOMINAL


@dataclass(frozen=True)
class Counting:
    """The rules and days by which the dates of a case are counted, and whether a committee advises in it."""

    rules: TermRules
    calendar: Calendar
    committee: bool


@dataclass(frozen=True)
class ClockRule:
    """When a clock starts, how long it runs and what ends it. `length` depends on the rules in force, because each
    municipality chooses its own."""

    clock: Clock
    starts: str
    length: Callable[[TermRules], str]
    ends: str
    article: str


ACKNOWLEDGEMENT = ClockRule(
    Clock.ACKNOWLEDGEMENT, "receipt", lambda rules: f"{rules.acknowledgement_working_days} working days",
    "M01 sent", f"Awb 9:6; {POLICY}",
)  # fmt: skip
REFUSAL = ClockRule(
    Clock.REFUSAL, "receipt", lambda _: f"{REFUSAL_WEEKS} weeks",
    "M18 sent, or a handler was appointed (T10)", "Awb 9:8(3)",
)  # fmt: skip
DECISION = ClockRule(
    Clock.DECISION, "receipt", lambda _: f"{DECISION_WEEKS} weeks; {COMMITTEE_WEEKS} with a committee",
    "the notice sent (M16, M18), or any other closing", "Awb 9:11(1)",
)  # fmt: skip
ADJOURNED = ClockRule(
    Clock.ADJOURNMENT, "end of the term before", lambda _: f"{ADJOURNMENT.days // 7} weeks at most, once",
    "as above", "Awb 9:11(2)",
)  # fmt: skip
CONSENT = ClockRule(
    Clock.CONSENT, "the complainant's written consent", lambda _: "as agreed, each time", "as above", "Awb 9:11(3)"
)
INFORMAL_CONTACT = ClockRule(
    Clock.INFORMAL_CONTACT, "routed to the team manager",
    lambda rules: f"{rules.informal_contact_working_days} working days", "first attempt to make contact", POLICY,
)  # fmt: skip
INFORMAL_ESCALATION = ClockRule(
    Clock.INFORMAL_ESCALATION, "receipt", lambda rules: f"{rules.informal_escalation_days} days",
    "the talk ended", POLICY,
)  # fmt: skip
COMPLETION = ClockRule(
    Clock.COMPLETION, "what is missing was asked for (M02, M03, M04)", lambda rules: f"{rules.completion_days} days",
    "it came in, or is not asked for any more", f"Awb 9:4(2); {POLICY}",
)  # fmt: skip
HEARING_REPLY = ClockRule(
    Clock.HEARING_REPLY, "offer of a hearing sent (M10)", lambda rules: f"{rules.hearing_reply_days} days",
    "reply", f"Awb 9:10(2)(c); {POLICY}",
)  # fmt: skip
DISPUTE = ClockRule(Clock.DISPUTE, "agreement", lambda rules: f"{rules.dispute_days} days", "-", POLICY)
OMBUDSMAN = ClockRule(
    Clock.OMBUDSMAN, "notice sent, closing, or the day on which it should have ended",
    lambda _: "1 year, never shifted", "-", "Awb 9:24(1)",
)  # fmt: skip
CASE_CLOCKS = (
    ACKNOWLEDGEMENT, REFUSAL, DECISION, ADJOURNED, CONSENT, INFORMAL_CONTACT, INFORMAL_ESCALATION, COMPLETION,
    HEARING_REPLY, DISPUTE, OMBUDSMAN,
)  # fmt: skip


@dataclass(frozen=True)
class Leg:
    """One move from one day to the next on the way to a due date."""

    from_on: date
    to_on: date
    why: str


@dataclass(frozen=True)
class DueDate:
    """A date, its basis, and how it was reached. `nominal_on` is the end before any shift."""

    clock: Clock
    on: date
    nominal_on: date
    article: str
    steps: tuple[Leg, ...]
    decree_missing_for: tuple[int, ...] = ()

    @property
    def chosen(self) -> bool:
        """Somebody picked this day before the latest possible one: it is a date, not a term."""
        return self.steps[-1].to_on < self.steps[-1].from_on

    @property
    def counted_from(self) -> date:
        """The day from which the date was counted."""
        return self.steps[0].from_on

    @property
    def equated_days(self) -> frozenset[date]:
        """The days equated by decree that moved this date (ATW 3(3))."""
        return frozenset(step.from_on for step in self.steps if step.why.startswith(EQUATED))


def acknowledgement_due(received_on: date, rules: TermRules, calendar: Calendar) -> DueDate:
    """By when the receipt must be acknowledged: the law (Awb 9:6) sets no term, the municipality does."""
    count = rules.acknowledgement_working_days
    return _working_days(ACKNOWLEDGEMENT, received_on, count, calendar)


def informal_contact_due(assigned_on: date, rules: TermRules, calendar: Calendar) -> DueDate:
    """By when the team manager must have tried to reach the complainant."""
    return _working_days(INFORMAL_CONTACT, assigned_on, rules.informal_contact_working_days, calendar)


def informal_escalation(received_on: date, rules: TermRules) -> DueDate:
    """The day from which the formal procedure is proposed, to leave enough of the six weeks. Internal: never
    shifted."""
    end = received_on + rules.informal_escalation_days * DAY
    leg = Leg(received_on, end, f"{rules.informal_escalation_days} dagen na ontvangst")
    return _fixed(INFORMAL_ESCALATION, end, leg)


def refusal_due(received_on: date, calendar: Calendar) -> DueDate:
    """The last day for a notice that the complaint is not handled (Awb 9:8(3))."""
    return _weeks(REFUSAL, received_on, REFUSAL_WEEKS, calendar)


def decide_due(received_on: date, calendar: Calendar, *, committee: bool = False) -> DueDate:
    """The last day for the notice of findings, judgement and conclusions (Awb 9:11(1))."""
    weeks = COMMITTEE_WEEKS if committee else DECISION_WEEKS
    return _weeks(DECISION, received_on, weeks, calendar)


def adjourned_due(decision: DueDate, rules: TermRules, calendar: Calendar) -> DueDate:
    """The latest day to which handling may be adjourned (Awb 9:11(2))."""
    nominal_base = rules.extension_base is AdjournmentBase.NOMINAL
    base = decision.nominal_on if nominal_base else decision.on
    which = "niet-verschoven" if nominal_base else "verschoven"
    nominal = base + ADJOURNMENT
    start = Leg(base, nominal, f"ten hoogste 4 weken na het {which} einde van de termijn")
    return _shifted(ADJOURNED, start, calendar)


def chosen_adjournment(furthest: DueDate, chosen: date) -> DueDate:
    """A day before the latest one, chosen by the municipality (Awb 9:11(2): at most four weeks)."""
    if chosen == furthest.on:
        return furthest
    leg = Leg(furthest.on, chosen, "eerdere datum, gekozen bij de verdaging")
    return _fixed(ADJOURNED, chosen, *furthest.steps, leg)


def under(calendar: Calendar, due: DueDate) -> DueDate:
    """The same term from the same start, counted with another calendar."""
    return due if due.chosen else _moved(due.clock, due.article, due.steps[0], calendar)


def no_earlier(told: DueDate, new: DueDate) -> DueDate:
    """The new date, unless it is earlier than the date that was told: a promise is not taken back."""
    if new.on >= told.on:
        return new
    leg = Leg(new.on, told.on, "deze datum is al meegedeeld en wordt niet vervroegd")
    return replace(new, on=told.on, steps=(*new.steps, leg))


def consent_due(consented_on: date, agreed: date) -> DueDate:
    """The day to which the complainant agreed in writing (Awb 9:11(3)): a date, not a term, so it is not shifted."""
    leg = Leg(consented_on, agreed, "zoals de klager schriftelijk heeft ingestemd")
    return _fixed(CONSENT, agreed, leg)


def agreed_with_ombudsman(on: date, agreed: date) -> DueDate:
    """The day agreed with the ombudsman when they ask the municipality to handle the complaint (again)."""
    return DueDate(Clock.CONSENT, agreed, agreed, "Awb 9:27", (Leg(on, agreed, "afgesproken met de ombudsman"),))


def completion_due(asked_on: date, rules: TermRules, calendar: Calendar) -> DueDate:
    """By when the complainant is asked to complete the complaint; our own term, which stops no other."""
    return _days(COMPLETION, asked_on, rules.completion_days, calendar)


def hearing_reply_due(offered_on: date, rules: TermRules, calendar: Calendar) -> DueDate:
    """The reasonable term for asking to be heard (Awb 9:10(2)(c)); the municipality sets its length. It moves off free
    days in favour of the complainant, although the Algemene termijnenwet does not require that of a term we set
    ourselves."""
    return _days(HEARING_REPLY, offered_on, rules.hearing_reply_days, calendar)


def dispute_until(agreed_on: date, rules: TermRules, calendar: Calendar) -> DueDate:
    """Until when the complainant may dispute the agreement; moved off free days in their favour."""
    return _days(DISPUTE, agreed_on, rules.dispute_days, calendar)


def a_year_after(day: date) -> date:
    """The same day of the next year; for a leap day the 28th. Terms in years are never shifted (ATW 4(a))."""
    leap_day = (day.month, day.day) == (2, 29)
    return date(day.year + 1, 2, 28) if leap_day else day.replace(year=day.year + 1)


def ombudsman_until(day: date) -> DueDate:
    """The year in which the complainant may go to the ombudsman (Awb 9:24(1)). Terms in years are never shifted (ATW
    4(a))."""
    end = a_year_after(day)
    leg = Leg(day, end, "1 jaar; een termijn in jaren verschuift niet (Algemene termijnenwet art. 4(a))")
    return _fixed(OMBUDSMAN, end, leg)


def _fixed(rule: ClockRule, day: date, *legs: Leg) -> DueDate:
    """A date that no free day moves."""
    return DueDate(rule.clock, day, day, rule.article, legs)


def _working_days(rule: ClockRule, start: date, count: int, calendar: Calendar) -> DueDate:
    end = calendar.after_working_days(start, count)
    return _fixed(rule, end, Leg(start, end, f"{count} werkdagen na {start:%d-%m-%Y}"))


def _weeks(rule: ClockRule, received_on: date, weeks: int, calendar: Calendar) -> DueDate:
    nominal = received_on + timedelta(weeks=weeks)
    start = Leg(received_on, nominal, f"{weeks} weken na ontvangst; de dag van ontvangst telt niet mee")
    return _shifted(rule, start, calendar)


def _days(rule: ClockRule, start: date, count: int, calendar: Calendar) -> DueDate:
    return _shifted(rule, Leg(start, start + count * DAY, f"{count} dagen"), calendar)


def _shifted(rule: ClockRule, start: Leg, calendar: Calendar) -> DueDate:
    return _moved(rule.clock, rule.article, start, calendar)


def _moved(clock: Clock, article: str, start: Leg, calendar: Calendar) -> DueDate:
    skipped = list(calendar.skipped_from(start.to_on))
    shifts = tuple(Leg(each.day, each.day + DAY, each.why) for each in skipped)
    end = shifts[-1].to_on if shifts else start.to_on
    missing = calendar.missing_decrees(start.to_on, end)
    return DueDate(clock, end, start.to_on, article, (start, *shifts), missing)

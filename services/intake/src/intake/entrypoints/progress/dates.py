"""The dates of a complaint on the own page, each with its meaning in plain Dutch (B1)."""

from dataclasses import dataclass
from datetime import date

from intake.domain.progress.progress import Progress, Step, StepKind
from words.clocks import ClockStatus, TermsReason


@dataclass(frozen=True)
class Day:
    """A date and what it means to the complainant."""

    meaning: str
    day: date


def dates_of(progress: Progress) -> list[Day]:
    """The dates that are set, each with its meaning. Empty while they are unknown or when no term runs."""
    terms = progress.terms
    if terms is None or not clock_runs(terms):
        return []
    meanings = {
        "ack_due_on": "Uiterlijk op deze dag krijgt u onze bevestiging van ontvangst.",
        "refusal_due_on": "Nemen wij uw klacht niet in behandeling? Dan hoort u dat uiterlijk op deze dag.",
        "due_on": f"Uiterlijk op deze dag krijgt u onze beslissing.{_why_later(progress, terms)}",
        "closed_on": "Op deze dag is uw klacht afgesloten.",
    }
    shown = ("closed_on",) if progress.closed else ("ack_due_on", "refusal_due_on", "due_on")
    found = [(meanings[name], terms.day(name)) for name in shown]
    found.append(("Onze verwachting: uiterlijk op deze dag nemen wij onze beslissing.", progress.expected_on))
    return [Day(meaning, day) for meaning, day in found if day is not None]


def _why_later(progress: Progress, terms: Step) -> str:
    if terms.details.get("clock_status") == ClockStatus.EXTENDED_BY_CONSENT:
        return " U stemde in met deze datum."
    if terms.day("extended_due_on") is not None and terms.day("extended_due_on") == terms.day("due_on"):
        return " Wij hebben de termijn één keer verlengd."
    if progress.latest(StepKind.TERMS_SET, reason=TermsReason.COMMITTEE):
        return " Een commissie geeft advies. Daarom is de termijn tien weken."
    return ""


def clock_runs(terms: Step | None) -> bool:
    """Whether a legal term runs or ran. Oral and anonymous complaints have none."""
    return terms is None or terms.details.get("clock_status") != ClockStatus.NONE

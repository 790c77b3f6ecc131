"""The story of a complaint in short Dutch lines, for the timeline of the own page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from intake.application.open_own_page import OwnPage
from intake.domain.progress import Progress, Step, StepKind
from intake.entrypoints.dutch import long_date
from intake.entrypoints.wording import CHANNELS, clock_runs

MESSAGE_NAMES = {
    "M01R": "Bevestiging van ontvangst",
    "M01": "Ontvangstbevestiging",
    "M06I": "Wie contact met u opneemt",
    "M06": "Wat wij met u hebben afgesproken",
    "M07": "Start van de formele procedure",
    "M10": "Uitnodiging om te worden gehoord",
    "M13": "Wij hebben meer tijd nodig",
    "M16": "Onze beslissing over uw klacht",
}

Details = Mapping[str, str]

LINES: dict[StepKind, str] = {
    StepKind.TRIAGE_STARTED: "Een klachtencoördinator bekijkt uw klacht.",
    StepKind.TEAM_MANAGER_ASSIGNED: "Een teammanager gaat contact met u opnemen.",
    StepKind.RESOLVED_INFORMALLY: "U en wij zijn het eens geworden. Uw klacht is klaar.",
    StepKind.FORMAL_PROCEDURE_STARTED: "De formele klachtenprocedure is gestart.",
    StepKind.HANDLER_APPOINTED: "Er is een klachtbehandelaar. Die had niets met de gebeurtenis te maken.",
    StepKind.HEARING_OFFERED: "U kreeg de kans om officieel te worden gehoord.",
    StepKind.HEARING_HELD: "Er was een hoorzitting. Daarvan is een verslag gemaakt.",
    StepKind.DRAFT_SUBMITTED: "Het onderzoek is klaar. Wij maken ons oordeel.",
    StepKind.DRAFT_RETURNED: "Het onderzoek gaat nog even verder.",
    StepKind.DECIDED: "Wij hebben over uw klacht beslist. U leest het in ons bericht.",
    StepKind.TERM_EXCEEDED: "De termijn is voorbij en wij zijn nog niet klaar. Dat spijt ons.",
}


def _conversation(details: Details) -> str:
    return "Een teammanager sprak met u." if details["reached"] == "yes" else "Een teammanager probeerde u te bereiken."


def _explanation(details: Details) -> str:
    if details["side"] == "COMPLAINANT":
        return "U hebt uw klacht toegelicht."
    return "De persoon over wie u klaagt, heeft zijn of haar verhaal verteld."


def _waived(details: Details) -> str | None:
    """That the other side was not heard is told in the decision, where the reason stands beside it."""
    told = "Er is geen hoorzitting met u. In onze beslissing leest u waarom."
    return told if details["complainant"] == "yes" else None


def _adjourned(details: Details) -> str:
    until = long_date(date.fromisoformat(details["new_due_on"]))
    return f"Wij hebben meer tijd nodig. De nieuwe datum is {until}."


def _message(way: str) -> Callable[[Details], str]:
    return lambda details: f"Wij stuurden u {way}: {MESSAGE_NAMES.get(details['code'], 'een bericht')}."


VARYING: dict[StepKind, Callable[[Details], str | None]] = {
    StepKind.CONVERSATION_RECORDED: _conversation,
    StepKind.EXPLANATION_RECORDED: _explanation,
    StepKind.HEARING_WAIVED: _waived,
    StepKind.ADJOURNED: _adjourned,
    StepKind.MESSAGE_SENT: _message("een e-mail"),
    StepKind.LETTER_POSTED: _message("een brief"),
}


@dataclass(frozen=True)
class Line:
    day: date
    text: str


@dataclass(frozen=True)
class Day:
    """A date with what it means to the complainant."""

    meaning: str
    day: date


def timeline_of(page: OwnPage) -> list[Line]:
    """What happened, the newest first. What concerns only others is left out."""
    proof = page.file.proof
    told = [Line(step.happened_on, text) for step in page.progress.steps if (text := _text(step))]
    ordered = sorted(told, key=lambda line: line.day)
    return [*reversed(ordered), Line(proof.received_on, f"Wij ontvingen uw klacht {CHANNELS[proof.channel]}.")]


def dates_of(progress: Progress) -> list[Day]:
    """The dates that are set, each with its meaning. Empty until they are known, or when no term runs."""
    terms = progress.terms
    if terms is None or not clock_runs(terms):
        return []
    extended = " Wij hebben de termijn één keer verlengd." if "extended_due_on" in terms.details else ""
    meanings = {
        "ack_due_on": "Uiterlijk op deze dag krijgt u onze bevestiging van ontvangst.",
        "refusal_due_on": "Nemen wij uw klacht niet in behandeling? Dan hoort u dat uiterlijk op deze dag.",
        "due_on": f"Uiterlijk op deze dag krijgt u onze beslissing.{extended}",
        "closed_on": "Op deze dag is uw klacht afgesloten.",
    }
    shown = ("closed_on",) if progress.closed else ("ack_due_on", "refusal_due_on", "due_on")
    found = [(meanings[name], terms.day(name)) for name in shown]
    return [Day(meaning, day) for meaning, day in found if day is not None]


def _text(step: Step) -> str | None:
    varying = VARYING.get(step.kind)
    return varying(step.details) if varying else LINES.get(step.kind)

"""The story of a complaint in short Dutch lines, for the timeline of the own page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from contracts.letters import OWN_PAGE_NAMES
from intake.application.own_page.open_own_page import OwnPage
from intake.domain.progress.progress import Step, StepKind
from intake.entrypoints.wording import CHANNELS, KINDS
from servicekit.paper.dutch import long_date
from words.clocks import TermsReason
from words.endings import ReclassifiedKind, ReopenReason
from words.people import DepartureWay, PartyKind, ReplacedPart, Side

Details = Mapping[str, str]

LINES: dict[StepKind, str] = {
    StepKind.TRIAGE_STARTED: "Een klachtencoördinator bekijkt uw klacht.",
    StepKind.TEAM_MANAGER_ASSIGNED: "Een teammanager gaat contact met u opnemen.",
    StepKind.RESOLVED_INFORMALLY: "U en wij zijn het eens geworden. Uw klacht is klaar.",
    StepKind.FORMAL_PROCEDURE_STARTED: "De formele klachtenprocedure is gestart.",
    StepKind.HANDLER_APPOINTED: "Er is een klachtbehandelaar. Die had niets met de gebeurtenis te maken.",
    StepKind.HEARING_HELD: "Er was een hoorzitting. Daarvan is een verslag gemaakt.",
    StepKind.DRAFT_SUBMITTED: "Het onderzoek is klaar. Wij maken ons oordeel.",
    StepKind.DRAFT_RETURNED: "Het onderzoek gaat nog even verder.",
    StepKind.DECIDED: "Wij hebben over uw klacht beslist. U leest het in ons bericht.",
    StepKind.TERM_EXCEEDED: "De termijn is voorbij en wij zijn nog niet klaar. Dat spijt ons.",
    StepKind.COMPLETION_REQUESTED: "Wij vroegen u om iets dat nog ontbreekt.",
    StepKind.ADVICE_REQUESTED: "De klachtencommissie onderzoekt uw klacht.",
    StepKind.ADVICE_GIVEN: "De klachtencommissie heeft advies gegeven. Wij maken ons oordeel.",
    StepKind.NOT_HANDLED: "Wij nemen uw klacht niet in behandeling. In ons bericht leest u waarom.",
    StepKind.FORWARDED: "Uw klacht gaat over een andere overheid. Wij stuurden uw klacht door.",
    StepKind.NOTED_AS_SIGNAL: "Wij noteerden uw bericht als signaal voor het team.",
    StepKind.WITHDRAWN: "U hebt uw klacht ingetrokken.",
}

REOPENED: dict[ReopenReason, str] = {
    ReopenReason.AGREEMENT_DISPUTED: "U liet weten dat u het niet eens bent. Wij gaan verder met uw klacht.",
    ReopenReason.CLASSIFICATION_CONTESTED: "U liet weten dat het wel een klacht is. Wij bekijken uw klacht opnieuw.",
    ReopenReason.RECONSIDERED: "Wij bekijken uw klacht toch opnieuw.",
    ReopenReason.CRIMINAL_CASE_ENDED: "De strafzaak is voorbij. Wij bekijken uw klacht opnieuw.",
    ReopenReason.OMBUDSMAN_REQUEST: "De ombudsman vroeg ons om verder te gaan met uw klacht.",
}

# Only the changes that no other line shows.
TERMS_CHANGED: dict[str, str] = {
    TermsReason.COMMITTEE: "Een klachtencommissie geeft advies. Daarom duurt het langer.",
    TermsReason.HOLIDAYS_LOADED: "Door een extra vrije dag is de datum veranderd.",
    TermsReason.PUT_IN_WRITING: "Uw klacht staat nu op papier. Nu is er een termijn uit de wet.",
    TermsReason.WRONG_ROUTE: "Uw klacht kwam langs een andere weg binnen. Daarom telt de termijn vanaf een andere dag.",
}

EXPLAINED: dict[Side, str] = {
    Side.COMPLAINANT: "U hebt uw klacht toegelicht.",
    Side.ACCUSED: "De persoon over wie u klaagt, heeft zijn of haar verhaal verteld.",
}

REPLACED: dict[ReplacedPart, str] = {
    ReplacedPart.HANDLER: "Een andere klachtbehandelaar neemt uw klacht over.",
    ReplacedPart.TEAM_MANAGER: "Een andere teammanager neemt uw klacht over.",
}


def _conversation(details: Details) -> str:
    return "Een teammanager sprak met u." if details["reached"] == "yes" else "Een teammanager probeerde u te bereiken."


def _explanation(details: Details) -> str:
    return EXPLAINED[Side(details["side"])]


def _offered(details: Details) -> str | None:
    own = details.get("complainant", "yes") == "yes"
    return "U kreeg de kans om officieel te worden gehoord." if own else None


_DEPARTURES = {
    DepartureWay.AGREED: "U vond met ons een oplossing. Anderen gaan verder met de klacht.",
    DepartureWay.WITHDREW: "U trok uw klacht in. Anderen gaan verder met de klacht.",
}


def _left(details: Details) -> str | None:
    return _DEPARTURES[DepartureWay(details["way"])] if details["complainant"] == "yes" else None


def _returned(details: Details) -> str | None:
    own = details["complainant"] == "yes"
    return "U was toch niet tevreden. Wij gaan verder met uw klacht." if own else None


def _waived(details: Details) -> str | None:
    """Only the decision says that the other side was not heard, because it gives the reason too."""
    told = "Er is geen hoorzitting met u. In onze beslissing leest u waarom."
    return told if details["complainant"] == "yes" else None


def _new_date(details: Details, name: str = "new_due_on") -> str:
    return f" De nieuwe datum is {long_date(date.fromisoformat(details[name]))}." if name in details else ""


def _terms_changed(details: Details) -> str | None:
    told = TERMS_CHANGED.get(details.get("reason", ""))
    return told and told + _new_date(details, "due_on")


def _completed(details: Details) -> str:
    if details["items"]:
        return "Wij kregen wat nog ontbrak."
    return "Wij gaan verder zonder wat nog ontbrak."


def _replaced(details: Details) -> str:
    return REPLACED[ReplacedPart(details["part"])]


def _lateness(details: Details) -> str:
    expected_on = long_date(date.fromisoformat(details["expected_on"]))
    return f"Wij vertelden u waarom het langer duurt. Wij verwachten onze beslissing uiterlijk op {expected_on}."


def _contact_changed(details: Details) -> str | None:
    """Only what is known of the complainant themselves concerns them."""
    own = details["party_kind"] == PartyKind.COMPLAINANT
    return "Wij hebben uw contactgegevens aangepast." if own else None


def _message(way: str) -> Callable[[Details], str]:
    return lambda details: f"Wij stuurden u {way}: {OWN_PAGE_NAMES.get(details['code'], 'een bericht')}."


VARYING: dict[StepKind, Callable[[Details], str | None]] = {
    StepKind.CONVERSATION_RECORDED: _conversation,
    StepKind.EXPLANATION_RECORDED: _explanation,
    StepKind.HEARING_OFFERED: _offered,
    StepKind.HEARING_WAIVED: _waived,
    StepKind.COMPLAINANT_LEFT: _left,
    StepKind.COMPLAINANT_RETURNED: _returned,
    StepKind.TERMS_SET: _terms_changed,
    StepKind.ADJOURNED: lambda details: f"Wij hebben meer tijd nodig.{_new_date(details)}",
    StepKind.POSTPONED_BY_CONSENT: lambda details: f"U stemde in met meer tijd.{_new_date(details)}",
    StepKind.LATENESS_EXPLAINED: _lateness,
    StepKind.COMPLETION_RECEIVED: _completed,
    StepKind.RECLASSIFIED: lambda details: (
        f"Uw bericht is geen klacht, maar {KINDS[ReclassifiedKind(details['kind'])]}."
    ),
    StepKind.SPLIT: lambda details: (
        f"Een deel van uw bericht is {KINDS[ReclassifiedKind(details['kind'])]}. De rest blijft uw klacht."
    ),
    StepKind.REOPENED: lambda details: REOPENED[ReopenReason(details["reason"])] + _new_date(details, "due_on"),
    StepKind.HANDLER_REPLACED: _replaced,
    StepKind.CONTACT_CHANGED: _contact_changed,
    StepKind.MESSAGE_SENT: _message("een e-mail"),
    StepKind.LETTER_POSTED: _message("een brief"),
}


@dataclass(frozen=True)
class Line:
    day: date
    text: str


def timeline_of(page: OwnPage) -> list[Line]:
    """What happened, newest first, without what concerns only others."""
    proof = page.file.proof
    told = [Line(step.happened_on, text) for step in page.progress.steps if (text := _text(step))]
    ordered = sorted(told, key=lambda line: line.day)
    return [*reversed(ordered), Line(proof.received_on, f"Wij ontvingen uw klacht {CHANNELS[proof.channel]}.")]


def _text(step: Step) -> str | None:
    varying = VARYING.get(step.kind)
    return varying(step.details) if varying else LINES.get(step.kind)

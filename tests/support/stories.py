"""Stories played in a running system by its driver. Any step may be repeated when an answer is lost."""

import itertools
import secrets
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from devstack.driving import System, reasoning
from devstack.driving.web import Json
from servicekit.clock import legal_day

SLOW = 180.0  # a step may wait for a service that is starting on a busy machine
TEAM, THEME, ACCUSED = "klantcontact", "bejegening", "o-1401"
ANSWERS = {"whatHappened": "Ik werd weggestuurd.", "consequences": "Ik moest terugkomen.", "burden": "Een halve dag."}
REASONING = reasoning(
    "De medewerker stuurde u weg zonder uitleg.",
    ("Wegsturen zonder uitleg", "N07", "FOUNDED", "U kreeg geen uitleg."),
    ("De wachttijd", "N14", "UNFOUNDED", "De wachttijd was gewoon."),
    conclusions=("APOLOGY",),
    text="Wij bieden u onze excuses aan.",
)
_numbers = itertools.count(1)


class Ending(StrEnum):
    RESOLVED = "RESOLVED_INFORMALLY"
    DECIDED = "DECIDED"


CITIZEN, MANAGER, HANDLER, ACCUSED_ = "COMPLAINANT", "TEAM_MANAGER", "HANDLER", "ACCUSED"
_START = [("M01", CITIZEN), ("M05", MANAGER), ("M06I", CITIZEN)]
_FORMAL = [("M07", CITIZEN), ("M08", HANDLER), ("M09", ACCUSED_), ("M10", CITIZEN), ("M11", ACCUSED_)]
_FORMAL += [("M12", CITIZEN), ("M12", ACCUSED_)]
_NOTICE = [("M16", CITIZEN), ("M17", ACCUSED_), ("M17", MANAGER)]
_ADJOURNED = [("M13", CITIZEN), ("M14", ACCUSED_)]


@dataclass(frozen=True)
class Complaint:
    """What the citizen has after submitting it, and how they may be written to."""

    id: str
    reference: str
    own_page_url: str
    email: str
    consent: bool

    def messages(self, ending: Ending, *, adjourned: bool = False) -> Counter[tuple[str, str]]:
        """Every message of its story: code and kind of recipient. A typed address gets the bare receipt."""
        told = [("M01R", CITIZEN), *_START]
        told += [("M06", CITIZEN)] if ending is Ending.RESOLVED else [*_FORMAL, *_NOTICE]
        return Counter([*told, *_ADJOURNED] if adjourned else told)


class Cast:
    """Everyone who acts in a story."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.citizen = system.citizen()
        self.coordinator = system.with_role("complaint_coordinator")
        self.manager = system.manager_of(TEAM)
        self.handler = system.with_role("complaint_handler", "klachtbehandeling")
        self.decider = system.official("o-1001")
        self.print_room = system.print_room()


def today() -> date:
    return legal_day(datetime.now(UTC))


def a_complaint(email: str, *, consent: bool = True) -> Json:
    """The body of a complaint by a person with name and address."""
    return {
        "account": {"whatHappened": "Aan de balie stuurde men mij weg.", "conductTowards": "SELF"},
        "complainant": {
            "name": "Kees Klager",
            "email": email,
            "electronicConsent": consent,
            "address": {"lines": ["Dorpsstraat 1"], "postcode": "1234 AB", "city": "Voorbeeldstad"},
        },
        "team": TEAM,
    }


def an_address() -> str:
    """A mailbox of its own."""
    return f"klager-{next(_numbers)}-{secrets.token_hex(4)}@post.example"


def hand_in(cast: Cast, *, consent: bool = True, key: str | None = None) -> Complaint:
    """Submit through the API. From then on it counts as accepted."""
    email = an_address()
    receipt = cast.citizen.submit(a_complaint(email, consent=consent), key=key)
    return Complaint(receipt.complaint_id, receipt.reference, receipt.own_page_url, email, consent)


def begin_talk(cast: Cast, complaint: Complaint) -> None:
    """Triage, naming the accused, and the team manager's conversation with the complainant."""
    cast.coordinator.await_case(complaint.id, SLOW)
    cast.coordinator.triage(complaint.id)
    cast.coordinator.name_accused(complaint.id, ACCUSED, team=TEAM, theme=THEME)
    cast.coordinator.route(complaint.id)
    cast.manager.contact(complaint.id, ANSWERS)


def resolve(cast: Cast, complaint: Complaint) -> None:
    """The informal story, from triage to agreement."""
    begin_talk(cast, complaint)
    cast.manager.resolve(complaint.id, "De teammanager bood excuses aan.")


def investigate(cast: Cast, complaint: Complaint) -> None:
    """The formal story up to a second draft, after the decision maker returned the first."""
    begin_talk(cast, complaint)
    cast.manager.formal(complaint.id)
    cast.coordinator.appoint(complaint.id, cast.handler.id)
    cast.handler.declare(complaint.id)
    for side in ("COMPLAINANT", "ACCUSED"):
        cast.handler.explanation(complaint.id, side, "Zo ging het volgens mij.")
    hearing = cast.handler.offer_hearing(complaint.id)
    cast.handler.report_hearing(complaint.id, hearing["id"], "Beide kanten zijn gehoord.")
    cast.handler.await_step(complaint.id, "T16", SLOW)
    cast.handler.draft(complaint.id, REASONING)
    cast.decider.send_back(complaint.id, "De uitleg kan duidelijker.")
    cast.handler.draft(complaint.id, REASONING)


def decide(cast: Cast, complaint: Complaint) -> None:
    """The formal story, from triage to decision."""
    investigate(cast, complaint)
    cast.decider.decide(complaint.id)


def adjourn_and_decide(cast: Cast, complaint: Complaint) -> None:
    """The formal story, with an adjournment before the decision."""
    investigate(cast, complaint)
    cast.coordinator.adjourn(complaint.id, "Er is meer onderzoek nodig.")
    cast.decider.decide(complaint.id)

"""Cases, officials and days for tests. The people are invented."""

from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.terms import TermRules
from procedure.domain.case import Case
from procedure.domain.file.messages import Sending
from procedure.domain.file.people import Accused, Address, Person, party_of
from procedure.domain.file.submission import Account, Submission
from procedure.domain.informal.agreement import Resolution
from procedure.domain.informal.talk import Answers, Contact
from procedure.domain.investigation.explanation import Explanation
from procedure.domain.investigation.hearing import HearingSession
from procedure.domain.investigation.waiver import Waiver
from procedure.domain.judgement.reasoning import Element, Reasoning
from procedure.domain.organisation.actor import SYSTEM, Act, Actor
from procedure.domain.organisation.directory import Directory, Official, Team
from procedure.domain.parties.accused import Naming
from procedure.domain.parties.contact_data import ContactData, ContactRequest
from procedure.domain.triage.completion import Received
from words.handling import ConclusionKind, Judgement, ResolutionKind, WaiverGround
from words.people import AccusedKind, ContactKind, OfficialKind, PartyKind, ResponsibleBody, Role, Side
from words.submissions import Channel, ComplaintForm, ConductTowards, MissingItem

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DECREES = {
    2025: ["2025-05-30"],
    2026: ["2026-01-02", "2026-05-15"],
    2027: ["2027-05-07"],
    2028: ["2028-04-28", "2028-05-26"],
}
CALENDAR = Calendar({year: frozenset(map(date.fromisoformat, days)) for year, days in DECREES.items()})


def an_official(official_id: str, team: str | None, *roles: Role, **more: Any) -> Official:
    name = f"Naam van {official_id}"
    return Official(official_id, name, f"{official_id}@voorbeeldstad.example", None, team, frozenset(roles), **more)


def a_directory(*extra: Official) -> Directory:
    officials = [
        an_official("director", "directie", Role.DECISION_MAKER, Role.MANAGEMENT),
        an_official("deputy", "directie", Role.DECISION_MAKER),
        an_official("kc", "klachten", Role.COORDINATOR, line_manager="director"),
        an_official("kc-2", "klachten", Role.COORDINATOR, line_manager="director"),
        an_official("kb", "klachten", Role.HANDLER, line_manager="kc"),
        an_official("kb-2", "klachten", Role.HANDLER, line_manager="kc"),
        an_official("kb-near", "vergunningen", Role.HANDLER, line_manager="tm"),
        an_official("tm", "vergunningen", Role.TEAM_MANAGER, line_manager="director", substitute="tm-2"),
        an_official("tm-2", "parkeren", Role.TEAM_MANAGER, line_manager="director"),
        an_official("clerk", "vergunningen", line_manager="tm"),
        an_official("clerk-2", "parkeren", line_manager="tm-2"),
        an_official("auditor", "directie", Role.AUDITOR),
        an_official("ol", "klachten", Role.OMBUDSMAN_LIAISON, line_manager="director"),
        an_official("ol-2", "klachten", Role.OMBUDSMAN_LIAISON, line_manager="director"),
        an_official("com", None, Role.COMMITTEE_MEMBER),
        an_official("wethouder", None, kind=OfficialKind.OFFICE_HOLDER),
        an_official("presidium", "griffie", Role.DECISION_MAKER, bodies=frozenset({ResponsibleBody.RAAD})),
        an_official("griffier", "griffie", Role.COUNCIL_CLERK, bodies=frozenset({ResponsibleBody.RAAD})),
        *extra,
    ]
    teams = {
        "vergunningen": Team("vergunningen", "Vergunningen", "tm"),
        "parkeren": Team("parkeren", "Parkeren", "tm-2", "directie"),
        "klachten": Team("klachten", "Klachten", "kc"),
        "directie": Team("directie", "Directie", None),
        "griffie": Team("griffie", "Griffie", "griffier"),
    }
    return Directory({each.official_id: each for each in officials}, teams)


DIRECTORY = a_directory()


def day(text: str) -> date:
    return date.fromisoformat(text)


def who(official_id: str) -> Actor:
    return SYSTEM if official_id == "system" else Actor(official_id, DIRECTORY.officials[official_id].roles)


def act(official_id: str, on: str | date, roles: frozenset[Role] | None = None) -> Act:
    """An act by this official at noon on this day."""
    today = day(on) if isinstance(on, str) else on
    actor = Actor(official_id, roles) if roles is not None else who(official_id)
    return Act(actor, datetime.combine(today, time(12), AMSTERDAM).astimezone(UTC), today)


def an_account(**more: Any) -> Account:
    return Account(**{"what_happened": "Vier mails, nul antwoorden.", "conduct_towards": ConductTowards.SELF, **more})


def a_submission(received: str = "2026-03-02", **more: Any) -> Submission:
    received_at = datetime.fromisoformat(received if "T" in received else f"{received}T12:00:00+01:00")
    values: dict[str, Any] = {
        "complaint_id": uuid4(),
        "reference": "K-2026-000123",
        "channel": Channel.WEB_FORM,
        "form": ComplaintForm.WRITTEN,
        "anonymous": False,
        "language": "nl",
        "received_at": received_at,
        "received_on": received_at.astimezone(AMSTERDAM).date(),
        "account": an_account(),
        "complainant": Person("H. Denkbeeld", Address(("Dorpsstraat 1",), "1234 AB", "Voorbeeldstad")),
        "representative": None,
        "missing": (),
        "content_hash": "a" * 64,
        "indicated_team": None,
        "indicated_theme": None,
        "suggested_kind": "COMPLAINT",
        "suggested_rule": 6,
    }
    return Submission(**{**values, **more})


def a_case(received: str = "2026-03-02", rules: TermRules | None = None, **more: Any) -> Case:
    submission = a_submission(received, **more)
    return Case.open(act("system", submission.received_on), submission, rules or TermRules(), CALENDAR)


def an_accused(official_id: str = "clerk") -> Accused:
    return Accused(uuid4(), AccusedKind.OFFICIAL, official_id=official_id)


def a_stranger(name: str = "B. Inhuur") -> Accused:
    address = Address(("Laan 2",), "1234 CD", "Voorbeeldstad")
    return Accused(uuid4(), AccusedKind.EXTERNAL, name=name, address=address, team="vergunningen")


def nobody_known(team: str = "vergunningen") -> Accused:
    return Accused(uuid4(), AccusedKind.UNKNOWN, team=team)


def a_naming(*accused: Accused, **more: Any) -> Naming:
    return Naming(accused=accused, **more)


def a_contact(on: str, *, reached: bool = True) -> Contact:
    answers = Answers("Vier mails.", "Ik kon niet verder.", "Ja.") if reached else None
    return Contact(uuid4(), ContactKind.PHONE, day(on), answers, None, "tm", act("tm", on).at)


def a_resolution(on: str, kind: ResolutionKind = ResolutionKind.CONVERSATION) -> Resolution:
    moment = act("tm", on).at
    return Resolution(kind, "Excuses aangeboden.", moment, day(on), ContactKind.PHONE, "tm")


def an_explanation(side: Side, on: str, accused_id: UUID | None = None) -> Explanation:
    return Explanation(uuid4(), side, accused_id, ContactKind.PHONE, day(on), "Zo ging het.", "kb")


def a_session(on: str, *sides: Side) -> HearingSession:
    return HearingSession(uuid4(), sides or tuple(Side), day(on), "Verslag.", "kb")


def a_waiver(side: Side, ground: WaiverGround, on: str) -> Waiver:
    return Waiver(uuid4(), side, ground, "Zo gezegd.", day(on), "kb")


def an_element(judgement: Judgement = Judgement.FOUNDED, *norms: str) -> Element:
    return Element("Geen antwoord op vier mails", norms or ("N14",), judgement, "Er is niet geantwoord.")


def a_reasoning(*elements: Element, **more: Any) -> Reasoning:
    values: dict[str, Any] = {
        "findings": "Vier mails bleven liggen.",
        "elements": elements or (an_element(),),
        "conclusion_kinds": (ConclusionKind.APOLOGY,),
        "conclusions": "Wij bieden excuses aan.",
    }
    return Reasoning(**{**values, **more})


def what_came_in(*items: MissingItem, day: str = "2026-03-01") -> tuple[Received, ...]:
    """Every item with something that fits it."""
    address = Address(("Beukenstraat 4",), "1234 EF", "Voorbeeldstad")
    contents: dict[MissingItem, dict[str, Any]] = {
        MissingItem.ADDRESS: {"address": address},
        MissingItem.NAME: {"name": "H. Denkbeeld-Voorbeeld"},
        MissingItem.DATE: {"day": date.fromisoformat(day)},
        MissingItem.CONDUCT: {"text": "Ook aan de balie werd ik weggestuurd."},
        MissingItem.SIGNATURE: {"text": "Aan de balie bevestigd."},
        MissingItem.AUTHORISATION: {"document_id": uuid4()},
        MissingItem.TRANSLATION: {"document_id": uuid4()},
    }
    return tuple(Received(item=item, **contents[item]) for item in items)


def contact_data(**changes: Any) -> ContactData:
    """Of somebody who moved and agrees to no e-mail."""
    values: dict[str, Any] = {
        "name": "H. Denkbeeld",
        "address": Address(("Beukenstraat 4",), "1234 EF", "Voorbeeldstad"),
        "email": "denkbeeld@example.org",
        "phone": "06 12345678",
    }
    return ContactData(**{**values, **changes})


def a_contact_request(case: Case, kind: PartyKind = PartyKind.COMPLAINANT, **changes: Any) -> ContactRequest:
    return ContactRequest(
        party_id=party_of(case.complaint_id, kind), contact=contact_data(**changes), reason="Verhuisd."
    )


def a_sending(
    code: str, on: str, recipient: str = "COMPLAINANT", channel: str = "EMAIL", party: UUID | None = None
) -> Sending:
    """Without a party: as in evidence from before parties had an id."""
    return Sending(uuid4(), code, recipient, channel, day(on), party)

"""Every event: who publishes it, its Dutch name, and which of our own services read it."""

from dataclasses import dataclass

from contracts import intake, notifications
from contracts.event import Door, Event
from contracts.procedure import (
    access,
    clocks,
    endings,
    informal,
    investigation,
    judgement,
    letter_due,
    ombudsman,
    parties,
    recommendations,
    retention,
    teams,
    triage,
)


@dataclass(frozen=True)
class Entry:
    """One event. `readers` are services of this system; integrators may read every public one."""

    event: type[Event]
    publisher: str
    dutch: str
    readers: tuple[str, ...]


_TOLD: dict[str, dict[type[Event], tuple[str, tuple[str, ...]]]] = {
    "intake": {
        intake.Received: ("klacht-ontvangen", ("reporting",)),
        intake.Submitted: ("klachtdossier-ingediend", ("procedure", "notifications")),
        intake.ContactChangeAsked: ("wijziging-contactgegevens-gevraagd", ("procedure",)),
    },
    "procedure": {
        clocks.TermsSet: ("termijnen-vastgesteld", ("intake", "reporting")),
        clocks.Adjourned: ("afhandeling-verdaagd", ("intake", "reporting")),
        clocks.PostponedByConsent: ("uitstel-ingestemd", ("intake", "reporting")),
        clocks.TermExceeded: ("termijn-overschreden", ("intake",)),
        clocks.LatenessExplained: ("vertraging-toegelicht", ("intake",)),
        triage.TriageStarted: ("beoordeling-gestart", ("intake",)),
        triage.AccusedNamed: ("beklaagde-vastgesteld", ("reporting",)),
        triage.CompletionRequested: ("aanvulling-gevraagd", ("intake", "reporting")),
        triage.CompletionReceived: ("aanvulling-ontvangen", ("intake", "reporting")),
        informal.TeamManagerAssigned: ("teammanager-toegewezen", ("intake",)),
        informal.ConversationRecorded: ("gesprek-vastgelegd", ("intake",)),
        informal.ResolvedInformally: ("informeel-opgelost", ("intake", "reporting")),
        informal.FormalProcedureStarted: ("formele-procedure-gestart", ("intake", "reporting")),
        investigation.HandlerAppointed: ("behandelaar-aangewezen", ("intake",)),
        investigation.HandlerReplaced: ("behandelaar-vervangen", ("intake",)),
        investigation.ExplanationRecorded: ("toelichting-vastgelegd", ("intake",)),
        investigation.HearingOffered: ("hoorzitting-aangeboden", ("intake", "reporting")),
        investigation.HearingHeld: ("hoorzitting-gehouden", ("intake", "reporting")),
        investigation.HearingWaived: ("horen-afgezien", ("intake", "reporting")),
        investigation.AdviceRequested: ("advies-gevraagd", ("intake", "reporting")),
        investigation.AdviceGiven: ("advies-uitgebracht", ("intake", "reporting")),
        judgement.DraftSubmitted: ("conceptoordeel-ingediend", ("intake",)),
        judgement.DraftReturned: ("conceptoordeel-teruggestuurd", ("intake",)),
        judgement.Decided: ("klacht-afgehandeld", ("intake", "reporting")),
        endings.NotHandled: ("niet-in-behandeling-genomen", ("intake", "reporting")),
        endings.Forwarded: ("klacht-doorgezonden", ("intake", "reporting")),
        endings.Reclassified: ("klacht-omgezet", ("intake", "reporting")),
        endings.Split: ("klacht-gesplitst", ("intake", "reporting")),
        endings.NotedAsSignal: ("signaal-geregistreerd", ("intake", "reporting")),
        endings.Withdrawn: ("klacht-ingetrokken", ("intake", "reporting")),
        endings.Reopened: ("klacht-heropend", ("intake", "reporting")),
        retention.Erased: ("klacht-vernietigd", ("intake", "notifications", "reporting")),
        ombudsman.Opened: ("ombudsmanzaak-geopend", ("reporting",)),
        ombudsman.InterventionRequested: ("ombudsman-interventie", ("reporting",)),
        ombudsman.InformationRequested: ("inlichtingen-gevraagd", ("reporting",)),
        ombudsman.FindingsReceived: ("bevindingen-ontvangen", ("reporting",)),
        ombudsman.Replied: ("ombudsman-beantwoord", ("reporting",)),
        ombudsman.ReportReceived: ("ombudsmanrapport-ontvangen", ("reporting",)),
        ombudsman.Closed: ("ombudsmanzaak-gesloten", ("reporting",)),
        recommendations.Recorded: ("aanbeveling-vastgelegd", ("reporting",)),
        recommendations.Answered: ("aanbeveling-beantwoord", ("reporting",)),
        recommendations.Progressed: ("aanbeveling-voortgang", ("reporting",)),
        recommendations.Implemented: ("aanbeveling-uitgevoerd", ("reporting",)),
        parties.ComplainantLeft: ("klager-afgevallen", ("intake",)),
        parties.ComplainantReturned: ("klager-teruggekomen", ("intake",)),
        parties.AccusedRemoved: ("beklaagde-verwijderd", ()),
        parties.ContactChanged: ("contactgegevens-gewijzigd", ("intake",)),
        parties.PartiesRecorded: ("betrokkenen-vastgelegd", ("intake", "notifications")),
        letter_due.LetterDue: ("bericht-nodig", ("notifications",)),
        teams.TeamRecorded: ("team-vastgelegd", ("intake", "reporting")),
        access.OfficialRecorded: ("medewerker-vastgelegd", ("intake", "notifications")),
        access.AccessChanged: ("toegang-gewijzigd", ("intake", "notifications")),
    },
    "notifications": {
        notifications.Sent: ("bericht-verzonden", ("intake", "procedure", "reporting")),
        notifications.Failed: ("bericht-mislukt", ("intake", "procedure")),
        notifications.Posted: ("brief-gepost", ("intake", "procedure", "reporting")),
    },
}

CATALOGUE: tuple[Entry, ...] = tuple(
    Entry(event, publisher, *told) for publisher, events in _TOLD.items() for event, told in events.items()
)
PARTIES = tuple(dict.fromkeys(name for entry in CATALOGUE for name in (entry.publisher, *entry.readers)))


def queue_of(reader: str, door: Door) -> str:
    """A reader has one queue per exchange: `<reader>.facts` and `<reader>.personal`."""
    names = {Door.PUBLIC: "facts", Door.PERSONAL: "personal"}
    return f"{reader}.{names[door]}"


def queues_that_read(publisher: str) -> tuple[str, ...]:
    """The queues of our own services that must exist before this publisher publishes, or a fact would miss them."""
    mine = [entry for entry in CATALOGUE if entry.publisher == publisher]
    return tuple(sorted({queue_of(reader, entry.event.door) for entry in mine for reader in entry.readers}))

"""Every event there is: who publishes it, its Dutch name, and which of our own services read it."""

from dataclasses import dataclass

from contracts import further, intake, notifications, ombudsman, procedure, recommendations
from contracts.event import Door, Event


@dataclass(frozen=True)
class Entry:
    """One event. `readers` are services of this system; integrators may read every public one."""

    event: type[Event]
    publisher: str
    dutch: str
    readers: tuple[str, ...]


_KNOWN: dict[type[Event], tuple[str, tuple[str, ...]]] = {
    intake.Received: ("klacht-ontvangen", ("reporting",)),
    intake.Submitted: ("klachtdossier-ingediend", ("procedure", "notifications")),
    procedure.TermsSet: ("termijnen-vastgesteld", ("intake", "reporting")),
    procedure.TriageStarted: ("beoordeling-gestart", ("intake",)),
    procedure.AccusedNamed: ("beklaagde-vastgesteld", ("reporting",)),
    procedure.TeamManagerAssigned: ("teammanager-toegewezen", ("intake",)),
    procedure.ConversationRecorded: ("gesprek-vastgelegd", ("intake",)),
    procedure.ResolvedInformally: ("informeel-opgelost", ("intake", "reporting")),
    procedure.FormalProcedureStarted: ("formele-procedure-gestart", ("intake", "reporting")),
    procedure.HandlerAppointed: ("behandelaar-aangewezen", ("intake",)),
    procedure.ExplanationRecorded: ("toelichting-vastgelegd", ("intake",)),
    procedure.HearingOffered: ("hoorzitting-aangeboden", ("intake", "reporting")),
    procedure.HearingHeld: ("hoorzitting-gehouden", ("intake", "reporting")),
    procedure.HearingWaived: ("horen-afgezien", ("intake", "reporting")),
    procedure.DraftSubmitted: ("conceptoordeel-ingediend", ("intake",)),
    procedure.DraftReturned: ("conceptoordeel-teruggestuurd", ("intake",)),
    procedure.Decided: ("klacht-afgehandeld", ("intake", "reporting")),
    procedure.Adjourned: ("afhandeling-verdaagd", ("intake", "reporting")),
    procedure.TermExceeded: ("termijn-overschreden", ("intake",)),
    further.CompletionRequested: ("aanvulling-gevraagd", ("intake", "reporting")),
    further.CompletionReceived: ("aanvulling-ontvangen", ("intake", "reporting")),
    further.AdviceRequested: ("advies-gevraagd", ("intake", "reporting")),
    further.AdviceGiven: ("advies-uitgebracht", ("intake", "reporting")),
    further.PostponedByConsent: ("uitstel-ingestemd", ("intake", "reporting")),
    further.LatenessExplained: ("vertraging-toegelicht", ("intake",)),
    further.NotHandled: ("niet-in-behandeling-genomen", ("intake", "reporting")),
    further.Forwarded: ("klacht-doorgezonden", ("intake", "reporting")),
    further.Reclassified: ("klacht-omgezet", ("intake", "reporting")),
    further.Split: ("klacht-gesplitst", ("intake", "reporting")),
    further.NotedAsSignal: ("signaal-geregistreerd", ("intake", "reporting")),
    further.Withdrawn: ("klacht-ingetrokken", ("intake", "reporting")),
    further.Reopened: ("klacht-heropend", ("intake", "reporting")),
    further.HandlerReplaced: ("behandelaar-vervangen", ("intake",)),
    further.Erased: ("klacht-vernietigd", ("intake", "notifications", "reporting")),
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
    procedure.LetterDue: ("bericht-nodig", ("notifications",)),
    procedure.OfficialRecorded: ("medewerker-vastgelegd", ("intake", "notifications")),
    procedure.AccessChanged: ("toegang-gewijzigd", ("intake", "notifications")),
    notifications.Sent: ("bericht-verzonden", ("intake", "procedure", "reporting")),
    notifications.Failed: ("bericht-mislukt", ("intake",)),
    notifications.Posted: ("brief-gepost", ("intake", "procedure", "reporting")),
}


_PUBLISHED = {
    "intake": intake.EVENTS,
    "procedure": (*procedure.EVENTS, *further.EVENTS, *ombudsman.EVENTS, *recommendations.EVENTS),
    "notifications": notifications.EVENTS,
}

CATALOGUE: tuple[Entry, ...] = tuple(
    Entry(event, publisher, *_KNOWN[event]) for publisher, events in _PUBLISHED.items() for event in events
)


PARTIES = tuple(dict.fromkeys(name for entry in CATALOGUE for name in (entry.publisher, *entry.readers)))


def queue_of(reader: str, door: Door) -> str:
    """A reader has one queue per exchange: `<reader>.facts` and `<reader>.personal`."""
    names = {Door.PUBLIC: "facts", Door.PERSONAL: "personal"}
    return f"{reader}.{names[door]}"


def queues_that_read(publisher: str) -> tuple[str, ...]:
    """The queues of our own services that must be there before this publisher publishes, or a fact would miss them."""
    mine = [entry for entry in CATALOGUE if entry.publisher == publisher]
    return tuple(sorted({queue_of(reader, entry.event.door) for entry in mine for reader in entry.readers}))

"""Every event there is: who publishes it, its Dutch name, and which of our own services read it."""

from dataclasses import dataclass

from contracts import intake, notifications, procedure
from contracts.event import Event


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
    procedure.LetterDue: ("bericht-nodig", ("notifications",)),
    procedure.OfficialRecorded: ("medewerker-vastgelegd", ("intake", "notifications")),
    procedure.AccessChanged: ("toegang-gewijzigd", ("intake", "notifications")),
    notifications.Sent: ("bericht-verzonden", ("intake", "procedure", "reporting")),
    notifications.Failed: ("bericht-mislukt", ("intake",)),
    notifications.Posted: ("brief-gepost", ("intake", "procedure", "reporting")),
}


CATALOGUE: tuple[Entry, ...] = tuple(
    Entry(event, module.__name__.rsplit(".", 1)[-1], *_KNOWN[event])
    for module in (intake, procedure, notifications)
    for event in module.EVENTS
)

"""The Dutch words for what happens next and what happened, plain (B1) and one rule per text.

The rule that picks a text is in the domain; here stand only the words, so that a communication adviser can improve
them on one page.
"""

from dataclasses import dataclass

from intake.domain.next_step import Ahead, NextStep
from intake.domain.progress import Message, Step, StepKind
from intake.domain.vocabulary import CaseState, Channel, ConductTowards, MissingItem
from intake.entrypoints.dutch import long_date

STATES = {
    CaseState.RECEIVED: "Ontvangen",
    CaseState.TRIAGE: "Beoordeling",
    CaseState.INFORMAL: "In gesprek",
    CaseState.FORMAL_INTAKE: "Formele procedure gestart",
    CaseState.INVESTIGATION: "In onderzoek",
    CaseState.DECISION_PENDING: "Oordeel in voorbereiding",
    CaseState.DECIDED: "Afgehandeld met oordeel",
    CaseState.RESOLVED_INFORMALLY: "Informeel opgelost",
}

CHANNELS = {
    Channel.WEB_FORM: "via het formulier op onze website",
    Channel.EMAIL: "per e-mail",
    Channel.LETTER: "per brief",
    Channel.PHONE: "per telefoon",
    Channel.DESK: "aan de balie",
}

TOWARDS = {
    ConductTowards.SELF: "Mijzelf",
    ConductTowards.OTHER: "Iemand anders",
    ConductTowards.UNKNOWN: "Niet ingevuld",
}

MISSING = {
    MissingItem.NAME: "uw naam",
    MissingItem.ADDRESS: "uw adres",
    MissingItem.DATE: "de datum van uw brief",
}


@dataclass(frozen=True)
class Told:
    title: str
    lines: tuple[str, ...]


NEXT: dict[NextStep, Told] = {
    NextStep.WE_READ: Told(
        "Wij lezen uw klacht",
        (
            "Een klachtencoördinator van de gemeente leest uw klacht.",
            "Daarna belt meestal een teammanager u. Wij willen eerst met u praten.",
            "U hoeft nu niets te doen.",
        ),
    ),
    NextStep.WE_JUDGE_ROUTE: Told(
        "Wij bekijken wie contact met u opneemt",
        (
            "Een klachtencoördinator bekijkt bij welk team uw klacht hoort.",
            "Daarna belt meestal de teammanager van dat team u.",
            "U hoeft nu niets te doen.",
        ),
    ),
    NextStep.MANAGER_CALLS: Told(
        "Een teammanager neemt contact met u op",
        (
            "De teammanager wil met u praten. Meestal gaat dat per telefoon.",
            "Hij of zij vraagt wat er is gebeurd. En welke gevolgen dat had, en of u er last van had.",
            "Samen zoekt u een oplossing.",
        ),
    ),
    NextStep.SEEK_SOLUTION: Told(
        "Wij zoeken samen met u een oplossing",
        (
            "Een teammanager heeft met u gesproken.",
            "Bent u het samen eens? Dan is uw klacht klaar.",
            "Komt u er samen niet uit? Dan starten wij zelf de formele klachtenprocedure.",
            "U hoeft niet opnieuw te klagen.",
        ),
    ),
    NextStep.HANDLER_COMES: Told(
        "Wij wijzen een klachtbehandelaar aan",
        (
            "De formele klachtenprocedure is gestart. Een klachtbehandelaar gaat uw klacht onderzoeken.",
            "Dat is een ambtenaar die niets met de gebeurtenis te maken had.",
            "De klachtbehandelaar neemt contact met u op.",
        ),
    ),
    NextStep.HANDLER_INVESTIGATES: Told(
        "Een klachtbehandelaar onderzoekt uw klacht",
        (
            "De klachtbehandelaar praat met u en met de persoon over wie u klaagt.",
            "Zo horen wij het verhaal van twee kanten.",
            "U krijgt ook de kans om officieel te worden gehoord.",
        ),
    ),
    NextStep.ANSWER_HEARING: Told(
        "Laat ons weten of u gehoord wilt worden",
        (
            "U mag officieel vertellen wat u van de zaak vindt. Dat heet horen.",
            "U mag iemand meenemen.",
            "In ons bericht staat hoe u kunt antwoorden.",
        ),
    ),
    NextStep.DECISION_IS_MADE: Told(
        "Wij maken ons oordeel",
        (
            "Het onderzoek is klaar.",
            "Iemand anders dan de klachtbehandelaar beslist over uw klacht.",
            "U krijgt onze beslissing met uitleg. U hoeft nu niets te doen.",
        ),
    ),
    NextStep.READ_DECISION: Told(
        "Lees onze beslissing",
        (
            "Wij hebben over uw klacht beslist.",
            "In ons bericht leest u wat wij van uw klacht vinden. Daarin staat ook wat wij ermee doen.",
            "Bent u het er niet mee eens? Dan kunt u naar de ombudsman. Hieronder leest u hoe.",
        ),
    ),
    NextStep.CLOSED_TOGETHER: Told(
        "Uw klacht is samen met u opgelost",
        (
            "U en wij zijn het eens geworden. Daarmee is uw klacht klaar.",
            "Klopt dat niet, of houden wij ons niet aan de afspraak? Neem dan contact met ons op.",
        ),
    ),
    NextStep.LOOK_HERE: Told(
        "Wij lezen uw klacht",
        (
            "U hebt anoniem geklaagd. Wij kunnen u dus niet bellen of schrijven.",
            "Wij bespreken uw klacht met het team waarover deze gaat.",
            "Op uw eigen pagina ziet u wat er gebeurt.",
        ),
    ),
}


def next_step_text(ahead: Ahead) -> Told:
    """What happens next, with the day where there is one."""
    told = NEXT[ahead.step]
    if ahead.before is None:
        return told
    if ahead.step is NextStep.ANSWER_HEARING:
        until = f"Laat het weten vóór of op {long_date(ahead.before)}."
    else:
        until = f"U hoort uiterlijk {long_date(ahead.before)} van ons."
    return Told(told.title, (*told.lines, until))


def channel_note(message: Message) -> str:
    """How a message went, in one sentence."""
    last, day = message.last, long_date(message.last.happened_on)
    if last.kind is StepKind.LETTER_POSTED:
        return f"Per post verstuurd op {day}."
    if last.kind is StepKind.MESSAGE_SENT:
        return f"Per e-mail verstuurd op {day}."
    if "next_channel" in last.details:
        return f"De e-mail kwam niet aan op {day}. Wij sturen u een brief."
    return f"Dit bericht kon op {day} niet worden verstuurd. Wij zoeken een andere manier."


def clock_runs(terms: Step | None) -> bool:
    """Whether a legal term runs, or ran. For oral and anonymous complaints none does."""
    return terms is None or terms.details.get("clock_status") != "NONE"

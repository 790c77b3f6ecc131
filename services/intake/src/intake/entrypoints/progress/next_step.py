"""What happens next, in plain Dutch (B1): a text for every next step, completed with the data of this complaint."""

from collections.abc import Callable
from dataclasses import dataclass

from intake.domain.progress.next_step import Ahead, NextStep
from intake.entrypoints.wording import KINDS, MISSING
from servicekit.paper.dutch import long_date
from words.endings import ReclassifiedKind, SignalReason
from words.submissions import MissingItem


@dataclass(frozen=True)
class NextStepText:
    title: str
    lines: tuple[str, ...]


NEXT: dict[NextStep, NextStepText] = {
    NextStep.WE_READ: NextStepText(
        "Wij lezen uw klacht",
        (
            "Een klachtencoördinator van de gemeente leest uw klacht.",
            "Daarna belt meestal een teammanager u. Wij willen eerst met u praten.",
            "U hoeft nu niets te doen.",
        ),
    ),
    NextStep.WE_JUDGE_ROUTE: NextStepText(
        "Wij bekijken wie contact met u opneemt",
        (
            "Een klachtencoördinator bekijkt bij welk team uw klacht hoort.",
            "Daarna belt meestal de teammanager van dat team u.",
            "U hoeft nu niets te doen.",
        ),
    ),
    NextStep.MANAGER_CALLS: NextStepText(
        "Een teammanager neemt contact met u op",
        (
            "De teammanager wil met u praten. Meestal gaat dat per telefoon.",
            "Hij of zij vraagt wat er is gebeurd. En welke gevolgen dat had, en of u er last van had.",
            "Samen zoekt u een oplossing.",
        ),
    ),
    NextStep.SEEK_SOLUTION: NextStepText(
        "Wij zoeken samen met u een oplossing",
        (
            "Een teammanager heeft met u gesproken.",
            "Bent u het samen eens? Dan is uw klacht klaar.",
            "Komt u er samen niet uit? Dan starten wij zelf de formele klachtenprocedure.",
            "U hoeft niet opnieuw te klagen.",
        ),
    ),
    NextStep.HANDLER_COMES: NextStepText(
        "Wij wijzen een klachtbehandelaar aan",
        (
            "De formele klachtenprocedure is gestart. Een klachtbehandelaar gaat uw klacht onderzoeken.",
            "Dat is een ambtenaar die niets met de gebeurtenis te maken had.",
            "De klachtbehandelaar neemt contact met u op.",
        ),
    ),
    NextStep.HANDLER_INVESTIGATES: NextStepText(
        "Een klachtbehandelaar onderzoekt uw klacht",
        (
            "De klachtbehandelaar praat met u en met de persoon over wie u klaagt.",
            "Zo horen wij het verhaal van twee kanten.",
            "U krijgt ook de kans om officieel te worden gehoord.",
        ),
    ),
    NextStep.ANSWER_HEARING: NextStepText(
        "Laat ons weten of u gehoord wilt worden",
        (
            "U mag officieel vertellen wat u van de zaak vindt. Dat heet horen.",
            "U mag iemand meenemen.",
            "In ons bericht staat hoe u kunt antwoorden.",
        ),
    ),
    NextStep.DECISION_IS_MADE: NextStepText(
        "Wij maken ons oordeel",
        (
            "Het onderzoek is klaar.",
            "Iemand anders dan de klachtbehandelaar beslist over uw klacht.",
            "U krijgt onze beslissing met uitleg. U hoeft nu niets te doen.",
        ),
    ),
    NextStep.READ_DECISION: NextStepText(
        "Lees onze beslissing",
        (
            "Wij hebben over uw klacht beslist.",
            "In ons bericht leest u wat wij van uw klacht vinden. Daarin staat ook wat wij ermee doen.",
            "Bent u het er niet mee eens? Dan kunt u naar de ombudsman. Hieronder leest u hoe.",
        ),
    ),
    NextStep.CLOSED_TOGETHER: NextStepText(
        "Uw klacht is samen met u opgelost",
        (
            "U en wij zijn het eens geworden. Daarmee is uw klacht klaar.",
            "Klopt dat niet, of houden wij ons niet aan de afspraak? Neem dan contact met ons op.",
        ),
    ),
    NextStep.WE_LOOK_AGAIN: NextStepText(
        "Wij bekijken uw klacht opnieuw",
        (
            "Een klachtencoördinator bekijkt uw klacht nog een keer.",
            "Daarna hoort u wie contact met u opneemt.",
            "U hoeft nu niets te doen.",
        ),
    ),
    NextStep.SEND_WHAT_IS_MISSING: NextStepText(
        "Wij missen nog iets van u",
        (
            "In ons bericht leest u wat wij missen en hoe u het kunt sturen.",
            "Lukt dat niet alleen? Bel ons. Wij helpen u graag.",
            "De tijd die wij hebben voor onze beslissing loopt gewoon door.",
        ),
    ),
    NextStep.COMMITTEE_ADVISES: NextStepText(
        "De klachtencommissie bekijkt uw klacht",
        (
            "De klachtencommissie onderzoekt uw klacht en geeft ons advies.",
            "U mag aan de commissie vertellen wat er is gebeurd. De persoon over wie u klaagt ook.",
            "Daarna beslissen wij. U krijgt onze beslissing met uitleg.",
        ),
    ),
    NextStep.READ_WHY_NOT_HANDLED: NextStepText(
        "Wij nemen uw klacht niet in behandeling",
        (
            "In ons bericht leest u waarom.",
            "Bent u het er niet mee eens? Dan kunt u naar de ombudsman. Hieronder leest u hoe.",
        ),
    ),
    NextStep.ANOTHER_BODY_GOES_ON: NextStepText(
        "Een andere overheid gaat verder met uw klacht",
        (
            "Uw klacht gaat niet over onze gemeente. Daarom stuurden wij uw klacht door.",
            "In ons bericht leest u naar wie. Daar behandelen zij uw klacht.",
            "Klopt dat niet? Neem dan contact met ons op.",
        ),
    ),
    NextStep.IS_SOMETHING_ELSE: NextStepText(
        "Uw bericht is geen klacht",
        (
            "In ons bericht leest u wat er nu met uw bericht gebeurt.",
            "Vindt u dat het wel een klacht is? Neem dan contact met ons op.",
        ),
    ),
    NextStep.NOTED_AS_SIGNAL: NextStepText(
        "Uw bericht is genoteerd als signaal",
        (
            "Voor uw bericht kunnen wij geen formele klachtenprocedure starten.",
            "Het team waarover het gaat, weet ervan. Zo kunnen wij ervan leren.",
            "Bent u het er niet mee eens? Neem dan contact met ons op.",
        ),
    ),
    NextStep.WITHDRAWN: NextStepText(
        "U hebt uw klacht ingetrokken",
        (
            "Wij gaan niet verder met uw klacht. U hoeft niets meer te doen.",
            "Klopt dat niet? Neem dan contact met ons op.",
        ),
    ),
    NextStep.LOOK_HERE: NextStepText(
        "Wij lezen uw klacht",
        (
            "U hebt anoniem geklaagd. Wij kunnen u dus niet bellen of schrijven.",
            "Wij bespreken uw klacht met het team waarover deze gaat.",
            "Op uw eigen pagina ziet u wat er gebeurt.",
        ),
    ),
}

SIGNAL_REASONS = {
    SignalReason.ANONYMOUS: "U gaf ons geen naam.",
    SignalReason.NO_ADDRESS: "Wij weten niet hoe wij u kunnen bereiken.",
    SignalReason.ORAL: "U vertelde ons uw klacht. Voor de procedure moet een klacht op papier of in een e-mail staan.",
    SignalReason.CONDUCT_TOWARDS_OTHER: "Uw klacht gaat over hoe wij met iemand anders omgingen.",
}


def _missing(codes: tuple[str, ...]) -> str:
    return f"Wij missen: {', '.join(MISSING[MissingItem(code)] for code in codes)}."


def _kind(codes: tuple[str, ...]) -> str:
    return f"Wij denken dat uw bericht dit is: {KINDS[ReclassifiedKind(codes[0])]}."


def _why_a_signal(codes: tuple[str, ...]) -> str:
    return SIGNAL_REASONS[SignalReason(codes[0])]


FIRST: dict[NextStep, Callable[[tuple[str, ...]], str]] = {
    NextStep.SEND_WHAT_IS_MISSING: _missing,
    NextStep.IS_SOMETHING_ELSE: _kind,
    NextStep.NOTED_AS_SIGNAL: _why_a_signal,
}

BY_WHEN = {
    NextStep.ANSWER_HEARING: "Laat het weten vóór of op {}.",
    NextStep.SEND_WHAT_IS_MISSING: "Stuur het ons vóór of op {}.",
    NextStep.MANAGER_CALLS: "U hoort uiterlijk {} van ons.",
}


def next_step_text(ahead: Ahead) -> NextStepText:
    """What happens next: the reason or kind, then the text of the step, then the day if there is one."""
    told = NEXT[ahead.step]
    first = [FIRST[ahead.step](ahead.codes)] if ahead.codes else []
    until = [BY_WHEN[ahead.step].format(long_date(ahead.before))] if ahead.before else []
    return NextStepText(told.title, (*first, *told.lines, *until))

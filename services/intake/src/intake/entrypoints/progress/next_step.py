"""The Dutch texts for what happens next, plain (B1), one for every step of `domain/next_step.py`."""

from dataclasses import dataclass

from intake.domain.progress.next_step import NextStep


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
    NextStep.WE_LOOK_AGAIN: Told(
        "Wij bekijken uw klacht opnieuw",
        (
            "Een klachtencoördinator bekijkt uw klacht nog een keer.",
            "Daarna hoort u wie contact met u opneemt.",
            "U hoeft nu niets te doen.",
        ),
    ),
    NextStep.SEND_WHAT_IS_MISSING: Told(
        "Wij missen nog iets van u",
        (
            "In ons bericht leest u wat wij missen en hoe u het kunt sturen.",
            "Lukt dat niet alleen? Bel ons. Wij helpen u graag.",
            "De tijd die wij hebben voor onze beslissing loopt gewoon door.",
        ),
    ),
    NextStep.COMMITTEE_ADVISES: Told(
        "De klachtencommissie bekijkt uw klacht",
        (
            "De klachtencommissie onderzoekt uw klacht en geeft ons advies.",
            "U mag aan de commissie vertellen wat er is gebeurd. De persoon over wie u klaagt ook.",
            "Daarna beslissen wij. U krijgt onze beslissing met uitleg.",
        ),
    ),
    NextStep.READ_WHY_NOT_HANDLED: Told(
        "Wij nemen uw klacht niet in behandeling",
        (
            "In ons bericht leest u waarom.",
            "Bent u het er niet mee eens? Dan kunt u naar de ombudsman. Hieronder leest u hoe.",
        ),
    ),
    NextStep.ANOTHER_BODY_GOES_ON: Told(
        "Een andere overheid gaat verder met uw klacht",
        (
            "Uw klacht gaat niet over onze gemeente. Daarom stuurden wij uw klacht door.",
            "In ons bericht leest u naar wie. Daar behandelen zij uw klacht.",
            "Klopt dat niet? Neem dan contact met ons op.",
        ),
    ),
    NextStep.IS_SOMETHING_ELSE: Told(
        "Uw bericht is geen klacht",
        (
            "In ons bericht leest u wat er nu met uw bericht gebeurt.",
            "Vindt u dat het wel een klacht is? Neem dan contact met ons op.",
        ),
    ),
    NextStep.NOTED_AS_SIGNAL: Told(
        "Uw bericht is genoteerd als signaal",
        (
            "Voor uw bericht kunnen wij geen formele klachtenprocedure starten.",
            "Het team waarover het gaat, weet ervan. Zo kunnen wij ervan leren.",
            "Bent u het er niet mee eens? Neem dan contact met ons op.",
        ),
    ),
    NextStep.WITHDRAWN: Told(
        "U hebt uw klacht ingetrokken",
        (
            "Wij gaan niet verder met uw klacht. U hoeft niets meer te doen.",
            "Klopt dat niet? Neem dan contact met ons op.",
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

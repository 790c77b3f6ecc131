"""What each indicator means, in the words of the report. Changing a meaning breaks the series."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Definition:
    indicator: str
    name: str
    text: str
    article: str | None


DEFINITIONS = (
    Definition(
        "I1",
        "Ontvangen",
        "Alle klachten waarvan de wettelijke ontvangstdag in het jaar valt, schriftelijk en mondeling, hoe het ook"
        " afloopt. Team en thema zijn die van de procedure; zolang die niet zijn vastgesteld, die van de ontvangst."
        " Apart staan klachten van eerdere jaren die in dit jaar zijn gesloten.",
        "Awb 9:12a, 2:20",
    ),
    Definition(
        "I2",
        "Wat het was",
        "Van alles wat als klacht binnenkwam: wat is omgezet (naar soort), doorgezonden naar een ander"
        " bestuursorgaan, of als signaal geregistreerd (naar reden); de rest is een klacht. Gesplitst: een deel was"
        " iets anders, de klacht bleef. Onvolledig: er is gevraagd om iets dat ontbrak.",
        "Awb 2:3, 9:2, 9:4(2)",
    ),
    Definition(
        "I3",
        "Afhandeling",
        "Hoe de klacht er nu voor staat: informeel opgelost met instemming van de klager, formeel afgehandeld met"
        " een oordeel, niet in behandeling genomen (naar grond), ingetrokken, doorgezonden, omgezet, als signaal"
        " geregistreerd, of open. Elke klacht telt precies één keer. Een heropende klacht telt naar hoe zij het"
        " laatst is geëindigd.",
        "Awb 9:5, 9:8, 9:12",
    ),
    Definition(
        "I4",
        "Oordeel",
        "Het oordeel per onderdeel van de klacht en, daaruit afgeleid, per zaak. Aandeel gegrond: gegrond en deels"
        " gegrond, gedeeld door alle zaken (of onderdelen) met een oordeel of 'geen oordeel'.",
        "Awb 9:12(1)",
    ),
    Definition(
        "I5",
        "Tijdigheid",
        "Op tijd: de dag van verzending van de kennisgeving valt niet na de datum die toen gold; bij een informele"
        " oplossing telt de dag van de oplossing. Zolang de verzending niet bekend is, telt de dag van het oordeel"
        " (voorlopig); is de datum dan verstreken, dan telt de klacht als te laat en open. Verdaging na afloop van de"
        " termijn geeft geen uitstel. Een datum waarmee de klager schriftelijk instemde, of die bij heropening met de"
        " ombudsman is afgesproken, telt apart. Percentage op tijd: gedeeld door alle klachten die klaar zijn of"
        " waarvan de termijn voorbij is. Mondelinge en anonieme klachten hebben geen wettelijke termijn. Wat niet in"
        " behandeling is genomen, ingetrokken, doorgezonden, omgezet of als signaal geregistreerd, eindigde zonder"
        " oordeel of oplossing en staat apart. Duur: kalenderdagen van ontvangst tot afhandeling; het 90e percentiel"
        " is de kortste duur waarbinnen negen van de tien klachten vallen.",
        "Awb 9:11, 2:19",
    ),
    Definition(
        "I5a",
        "Ontvangstbevestiging",
        "Op tijd: de eerste ontvangstbevestiging (M01) is per e-mail verzonden of als brief gepost op of voor de"
        " datum die de gemeente daarvoor stelt.",
        "Awb 9:6",
    ),
    Definition(
        "I5b",
        "Bericht van niet in behandeling nemen",
        "Op tijd: het bericht (M18) is verzonden binnen vier weken na ontvangst. Zolang de verzending niet bekend"
        " is, telt het als te laat zodra die termijn voorbij is.",
        "Awb 9:8(3), 2:19",
    ),
    Definition(
        "I6",
        "Verdaging en uitstel",
        "Klachten waarvan de afhandeling is verdaagd, naar reden, en hoe vaak dat gebeurde nadat de termijn al"
        " voorbij was. Uitstel: klachten waarin de klager schriftelijk met een latere datum instemde, en hoe vaak.",
        "Awb 9:11(2), 9:11(3)",
    ),
    Definition(
        "I7",
        "Horen",
        "Klachten waarin horen is aangeboden, waarin klager of beklaagde is gehoord, en waarin daarvan is afgezien,"
        " naar grond. In één klacht kunnen beide kanten voorkomen.",
        "Awb 9:10",
    ),
    Definition(
        "I8",
        "Ombudsman",
        "Zaken van de ombudsman waarvan de gemeente in het jaar bericht kreeg, naar grond of uit eigen beweging; hoe"
        " vaak hij om een interventie, om inlichtingen of om een reactie vroeg; rapporten, uitspraken en geschonden"
        " normen; hoe het zonder uitspraak eindigde. Antwoordtijd: kalenderdagen van de dag waarop hij iets vroeg tot"
        " het antwoord van de gemeente; te laat: na de datum in zijn brief. Van zijn aanbevelingen: van het"
        " vastleggen tot het antwoord. Apart staan zaken van eerdere jaren die aan het begin van het jaar nog liepen.",
        "Awb 9:18, 9:27, 9:31, 9:35, 9:36",
    ),
    Definition(
        "I9",
        "Aanbevelingen",
        "Aanbevelingen die in het jaar zijn vastgelegd, naar bron: beantwoord of niet, overgenomen, afgewezen, en"
        " uitgevoerd na controle door een ander dan de eigenaar. Te laat: de dag die voor het antwoord of de"
        " uitvoering is gesteld, is voorbij. Apart staan die van eerdere jaren die aan het begin van het jaar nog"
        " liepen.",
        "Awb 9:36(4)",
    ),
    Definition(
        "P",
        "Bescherming van personen",
        "Totalen van de hele gemeente zijn exact. Teams met minder dan k medewerkers of minder dan k klachten staan"
        " samen onder OTHER. In kruistabellen staat '<k' voor 1 tot en met k-1 en 'x' voor een cel die is weggelaten"
        " om een andere te beschermen. Percentages alleen bij tien of meer, medianen bij vijf of meer klachten.",
        None,
    ),
)

"""The Dutch words for the state of a complaint, for messages and for codes, plain (B1).

The domain picks the text. This module and `progress/` hold only the words, so that a communication adviser
can improve them. The name of a message is kept with its letter, in `contracts.letters`.
"""

from intake.domain.progress.progress import Message, StepKind
from servicekit.paper.dutch import long_date
from words.cases import CaseState
from words.endings import ReclassifiedKind
from words.submissions import Channel, ConductTowards, MissingItem

STATES = {
    CaseState.RECEIVED: "Ontvangen",
    CaseState.TRIAGE: "Beoordeling",
    CaseState.AWAITING_COMPLETION: "Wacht op aanvulling",
    CaseState.INFORMAL: "In gesprek",
    CaseState.FORMAL_INTAKE: "Formele procedure gestart",
    CaseState.INVESTIGATION: "In onderzoek",
    CaseState.COMMITTEE_ADVICE: "Advies klachtencommissie",
    CaseState.DECISION_PENDING: "Oordeel in voorbereiding",
    CaseState.DECIDED: "Afgehandeld met oordeel",
    CaseState.RESOLVED_INFORMALLY: "Informeel opgelost",
    CaseState.NOT_HANDLED: "Niet in behandeling genomen",
    CaseState.FORWARDED: "Doorgezonden",
    CaseState.RECLASSIFIED: "Omgezet",
    CaseState.NOTED_AS_SIGNAL: "Geregistreerd als signaal",
    CaseState.WITHDRAWN: "Ingetrokken",
}

CHANNELS = {
    Channel.WEB_FORM: "via het formulier op onze website",
    Channel.EMAIL: "per e-mail",
    Channel.LETTER: "per brief",
    Channel.PHONE: "per telefoon",
    Channel.DESK: "aan de balie",
    Channel.PORTAL: "via het klantportaal",
    Channel.FORWARDED_BY_BODY: "via een ander bestuursorgaan",
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
    MissingItem.CONDUCT: "een beschrijving van wat er is gebeurd",
    MissingItem.SIGNATURE: "uw handtekening",
    MissingItem.AUTHORISATION: "een machtiging van degene voor wie u klaagt",
    MissingItem.TRANSLATION: "een vertaling van uw klacht",
}

KINDS = {
    ReclassifiedKind.PUBLIC_SPACE_REPORT: "een melding over de openbare ruimte",
    ReclassifiedKind.OBJECTION: "een bezwaar tegen een besluit",
    ReclassifiedKind.CLAIM: "een verzoek om schade te vergoeden",
    ReclassifiedKind.ENFORCEMENT_REQUEST: "een verzoek om op te treden",
    ReclassifiedKind.INFORMATION_REQUEST: "een verzoek om informatie",
    ReclassifiedKind.PERSONAL_DATA_REQUEST: "een vraag over uw persoonsgegevens",
    ReclassifiedKind.NOTICE_OF_DEFAULT: "een bericht dat wij te laat zijn met een besluit",
    ReclassifiedKind.INTEGRITY_REPORT: "een melding over integriteit",
    ReclassifiedKind.POLICY_REACTION: "een reactie op ons beleid",
    ReclassifiedKind.PRIVATE_MATTER: "een zaak waar de gemeente niet over gaat",
}


def channel_note(message: Message) -> str:
    """How a message was sent, in one sentence."""
    last, day = message.last, long_date(message.last.happened_on)
    if last.kind is StepKind.LETTER_POSTED:
        return f"Per post verstuurd op {day}."
    if last.kind is StepKind.MESSAGE_SENT:
        return f"Per e-mail verstuurd op {day}."
    if "next_channel" in last.details:
        return f"De e-mail kwam niet aan op {day}. Wij sturen u een brief."
    return f"Dit bericht kon op {day} niet worden verstuurd. Wij zoeken een andere manier."

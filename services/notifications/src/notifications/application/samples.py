"""One invented letter of every kind, to proof the texts with."""

from datetime import date

from contracts import letters as wire
from notifications.application.sample import (
    BURDEN,
    CONSEQUENCES,
    DECIDE_DUE_ON,
    HAPPENED,
    OMBUDSMAN_UNTIL,
    RECEIVED_AT,
    Sample,
    sample,
)
from notifications.application.samples_beside import completion, other_endings
from notifications.application.samples_further import further
from words.cases import Outcome
from words.clocks import DeadlineAlert
from words.handling import FormalReason, Judgement, ResolutionKind
from words.messages import RecipientKind


def _decision(outcome: Outcome, conclusions: str) -> wire.DecisionLetter:
    return wire.DecisionLetter(
        decided_on=date(2026, 7, 10),
        findings="Wij spraken met u en met de medewerker. Uw meldingen staan in ons systeem.\n\nNiemand las ze.",
        elements=(
            wire.ElementJudgement(
                description="geen antwoord op uw meldingen",
                norms=("N03", "N14"),
                judgement=Judgement.FOUNDED,
                reasons="U meldde de tegel drie keer. Wij gaven geen antwoord. Dat is niet goed.",
            ),
            wire.ElementJudgement(
                description="de toon aan de telefoon",
                norms=("N07",),
                judgement=Judgement.NO_JUDGEMENT,
                reasons="U en de medewerker vertellen iets anders. Er was niemand anders bij.",
            ),
        ),
        outcome=outcome,
        conclusions=conclusions,
        ombudsman_until=OMBUDSMAN_UNTIL,
    )


def _resolved(kind: ResolutionKind) -> wire.ResolvedLetter:
    return wire.ResolvedLetter(
        resolution_kind=kind,
        resolution_text="De tegel ligt weer vast. U krijgt voortaan antwoord op een melding.",
        agreed_on=date(2026, 6, 12),
        dispute_until=date(2026, 6, 26),
        ombudsman_until=date(2027, 6, 12),
    )


def _acknowledgements() -> list[Sample]:
    letter = wire.AcknowledgementLetter(
        received_at=RECEIVED_AT,
        received_on=date(2026, 6, 7),
        decide_due_on=DECIDE_DUE_ON,
        what_happened=HAPPENED,
        consequences=CONSEQUENCES,
        burden=BURDEN,
        about="de meldkamer",
    )
    undated = letter.model_copy(update={"decide_due_on": None})
    return [
        sample("m01", RecipientKind.COMPLAINANT, letter),
        sample("m01-without-date", RecipientKind.COMPLAINANT, undated),
        sample("m01-representative", RecipientKind.REPRESENTATIVE, letter),
    ]


def _informal() -> list[Sample]:
    to = RecipientKind.COMPLAINANT
    start = wire.InformalStartLetter(manager_name="Joris Proefman", contact_due_on=date(2026, 6, 15))
    return [
        sample("m06i", to, start),
        sample("m06-conversation", to, _resolved(ResolutionKind.CONVERSATION)),
        sample("m06-action", to, _resolved(ResolutionKind.DIRECT_ACTION)),
    ]


def _formal() -> list[Sample]:
    to = RecipientKind.COMPLAINANT
    starts = [(reason, wire.FormalStartLetter(reason=reason, decide_due_on=DECIDE_DUE_ON)) for reason in FormalReason]
    hearing = wire.ComplainantHearingLetter(
        handler_name="Fenna Denkbeeld", reply_due_on=date(2026, 7, 3), options=("op het gemeentehuis", "per telefoon")
    )
    adjourned = wire.ComplainantAdjournmentLetter(
        previous_due_on=DECIDE_DUE_ON, new_due_on=date(2026, 8, 17), reason="De medewerker is ziek."
    )
    return [
        *(sample(f"m07-{reason.lower()}", to, letter) for reason, letter in starts),
        sample("m10", to, hearing),
        sample("m13", to, adjourned),
    ]


def _decisions() -> list[Sample]:
    to = RecipientKind.COMPLAINANT
    judged = (Outcome.FOUNDED, Outcome.PARTLY_FOUNDED, Outcome.UNFOUNDED, Outcome.NO_JUDGEMENT)
    return [
        *(sample(f"m16-{each.lower()}", to, _decision(each, "Wij passen onze werkwijze aan.")) for each in judged),
        sample("m16-without-conclusions", to, _decision(Outcome.FOUNDED, "")),
        _against_advice(),
    ]


def _against_advice() -> Sample:
    given = {"deviation_reason": "De commissie las het verslag niet. Daarin staat wat de medewerker beloofde."}
    letter = _decision(Outcome.UNFOUNDED, "").model_copy(update=given)
    return sample("m16-against-advice", RecipientKind.COMPLAINANT, letter, "Advies van de klachtencommissie.pdf")


def _accused() -> list[Sample]:
    accused = RecipientKind.ACCUSED
    copy = wire.ComplaintCopyLetter(
        received_on=date(2026, 6, 7), what_happened=HAPPENED, consequences=CONSEQUENCES, burden=BURDEN
    )
    hearing = wire.AccusedHearingLetter(
        handler_name="Fenna Denkbeeld", reply_due_on=date(2026, 7, 3), options=("op het gemeentehuis", "per telefoon")
    )
    adjourned = wire.AccusedAdjournmentLetter(
        previous_due_on=DECIDE_DUE_ON, new_due_on=date(2026, 8, 17), reason="De klager is ziek."
    )
    return [
        sample("m06-accused", accused, _resolved(ResolutionKind.CONVERSATION)),
        sample("m09", accused, copy),
        sample("m09-with-papers", accused, copy, "Klachtbrief.pdf", "Foto van de tegel.jpg"),
        sample("m09a", accused, wire.ComplaintPapersLetter(received_on=date(2026, 6, 7)), "Foto van de stoep.jpg"),
        sample("m11", accused, hearing),
        sample("m14", accused, adjourned),
        sample("m17-accused", accused, _outcome("Wij passen onze werkwijze aan.")),
    ]


def _outcome(conclusions: str) -> wire.OutcomeLetter:
    return wire.OutcomeLetter(decided_on=date(2026, 7, 10), outcome=Outcome.PARTLY_FOUNDED, conclusions=conclusions)


def _officials() -> list[Sample]:
    manager = RecipientKind.TEAM_MANAGER
    return [
        sample("m05", manager, wire.ManagerLetter(contact_due_on=date(2026, 6, 15), decide_due_on=DECIDE_DUE_ON)),
        sample("m08", RecipientKind.HANDLER, wire.HandlerLetter(decide_due_on=DECIDE_DUE_ON)),
        sample("m17-manager", manager, _outcome("Wij passen onze werkwijze aan.")),
        sample("m17-manager-without-conclusions", manager, _outcome("")),
        *(
            sample(f"m23-{alert}", RecipientKind.COORDINATOR, wire.DeadlineLetter(alert=alert, due_on=DECIDE_DUE_ON))
            for alert in DeadlineAlert
        ),
    ]


def samples() -> list[Sample]:
    """Every message of this service, to every kind of reader who gets another text."""
    main_road = [*_acknowledgements(), *_informal(), *_formal(), *_decisions(), *_accused(), *_officials()]
    return [*main_road, *completion(), *other_endings(), *further()]

"""Invented letters beside the main road: what is missing, and the other ways in which a complaint can end."""

from datetime import date

from contracts import letters as wire
from notifications.application.sample import (
    BURDEN,
    CONSEQUENCES,
    DECIDE_DUE_ON,
    HAPPENED,
    RECEIVED_AT,
    Sample,
    sample,
)
from words.endings import NotHandledGround, ReclassifiedKind, ReopenReason, SignalReason
from words.messages import RecipientKind as Kind
from words.submissions import MissingItem

TO = Kind.COMPLAINANT
RECEIVED_ON = date(2026, 6, 7)
REPLY_DUE_ON = date(2026, 6, 25)


def completion() -> list[Sample]:
    """Something is missing (Awb 9:4(2), 2:1(3), 9:4(3)); and who was told of a committee."""
    explanation = "Zonder deze gegevens weten wij niet naar wie wij ons antwoord sturen."
    items = wire.CompletionLetter(items=tuple(MissingItem), reply_due_on=REPLY_DUE_ON, explanation=explanation)
    acknowledged = wire.CommitteeAcknowledgementLetter(
        received_at=RECEIVED_AT,
        received_on=RECEIVED_ON,
        decide_due_on=date(2026, 8, 17),
        what_happened=HAPPENED,
        consequences=CONSEQUENCES,
        burden=BURDEN,
        about="de wethouder",
    )
    return [
        sample("m01c", TO, acknowledged),
        sample("m01c-without-date", TO, acknowledged.model_copy(update={"decide_due_on": None, "about": None})),
        sample("m02", TO, items),
        sample("m02-one-item", TO, wire.CompletionLetter(items=(MissingItem.SIGNATURE,), reply_due_on=REPLY_DUE_ON)),
        sample("m03", Kind.REPRESENTATIVE, wire.AuthorisationRequestLetter(reply_due_on=REPLY_DUE_ON)),
        sample("m04", TO, wire.TranslationRequestLetter(language="pl", reply_due_on=REPLY_DUE_ON)),
        sample("m04-rare", TO, wire.TranslationRequestLetter(language="kl", reply_due_on=REPLY_DUE_ON)),
    ]


def other_endings() -> list[Sample]:
    """Not handled, forwarded, something else, a signal, withdrawn: and going on after all."""
    withdrawn = wire.WithdrawalLetter(withdrawn_on=date(2026, 6, 15))
    restored = wire.ClassificationRestoredLetter(decide_due_on=DECIDE_DUE_ON)
    forwarded = wire.ForwardingNoticeLetter(
        body_name="Waterschap De Verzonnen Plas",
        forwarded_on=date(2026, 6, 9),
        reason="Uw klacht gaat over een medewerker van het waterschap.",
    )
    return [
        *_refusals(),
        sample("m19", TO, forwarded),
        *_forwarded(),
        *_reclassified(),
        sample("m21b", TO, restored),
        sample("m21b-without-date", TO, wire.ClassificationRestoredLetter()),
        *_signals(),
        sample("m22", TO, withdrawn),
        sample("m22-co-complainant", Kind.CO_COMPLAINANT, withdrawn),
        sample("m22-accused", Kind.ACCUSED, withdrawn),
        *_reopened(),
    ]


def _refusals() -> list[Sample]:
    given = {
        "reason": "Wij gaven u op maandag 2 maart 2026 al antwoord. U noemt nu geen nieuwe feiten.",
        "decided_on": date(2026, 6, 24),
        "ombudsman_until": date(2027, 6, 24),
    }
    return [sample(f"m18-{each.lower()}", TO, wire.RefusalLetter(ground=each, **given)) for each in NotHandledGround]


def _forwarded() -> list[Sample]:
    letter = wire.ForwardedMessageLetter(
        received_on=RECEIVED_ON,
        forwarded_on=date(2026, 6, 9),
        what_happened=HAPPENED,
        consequences=CONSEQUENCES,
        burden=BURDEN,
        sender_name="Sanne Voorbeeld",
        sender_lines=("Verzonnenlaan 12", "1234 AB Voorbeeldstad"),
    )
    unknown = letter.model_copy(update={"sender_name": None, "sender_lines": (), "burden": None})
    objection = letter.model_copy(update={"kind": ReclassifiedKind.OBJECTION})
    return [
        sample("m20-body", Kind.OTHER_BODY, letter, "Klachtbrief.pdf", "Foto van de tegel.jpg"),
        sample("m20-unknown-sender", Kind.OTHER_BODY, unknown),
        sample("m20-objection", Kind.OTHER_BODY, objection),
    ]


def _reclassified() -> list[Sample]:
    given = {
        "whole": True,
        "reason": "U meldt dat een lantaarnpaal stuk is.",
        "handed_to": "het Meldpunt openbare ruimte",
        "reference_there": "SIG-1234",
    }
    part = given | {"whole": False, "kind": ReclassifiedKind.CLAIM, "reference_there": None}
    nobody = given | {"kind": ReclassifiedKind.POLICY_REACTION, "handed_to": None, "reference_there": None}
    whole = [
        sample(f"m21-{each.lower()}", TO, wire.ReclassifiedLetter(kind=each, **given)) for each in ReclassifiedKind
    ]
    return [
        *whole,
        sample("m21-part", TO, wire.ReclassifiedLetter(**part)),
        sample("m21-nobody", TO, wire.ReclassifiedLetter(**nobody)),
    ]


def _signals() -> list[Sample]:
    made = []
    for reason in SignalReason:
        letter = wire.SignalLetter(reason=reason, noted_on=date(2026, 6, 10), ombudsman_until=date(2027, 6, 10))
        team = wire.TeamSignalLetter(reason=reason, noted_on=date(2026, 6, 10))
        made.append(sample(f"m21s-{reason.lower()}", TO, letter))
        made.append(sample(f"m05s-{reason.lower()}", Kind.TEAM_MANAGER, team))
    return made


def _reopened() -> list[Sample]:
    made = []
    for reason in ReopenReason:
        letter = wire.ReopenedLetter(reason=reason, explanation="U belde ons hierover.", decide_due_on=DECIDE_DUE_ON)
        made.append(sample(f"m07r-{reason.lower()}", TO, letter))
    bare = wire.ReopenedLetter(reason=ReopenReason.RECONSIDERED)
    accused = wire.ReopenedLetter(reason=ReopenReason.AGREEMENT_DISPUTED, decide_due_on=DECIDE_DUE_ON)
    return [*made, sample("m07r-bare", TO, bare), sample("m07r-accused", Kind.ACCUSED, accused)]

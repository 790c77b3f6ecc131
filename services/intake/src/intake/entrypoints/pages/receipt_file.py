"""The receipt as a file to keep: for a person, and for a computer that wants to check the hash."""

import json
from typing import Any

from intake.domain.municipality import Municipality
from intake.domain.submission.receipt import ProofOfReceipt
from intake.entrypoints.pages.written import written_of
from servicekit.paper.dutch import long_date, long_moment
from words.submissions import Channel


def receipt_json(proof: ProofOfReceipt) -> dict[str, Any]:
    return {
        "reference": proof.reference,
        "receivedAt": proof.received_at.isoformat(),
        "receivedOn": proof.received_on.isoformat(),
        "contentHash": proof.content_hash,
        "submitted": json.loads(proof.submitted),
    }


def receipt_text(proof: ProofOfReceipt, municipality: Municipality) -> str:
    answers = written_of(proof.submitted, municipality).answers
    contact = municipality.contact
    return "\n".join(
        [
            f"ONTVANGSTBEWIJS VAN {contact.organisation.upper()}",
            "",
            f"Klachtnummer: {proof.reference}",
            f"Ontvangen: {received_text(proof)}",
            "",
            "WAT U ONS STUURDE",
            *(f"\n{label}\n{text}" for label, text in answers),
            "",
            "CONTROLEGETAL (SHA-256)",
            proof.content_hash,
            "Dit getal hoort bij precies deze tekst. Verandert er één teken, dan klopt het getal niet meer.",
            "Narekenen kan met het JSON-bestand van uw eigen pagina.",
            "",
            f"Vragen? {contact.organisation}, telefoon {contact.phone}, {contact.hours}.",
            "",
        ]
    )


def received_text(proof: ProofOfReceipt) -> str:
    """To the minute when our own system received it, else the day."""
    if proof.channel is Channel.WEB_FORM:
        return long_moment(proof.received_at)
    return long_date(proof.received_on)

"""What this service publishes: an accepted complaint becomes one public and one personal fact (decision D4)."""

from typing import Any

from contracts import intake as told
from intake.domain.submission.complainant import Person
from intake.domain.submission.complaint import Complaint
from intake.domain.submission.receipt import ProofOfReceipt
from servicekit.delivery.outbox import Outgoing


def tell(complaint: Complaint, proof: ProofOfReceipt) -> list[Outgoing]:
    """The facts about an accepted complaint."""
    public = told.ReceivedData(**_public(complaint, proof))
    return [
        Outgoing(told.Received, complaint.complaint_id, public),
        Outgoing(told.Submitted, complaint.complaint_id, _personal(complaint, proof)),
    ]


def _public(complaint: Complaint, proof: ProofOfReceipt) -> dict[str, Any]:
    submission = complaint.submission
    return {
        "complaint_id": complaint.complaint_id,
        "reference": proof.reference,
        "channel": submission.channel,
        "received_at": complaint.receipt.at,
        "received_on": complaint.receipt.day,
        "form": submission.form,
        "anonymous": submission.anonymous,
        "represented": submission.representative is not None,
        "language": submission.language,
        "team": submission.team,
        "theme": submission.theme,
        "suggested_kind": complaint.suggestion.kind,
        "suggested_rule": complaint.suggestion.rule,
    }


def _personal(complaint: Complaint, proof: ProofOfReceipt) -> told.SubmittedData:
    submission, account = complaint.submission, complaint.submission.account
    return told.SubmittedData(
        **_public(complaint, proof),
        complainant=_person(submission.complainant, complaint),
        representative=_person(submission.representative, complaint),
        account=told.Account(
            what_happened=account.what_happened,
            consequences=account.consequences,
            burden=account.burden,
            happened_on=account.happened_on,
            conduct_towards=account.conduct_towards,
            about=account.about,
        ),
        dated_on=submission.dated_on,
        missing=submission.missing,
        content_hash=proof.content_hash,
    )


def _person(person: Person | None, complaint: Complaint) -> told.Person | None:
    if person is None:
        return None
    address, consent = person.address, None
    if person.electronic_consent and person.email:
        consent = told.ElectronicConsent(email=person.email, given_at=complaint.receipt.at)
    return told.Person(
        name=person.name,
        address=address
        and told.Address(lines=address.lines, postcode=address.postcode, city=address.city, country=address.country),
        email=person.email,
        phone=person.phone,
        electronic_consent=consent,
    )

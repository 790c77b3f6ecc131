"""What every way in has in common: a complaint, its proof, and a first link to the own page."""

import hashlib
from dataclasses import dataclass
from datetime import date

from intake.application.ports import FrontDoor, RequestMark
from intake.domain.complaint import Complaint, Receipt, Submission
from intake.domain.receipt import ProofOfReceipt, canonical_json, content_hash, handed_in
from intake.domain.secret_link import MakeSecret, hash_secret, print_secret
from servicekit.clock import legal_day
from servicekit.ids import new_id


@dataclass(frozen=True)
class TakenIn:
    """What the person gets: the proof, and the secret of the own page, which we do not keep."""

    proof: ProofOfReceipt
    secret: str


async def take_in(
    submission: Submission, receipt: Receipt, mark: RequestMark, door: FrontDoor, make_secret: MakeSecret
) -> TakenIn:
    complaint = Complaint.take(new_id(), submission, receipt, today=legal_day(receipt.registered_at))
    secret = make_secret()
    proof = await door.accept(complaint, mark, hash_secret(secret))
    return TakenIn(proof, print_secret(secret))


def fingerprint(submission: Submission, received_on: date | None = None) -> str:
    """The same content, the same fingerprint. It holds what was asked, not what the clock made of it, so that a
    replay after midnight has the same one."""
    asked = content_hash(canonical_json(handed_in(submission)))
    return hashlib.sha256(f"{asked} {received_on}".encode()).hexdigest()

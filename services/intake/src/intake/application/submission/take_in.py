"""What all channels share: a complaint, its proof, and a first link to the own page."""

import hashlib
from dataclasses import dataclass
from datetime import date

from intake.application.ports import FrontDoor, RequestMark
from intake.domain.secret_link import MakeSecret, hash_secret, print_secret
from intake.domain.submission.complaint import Complaint, Receipt
from intake.domain.submission.receipt import ProofOfReceipt
from intake.domain.submission.submission import Submission
from servicekit.clock import legal_day
from servicekit.ids import new_id


@dataclass(frozen=True)
class TakenIn:
    """What the person gets: the proof, and the secret of the own page, which we do not store."""

    proof: ProofOfReceipt
    secret: str


@dataclass(frozen=True)
class Request:
    """The caller (`scope`), the key, and the requested day of receipt.

    The day is the one requested, not the one computed: a replay after midnight is the same request.
    """

    scope: str
    key: str
    received_on: date | None = None

    def mark(self, content_hash: str) -> RequestMark:
        fingerprint = hashlib.sha256(f"{content_hash} {self.received_on}".encode()).hexdigest()
        return RequestMark(self.scope, self.key, fingerprint)


async def take_in(
    submission: Submission, receipt: Receipt, request: Request, door: FrontDoor, make_secret: MakeSecret
) -> TakenIn:
    complaint = Complaint.take(new_id(), submission, receipt, today=legal_day(receipt.registered_at))
    secret = make_secret()
    proof = await door.accept(complaint, request.mark(complaint.content_hash), hash_secret(secret))
    return TakenIn(proof, print_secret(secret))

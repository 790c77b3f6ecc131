"""A complaint as it was handed in. Its handling is a case, and cases live in another service."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from intake.domain.errors import ReceivedInTheFuture, ReceivedTooLongAgo
from intake.domain.submission.classification import Suggestion, suggest_kind
from intake.domain.submission.receipt import ProofOfReceipt, canonical_json, content_hash, handed_in
from intake.domain.submission.submission import Submission

FIRST_YEAR = 2020  # references exist from this year on


@dataclass(frozen=True)
class Receipt:
    """When it reached us. `day` is the legal day, from which the terms count (Awb 2:20, 9:11)."""

    at: datetime
    day: date
    registered_at: datetime
    registered_by: str | None = None  # the official who entered it on someone's behalf (Awb 2:1)


@dataclass(frozen=True)
class Complaint:
    complaint_id: UUID
    submission: Submission
    receipt: Receipt
    suggestion: Suggestion
    submitted: str  # the copy that is hashed

    @classmethod
    def take(cls, complaint_id: UUID, submission: Submission, receipt: Receipt, *, today: date) -> "Complaint":
        """Accept a submission. An incomplete one is not refused."""
        if receipt.day > today:
            raise ReceivedInTheFuture(today)
        if receipt.day.year < FIRST_YEAR:
            raise ReceivedTooLongAgo(FIRST_YEAR)
        account = submission.account
        words = " ".join(filter(None, (account.what_happened, account.consequences, account.about)))
        return cls(complaint_id, submission, receipt, suggest_kind(words), canonical_json(handed_in(submission)))

    @property
    def content_hash(self) -> str:
        return content_hash(self.submitted)

    def prove(self, reference: str) -> ProofOfReceipt:
        """The proof for this complaint, once it has its number."""
        return ProofOfReceipt(
            complaint_id=self.complaint_id,
            reference=reference,
            channel=self.submission.channel,
            received_at=self.receipt.at,
            received_on=self.receipt.day,
            missing=self.submission.missing,
            submitted=self.submitted,
            content_hash=self.content_hash,
        )

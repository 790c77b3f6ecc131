"""A person hands in a complaint."""

from dataclasses import dataclass
from datetime import datetime

from intake.application.ports import FrontDoor
from intake.application.submission.take_in import Request, TakenIn, take_in
from intake.domain.secret_link import MakeSecret
from intake.domain.submission.complaint import Receipt
from intake.domain.submission.submission import Submission
from servicekit.clock import legal_day

SCOPE = "POST /v1/complaints"


@dataclass(frozen=True)
class SubmitComplaint:
    """Without login (W4). The moment at which it reaches our system counts, also in the evening and on Sundays (W9)."""

    submission: Submission
    idempotency_key: str


async def submit_complaint(
    command: SubmitComplaint, door: FrontDoor, *, now: datetime, make_secret: MakeSecret
) -> TakenIn:
    receipt = Receipt(at=now, day=legal_day(now), registered_at=now)
    request = Request(SCOPE, command.idempotency_key)
    return await take_in(command.submission, receipt, request, door, make_secret)

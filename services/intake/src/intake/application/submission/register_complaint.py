"""An official enters a complaint that reached us by telephone, at the desk, by letter or by e-mail."""

from dataclasses import dataclass
from datetime import date, datetime, time

from intake.application.ports import FrontDoor
from intake.application.submission.take_in import Request, TakenIn, take_in
from intake.domain.secret_link import MakeSecret
from intake.domain.submission.complaint import Receipt
from intake.domain.submission.submission import Submission
from servicekit.clock import AMSTERDAM, legal_day

SCOPE = "POST /v1/registrations"


@dataclass(frozen=True)
class RegisterComplaint:
    """On someone's behalf (Awb 2:1, W1), with the day on which it really reached us: the terms count from that day."""

    submission: Submission
    idempotency_key: str
    official_id: str
    received_on: date | None = None


async def register_complaint(
    command: RegisterComplaint, door: FrontDoor, *, now: datetime, make_secret: MakeSecret
) -> TakenIn:
    today = legal_day(now)
    day = command.received_on or today
    # The hour of an earlier day is unknown: its first moment stands for the day.
    received_at = now if day == today else datetime.combine(day, time.min, AMSTERDAM)
    request = Request(f"{SCOPE} {command.official_id}", command.idempotency_key, command.received_on)
    receipt = Receipt(at=received_at, day=day, registered_at=now, registered_by=command.official_id)
    return await take_in(command.submission, receipt, request, door, make_secret)

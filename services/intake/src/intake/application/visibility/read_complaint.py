"""An official reads a complaint as it was taken in."""

from dataclasses import dataclass
from uuid import UUID

from intake.application.queries import ComplaintFile, Questions
from intake.domain.errors import ComplaintNotFound


@dataclass(frozen=True)
class ReadComplaint:
    """`coordinator`: sees every complaint from which he is not shut out. Otherwise: the own registrations only."""

    complaint_id: UUID
    official_id: str
    coordinator: bool


async def read_complaint(question: ReadComplaint, questions: Questions) -> ComplaintFile:
    """The complaint, or the answer that there is none: an official who is complained about may not learn that there
    is a complaint (C4, C6, C10). Whoever left the service sees nothing either."""
    seen = await questions.for_official(question.complaint_id, question.official_id)
    if seen is None or seen.shut_out or seen.left_service:
        raise ComplaintNotFound
    if not question.coordinator and seen.file.registered_by != question.official_id:
        raise ComplaintNotFound
    return seen.file

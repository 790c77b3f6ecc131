"""An official reads a complaint as it was taken in."""

from dataclasses import dataclass
from uuid import UUID

from intake.application.queries import ComplaintFile, Questions
from intake.domain.errors import ComplaintNotFound


@dataclass(frozen=True)
class ReadComplaint:
    """`coordinator`: whether the official reads as one. The others read only what they registered themselves."""

    complaint_id: UUID
    official_id: str
    coordinator: bool


async def read_complaint(question: ReadComplaint, questions: Questions) -> ComplaintFile:
    """The complaint, or the same answer as when there is none: the refusal tells nothing (C4, C6, C10)."""
    seen = await questions.for_official(question.complaint_id, question.official_id)
    if seen is None:
        raise ComplaintNotFound
    registered_it = seen.file.registered_by == question.official_id
    if not seen.visibility.may_see(coordinator=question.coordinator, registered_it=registered_it):
        raise ComplaintNotFound
    return seen.file

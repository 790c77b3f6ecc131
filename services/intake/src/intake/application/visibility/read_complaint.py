"""An official reads a complaint as it was accepted."""

from dataclasses import dataclass
from uuid import UUID

from intake.application.queries import ComplaintFile, Questions
from intake.domain.errors import ComplaintNotFound


@dataclass(frozen=True)
class ReadComplaint:
    """`coordinator`: whether the official acts as a coordinator. Others read only what they registered themselves."""

    complaint_id: UUID
    official_id: str
    coordinator: bool


async def read_complaint(question: ReadComplaint, questions: Questions) -> ComplaintFile:
    """The complaint, or the same refusal as when there is none, so that it gives nothing away (C4, C6, C10)."""
    seen = await questions.for_official(question.complaint_id, question.official_id)
    if seen is None:
        raise ComplaintNotFound
    registered_it = seen.file.registered_by == question.official_id
    if not seen.visibility.may_see(coordinator=question.coordinator, registered_it=registered_it):
        raise ComplaintNotFound
    return seen.file

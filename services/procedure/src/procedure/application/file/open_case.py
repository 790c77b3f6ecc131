"""T1: a complaint was submitted."""

from dataclasses import dataclass

from procedure.application.organisation.municipality import Municipality
from procedure.application.ports import Work
from procedure.domain.case import Case
from procedure.domain.file.submission import Submission
from procedure.domain.organisation.actor import Act


@dataclass(frozen=True, kw_only=True)
class OpenCase:
    act: Act
    submission: Submission


async def open_case(command: OpenCase, work: Work, municipality: Municipality) -> None:
    """One complaint makes one case, however often the event arrives; a destroyed case stays destroyed."""
    complaint_id = command.submission.complaint_id
    if await work.cases.knows(complaint_id) or await work.erasures.has(complaint_id):
        return
    opened = Case.open(
        command.act, command.submission, municipality.rules, await work.calendar(), municipality.committee
    )
    await work.cases.add(opened)

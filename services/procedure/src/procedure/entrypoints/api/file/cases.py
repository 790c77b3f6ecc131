"""Reading over HTTP: a case, its steps and its terms."""

from fastapi import APIRouter, Response

from procedure.application.file.read_case import ReadCase, read_case
from procedure.application.ports import OnCase
from procedure.domain.access.sight import Sight
from procedure.domain.case import Case
from procedure.entrypoints.api.clocks.terms import TermsAnswer, terms_answer
from procedure.entrypoints.api.edge import Adding, Parts, PartsDep
from procedure.entrypoints.api.file.answers import CaseAnswer, case_answer
from procedure.entrypoints.api.outlook import StepsAnswer, steps_answer

router = APIRouter(tags=["cases"])


@router.get("/v1/cases/{caseId}")
async def get_case(on: Adding, parts: PartsDep, response: Response) -> CaseAnswer:
    """As much of the case as the caller may see. An edit must send the `ETag` as `If-Match`."""
    case, sight = await _read(on, parts, "case")
    response.headers["ETag"] = f'"{case.revision}"'
    return case_answer(case, sight, on.act)


@router.get("/v1/cases/{caseId}/steps")
async def get_steps(on: Adding, parts: PartsDep, response: Response) -> StepsAnswer:
    """Every step of the procedure as it stands for the caller: possible, or refused, with the code and the article of
    what is missing. Reading them is no step; it is logged as reading the file is."""
    case, _ = await _read(on, parts, "steps")
    response.headers["ETag"] = f'"{case.revision}"'
    return steps_answer(case.outlooks(on.act))


@router.get("/v1/cases/{caseId}/terms")
async def get_terms(on: Adding, parts: PartsDep) -> TermsAnswer:
    """Every date, and why it is what it is."""
    case, _ = await _read(on, parts, "terms")
    return terms_answer(case, on.act.today)


async def _read(on: OnCase, parts: Parts, part: str) -> tuple[Case, Sight]:
    async with parts.begin() as work:
        return await read_case(ReadCase(act=on.act, complaint_id=on.complaint_id, part=part), work)

"""T23 and T24 over HTTP: a message, or a part of it, is something else than a complaint."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.endings.reclassify import Reclassify, reclassify
from procedure.application.endings.split import Split, split
from procedure.domain.case import Case
from procedure.entrypoints.api.edge import Editor, Setter, StepAnswer
from procedure.entrypoints.api.endings.forwarding import ReceiverAnswer, ReceiverBody
from procedure.entrypoints.api.fields import Answer, Line, RequestBody, Text
from words.endings import ReclassifiedKind

router = APIRouter(tags=["endings"])


class ReclassificationBody(RequestBody):
    """`rule` is the question of the classification rule (R40) that applied, 1 to 7."""

    kind: ReclassifiedKind
    rule: Annotated[int, Field(ge=1, le=7)]
    reason: Text
    to: ReceiverBody | None = None
    reference_there: Line | None = None

    def values(self) -> dict[str, object]:
        """The arguments of the commands."""
        return {
            "kind": self.kind,
            "rule": self.rule,
            "reason": self.reason,
            "to": self.to.to_domain() if self.to else None,
            "reference_there": self.reference_there,
        }


class SplitBody(ReclassificationBody):
    """`part` describes the part of the complaint that is something else."""

    part: Text


class ReclassificationAnswer(Answer):
    kind: str
    rule: int
    reason: str
    to: ReceiverAnswer | None
    reference_there: str | None
    done_on: date
    done_by: str
    part: str | None


@router.put("/v1/cases/{caseId}/reclassification", response_model=StepAnswer)
async def put_reclassification(doing: Setter, body: ReclassificationBody) -> JSONResponse:
    """T23: it is something else."""
    command = Reclassify(**vars(doing.on), **body.values())  # type: ignore[arg-type]
    return await doing.put(lambda work: reclassify(command, work))


@router.post("/v1/cases/{caseId}/splits", status_code=201, response_model=StepAnswer)
async def post_split(doing: Editor, body: SplitBody) -> JSONResponse:
    """T24: a part is something else; the complaint stays."""
    command = Split(**vars(doing.on), **body.values(), part=body.part)  # type: ignore[arg-type]
    return await doing.post(body, lambda work: split(command, work), _splits)


def _splits(case: Case) -> object:
    return len(case.ending.splits)

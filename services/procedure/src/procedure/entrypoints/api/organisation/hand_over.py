"""What an official has in hand, and handing it over, over HTTP (L24)."""

from collections.abc import Sequence
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Path
from pydantic import Field

from procedure.application.organisation.hand_over import Handed, HandOver, hand_over
from procedure.application.organisation.organisation import InHand, Part
from procedure.application.ports import Work
from procedure.application.worklists.worklist import WorklistItem, WorklistQuestion
from procedure.domain.organisation.actor import Act
from procedure.entrypoints.api.edge import ActDep, Parts, PartsDep
from procedure.entrypoints.api.fields import Answer, Code, RequestBody, Text
from words.people import ReplacementReason, Role

router = APIRouter(tags=["directory"])
OfficialId = Annotated[str, Path(alias="officialId")]
Movable = Literal[Part.TEAM_MANAGER, Part.HANDLER, Part.RECOMMENDATION_OWNER]
_MOST = 200
_Named = Annotated[tuple[Code, ...], Field(min_length=1, max_length=20)]


class FileInHandAnswer(Answer):
    """The part says what the file is: a case, a case of the ombudsman, or a recommendation."""

    part: Part
    file_id: UUID
    reference: str


class WaitingAnswer(Answer):
    """A draft or a proposal not to handle the complaint, on which this official could decide, as could every decision
    maker of the body who is free of conflict."""

    complaint_id: UUID
    reference: str


class WorkAnswer(Answer):
    """`toDecide` holds the first 200."""

    files: tuple[FileInHandAnswer, ...]
    to_decide: tuple[WaitingAnswer, ...]


class HandOverBody(RequestBody):
    """For each part who may take it over, in order of preference: a file goes to the first to whom no rule objects."""

    successors: Annotated[
        dict[Movable, Annotated[tuple[Code, ...], Field(min_length=1, max_length=20)]], Field(min_length=1)
    ]
    reason: ReplacementReason
    text: Text


class HandedAnswer(FileInHandAnswer):
    successor: str


class RemainingAnswer(FileInHandAnswer):
    """Why it stays, as the last of the successors was refused."""

    code: str
    detail: str
    article: str | None


class HandOverAnswer(Answer):
    handed_over: tuple[HandedAnswer, ...]
    remaining: tuple[RemainingAnswer, ...]


@router.get("/v1/officials/{officialId}/work")
async def get_work(parts: PartsDep, act: ActDep, official_id: OfficialId) -> WorkAnswer:
    """Every open file that names this official, also one who left; without what is closed to you."""
    async with parts.begin() as work:
        files = await work.officials.in_hand(official_id, act.actor.official_id)
        to_decide = await _to_decide(official_id, act, parts, work)
    return WorkAnswer(
        files=tuple(FileInHandAnswer(**_named(each)) for each in files),
        to_decide=tuple(WaitingAnswer(complaint_id=each.complaint_id, reference=each.reference) for each in to_decide),
    )


@router.post("/v1/officials/{officialId}/hand-over")
async def post_hand_over(parts: PartsDep, act: ActDep, official_id: OfficialId, body: HandOverBody) -> HandOverAnswer:
    """T31t, T31, T10a or O8p for every file, with its guards and letters. What is refused stays as it was; asked again,
    only that is tried."""
    command = HandOver(
        act=act,
        official_id=official_id,
        successors={Part(part): named for part, named in body.successors.items()},
        reason=body.reason,
        text=body.text,
    )
    handed = await hand_over(command, parts.begin)
    return HandOverAnswer(
        handed_over=tuple(
            HandedAnswer(**_named(each.what), successor=each.successor) for each in handed if each.successor
        ),
        remaining=tuple(_remaining(each) for each in handed if each.refusal),
    )


async def _to_decide(official_id: str, act: Act, parts: Parts, work: Work) -> Sequence[WorklistItem]:
    """The list of that official as a decision maker."""
    official = (await work.officials.directory()).officials.get(official_id)
    if official is None or not official.active or Role.DECISION_MAKER not in official.roles:
        return []
    asked = WorklistQuestion(
        actor=official.acting({Role.DECISION_MAKER}), role=Role.DECISION_MAKER, today=act.today, limit=_MOST
    )
    page = await parts.worklist.page(asked)
    mine = [(each, await work.cases.get(each.complaint_id)) for each in page.items]
    return [item for item, case in mine if not case.access.is_closed_to(act.actor)]


def _named(what: InHand) -> dict[str, object]:
    return {"part": what.part, "file_id": what.file_id, "reference": what.reference}


def _remaining(handed: Handed) -> RemainingAnswer:
    refusal = handed.refusal
    assert refusal is not None  # noqa: S101 - the caller chose these
    return RemainingAnswer(**_named(handed.what), code=refusal.code, detail=str(refusal), article=refusal.article)

"""The common parts of answers about ombudsman cases and recommendations."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends

from procedure.application.track.queries import TrackPage
from procedure.application.worklists.worklist import Position
from procedure.domain.ombudsman.explaining import ExplainedDate
from procedure.entrypoints.api.clocks.terms import LegAnswer
from procedure.entrypoints.api.cursors import Cursor, Limit, cursor_of, parts_of, wrong_cursor
from procedure.entrypoints.api.fields import Answer
from words.clocks import Clock


class TrackSendingAnswer(Answer):
    code: str
    recipient: str
    channel: str
    sent_on: date


class TrackDateAnswer(Answer):
    """One date: why it is what it is, since when, and when it was met."""

    clock: Clock
    on: date
    article: str
    steps: tuple[LegAnswer, ...]
    why: str
    set_on: date
    met_on: date | None
    in_force: bool


class TrackTermsAnswer(Answer):
    """Every past and present date of this file."""

    file_id: UUID
    reference: str
    due_on: date | None
    overdue: bool
    dates: tuple[TrackDateAnswer, ...]


def date_answer(explained: ExplainedDate) -> TrackDateAnswer:
    due = explained.due
    return TrackDateAnswer(
        clock=due.clock,
        on=due.on,
        article=due.article,
        steps=tuple(LegAnswer.model_validate(step) for step in due.steps),
        why=explained.why,
        set_on=explained.set_on,
        met_on=explained.met_on,
        in_force=explained.in_force,
    )


@dataclass(frozen=True)
class Paging:
    """The page that is requested."""

    after: Position | None
    limit: int


def _paging(cursor: Cursor = None, limit: Limit = 50) -> Paging:
    if cursor is None:
        return Paging(None, limit)
    day, file_id = parts_of(cursor, 2)
    try:
        return Paging(Position(date.fromisoformat(day), UUID(file_id)), limit)
    except ValueError:
        raise wrong_cursor() from None


PageDep = Annotated[Paging, Depends(_paging)]


def answered_page(page: TrackPage[Any], item: type[Answer]) -> dict[str, Any]:
    """A page as the API answers it."""
    following = page.next
    return {
        "items": [item.model_validate(each) for each in page.items],
        "count": page.count,
        "count_is_capped": page.count_is_capped,
        "next": cursor_of(following.worklist_on, following.complaint_id) if following else None,
    }

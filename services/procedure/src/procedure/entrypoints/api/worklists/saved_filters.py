"""Filters that officials keep, over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import JSONResponse

from procedure.application.worklists.remove_filter import RemoveFilter, remove_filter
from procedure.application.worklists.replace_filter import ReplaceFilter, replace_filter
from procedure.application.worklists.save_filter import SaveFilter, save_filter
from procedure.application.worklists.saved_filters import SavedFilter
from procedure.domain.organisation.actor import Act
from procedure.entrypoints.api.carrying import scope_of
from procedure.entrypoints.api.edge import ActDep, PartsDep
from procedure.entrypoints.api.fields import Answer, Line, RequestBody
from procedure.entrypoints.api.worklists.filters import FilterBody
from servicekit.ids import new_id
from servicekit.web.auth import CallerDep
from servicekit.web.idempotency import IdempotencyKey, StoredAnswer, fingerprint

router = APIRouter(tags=["worklists"])


def _scope(request: Request, caller: CallerDep) -> str:
    return scope_of(request, caller)


Scope = Annotated[str, Depends(_scope)]

FilterId = Annotated[UUID, Path(alias="filterId")]


class SavedFilterBody(RequestBody):
    """The name is unique among your filters."""

    name: Line
    filter: FilterBody

    def to_saved(self, act: Act, filter_id: UUID) -> SavedFilter:
        asked = self.filter.to_filter()
        return SavedFilter(
            filter_id=filter_id, official_id=act.actor.official_id, name=self.name, filter=asked, saved_at=act.at
        )


class SavedFilterAnswer(Answer):
    id: UUID
    name: str
    filter: FilterBody


class SavedFiltersAnswer(Answer):
    """By name."""

    items: list[SavedFilterAnswer]


class MadeAnswer(Answer):
    id: UUID


@router.get("/v1/saved-filters")
async def get_saved_filters(act: ActDep, parts: PartsDep) -> SavedFiltersAnswer:
    """Your own filters. `GET /v1/cases?savedFilter={id}` gives the list of one."""
    async with parts.begin() as work:
        kept = await work.saved_filters.of(act.actor.official_id)
    return SavedFiltersAnswer(items=[_answer(each) for each in kept])


@router.post("/v1/saved-filters", status_code=201, response_model=MadeAnswer)
async def post_saved_filter(
    act: ActDep,
    parts: PartsDep,
    body: SavedFilterBody,
    scope: Scope,
    key: IdempotencyKey = None,
) -> JSONResponse:
    """Save a filter, fifty at most. The answer is kept for repeats, so it contains only the id."""
    print_ = fingerprint(body.model_dump(mode="json"))
    async with parts.begin() as work:
        stored = await work.requests.earlier(scope, key, print_)
        if stored is None:
            saved = await save_filter(SaveFilter(saved=body.to_saved(act, new_id())), work)
            stored = StoredAnswer(201, {"id": str(saved.filter_id)})
            await work.requests.remember(scope, key, print_, stored, act.at)
    return JSONResponse(stored.answer, stored.status)


@router.put("/v1/saved-filters/{filterId}")
async def put_saved_filter(
    act: ActDep, parts: PartsDep, filter_id: FilterId, body: SavedFilterBody
) -> SavedFilterAnswer:
    """Replace the name or content of a filter."""
    async with parts.begin() as work:
        return _answer(await replace_filter(ReplaceFilter(saved=body.to_saved(act, filter_id)), work))


@router.delete("/v1/saved-filters/{filterId}", status_code=204)
async def delete_saved_filter(act: ActDep, parts: PartsDep, filter_id: FilterId) -> None:
    """Remove the filter, with the words in it."""
    async with parts.begin() as work:
        await remove_filter(RemoveFilter(official_id=act.actor.official_id, filter_id=filter_id), work)


def _answer(saved: SavedFilter) -> SavedFilterAnswer:
    return SavedFilterAnswer(id=saved.filter_id, name=saved.name, filter=FilterBody.of(saved.filter))

"""The routes of the sample service: one for every kind of refusal and failure."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Query, Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field
from servicekit_sample import MONDAY, Work, effects, happened
from sqlalchemy.orm.exc import StaleDataError

from servicekit.errors import (
    Conflict,
    DomainError,
    FieldError,
    Forbidden,
    Invalid,
    NotFound,
    NotYetKnown,
    PreconditionFailed,
)
from servicekit.web.auth import OFFICIAL, Access, CallerDep
from servicekit.web.idempotency import IdempotencyKey

SECRET = "zonnebloem-4711"  # must never appear anywhere
ANYBODY = Access(public=True)


class TermPassed(Conflict):
    code = "term-passed"
    article = "Awb 0:0"


REFUSALS: dict[str, DomainError] = {
    "invalid": Invalid("Two fields are wrong.", [FieldError("name", "too short"), FieldError("a.b", "no")]),
    "forbidden": Forbidden("Not for you."),
    "not-found": NotFound("It is not there."),
    "not-yet-known": NotYetKnown("Not yet."),
    "conflict": TermPassed("The term has passed."),
    "changed": PreconditionFailed("Somebody was first."),
}


class Cat(BaseModel):
    kind: Literal["cat"]


class Dog(BaseModel):
    kind: Literal["dog"]


class Thing(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=3)]
    id: UUID | None = None
    number: int = 0
    pet: Annotated[Cat | Dog, Field(discriminator="kind")] | None = None
    parts: list["Thing"] = []


class Made(BaseModel):
    name: str


router = APIRouter(prefix="/v1/things")


@router.post("", status_code=201)
async def make(body: Thing, key: IdempotencyKey = None) -> Made:
    return Made(name=str(len(body.name)))


@router.get("/refused/{family}")
async def refuse(family: str) -> None:
    raise REFUSALS[family]


@router.get("/broken")
async def fail() -> None:
    raise ValueError(SECRET)


@router.get("/broken-file")
async def fail_on_a_file() -> None:
    raise FileNotFoundError(SECRET)


@router.get("/broken-half-way")
async def fail_half_way() -> StreamingResponse:
    async def words() -> Any:
        yield b"half "
        raise ValueError(SECRET)

    return StreamingResponse(words())


@router.get("/stale")
async def stale() -> None:
    raise StaleDataError(SECRET)


@router.get("/listed")
async def listed(limit: Annotated[int, Query(ge=1, le=10)]) -> int:
    return limit


@router.post("/stored")
async def store(request: Request, body: Thing) -> None:
    work: Work
    async with request.app.state.sample.begin() as work:
        line = {"event_id": body.name, "subject": "-", "number": body.number}
        await work.session.execute(effects.insert().values(line))
        await work.outbox.put([happened(body.number)], MONDAY)


@router.get("/for-officials")
async def for_officials() -> None: ...


@router.get("/mine")
async def mine(caller: CallerDep) -> dict[str, Any]:
    return {"subject": caller.subject, "roles": sorted(caller.roles), "client": caller.client}


ACCESS = {
    "POST /v1/things": ANYBODY,
    "GET /v1/things/refused/{family}": ANYBODY,
    "GET /v1/things/broken": ANYBODY,
    "GET /v1/things/broken-file": ANYBODY,
    "GET /v1/things/broken-half-way": ANYBODY,
    "GET /v1/things/stale": ANYBODY,
    "GET /v1/things/listed": ANYBODY,
    "POST /v1/things/stored": ANYBODY,
    "GET /v1/things/for-officials": Access.roles("registrar", OFFICIAL),
    "GET /v1/things/mine": Access.roles("registrar", "operator"),
}

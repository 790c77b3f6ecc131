"""How a requested change is carried out: in one transaction, once per `Idempotency-Key`."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from random import SystemRandom
from typing import Generic, TypeVar

from fastapi import Request
from fastapi.responses import JSONResponse

from procedure.application.ports import BeginWork, Work
from procedure.domain.errors import CaseTaken
from procedure.entrypoints.api.fields import Answer, RequestBody
from servicekit.web.auth import Caller
from servicekit.web.idempotency import StoredAnswer, fingerprint

_TRIES = 12  # evidence of sending comes in bursts of a dozen messages
_LONGEST_PAUSE = 0.2
_chance = SystemRandom()

File = TypeVar("File")


@dataclass(frozen=True)
class Carrying:
    """A simultaneous change by evidence of a message is no reason to refuse: the step is tried again. A repeated
    request gets the first answer, unless the caller may no longer know of the file: `recheck` refuses then."""

    begin: BeginWork
    scope: str
    key: str | None
    at: datetime
    recheck: Callable[[Work, StoredAnswer], Awaitable[None]]

    async def out(self, status: int, print_: str, step: Callable[[Work], Awaitable[Answer]]) -> JSONResponse:
        for number in range(1, _TRIES):
            try:
                return await self._once(status, print_, step)
            except CaseTaken:
                await asyncio.sleep(_chance.uniform(0, min(0.01 * 2**number, _LONGEST_PAUSE)))
        return await self._once(status, print_, step)

    async def _once(self, status: int, print_: str, step: Callable[[Work], Awaitable[Answer]]) -> JSONResponse:
        async with self.begin() as work:
            if earlier := await work.requests.earlier(self.scope, self.key, print_):
                await self.recheck(work, earlier)
                return _answered(earlier)
            stored = StoredAnswer(status, (await step(work)).model_dump(mode="json", by_alias=True))
            await work.requests.remember(self.scope, self.key, print_, stored, self.at)
        return _answered(stored)


def _answered(stored: StoredAnswer) -> JSONResponse:
    return JSONResponse(stored.answer, stored.status, headers={"ETag": f'"{stored.answer["revision"]}"'})


class Steps(ABC, Generic[File]):
    """Carries out steps on one file, of any kind, and answers with the resulting file."""

    @property
    @abstractmethod
    def _carried(self) -> Carrying: ...

    @abstractmethod
    def _answer(self, file: File, made: str | None) -> Answer: ...

    async def put(self, step: Callable[[Work], Awaitable[File]]) -> JSONResponse:
        """A step that its revision refuses when it is repeated."""
        return await self._carried.out(200, "", lambda work: self._stepped(work, step, None))

    async def post(
        self, body: RequestBody, step: Callable[[Work], Awaitable[File]], made: Callable[[File], object] | None = None
    ) -> JSONResponse:
        """A step that creates something; repeated with the same key it gives the first answer."""
        print_ = fingerprint(body.model_dump(mode="json"))
        return await self._carried.out(201, print_, lambda work: self._stepped(work, step, made))

    async def file(self, given: dict[str, str], step: Callable[[Work], Awaitable[Answer]]) -> JSONResponse:
        """Something that is stored beside the file, with an answer of its own that contains its revision."""
        return await self._carried.out(201, fingerprint(given), step)

    async def _stepped(
        self, work: Work, step: Callable[[Work], Awaitable[File]], made: Callable[[File], object] | None
    ) -> Answer:
        file = await step(work)
        await work.settle()
        return self._answer(file, str(made(file)) if made else None)


def scope_of(request: Request, caller: Caller) -> str:
    """The caller and the request that a key belongs to."""
    return f"{caller.subject} {request.method} {request.url.path}"

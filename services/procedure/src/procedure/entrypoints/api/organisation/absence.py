"""Absence and substitution over HTTP: an official about themselves, a coordinator about another (L24)."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import Field

from procedure.application.organisation.announce_absence import (
    AnnounceAbsence,
    EndAbsence,
    announce_absence,
    end_absence,
)
from procedure.domain.access.substitution import LEFT
from procedure.domain.organisation.absence import Absence, AbsenceNotFound
from procedure.domain.organisation.directory import Directory
from procedure.entrypoints.api.edge import ActDep, Parts, PartsDep
from procedure.entrypoints.api.fields import Answer
from procedure.entrypoints.api.organisation.officials import AbsenceBody
from words.people import Role

router = APIRouter(tags=["directory"])
OfficialId = Annotated[str, Path(alias="officialId")]


class AbsenceAnswer(Answer):
    """Who is away, from and until which day, both included, and who stands in. `substitute` is null where nobody does:
    then a coordinator hands the work over. `notCovered` are the roles of the official that the substitute has not: that
    work waits too."""

    official_id: str
    from_: Annotated[date, Field(alias="from")]
    until: date
    substitute: str | None
    not_covered: tuple[Role, ...]


class StandingAnswer(Answer):
    """The caller's absence today or later as announced here, else that of the directory today; and the colleagues whose
    work is left to the caller today."""

    absence: AbsenceAnswer | None
    standing_in_for: tuple[str, ...]


@router.get("/v1/officials/me/absence")
async def get_own_absence(parts: PartsDep, act: ActDep) -> StandingAnswer:
    """Whether you are absent, and for whom you stand in."""
    me = act.actor.official_id
    async with parts.begin() as work:
        directory = await work.officials.directory()
    said = directory.announced.get(me)
    coming = said.absence if said and said.absence and said.absence.ends_on >= act.today else None
    absence = coming or directory.absence_of(me, act.today)
    return StandingAnswer(
        absence=_answer(me, absence, directory) if absence else None,
        standing_in_for=tuple(each.official_id for each in act.actor.substitution.absent),
    )


@router.put("/v1/officials/me/absence")
async def put_own_absence(parts: PartsDep, act: ActDep, body: AbsenceBody) -> AbsenceAnswer:
    """Announce your absence, or change it. It counts above that of the directory, and no load removes it."""
    return await _announce(parts, AnnounceAbsence(act=act, official_id=act.actor.official_id, absence=body.to_domain()))


@router.delete("/v1/officials/me/absence", status_code=204)
async def delete_own_absence(parts: PartsDep, act: ActDep) -> None:
    """You are back, or stay: from today nobody stands in for you."""
    await _end(parts, EndAbsence(act=act, official_id=act.actor.official_id))


@router.put("/v1/officials/{officialId}/absence")
async def put_absence(parts: PartsDep, act: ActDep, official_id: OfficialId, body: AbsenceBody) -> AbsenceAnswer:
    """Announce the absence of somebody who cannot do so themselves."""
    return await _announce(parts, AnnounceAbsence(act=act, official_id=official_id, absence=body.to_domain()))


@router.delete("/v1/officials/{officialId}/absence", status_code=204)
async def delete_absence(parts: PartsDep, act: ActDep, official_id: OfficialId) -> None:
    """They are back: from today nobody stands in for them."""
    await _end(parts, EndAbsence(act=act, official_id=official_id))


async def _announce(parts: Parts, command: AnnounceAbsence) -> AbsenceAnswer:
    async with parts.begin() as work:
        directory = await announce_absence(command, work)
    return _answer(command.official_id, command.absence, directory)


async def _end(parts: Parts, command: EndAbsence) -> None:
    async with parts.begin() as work:
        await end_absence(command, work)


def _answer(official_id: str, absence: Absence, directory: Directory) -> AbsenceAnswer:
    official = directory.officials.get(official_id)
    if official is None:
        raise AbsenceNotFound
    substitute = directory.substitute_of(official_id, absence.starts_on)
    left = official.roles & LEFT - (substitute.roles if substitute else frozenset())
    return AbsenceAnswer(
        official_id=official_id,
        from_=absence.starts_on,
        until=absence.ends_on,
        substitute=substitute.official_id if substitute else None,
        not_covered=tuple(sorted(left)),
    )

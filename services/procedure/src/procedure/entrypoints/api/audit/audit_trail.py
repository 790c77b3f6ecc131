"""The audit trail over HTTP: for one case, and as a whole for the auditor."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from procedure.application.audit.anonymising import Anonymiser
from procedure.application.audit.audit_log import AuditQuestion, ListedEntry, Place
from procedure.application.audit.read_trail import ReadTrail, read_trail
from procedure.application.file.read_case import ReadCase, read_case
from procedure.entrypoints.api.cursors import Cursor, Limit, cursor_of, parts_of, wrong_cursor
from procedure.entrypoints.api.edge import ActDep, Adding, PartsDep
from procedure.entrypoints.api.fields import Answer, Code
from servicekit.clock import AMSTERDAM
from servicekit.ids import new_id

router = APIRouter(tags=["audit"])


class EntryAnswer(Answer):
    """`number` and `hash` are its place in the chain. For a destroyed case everything else is null, since
    `erasedAt`."""

    number: int
    hash: str
    erased_at: datetime | None
    at: str
    entry_id: UUID | None = None
    complaint_id: UUID | None = None
    official_id: str | None = None
    role: str | None = None
    action: str | None = None
    step: str | None = None
    state: str | None = None
    details: dict[str, str] | None = None


class EntriesAnswer(Answer):
    """Oldest first."""

    items: list[EntryAnswer]
    next: str | None


@dataclass(frozen=True)
class TrailFilter:
    """The auditor's filter."""

    official: Annotated[Code | None, Query(description="Only what this official did or read.")] = None
    action: Annotated[Code | None, Query(description="Only this kind of entry.", examples=["file-read"])] = None
    case_id: Annotated[UUID | None, Query(alias="caseId")] = None
    since: Annotated[date | None, Query(alias="from", description="The first day.")] = None
    until: Annotated[date | None, Query(description="The last day.")] = None
    anonymised: Annotated[bool, Query(description="Officials and cases under pseudonyms of this export.")] = False

    def question(self, reader: str, as_of: datetime, after: Place | None, limit: int) -> AuditQuestion:
        since = datetime.combine(self.since, time(), AMSTERDAM) if self.since else None
        end = datetime.combine(self.until, time.max, AMSTERDAM) if self.until else as_of
        return AuditQuestion(
            reader=reader,
            complaint_id=self.case_id,
            official_id=self.official,
            action=self.action,
            since=since,
            until=min(as_of, end),
            after=after,
            limit=limit,
        )


@dataclass(frozen=True)
class Export:
    """An export in pages: where the last page ended, the moment that all pages show, and the id of the first reading
    (its salt makes the pseudonyms)."""

    place: Place
    as_of: datetime
    export_id: UUID

    @classmethod
    def read(cls, cursor: str) -> "Export":
        at, number, as_of, export_id = parts_of(cursor, 4)
        try:
            return cls(_place(at, number), datetime.fromisoformat(as_of), UUID(export_id))
        except ValueError:
            raise wrong_cursor() from None


@router.get("/v1/cases/{caseId}/audit-entries")
async def get_case_entries(on: Adding, parts: PartsDep, cursor: Cursor = None, limit: Limit = 100) -> EntriesAnswer:
    """Who did or read what in a case, and when."""
    async with parts.begin() as work:
        await read_case(ReadCase(act=on.act, complaint_id=on.complaint_id, part="audit-entries"), work)
    after = _place(*parts_of(cursor, 2)) if cursor else None
    reader = on.act.actor.official_id
    question = AuditQuestion(reader=reader, complaint_id=on.complaint_id, after=after, limit=limit + 1)
    found = await parts.audit_log.page(question)
    return _answer(found, limit)


@router.get("/v1/audit-entries")
async def get_entries(
    act: ActDep, parts: PartsDep, asked: Annotated[TrailFilter, Depends()], cursor: Cursor = None, limit: Limit = 100
) -> EntriesAnswer:
    """The whole trail, as it was when its first page was requested. Each reading leaves an entry of its own."""
    read_id = new_id()
    begun = Export.read(cursor) if cursor else None
    export_id, as_of = (begun.export_id, begun.as_of) if begun else (read_id, act.at)
    reader = act.actor.official_id
    question = asked.question(reader, as_of, begun.place if begun else None, limit + 1)
    async with parts.begin() as work:
        command = ReadTrail(act=act, read_id=read_id, question=question, anonymised=asked.anonymised)
        officials = await read_trail(command, work)
    found = await parts.audit_log.page(question)
    if asked.anonymised:
        secret = await parts.audit_log.secret_of(export_id, reader)
        if secret is None:
            raise wrong_cursor()
        found = [Anonymiser(secret, officials).of(each) for each in found]
    return _answer(found, limit, as_of.isoformat(), export_id, named=not asked.anonymised)


def _place(at: str, number: str) -> Place:
    try:
        return Place(datetime.fromisoformat(at), int(number))
    except ValueError:
        raise wrong_cursor() from None


def _answer(found: Sequence[ListedEntry], limit: int, *more: object, named: bool = True) -> EntriesAnswer:
    shown = found[:limit]
    last = shown[-1].place if len(found) > limit else None
    following = cursor_of(last.at.isoformat(), last.number, *more) if last else None
    return EntriesAnswer(items=[_entry(each, named=named) for each in shown], next=following)


def _entry(listed: ListedEntry, *, named: bool) -> EntryAnswer:
    content = vars(listed.entry) if listed.entry else {}
    entry_id = content.get("entry_id") if named else None
    return EntryAnswer(
        number=listed.place.number,
        hash=listed.hash.hex(),
        erased_at=listed.erased_at,
        **{**content, "entry_id": entry_id, "at": listed.place.at.isoformat()},
    )

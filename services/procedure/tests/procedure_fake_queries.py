"""The service's questions, answered from memory. `adapters/test_worklist.py` holds them against PostgreSQL."""

from collections.abc import Sequence
from dataclasses import astuple
from datetime import date
from uuid import UUID

from procedure_fakes import MemoryStore

from procedure.application.audit_log import AuditQuestion, ListedEntry, Place
from procedure.application.queries import (
    COUNT_CAP,
    Position,
    WorklistItem,
    WorklistPage,
    WorklistQuestion,
)
from procedure.domain.case import Case
from procedure.domain.vocabulary import CaseState, Role

OVERSEERS = {Role.MANAGEMENT, Role.MAYOR_OVERSIGHT}


class MemoryWorklist:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    async def page(self, question: WorklistQuestion) -> WorklistPage:
        found = sorted(
            (item_of(case, question) for case in self._store.cases.values() if wanted(case, question)),
            key=lambda item: (item.position.worklist_on, item.position.complaint_id),
        )
        after = question.after
        rest = [each for each in found if after is None or place(each.position) > place(after)]
        items = rest[: question.limit]
        following = items[-1].position if len(rest) > question.limit else None
        return WorklistPage(items, min(len(found), COUNT_CAP), len(found) > COUNT_CAP, following)


def place(position: Position) -> tuple[date, UUID]:
    return position.worklist_on, position.complaint_id


def wanted(case: Case, question: WorklistQuestion) -> bool:
    me, pending = question.official_id, case.is_open or case.awaits_notice
    mine = {
        Role.HANDLER: case.handler_id == me,
        Role.TEAM_MANAGER: case.team_manager_id == me,
        Role.DECISION_MAKER: case.state is CaseState.DECISION_PENDING
        and me not in {case.handler_id, case.team_manager_id},
    }.get(question.role, True)
    overdue = True if question.role in OVERSEERS else question.overdue
    states = question.states or ((CaseState.INFORMAL,) if question.role is Role.TEAM_MANAGER else ())
    if me in case.shut_out or not mine or (states and case.state not in states):
        return False
    if (overdue is not None or not question.states) and not pending:
        return False
    return overdue is None or case.is_overdue(question.today) == overdue


def item_of(case: Case, question: WorklistQuestion) -> WorklistItem:
    named = question.role not in OVERSEERS
    dates = ("received_on", "due_on", "informal_contact_due_on", "informal_escalate_on")
    words = ("complaint_id", "reference", "state", "team", "theme", "outcome")
    return WorklistItem(
        **{name: getattr(case, name) for name in (*dates, *words)},
        overdue=case.is_overdue(question.today),
        team_manager_id=case.team_manager_id if named else None,
        handler_id=case.handler_id if named else None,
        position=Position(case.due_on or date(9999, 12, 31), case.complaint_id),
    )


class MemoryAuditLog:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    async def page(self, question: AuditQuestion) -> Sequence[ListedEntry]:
        numbered = enumerate(self._store.entries, 1)
        found = [ListedEntry(Place(entry.at, number), bytes(32), entry) for number, entry in numbered]
        found = [each for each in found if self._wanted(each, question)]
        return sorted(found, key=lambda each: astuple(each.place))[: question.limit]

    def _wanted(self, listed: ListedEntry, question: AuditQuestion) -> bool:
        entry, case = listed.entry, self._store.cases.get(listed.entry.complaint_id)
        names = ("complaint_id", "official_id", "action")
        asked = [(getattr(question, name), getattr(entry, name)) for name in names]
        after = question.after
        return (
            not (case and question.reader in case.shut_out)
            and all(wanted in {None, value} for wanted, value in asked)
            and (question.since is None or entry.at >= question.since)
            and (question.until is None or entry.at <= question.until)
            and (after is None or astuple(listed.place) > astuple(after))
        )

    async def secret_of(self, entry_id: UUID, official_id: str) -> bytes | None:
        made = [each for each in self._store.entries if (each.entry_id, each.official_id) == (entry_id, official_id)]
        return entry_id.bytes if made else None

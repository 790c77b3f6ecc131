"""The service's questions, answered from memory by the cases themselves. `adapters/test_lists_of_a_town.py` and
`adapters/test_worklist_pages.py` hold PostgreSQL against them."""

import re
from collections.abc import Sequence
from dataclasses import astuple, replace
from datetime import UTC, date, datetime, time
from uuid import UUID

from procedure_fake_store import MemoryStore
from procedure_file import contents_of

from procedure.application.audit.audit_log import AuditQuestion, ListedEntry, Place
from procedure.application.file.references import references_in
from procedure.application.worklists.worklist import (
    COORDINATING,
    OVERSIGHT,
    Count,
    NothingToSearch,
    Position,
    WorklistCounts,
    WorklistItem,
    WorklistPage,
    WorklistQuestion,
    to_be_counted,
)
from procedure.domain.access.deciding import FOUR_EYES
from procedure.domain.access.sight import Sight
from procedure.domain.case import Case
from procedure.domain.organisation.actor import Act, Actor
from procedure.domain.steps.guard import judged, refusal_of
from procedure.domain.steps.step import Step
from procedure.domain.steps.table import STEPS
from words.people import Role

NOON = time(12, tzinfo=UTC)
STOP_WORDS = {"de", "het", "een", "van"}


class MemoryWorklist:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    async def page(self, question: WorklistQuestion) -> WorklistPage:
        text = question.filter.text
        if text is not None and not (words_in(text) - STOP_WORDS or references_in(text)):
            raise NothingToSearch
        found = sorted(self._found(question), key=lambda item: item.position)
        rest = [each for each in found if question.after is None or each.position > question.after]
        items = rest[: question.limit]
        following = items[-1].position if len(rest) > question.limit else None
        return WorklistPage(items, Count.of(len(found)), following)

    async def counts(
        self, actor: Actor, role: Role, today: date, units: frozenset[str] | None = None
    ) -> WorklistCounts:
        asked = to_be_counted(actor, role, today, units)
        return asked.answered([Count.of(len(self._found(question))) for question in asked.all])

    def _found(self, question: WorklistQuestion) -> list[WorklistItem]:
        seen = (case for case in self._store.cases.values() if visible(case, question) and asked_for(case, question))
        return [item_of(case, question) for case in seen]


AWAITED = {Role.DECISION_MAKER: {"T18", "T21"}, Role.COMMITTEE_MEMBER: {"T15"}}  # their lists wait for one of these


def visible(case: Case, question: WorklistQuestion) -> bool:
    """Whether the list of this role holds the case. The case says so: who sees it, and who could take the step that it
    waits for."""
    alone = in_this_role(question)
    if question.role in OVERSIGHT:
        return not case.is_kept_out(alone.official_id)
    if question.role in AWAITED:
        act = Act(alone, datetime.combine(question.today, NOON), question.today)
        awaited = [each for each in STEPS if each.number in AWAITED[question.role] and stands_at(case, each, act)]
        return bool(awaited) and all(each.met for each in judged(FOUR_EYES, case, act))
    return case.sight(alone) is not Sight.NONE


def in_this_role(question: WorklistQuestion) -> Actor:
    """A list is one of a single role, whatever else the official is."""
    return replace(question.actor, roles=frozenset({question.role}))


def stands_at(case: Case, step: Step, act: Act) -> bool:
    """Whether the case waits for this step of theirs, even when something is missing in the file still."""
    return refusal_of(lambda: case.role_for(step, act)) is None


def asked_for(case: Case, question: WorklistQuestion) -> bool:
    asked, due = question.filter, case.notice_due_on
    pending = case.is_open or case.awaits_notice
    late = question.overdue
    return (
        (pending or not question.only_pending)
        and (late is None or (pending and case.is_overdue(question.today) == late))
        and (not question.states or case.state in question.states)
        and (question.teams is None or case.parties.team in question.teams)
        and (not asked.themes or case.parties.theme in asked.themes)
        and (not asked.channels or case.submission.channel in asked.channels)
        and asked.handler_id in {None, case.investigation.handler_id}
        and (asked.due_from is None or (due is not None and due >= asked.due_from))
        and (asked.due_until is None or (due is not None and due <= asked.due_until))
        and (asked.nobody_in_charge is None or (case.charge.vacancy is not None) is asked.nobody_in_charge)
        and (asked.text is None or said(case, asked.text, question))
    )


def said(case: Case, text: str, question: WorklistQuestion) -> bool:
    """Like Dutch full text search, but without stems."""
    open_to_me = case.sight(in_this_role(question)) is Sight.FILE
    submission = case.submission
    account, people = (
        submission.account,
        (
            submission.complainant,
            submission.representative,
            *case.parties.co_complainants,
            *case.parties.representations,
        ),
    )
    texts = [account.what_happened, account.consequences, account.burden, account.about]
    spoken = words_in(" ".join(filter(None, [*texts, *(each.name for each in people if each)])))
    words = words_in(text) - STOP_WORDS
    return case.reference in references_in(text) or (open_to_me and bool(words) and words <= spoken)


def words_in(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def item_of(case: Case, question: WorklistQuestion) -> WorklistItem:
    dates = ("received_on", "due_on", "informal_contact_due_on", "informal_escalate_on")
    words = ("complaint_id", "reference", "state", "team", "theme", "outcome")
    return WorklistItem(
        **{name: contents_of(case)[name] for name in (*dates, *words)},
        channel=case.submission.channel,
        overdue=case.is_overdue(question.today),
        team_manager_id=case.informal.team_manager_id if question.named else None,
        handler_id=case.investigation.handler_id if question.named else None,
        vacancy=case.charge.vacancy if question.role in COORDINATING else None,
        position=Position(case.notice_due_on or date(9999, 12, 31), case.complaint_id),
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
            not (case and question.reader in case.access.shut_out)
            and all(wanted in {None, value} for wanted, value in asked)
            and (question.since is None or entry.at >= question.since)
            and (question.until is None or entry.at <= question.until)
            and (after is None or astuple(listed.place) > astuple(after))
        )

    async def secret_of(self, entry_id: UUID, official_id: str) -> bytes | None:
        made = [each for each in self._store.entries if (each.entry_id, each.official_id) == (entry_id, official_id)]
        return entry_id.bytes if made else None

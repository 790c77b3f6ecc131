"""The service's ports in memory. `adapters/test_contract.py` compares them with PostgreSQL."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from devstack.doubles import MemoryErasures, MemoryInbox
from intake.application.ports import EnclosedDocument, MessageText, Official, RequestMark, Team
from intake.application.queries import ComplaintFile, Seen
from intake.domain.people import CasePeople
from intake.domain.progress.progress import Step
from intake.domain.submission.complaint import Complaint
from intake.domain.submission.receipt import ProofOfReceipt
from intake.domain.visibility import AccessList, Visibility
from servicekit.delivery.outbox import Outgoing
from servicekit.web.idempotency import IdempotencyKeyReused


@dataclass
class MemoryStore:
    """What PostgreSQL would hold."""

    files: dict[UUID, ComplaintFile] = field(default_factory=dict)
    links: dict[bytes, UUID] = field(default_factory=dict)
    revoked: set[bytes] = field(default_factory=set)
    steps: dict[tuple[str, str], tuple[UUID, Step]] = field(default_factory=dict)
    officials: dict[str, Official] = field(default_factory=dict)
    teams: dict[str, Team] = field(default_factory=dict)
    access_lists: dict[UUID, AccessList] = field(default_factory=dict)
    people: dict[UUID, CasePeople] = field(default_factory=dict)
    told: list[Outgoing] = field(default_factory=list)
    keys: dict[tuple[str, str], tuple[str, UUID]] = field(default_factory=dict)
    erasures: MemoryErasures = field(default_factory=MemoryErasures)


class MemoryComplaints:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    async def exists(self, complaint_id: UUID) -> bool:
        return complaint_id in self._store.files

    async def destroy(self, complaint_id: UUID) -> None:
        store = self._store
        store.files.pop(complaint_id, None)
        store.access_lists.pop(complaint_id, None)
        store.people.pop(complaint_id, None)
        store.links = {given: opens for given, opens in store.links.items() if opens != complaint_id}
        store.steps = {key: kept for key, kept in store.steps.items() if kept[0] != complaint_id}
        store.keys = {key: kept for key, kept in store.keys.items() if kept[1] != complaint_id}


class MemoryLinks:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    async def add(self, complaint_id: UUID, secret_hash: bytes, now: datetime) -> None:
        self._store.links[secret_hash] = complaint_id

    async def revoke_all(self, complaint_id: UUID, now: datetime) -> None:
        self._store.revoked |= {given for given, opens in self._store.links.items() if opens == complaint_id}


class MemorySteps:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    async def add(self, complaint_id: UUID, step: Step) -> None:
        self._store.steps.setdefault((step.source, step.event_id), (complaint_id, step))


class MemoryOfficials:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    async def record(self, official: Official) -> None:
        known = self._store.officials.get(official.official_id)
        if known is None or official.sequence > known.sequence:
            self._store.officials[official.official_id] = official


class MemoryTeams:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    async def record(self, team: Team) -> None:
        known = self._store.teams.get(team.team_id)
        if known is None or team.sequence > known.sequence:
            self._store.teams[team.team_id] = team

    async def told(self) -> list[Team]:
        return sorted(self._store.teams.values(), key=lambda each: (each.name, each.team_id))


class MemoryAccessLists:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    async def replace(self, access: AccessList) -> None:
        known = self._store.access_lists.get(access.complaint_id)
        if known is None or access.sequence > known.sequence:
            self._store.access_lists[access.complaint_id] = access


class MemoryPeople:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    async def record(self, people: CasePeople) -> None:
        known = self._store.people.get(people.complaint_id)
        if known is None or people.version > known.version:
            self._store.people[people.complaint_id] = people

    async def get(self, complaint_id: UUID) -> CasePeople | None:
        return self._store.people.get(complaint_id)


class MemoryWork:
    def __init__(self, store: MemoryStore, inbox: Any = None) -> None:
        self.complaints = MemoryComplaints(store)
        self.links = MemoryLinks(store)
        self.steps = MemorySteps(store)
        self.officials = MemoryOfficials(store)
        self.teams = MemoryTeams(store)
        self.access_lists = MemoryAccessLists(store)
        self.people = MemoryPeople(store)
        self.tell = store.told.append
        self.erasures = store.erasures
        self.inbox: Any = inbox or MemoryInbox()


def begin_in(store: MemoryStore) -> Any:
    @asynccontextmanager
    async def begin() -> AsyncIterator[MemoryWork]:
        yield MemoryWork(store)

    return begin


class MemoryFrontDoor:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    async def accept(self, complaint: Complaint, mark: RequestMark, link_hash: bytes) -> ProofOfReceipt:
        store, key = self._store, (mark.scope, mark.key)
        if key in store.keys:
            fingerprint, complaint_id = store.keys[key]
            if fingerprint != mark.fingerprint:
                raise IdempotencyKeyReused
        else:
            complaint_id = complaint.complaint_id
            year = complaint.receipt.day.year
            number = 1 + sum(f.proof.received_on.year == year for f in store.files.values())
            proof = complaint.prove(f"K-{year}-{number:06}")
            store.keys[key] = mark.fingerprint, complaint_id
            store.files[complaint_id] = ComplaintFile(
                proof,
                complaint.receipt.registered_at,
                complaint.receipt.registered_by,
                None,
                complaint.submission.anonymous,
                complaint.suggestion,
            )
        store.links[link_hash] = complaint_id
        return store.files[complaint_id].proof


class MemoryQuestions:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    def _file(self, complaint_id: UUID) -> ComplaintFile:
        file = self._store.files[complaint_id]
        official = self._store.officials.get(file.registered_by or "")
        known = self._store.people.get(complaint_id)
        name = official.name if official else None
        return replace(file, registered_by_name=name, people=known.people if known else ())

    async def by_secret(self, secret_hash: bytes) -> tuple[ComplaintFile, list[Step]] | None:
        complaint_id = self._store.links.get(secret_hash)
        if complaint_id is None or secret_hash in self._store.revoked:
            return None
        steps = [step for about, step in self._store.steps.values() if about == complaint_id]
        return self._file(complaint_id), steps

    async def for_official(self, complaint_id: UUID, official_id: str) -> Seen | None:
        if complaint_id not in self._store.files:
            return None
        access = self._store.access_lists.get(complaint_id)
        return Seen(self._file(complaint_id), Visibility.of(official_id, access))

    async def roles_of(self, official_id: str) -> frozenset[str] | None:
        official = self._store.officials.get(official_id)
        return frozenset(official.roles) if official and official.active else None


class MemoryMessageTexts:
    """`texts` is what the other service would answer; None: it is down."""

    def __init__(self, texts: dict[str, MessageText] | None = None) -> None:
        self.texts = texts
        self.documents: dict[str, bytes] = {}

    async def fetch(self, message_ids: list[str]) -> dict[str, MessageText | None]:
        return {message_id: (self.texts or {}).get(message_id) for message_id in message_ids}

    async def document(self, message_id: str, number: int) -> EnclosedDocument | None:
        text = (self.texts or {}).get(message_id)
        found = [each for each in text.enclosures if each.number == number] if text else []
        return EnclosedDocument(found[0], self.documents[found[0].sha256]) if found else None

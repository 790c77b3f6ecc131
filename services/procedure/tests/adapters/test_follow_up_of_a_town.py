"""What PostgreSQL lists of the ombudsman's files, proposes to destroy and shows of the audit trail is what the files
and the cases say of themselves: random cases and officials."""

from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest
from procedure_builders import DIRECTORY, day
from procedure_fake_destructions import MemoryDestructions
from procedure_fake_store import MemoryStore
from procedure_fake_track_lists import MemoryTrackLists
from procedure_ombudsman import accepted, an_ombudsman_case, declined
from procedure_random_town import OFFICIALS, an_actor, cases_of
from procedure_story import kept

from procedure.application.audit.audit_log import AuditQuestion
from procedure.application.track.queries import OmbudsmanQuestion, RecommendationQuestion
from procedure.domain.case import Case
from procedure.domain.organisation.actor import ROLES_OF_OFFICIALS, Actor
from words.people import Role

pytestmark = [pytest.mark.servers, pytest.mark.parametrize("store", ["postgresql"], indirect=True)]
TODAY = day("2026-10-20")
EVERYTHING = 1_000


@dataclass
class Archive:
    cases: list[Case]
    files: dict[UUID, Any]
    chance: Random
    plain: MemoryStore


async def an_archive(store: Any, luck: int, count: int = 120) -> Archive:
    """Cases, and for each a case of the ombudsman and a recommendation; some of these about no complaint."""
    chance = Random(luck)
    cases = cases_of(DIRECTORY, chance, count)
    await kept(store, *cases)
    plain = MemoryStore(cases={case.complaint_id: case for case in cases})
    async with store.begin() as work:
        for number, case in enumerate(cases, start=1):
            about = case if chance.random() < 0.9 else None
            file = _about(about, an_ombudsman_case(), number)
            due = f"2026-10-{chance.randint(18, 22)}"
            advice = chance.choice((lambda due=due: accepted(due=due, owner=chance.choice(OFFICIALS)), declined))()
            it = _about(about, advice, number)
            await work.ombudsman_cases.add(file)
            await work.recommendations.add(it)
            plain.track.ombudsman_cases[file.file_id] = file
            plain.track.recommendations[it.file_id] = it
    files = {**plain.track.ombudsman_cases, **plain.track.recommendations}
    return Archive(cases, files, chance, plain)


def _about(case: Case | None, file: Any, number: int) -> Any:
    file.reference = f"{file.reference[:7]}{number:06}"
    file.complaint_id, file.complaint_reference = (case.complaint_id, case.reference) if case else (None, None)
    return file


async def test_the_ombudsmans_lists_hold_exactly_the_files_that_show_themselves(store: Any) -> None:
    archive = await an_archive(store, 1)
    plain, limit = MemoryTrackLists(archive.plain), 200
    found, asked = 0, 0

    for role in sorted(ROLES_OF_OFFICIALS):
        for official_id in OFFICIALS if role is Role.OMBUDSMAN_LIAISON else archive.chance.sample(OFFICIALS, 5):
            watching = role is Role.OMBUDSMAN_LIAISON
            actor = (
                Actor(official_id, frozenset({role}))
                if watching
                else an_actor(DIRECTORY, archive.chance, official_id, role, on=TODAY)
            )
            late = None if watching else archive.chance.choice((None, True, False))
            mine = OmbudsmanQuestion(actor=actor, today=TODAY, overdue=late, limit=limit)
            page = await store.track.ombudsman_cases(mine)
            assert page == await plain.ombudsman_cases(mine), mine
            ours = RecommendationQuestion(actor=actor, today=TODAY, overdue=late, limit=limit)
            assert await store.track.recommendations(ours) == await plain.recommendations(ours), ours
            found, asked = found + page.count, asked + 1

    assert 0 < found < asked * len(archive.cases)


async def test_what_may_be_destroyed_is_proposed_to_whom_the_case_is_not_closed(store: Any) -> None:
    archive = await an_archive(store, 2)
    plain = MemoryDestructions(archive.plain)
    last_days = [each.archive.archive_action_on for each in archive.cases if each.archive.archive_action_on]
    proposed = 0

    for last_day in archive.chance.sample(last_days, 8):
        for official_id in archive.chance.sample(OFFICIALS, 4):
            for today in (last_day, last_day + timedelta(1)):
                async with store.begin() as work:
                    found = await work.destructions.candidates(today, official_id, EVERYTHING)
                expected = await plain.candidates(today, official_id, EVERYTHING)
                assert found == expected, (today, official_id)
                proposed += len(found)

    assert proposed


async def test_a_list_of_files_to_be_destroyed_hides_the_cases_that_are_closed_to_its_reader(store: Any) -> None:
    archive = await an_archive(store, 3, 60)
    plain = MemoryDestructions(archive.plain)

    for official_id in (*OFFICIALS, "stranger"):
        listed = [each.complaint_id for each in archive.chance.sample(archive.cases, 30)]
        async with store.begin() as work:
            hidden = await work.destructions.closed_to(official_id, listed)
        assert hidden == await plain.closed_to(official_id, listed), official_id


async def test_the_audit_trail_hides_what_its_reader_is_shut_out_of_and_what_followed_from_it(store: Any) -> None:
    archive = await an_archive(store, 4, 60)
    everything = await store.log.page(AuditQuestion(reader="stranger", limit=EVERYTHING))
    assert {each.entry.complaint_id for each in everything} >= set(archive.files)

    for official_id in OFFICIALS:
        seen = await store.log.page(AuditQuestion(reader=official_id, limit=EVERYTHING))
        assert seen == [each for each in everything if not closed(archive, each.entry.complaint_id, official_id)]


def closed(archive: Archive, file_id: UUID, official_id: str) -> bool:
    file = archive.files.get(file_id)
    case = archive.plain.cases.get(file.complaint_id if file else file_id)
    return case is not None and case.access.is_closed_to(Actor(official_id, frozenset({Role.AUDITOR})))

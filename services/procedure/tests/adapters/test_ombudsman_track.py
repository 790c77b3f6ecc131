"""The ombudsman track in memory and in PostgreSQL keeps the same promises: every test runs on both."""

from dataclasses import fields
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import act
from procedure_ombudsman import (
    a_question,
    a_reply,
    accepted,
    an_ombudsman_case,
    following,
    implemented,
    linked_case,
    reported_case,
    shown,
)
from procedure_story import decided_case, kept

from procedure.domain.errors import CaseTaken
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.track.tracked_file import FileNotFound

LATER = "2026-06-01"


def renumbered(file: Any, number: int) -> Any:
    file.reference = f"{file.reference[:7]}{number:06}"
    return file


async def keep(store: Any, *files: Any) -> None:
    async with store.begin() as work:
        for file in files:
            await (work.ombudsman_cases if isinstance(file, OmbudsmanCase) else work.recommendations).add(file)


async def test_a_case_of_the_ombudsman_comes_back_as_it_was_kept(store: Any) -> None:
    complaint = linked_case()
    case = an_ombudsman_case(complaint)
    question = a_question(LATER, "2026-06-30")
    case.request_intervention(following("ol", LATER, complaint), a_question(LATER, "2026-06-05"))
    case.ask(following("ol", LATER, complaint), question)
    case.answer_question(following("ol", "2026-06-10", complaint), question.question_id, a_reply("2026-06-10", uuid4()))
    other = renumbered(reported_case(None, uuid4()), 2)
    other.close(following("ol", "2026-12-14"), [], "Klaar.")
    await keep(store, case, other)

    async with store.begin() as work:
        for file in (case, other):
            again = await work.ombudsman_cases.get(file.file_id)
            for each in fields(file):
                assert getattr(again, each.name) == getattr(file, each.name), each.name


async def test_a_recommendation_comes_back_as_it_was_kept(store: Any) -> None:
    done = implemented(linked_case())
    await keep(store, done)

    async with store.begin() as work:
        again = await work.recommendations.get(done.file_id)
        for each in fields(done):
            assert getattr(again, each.name) == getattr(done, each.name), each.name


async def test_what_is_not_there_is_not_found(store: Any) -> None:
    async with store.begin() as work:
        with pytest.raises(FileNotFound):
            await work.ombudsman_cases.get(uuid4())
        with pytest.raises(FileNotFound):
            await work.recommendations.get(uuid4())


async def test_of_two_who_edit_at_once_the_second_is_refused_and_leaves_nothing(store: Any) -> None:
    it = accepted()
    await keep(store, it)

    async def late() -> None:
        async with store.begin() as work:
            slow = await work.recommendations.get(it.file_id)
            async with store.begin() as early:
                (await early.recommendations.get(it.file_id)).note_progress(following("tm-2", LATER), "Eerst.")
            slow.note_progress(following("tm-2", LATER), "Daarna.")

    with pytest.raises(CaseTaken):
        await late()

    async with store.begin() as work:
        assert [each.text for each in (await work.recommendations.get(it.file_id)).progress] == ["Eerst."]


async def test_numbers_follow_each_other_per_kind_and_year(store: Any) -> None:
    drawn = []
    for letter, year in (("O", 2026), ("O", 2026), ("A", 2026), ("O", 2027)):
        async with store.begin() as work:
            drawn.append(await work.file_numbers.draw(letter, year))

    assert drawn == ["O-2026-000001", "O-2026-000002", "A-2026-000001", "O-2027-000001"]


async def test_only_recommendations_whose_day_has_come_are_watched(store: Any) -> None:
    early, late = accepted(due="2026-11-01"), renumbered(accepted(due="2026-12-31"), 2)
    await keep(store, early, late, renumbered(shown(), 3))

    async with store.begin() as work:
        taken = await work.recommendations.take_watched(date(2026, 10, 18), 10)

    assert [each.file_id for each in taken] == [early.file_id]


async def test_what_follows_from_a_complaint_is_found_and_goes_with_it(store: Any) -> None:
    complaint, other = linked_case(), decided_case()
    case, stays = an_ombudsman_case(complaint), renumbered(an_ombudsman_case(), 2)
    it = accepted(complaint)
    await keep(store, case, stays, it)

    async with store.begin() as work:
        assert [each.file_id for each in await work.ombudsman_cases.about(complaint.complaint_id)] == [case.file_id]
        assert not await work.recommendations.about(other.complaint_id)
    async with store.begin() as work:
        assert list(await work.ombudsman_cases.forget(complaint.complaint_id)) == [case.file_id]
        assert list(await work.recommendations.forget(complaint.complaint_id)) == [it.file_id]

    async with store.begin() as work:
        assert (await work.ombudsman_cases.get(stays.file_id)).reference == "O-2026-000002"
        with pytest.raises(FileNotFound):
            await work.ombudsman_cases.get(case.file_id)


async def test_a_complaint_keeps_its_cases_of_the_ombudsman(store: Any) -> None:
    case = decided_case()
    await kept(store, case)
    ids = (uuid4(), uuid4())

    for ombudsman_case in ids:
        async with store.begin() as work:
            (await work.cases.get(case.complaint_id)).link_ombudsman(act("ol", LATER), ombudsman_case)

    async with store.begin() as work:
        assert (await work.cases.get(case.complaint_id)).ombudsman.ombudsman_cases == ids

"""A team that procedure tells of has its name in the report, and is as large as the directory says (L24)."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from reporting_builders import facts_of
from reporting_publishing import apply_live
from reporting_stories import TODAY, VOORBEELDSTAD, YEAR, Story

from contracts.procedure.teams import TeamRecorded, TeamRecordedData
from devstack.doubles import an_event
from reporting.application.report.annual_report import AnnualReport, annual_report
from reporting.entrypoints.api.annual_reports import answer
from reporting.entrypoints.consumers import READERS
from servicekit.delivery.consuming import decode

pytestmark = pytest.mark.servers


async def told(store: Any, name: str, staff: int, sequence: int, *, active: bool = True) -> None:
    data = TeamRecordedData(team="toezicht", team_name=name, staff=staff, active=active)
    event = an_event(TeamRecorded, data, subject=UUID(int=1), sequence=sequence, service="procedure")
    read, effect = decode(READERS[0], event.to_bytes())
    async with store.begin() as work:
        await effect(read, work)


async def the_report(store: Any) -> AnnualReport:
    return await annual_report(YEAR, TODAY, store.questions, VOORBEELDSTAD)


async def test_a_new_team_is_called_by_its_name_once_it_is_told_of(store: Any) -> None:
    stories = [Story(n, date(2026, 3, 2), named_team="toezicht" if n < 8 else "parkeren") for n in range(20)]
    await apply_live(store, *[fact for story in stories for fact in facts_of(story)])
    assert {line.key for line in (await the_report(store)).received.by_team} == {"parkeren", "OTHER"}

    await told(store, "Toezicht en handhaving", 5, 2)
    await told(store, "Toezicht", 5, 1)

    report = await the_report(store)
    assert {line.key: line.name for line in report.received.by_team}["toezicht"] == "Toezicht en handhaving"
    rows = answer(report).model_dump(by_alias=True)["teamByTheme"]["rows"]
    assert {"key": "toezicht", "name": "Toezicht en handhaving", "members": ("toezicht",)} in [
        {**each, "members": tuple(each["members"])} for each in rows
    ]
    await told(store, "Toezicht en handhaving", 5, 3, active=False)
    assert "toezicht" in {line.key for line in (await the_report(store)).received.by_team}, "also after it was removed"


async def test_a_team_that_is_too_small_stays_among_the_others(store: Any) -> None:
    stories = [Story(n, date(2026, 3, 2), named_team="toezicht" if n < 8 else "parkeren") for n in range(20)]
    await apply_live(store, *[fact for story in stories for fact in facts_of(story)])

    await told(store, "Toezicht", 4, 1)

    assert {line.key for line in (await the_report(store)).received.by_team} == {"parkeren", "OTHER"}

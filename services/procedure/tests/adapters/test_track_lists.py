"""Lists of the ombudsman track: what each official finds in them. Every test runs in memory and on PostgreSQL."""

from dataclasses import replace
from typing import Any

import pytest
from procedure_builders import day, who
from procedure_ombudsman import (
    a_question,
    accepted,
    an_ombudsman_case,
    closed_case,
    declined,
    following,
    implemented,
    linked_case,
    reported_case,
)
from procedure_story import kept, numbered

from procedure.application.track.queries import OmbudsmanQuestion, RecommendationQuestion
from procedure.domain.access.restriction import Restriction
from procedure.domain.case import Case
from procedure.domain.investigation.replacement import Replacement
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.organisation.actor import Actor
from words.ombudsman import OmbudsmanState, RecommendationSource, RecommendationState, Ruling
from words.people import ReplacedPart, ReplacementReason, ResponsibleBody, Role

TODAY = day("2026-10-20")


async def keep(store: Any, *files: Any) -> None:
    async with store.begin() as work:
        for number, file in enumerate(files, start=1):
            file.reference = f"{file.reference[:7]}{number:06}"
            await (work.ombudsman_cases if isinstance(file, OmbudsmanCase) else work.recommendations).add(file)


def of(official_id: str, *roles: Role, **more: Any) -> Actor:
    return Actor(official_id, frozenset(roles), **more) if roles else who(official_id)


async def found(store: Any, actor: Actor, **more: Any) -> list[Any]:
    page = await store.track.ombudsman_cases(OmbudsmanQuestion(actor=actor, today=TODAY, **more))
    assert page.count == len(page.items)
    return [item.file_id for item in page.items]


async def recommended(store: Any, actor: Actor, **more: Any) -> list[Any]:
    page = await store.track.recommendations(RecommendationQuestion(actor=actor, today=TODAY, **more))
    assert page.count == len(page.items)
    return [item.file_id for item in page.items]


def handled_before_by(official_id: str) -> Case:
    case = numbered(linked_case(), 2)
    former = Replacement(
        ReplacedPart.HANDLER, official_id, "kb", ReplacementReason.LEFT, "Andere baan.", day("2026-03-02"), "kc"
    )
    case.investigation.replacements = (former,)
    return case


def talked_about_before_by(official_id: str) -> Case:
    case = handled_before_by(official_id)
    case.investigation.replacements = tuple(
        replace(each, part=ReplacedPart.TEAM_MANAGER) for each in case.investigation.replacements
    )
    return case


ACTORS = [
    of("ol"),
    of("kb", Role.OMBUDSMAN_LIAISON),  # handled it
    of("director", Role.OMBUDSMAN_LIAISON),  # decided on it
    of("director", Role.OMBUDSMAN_LIAISON, Role.MANAGEMENT),
    of("ol-2"),
    of("clerk", Role.OMBUDSMAN_LIAISON),  # accused
    of("clerk", Role.AUDITOR),
    of("kc"),
    of("kc-2"),
    of("auditor"),
    of("director"),
    of("deputy", Role.DECISION_MAKER, bodies=frozenset({ResponsibleBody.RAAD})),
    of("deputy", Role.DECISION_MAKER, bodies=frozenset({ResponsibleBody.COLLEGE})),
    of("griffier", Role.COUNCIL_CLERK),
    of("deputy", Role.MANAGEMENT),
    of("kb-2"),
    of("tm-2"),
]


@pytest.mark.parametrize("kind", ["plain", "restricted", "council", "handled-before", "talked-about-before", "none"])
async def test_a_list_holds_exactly_what_the_official_may_see(store: Any, kind: str) -> None:
    complaint = {"handled-before": handled_before_by, "talked-about-before": talked_about_before_by}.get(
        kind, lambda _: numbered(linked_case(), 2)
    )("ol-2")
    if kind == "restricted":
        complaint.access.restriction = Restriction(("ol", "kc"), "De klager werkt hier.", day("2026-03-02"), "kc")
        complaint.access.restricted_to = ("ol", "kc")
    if kind == "council":
        complaint.parties.responsible_body = ResponsibleBody.RAAD
    about = None if kind == "none" else complaint
    await kept(store, complaint)
    case, it = an_ombudsman_case(about), accepted(about) if kind == "plain" else declined(None)
    await keep(store, case, it)

    for actor in ACTORS:
        by = replace(following("ol", "2026-06-01", about), act=replace(following("ol", "2026-06-01").act, actor=actor))
        seen = case.sight(by)
        page = await store.track.ombudsman_cases(OmbudsmanQuestion(actor=actor, today=TODAY))
        named = [item.complaint_id for item in page.items]
        assert len(named) == page.count == (seen > 0), actor
        if seen:
            assert named == [about.complaint_id if about and seen > 1 else None], actor
        if kind == "plain":
            assert len(await recommended(store, actor)) == (it.sight(by) > 0), actor


async def test_the_ombudsmans_cases_are_filtered_and_ordered_by_what_waits_first(store: Any) -> None:
    complaint = linked_case()
    await kept(store, complaint)
    waits, late, done, judged = (an_ombudsman_case(complaint), an_ombudsman_case(), closed_case(), reported_case())
    waits.ask(following("ol", "2026-10-01", complaint), a_question("2026-10-01", "2026-11-01"))
    late.ask(following("ol", "2026-10-01"), a_question("2026-10-01", "2026-10-19"))
    await keep(store, done, waits, late, judged)
    me = of("auditor")

    page = await store.track.ombudsman_cases(OmbudsmanQuestion(actor=me, today=TODAY))

    assert [item.file_id for item in page.items[:2]] == [late.file_id, waits.file_id]
    assert [item.overdue for item in page.items] == [True, False, False, False]
    assert await found(store, me, overdue=True) == [late.file_id]
    assert await found(store, me, complaint_id=complaint.complaint_id) == [waits.file_id]
    assert await found(store, me, states=(OmbudsmanState.REPORT_RECEIVED,)) == [judged.file_id]
    assert waits.ground
    assert await found(store, me, grounds=(waits.ground,)) == [waits.file_id]
    assert {item.ruling for item in page.items} == {Ruling.IMPROPER, Ruling.NOT_APPLICABLE}


async def test_recommendations_are_filtered_by_source_state_owner_and_lateness(store: Any) -> None:
    late, other, done = accepted(due="2026-10-19"), accepted(owner="clerk-2"), implemented()
    await keep(store, done, other, late)
    me = of("auditor")

    assert (await recommended(store, me))[:2] == [late.file_id, other.file_id]
    assert await recommended(store, me, overdue=True) == [late.file_id]
    assert await recommended(store, me, owner_id="clerk-2") == [other.file_id]
    assert await recommended(store, me, states=(RecommendationState.IMPLEMENTED,)) == [done.file_id]
    assert await recommended(store, me, sources=(RecommendationSource.ANNUAL_REPORT,)) == []
    assert await recommended(store, of("clerk-2")) == [other.file_id]


async def test_a_list_is_read_page_by_page(store: Any) -> None:
    files = [accepted(due=f"2026-12-{number:02}") for number in (10, 11, 11, 12, 13)]
    await keep(store, *files)
    seen, after = [], None
    while True:
        question = RecommendationQuestion(actor=of("auditor"), today=TODAY, after=after, limit=2)
        page = await store.track.recommendations(question)
        assert page.count == 5
        seen += [item.file_id for item in page.items]
        after = page.next
        if after is None:
            break

    assert len(seen) == 5
    assert set(seen) == {file.file_id for file in files}

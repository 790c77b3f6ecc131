"""M17: each accused is told of the elements that concern them, and what was written to the complainant is not told as
if it was said to them."""

from dataclasses import replace
from uuid import uuid4

import pytest
from procedure_builders import DIRECTORY, a_case, a_reasoning, a_stranger, act, an_accused, an_element
from procedure_fake_store import MemoryStore
from procedure_fakes import a_municipality, begin_memory_work
from procedure_side_story import an_advice
from procedure_step_acts import COMMITTEE_DAY
from procedure_steps import heard_by_committee
from procedure_story import Story

from contracts.letters.deciding import OutcomeLetter
from procedure.domain.case import Case
from procedure.domain.judgement.document import CorrectionChangesJudgement
from procedure.domain.judgement.reasoning import ReasoningIncomplete
from words.cases import Outcome
from words.handling import ConclusionKind, Judgement

DAY = "2026-03-02"
EXCUSES = "Wij bieden u onze excuses aan."


def pending(*elements_about: int | None) -> Case:
    """Two accused, and a founded element about each of these; the last one is unfounded."""
    story = Story(a_case(DAY)).triage(DAY, an_accused(), a_stranger()).route(DAY).talk(DAY).escalate(DAY)
    story.appoint(DAY).copy_sent(DAY).explain(DAY).offer(DAY).hear(DAY)
    ids = [each.accused_id for each in story.case.parties.accused]
    judged = [Judgement.FOUNDED] * (len(elements_about) - 1) + [Judgement.UNFOUNDED]
    elements = [
        replace(an_element(judgement), accused_ids=() if number is None else (ids[number],))
        for number, judgement in zip(elements_about, judged, strict=True)
    ]
    story.case.submit_draft(act("kb", DAY), a_reasoning(*elements, conclusions=EXCUSES))
    return story.case


async def outcomes(case: Case) -> list[tuple[list[str], OutcomeLetter]]:
    """Every M17, with who gets it: the accused by their name or official id."""
    Story(case).decide(DAY)
    memory = MemoryStore(directory=DIRECTORY)
    async with begin_memory_work(memory, a_municipality())() as work:
        await work.cases.add(case)
    names = {each.accused_id: each.official_id or each.name for each in case.parties.accused}
    return [
        ([str(names.get(each.party_id, each.official_id)) for each in due.recipients], due.letter)
        for due in memory.told("case-letters.due")
        if due.letter.code == "M17"
    ]


async def test_what_concerns_everybody_is_told_to_everybody_with_findings_and_reasons() -> None:
    (people, letter), _manager = await outcomes(pending(None, None))

    assert people == ["clerk", "B. Inhuur"]
    assert (letter.outcome, letter.all_elements) == (Outcome.PARTLY_FOUNDED, True)
    assert letter.findings == "Vier mails bleven liggen."
    assert [each.judgement for each in letter.elements or ()] == [Judgement.FOUNDED, Judgement.UNFOUNDED]
    assert [each.reasons for each in letter.elements or ()] == ["Er is niet geantwoord."] * 2
    assert letter.conclusion_kinds == (ConclusionKind.APOLOGY,)


async def test_an_accused_is_told_of_no_element_about_a_colleague() -> None:
    (first, about_clerk), (second, about_stranger), _manager = await outcomes(pending(0, 1))

    assert (first, second) == (["clerk"], ["B. Inhuur"])
    assert [each.judgement for each in about_clerk.elements or ()] == [Judgement.FOUNDED]
    assert [each.judgement for each in about_stranger.elements or ()] == [Judgement.UNFOUNDED]
    assert (about_clerk.outcome, about_stranger.outcome) == (Outcome.FOUNDED, Outcome.UNFOUNDED)
    for letter in (about_clerk, about_stranger):
        assert (letter.all_elements, letter.findings, letter.conclusion_kinds) == (False, None, ())


async def test_an_accused_of_whom_nothing_was_judged_is_told_that() -> None:
    _clerk, (people, letter), _manager = await outcomes(pending(0, 0))

    assert (people, letter.elements) == (["B. Inhuur"], ())


async def test_excuses_to_the_complainant_are_in_no_letter_to_an_accused() -> None:
    told = await outcomes(pending(None, 1))

    letters = {tuple(people): letter for people, letter in told}
    assert {EXCUSES in letter.model_dump_json() for people, letter in letters.items() if people != ("tm",)} == {False}
    manager = letters[("tm",)]
    assert (manager.conclusions, manager.all_elements, len(manager.elements or ())) == (EXCUSES, True, 2)


def test_an_element_is_about_an_accused_of_this_case() -> None:
    case = pending(None)
    wrong = a_reasoning(replace(an_element(), accused_ids=(uuid4(),)))

    with pytest.raises(ReasoningIncomplete) as refused:
        case.decide(act("director", DAY), wrong)
    assert [each.field for each in refused.value.errors] == ["elements.0.accusedIds"]
    case.return_draft(act("director", DAY), "Nog eens.")
    with pytest.raises(ReasoningIncomplete):
        case.submit_draft(act("kb", DAY), wrong)
    advised = heard_by_committee()
    with pytest.raises(ReasoningIncomplete):
        advised.give_advice(act("com", COMMITTEE_DAY), replace(an_advice(COMMITTEE_DAY), reasoning=wrong))


def test_a_correction_leaves_whom_an_element_is_about() -> None:
    case = Story(pending(0, 1)).decide(DAY).case
    given = case.judgement.given.reasoning
    other = replace(given, elements=tuple(replace(each, accused_ids=()) for each in given.elements))

    with pytest.raises(CorrectionChangesJudgement):
        case.correct_decision(act("director", DAY), uuid4(), "Spelfout.", other)
    case.correct_decision(act("director", DAY), uuid4(), "Spelfout.", replace(given, findings="Vier mails."))

"""T16 to T18: nothing is decided before both sides had their say (Awb 9:9, 9:10, 9:12)."""

from dataclasses import replace
from uuid import uuid4

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_naming,
    a_reasoning,
    a_sending,
    a_stranger,
    a_waiver,
    act,
    an_element,
    an_explanation,
    day,
)
from procedure_story import (
    Story,
    investigated_case,
    pending_case,
    ready_case,
)

from procedure.domain.investigation.copies import CopyNotSent
from procedure.domain.investigation.hearing import ComplainantNotHeard, HearingNotOffered
from procedure.domain.investigation.opportunity import AccusedMayStillReply, AccusedNotInvited
from procedure.domain.judgement.norms import NORMS
from procedure.domain.judgement.reasoning import Reasoning, ReasoningIncomplete, outcome_of
from words.cases import CaseState, Outcome
from words.handling import ConclusionKind, Judgement, WaiverGround
from words.people import Side

DAY = "2026-03-02"


def test_a_draft_waits_for_copy_hearing_and_the_opportunity_of_the_accused() -> None:
    story = Story(investigated_case())
    with pytest.raises(CopyNotSent):
        story.draft(DAY)
    story.copy_sent(DAY)
    with pytest.raises(HearingNotOffered):
        story.draft(DAY)
    story.case.offer_hearing(act("kb", DAY), uuid4(), (), CALENDAR)
    with pytest.raises(ComplainantNotHeard):
        story.draft(DAY)
    story.case.waive_hearing(act("kb", DAY), a_waiver(Side.COMPLAINANT, WaiverGround.DECLINED, DAY))
    with pytest.raises(AccusedNotInvited):
        story.draft(DAY)
    story.accused_invited(DAY)
    story.case.record_explanation(act("kb", DAY), an_explanation(Side.ACCUSED, DAY))
    with pytest.raises(AccusedMayStillReply, match="16-03-2026"):
        story.draft(DAY)
    story.case.waive_hearing(act("kb", DAY), a_waiver(Side.ACCUSED, WaiverGround.DECLINED, DAY))

    assert story.draft(DAY).case.state is CaseState.DECISION_PENDING


def test_every_accused_must_have_got_the_copy() -> None:
    case = ready_case()
    case.name_accused(act("kc", DAY), a_naming(*case.parties.accused, a_stranger()), DIRECTORY, CALENDAR)

    with pytest.raises(CopyNotSent):
        case.submit_draft(act("kb", DAY), a_reasoning())
    added = case.parties.accused[-1].accused_id
    for code, missing in (("M09", AccusedNotInvited), ("M11", AccusedMayStillReply)):
        sending = a_sending(code, DAY, "ACCUSED", "LETTER", party=added)
        case.record_sending(act("system", DAY), sending, CALENDAR)
        with pytest.raises(missing):
            case.submit_draft(act("kb", DAY), a_reasoning())

    case.submit_draft(act("kb", "2026-03-17"), a_reasoning())


def test_somebody_named_after_the_draft_holds_up_the_decision() -> None:
    case = pending_case()
    case.name_accused(act("kc", DAY), a_naming(*case.parties.accused, a_stranger()), DIRECTORY, CALENDAR)

    with pytest.raises(CopyNotSent):
        case.decide(act("director", DAY), None)


@pytest.mark.parametrize(
    "reasoning",
    [
        a_reasoning(findings=" "),
        a_reasoning(conclusions=""),
        a_reasoning(conclusion_kinds=()),
        a_reasoning(conclusion_kinds=(ConclusionKind.NONE, ConclusionKind.APOLOGY)),
        replace(a_reasoning(), elements=()),
        a_reasoning(replace(an_element(), norms=())),
        a_reasoning(an_element(Judgement.FOUNDED, "N01", "N02", "N03", "N04")),
        a_reasoning(an_element(Judgement.FOUNDED, "N23")),
        a_reasoning(an_element(Judgement.FOUNDED, "N01", "N01")),
        a_reasoning(replace(an_element(), reasons="")),
    ],
)
def test_a_judgement_has_findings_reasons_norms_and_conclusions(reasoning: Reasoning) -> None:
    with pytest.raises(ReasoningIncomplete) as refusal:
        ready_case().submit_draft(act("kb", DAY), reasoning)

    assert refusal.value.article == "Awb 9:12(1)"


@pytest.mark.parametrize(
    ("judgements", "outcome"),
    [
        (["FOUNDED", "FOUNDED"], Outcome.FOUNDED),
        (["FOUNDED", "UNFOUNDED"], Outcome.PARTLY_FOUNDED),
        (["FOUNDED", "NO_JUDGEMENT"], Outcome.PARTLY_FOUNDED),
        (["UNFOUNDED"], Outcome.UNFOUNDED),
        (["UNFOUNDED", "NO_JUDGEMENT"], Outcome.UNFOUNDED),
        (["NO_JUDGEMENT"], Outcome.NO_JUDGEMENT),
    ],
)
def test_the_outcome_follows_from_the_elements(judgements: list[str], outcome: Outcome) -> None:
    assert outcome_of(a_reasoning(*(an_element(Judgement(each)) for each in judgements))) is outcome


def test_a_returned_draft_keeps_its_history() -> None:
    case = pending_case()
    case.return_draft(act("director", "2026-03-05"), "Motiveer element 1 beter.")
    Story(case).draft("2026-03-06")

    assert [(draft.number, draft.returned_on) for draft in case.judgement.drafts] == [(1, day("2026-03-05")), (2, None)]

    case.return_draft(act("director", "2026-03-09"), "Motiveer ook element 2.")
    returned = [(draft.number, draft.returned_on) for draft in case.judgement.drafts]
    assert returned == [(1, day("2026-03-05")), (2, day("2026-03-09"))]


def test_the_decision_maker_may_use_words_of_his_own() -> None:
    case = pending_case()
    case.decide(act("director", DAY), a_reasoning(an_element(Judgement.UNFOUNDED)))

    assert (case.ending.outcome, case.state) == (Outcome.UNFOUNDED, CaseState.DECIDED)
    assert case.judgement.decision
    assert case.judgement.decision.norm_set == "2012"


def test_the_list_of_norms_is_complete_and_in_order() -> None:
    assert list(NORMS) == [f"N{number:02}" for number in range(1, 23)]
    assert (NORMS["N07"].name, NORMS["N14"].name, NORMS["N22"].name) == (
        "Fatsoenlijke bejegening",
        "Voortvarendheid",
        "Professionaliteit",
    )

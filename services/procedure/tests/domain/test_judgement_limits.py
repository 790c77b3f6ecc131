"""T11 to T18c: what a hearing, a draft, a judgement and its correction need, each part of it by itself."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import (
    CALENDAR,
    a_reasoning,
    a_sending,
    a_session,
    a_waiver,
    act,
    an_element,
    an_explanation,
    day,
)
from procedure_documents import renditions
from procedure_side_story import with_committee
from procedure_story import Story, decided_case, investigated_case, pending_case, ready_case

from procedure.domain.access.conflicts import DrafterMayNotDecide, InformalManagerMayNotDecide
from procedure.domain.case import Case
from procedure.domain.errors import DayNotPossible
from procedure.domain.file.people import party_of
from procedure.domain.investigation.hearing import HearingNotFound, HearingNotOffered
from procedure.domain.investigation.waiver import AlreadyHeard, OfferNotSent, ReplyTermStillRuns
from procedure.domain.judgement.document import CorrectionChangesJudgement, DecisionDocumented
from procedure.domain.judgement.reasoning import Reasoning, ReasoningIncomplete, check_reasoning
from words.clocks import Clock
from words.handling import ConclusionKind, Judgement, WaiverGround
from words.people import PartyKind, Role, Side

DAY, TODAY = "2026-03-02", "2026-03-10"
COMPLAINANT, ACCUSED = Side.COMPLAINANT, Side.ACCUSED
DECIDES = frozenset({Role.DECISION_MAKER})
BETWEEN = [("2026-03-04", False), ("2026-03-05", True), (TODAY, True), ("2026-03-11", False)]


@pytest.mark.parametrize(("on", "possible"), [("2026-03-01", False), (DAY, True), (TODAY, True), ("2026-03-11", False)])
def test_an_explanation_is_of_a_day_between_receipt_and_today(on: str, *, possible: bool) -> None:
    case, told = investigated_case(), an_explanation(COMPLAINANT, on)
    if not possible:
        with pytest.raises(DayNotPossible):
            case.record_explanation(act("kb", TODAY), told)
        return

    case.record_explanation(act("kb", TODAY), told)
    assert case.investigation.explanations == (told,)


@pytest.mark.parametrize(("on", "possible"), BETWEEN)
def test_a_hearing_was_held_between_its_offer_and_today(on: str, *, possible: bool) -> None:
    case = Story(investigated_case()).offer("2026-03-05").case
    assert case.investigation.hearing
    held = (act("kb", TODAY), case.investigation.hearing.hearing_id, a_session(on))
    if not possible:
        with pytest.raises(DayNotPossible):
            case.hold_hearing(*held)
        return

    case.hold_hearing(*held)
    assert case.investigation.was_heard(COMPLAINANT)


def test_a_report_is_of_the_hearing_that_was_offered() -> None:
    case = Story(investigated_case()).offer(DAY).case

    with pytest.raises(HearingNotFound):
        case.hold_hearing(act("kb", DAY), uuid4(), a_session(DAY))


@pytest.mark.parametrize(("side", "heard"), [(COMPLAINANT, ACCUSED), (ACCUSED, COMPLAINANT)])
def test_a_side_is_heard_by_a_session_with_it_and_not_by_one_with_the_other(side: Side, heard: Side) -> None:
    case = Story(investigated_case()).offer(DAY).case
    assert case.investigation.hearing
    case.hold_hearing(act("kb", DAY), case.investigation.hearing.hearing_id, a_session(DAY, heard))
    ground = WaiverGround.NOT_USED if heard is ACCUSED else WaiverGround.DECLINED

    assert (case.investigation.was_heard(heard), case.investigation.was_heard(side)) == (True, False)
    with pytest.raises(AlreadyHeard):
        case.waive_hearing(act("kb", DAY), a_waiver(heard, ground, DAY))


@pytest.mark.parametrize(
    ("ground", "needs_offer"),
    [
        (WaiverGround.MANIFESTLY_UNFOUNDED, False),
        (WaiverGround.DECLINED, False),
        (WaiverGround.NO_REPLY_IN_TERM, True),
        (WaiverGround.NOT_USED, True),
    ],
)
def test_some_grounds_need_an_offer_and_others_come_before_it(ground: WaiverGround, *, needs_offer: bool) -> None:
    case = investigated_case()
    waiver = a_waiver(ACCUSED if ground is WaiverGround.NOT_USED else COMPLAINANT, ground, DAY)
    if needs_offer:
        with pytest.raises(HearingNotOffered):
            case.waive_hearing(act("kb", DAY), waiver)
        return

    case.waive_hearing(act("kb", DAY), waiver)
    kept = case.investigation.waiver_of(COMPLAINANT)
    assert kept == replace(waiver, person=party_of(case.complaint_id, PartyKind.COMPLAINANT))


@pytest.mark.parametrize(("sent", "known"), [("2026-03-04", False), ("2026-03-05", True), ("2026-03-06", True)])
def test_only_a_letter_since_the_offer_was_made_says_that_it_was_sent(sent: str, *, known: bool) -> None:
    case = investigated_case()
    case.record_sending(act("system", TODAY), a_sending("M10", sent), CALENDAR)
    Story(case).offer("2026-03-05")
    silence = a_waiver(COMPLAINANT, WaiverGround.NO_REPLY_IN_TERM, "2026-04-01")
    if not known:
        with pytest.raises(OfferNotSent):
            case.waive_hearing(act("kb", "2026-04-01"), silence)
        return

    case.waive_hearing(act("kb", "2026-04-01"), silence)
    assert [each.waiver_id for each in case.investigation.waivers] == [silence.waiver_id]


@pytest.mark.parametrize(("on", "silent"), [("2026-03-18", False), ("2026-03-19", False), ("2026-03-20", True)])
def test_silence_begins_the_day_after_the_last_to_reply(on: str, *, silent: bool) -> None:
    case = Story(investigated_case()).offer("2026-03-05").case
    case.record_sending(act("system", "2026-03-05"), a_sending("M10", "2026-03-05"), CALENDAR)
    silence = a_waiver(COMPLAINANT, WaiverGround.NO_REPLY_IN_TERM, on)
    if not silent:
        with pytest.raises(ReplyTermStillRuns):
            case.waive_hearing(act("kb", on), silence)
        return

    case.waive_hearing(act("kb", on), silence)
    assert [each.waiver_id for each in case.investigation.waivers] == [silence.waiver_id]


def test_one_who_declined_says_so_at_once() -> None:
    case = Story(investigated_case()).offer(DAY).case
    case.waive_hearing(act("kb", DAY), a_waiver(COMPLAINANT, WaiverGround.DECLINED, DAY))

    assert case.investigation.waiver_of(COMPLAINANT)
    assert case.investigation.waiver_of(ACCUSED) is None


@pytest.mark.parametrize(
    ("reached", "sent"), [("2026-03-16", "2026-03-02"), ("2026-03-17", "2026-03-03"), ("2026-03-19", "2026-03-05")]
)
def test_the_time_to_reply_runs_from_the_day_the_offer_left(reached: str, sent: str) -> None:
    case = Story(investigated_case()).offer(DAY).case
    case.record_sending(act("system", TODAY), a_sending("M10", sent), CALENDAR)
    assert case.investigation.hearing
    assert case.investigation.hearing.reply_due_on == day(reached)

    case.record_sending(act("system", TODAY), a_sending("M10", DAY), CALENDAR)
    assert case.investigation.hearing.reply_due_on == day(reached), "an earlier letter takes nothing back"
    computed = [each for each in case.clocks.computations if each.due.clock is Clock.HEARING_REPLY]
    assert len(computed) == 1 + (sent != DAY), "the day on which the offer was made says nothing new"


@pytest.mark.parametrize(
    "reasoning",
    [
        replace(a_reasoning(replace(an_element(), description=" ")), findings="Ja."),
        a_reasoning(replace(an_element(), reasons=" ")),
        a_reasoning(conclusions=" "),
        a_reasoning(conclusion_kinds=(ConclusionKind.APOLOGY, ConclusionKind.APOLOGY)),
        a_reasoning(conclusion_kinds=(ConclusionKind.APOLOGY, ConclusionKind.NONE)),
        a_reasoning(an_element(), replace(an_element(), reasons="")),  # the second of two
    ],
)
def test_each_part_of_a_judgement_is_needed(reasoning: Reasoning) -> None:
    with pytest.raises(ReasoningIncomplete):
        check_reasoning(reasoning, ())


@pytest.mark.parametrize(
    "reasoning",
    [
        a_reasoning(an_element(Judgement.FOUNDED, "N01")),
        a_reasoning(an_element(Judgement.FOUNDED, "N01", "N21", "N22")),
        a_reasoning(conclusion_kinds=(ConclusionKind.NONE,)),
        a_reasoning(conclusion_kinds=(ConclusionKind.APOLOGY, ConclusionKind.COMPENSATION_GESTURE)),
    ],
)
def test_a_judgement_may_have_one_to_three_norms_and_several_conclusions(reasoning: Reasoning) -> None:
    check_reasoning(reasoning, ())


Judge = Callable[[Case, Any], None]
JUDGES: dict[str, Judge] = {
    "returns": lambda case, by: case.return_draft(by, "Motiveer beter."),
    "decides": lambda case, by: case.decide(by, None),
}


@pytest.mark.parametrize("does", JUDGES)
@pytest.mark.parametrize(
    ("official_id", "refusal"), [("kb", DrafterMayNotDecide), ("tm-2", InformalManagerMayNotDecide), ("tm", None)]
)
def test_c3_and_c5_hold_for_the_return_of_a_draft_as_for_the_decision(
    does: str, official_id: str, refusal: type[Exception] | None
) -> None:
    case = pending_case()
    case.informal.contacts = (replace(case.informal.contacts[0], recorded_by="tm-2"),)
    case.informal.team_manager_id = None
    if refusal is None:
        JUDGES[does](case, act(official_id, DAY, DECIDES))
        return

    with pytest.raises(refusal):
        JUDGES[does](case, act(official_id, DAY, DECIDES))


def test_the_decision_follows_the_last_draft() -> None:
    case = pending_case()
    case.return_draft(act("director", DAY), "Nog eens.")
    Story(case).draft(DAY, an_element(Judgement.UNFOUNDED)).decide(DAY)

    assert case.judgement.given.reasoning == a_reasoning(an_element(Judgement.UNFOUNDED))


def test_words_of_the_decision_maker_are_held_to_the_same_rules() -> None:
    case = pending_case()

    with pytest.raises(ReasoningIncomplete):
        case.decide(act("director", DAY), a_reasoning(findings=" "))


def test_a_committee_that_has_not_advised_is_waited_for_only_where_the_complainant_was_told() -> None:
    told = with_committee()
    assert told.investigation.committee
    flagged = ready_case()
    flagged.investigation.committee = replace(told.investigation.committee, told_on=None)

    flagged.submit_draft(act("kb", DAY), a_reasoning())
    assert flagged.judgement.drafts


@pytest.mark.parametrize(
    "words",
    [
        a_reasoning(an_element(Judgement.UNFOUNDED)),
        a_reasoning(an_element(Judgement.FOUNDED, "N07")),
        a_reasoning(an_element(), an_element()),
        a_reasoning(conclusion_kinds=(ConclusionKind.NONE,)),
    ],
)
def test_a_correction_changes_no_judgement_norm_or_kind_of_conclusion(words: Reasoning) -> None:
    case = decided_case()

    with pytest.raises(CorrectionChangesJudgement):
        case.correct_decision(act("kc", DAY), uuid4(), "Naam.", words)
    assert case.judgement.given.corrections == ()


def test_a_correction_puts_words_right_and_a_later_one_starts_from_them() -> None:
    case = decided_case()
    other = a_reasoning(findings="Vijf mails bleven liggen.")
    with pytest.raises(ReasoningIncomplete):
        case.correct_decision(act("kc", DAY), uuid4(), "Naam.", a_reasoning(findings=" "))

    case.correct_decision(act("kc", DAY), uuid4(), "Het waren er vijf.", other)
    case.correct_decision(act("kc", DAY), uuid4(), "Het document was onleesbaar.", None)

    given = case.judgement.given
    assert (given.reasoning, given.current, len(given.corrections)) == (a_reasoning(), other, 2)

    last = a_reasoning(findings="Zes mails bleven liggen.")
    case.correct_decision(act("kc", DAY), uuid4(), "Het waren er zes.", last)
    assert case.judgement.given.current == last


def documented(case: Case, **more: Any) -> DecisionDocumented:
    case.collect_facts()
    case.note_decision_documents(act("director", DAY), *renditions(case), **more)
    (fact,) = [each for each in case.collect_facts() if isinstance(each, DecisionDocumented)]
    return fact


def test_what_goes_along_with_the_letter_is_the_paper_and_the_advice_if_any() -> None:
    case = decided_case()
    advice = renditions(case)[0]
    plain, enclosed = documented(case), documented(case, advice=advice)

    assert [each.version.name for each in plain.enclosed] == ["Oordeel.pdf"]
    assert plain.advice is None
    assert enclosed.enclosed == (enclosed.documents[0], advice.rendition)


def test_the_document_says_until_when_the_ombudsman_can_be_asked_by_the_date_that_is_known() -> None:
    case = decided_case()
    assert documented(case).ombudsman_until == day("2027-03-02")

    case.record_sending(act("system", "2026-03-05"), a_sending("M16", "2026-03-05"), CALENDAR)
    assert documented(case).ombudsman_until == day("2027-03-05")
    case.clocks.forget_ombudsman_term()
    assert documented(case).ombudsman_until == day("2027-03-02")


def test_a_document_is_noted_at_the_step_that_made_it() -> None:
    case = decided_case()
    first = documented(case).step
    case.correct_decision(act("director", DAY), uuid4(), "Naam.", None)

    assert (first, documented(case).step) == ("T18", "T18c")

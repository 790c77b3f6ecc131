"""T10 to T13: handler, both stories, hearing (Awb 9:7, 9:9, 9:10)."""

from uuid import uuid4

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_sending,
    a_session,
    a_stranger,
    a_waiver,
    act,
    an_accused,
    an_explanation,
    day,
    nobody_known,
)
from procedure_story import (
    Story,
    formal_case,
    investigated_case,
    ready_case,
)

from procedure.domain.errors import DayNotPossible
from procedure.domain.file.people import party_of
from procedure.domain.investigation.handler import HandlerAppointed
from procedure.domain.investigation.hearing import (
    HearingAlreadyOffered,
    HearingNotFound,
    HearingNotOffered,
    HearingOffered,
)
from procedure.domain.investigation.waiver import (
    AlreadyHeard,
    OfferNotSent,
    ReplyTermStillRuns,
    WaiverGroundNotApplicable,
)
from procedure.domain.organisation.directory import RoleMissing
from procedure.domain.parties.accused import AccusedIncomplete
from procedure.domain.steps.step import StepNotPossible
from words.cases import CaseState
from words.handling import WaiverGround
from words.people import PartyKind, Side

DAY = "2026-03-02"


def test_only_a_handler_can_be_designated() -> None:
    with pytest.raises(RoleMissing):
        formal_case().designate_handler(act("kc", DAY), "tm-2", None, DIRECTORY)


def test_the_declaration_opens_the_investigation_and_names_who_gets_a_copy() -> None:
    story = Story(a_case()).triage(DAY, an_accused(), a_stranger(), nobody_known()).route(DAY).talk(DAY).escalate(DAY)
    story.case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)
    assert story.case.state is CaseState.FORMAL_INTAKE
    story.case.declare_no_involvement(act("kb", DAY), DIRECTORY)

    fact = next(fact for fact in story.case.collect_facts() if isinstance(fact, HandlerAppointed))
    assert [each.name for each in fact.accused] == ["Naam van clerk", "B. Inhuur"]
    assert story.case.state is CaseState.INVESTIGATION


def test_another_handler_can_be_designated_until_the_declaration() -> None:
    case = formal_case()
    for handler in ("kb", "kb-2"):
        case.designate_handler(act("kc", DAY), handler, None, DIRECTORY)
    case.declare_no_involvement(act("kb-2", DAY), DIRECTORY)

    with pytest.raises(StepNotPossible):
        case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)


def test_each_of_several_accused_gives_an_explanation() -> None:
    story = Story(a_case()).triage(DAY, an_accused(), a_stranger()).route(DAY).talk(DAY).escalate(DAY).appoint(DAY)
    first, second = story.case.parties.accused

    with pytest.raises(AccusedIncomplete):
        story.case.record_explanation(act("kb", DAY), an_explanation(Side.ACCUSED, DAY))
    with pytest.raises(AccusedIncomplete):
        story.case.record_explanation(act("kb", DAY), an_explanation(Side.ACCUSED, DAY, uuid4()))
    for each in (first, second):
        story.case.record_explanation(act("kb", DAY), an_explanation(Side.ACCUSED, DAY, each.accused_id))

    assert len(story.case.investigation.explanations) == 2


def test_everybody_is_offered_a_hearing_once_unless_they_are_named() -> None:
    story = Story(investigated_case()).offer(DAY)

    with pytest.raises(HearingAlreadyOffered):
        story.offer(DAY)
    fact = next(fact for fact in story.case.collect_facts() if isinstance(fact, HearingOffered))
    complainant = party_of(story.case.complaint_id, PartyKind.COMPLAINANT)
    assert (fact.complainants, len(fact.accused), fact.reply_due_on) == ((complainant,), 1, day("2026-03-16"))


def test_a_complainant_who_is_not_heard_gets_no_offer_but_the_accused_does() -> None:
    case = investigated_case()
    case.waive_hearing(act("kb", DAY), a_waiver(Side.COMPLAINANT, WaiverGround.MANIFESTLY_UNFOUNDED, DAY))

    fact = next(f for f in Story(case).offer(DAY).case.collect_facts() if isinstance(f, HearingOffered))

    assert (fact.complainants, len(fact.accused)) == ((), 1)


def test_a_hearing_is_recorded_after_the_offer_and_not_in_the_future() -> None:
    case = investigated_case()
    with pytest.raises(HearingNotFound):
        case.hold_hearing(act("kb", DAY), uuid4(), a_session(DAY))
    hearing = Story(case).offer("2026-03-05").case.investigation.hearing
    assert hearing

    for held_on in ("2026-03-04", "2026-03-11"):
        with pytest.raises(DayNotPossible):
            case.hold_hearing(act("kb", "2026-03-10"), hearing.hearing_id, a_session(held_on))


@pytest.mark.parametrize(
    ("side", "ground"),
    [
        (Side.COMPLAINANT, WaiverGround.NOT_USED),
        (Side.COMPLAINANT, WaiverGround.UNREACHABLE),
        (Side.ACCUSED, WaiverGround.UNREACHABLE),
        (Side.ACCUSED, WaiverGround.MANIFESTLY_UNFOUNDED),
        (Side.ACCUSED, WaiverGround.NO_REPLY_IN_TERM),
    ],
)
def test_the_grounds_of_the_law_are_the_complainants_alone(side: Side, ground: WaiverGround) -> None:
    case = Story(investigated_case()).offer(DAY).case

    with pytest.raises(WaiverGroundNotApplicable):
        case.waive_hearing(act("kb", DAY), a_waiver(side, ground, DAY))


def test_without_an_offer_nobody_failed_to_reply_or_to_use_it() -> None:
    for side, ground in [(Side.COMPLAINANT, WaiverGround.NO_REPLY_IN_TERM), (Side.ACCUSED, WaiverGround.NOT_USED)]:
        with pytest.raises(HearingNotOffered):
            investigated_case().waive_hearing(act("kb", DAY), a_waiver(side, ground, DAY))


def test_silence_counts_only_after_the_term_of_an_offer_that_was_sent() -> None:
    case = Story(investigated_case()).offer("2026-03-03").case
    silence = a_waiver(Side.COMPLAINANT, WaiverGround.NO_REPLY_IN_TERM, "2026-03-18")

    with pytest.raises(OfferNotSent):
        case.waive_hearing(act("kb", "2026-03-18"), silence)
    case.record_sending(act("system", "2026-03-05"), a_sending("M10", "2026-03-05", channel="LETTER"), CALENDAR)
    with pytest.raises(ReplyTermStillRuns, match="19-03-2026"):
        case.waive_hearing(act("kb", "2026-03-19"), silence)
    case.waive_hearing(act("kb", "2026-03-20"), silence)

    assert case.investigation.waiver_of(Side.COMPLAINANT)


def test_a_side_that_was_heard_cannot_be_waived() -> None:
    with pytest.raises(AlreadyHeard):
        ready_case().waive_hearing(act("kb", DAY), a_waiver(Side.COMPLAINANT, WaiverGround.DECLINED, DAY))

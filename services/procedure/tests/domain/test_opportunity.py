"""L7, Awb 9:10(1): every accused is really given the opportunity to be heard before anybody drafts or judges."""

from dataclasses import replace
from uuid import uuid4

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_naming,
    a_reasoning,
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
from procedure_side_story import undeliverable
from procedure_story import Story, investigated_case

from procedure.domain.case import Case
from procedure.domain.file.messages import Failure
from procedure.domain.file.people import Accused
from procedure.domain.investigation.copies import CopyNotSent
from procedure.domain.investigation.hearing import HearingNotOffered, offer_to
from procedure.domain.investigation.opportunity import AccusedMayStillReply, AccusedNotInvited
from procedure.domain.investigation.waiver import ReplyTermStillRuns, StillReachable
from words.cases import CaseState
from words.handling import WaiverGround
from words.people import ContactKind, Side

DAY, REPLY_BY = "2026-03-02", "2026-03-16"
HANDLER = act("kb", DAY)


def heard_one_side(*accused: Accused) -> Case:
    """The complainant was heard; copy and offer left to everybody who can be reached; no accused said anything."""
    story = Story(a_case()).triage(DAY, *(accused or (an_accused(),))).route(DAY).talk(DAY).escalate(DAY).appoint(DAY)
    case = story.copy_sent(DAY).offer(DAY).case
    assert case.investigation.hearing
    case.hold_hearing(HANDLER, case.investigation.hearing.hearing_id, a_session(DAY, Side.COMPLAINANT))
    return case


def is_refused(case: Case, refusal: type[Exception], on: str = DAY) -> bool:
    with pytest.raises(refusal):
        case.submit_draft(act("kb", on), a_reasoning())
    return True


def drafted(case: Case, on: str = DAY) -> bool:
    case.submit_draft(act("kb", on), a_reasoning())
    return case.state is CaseState.DECISION_PENDING


@pytest.mark.parametrize(("on", "possible"), [("2026-03-15", False), (REPLY_BY, False), ("2026-03-17", True)])
def test_silence_until_the_last_day_to_reply_blocks_nothing_afterwards(on: str, *, possible: bool) -> None:
    case = heard_one_side()

    assert drafted(case, on) if possible else is_refused(case, AccusedMayStillReply, on)


@pytest.mark.parametrize(
    ("kind", "is_reply"),
    [(ContactKind.LETTER, True), (ContactKind.EMAIL, True), (ContactKind.PHONE, False), (ContactKind.VISIT, False)],
)
def test_only_what_an_accused_writes_is_their_reply(kind: ContactKind, *, is_reply: bool) -> None:
    case = heard_one_side()
    case.record_explanation(HANDLER, replace(an_explanation(Side.ACCUSED, DAY), kind=kind))

    assert drafted(case) if is_reply else is_refused(case, AccusedMayStillReply)


def test_what_the_complainant_writes_is_no_reply_of_the_accused() -> None:
    case = heard_one_side()
    case.record_explanation(HANDLER, replace(an_explanation(Side.COMPLAINANT, DAY), kind=ContactKind.LETTER))

    assert is_refused(case, AccusedMayStillReply)


@pytest.mark.parametrize("how", ["heard", "wrote", "declined"])
def test_each_of_two_accused_answers_for_themselves(how: str) -> None:
    case = heard_one_side(an_accused(), an_accused("clerk-2"))
    assert case.investigation.hearing
    for number, each in enumerate(case.parties.accused):
        assert is_refused(case, AccusedMayStillReply), number
        if how == "heard":
            session = replace(a_session(DAY, Side.ACCUSED), persons=(each.accused_id,))
            case.hold_hearing(HANDLER, case.investigation.hearing.hearing_id, session)
        elif how == "wrote":
            said = an_explanation(Side.ACCUSED, DAY, each.accused_id)
            case.record_explanation(HANDLER, replace(said, kind=ContactKind.LETTER))
        else:
            declined = replace(a_waiver(Side.ACCUSED, WaiverGround.DECLINED, DAY), person=each.accused_id)
            case.waive_hearing(HANDLER, declined)

    assert drafted(case)


@pytest.mark.parametrize(("code", "missing"), [("M09", CopyNotSent), ("M11", AccusedNotInvited)])
def test_copy_and_offer_left_to_each_accused_and_not_twice_to_one(code: str, missing: type[Exception]) -> None:
    case = heard_one_side(an_accused(), an_accused("clerk-2"))
    first, second = case.parties.accused
    sent = case.messages.sendings
    case.messages.sendings = tuple(each for each in sent if (each.code, each.party_id) != (code, second.accused_id))
    case.record_sending(act("system", DAY), a_sending(code, DAY, "ACCUSED", party=first.accused_id), CALENDAR)

    assert is_refused(case, missing, "2026-04-01")
    case.record_sending(act("system", DAY), a_sending(code, DAY, "ACCUSED", party=second.accused_id), CALENDAR)
    assert drafted(case, "2026-04-01")


def test_a_copy_that_is_known_without_a_person_counts_for_one_of_them() -> None:
    case = heard_one_side(an_accused(), an_accused("clerk-2"))
    case.messages.sendings = tuple(
        replace(each, party_id=None) for each in case.messages.sendings if each.code in ("M09", "M11")
    )
    assert drafted(Story(case).case, "2026-04-01")

    case = heard_one_side(an_accused(), an_accused("clerk-2"))
    (one, *_), offers = ([each for each in case.messages.sendings if each.code == code] for code in ("M09", "M11"))
    case.messages.sendings = (replace(one, party_id=None), *offers)
    assert is_refused(case, CopyNotSent, "2026-04-01")


@pytest.mark.parametrize(("sent", "counts"), [("2026-03-01", False), (DAY, True), ("2026-03-03", True)])
def test_an_offer_of_before_it_was_made_anew_is_no_evidence(sent: str, *, counts: bool) -> None:
    case = heard_one_side()
    (accused,) = case.parties.accused
    case.messages.sendings = tuple(each for each in case.messages.sendings if each.code != "M11")
    case.record_sending(act("system", DAY), a_sending("M11", sent, "ACCUSED", party=accused.accused_id), CALENDAR)

    assert drafted(case, "2026-04-01") if counts else is_refused(case, AccusedNotInvited, "2026-04-01")


@pytest.mark.parametrize(("sent", "until"), [(DAY, REPLY_BY), ("2026-03-05", "2026-03-19")])
def test_an_accused_has_the_whole_time_from_the_day_on_which_the_offer_left_to_them(sent: str, until: str) -> None:
    case = Story(investigated_case()).copy_sent(DAY).case
    case.offer_hearing(HANDLER, uuid4(), (), CALENDAR)
    (accused,) = case.parties.accused
    case.record_sending(act("system", sent), a_sending("M11", sent, "ACCUSED", party=accused.accused_id), CALENDAR)

    offer = offer_to(case, Side.ACCUSED, accused.accused_id)
    (complainant,) = case.parties.persons_of(Side.COMPLAINANT)
    other = offer_to(case, Side.COMPLAINANT, complainant)
    assert offer
    assert other
    assert (offer.reply_due_on, other.reply_due_on) == (day(until), day(REPLY_BY))


def test_of_somebody_unknown_nothing_is_asked() -> None:
    assert drafted(heard_one_side(nobody_known()))


@pytest.mark.parametrize(("on", "possible"), [("2026-03-24", False), ("2026-03-25", True)])
def test_who_is_named_after_the_offer_has_time_of_their_own(on: str, *, possible: bool) -> None:
    case = heard_one_side()
    case.name_accused(act("kc", "2026-03-10"), a_naming(*case.parties.accused, a_stranger()), DIRECTORY, CALENDAR)
    late = case.parties.accused[-1].accused_id
    for code in ("M09", "M11"):
        sending = a_sending(code, "2026-03-10", "ACCUSED", party=late)
        case.record_sending(act("system", "2026-03-10"), sending, CALENDAR)

    assert drafted(case, on) if possible else is_refused(case, AccusedMayStillReply, on)


def test_an_accused_declines_only_what_was_offered_and_is_not_silent_before_the_date() -> None:
    with pytest.raises(HearingNotOffered):
        investigated_case().waive_hearing(HANDLER, a_waiver(Side.ACCUSED, WaiverGround.DECLINED, DAY))
    silent = a_waiver(Side.ACCUSED, WaiverGround.NOT_USED, DAY)
    case = heard_one_side()
    for on in (DAY, REPLY_BY):
        with pytest.raises(ReplyTermStillRuns):
            case.waive_hearing(act("kb", on), silent)
    case.waive_hearing(act("kb", "2026-03-17"), silent)

    assert drafted(case, "2026-03-17")


# Somebody who cannot be reached (T13u).


def excepted(case: Case, accused: Accused) -> None:
    why = replace(a_waiver(Side.ACCUSED, WaiverGround.UNREACHABLE, DAY), person=accused.accused_id)
    case.accept_unreachable(act("director", DAY), why)


def test_after_two_failures_and_with_a_reason_the_case_goes_on_without_them() -> None:
    case = waiting_for_a_decision()
    late = case.parties.accused[-1]
    with pytest.raises(CopyNotSent):
        case.decide(act("director", DAY), None)
    for code in ("M09", "M11"):
        case.record_failure(act("system", DAY), Failure(uuid4(), code, late.accused_id, day(DAY)))

    excepted(case, late)
    case.decide(act("director", "2026-03-17"), None)

    assert case.state is CaseState.DECIDED
    assert case.investigation.waivers[-1].reason == "Zo gezegd."


def waiting_for_a_decision() -> Case:
    """A draft waits, and somebody else was named since."""
    case = heard_one_side()
    drafted(case, "2026-03-17")
    case.name_accused(act("kc", DAY), a_naming(*case.parties.accused, a_stranger()), DIRECTORY, CALENDAR)
    return case


@pytest.mark.parametrize(
    "failed",
    [
        [],
        ["M09"],
        ["M09", "M12"],  # the report is no copy and no offer
        ["other", "other"],  # to somebody else
    ],
)
def test_one_failure_or_that_of_something_else_is_not_enough(failed: list[str]) -> None:
    case = waiting_for_a_decision()
    first, late = case.parties.accused
    for what in failed:
        who, code = (first, "M09") if what == "other" else (late, what)
        case.record_failure(act("system", DAY), Failure(uuid4(), code, who.accused_id, day(DAY)))

    with pytest.raises(StillReachable):
        excepted(case, late)


def test_a_draft_comes_before_the_decision_maker_who_alone_makes_the_exception() -> None:
    case = undeliverable()
    (accused,) = case.parties.accused
    case.waive_hearing(HANDLER, a_waiver(Side.COMPLAINANT, WaiverGround.DECLINED, DAY))

    assert drafted(case)
    with pytest.raises(CopyNotSent):
        case.decide(act("director", "2026-04-01"), None)
    excepted(case, accused)
    case.decide(act("director", DAY), None)


def test_the_exception_for_one_accused_is_none_for_another() -> None:
    case = undeliverable()
    (first,) = case.parties.accused
    case.waive_hearing(HANDLER, a_waiver(Side.COMPLAINANT, WaiverGround.DECLINED, DAY))
    case.name_accused(act("kc", DAY), a_naming(first, a_stranger()), DIRECTORY, CALENDAR)
    assert is_refused(case, CopyNotSent, "2026-04-01")
    late = case.parties.accused[-1].accused_id
    for code in ("M09", "M11"):
        case.record_sending(act("system", DAY), a_sending(code, DAY, "ACCUSED", party=late), CALENDAR)

    assert drafted(case, "2026-04-01")
    excepted(case, case.parties.accused[0])
    with pytest.raises(StillReachable):
        excepted(case, case.parties.accused[-1])

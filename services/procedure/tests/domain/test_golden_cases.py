"""Twenty-two golden cases, each carried from receipt to its end; every date is checked to the day."""

from datetime import date
from itertools import groupby
from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import CALENDAR, DIRECTORY, a_case, a_sending, act, day
from procedure_golden import person_of, walked
from procedure_golden_cases import GOLDEN
from procedure_ombudsman import a_letter, a_plan, a_report, a_ruling, an_advice, following, some_evidence
from procedure_story import Story

from procedure.domain.case import Case
from procedure.domain.clocks.running import TermsSet
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.recommendations.recommendation import Recommendation
from words.clocks import AdjournmentReason, ClockStatus, TermsReason
from words.ombudsman import OmbudsmanState, RecommendationState, Ruling
from words.submissions import ComplaintForm

DATES = {
    "ack": "ack_due_on",
    "refusal": "refusal_due_on",
    "decide": "decide_due_on",
    "extended": "extended_due_on",
    "consent": "consent_due_on",
}


def path_of(case: Case) -> list[str]:
    """Every state it was in, in order."""
    return [state.value for state, _ in groupby(fact.state for fact in case.collect_facts())]


def dates_of(case: Case) -> dict[str, date]:
    found: dict[str, date | None] = {name: getattr(case.clocks, attribute) for name, attribute in DATES.items()}
    return {name: on for name, on in found.items() if on is not None}


def was_on_time(case: Case) -> bool:
    """The notice left, or the complaint was solved, by the date then in force."""
    done_on = case.clocks.notice_sent_on or case.ending.closed_on
    return done_on is not None and case.notice_due_on is not None and done_on <= case.notice_due_on


def retention_of(case: Case) -> tuple[str, date | None]:
    assert case.retention
    return case.retention.result.value, case.retention.action_on


@pytest.mark.parametrize("name", GOLDEN)
def test_a_golden_case_ends_as_it_must_with_every_date_to_the_day(name: str) -> None:
    case, expected = walked(name), GOLDEN[name]["expect"]
    dates: dict[str, Any] = {**expected["dates"]}
    until = dates.pop("ombudsman_until", None)

    assert dates_of(case) == dates
    assert until is None or (case.clocks.ombudsman_until, case.clocks.ombudsman_until_provisional) == (until, False)
    assert (case.ending.outcome, case.is_open) == (expected["outcome"], False)
    assert path_of(case) == expected["path"]
    assert case.clocks.clock_status is (ClockStatus.STOPPED if dates else ClockStatus.NONE)
    assert "on_time" not in expected or was_on_time(case) is expected["on_time"]
    assert case.ending.closed_on == expected.get("closed_on", case.ending.closed_on)
    left = {each.party_id: [each.way, each.ombudsman_until] for each in case.parties.departures if not each.returned_on}
    assert left == {person_of(case, who): said for who, said in expected.get("left", {}).items()}
    kept = expected.get("retention")
    assert kept is None or retention_of(case) == (kept["result"], kept["destroy_after"])


def test_every_kind_of_case_is_among_them() -> None:
    assert sorted(GOLDEN) == [f"K{number:02}" for number in range(1, 23)]
    assert {each["expect"]["outcome"] for each in GOLDEN.values()} == {
        "RESOLVED_INFORMALLY", "PARTLY_FOUNDED", "FOUNDED", "UNFOUNDED", "NO_JUDGEMENT", "NOT_HANDLED", "FORWARDED",
        "RECLASSIFIED", "NOTED_AS_SIGNAL", "WITHDRAWN",
    }  # fmt: skip


def test_k02_goes_on_to_the_ombudsman_until_the_recommendations_are_done() -> None:
    case = walked("K02")
    letter = a_letter("2026-05-12")
    theirs = OmbudsmanCase.open(following("ol", "2026-05-12", case), uuid4(), "O-2026-000001", letter)
    case.link_ombudsman(act("ol", "2026-05-12"), theirs.file_id)
    reported = following("ol", "2026-09-15", case)
    it = Recommendation.record(
        reported, uuid4(), "A-2026-000001", an_advice("2026-09-15", ombudsman_case_id=theirs.file_id)
    )
    theirs.receive_report(reported, a_report("2026-09-15", a_ruling(Ruling.IMPROPER, "N14")), (it.file_id,))

    it.accept(following("director", "2026-10-06", case), a_plan("2026-12-31"), DIRECTORY)
    it.hand_in_evidence(following("tm-2", "2026-12-14", case), some_evidence(it, "2026-12-14"))
    it.verify(following("ol", "2026-12-14", case))
    theirs.close(following("ol", "2026-12-14", case), [it.state], None)

    assert (it.state, it.response_due_on) == (RecommendationState.IMPLEMENTED, day("2026-10-27"))
    assert (theirs.state, theirs.ruling, theirs.closed_on) == (
        OmbudsmanState.CLOSED,
        Ruling.IMPROPER,
        day("2026-12-14"),
    )
    case.note_ombudsman_ended(theirs.file_id, theirs.closed_on or day("2026-12-14"))
    assert retention_of(case) == ("13.1.2", day("2036-12-14"))
    assert case.clocks.ombudsman_until == day("2027-04-07"), "the ombudsman's case moves no date of ours"


def test_an_oral_or_anonymous_complaint_has_no_clock_at_all() -> None:
    oral = a_case("2026-06-09", form=ComplaintForm.ORAL)
    anonymous = a_case("2026-05-04", anonymous=True, complainant=None)

    for case in (oral, anonymous):
        assert (case.clocks.ack_due_on, case.clocks.refusal_due_on, case.clocks.decide_due_on, case.clocks.due_on) == (
            None,
        ) * 4
        assert case.clocks.clock_status is ClockStatus.NONE


def test_every_change_of_a_date_is_told_with_its_reason() -> None:
    story = Story(a_case("2026-02-20")).triage("2026-02-20").route("2026-02-20").talk("2026-02-20")
    story.escalate("2026-02-20").appoint("2026-02-20").copy_sent("2026-02-20").explain("2026-02-20")
    story.offer("2026-02-20").hear("2026-02-20")
    story.case.adjourn(act("kb", "2026-03-20"), AdjournmentReason.HEARING, "Ziekte.", None, CALENDAR)
    story.draft("2026-03-20").decide("2026-03-20")
    story.case.record_sending(act("system", "2026-03-23"), a_sending("M16", "2026-03-23"), CALENDAR)

    told = [fact for fact in story.case.collect_facts() if isinstance(fact, TermsSet)]

    assert [(fact.reason, fact.due_on, fact.ombudsman_until) for fact in told] == [
        (TermsReason.OPENED, day("2026-04-07"), None),
        (TermsReason.ADJOURNED, day("2026-05-01"), None),
        (TermsReason.CLOSED, day("2026-05-01"), day("2027-03-20")),
        (TermsReason.NOTICE_SENT, day("2026-05-01"), day("2027-03-23")),
    ]

"""When a committee advises, by each of its categories alone, and on which days it may (Awb 9:13-9:16)."""

from dataclasses import replace
from typing import Any

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_naming,
    a_reasoning,
    a_resolution,
    a_sending,
    a_waiver,
    act,
    an_accused,
    an_element,
    day,
)
from procedure_side_story import COMMITTEE, an_advice, committee_case, with_committee
from procedure_story import Story, informal_case, investigated_case

from procedure.domain.case import Case
from procedure.domain.errors import DayNotPossible
from procedure.domain.investigation.committee import NO_COMMITTEE, CommitteeFlagged, CommitteeRules, deviates
from procedure.domain.investigation.copies import CopyNotSent
from procedure.domain.judgement.decision import DeviationUnexplained
from procedure.domain.judgement.reasoning import ReasoningIncomplete
from words.cases import CaseState
from words.handling import FormalReason, Judgement, WaiverGround
from words.people import ResponsibleBody, Side
from words.submissions import ComplaintForm

DAY = "2026-10-16"
FOUNDED, UNFOUNDED, NO_JUDGEMENT = Judgement.FOUNDED, Judgement.UNFOUNDED, Judgement.NO_JUDGEMENT
BY_BODY = CommitteeRules(bodies=frozenset({ResponsibleBody.COLLEGE}))
BY_TEAM = CommitteeRules(teams=frozenset({"vergunningen"}))
BY_THEME = CommitteeRules(themes=frozenset({"bejegening"}))


def routed(rules: CommitteeRules, received: str = DAY, **naming: Any) -> Case:
    case = a_case(received)
    case.open_triage(act("kc", received))
    accused = () if naming.get("body_conduct") else (an_accused("clerk-2"),)
    case.name_accused(act("kc", received), a_naming(*accused, **naming), DIRECTORY, CALENDAR)
    case.start_formal_procedure(act("kc", received), FormalReason.TALK_REFUSED, None, DIRECTORY, CALENDAR, rules)
    return case


@pytest.mark.parametrize(
    ("rules", "naming", "covered"),
    [
        (BY_BODY, {"body_conduct": True}, True),
        (BY_BODY, {}, False),  # an official of the college, not the college itself
        (BY_BODY, {"body_conduct": True, "responsible_body": ResponsibleBody.RAAD}, False),
        (BY_TEAM, {"team": "vergunningen"}, True),
        (BY_TEAM, {"team": "parkeren"}, False),
        (BY_THEME, {"theme": "bejegening"}, True),
        (BY_THEME, {"theme": "traagheid"}, False),
        (NO_COMMITTEE, {"body_conduct": True, "team": "vergunningen", "theme": "bejegening"}, False),
    ],
)
def test_each_category_has_a_committee_by_itself(
    rules: CommitteeRules, naming: dict[str, Any], *, covered: bool
) -> None:
    case = routed(rules, **naming)

    flagged = [fact for fact in case.collect_facts() if isinstance(fact, CommitteeFlagged)]
    assert (case.investigation.committee is not None, len(flagged)) == (covered, int(covered))


def test_the_complainant_hears_once_that_a_committee_advises() -> None:
    case = a_case(DAY, indicated_team="vergunningen")
    opened = Case.open(act("system", DAY), case.submission, case.rules, CALENDAR, BY_TEAM)
    opened.open_triage(act("kc", DAY))
    opened.name_accused(act("kc", DAY), a_naming(an_accused()), DIRECTORY, CALENDAR)
    told = opened.investigation.committee
    opened.collect_facts()

    opened.route_to_team_manager(act("kc", "2026-10-19"), None, DIRECTORY, CALENDAR, BY_TEAM)

    assert told
    assert opened.investigation.committee is told
    assert not [fact for fact in opened.collect_facts() if isinstance(fact, CommitteeFlagged)]


def test_without_a_clock_no_committee_advises() -> None:
    case = informal_case(DAY, form=ComplaintForm.ORAL)
    anonymous = a_case(DAY, anonymous=True)
    opened = Case.open(act("system", DAY), anonymous.submission, anonymous.rules, CALENDAR, COMMITTEE)

    assert (case.investigation.committee, opened.investigation.committee) == (None, None)


def test_nobody_is_asked_for_advice_before_every_accused_has_the_copy() -> None:
    case = committee_case(DAY)
    case.messages.sendings = tuple(each for each in case.messages.sendings if each.code != "M09")

    with pytest.raises(CopyNotSent):
        case.request_advice(act("kb", DAY))
    Story(case).copy_sent(DAY)
    case.request_advice(act("kb", DAY))
    assert case.state is CaseState.COMMITTEE_ADVICE


def asked_on(on: str) -> Case:
    """Asked on this day, and the complainant is not heard on a ground."""
    case = committee_case(DAY)
    Story(case).offer(DAY)
    case.waive_hearing(act("kb", DAY), a_waiver(Side.COMPLAINANT, WaiverGround.DECLINED, DAY))
    case.request_advice(act("kb", on))
    return case


@pytest.mark.parametrize(
    ("given", "possible"), [("2026-10-19", False), ("2026-10-20", True), ("2026-12-03", True), ("2026-12-04", False)]
)
def test_advice_is_given_between_the_day_it_was_asked_and_today(given: str, *, possible: bool) -> None:
    case = asked_on("2026-10-20")
    if not possible:
        with pytest.raises(DayNotPossible, match="20-10-2026"):
            case.give_advice(act("com", "2026-12-03"), an_advice(given))
        return

    case.give_advice(act("com", "2026-12-03"), an_advice(given))
    assert case.judgement.drafts[-1].submitted_on == day(given)


def test_an_advice_holds_what_a_judgement_holds() -> None:
    bare = replace(an_advice("2026-12-03"), reasoning=a_reasoning(findings=" "))

    with pytest.raises(ReasoningIncomplete):
        asked_on(DAY).give_advice(act("com", "2026-12-03"), bare)


@pytest.mark.parametrize(
    ("advised", "judged", "differs"),
    [
        ([("N17", FOUNDED)], [("N17", FOUNDED)], False),
        ([("N17", FOUNDED)], [("N07", FOUNDED)], False),  # another norm, the same judgement
        ([("N17", FOUNDED)], [("N17", UNFOUNDED)], True),
        ([("N17", FOUNDED)], [("N07", UNFOUNDED)], True),  # as a whole only: no norm that both judged
        # on one norm only: as a whole both say founded and unfounded
        ([("N17", FOUNDED), ("N07", UNFOUNDED)], [("N17", UNFOUNDED), ("N07", FOUNDED)], True),
        ([("N17", FOUNDED), ("N07", UNFOUNDED)], [("N17", FOUNDED), ("N02", UNFOUNDED)], False),
        ([("N17", FOUNDED), ("N07", UNFOUNDED)], [("N17", UNFOUNDED), ("N02", FOUNDED)], True),
        # of two norms that both judged, one differs
        ([("N17", FOUNDED), ("N07", UNFOUNDED), ("N02", NO_JUDGEMENT)],
         [("N17", FOUNDED), ("N07", NO_JUDGEMENT), ("N02", UNFOUNDED)], True),
    ],
)  # fmt: skip
def test_a_judgement_deviates_as_a_whole_or_on_a_norm_that_both_judged(
    advised: list[tuple[str, Judgement]], judged: list[tuple[str, Judgement]], *, differs: bool
) -> None:
    advice, own = ([an_element(judgement, norm) for norm, judgement in each] for each in (advised, judged))

    assert deviates(a_reasoning(*own), an_advice("2026-12-03", *advice)) is differs


def test_without_a_committee_a_reason_to_deviate_is_not_kept() -> None:
    story = Story(investigated_case()).copy_sent("2026-03-02").explain("2026-03-02").offer("2026-03-02")
    case = story.hear("2026-03-02").draft("2026-03-02").case
    case.decide(act("director", "2026-03-02"), a_reasoning(an_element(UNFOUNDED)), "Anders.")

    assert case.judgement.decision
    assert (case.judgement.decision.deviation_reason, case.advice_to_enclose) == (None, None)


def test_the_advice_goes_along_only_where_the_judgement_differs() -> None:
    same, other = asked_on(DAY), asked_on(DAY)
    advice = an_advice("2026-12-03", an_element(FOUNDED, "N17"))
    for case in (same, other):
        case.give_advice(act("com", "2026-12-03"), advice)
    own = a_reasoning(an_element(UNFOUNDED, "N17"))
    with pytest.raises(DeviationUnexplained):
        other.decide(act("director", "2026-12-22"), own, "")
    assert other.advice_to_enclose is None, "not decided yet"
    same.decide(act("director", "2026-12-22"), None)
    other.decide(act("director", "2026-12-22"), own, "Er is geen toezegging gedaan.")

    assert (same.advice_to_enclose, other.advice_to_enclose) == (None, advice.document_id)


@pytest.mark.parametrize(
    ("sent", "first"), [("2026-10-19", "2026-10-19"), ("2026-10-20", "2026-10-20"), ("2026-10-21", "2026-10-20")]
)
def test_the_first_day_on_which_the_complainant_was_told_stands(sent: str, first: str) -> None:
    case = routed(BY_TEAM, team="vergunningen")
    for on in ("2026-10-20", sent):
        case.record_sending(act("system", "2026-10-22"), a_sending("M01C", on), CALENDAR)

    assert case.investigation.committee
    assert case.investigation.committee.told_on == day(first)


def test_in_a_closed_case_or_one_without_a_committee_the_ten_weeks_do_not_start() -> None:
    closed, none = routed(BY_TEAM, team="vergunningen"), routed(NO_COMMITTEE)
    closed.resolve_informally(act("kc", DAY), a_resolution(DAY), CALENDAR)
    for case in (closed, none):
        case.record_sending(act("system", "2026-10-20"), a_sending("M01C", "2026-10-20"), CALENDAR)

        assert case.clocks.due_on == day("2026-11-27")
    assert with_committee(DAY).clocks.due_on == day("2026-12-28")

"""L11: who was named by mistake is taken off, also after the copy (AVG 16). L10: who is named later gets what was told
before, with or after the copy (Awb 9:11(2))."""

from uuid import uuid4

import pytest
from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_naming,
    a_sending,
    a_stranger,
    act,
    an_accused,
    day,
)
from procedure_side_story import in_triage
from procedure_story import Story, decided_case, formal_case, investigated_case

from procedure.domain.access.conflicts import HandlerTooClose
from procedure.domain.case import Case
from procedure.domain.clocks.sendings import MovedDateTold
from procedure.domain.file.people import Accused
from procedure.domain.parties.accused import AccusedNotNamed, AccusedNotRemovable
from procedure.domain.parties.mistaken import AccusedNotFound, AccusedTakenOff
from words.clocks import AdjournmentReason
from words.people import ResponsibleBody

DAY = "2026-03-02"


def take_off(case: Case, accused: Accused, on: str = DAY) -> AccusedTakenOff:
    case.collect_facts()
    case.take_off_accused(act("kc", on), accused.accused_id, "Een naamgenoot.", DIRECTORY)
    (fact,) = [each for each in case.collect_facts() if isinstance(each, AccusedTakenOff)]
    return fact


def name(case: Case, *accused: Accused, on: str = DAY, **more: object) -> None:
    case.name_accused(act("kc", on), a_naming(*accused, **more), DIRECTORY, CALENDAR)


def test_who_has_the_copy_is_not_left_out_but_taken_off_and_hears_of_it() -> None:
    case = Story(investigated_case()).copy_sent(DAY).case
    (clerk,) = case.parties.accused
    with pytest.raises(AccusedNotRemovable):
        name(case, an_accused("clerk-2"))
    name(case, clerk, an_accused("clerk-2"))

    fact = take_off(case, clerk)

    assert fact.to_tell == clerk
    assert [each.official_id for each in case.parties.accused] == ["clerk-2"]
    (kept,) = case.parties.taken_off
    assert (kept.accused, kept.reason, kept.taken_off_on, kept.taken_off_by, kept.told) == (
        clerk,
        "Een naamgenoot.",
        day(DAY),
        "kc",
        True,
    )
    assert case.access.shut_out == ("clerk-2",)


def test_who_never_heard_of_it_hears_nothing() -> None:
    case = in_triage()
    (clerk,) = case.parties.accused
    name(case, clerk, a_stranger())
    (stranger,) = case.parties.accused[1:]

    fact = take_off(case, stranger)

    assert (fact.to_tell, case.parties.taken_off[0].told) == (None, False)
    assert case.parties.party(stranger.accused_id) is None, "nothing is known of them any more"


def test_somebody_outside_stays_reachable_for_the_message_that_says_so() -> None:
    case = investigated_case()
    name(case, *case.parties.accused, a_stranger())
    stranger = case.parties.accused[-1]

    fact = take_off(case, stranger)
    name(case, *case.parties.accused, an_accused("clerk-2"))

    assert fact.to_tell == stranger
    assert case.parties.party(stranger.accused_id)


def test_in_an_open_case_somebody_is_left_or_it_is_about_the_body() -> None:
    case = in_triage()
    (clerk,) = case.parties.accused
    with pytest.raises(AccusedNotNamed):
        take_off(case, clerk)
    name(case, clerk, body_conduct=True)

    assert take_off(case, clerk).to_tell is None


def test_in_a_closed_case_nobody_need_be_left() -> None:
    case = decided_case()
    (clerk,) = case.parties.accused

    assert take_off(case, clerk, "2026-05-01").to_tell == clerk


def test_nobody_else_is_taken_off() -> None:
    with pytest.raises(AccusedNotFound):
        in_triage().take_off_accused(act("kc", DAY), uuid4(), "Een naamgenoot.", DIRECTORY)


def test_a_conflict_that_came_from_the_mistake_is_gone() -> None:
    case = formal_case()
    (clerk,) = case.parties.accused
    name(case, clerk, an_accused("clerk-2"))
    with pytest.raises(HandlerTooClose):
        case.designate_handler(act("kc", DAY), "kb-near", None, DIRECTORY)
    take_off(case, clerk)

    case.designate_handler(act("kc", DAY), "kb-near", None, DIRECTORY)


def test_l6_the_mayor_is_a_person_and_the_college_need_not_be() -> None:
    case = in_triage()
    with pytest.raises(AccusedNotNamed):
        name(case, body_conduct=True, responsible_body=ResponsibleBody.BURGEMEESTER)
    name(case, an_accused("wethouder"), body_conduct=True, responsible_body=ResponsibleBody.BURGEMEESTER)
    name(case, body_conduct=True, responsible_body=ResponsibleBody.COLLEGE)


# L10


def adjourned() -> Case:
    case = Story(investigated_case()).copy_sent(DAY).case
    case.adjourn(act("kc", DAY), AdjournmentReason.OTHER, "Een getuige.", None, CALENDAR)
    name(case, *case.parties.accused, an_accused("clerk-2"))
    return case


def copy_left(case: Case, accused: Accused | None, on: str = DAY) -> list[MovedDateTold]:
    case.collect_facts()
    party = accused.accused_id if accused else None
    case.record_sending(act("system", on), a_sending("M09", on, "ACCUSED", party=party), CALENDAR)
    return [each for each in case.collect_facts() if isinstance(each, MovedDateTold)]


@pytest.mark.parametrize("named", [True, False])
def test_l10_who_has_the_copy_only_now_hears_once_that_the_date_moved(*, named: bool) -> None:
    case = adjourned()
    first, late = case.parties.accused

    (fact,) = copy_left(case, late if named else None)

    assert fact.accused == (late,)
    assert copy_left(case, late) == []
    assert copy_left(case, first) == []


def test_l10_where_no_date_moved_nothing_is_told() -> None:
    case = investigated_case()

    assert copy_left(case, case.parties.accused[0]) == []


def test_l10_a_copy_that_left_late_tells_nothing_of_a_closed_case() -> None:
    case = adjourned()
    case.state, late = decided_case().state, case.parties.accused[1]

    assert copy_left(case, late) == []

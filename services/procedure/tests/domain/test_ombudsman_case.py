"""O1, O6 and O9: how an ombudsman case begins and ends, and who sees it."""

from uuid import uuid4

import pytest
from procedure_builders import a_case, day
from procedure_ombudsman import (
    OPENED,
    a_letter,
    a_question,
    an_ombudsman_case,
    closed_case,
    following,
    linked_case,
    reported_case,
)
from procedure_story import Story, decided_case

from procedure.domain.access.restriction import Restriction
from procedure.domain.access.sight import Sight
from procedure.domain.errors import DayNotPossible
from procedure.domain.ombudsman.case import OMBUDSMAN_STEPS, OmbudsmanCase
from procedure.domain.ombudsman.closing import ClosingReasonNotApplicable, OmbudsmanCaseClosed, RecommendationsOpen
from procedure.domain.ombudsman.opening import GroundMissing, GroundWithoutComplaint
from procedure.domain.track.tracked_file import FileNotFound
from words.ombudsman import OmbudsmanClosing, OmbudsmanGround, OmbudsmanState, RecommendationState, Ruling
from words.people import Role

S, LATER = OmbudsmanState, "2026-06-01"


STEPS = [each for each in OMBUDSMAN_STEPS if each.sources]


FROM_HERE = [(each, state) for each in STEPS for state in each.sources]


FROM_ELSEWHERE = [(each, state) for each in STEPS for state in S if state not in each.sources]


@pytest.mark.parametrize("ground", OmbudsmanGround)
@pytest.mark.parametrize("is_open", [True, False])
def test_both_grounds_are_possible_while_the_complaint_is_open_and_after(
    ground: OmbudsmanGround, is_open: bool
) -> None:
    complaint = Story(a_case()).triage("2026-03-02").case if is_open else decided_case()

    case = an_ombudsman_case(complaint, ground=ground)

    assert (case.ground, case.complaint_id) == (ground, complaint.complaint_id)
    expected = is_open and ground is OmbudsmanGround.DISSATISFIED_WITH_HANDLING
    assert ("complaint-still-handled" in case.warnings) is expected


def test_a_ground_is_needed_exactly_when_it_is_about_a_complaint() -> None:
    complaint = decided_case()

    with pytest.raises(GroundMissing):
        an_ombudsman_case(complaint, ground=None)
    with pytest.raises(GroundWithoutComplaint):
        an_ombudsman_case(None, ground=OmbudsmanGround.TAKES_TOO_LONG)
    assert an_ombudsman_case().ground is None


def test_a_request_after_the_year_is_registered_with_a_warning_because_the_ombudsman_judges_that() -> None:
    complaint = decided_case("2026-03-02")

    case = an_ombudsman_case(complaint, "2027-03-03")

    assert case.warnings == ("ombudsman-term-passed",)


@pytest.mark.parametrize("received", ["2026-03-01", "2026-05-13"])
def test_the_ombudsmans_letter_is_not_older_than_the_complaint_and_not_of_tomorrow(received: str) -> None:
    letter = a_letter(received)

    with pytest.raises(DayNotPossible):
        OmbudsmanCase.open(following("ol", OPENED, decided_case("2026-03-02")), uuid4(), "O-2026-000002", letter)


def test_a_liaison_who_handled_or_decided_does_not_learn_of_it() -> None:
    complaint = linked_case()
    case = an_ombudsman_case(complaint)
    liaison = frozenset({Role.OMBUDSMAN_LIAISON})

    for official_id in ("kb", "director", "clerk"):
        by = following(official_id, LATER, complaint, roles=liaison)
        assert case.sight(by) is Sight.NONE
        with pytest.raises(FileNotFound):
            case.ask(by, a_question(LATER, LATER))


def test_an_official_shut_out_of_the_complaint_later_is_shut_out_here_too() -> None:
    complaint = linked_case()
    case = an_ombudsman_case(complaint)
    assert case.sight(following("kc-2", LATER, complaint)) is Sight.FILE

    complaint.access.shut_out = (*complaint.access.shut_out, "kc-2")

    assert case.sight(following("kc-2", LATER, complaint)) is Sight.NONE


def test_management_sees_how_it_goes_and_others_see_nothing() -> None:
    complaint = linked_case()
    case = an_ombudsman_case(complaint)
    manager = following("deputy", LATER, complaint, roles=frozenset({Role.MANAGEMENT}))

    assert case.sight(manager) is Sight.OUTCOME
    assert case.sight(following("auditor", LATER, complaint)) is Sight.FILE
    for official_id in ("kb-2", "tm-2", "tm"):
        assert case.sight(following(official_id, LATER, complaint)) is Sight.NONE


def test_without_a_ruling_it_ends_for_a_reason_of_the_ombudsman_and_never_as_followed_up() -> None:
    with pytest.raises(ClosingReasonNotApplicable):
        an_ombudsman_case().close_without_ruling(following("ol", LATER), OmbudsmanClosing.FOLLOWED_UP, None)

    case = closed_case()
    [fact] = [each for each in case.collect_facts() if isinstance(each, OmbudsmanCaseClosed)]
    assert (fact.ruling, fact.closing.reason, case.closed_on) == (
        Ruling.NOT_APPLICABLE,
        OmbudsmanClosing.WITHDRAWN,
        day("2026-06-01"),
    )


def test_it_is_closed_only_once_every_recommendation_is_implemented_or_declined() -> None:
    case = reported_case(None, uuid4(), uuid4())
    by = following("ol", "2026-12-14")

    with pytest.raises(RecommendationsOpen):
        case.close(by, [RecommendationState.IMPLEMENTED, RecommendationState.IN_PROGRESS], None)
    assert case.state is S.REPORT_RECEIVED
    case.close(by, [RecommendationState.IMPLEMENTED, RecommendationState.DECLINED], None)

    assert (case.state, case.closed_on) == (S.CLOSED, day("2026-12-14"))


def test_reading_is_written_down_with_the_role_of_the_reader() -> None:
    case = an_ombudsman_case()
    case.collect_facts()

    case.note_reading(following("auditor", LATER), "ombudsman-case")

    [fact] = case.collect_facts()
    assert (fact.role, fact.part, fact.official_id) == (Role.AUDITOR, "ombudsman-case", "auditor")


def test_only_named_officials_and_auditors_see_the_files_of_a_restricted_complaint() -> None:
    complaint = linked_case()
    complaint.access.restriction = Restriction(("ol",), "De klager werkt hier.", day(OPENED), "kc")
    case = an_ombudsman_case(complaint)

    assert case.sight(following("ol", LATER, complaint)) is Sight.FILE
    assert case.sight(following("auditor", LATER, complaint)) is Sight.FILE
    for official_id in ("ol-2", "kc", "director"):
        assert case.sight(following(official_id, LATER, complaint)) is Sight.NONE

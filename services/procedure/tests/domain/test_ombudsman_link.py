"""A complaint that is with the ombudsman: who sees it from then on, and who does not (C8)."""

from uuid import uuid4

import pytest
from procedure_builders import a_case, act, day
from procedure_story import Story, decided_case, investigated_case

from procedure.domain.access.restriction import Restriction
from procedure.domain.access.sight import Sight
from procedure.domain.errors import CaseNotFound
from procedure.domain.investigation.replacement import Replacement
from procedure.domain.ombudsman.link import OmbudsmanLinked
from procedure.domain.organisation.actor import Act
from words.people import ReplacedPart, ReplacementReason, Role

DAY = "2026-05-12"
LIAISON = frozenset({Role.OMBUDSMAN_LIAISON})


def liaison(official_id: str = "liaison") -> Act:
    return act(official_id, DAY, LIAISON)


def test_the_liaison_sees_the_file_once_it_is_with_the_ombudsman_and_not_before() -> None:
    case, ombudsman_case = decided_case(), uuid4()
    assert case.sight(liaison().actor) is Sight.NONE

    case.link_ombudsman(liaison(), ombudsman_case)

    assert case.ombudsman.ombudsman_cases == (ombudsman_case,)
    assert case.sight(liaison().actor) is Sight.FILE
    assert case.capacities(liaison().actor) == LIAISON


def test_linking_is_no_edit_and_leaves_one_line_however_often_it_is_repeated() -> None:
    case, ombudsman_case = decided_case(), uuid4()
    revision = case.revision
    case.collect_facts()

    case.link_ombudsman(liaison(), ombudsman_case)
    case.link_ombudsman(liaison(), ombudsman_case)

    [fact] = case.collect_facts()
    assert isinstance(fact, OmbudsmanLinked)
    assert (fact.ombudsman_case_id, case.revision) == (ombudsman_case, revision)


@pytest.mark.parametrize("official_id", ["kb", "director", "clerk"])
def test_a_liaison_who_handled_decided_or_is_accused_does_not_learn_of_it(official_id: str) -> None:
    case = decided_case()

    with pytest.raises(CaseNotFound):
        case.link_ombudsman(liaison(official_id), uuid4())
    case.link_ombudsman(liaison(), uuid4())

    assert case.sight(liaison(official_id).actor) is Sight.NONE


def test_an_open_case_can_be_with_the_ombudsman_too() -> None:
    case = Story(a_case()).triage("2026-03-02").case

    case.link_ombudsman(liaison(), uuid4())

    assert case.is_open
    assert case.sight(liaison().actor) is Sight.FILE


def test_a_handler_from_before_a_takeover_is_barred_too() -> None:
    case = investigated_case()
    former = Replacement(ReplacedPart.HANDLER, "ol-2", "kb", ReplacementReason.LEFT, "Andere baan.", day(DAY), "kc")
    case.investigation.replacements = (former,)

    with pytest.raises(CaseNotFound):
        case.link_ombudsman(liaison("ol-2"), uuid4())


def test_of_a_restricted_case_only_a_liaison_among_the_named_gets_to_know() -> None:
    case = decided_case()
    case.access.restriction = Restriction(("kc", "ol"), "De klager werkt hier.", day(DAY), "kc")

    with pytest.raises(CaseNotFound):
        case.link_ombudsman(liaison("ol-2"), uuid4())
    case.link_ombudsman(liaison("ol"), uuid4())

    assert case.sight(liaison("ol").actor) is Sight.FILE
    assert case.sight(liaison("ol-2").actor) is Sight.NONE

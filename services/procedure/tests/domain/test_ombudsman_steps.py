"""The table of O1 to O9 for an ombudsman case: steps in it are possible, any other is refused with its article."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from procedure_ombudsman import (
    a_question,
    a_reply,
    a_report,
    an_ombudsman_case,
    asked_case,
    closed_case,
    following,
    intervening_case,
    judged_case,
    reported_case,
)

from procedure.domain.errors import RoleNotAllowed
from procedure.domain.ombudsman.case import OMBUDSMAN_STEPS, OmbudsmanCase
from procedure.domain.ombudsman.correspondence import FindingsAlreadyReceived, NothingAsked, QuestionNotFound
from procedure.domain.track.step import TrackStep, TrackStepNotPossible
from words.ombudsman import OmbudsmanClosing, OmbudsmanState

S, LATER = OmbudsmanState, "2026-06-01"


def finished() -> OmbudsmanCase:
    found = reported_case()
    found.close(following("ol", "2026-12-14"), [], None)
    return found


IN: dict[OmbudsmanState, Callable[[], OmbudsmanCase]] = {
    S.NOTIFIED: an_ombudsman_case,
    S.INTERVENTION: intervening_case,
    S.INFORMATION_REQUESTED: asked_case,
    S.FINDINGS_RECEIVED: judged_case,
    S.REPORT_RECEIVED: reported_case,
    S.CLOSED_WITHOUT_RULING: closed_case,
    S.CLOSED: finished,
}


TAKE: dict[str, Callable[[OmbudsmanCase, Any], None]] = {
    "O2": lambda case, by: case.request_intervention(by, a_question(LATER, LATER)),
    "O2a": lambda case, by: case.answer_intervention(by, a_reply(LATER)),
    "O3": lambda case, by: case.ask(by, a_question(LATER, LATER)),
    "O3a": lambda case, by: case.answer_question(by, uuid4(), a_reply(LATER)),
    "O4": lambda case, by: case.receive_findings(by, a_question(LATER, LATER)),
    "O4a": lambda case, by: case.respond_to_findings(by, a_reply(LATER)),
    "O5": lambda case, by: case.receive_report(by, a_report(LATER), ()),
    "O6": lambda case, by: case.close_without_ruling(by, OmbudsmanClosing.SOLVED, None),
    "O9": lambda case, by: case.close(by, [], None),
}


STEPS = [each for each in OMBUDSMAN_STEPS if each.sources]


FROM_HERE = [(each, state) for each in STEPS for state in each.sources]


FROM_ELSEWHERE = [(each, state) for each in STEPS for state in S if state not in each.sources]


def named(pairs: list[tuple[TrackStep[Any], OmbudsmanState]]) -> list[str]:
    return [f"{step.number}-{state}" for step, state in pairs]


@pytest.mark.parametrize(("step", "state"), FROM_ELSEWHERE, ids=named(FROM_ELSEWHERE))
def test_a_step_that_the_table_does_not_have_is_refused_with_its_number_and_article(
    step: TrackStep[Any], state: OmbudsmanState
) -> None:
    case = IN[state]()

    with pytest.raises(TrackStepNotPossible) as refused:
        TAKE[step.number](case, following("ol", LATER))

    assert refused.value.article == step.article
    assert str(refused.value).startswith(f"{step.number}: you cannot {step.name}")
    assert case.state is state


@pytest.mark.parametrize(("step", "state"), FROM_HERE, ids=named(FROM_HERE))
def test_a_step_of_the_table_leads_where_it_says_or_is_refused_by_its_own_guard(
    step: TrackStep[Any], state: OmbudsmanState
) -> None:
    case = IN[state]()
    by = following("ol", LATER)
    guards = (NothingAsked, QuestionNotFound, FindingsAlreadyReceived)

    try:
        TAKE[step.number](case, by)
    except guards:
        assert case.state is state
    else:
        assert case.state is (step.target or state)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.number)
@pytest.mark.parametrize("official_id", ["kc", "director", "auditor"])
def test_only_the_liaison_takes_a_step_and_others_who_see_it_are_told_the_article(
    step: TrackStep[Any], official_id: str
) -> None:
    case = IN[step.sources[0]]()

    with pytest.raises(RoleNotAllowed) as refused:
        TAKE[step.number](case, following(official_id, LATER))

    assert refused.value.article == step.article

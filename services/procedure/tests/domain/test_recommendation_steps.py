"""The table of O7 and O8: every step is taken from the states and by the roles it names, and no other."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from procedure_builders import DIRECTORY, day
from procedure_ombudsman import (
    a_plan,
    a_recommendation,
    accepted,
    declined,
    following,
    implemented,
    shown,
    some_evidence,
)

from procedure.domain.errors import RoleNotAllowed
from procedure.domain.recommendations.plan import EvidenceAwaitsJudgement, PlanWish
from procedure.domain.recommendations.recommendation import RECOMMENDATION_STEPS, Recommendation
from procedure.domain.track.step import TrackStep, TrackStepNotPossible
from procedure.domain.track.tracked_file import FileNotFound
from words.ombudsman import RecommendationState
from words.people import Role

S, LATER = RecommendationState, "2026-12-15"


ACTORS = {Role.DECISION_MAKER: "director", Role.OWNER: "tm-2", Role.OMBUDSMAN_LIAISON: "ol"}


IN: dict[RecommendationState, Callable[[], Recommendation]] = {
    S.RECEIVED: a_recommendation,
    S.ACCEPTED: accepted,
    S.DECLINED: declined,
    S.IN_PROGRESS: shown,
    S.IMPLEMENTED: implemented,
}


TAKE: dict[str, Callable[[Recommendation, Any], None]] = {
    "O7": lambda it, by: it.accept(by, a_plan(), DIRECTORY),
    "O7d": lambda it, by: it.decline(by, "Dat doen wij al."),
    "O8": lambda it, by: it.note_progress(by, "De brief is klaar."),
    "O8p": lambda it, by: it.change_plan(by, PlanWish(due_on=day("2027-01-31")), "De leverancier is later.", DIRECTORY),
    "O8e": lambda it, by: it.hand_in_evidence(by, some_evidence(it, LATER)),
    "O8r": lambda it, by: it.send_back(by, "Dit is nog een concept."),
    "O8v": lambda it, by: it.verify(by),
}


STEPS = [each for each in RECOMMENDATION_STEPS if each.number in TAKE]


PAIRS = [(each, state) for each in STEPS for state in S]


@pytest.mark.parametrize(("step", "state"), PAIRS, ids=[f"{step.number}-{state}" for step, state in PAIRS])
def test_every_step_is_possible_from_the_states_of_the_table_and_from_no_other(
    step: TrackStep[Any], state: RecommendationState
) -> None:
    it = IN[state]()
    by = following(ACTORS[step.roles[0]], LATER)

    if state in step.sources:
        try:
            TAKE[step.number](it, by)
        except EvidenceAwaitsJudgement:
            assert state is S.IN_PROGRESS
        else:
            assert it.state is (step.target or state)
        return
    if state is S.RECEIVED and step.roles[0] is Role.OWNER:
        with pytest.raises(FileNotFound):  # nobody owns it yet
            TAKE[step.number](it, by)
        return
    if state is S.DECLINED and step.roles == (Role.OWNER,):
        with pytest.raises(FileNotFound):
            TAKE[step.number](it, by)
        return
    with pytest.raises((TrackStepNotPossible, FileNotFound)) as refused:
        TAKE[step.number](it, by)
    assert it.state is state
    if isinstance(refused.value, TrackStepNotPossible):
        assert refused.value.article == step.article


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.number)
@pytest.mark.parametrize("official_id", ["kc", "director", "tm-2", "ol", "auditor"])
def test_a_step_is_taken_only_by_the_roles_in_the_table(step: TrackStep[Any], official_id: str) -> None:
    it = accepted() if step.sources[0] is S.ACCEPTED else IN[step.sources[0]]()
    named = {ACTORS[role] for role in step.roles}
    by = following(official_id, LATER)

    if official_id in named:
        TAKE[step.number](it, by)
    else:
        with pytest.raises((RoleNotAllowed, FileNotFound)):
            TAKE[step.number](it, by)


def test_every_step_leaves_exactly_its_fact() -> None:
    it = accepted()
    it.note_progress(following("tm-2", "2026-11-01"), "De brief is klaar.")
    it.hand_in_evidence(following("tm-2", "2026-12-14"), some_evidence(it, "2026-12-14", uuid4()))
    it.send_back(following("ol", "2026-12-14"), "Dit is nog een concept.")
    it.change_plan(following("tm-2", LATER), PlanWish(due_on=day("2027-01-31")), "De leverancier is later.", DIRECTORY)
    it.hand_in_evidence(following("tm-2", LATER), some_evidence(it, LATER, uuid4()))
    it.verify(following("ol", LATER))

    assert [(type(fact).__name__, fact.step, fact.state) for fact in it.collect_facts()] == [
        ("RecommendationRecorded", "O7a", S.RECEIVED),
        ("RecommendationAnswered", "O7", S.ACCEPTED),
        ("RecommendationProgressed", "O8", S.IN_PROGRESS),
        ("EvidenceHandedIn", "O8e", S.IN_PROGRESS),
        ("EvidenceSentBack", "O8r", S.IN_PROGRESS),
        ("PlanChanged", "O8p", S.IN_PROGRESS),
        ("EvidenceHandedIn", "O8e", S.IN_PROGRESS),
        ("RecommendationImplemented", "O8v", S.IMPLEMENTED),
    ]

"""A line of the table of the ombudsman track, and the states that belong together."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from procedure.domain.steps.guard import Guard
from procedure.domain.track.complaint import FollowUp
from servicekit.errors import Conflict
from words.ombudsman import OmbudsmanState, RecommendationState
from words.people import Role

UNDER_INVESTIGATION = (
    OmbudsmanState.NOTIFIED,
    OmbudsmanState.INTERVENTION,
    OmbudsmanState.INFORMATION_REQUESTED,
    OmbudsmanState.FINDINGS_RECEIVED,
)


DONE = frozenset({RecommendationState.DECLINED, RecommendationState.IMPLEMENTED})


State = TypeVar("State", OmbudsmanState, RecommendationState)


@dataclass(frozen=True)
class TrackStep(Generic[State]):
    """One step, with the fields of a case's `Step`. `fact` is the suffix of `nl.wederhoor.`; without it the step leaves
    only an audit line."""

    number: str
    name: str
    dutch: str
    sources: tuple[State, ...]
    target: State | None
    roles: tuple[Role, ...]
    guard: str
    article: str
    fact: str = ""
    letters: tuple[str, ...] = ()
    guards: tuple[Guard[Any, FollowUp], ...] = ()


class TrackStepNotPossible(Conflict):
    """The table of steps has no such step from this state."""

    code = "step-not-possible"

    def __init__(self, number: str, step: str, state: StrEnum, article: str) -> None:
        super().__init__(f"{number}: you cannot {step} while the file is in {state}.")
        self.article = article

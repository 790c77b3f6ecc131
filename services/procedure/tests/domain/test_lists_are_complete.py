"""Every rule that a module of the domain defines stands in the list from which the documents are written."""

from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest

import procedure.domain
from procedure.domain.access.rules import ConflictRule
from procedure.domain.calendar.terms import CASE_CLOCKS, ClockRule
from procedure.domain.ombudsman.case import OMBUDSMAN_STEPS
from procedure.domain.ombudsman.dates import TRACK_CLOCKS
from procedure.domain.recommendations.recommendation import RECOMMENDATION_STEPS
from procedure.domain.steps.step import Step
from procedure.domain.steps.table import CONFLICT_RULES, STEPS
from procedure.domain.track.step import TrackStep


def defined(kind: type) -> list[Any]:
    names = [each.name for each in walk_packages(procedure.domain.__path__, "procedure.domain.")]
    found = {id(each): each for name in names for each in vars(import_module(name)).values() if isinstance(each, kind)}
    return sorted(found.values(), key=str)


@pytest.mark.parametrize(
    ("kind", "listed"),
    [
        (Step, STEPS),
        (TrackStep, (*OMBUDSMAN_STEPS, *RECOMMENDATION_STEPS)),
        (ConflictRule, CONFLICT_RULES),
        (ClockRule, (*CASE_CLOCKS, *TRACK_CLOCKS)),
    ],
)
def test_what_is_defined_is_listed_once(kind: type, listed: tuple[Any, ...]) -> None:
    assert sorted(listed, key=str) == defined(kind)

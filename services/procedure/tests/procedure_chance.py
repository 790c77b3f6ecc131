"""Chance for repeatable walks: the same luck gives the same choices."""

from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

import procedure_builders as make
from procedure_builders import DIRECTORY

from procedure.domain.calendar.calendar import Calendar
from procedure.domain.judgement.reasoning import Reasoning
from procedure.domain.organisation.directory import Directory
from words.handling import ConclusionKind, Judgement

T = TypeVar("T")


class Chance:
    """Random input. `today` is the day of the step."""

    def __init__(self, luck: object, today: date, calendar: Calendar, directory: Directory = DIRECTORY) -> None:
        self._random = Random(str(luck))
        self.today, self.calendar, self.directory = today, calendar, directory

    def pick(self, *options: T) -> T:
        return self._random.choice(options)

    def weighed(self, options: dict[T, float]) -> list[T]:
        return self._random.choices(list(options), list(options.values()))

    def often(self, likely: T, *others: T) -> T:
        return likely if self._random.random() < 0.8 else self.pick(likely, *others)

    def happens(self, chance: float) -> bool:
        return self._random.random() < chance

    def some(self, options: Any) -> Any:
        """One to three different options."""
        choices = list(options)
        return tuple(self._random.sample(choices, self._random.randint(1, min(3, len(choices)))))

    def days(self, least: int, most: int) -> date:
        return self.today + timedelta(self._random.randint(least, most))

    def reasoning(self) -> Reasoning:
        norms = ["N02", "N07", "N14", "N17", "N22"]
        elements = [make.an_element(self.pick(*Judgement), *self.some(norms)) for _ in range(self.pick(1, 1, 2))]
        kinds = self.often((ConclusionKind.APOLOGY,), (ConclusionKind.NONE,), (ConclusionKind.COMPENSATION_GESTURE,))
        return make.a_reasoning(*elements, conclusion_kinds=kinds)

"""Whether somebody who works here can do what the case waits for (L24)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from procedure.domain.access.vacancy import Vacancy


@dataclass(kw_only=True)
class Charge:
    """`vacancy_told`: the coordinators know, until it is mended. `charge_judged_on`: the day on which it was last
    looked at; None when the directory, an absence or a step has changed something since."""

    vacancy: Vacancy | None = None
    vacancy_told: bool = False
    charge_judged_on: date | None = None

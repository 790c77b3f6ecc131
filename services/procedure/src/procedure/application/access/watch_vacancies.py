"""Whether somebody is in charge of every case that needs it, after every change that may have taken somebody away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from procedure.application.ports import Work
from procedure.domain.case import Case
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory


@dataclass(frozen=True, kw_only=True)
class WatchVacancies:
    act: Act
    most: int = 50


async def watch_vacancies(command: WatchVacancies, work: Work) -> int:
    """Judge the cases that were not judged today, or not since the last change; returns how many."""
    cases = await work.cases.take_unjudged(command.act.today, command.most)
    directory = await work.officials.directory()
    for case in cases:
        case.watch_vacancy(command.act, directory)
    return len(cases)


def renew_vacancies(cases: Iterable[Case], directory: Directory, today: date) -> None:
    """Steps just changed these cases: what lists show of them is true at once."""
    for case in cases:
        case.renew_vacancy(directory, today)

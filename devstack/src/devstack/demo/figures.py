"""The annual report: what the stories must have added to it, and what it shows."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from devstack.driving.web import Json

# The parts of the report that are plain counts; rates, medians and small-number tables follow from them.
SECTIONS = ("received", "acknowledgement", "track", "judgement", "elements", "timeliness", "extensions", "hearing")
_APART = {"byTeam", "byMonth", "byBody", "byTheme", "days", "daysFormal", "daysInformal"}


class Expected:
    """What was told, by year of receipt."""

    def __init__(self) -> None:
        self._by_year: defaultdict[int, Counter[str]] = defaultdict(Counter)

    def add(self, year: int, *figures: str) -> None:
        """One complaint more in each of these."""
        self._by_year[year].update(figures)

    @property
    def years(self) -> list[int]:
        return sorted(self._by_year)

    def differences(self, year: int, before: Json, after: Json) -> list[str]:
        """Every figure that did not grow by what was told; empty when the report agrees."""
        earlier, now, told = counts(before), counts(after), self._by_year[year]
        grown = {name: now.get(name, 0) - earlier.get(name, 0) for name in {*earlier, *now, *told}}
        return [
            f"{name}: told {told[name]}, the report of {year} shows {grown[name]} more"
            for name in sorted(grown)
            if grown[name] != told[name]
        ]


def counts(report: Json) -> dict[str, int]:
    """The report as a flat list of counts, such as `received.byChannel.LETTER`."""
    return {name: value for section in SECTIONS for name, value in _flat(section, report[section])}


def _flat(name: str, value: object) -> Iterator[tuple[str, int]]:
    if isinstance(value, int):
        yield name, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _APART:
                yield from _flat(f"{name}.{key}", inner)
    elif isinstance(value, list):
        yield from ((f"{name}.{line['key']}", line["complaints"]) for line in value)

"""The indicators of the annual report (Awb 9:12a): what each number is, as arithmetic on counts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reporting.domain.statistics import median, percentage, percentile_90
from reporting.domain.tallies import Count, Tally
from reporting.domain.vocabulary import Acknowledgement, Timeliness, Track


class Counts:
    """How often each tally occurs in a population of complaints."""

    def __init__(self, counted: Mapping[Tally, int] | None = None) -> None:
        self._counted = Counter(counted)

    def of(self, kind: Count, first: str | None = None, second: str | None = None) -> int:
        """The sum of all tallies that agree with what is given."""
        return sum(n for _, n in self._like(kind, first, second))

    def by_first(self, kind: Count) -> dict[str, int]:
        return _summed((tally.first, n) for tally, n in self._like(kind))

    def by_second(self, kind: Count, first: str | None = None) -> dict[str, int]:
        return _summed((tally.second, n) for tally, n in self._like(kind, first))

    def by_both(self, kind: Count) -> dict[tuple[str, str], int]:
        return {(tally.first, tally.second): n for tally, n in self._like(kind)}

    def _like(self, kind: Count, first: str | None = None, second: str | None = None) -> Iterable[tuple[Tally, int]]:
        return [
            (tally, n)
            for tally, n in self._counted.items()
            if tally.kind is kind and first in {None, tally.first} and second in {None, tally.second}
        ]


def _summed(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    sums: Counter[str] = Counter()
    for key, n in pairs:
        sums[key] += n
    return dict(sums)


@dataclass(frozen=True)
class Tracks:
    """I3. `formal_started` counts every complaint that came into the formal procedure, whatever became of it."""

    resolved_informally: int
    direct_action: int
    conversation: int
    formal: int
    open: int
    open_in_formal_procedure: int
    formal_started: dict[str, int]


def tracks(counts: Counts) -> Tracks:
    return Tracks(
        resolved_informally=counts.of(Count.TRACK, Track.RESOLVED_INFORMALLY),
        direct_action=counts.of(Count.TRACK, Track.RESOLVED_INFORMALLY, "DIRECT_ACTION"),
        conversation=counts.of(Count.TRACK, Track.RESOLVED_INFORMALLY, "CONVERSATION"),
        formal=counts.of(Count.TRACK, Track.FORMAL),
        open=counts.of(Count.TRACK, Track.OPEN),
        open_in_formal_procedure=counts.of(Count.TRACK, Track.OPEN, "FORMAL_STARTED"),
        formal_started=counts.by_first(Count.FORMAL_STARTED),
    )


@dataclass(frozen=True)
class Judgements:
    """I4, for cases or for elements. Only a case can be partly founded."""

    total: int
    founded: int
    partly_founded: int
    unfounded: int
    no_judgement: int
    founded_rate: Decimal | None


def judgements(counted: Mapping[str, int]) -> Judgements:
    founded, partly = counted.get("FOUNDED", 0), counted.get("PARTLY_FOUNDED", 0)
    total = sum(counted.values())
    return Judgements(
        total=total,
        founded=founded,
        partly_founded=partly,
        unfounded=counted.get("UNFOUNDED", 0),
        no_judgement=counted.get("NO_JUDGEMENT", 0),
        founded_rate=percentage(founded + partly, total),
    )


@dataclass(frozen=True)
class Days:
    """From receipt until done, in calendar days."""

    complaints: int
    median: Decimal | None
    percentile_90: int | None


def days(histogram: Mapping[int, int]) -> Days:
    return Days(sum(histogram.values()), median(histogram), percentile_90(histogram))


@dataclass(frozen=True)
class TermFigures:
    """I5. The six numbers from `within_term` to `without_term` add up to all complaints."""

    within_term: int
    within_extension: int
    late: int
    overdue: int
    not_yet_due: int
    without_term: int
    provisional: int
    on_time_rate: Decimal | None
    days: Days
    days_formal: Days
    days_informal: Days


def term_figures(counts: Counts, today: date) -> TermFigures:
    """A decided complaint whose notice is not known to be sent counts by its day of decision while its term runs; past
    that it is overdue, like every other one that is open (Awb 2:19, 9:11)."""
    awaiting = counts.by_both(Count.AWAITING_NOTICE)
    running = {pair: n for pair, n in awaiting.items() if not _past(pair[0], today)}
    done = Counter(counts.by_first(Count.DONE)) + Counter(_summed((pair[1], n) for pair, n in running.items()))
    due = counts.by_first(Count.DUE)
    overdue = sum(n for last, n in due.items() if _past(last, today)) + sum(awaiting.values()) - sum(running.values())
    on_time = done[Timeliness.WITHIN_TERM] + done[Timeliness.WITHIN_EXTENSION]
    formal, informal = _days_of(counts, Track.FORMAL, today), _days_of(counts, Track.RESOLVED_INFORMALLY, today)
    return TermFigures(
        within_term=done[Timeliness.WITHIN_TERM],
        within_extension=done[Timeliness.WITHIN_EXTENSION],
        late=done[Timeliness.LATE],
        overdue=overdue,
        not_yet_due=sum(n for last, n in due.items() if not _past(last, today)),
        without_term=counts.of(Count.NO_TERM),
        provisional=sum(running.values()),
        on_time_rate=percentage(on_time, on_time + done[Timeliness.LATE] + overdue),
        days=days(formal + informal),
        days_formal=days(formal),
        days_informal=days(informal),
    )


def _past(last: str, today: date) -> bool:
    return last != "" and date.fromisoformat(last) < today


def _days_of(counts: Counts, track: Track, today: date) -> Counter[int]:
    found = Counter({int(number): n for number, n in counts.by_second(Count.DAYS, track).items()})
    if track is Track.FORMAL:
        for (last, number), n in counts.by_both(Count.AWAITING_DAYS).items():
            if not _past(last, today):
                found[int(number)] += n
    return found


@dataclass(frozen=True)
class Acknowledgements:
    """I5, for Awb 9:6. Only complaints for which a term runs."""

    on_time: int
    late: int
    not_yet_due: int
    on_time_rate: Decimal | None


def acknowledgements(counts: Counts, today: date) -> Acknowledgements:
    due = counts.by_first(Count.ACKNOWLEDGEMENT_DUE)
    missed = sum(n for last, n in due.items() if _past(last, today))
    on_time = counts.of(Count.ACKNOWLEDGED, Acknowledgement.ON_TIME)
    late = counts.of(Count.ACKNOWLEDGED, Acknowledgement.LATE) + missed
    return Acknowledgements(on_time, late, sum(due.values()) - missed, percentage(on_time, on_time + late))

"""The annual report of one year (Awb 9:12a), put together from counts; anybody with the facts can do it again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from contracts.vocabulary import AdjournmentReason, Channel, ComplaintForm, Side, WaiverGround
from reporting.application.queries import Questions, YearCounts
from reporting.domain.definitions import DEFINITIONS, Definition
from reporting.domain.errors import YearNotBegun
from reporting.domain.indicators import (
    Acknowledgements,
    Counts,
    Judgements,
    TermFigures,
    Tracks,
    acknowledgements,
    judgements,
    term_figures,
    tracks,
)
from reporting.domain.municipality import Municipality
from reporting.domain.suppression import Group, Table, cross_table, groups
from reporting.domain.tallies import UNKNOWN, Count
from reporting.domain.vocabulary import Body, Track


@dataclass(frozen=True)
class Line:
    """How many complaints in one category. `name` is Dutch, where the municipality gives one."""

    key: str
    complaints: int
    name: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class Received:
    """I1. `by_team` is withheld when there are too few complaints to show any team."""

    total: int
    by_month: list[Line]
    by_channel: list[Line]
    by_form: list[Line]
    by_theme: list[Line]
    by_body: list[Line]
    by_team: list[Line]


@dataclass(frozen=True)
class Handling:
    """I3, I4 and I5 of one population."""

    track: Tracks
    judgement: Judgements
    elements: Judgements
    timeliness: TermFigures


@dataclass(frozen=True)
class Extensions:
    """I6."""

    total: int
    by_reason: list[Line]
    late: int


@dataclass(frozen=True)
class Hearing:
    """I7."""

    offered: int
    heard: dict[str, int]
    waived: dict[str, dict[str, int]]


@dataclass(frozen=True)
class AnnualReport:
    year: int
    calculated_on: date
    as_of: datetime | None
    facts: int
    k: int
    received: Received
    handling: Handling
    acknowledgement: Acknowledgements
    extensions: Extensions
    hearing: Hearing
    team_by_theme: Table
    team_by_result: Table
    earlier_years: Handling
    earlier_years_closed: int
    definitions: tuple[Definition, ...]


async def annual_report(year: int, today: date, questions: Questions, municipality: Municipality) -> AnnualReport:
    """The figures of a year as they stand today."""
    if year > today.year:
        raise YearNotBegun(year)
    return compose(year, today, await questions.counts_of(year), municipality)


def compose(year: int, today: date, found: YearCounts, municipality: Municipality) -> AnnualReport:
    """Every number from the same counts, so that they agree with each other."""
    counts, k = found.received, municipality.reporting.k
    small = {key for key in counts.by_first(Count.TEAM_THEME) if key != UNKNOWN and municipality.is_small(key)}
    return AnnualReport(
        year=year,
        calculated_on=today,
        as_of=found.as_of,
        facts=found.facts,
        k=k,
        received=_received(counts, municipality, groups(counts.by_first(Count.TEAM_THEME), k, never_alone=small)),
        handling=_handling(counts, today),
        acknowledgement=acknowledgements(counts, today),
        extensions=_extensions(counts),
        hearing=_hearing(counts),
        team_by_theme=cross_table(counts.by_both(Count.TEAM_THEME), k, never_alone=small),
        team_by_result=cross_table(counts.by_both(Count.TEAM_RESULT), k, never_alone=small),
        earlier_years=_handling(found.closed_of_earlier_years, today),
        earlier_years_closed=found.closed_of_earlier_years.of(Count.TRACK),
        definitions=DEFINITIONS,
    )


def _received(counts: Counts, municipality: Municipality, teams: list[Group]) -> Received:
    by_team, by_theme = counts.by_first(Count.TEAM_THEME), counts.by_second(Count.TEAM_THEME)
    known_themes = {theme.id: 0 for theme in municipality.themes}
    return Received(
        total=counts.of(Count.MONTH),
        by_month=_lines({f"{month:02}": 0 for month in range(1, 13)} | counts.by_first(Count.MONTH)),
        by_channel=_lines(_all(Channel, counts.by_first(Count.CHANNEL))),
        by_form=_lines(_all(ComplaintForm, counts.by_first(Count.FORM))),
        by_theme=[Line(key, number, municipality.theme_name(key)) for key, number in (known_themes | by_theme).items()],
        by_body=_lines(_all(Body, counts.by_first(Count.BODY))),
        by_team=[
            Line(
                group.key,
                sum(by_team[key] for key in group.members),
                municipality.team_name(group.key),
                group.members,
            )
            for group in teams
        ],
    )


def _all(words: type[StrEnum], found: Mapping[str, int]) -> dict[str, int]:
    """Every word there is, with zero where nothing was counted, and whatever newer facts brought."""
    return {str(word): 0 for word in words} | dict(found)


def _lines(found: Mapping[str, int]) -> list[Line]:
    return [Line(key, number) for key, number in found.items()]


def _handling(counts: Counts, today: date) -> Handling:
    return Handling(
        track=tracks(counts),
        judgement=judgements(counts.by_second(Count.TRACK, Track.FORMAL)),
        elements=judgements(counts.by_first(Count.ELEMENT)),
        timeliness=term_figures(counts, today),
    )


def _extensions(counts: Counts) -> Extensions:
    reasons = _all(AdjournmentReason, counts.by_first(Count.ADJOURNED))
    return Extensions(counts.of(Count.ADJOURNED), _lines(reasons), counts.of(Count.ADJOURNED, second="LATE"))


def _hearing(counts: Counts) -> Hearing:
    grounds = {
        Side.COMPLAINANT: [WaiverGround.MANIFESTLY_UNFOUNDED, WaiverGround.DECLINED, WaiverGround.NO_REPLY_IN_TERM],
        Side.ACCUSED: [WaiverGround.NOT_USED],
    }
    return Hearing(
        offered=counts.of(Count.HEARING_OFFERED),
        heard={str(side): counts.of(Count.HEARD, side) for side in Side},
        waived={
            str(side): {str(ground): 0 for ground in grounds[side]} | counts.by_second(Count.NOT_HEARD, side)
            for side in Side
        },
    )

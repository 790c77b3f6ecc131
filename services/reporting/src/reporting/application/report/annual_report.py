"""The annual report of one year (Awb 9:12a), computed from counts; anyone with the facts can reproduce it."""

from dataclasses import dataclass
from datetime import date, datetime

from reporting.application.report.queries import Questions, YearCounts
from reporting.domain.counting.counts import Counts
from reporting.domain.counting.tally import UNKNOWN, Count
from reporting.domain.disclosure.suppression import Table, cross_table, groups
from reporting.domain.errors import YearNotBegun
from reporting.domain.figures.standing import Track
from reporting.domain.municipality import Municipality
from reporting.domain.report.classification import Classification, classification
from reporting.domain.report.definitions import DEFINITIONS, Definition
from reporting.domain.report.extensions import Extensions, extensions
from reporting.domain.report.hearing import Hearing, hearing
from reporting.domain.report.judgements import Committee, Judgements, committee, judgements
from reporting.domain.report.ombudsman import OmbudsmanCases, ombudsman_cases
from reporting.domain.report.received import Received, received
from reporting.domain.report.recommendations import Recommendations, recommendations
from reporting.domain.report.timeliness import Sendings, TermFigures, acknowledgements, refusals, term_figures
from reporting.domain.report.tracks import Tracks, tracks


@dataclass(frozen=True)
class Handling:
    """I3, I4 and I5 of one population."""

    track: Tracks
    judgement: Judgements
    elements: Judgements
    timeliness: TermFigures
    refusal_notice: Sendings


@dataclass(frozen=True)
class FollowUp:
    """I8 and I9 of one population."""

    ombudsman: OmbudsmanCases
    recommendations: list[Recommendations]


@dataclass(frozen=True)
class EarlierYears:
    """Complaints received before the year and closed in it; follow-up that was still open when the year began."""

    closed: int
    handling: Handling
    follow_up: FollowUp


@dataclass(frozen=True)
class AnnualReport:
    year: int
    municipality: Municipality  # with the teams that are known now
    calculated_on: date
    as_of: datetime | None
    facts: int
    k: int
    received: Received
    classification: Classification
    handling: Handling
    committee: Committee
    acknowledgement: Sendings
    extensions: Extensions
    hearing: Hearing
    follow_up: FollowUp
    team_by_theme: Table
    team_by_result: Table
    earlier_years: EarlierYears
    definitions: tuple[Definition, ...]


async def annual_report(year: int, today: date, questions: Questions, municipality: Municipality) -> AnnualReport:
    """The figures of a year as of today."""
    if year > today.year:
        raise YearNotBegun(year)
    return compose(year, today, await questions.counts_of(year), municipality.knowing(await questions.teams()))


def compose(year: int, today: date, found: YearCounts, municipality: Municipality) -> AnnualReport:
    """All numbers come from the same counts, so that they agree."""
    counts, k = found.of_the_year, municipality.reporting.k
    small = {key for key in counts.by_first(Count.TEAM_THEME) if key != UNKNOWN and municipality.is_small(key)}
    return AnnualReport(
        year=year,
        municipality=municipality,
        calculated_on=today,
        as_of=found.as_of,
        facts=found.facts,
        k=k,
        received=received(counts, municipality, groups(counts.by_first(Count.TEAM_THEME), k, never_alone=small)),
        classification=classification(counts),
        handling=_handling(counts, today),
        committee=committee(counts),
        acknowledgement=acknowledgements(counts, today),
        extensions=extensions(counts),
        hearing=hearing(counts),
        follow_up=_follow_up(counts, today),
        team_by_theme=cross_table(counts.by_both(Count.TEAM_THEME), k, never_alone=small),
        team_by_result=cross_table(counts.by_both(Count.TEAM_RESULT), k, never_alone=small),
        earlier_years=_earlier(found.of_earlier_years, today),
        definitions=DEFINITIONS,
    )


def _earlier(counts: Counts, today: date) -> EarlierYears:
    return EarlierYears(counts.of(Count.TRACK), _handling(counts, today), _follow_up(counts, today))


def _handling(counts: Counts, today: date) -> Handling:
    return Handling(
        track=tracks(counts),
        judgement=judgements(counts.by_second(Count.TRACK, Track.FORMAL)),
        elements=judgements(counts.by_first(Count.ELEMENT)),
        timeliness=term_figures(counts, today),
        refusal_notice=refusals(counts, today),
    )


def _follow_up(counts: Counts, today: date) -> FollowUp:
    return FollowUp(ombudsman_cases(counts, today), recommendations(counts, today))

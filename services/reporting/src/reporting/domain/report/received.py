"""I1: what was received, by month, channel, form, theme, whose conduct and team."""

from dataclasses import dataclass

from reporting.domain.counting.counts import Counts
from reporting.domain.counting.tally import Count
from reporting.domain.disclosure.suppression import Group
from reporting.domain.figures.standing import Body
from reporting.domain.municipality import Municipality
from reporting.domain.report.lines import Line, every, lines
from words.submissions import Channel, ComplaintForm


@dataclass(frozen=True)
class Received:
    """I1. `by_team` is empty when there are too few complaints to show any team."""

    total: int
    by_month: list[Line]
    by_channel: list[Line]
    by_form: list[Line]
    by_theme: list[Line]
    by_body: list[Line]
    by_team: list[Line]


def received(counts: Counts, municipality: Municipality, teams: list[Group]) -> Received:
    by_team, by_theme = counts.by_first(Count.TEAM_THEME), counts.by_second(Count.TEAM_THEME)
    known_themes = {theme.id: 0 for theme in municipality.themes}
    return Received(
        total=counts.of(Count.MONTH),
        by_month=lines({f"{month:02}": 0 for month in range(1, 13)} | counts.by_first(Count.MONTH)),
        by_channel=lines(every(Channel, counts.by_first(Count.CHANNEL))),
        by_form=lines(every(ComplaintForm, counts.by_first(Count.FORM))),
        by_theme=[Line(key, number, municipality.theme_name(key)) for key, number in (known_themes | by_theme).items()],
        by_body=lines(every(Body, counts.by_first(Count.BODY))),
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

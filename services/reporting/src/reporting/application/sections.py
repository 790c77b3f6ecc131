"""The sections of the annual report that are lists and tables: what each shows, from counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reporting.domain.counting.counts import Counts
from reporting.domain.counting.tally import Count
from reporting.domain.disclosure.suppression import Group
from reporting.domain.municipality import Municipality
from reporting.domain.vocabulary import Body
from words.clocks import AdjournmentReason
from words.handling import WaiverGround
from words.people import Side
from words.submissions import Channel, ComplaintForm


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
class Extensions:
    """I6. `by_consent` counts complaints, `consents` every later date that was agreed."""

    total: int
    by_reason: list[Line]
    late: int
    by_consent: int
    consents: int


@dataclass(frozen=True)
class Hearing:
    """I7."""

    offered: int
    heard: dict[str, int]
    waived: dict[str, dict[str, int]]


def received(counts: Counts, municipality: Municipality, teams: list[Group]) -> Received:
    by_team, by_theme = counts.by_first(Count.TEAM_THEME), counts.by_second(Count.TEAM_THEME)
    known_themes = {theme.id: 0 for theme in municipality.themes}
    return Received(
        total=counts.of(Count.MONTH),
        by_month=_lines({f"{month:02}": 0 for month in range(1, 13)} | counts.by_first(Count.MONTH)),
        by_channel=_lines(every(Channel, counts.by_first(Count.CHANNEL))),
        by_form=_lines(every(ComplaintForm, counts.by_first(Count.FORM))),
        by_theme=[Line(key, number, municipality.theme_name(key)) for key, number in (known_themes | by_theme).items()],
        by_body=_lines(every(Body, counts.by_first(Count.BODY))),
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


def every(words: Iterable[str], found: Mapping[str, int]) -> dict[str, int]:
    """Every word there is, with zero where nothing was counted, and whatever newer facts brought."""
    return {str(word): 0 for word in words} | dict(found)


def _lines(found: Mapping[str, int]) -> list[Line]:
    return [Line(key, number) for key, number in found.items()]


def extensions(counts: Counts) -> Extensions:
    return Extensions(
        total=counts.of(Count.ADJOURNED),
        by_reason=_lines(every(AdjournmentReason, counts.by_first(Count.ADJOURNED))),
        late=counts.of(Count.ADJOURNED, second="LATE"),
        by_consent=counts.of(Count.POSTPONED),
        consents=counts.of(Count.POSTPONEMENT),
    )


def hearing(counts: Counts) -> Hearing:
    grounds = {
        Side.COMPLAINANT: [WaiverGround.MANIFESTLY_UNFOUNDED, WaiverGround.DECLINED, WaiverGround.NO_REPLY_IN_TERM],
        Side.ACCUSED: [WaiverGround.NOT_USED],
    }
    return Hearing(
        offered=counts.of(Count.HEARING_OFFERED),
        heard={str(side): counts.of(Count.HEARD, side) for side in Side},
        waived={str(side): every(grounds[side], counts.by_second(Count.NOT_HEARD, side)) for side in Side},
    )

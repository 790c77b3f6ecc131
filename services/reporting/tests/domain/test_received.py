"""I1 shows what there was none of too, and each team and theme by the name that the municipality gave it."""

from reporting_stories import VOORBEELDSTAD

from reporting.domain.counting.counts import Counts
from reporting.domain.counting.tally import Count, Tally
from reporting.domain.disclosure.suppression import Group
from reporting.domain.report.lines import Line
from reporting.domain.report.received import received


def test_every_month_of_the_year_is_shown_in_order() -> None:
    shown = received(Counts({Tally(Count.MONTH, "03"): 4}), VOORBEELDSTAD, []).by_month

    months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]
    assert shown == [Line(month, 4 if month == "03" else 0) for month in months]


def test_a_theme_without_complaints_is_shown_and_a_theme_that_is_no_longer_known_has_no_name() -> None:
    counts = Counts({Tally(Count.TEAM_THEME, "wmo", "privacy"): 2, Tally(Count.TEAM_THEME, "wmo", "oud"): 1})

    assert received(counts, VOORBEELDSTAD, []).by_theme == [
        Line("bejegening", 0, "Bejegening"),
        Line("termijn", 0, "Termijn of traagheid"),
        Line("privacy", 2, "Privacy"),
        Line("oud", 1),
    ]


def test_teams_are_shown_in_the_groups_that_protect_people() -> None:
    counts = Counts({Tally(Count.TEAM_THEME, team, "privacy"): n for team, n in {"wmo": 9, "directie": 6}.items()})
    counts_by_team = received(counts, VOORBEELDSTAD, [Group("wmo", ("wmo",)), Group("OTHER", ("directie",))]).by_team

    assert counts_by_team == [Line("wmo", 9, "Wmo", ("wmo",)), Line("OTHER", 6, None, ("directie",))]

"""Complaints as they may have gone: the truth from which facts and figures follow."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from reporting.domain.municipality import Municipality, Policy, Team, Theme

TODAY = date(2026, 7, 1)
YEAR = 2026
TEAMS = ("burgerzaken", "parkeren", "wmo", "directie")
THEMES = ("bejegening", "termijn", "privacy")
VOORBEELDSTAD = Municipality(
    "Voorbeeldstad",
    (
        Team("burgerzaken", "Burgerzaken", 19),
        Team("parkeren", "Parkeren", 16),
        Team("wmo", "Wmo", 31),
        Team("directie", "Directie", 3),
    ),
    (Theme("bejegening", "Bejegening"), Theme("termijn", "Termijn of traagheid"), Theme("privacy", "Privacy")),
    Policy(5),
)


def week(days: int) -> timedelta:
    return timedelta(days=7 * days)


@dataclass
class Story:
    """What happened to one complaint. Days are counted from receipt."""

    number: int
    received_on: date
    channel: str = "WEB_FORM"
    oral: bool = False
    team: str | None = None
    theme: str | None = None
    named_team: str | None = None  # None: the accused has not been named yet
    body_conduct: bool = False
    ack_after: int | None = None
    ack_by_letter: bool = False
    formal_after: int | None = None
    adjourned_after: int | None = None
    heard: tuple[str, ...] = ()
    waived: tuple[tuple[str, str], ...] = ()
    resolved_after: int | None = None
    conversation: bool = True
    decided_after: int | None = None
    notice_after: int | None = None  # after the decision or refusal; None: not known to be sent
    judgements: tuple[str, ...] = ("FOUNDED",)
    ended_after: int | None = None
    ended_as: tuple[str, str] = ("WITHDRAWN", "")  # and why
    earlier_end: str | None = None  # it was closed like this on day 5 and reopened on day 8
    reopened_until: int = 0  # days after its term, agreed with the ombudsman
    committee: bool = False
    advice: str | None = None
    advised_otherwise: bool = False
    consented_days: tuple[int, ...] = ()  # days after its extension; one for every consent
    asked: tuple[str, ...] = ()
    waived_items: bool = False
    split: tuple[str, ...] = ()

    @property
    def complaint_id(self) -> UUID:
        return UUID(int=0x019C0000_0000_7000_8000_000000000000 + self.number)

    def day(self, after: int | None) -> date | None:
        return None if after is None else self.received_on + timedelta(days=after)

    @property
    def term(self) -> date | None:
        return None if self.oral else self.received_on + week(10 if self.committee else 6)

    @property
    def agreed(self) -> date | None:
        """The last date agreed with the complainant, or with the ombudsman on reopening."""
        if self.term is None or not (self.consented_days or self.earlier_end == "DECIDED"):
            return None
        return self.term + (week(4) + timedelta(self.consented_days[-1]) if self.consented_days else self.by_ombudsman)

    @property
    def by_ombudsman(self) -> timedelta:
        return timedelta(days=self.reopened_until)

    @property
    def closed_after(self) -> int | None:
        ends = (self.resolved_after, self.decided_after, self.ended_after)
        return next((after for after in ends if after is not None), None)

    @property
    def outcome(self) -> str:
        kinds = set(self.judgements)
        return kinds.pop() if len(kinds) == 1 else "PARTLY_FOUNDED" if "FOUNDED" in kinds else "UNFOUNDED"


@st.composite
def stories(draw: st.DrawFn, most: int = 40) -> list[Story]:
    return [draw(_story(number)) for number in range(draw(st.integers(0, most)))]


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


WAYS_OUT = (
    ("NOT_HANDLED", "OLDER_THAN_A_YEAR"),
    ("NOT_HANDLED", "ALREADY_HANDLED"),
    ("WITHDRAWN", ""),
    ("FORWARDED", ""),
    ("RECLASSIFIED", "PUBLIC_SPACE_REPORT"),
    ("RECLASSIFIED", "OBJECTION"),
    ("NOTED_AS_SIGNAL", "ORAL"),
)
EARLIER_ENDS = ("RESOLVED_INFORMALLY", "DECIDED", "NOT_HANDLED", "FORWARDED", "RECLASSIFIED", "NOTED_AS_SIGNAL")


@st.composite
def _story(draw: st.DrawFn, number: int) -> Story:
    ending = draw(st.sampled_from(["open", "informal", "decided", "decided", "otherwise"]))
    after = draw(st.integers(9, 150))
    formal = _maybe(st.integers(1, 30)) if ending != "decided" else st.integers(1, 30)
    oral = draw(st.sampled_from([False, False, False, True]))
    earlier = draw(st.sampled_from([None, None, *EARLIER_ENDS]))
    adjourned = None if oral or earlier == "DECIDED" else draw(_maybe(st.integers(20, 60)))
    return Story(
        number=number,
        received_on=date(2025, 7, 1) + timedelta(days=draw(st.integers(0, 360))),
        channel=draw(st.sampled_from(["WEB_FORM", "EMAIL", "LETTER", "PHONE", "DESK"])),
        oral=oral,
        team=draw(_maybe(st.sampled_from(TEAMS))),
        theme=draw(_maybe(st.sampled_from(THEMES))),
        named_team=draw(_maybe(st.sampled_from(TEAMS))),
        body_conduct=draw(st.booleans()),
        ack_after=draw(_maybe(st.integers(0, 12))),
        ack_by_letter=draw(st.booleans()),
        formal_after=draw(formal),
        adjourned_after=adjourned,
        heard=tuple(draw(st.sets(st.sampled_from(["COMPLAINANT", "ACCUSED"])))),
        waived=tuple(draw(st.sampled_from([(), (("COMPLAINANT", "DECLINED"),), (("ACCUSED", "NOT_USED"),)]))),
        resolved_after=after if ending == "informal" else None,
        conversation=draw(st.booleans()),
        decided_after=after if ending == "decided" else None,
        notice_after=draw(_maybe(st.integers(0, 10))) if ending in {"decided", "otherwise"} else None,
        judgements=tuple(
            draw(st.lists(st.sampled_from(["FOUNDED", "UNFOUNDED", "NO_JUDGEMENT"]), min_size=1, max_size=3))
        ),
        ended_after=after if ending == "otherwise" else None,
        ended_as=draw(st.sampled_from(WAYS_OUT)),
        earlier_end=earlier,
        reopened_until=draw(st.integers(1, 90)),
        **draw(_further(oral=oral)),
    )


@st.composite
def _further(draw: st.DrawFn, *, oral: bool) -> dict[str, Any]:
    return {
        "committee": draw(st.sampled_from([False, False, True])),
        "advice": draw(_maybe(st.sampled_from(["FOUNDED", "UNFOUNDED"]))),
        "advised_otherwise": draw(st.booleans()),
        "consented_days": () if oral else tuple(draw(st.lists(st.integers(1, 60), max_size=2))),
        "asked": tuple(draw(st.sets(st.sampled_from(["NAME", "ADDRESS", "TRANSLATION"])))),
        "waived_items": draw(st.booleans()),
        "split": tuple(draw(st.lists(st.sampled_from(["PUBLIC_SPACE_REPORT", "CLAIM"]), max_size=2))),
    }


@cache
def a_year(most: int = 60) -> tuple[Story, ...]:
    """All kinds of complaints, the same every time."""
    found: list[Story] = []

    @given(stories())
    @settings(max_examples=40, derandomize=True, database=None, deadline=None)
    def draw(told: list[Story]) -> None:
        found.extend(told)

    draw()
    return tuple(replace(story, number=number) for number, story in enumerate(found[-most:]))

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


def _told(number: int, ending: str, oral: bool, after: int, notice_after: int | None, **drawn: Any) -> Story:
    """What was drawn, without what cannot have happened together."""
    if ending == "decided":
        drawn["formal_after"] = drawn["formal_after"] or 1
    if oral or drawn["earlier_end"] == "DECIDED":
        drawn["adjourned_after"] = None
    if oral:
        drawn["consented_days"] = ()
    ends = {
        "resolved_after": after if ending == "informal" else None,
        "decided_after": after if ending == "decided" else None,
        "ended_after": after if ending == "otherwise" else None,
        "notice_after": notice_after if ending in {"decided", "otherwise"} else None,
    }
    return Story(number=number, oral=oral, **ends, **drawn)


# Made once: a strategy that is made anew for every draw takes longer than the draw.
_STORY = st.fixed_dictionaries(
    {
        "ending": st.sampled_from(["open", "informal", "decided", "decided", "otherwise"]),
        "after": st.integers(9, 150),
        "received_on": st.integers(0, 360).map(lambda days: date(2025, 7, 1) + timedelta(days=days)),
        "channel": st.sampled_from(["WEB_FORM", "EMAIL", "LETTER", "PHONE", "DESK"]),
        "oral": st.sampled_from([False, False, False, True]),
        "team": _maybe(st.sampled_from(TEAMS)),
        "theme": _maybe(st.sampled_from(THEMES)),
        "named_team": _maybe(st.sampled_from(TEAMS)),
        "body_conduct": st.booleans(),
        "ack_after": _maybe(st.integers(0, 12)),
        "ack_by_letter": st.booleans(),
        "formal_after": _maybe(st.integers(1, 30)),
        "adjourned_after": _maybe(st.integers(20, 60)),
        "heard": st.sets(st.sampled_from(["COMPLAINANT", "ACCUSED"])).map(tuple),
        "waived": st.sampled_from([(), (("COMPLAINANT", "DECLINED"),), (("ACCUSED", "NOT_USED"),)]),
        "conversation": st.booleans(),
        "notice_after": _maybe(st.integers(0, 10)),
        "judgements": st.lists(st.sampled_from(["FOUNDED", "UNFOUNDED", "NO_JUDGEMENT"]), min_size=1, max_size=3).map(
            tuple
        ),
        "ended_as": st.sampled_from(WAYS_OUT),
        "earlier_end": st.sampled_from([None, None, *EARLIER_ENDS]),
        "reopened_until": st.integers(1, 90),
        "committee": st.sampled_from([False, False, True]),
        "advice": _maybe(st.sampled_from(["FOUNDED", "UNFOUNDED"])),
        "advised_otherwise": st.booleans(),
        "consented_days": st.lists(st.integers(1, 60), max_size=2).map(tuple),
        "asked": st.sets(st.sampled_from(["NAME", "ADDRESS", "TRANSLATION"])).map(tuple),
        "waived_items": st.booleans(),
        "split": st.lists(st.sampled_from(["PUBLIC_SPACE_REPORT", "CLAIM"]), max_size=2).map(tuple),
    }
)


def stories(most: int = 40) -> st.SearchStrategy[list[Story]]:
    """None, or up to `most` complaints; every number of them is as likely."""
    drawn = st.integers(0, most).flatmap(lambda number: st.lists(_STORY, min_size=number, max_size=number))
    return drawn.map(lambda told: [_told(number, **each) for number, each in enumerate(told)])


@cache
def a_year(most: int = 60) -> tuple[Story, ...]:
    """All kinds of complaints, the same every time."""
    found: list[Story] = []

    @given(stories())
    @settings(max_examples=10, derandomize=True, database=None, deadline=None)
    def draw(told: list[Story]) -> None:
        found.extend(told)

    draw()
    return tuple(replace(story, number=number) for number, story in enumerate(found[-most:]))

"""Complaints as they may have gone, the facts that tell of them, and the same figures worked out another way.

`Story` is the truth. `facts_of` tells it in events; `recount` works out the report from the stories themselves, without
a line of the code under test.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from statistics import median
from typing import Any
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.event import Event, Fact
from contracts.intake import Received, ReceivedData
from contracts.notifications import Posted, PostedData, Sent, SentData
from contracts.procedure import (
    AccusedNamed,
    AccusedNamedData,
    Adjourned,
    AdjournedData,
    Decided,
    DecidedData,
    ElementOutcome,
    FormalProcedureStarted,
    FormalProcedureStartedData,
    HearingHeld,
    HearingHeldData,
    HearingOffered,
    HearingOfferedData,
    HearingWaived,
    HearingWaivedData,
    ResolvedInformally,
    ResolvedInformallyData,
    TermsSet,
    TermsSetData,
)
from reporting.domain.municipality import Municipality, Policy, Team, Theme
from servicekit.testing import an_event

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
    """What happened with one complaint. Days are counted from receipt."""

    number: int
    received_on: date
    channel: str = "WEB_FORM"
    oral: bool = False
    team: str | None = None
    theme: str | None = None
    named_team: str | None = None  # None: the accused is not named yet
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
    notice_after: int | None = None  # after the decision; None: not known to be sent
    judgements: tuple[str, ...] = ("FOUNDED",)

    @property
    def complaint_id(self) -> UUID:
        return UUID(int=0x019C0000_0000_7000_8000_000000000000 + self.number)

    def day(self, after: int | None) -> date | None:
        return None if after is None else self.received_on + timedelta(days=after)

    @property
    def term(self) -> date | None:
        return None if self.oral else self.received_on + week(6)

    @property
    def outcome(self) -> str:
        kinds = set(self.judgements)
        return kinds.pop() if len(kinds) == 1 else "PARTLY_FOUNDED" if "FOUNDED" in kinds else "UNFOUNDED"


@st.composite
def stories(draw: st.DrawFn, most: int = 40) -> list[Story]:
    return [draw(_story(number)) for number in range(draw(st.integers(0, most)))]


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


@st.composite
def _story(draw: st.DrawFn, number: int) -> Story:
    ending = draw(st.sampled_from(["open", "informal", "decided", "decided"]))
    after = draw(st.integers(1, 120))
    formal = _maybe(st.integers(1, 30)) if ending != "decided" else st.integers(1, 30)
    oral = draw(st.sampled_from([False, False, False, True]))
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
        adjourned_after=None if oral else draw(_maybe(st.integers(20, 60))),
        heard=tuple(draw(st.sets(st.sampled_from(["COMPLAINANT", "ACCUSED"])))),
        waived=tuple(draw(st.sampled_from([(), (("COMPLAINANT", "DECLINED"),), (("ACCUSED", "NOT_USED"),)]))),
        resolved_after=after if ending == "informal" else None,
        conversation=draw(st.booleans()),
        decided_after=after if ending == "decided" else None,
        notice_after=draw(_maybe(st.integers(0, 10))) if ending == "decided" else None,
        judgements=tuple(
            draw(st.lists(st.sampled_from(["FOUNDED", "UNFOUNDED", "NO_JUDGEMENT"]), min_size=1, max_size=3))
        ),
    )


@cache
def a_year(most: int = 60) -> tuple[Story, ...]:
    """Complaints of all sorts, the same every time."""
    found: list[Story] = []

    @given(stories())
    @settings(max_examples=40, derandomize=True, database=None, deadline=None)
    def draw(told: list[Story]) -> None:
        found.extend(told)

    draw()
    return tuple(replace(story, number=number) for number, story in enumerate(found[-most:]))


class _Teller:
    """Numbers the facts per publisher, as the outbox does."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._last: dict[str, int] = {}
        self.facts: list[Event] = []

    def tell(self, service: str, event: type[Event], shape: type[Fact], day: date, **data: Any) -> None:
        self._last[service] = self._last.get(service, 0) + 1
        common = {"complaint_id": self._story.complaint_id, "reference": f"K-{YEAR}-{self._story.number:06}"}
        moment = datetime.combine(day, time(10), UTC) + timedelta(seconds=self._last[service])
        self.facts.append(
            an_event(
                event,
                shape(**common, **data),
                subject=self._story.complaint_id,
                sequence=self._last[service],
                service=service,
                now=moment,
            )
        )


def facts_of(story: Story) -> list[Event]:
    """The facts about one complaint, in the order in which they happened."""
    teller = _Teller(story)
    _tell_receipt(teller, story)
    _tell_procedure(teller, story)
    _tell_ending(teller, story)
    return teller.facts


def _tell_receipt(teller: _Teller, story: Story) -> None:
    start = story.received_on
    received_at = datetime.combine(start, time(9), UTC)
    form = "ORAL" if story.oral else "WRITTEN"
    teller.tell(
        "intake", Received, ReceivedData, start, channel=story.channel, received_at=received_at, received_on=start,
        form=form, anonymous=False, represented=False, language="nl", team=story.team, theme=story.theme,
        suggested_kind="COMPLAINT",
    )  # fmt: skip
    _tell_terms(teller, story, start, "RECEIVED", reason="OPENED", clock_status="NONE" if story.oral else "RUNNING")
    acknowledged = story.day(story.ack_after)
    if acknowledged is not None:
        message = {"message_id": story.complaint_id, "message_code": "M01", "recipient_kind": "COMPLAINANT"}
        if story.ack_by_letter:
            printed = datetime.combine(start, time(9), UTC)
            teller.tell(
                "notifications", Sent, SentData, start, **message, channel="LETTER", sent_at=printed, sent_on=start
            )
            teller.tell("notifications", Posted, PostedData, acknowledged, **message, posted_on=acknowledged)
        else:
            sent = {
                "channel": "EMAIL",
                "sent_at": datetime.combine(acknowledged, time(9), UTC),
                "sent_on": acknowledged,
            }
            teller.tell("notifications", Sent, SentData, acknowledged, **message, **sent)


def _tell_terms(teller: _Teller, story: Story, day: date, state: str, **data: Any) -> None:
    dates = {} if story.oral else {"ack_due_on": story.day(7), "decide_due_on": story.term, "due_on": story.term}
    teller.tell(
        "procedure", TermsSet, TermsSetData, day, state=state, received_on=story.received_on, article="Awb 9:11(1)",
        **(dates | data),
    )  # fmt: skip


def _tell_procedure(teller: _Teller, story: Story) -> None:
    if story.named_team is not None:
        day = story.received_on + timedelta(days=1)
        named = {"team": story.named_team, "theme": story.theme, "body_conduct": story.body_conduct}
        teller.tell("procedure", AccusedNamed, AccusedNamedData, day, state="TRIAGE", **named)
    formal = story.day(story.formal_after)
    if formal is not None:
        data = {"reason": "NO_AGREEMENT", "started_on": formal}
        teller.tell(
            "procedure", FormalProcedureStarted, FormalProcedureStartedData, formal, state="FORMAL_INTAKE", **data
        )
    if story.heard or story.waived:
        _tell_hearing(teller, story)
    adjourned = story.day(story.adjourned_after)
    if adjourned is not None and story.term is not None:
        until = story.term + week(4)
        late = adjourned > story.term
        data = {"previous_due_on": story.term, "new_due_on": until, "reason": "HEARING", "late": late}
        teller.tell("procedure", Adjourned, AdjournedData, adjourned, state="INVESTIGATION", **data)
        _tell_terms(
            teller, story, adjourned, "INVESTIGATION", reason="ADJOURNED", clock_status="EXTENDED",
            ack_due_on=None, due_on=until, extended_due_on=until,
        )  # fmt: skip


def _tell_hearing(teller: _Teller, story: Story) -> None:
    day = story.received_on + timedelta(days=20)
    offered = {"offered_on": day, "reply_due_on": day + timedelta(days=14)}
    teller.tell("procedure", HearingOffered, HearingOfferedData, day, state="INVESTIGATION", **offered)
    if story.heard:
        held = {"sides": story.heard, "held_on": day}
        teller.tell("procedure", HearingHeld, HearingHeldData, day, state="INVESTIGATION", **held)
    for side, ground in story.waived:
        waived = {"side": side, "ground": ground, "waived_on": day}
        teller.tell("procedure", HearingWaived, HearingWaivedData, day, state="INVESTIGATION", **waived)


def _tell_ending(teller: _Teller, story: Story) -> None:
    resolved, decided = story.day(story.resolved_after), story.day(story.decided_after)
    if resolved is not None:
        kind = "CONVERSATION" if story.conversation else "DIRECT_ACTION"
        data = {"resolution_kind": kind, "resolved_on": resolved}
        teller.tell(
            "procedure", ResolvedInformally, ResolvedInformallyData, resolved, state="RESOLVED_INFORMALLY", **data
        )
    if decided is not None:
        elements = tuple(ElementOutcome(norms=("N07",), judgement=judgement) for judgement in story.judgements)
        data = {"outcome": story.outcome, "elements": elements, "conclusions": ("APOLOGY",), "decided_on": decided}
        teller.tell("procedure", Decided, DecidedData, decided, state="DECIDED", **data)
        sent = story.day(None if story.notice_after is None else (story.decided_after or 0) + story.notice_after)
        if sent is not None:  # the clock has stopped: no date runs, none is told
            stopped = {"ack_due_on": None, "decide_due_on": None, "due_on": None, "closed_on": decided}
            _tell_terms(
                teller,
                story,
                sent,
                "DECIDED",
                reason="NOTICE_SENT",
                clock_status="STOPPED",
                notice_sent_on=sent,
                **stopped,
            )


def recount(told: list[Story], year: int = YEAR, today: date = TODAY) -> dict[str, Any]:
    """The main figures of a year, straight from the stories."""
    own = [story for story in told if story.received_on.year == year]
    earlier = [story for story in told if story.received_on.year < year and _closed_in(story) == year]
    return {
        "received": len(own),
        **_figures(own, today),
        "earlier": {"closed": len(earlier), **_figures(earlier, today)},
    }


def _closed_in(story: Story) -> int | None:
    day = story.day(story.resolved_after if story.resolved_after is not None else story.decided_after)
    return None if day is None else day.year


def _figures(own: list[Story], today: date) -> dict[str, Any]:
    verdicts = [_verdict(story, today) for story in own]
    times = sorted(days for story in own if (days := _days(story, today)) is not None)
    acks = [_acknowledged(story, today) for story in own]
    decided = [story for story in own if story.decided_after is not None]
    count = verdicts.count
    measured = len(verdicts) - count("none") - count("not yet due")
    good = count("in term") + count("in extension")
    return {
        "informal": sum(story.resolved_after is not None for story in own),
        "formal": len(decided),
        "verdicts": [count(each) for each in ("in term", "in extension", "late", "overdue", "not yet due", "none")],
        "on time rate": round(100 * good / measured + 1e-9, 1) if measured >= 10 else None,
        "median": float(median(times)) if len(times) >= 5 else None,
        "p90": next(t for t in times if sum(x <= t for x in times) * 10 >= 9 * len(times)) if len(times) >= 5 else None,
        "acknowledged": [acks.count(each) for each in ("on time", "late", "not yet due")],
        "outcomes": {each: sum(s.outcome == each for s in decided) for each in ("FOUNDED", "PARTLY_FOUNDED")},
        "elements": sum(len(story.judgements) for story in decided),
        "adjourned": sum(story.adjourned_after is not None for story in own),
        "offered": sum(bool(story.heard or story.waived) for story in own),
    }


def _verdict(story: Story, today: date) -> str:
    if story.term is None:
        return "none"
    adjourned = story.day(story.adjourned_after)
    last = story.term + week(4) if adjourned is not None and adjourned <= story.term else story.term
    done = _done(story)
    if done is None or (_unsent(story) and today > last):
        return "overdue" if today > last else "not yet due"
    return "in term" if done <= story.term else "in extension" if done <= last else "late"


def _unsent(story: Story) -> bool:
    return story.decided_after is not None and story.notice_after is None


def _done(story: Story) -> date | None:
    if story.resolved_after is not None:
        return story.day(story.resolved_after)
    if story.decided_after is not None:
        return story.day(story.decided_after + (story.notice_after or 0))
    return None


def _days(story: Story, today: date) -> int | None:
    done = _done(story)
    if done is None or (_unsent(story) and _verdict(story, today) == "overdue"):
        return None
    return (done - story.received_on).days


def _acknowledged(story: Story, today: date) -> str:
    if story.oral:
        return "none"
    due = story.received_on + timedelta(days=7)
    if story.ack_after is None:
        return "late" if today > due else "not yet due"
    return "on time" if story.ack_after <= 7 else "late"

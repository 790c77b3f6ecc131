"""The figures of a year worked out from the stories themselves, without a line of the code under test."""

from datetime import date, timedelta
from statistics import median
from typing import Any

from reporting_stories import TODAY, YEAR, Story, week


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

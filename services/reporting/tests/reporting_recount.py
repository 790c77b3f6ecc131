"""The figures of a year computed from the stories, without any of the code under test."""

from collections import Counter
from datetime import date, timedelta
from statistics import median
from typing import Any

from reporting_stories import TODAY, YEAR, Story, week

VERDICTS = ("in term", "in extension", "in consent", "late", "overdue", "not yet due", "none", "otherwise")


def recount(told: list[Story], year: int = YEAR, today: date = TODAY) -> dict[str, Any]:
    """The main figures of a year, directly from the stories."""
    own = [story for story in told if story.received_on.year == year]
    earlier = [story for story in told if story.received_on.year < year and _closed_in(story) == year]
    return {
        "received": len(own),
        **_figures(own, today),
        "earlier": {"closed": len(earlier), **_figures(earlier, today)},
    }


def _closed_in(story: Story) -> int | None:
    day = story.day(story.closed_after)
    return None if day is None else day.year


def _figures(own: list[Story], today: date) -> dict[str, Any]:
    verdicts = [_verdict(story, today) for story in own]
    times = sorted(days for story in own if (days := _days(story, today)) is not None)
    acks = [_acknowledged(story, today) for story in own]
    decided = [story for story in own if story.decided_after is not None]
    count = verdicts.count
    measured = len(verdicts) - count("none") - count("not yet due") - count("otherwise")
    good = count("in term") + count("in extension") + count("in consent")
    ended = Counter(story.ended_as for story in own if story.ended_after is not None)
    refusals = [_refused(story, today) for story in own]
    return {
        "informal": sum(story.resolved_after is not None for story in own),
        "formal": len(decided),
        "verdicts": [count(each) for each in VERDICTS],
        "on time rate": round(100 * good / measured + 1e-9, 1) if measured >= 10 else None,
        "median": float(median(times)) if len(times) >= 5 else None,
        "p90": next(t for t in times if sum(x <= t for x in times) * 10 >= 9 * len(times)) if len(times) >= 5 else None,
        "acknowledged": [acks.count(each) for each in ("on time", "late", "not yet due")],
        "outcomes": {each: sum(s.outcome == each for s in decided) for each in ("FOUNDED", "PARTLY_FOUNDED")},
        "elements": sum(len(story.judgements) for story in decided),
        "refused": [refusals.count(each) for each in ("on time", "late", "not yet due")],
        "withdrawn": ended["WITHDRAWN", ""],
        "forwarded": ended["FORWARDED", ""],
        "signals": ended["NOTED_AS_SIGNAL", "ORAL"],
        "reclassified": sum(number for (how, _), number in ended.items() if how == "RECLASSIFIED"),
        "not handled": {why: ended["NOT_HANDLED", why] for why in ("OLDER_THAN_A_YEAR", "ALREADY_HANDLED")},
        "reopened": sum(story.earlier_end is not None for story in own),
        "split": dict(Counter(kind for story in own for kind in story.split)),
        "asked": dict(Counter(item for story in own for item in story.asked)),
        "waived": sum(story.waived_items and bool(story.asked) for story in own),
        "consents": [
            sum(bool(story.consented_days) for story in own),
            sum(len(story.consented_days) for story in own),
        ],
        "advised": dict(Counter(story.advice for story in own if story.advice)),
        "otherwise": sum(story.advised_otherwise for story in decided),
        "adjourned": sum(story.adjourned_after is not None for story in own),
        "offered": sum(bool(story.heard or story.waived) for story in own),
    }


def _verdict(story: Story, today: date) -> str:
    if story.ended_after is not None:
        return "otherwise"
    if story.term is None:
        return "none"
    done, extended = _done(story), _extended(story)
    last = max(day for day in (story.term, extended, story.agreed) if day is not None)
    if done is None or (_unsent(story) and today > last):
        return "overdue" if today > last else "not yet due"
    if done <= story.term:
        return "in term"
    if extended is not None and done <= extended:
        return "in extension"
    return "in consent" if story.agreed is not None and done <= story.agreed else "late"


def _extended(story: Story) -> date | None:
    """An adjournment within the term gives four more weeks."""
    adjourned = story.day(story.adjourned_after)
    if adjourned is None or story.term is None or adjourned > story.term:
        return None
    return story.term + week(4)


def _refused(story: Story, today: date) -> str:
    if story.oral or story.ended_after is None or story.ended_as[0] != "NOT_HANDLED":
        return "none"
    due = story.received_on + week(4)
    if story.notice_after is None:
        return "late" if today > due else "not yet due"
    sent = story.day(story.ended_after + story.notice_after)
    return "on time" if sent is not None and sent <= due else "late"


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

"""What one complaint adds to the counts. Every number in the report is a sum of these, and of nothing else."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from reporting.domain.figures import ComplaintFigures
from reporting.domain.timeliness import Standing, standing
from reporting.domain.vocabulary import Track

UNKNOWN = "UNKNOWN"


class Count(StrEnum):
    """What is counted, and by what."""

    MONTH = "MONTH"  # month of receipt
    CHANNEL = "CHANNEL"
    FORM = "FORM"
    BODY = "BODY"
    TEAM_THEME = "TEAM_THEME"
    TEAM_RESULT = "TEAM_RESULT"
    TRACK = "TRACK"  # track, and how within it
    FORMAL_STARTED = "FORMAL_STARTED"  # reason
    ELEMENT = "ELEMENT"  # judgement on one element
    DONE = "DONE"  # timeliness
    AWAITING_NOTICE = "AWAITING_NOTICE"  # last day on time, timeliness by the day of the decision
    DUE = "DUE"  # last day on time of what is open
    NO_TERM = "NO_TERM"
    DAYS = "DAYS"  # track, days
    AWAITING_DAYS = "AWAITING_DAYS"  # last day on time, days by the day of the decision
    ACKNOWLEDGED = "ACKNOWLEDGED"
    ACKNOWLEDGEMENT_DUE = "ACKNOWLEDGEMENT_DUE"  # last day on time of what is still to be sent
    ADJOURNED = "ADJOURNED"  # reason, LATE or nothing
    HEARING_OFFERED = "HEARING_OFFERED"
    HEARD = "HEARD"  # side
    NOT_HEARD = "NOT_HEARD"  # side, ground


class Tally(NamedTuple):
    kind: Count
    first: str = ""
    second: str = ""


def tallies(figures: ComplaintFigures) -> list[Tally]:
    """Everything this complaint adds one to. Nothing until its receipt is known."""
    if figures.received_on is None:
        return []
    where = standing(figures)
    return [
        *_received(figures, where),
        *_outcome(figures, where),
        *_timeliness(where),
        *_acknowledgement(figures, where),
        *_adjournment(figures),
        *_hearing(figures),
    ]


def _received(figures: ComplaintFigures, where: Standing) -> Iterator[Tally]:
    assert figures.received_on is not None  # noqa: S101 - for the type checker; the caller looked
    yield Tally(Count.MONTH, f"{figures.received_on:%m}")
    yield Tally(Count.CHANNEL, figures.channel or UNKNOWN)
    yield Tally(Count.FORM, figures.form or UNKNOWN)
    yield Tally(Count.BODY, where.body)
    yield Tally(Count.TEAM_THEME, figures.team or UNKNOWN, figures.theme or UNKNOWN)


def _outcome(figures: ComplaintFigures, where: Standing) -> Iterator[Tally]:
    how = {
        Track.RESOLVED_INFORMALLY: figures.resolution_kind,
        Track.FORMAL: figures.outcome,
        Track.OPEN: "FORMAL_STARTED" if figures.formal_started_on else "",
    }[where.track]
    yield Tally(Count.TRACK, where.track, how or "")
    result = how if where.track is Track.FORMAL and how else where.track
    yield Tally(Count.TEAM_RESULT, figures.team or UNKNOWN, result)
    if figures.formal_started_on:
        yield Tally(Count.FORMAL_STARTED, figures.formal_reason or UNKNOWN)
    if where.track is Track.FORMAL:
        yield from [Tally(Count.ELEMENT, "FOUNDED")] * figures.elements_founded
        yield from [Tally(Count.ELEMENT, "UNFOUNDED")] * figures.elements_unfounded
        yield from [Tally(Count.ELEMENT, "NO_JUDGEMENT")] * figures.elements_no_judgement


def _timeliness(where: Standing) -> Iterator[Tally]:
    last = where.counts_until.isoformat() if where.counts_until else ""
    if where.counts_until is None:
        yield Tally(Count.NO_TERM)
    elif where.timeliness is None:
        yield Tally(Count.DUE, last)
    elif where.provisional:
        yield Tally(Count.AWAITING_NOTICE, last, where.timeliness)
    else:
        yield Tally(Count.DONE, where.timeliness)
    if where.days is not None and where.provisional:
        yield Tally(Count.AWAITING_DAYS, last, str(where.days))
    elif where.days is not None:
        yield Tally(Count.DAYS, where.track, str(where.days))


def _acknowledgement(figures: ComplaintFigures, where: Standing) -> Iterator[Tally]:
    if where.acknowledgement is not None:
        yield Tally(Count.ACKNOWLEDGED, where.acknowledgement)
    elif figures.ack_due_on is not None:
        yield Tally(Count.ACKNOWLEDGEMENT_DUE, figures.ack_due_on.isoformat())


def _adjournment(figures: ComplaintFigures) -> Iterator[Tally]:
    if figures.adjournment_reason is not None:
        yield Tally(Count.ADJOURNED, figures.adjournment_reason, "LATE" if figures.adjourned_late else "")


def _hearing(figures: ComplaintFigures) -> Iterator[Tally]:
    if figures.hearing_offered:
        yield Tally(Count.HEARING_OFFERED)
    for side, held, ground in (
        ("COMPLAINANT", figures.heard_complainant, figures.waived_complainant),
        ("ACCUSED", figures.heard_accused, figures.waived_accused),
    ):
        if held:
            yield Tally(Count.HEARD, side)
        if ground is not None:
            yield Tally(Count.NOT_HEARD, side, ground)

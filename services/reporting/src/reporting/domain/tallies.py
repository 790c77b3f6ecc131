"""What one complaint adds to the counts."""

from collections.abc import Iterator

from reporting.domain.counting.tally import UNKNOWN, Count, Tally
from reporting.domain.figures.complaint import ComplaintFigures
from reporting.domain.figures.standing import Standing, standing
from reporting.domain.vocabulary import BEFORE_THE_FORMAL_PROCEDURE, ENDED_OTHERWISE, Track


def tallies(figures: ComplaintFigures) -> Iterator[Tally]:
    """Everything this complaint adds one to. Nothing until its receipt is known."""
    if figures.received_on is None:
        return
    where = standing(figures)
    yield Tally(Count.MONTH, f"{figures.received_on:%m}")
    yield from _received(figures, where)
    yield from _outcome(figures, where)
    yield from _reopened(figures)
    yield from _timeliness(where)
    yield from _messages(figures, where)
    yield from _extensions(figures)
    yield from _hearing(figures)
    yield from _advice(figures)


def _received(figures: ComplaintFigures, where: Standing) -> Iterator[Tally]:
    yield Tally(Count.CHANNEL, figures.channel or UNKNOWN)
    yield Tally(Count.FORM, figures.form or UNKNOWN)
    yield Tally(Count.BODY, where.body)
    yield Tally(Count.TEAM_THEME, figures.team or UNKNOWN, figures.theme or UNKNOWN)
    if figures.split_kinds:
        yield Tally(Count.WITH_SPLIT)
        yield from [Tally(Count.SPLIT, kind) for kind in figures.split_kinds]
    if figures.items_asked:
        yield Tally(Count.INCOMPLETE)
        yield from [Tally(Count.ITEM_ASKED, item) for item in figures.items_asked]
    if figures.completion_waived:
        yield Tally(Count.COMPLETION_WAIVED)


def _outcome(figures: ComplaintFigures, where: Standing) -> Iterator[Tally]:
    how = _how(figures, where.track)
    yield Tally(Count.TRACK, where.track, how)
    result = how if where.track is Track.FORMAL and how else where.track
    yield Tally(Count.TEAM_RESULT, figures.team or UNKNOWN, result)
    if figures.formal_because:
        yield Tally(Count.FORMAL_STARTED, figures.formal_because)
    if where.track is Track.FORMAL:
        yield from [Tally(Count.ELEMENT, "FOUNDED")] * figures.elements_founded
        yield from [Tally(Count.ELEMENT, "UNFOUNDED")] * figures.elements_unfounded
        yield from [Tally(Count.ELEMENT, "NO_JUDGEMENT")] * figures.elements_no_judgement


def _how(figures: ComplaintFigures, track: Track) -> str:
    """How within its track."""
    if track is Track.OPEN:
        formal = figures.formal_because and figures.state not in BEFORE_THE_FORMAL_PROCEDURE
        return "FORMAL_STARTED" if formal else ""
    known = {Track.RESOLVED_INFORMALLY: figures.resolution_kind, Track.FORMAL: figures.outcome}
    return known.get(track, figures.ended_because) or ""


def _reopened(figures: ComplaintFigures) -> Iterator[Tally]:
    if figures.reopenings:
        yield Tally(Count.REOPENED)
        yield from [Tally(Count.REOPENING, reason) for reason in figures.reopenings]


def _timeliness(where: Standing) -> Iterator[Tally]:
    last = where.counts_until.isoformat() if where.counts_until else ""
    if where.track in ENDED_OTHERWISE:
        yield Tally(Count.ENDED_OTHERWISE)
    elif where.counts_until is None:
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


def _messages(figures: ComplaintFigures, where: Standing) -> Iterator[Tally]:
    if where.acknowledgement is not None:
        yield Tally(Count.ACKNOWLEDGED, where.acknowledgement)
    elif figures.ack_due_on is not None:
        yield Tally(Count.ACKNOWLEDGEMENT_DUE, figures.ack_due_on.isoformat())
    if where.refusal is not None:
        yield Tally(Count.REFUSED, where.refusal)
    elif where.track is Track.NOT_HANDLED and figures.refusal_due_on is not None:
        yield Tally(Count.REFUSAL_DUE, figures.refusal_due_on.isoformat())


def _extensions(figures: ComplaintFigures) -> Iterator[Tally]:
    if figures.adjournment_reason is not None:
        yield Tally(Count.ADJOURNED, figures.adjournment_reason, "LATE" if figures.adjourned_late else "")
    if figures.postponements:
        yield Tally(Count.POSTPONED)
        yield from [Tally(Count.POSTPONEMENT)] * figures.postponements


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


def _advice(figures: ComplaintFigures) -> Iterator[Tally]:
    if figures.advice_requested:
        yield Tally(Count.ADVICE_REQUESTED)
    if figures.advice is not None:
        yield Tally(Count.ADVISED, figures.advice)
    if figures.advised_otherwise:
        yield Tally(Count.ADVISED_OTHERWISE)

"""Where a complaint stands and whether it was on time (Awb 9:6, 9:11), from its own figures alone.

Nothing here knows the day of asking: what is still open carries the date that decides, and the report compares.
"""

from dataclasses import dataclass
from datetime import date

from reporting.domain.figures import ComplaintFigures
from reporting.domain.vocabulary import Acknowledgement, Body, State, Timeliness, Track


@dataclass(frozen=True)
class Standing:
    """What the counts are made of."""

    track: Track
    body: Body
    closed_on: date | None
    counts_until: date | None  # the last day that is on time; None: no legal term
    timeliness: Timeliness | None  # None: not done yet, or no legal term
    days: int | None  # from receipt until done
    provisional: bool  # decided, but the notice is not known to be sent
    acknowledgement: Acknowledgement | None


def standing(figures: ComplaintFigures) -> Standing:
    """Where this complaint stands."""
    track = _track(figures)
    closed_on = {Track.RESOLVED_INFORMALLY: figures.resolved_on, Track.FORMAL: figures.decided_on}.get(track)
    provisional = track is Track.FORMAL and figures.notice_sent_on is None
    done_on = (figures.notice_sent_on or closed_on) if track is Track.FORMAL else closed_on
    return Standing(
        track=track,
        body=_body(figures),
        closed_on=closed_on,
        counts_until=counts_until(figures),
        timeliness=_timeliness(figures, done_on),
        days=(done_on - figures.received_on).days if done_on and figures.received_on else None,
        provisional=provisional,
        acknowledgement=_acknowledgement(figures),
    )


def counts_until(figures: ComplaintFigures) -> date | None:
    """The date in force, but an adjournment that came too late gives no time: 9:11(2) extends a running term."""
    if figures.decide_due_on is None or figures.adjourned_late:
        return figures.decide_due_on
    return figures.due_on or figures.decide_due_on


def _track(figures: ComplaintFigures) -> Track:
    if figures.state == State.DECIDED and figures.decided_on:
        return Track.FORMAL
    if figures.state == State.RESOLVED_INFORMALLY and figures.resolved_on:
        return Track.RESOLVED_INFORMALLY
    return Track.OPEN


def _body(figures: ComplaintFigures) -> Body:
    if figures.body_conduct is None:
        return Body.UNKNOWN
    return Body.BODY if figures.body_conduct else Body.OFFICIAL


def _timeliness(figures: ComplaintFigures, done_on: date | None) -> Timeliness | None:
    last = counts_until(figures)
    if done_on is None or last is None or figures.decide_due_on is None:
        return None
    if done_on <= figures.decide_due_on:
        return Timeliness.WITHIN_TERM
    return Timeliness.WITHIN_EXTENSION if done_on <= last else Timeliness.LATE


def _acknowledgement(figures: ComplaintFigures) -> Acknowledgement | None:
    if figures.ack_due_on is None or figures.ack_sent_on is None:
        return None
    return Acknowledgement.ON_TIME if figures.ack_sent_on <= figures.ack_due_on else Acknowledgement.LATE

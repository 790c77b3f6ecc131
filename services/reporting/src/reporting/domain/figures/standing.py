"""The track and timeliness of a complaint (Awb 9:6, 9:8(3), 9:11), from its own figures alone.

Nothing here depends on the day of the report: an open complaint carries its last day, and the report compares.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reporting.domain.figures.complaint import ComplaintFigures
from reporting.domain.figures.promptness import Promptness, promptness
from words.cases import CaseState


class Track(StrEnum):
    """How a complaint was handled so far: exactly one track for each."""

    RESOLVED_INFORMALLY = "RESOLVED_INFORMALLY"
    FORMAL = "FORMAL"
    NOT_HANDLED = "NOT_HANDLED"
    WITHDRAWN = "WITHDRAWN"
    FORWARDED = "FORWARDED"
    RECLASSIFIED = "RECLASSIFIED"
    NOTED_AS_SIGNAL = "NOTED_AS_SIGNAL"
    OPEN = "OPEN"


NO_COMPLAINT = (Track.FORWARDED, Track.RECLASSIFIED, Track.NOTED_AS_SIGNAL)
ENDED_OTHERWISE = (Track.NOT_HANDLED, Track.WITHDRAWN, *NO_COMPLAINT)


class Timeliness(StrEnum):
    """Timeliness under Awb 9:11 of a completed complaint."""

    WITHIN_TERM = "WITHIN_TERM"
    WITHIN_EXTENSION = "WITHIN_EXTENSION"
    WITHIN_CONSENT = "WITHIN_CONSENT"
    LATE = "LATE"


class Body(StrEnum):
    """The body whose conduct it is about (Awb 9:7(2))."""

    BODY = "BODY"
    OFFICIAL = "OFFICIAL"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True)
class Standing:
    """The values that are counted."""

    track: Track
    body: Body
    closed_on: date | None
    counts_until: date | None  # the last day that is on time; None: no legal term
    timeliness: Timeliness | None  # None: not done yet, no legal term, or ended without a judgement or resolution
    days: int | None  # from receipt until done
    provisional: bool  # decided, but not known whether the notice was sent
    acknowledgement: Promptness | None
    refusal: Promptness | None


def standing(figures: ComplaintFigures) -> Standing:
    """The standing of this complaint. After a reopening only its last ending counts."""
    track = _track(figures)
    decided = track is Track.FORMAL
    closed_on = _closed_on(figures, track)
    done_on = (figures.last_notice_sent_on or closed_on) if decided else closed_on
    if track in ENDED_OTHERWISE:
        done_on = None
    refused_on = figures.last_notice_sent_on if track is Track.NOT_HANDLED else None
    return Standing(
        track=track,
        body=_body(figures),
        closed_on=closed_on,
        counts_until=counts_until(figures),
        timeliness=_timeliness(figures, done_on),
        days=(done_on - figures.received_on).days if done_on and figures.received_on else None,
        provisional=decided and figures.last_notice_sent_on is None,
        acknowledgement=promptness(figures.ack_sent_on, figures.ack_due_on),
        refusal=promptness(refused_on, figures.refusal_due_on),
    )


def counts_until(figures: ComplaintFigures) -> date | None:
    """The date in force."""
    return _in_force(figures, figures.decide_due_on) if figures.decide_due_on else None


def _in_force(figures: ComplaintFigures, term: date) -> date:
    """An adjournment after the term gives no extra time, because 9:11(2) extends a running term; then only an agreed
    date does (Awb 9:11(3))."""
    if figures.adjourned_late:
        return max(term, figures.consent_due_on or term)
    return figures.due_on or term


def _track(figures: ComplaintFigures) -> Track:
    """A case whose state is closed but whose closing fact has not arrived yet counts as open."""
    if figures.state == CaseState.DECIDED and figures.decided_on:
        return Track.FORMAL
    if figures.state == CaseState.RESOLVED_INFORMALLY and figures.resolved_on:
        return Track.RESOLVED_INFORMALLY
    if figures.state in ENDED_OTHERWISE and figures.ended_as == figures.state:
        return Track(figures.state)
    return Track.OPEN


def _closed_on(figures: ComplaintFigures, track: Track) -> date | None:
    if track is Track.OPEN:
        return None
    return {Track.RESOLVED_INFORMALLY: figures.resolved_on, Track.FORMAL: figures.decided_on}.get(
        track, figures.ended_on
    )


def _body(figures: ComplaintFigures) -> Body:
    if figures.body_conduct is None:
        return Body.UNKNOWN
    return Body.BODY if figures.body_conduct else Body.OFFICIAL


def _timeliness(figures: ComplaintFigures, done_on: date | None) -> Timeliness | None:
    if done_on is None or figures.decide_due_on is None:
        return None
    if done_on <= figures.decide_due_on:
        return Timeliness.WITHIN_TERM
    if done_on > _in_force(figures, figures.decide_due_on):
        return Timeliness.LATE
    extended = None if figures.adjourned_late else figures.extended_due_on
    by_extension = figures.consent_due_on is None or (extended is not None and done_on <= extended)
    return Timeliness.WITHIN_EXTENSION if by_extension else Timeliness.WITHIN_CONSENT

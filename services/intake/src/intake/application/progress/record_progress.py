"""Turns a fact of another service about a complaint into a step that its complainant can see."""

from datetime import date
from typing import Any

from contracts import notifications as post
from contracts.event import Event
from contracts.procedure import case
from intake.application.ports import Work, taken_in
from intake.application.progress.shown import SHOWN
from intake.domain.progress.progress import Step
from servicekit.clock import legal_day
from words.messages import CITIZENS, FileKind


async def record_progress(event: Event, work: Work) -> None:
    """Store one fact as a step. Skip messages to others and messages about another file: the complainant has nothing to
    do with them."""
    told = event.data
    if isinstance(told, post.MessageFact) and not _concerns_the_complainant(told):
        return
    if await taken_in(told.complaint_id, work):
        await work.steps.add(told.complaint_id, step_of(event))


def _concerns_the_complainant(told: post.MessageFact) -> bool:
    return told.file is FileKind.COMPLAINT and told.recipient_kind in CITIZENS


def step_of(event: Event) -> Step:
    kind, day, details = SHOWN[type(event)]
    told = event.data
    return Step(
        event_id=event.id,
        source=event.source,
        sequence=int(event.sequence),
        kind=kind,
        recorded_at=event.time,
        happened_on=getattr(told, day) if day else legal_day(event.time),
        state=told.state if isinstance(told, case.CaseFact) else None,
        details={name: _plain(value) for name, value in details(told).items() if value is not None},
    )


def _plain(value: Any) -> str:
    """Days as ISO text, booleans as words, codes unchanged, several codes separated by blanks."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " ".join(value)
    return str(value)

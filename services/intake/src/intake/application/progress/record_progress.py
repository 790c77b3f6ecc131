"""What the other services tell about a complaint becomes a step that its complainant can see."""

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
    """Keep one fact as a step. A message to somebody else, or about another file than the complaint, is none of the
    complainant's business."""
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
    """Days as ISO text, yes and no as words, codes as they are, several codes with a blank between."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " ".join(value)
    return str(value)

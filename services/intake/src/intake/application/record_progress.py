"""What the other services tell about a complaint becomes a step that its complainant can see."""

from collections.abc import Callable
from datetime import date
from typing import Any

from contracts import notifications as post
from contracts import procedure as case
from contracts.event import Event
from contracts.vocabulary import RecipientKind, Side
from intake.application.ports import Work
from intake.domain.progress import Step, StepKind
from intake.domain.vocabulary import CaseState
from servicekit.clock import legal_day
from servicekit.errors import NotYetKnown

Details = dict[str, Any]

TERMS = ("ack_due_on", "refusal_due_on", "decide_due_on", "extended_due_on", "due_on", "ombudsman_until", "closed_on")


def _nothing(_told: case.CaseFact) -> Details:
    return {}


def _terms(told: case.TermsSetData) -> Details:
    dates = {name: getattr(told, name) for name in TERMS}
    return dates | {
        "clock_status": told.clock_status,
        "article": told.article,
        "ombudsman_until_provisional": told.ombudsman_until_provisional,
    }


def _message(told: post.MessageFact, **more: Any) -> Details:
    return {"message_id": str(told.message_id), "code": told.message_code, **more}


# Which fact makes which step, the day it bears (else the day of recording), and what of it the citizen is shown.
SHOWN: dict[type[Event], tuple[StepKind, str | None, Callable[[Any], Details]]] = {
    case.TermsSet: (StepKind.TERMS_SET, None, _terms),
    case.TriageStarted: (StepKind.TRIAGE_STARTED, None, _nothing),
    case.TeamManagerAssigned: (
        StepKind.TEAM_MANAGER_ASSIGNED, None, lambda told: {"contact_due_on": told.contact_due_on},
    ),
    case.ConversationRecorded: (
        StepKind.CONVERSATION_RECORDED, "held_on", lambda told: {"reached": told.reached},
    ),
    case.ResolvedInformally: (
        StepKind.RESOLVED_INFORMALLY, "resolved_on", lambda told: {"resolved_on": told.resolved_on},
    ),
    case.FormalProcedureStarted: (
        StepKind.FORMAL_PROCEDURE_STARTED, "started_on", lambda told: {"reason": told.reason},
    ),
    case.HandlerAppointed: (StepKind.HANDLER_APPOINTED, "appointed_on", _nothing),
    case.ExplanationRecorded: (StepKind.EXPLANATION_RECORDED, "recorded_on", lambda told: {"side": told.side}),
    case.HearingOffered: (
        StepKind.HEARING_OFFERED, "offered_on", lambda told: {"reply_due_on": told.reply_due_on},
    ),
    case.HearingHeld: (
        StepKind.HEARING_HELD, "held_on", lambda told: {"complainant": Side.COMPLAINANT in told.sides},
    ),
    case.HearingWaived: (
        StepKind.HEARING_WAIVED, "waived_on",
        lambda told: {"complainant": told.side is Side.COMPLAINANT, "ground": told.ground},
    ),
    case.DraftSubmitted: (StepKind.DRAFT_SUBMITTED, None, _nothing),
    case.DraftReturned: (StepKind.DRAFT_RETURNED, None, _nothing),
    case.Decided: (StepKind.DECIDED, "decided_on", _nothing),
    case.Adjourned: (StepKind.ADJOURNED, None, lambda told: {"new_due_on": told.new_due_on}),
    case.TermExceeded: (StepKind.TERM_EXCEEDED, None, lambda told: {"due_on": told.due_on}),
    post.Sent: (StepKind.MESSAGE_SENT, "sent_on", lambda told: _message(told, channel=told.channel)),
    post.Failed: (
        StepKind.MESSAGE_FAILED, None,
        lambda told: _message(told, channel=told.channel, next_channel=told.next_channel),
    ),
    post.Posted: (StepKind.LETTER_POSTED, "posted_on", lambda told: _message(told, channel="LETTER")),
}  # fmt: skip

TO_THE_COMPLAINANT = frozenset({RecipientKind.COMPLAINANT, RecipientKind.REPRESENTATIVE})


async def record_progress(event: Event, work: Work) -> None:
    """Keep one fact as a step. A message to somebody else is none of the complainant's business."""
    told = event.data
    if isinstance(told, post.MessageFact) and told.recipient_kind not in TO_THE_COMPLAINANT:
        return
    if not await work.complaints.exists(told.complaint_id):
        raise NotYetKnown
    await work.steps.add(told.complaint_id, step_of(event))


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
        state=CaseState(told.state.value) if isinstance(told, case.CaseFact) else None,
        details={name: _plain(value) for name, value in details(told).items() if value is not None},
    )


def _plain(value: Any) -> str:
    """Days as ISO text, yes and no as words, codes as they are."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)

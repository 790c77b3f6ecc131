"""Which fact makes which step, and what of it the complainant is shown: codes, days, yes or no."""

from collections.abc import Callable
from typing import Any

from contracts import further
from contracts import notifications as post
from contracts import procedure as case
from contracts.event import Event
from intake.domain.progress.progress import StepKind
from words.messages import DeliveryChannel
from words.people import Side

Details = dict[str, Any]
Show = Callable[[Any], Details]

TERMS = ("ack_due_on", "refusal_due_on", "decide_due_on", "extended_due_on", "due_on", "ombudsman_until", "closed_on")


def _these(*names: str) -> Show:
    return lambda told: {name: getattr(told, name) for name in names}


def _terms(told: case.TermsSetData) -> Details:
    return _these(*TERMS, "clock_status", "article", "reason", "ombudsman_until_provisional")(told)


def _held(told: case.HearingHeldData) -> Details:
    return {"complainant": Side.COMPLAINANT in told.sides}


def _waived(told: case.HearingWaivedData) -> Details:
    return {"complainant": told.side is Side.COMPLAINANT, "ground": told.ground}


def _message(told: post.MessageFact) -> Details:
    return {"message_id": str(told.message_id), "code": told.message_code}


def _sent(told: post.SentData) -> Details:
    return _message(told) | {"channel": told.channel}


def _failed(told: post.FailedData) -> Details:
    return _message(told) | {"channel": told.channel, "next_channel": told.next_channel}


def _posted(told: post.PostedData) -> Details:
    return _message(told) | {"channel": DeliveryChannel.LETTER}


# The fact, its step, the day it bears (else the day of recording), and what is shown.
SHOWN: dict[type[Event], tuple[StepKind, str | None, Show]] = {
    case.TermsSet: (StepKind.TERMS_SET, None, _terms),
    case.TriageStarted: (StepKind.TRIAGE_STARTED, None, _these()),
    case.TeamManagerAssigned: (StepKind.TEAM_MANAGER_ASSIGNED, None, _these("contact_due_on")),
    case.ConversationRecorded: (StepKind.CONVERSATION_RECORDED, "held_on", _these("reached")),
    case.ResolvedInformally: (StepKind.RESOLVED_INFORMALLY, "resolved_on", _these("resolved_on")),
    case.FormalProcedureStarted: (StepKind.FORMAL_PROCEDURE_STARTED, "started_on", _these("reason")),
    case.HandlerAppointed: (StepKind.HANDLER_APPOINTED, "appointed_on", _these()),
    case.ExplanationRecorded: (StepKind.EXPLANATION_RECORDED, "recorded_on", _these("side")),
    case.HearingOffered: (StepKind.HEARING_OFFERED, "offered_on", _these("reply_due_on")),
    case.HearingHeld: (StepKind.HEARING_HELD, "held_on", _held),
    case.HearingWaived: (StepKind.HEARING_WAIVED, "waived_on", _waived),
    case.DraftSubmitted: (StepKind.DRAFT_SUBMITTED, None, _these()),
    case.DraftReturned: (StepKind.DRAFT_RETURNED, None, _these()),
    case.Decided: (StepKind.DECIDED, "decided_on", _these()),
    case.Adjourned: (StepKind.ADJOURNED, None, _these("new_due_on")),
    case.TermExceeded: (StepKind.TERM_EXCEEDED, None, _these("due_on")),
    further.CompletionRequested: (StepKind.COMPLETION_REQUESTED, "requested_on", _these("items", "reply_due_on")),
    further.CompletionReceived: (StepKind.COMPLETION_RECEIVED, "received_on", _these("items", "waived")),
    further.AdviceRequested: (StepKind.ADVICE_REQUESTED, "requested_on", _these()),
    further.AdviceGiven: (StepKind.ADVICE_GIVEN, "given_on", _these()),
    further.PostponedByConsent: (StepKind.POSTPONED_BY_CONSENT, "consented_on", _these("new_due_on")),
    further.LatenessExplained: (StepKind.LATENESS_EXPLAINED, "explained_on", _these("due_on", "expected_on")),
    further.NotHandled: (StepKind.NOT_HANDLED, "decided_on", _these("ground")),
    further.Forwarded: (StepKind.FORWARDED, "forwarded_on", _these()),
    further.Reclassified: (StepKind.RECLASSIFIED, "reclassified_on", _these("kind")),
    further.Split: (StepKind.SPLIT, "split_on", _these("kind")),
    further.NotedAsSignal: (StepKind.NOTED_AS_SIGNAL, "noted_on", _these("reason")),
    further.Withdrawn: (StepKind.WITHDRAWN, "withdrawn_on", _these()),
    further.Reopened: (StepKind.REOPENED, "reopened_on", _these("reason", "due_on")),
    further.HandlerReplaced: (StepKind.HANDLER_REPLACED, "replaced_on", _these("part")),
    post.Sent: (StepKind.MESSAGE_SENT, "sent_on", _sent),
    post.Failed: (StepKind.MESSAGE_FAILED, None, _failed),
    post.Posted: (StepKind.LETTER_POSTED, "posted_on", _posted),
}

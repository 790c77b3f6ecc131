"""Which fact becomes which step, and which of its codes, days and booleans the complainant sees."""

from collections.abc import Callable
from typing import Any

from contracts import notifications as post
from contracts.event import Event
from contracts.procedure import clocks, endings, informal, investigation, judgement, parties, triage
from intake.domain.progress.progress import StepKind
from words.messages import DeliveryChannel
from words.people import PartyKind, Side

Details = dict[str, Any]
Show = Callable[[Any], Details]

TERMS = ("ack_due_on", "refusal_due_on", "decide_due_on", "extended_due_on", "due_on", "ombudsman_until", "closed_on")


def _these(*names: str) -> Show:
    return lambda told: {name: getattr(told, name) for name in names}


def _terms(told: clocks.TermsSetData) -> Details:
    return _these(*TERMS, "clock_status", "article", "reason", "ombudsman_until_provisional")(told)


def _offered(told: investigation.HearingOfferedData) -> Details:
    return {"complainant": _own(told.party_kinds, among=True), "reply_due_on": told.reply_due_on}


def _held(told: investigation.HearingHeldData) -> Details:
    return {"complainant": _own(told.party_kinds, among=Side.COMPLAINANT in told.sides)}


def _waived(told: investigation.HearingWaivedData) -> Details:
    kinds = (told.party_kind,) if told.party_kind else ()
    return {"complainant": _own(kinds, among=told.side is Side.COMPLAINANT), "ground": told.ground}


def _left(told: parties.ComplainantLeftData) -> Details:
    until = {"ombudsman_until": told.ombudsman_until}
    return {"complainant": _own(told.party_kinds, among=False), "way": told.way, **until}


def _returned(told: parties.ComplainantReturnedData) -> Details:
    return {"complainant": told.party_kind is PartyKind.COMPLAINANT}


def _own(kinds: tuple[PartyKind, ...], *, among: bool) -> bool:
    """Whether it concerns the complainant themselves, whose page it is shown on, and not only another one. Facts from
    before each person was named say only which side."""
    return PartyKind.COMPLAINANT in kinds if kinds else among


def _message(told: post.MessageFact) -> Details:
    return {"message_id": str(told.message_id), "code": told.message_code}


def _sent(told: post.SentData) -> Details:
    return _message(told) | {"channel": told.channel}


def _failed(told: post.FailedData) -> Details:
    return _message(told) | {"channel": told.channel, "next_channel": told.next_channel}


def _posted(told: post.PostedData) -> Details:
    return _message(told) | {"channel": DeliveryChannel.LETTER}


# The fact, its step, the field with its day (else the day of recording), and the fields that are shown.
SHOWN: dict[type[Event], tuple[StepKind, str | None, Show]] = {
    clocks.TermsSet: (StepKind.TERMS_SET, None, _terms),
    triage.TriageStarted: (StepKind.TRIAGE_STARTED, None, _these()),
    informal.TeamManagerAssigned: (StepKind.TEAM_MANAGER_ASSIGNED, None, _these("contact_due_on")),
    informal.ConversationRecorded: (StepKind.CONVERSATION_RECORDED, "held_on", _these("reached")),
    informal.ResolvedInformally: (StepKind.RESOLVED_INFORMALLY, "resolved_on", _these("resolved_on")),
    informal.FormalProcedureStarted: (StepKind.FORMAL_PROCEDURE_STARTED, "started_on", _these("reason")),
    investigation.HandlerAppointed: (StepKind.HANDLER_APPOINTED, "appointed_on", _these()),
    investigation.ExplanationRecorded: (StepKind.EXPLANATION_RECORDED, "recorded_on", _these("side")),
    investigation.HearingOffered: (StepKind.HEARING_OFFERED, "offered_on", _offered),
    investigation.HearingHeld: (StepKind.HEARING_HELD, "held_on", _held),
    investigation.HearingWaived: (StepKind.HEARING_WAIVED, "waived_on", _waived),
    judgement.DraftSubmitted: (StepKind.DRAFT_SUBMITTED, None, _these()),
    judgement.DraftReturned: (StepKind.DRAFT_RETURNED, None, _these()),
    judgement.Decided: (StepKind.DECIDED, "decided_on", _these()),
    clocks.Adjourned: (StepKind.ADJOURNED, None, _these("new_due_on")),
    clocks.TermExceeded: (StepKind.TERM_EXCEEDED, None, _these("due_on")),
    triage.CompletionRequested: (StepKind.COMPLETION_REQUESTED, "requested_on", _these("items", "reply_due_on")),
    triage.CompletionReceived: (StepKind.COMPLETION_RECEIVED, "received_on", _these("items", "waived")),
    investigation.AdviceRequested: (StepKind.ADVICE_REQUESTED, "requested_on", _these()),
    investigation.AdviceGiven: (StepKind.ADVICE_GIVEN, "given_on", _these()),
    clocks.PostponedByConsent: (StepKind.POSTPONED_BY_CONSENT, "consented_on", _these("new_due_on")),
    clocks.LatenessExplained: (StepKind.LATENESS_EXPLAINED, "explained_on", _these("due_on", "expected_on")),
    endings.NotHandled: (StepKind.NOT_HANDLED, "decided_on", _these("ground")),
    endings.Forwarded: (StepKind.FORWARDED, "forwarded_on", _these()),
    endings.Reclassified: (StepKind.RECLASSIFIED, "reclassified_on", _these("kind")),
    endings.Split: (StepKind.SPLIT, "split_on", _these("kind")),
    endings.NotedAsSignal: (StepKind.NOTED_AS_SIGNAL, "noted_on", _these("reason")),
    endings.Withdrawn: (StepKind.WITHDRAWN, "withdrawn_on", _these()),
    endings.Reopened: (StepKind.REOPENED, "reopened_on", _these("reason", "due_on")),
    investigation.HandlerReplaced: (StepKind.HANDLER_REPLACED, "replaced_on", _these("part")),
    parties.ComplainantLeft: (StepKind.COMPLAINANT_LEFT, "left_on", _left),
    parties.ComplainantReturned: (StepKind.COMPLAINANT_RETURNED, None, _returned),
    parties.ContactChanged: (StepKind.CONTACT_CHANGED, None, _these("party_kind")),
    post.Sent: (StepKind.MESSAGE_SENT, "sent_on", _sent),
    post.Failed: (StepKind.MESSAGE_FAILED, None, _failed),
    post.Posted: (StepKind.LETTER_POSTED, "posted_on", _posted),
}

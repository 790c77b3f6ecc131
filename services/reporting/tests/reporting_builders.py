"""The facts that tell of a complaint, as their publishers would have sent them."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from reporting_stories import YEAR, Story, week

from contracts.event import Event, Fact
from contracts.intake import Received, ReceivedData
from contracts.notifications import Posted, PostedData, Sent, SentData
from contracts.procedure import (
    AccusedNamed,
    AccusedNamedData,
    Adjourned,
    AdjournedData,
    Decided,
    DecidedData,
    ElementOutcome,
    FormalProcedureStarted,
    FormalProcedureStartedData,
    HearingHeld,
    HearingHeldData,
    HearingOffered,
    HearingOfferedData,
    HearingWaived,
    HearingWaivedData,
    ResolvedInformally,
    ResolvedInformallyData,
    TermsSet,
    TermsSetData,
)
from servicekit.testing import an_event


class _Teller:
    """Numbers the facts per publisher, as the outbox does."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._last: dict[str, int] = {}
        self.facts: list[Event] = []

    def tell(self, service: str, event: type[Event], shape: type[Fact], day: date, **data: Any) -> None:
        self._last[service] = self._last.get(service, 0) + 1
        common = {"complaint_id": self._story.complaint_id, "reference": f"K-{YEAR}-{self._story.number:06}"}
        moment = datetime.combine(day, time(10), UTC) + timedelta(seconds=self._last[service])
        self.facts.append(
            an_event(
                event,
                shape(**common, **data),
                subject=self._story.complaint_id,
                sequence=self._last[service],
                service=service,
                now=moment,
            )
        )


def facts_of(story: Story) -> list[Event]:
    """The facts about one complaint, in the order in which they happened."""
    teller = _Teller(story)
    _tell_receipt(teller, story)
    _tell_procedure(teller, story)
    _tell_ending(teller, story)
    return teller.facts


def _tell_receipt(teller: _Teller, story: Story) -> None:
    start = story.received_on
    received_at = datetime.combine(start, time(9), UTC)
    form = "ORAL" if story.oral else "WRITTEN"
    teller.tell(
        "intake", Received, ReceivedData, start, channel=story.channel, received_at=received_at, received_on=start,
        form=form, anonymous=False, represented=False, language="nl", team=story.team, theme=story.theme,
        suggested_kind="COMPLAINT",
    )  # fmt: skip
    _tell_terms(teller, story, start, "RECEIVED", reason="OPENED", clock_status="NONE" if story.oral else "RUNNING")
    acknowledged = story.day(story.ack_after)
    if acknowledged is not None:
        message = {"message_id": story.complaint_id, "message_code": "M01", "recipient_kind": "COMPLAINANT"}
        if story.ack_by_letter:
            printed = datetime.combine(start, time(9), UTC)
            teller.tell(
                "notifications", Sent, SentData, start, **message, channel="LETTER", sent_at=printed, sent_on=start
            )
            teller.tell("notifications", Posted, PostedData, acknowledged, **message, posted_on=acknowledged)
        else:
            sent = {
                "channel": "EMAIL",
                "sent_at": datetime.combine(acknowledged, time(9), UTC),
                "sent_on": acknowledged,
            }
            teller.tell("notifications", Sent, SentData, acknowledged, **message, **sent)


def _tell_terms(teller: _Teller, story: Story, day: date, state: str, **data: Any) -> None:
    dates = {} if story.oral else {"ack_due_on": story.day(7), "decide_due_on": story.term, "due_on": story.term}
    teller.tell(
        "procedure", TermsSet, TermsSetData, day, state=state, received_on=story.received_on, article="Awb 9:11(1)",
        **(dates | data),
    )  # fmt: skip


def _tell_procedure(teller: _Teller, story: Story) -> None:
    if story.named_team is not None:
        day = story.received_on + timedelta(days=1)
        named = {"team": story.named_team, "theme": story.theme, "body_conduct": story.body_conduct}
        teller.tell("procedure", AccusedNamed, AccusedNamedData, day, state="TRIAGE", **named)
    formal = story.day(story.formal_after)
    if formal is not None:
        data = {"reason": "NO_AGREEMENT", "started_on": formal}
        teller.tell(
            "procedure", FormalProcedureStarted, FormalProcedureStartedData, formal, state="FORMAL_INTAKE", **data
        )
    if story.heard or story.waived:
        _tell_hearing(teller, story)
    adjourned = story.day(story.adjourned_after)
    if adjourned is not None and story.term is not None:
        until = story.term + week(4)
        late = adjourned > story.term
        data = {"previous_due_on": story.term, "new_due_on": until, "reason": "HEARING", "late": late}
        teller.tell("procedure", Adjourned, AdjournedData, adjourned, state="INVESTIGATION", **data)
        _tell_terms(
            teller, story, adjourned, "INVESTIGATION", reason="ADJOURNED", clock_status="EXTENDED",
            ack_due_on=None, due_on=until, extended_due_on=until,
        )  # fmt: skip


def _tell_hearing(teller: _Teller, story: Story) -> None:
    day = story.received_on + timedelta(days=20)
    offered = {"offered_on": day, "reply_due_on": day + timedelta(days=14)}
    teller.tell("procedure", HearingOffered, HearingOfferedData, day, state="INVESTIGATION", **offered)
    if story.heard:
        held = {"sides": story.heard, "held_on": day}
        teller.tell("procedure", HearingHeld, HearingHeldData, day, state="INVESTIGATION", **held)
    for side, ground in story.waived:
        waived = {"side": side, "ground": ground, "waived_on": day}
        teller.tell("procedure", HearingWaived, HearingWaivedData, day, state="INVESTIGATION", **waived)


def _tell_ending(teller: _Teller, story: Story) -> None:
    resolved, decided = story.day(story.resolved_after), story.day(story.decided_after)
    if resolved is not None:
        kind = "CONVERSATION" if story.conversation else "DIRECT_ACTION"
        data = {"resolution_kind": kind, "resolved_on": resolved}
        teller.tell(
            "procedure", ResolvedInformally, ResolvedInformallyData, resolved, state="RESOLVED_INFORMALLY", **data
        )
    if decided is not None:
        elements = tuple(ElementOutcome(norms=("N07",), judgement=judgement) for judgement in story.judgements)
        data = {"outcome": story.outcome, "elements": elements, "conclusions": ("APOLOGY",), "decided_on": decided}
        teller.tell("procedure", Decided, DecidedData, decided, state="DECIDED", **data)
        sent = story.day(None if story.notice_after is None else (story.decided_after or 0) + story.notice_after)
        if sent is not None:  # the clock has stopped: no date runs, none is told
            stopped = {"ack_due_on": None, "decide_due_on": None, "due_on": None, "closed_on": decided}
            _tell_terms(
                teller,
                story,
                sent,
                "DECIDED",
                reason="NOTICE_SENT",
                clock_status="STOPPED",
                notice_sent_on=sent,
                **stopped,
            )

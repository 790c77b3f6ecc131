"""The facts about a complaint, as their publishers would have sent them."""

from datetime import UTC, datetime, time, timedelta

from reporting_endings import tell_advice, tell_consents, tell_detours, tell_ending
from reporting_stories import Story, week
from reporting_teller import Teller, tell_terms

from contracts.event import Event
from contracts.intake import Received, ReceivedData
from contracts.notifications import Posted, PostedData, Sent, SentData
from contracts.procedure.clocks import Adjourned, AdjournedData
from contracts.procedure.informal import FormalProcedureStarted, FormalProcedureStartedData
from contracts.procedure.investigation import (
    HearingHeld,
    HearingHeldData,
    HearingOffered,
    HearingOfferedData,
    HearingWaived,
    HearingWaivedData,
)
from contracts.procedure.triage import AccusedNamed, AccusedNamedData


def facts_of(story: Story) -> list[Event]:
    """The facts about one complaint, in the order in which they happened."""
    teller = Teller(story)
    _tell_receipt(teller, story)
    tell_detours(teller, story)
    _tell_procedure(teller, story)
    tell_consents(teller, story)
    tell_advice(teller, story)
    tell_ending(teller, story)
    return teller.facts


def _tell_receipt(teller: Teller, story: Story) -> None:
    start = story.received_on
    received_at = datetime.combine(start, time(9), UTC)
    form = "ORAL" if story.oral else "WRITTEN"
    teller.tell(
        "intake", Received, ReceivedData, start, channel=story.channel, received_at=received_at, received_on=start,
        form=form, anonymous=False, represented=False, language="nl", team=story.team, theme=story.theme,
        suggested_kind="COMPLAINT",
    )  # fmt: skip
    six_weeks = {} if story.oral else dict.fromkeys(("decide_due_on", "due_on"), start + week(6))
    tell_terms(
        teller, story, start, "RECEIVED", **six_weeks, reason="OPENED", clock_status="NONE" if story.oral else "RUNNING"
    )
    if story.committee:
        tell_terms(
            teller, story, start, "RECEIVED", reason="COMMITTEE", clock_status="NONE" if story.oral else "RUNNING"
        )
    acknowledged = story.day(story.ack_after)
    if acknowledged is not None:
        message = {
            "message_id": story.complaint_id,
            "message_code": "M01C" if story.committee else "M01",
            "recipient_kind": "COMPLAINANT",
        }
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


def _tell_procedure(teller: Teller, story: Story) -> None:
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
        tell_terms(
            teller, story, adjourned, "INVESTIGATION", reason="ADJOURNED", clock_status="EXTENDED",
            ack_due_on=None, due_on=until, extended_due_on=until,
        )  # fmt: skip


def _tell_hearing(teller: Teller, story: Story) -> None:
    day = story.received_on + timedelta(days=20)
    offered = {"offered_on": day, "reply_due_on": day + timedelta(days=14)}
    teller.tell("procedure", HearingOffered, HearingOfferedData, day, state="INVESTIGATION", **offered)
    if story.heard:
        held = {"sides": story.heard, "held_on": day}
        teller.tell("procedure", HearingHeld, HearingHeldData, day, state="INVESTIGATION", **held)
    for side, ground in story.waived:
        waived = {"side": side, "ground": ground, "waived_on": day}
        teller.tell("procedure", HearingWaived, HearingWaivedData, day, state="INVESTIGATION", **waived)

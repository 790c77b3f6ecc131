"""The facts of everything beside the main road: completion, splitting, reopening, consent, advice and endings."""

from datetime import date, timedelta
from typing import Any

from reporting_stories import Story, week
from reporting_teller import Teller, tell_terms

from contracts.event import Event, Fact
from contracts.procedure import clocks, endings, investigation, triage
from contracts.procedure.informal import ResolvedInformally, ResolvedInformallyData
from contracts.procedure.judgement import Decided, DecidedData, ElementOutcome

FORMALLY = {"RESOLVED_INFORMALLY": "FORMAL_INTAKE", "DECIDED": "INVESTIGATION"}
REASONS = {
    "RESOLVED_INFORMALLY": "AGREEMENT_DISPUTED",
    "DECIDED": "OMBUDSMAN_REQUEST",
    "NOT_HANDLED": "RECONSIDERED",
}
WAYS_OUT: dict[str, tuple[type[Event], type[Fact], str, str | None]] = {
    "NOT_HANDLED": (endings.NotHandled, endings.NotHandledData, "decided_on", "ground"),
    "WITHDRAWN": (endings.Withdrawn, endings.WithdrawnData, "withdrawn_on", None),
    "FORWARDED": (endings.Forwarded, endings.ForwardedData, "forwarded_on", None),
    "RECLASSIFIED": (endings.Reclassified, endings.ReclassifiedData, "reclassified_on", "kind"),
    "NOTED_AS_SIGNAL": (endings.NotedAsSignal, endings.NotedAsSignalData, "noted_on", "reason"),
}
FIRST_REASON = {"NOT_HANDLED": "INSUFFICIENT_INTEREST", "RECLASSIFIED": "CLAIM", "NOTED_AS_SIGNAL": "ANONYMOUS"}


def tell_detours(teller: Teller, story: Story) -> None:
    """The facts before the main road goes on: completion, splitting, and an ending followed by a reopening."""
    day = story.received_on + timedelta(days=2)
    if story.asked:
        asked = {"items": story.asked, "requested_on": day, "reply_due_on": day + week(2)}
        teller.tell(
            "procedure", triage.CompletionRequested, triage.CompletionRequestedData, day,
            state="AWAITING_COMPLETION", **asked,
        )  # fmt: skip
        came = {"items": () if story.waived_items else story.asked, "waived": story.waived_items, "received_on": day}
        teller.tell("procedure", triage.CompletionReceived, triage.CompletionReceivedData, day, state="TRIAGE", **came)
    for kind in story.split:
        told = {"kind": kind, "rule": 4, "split_on": day}
        teller.tell("procedure", endings.Split, endings.SplitData, day, state="TRIAGE", **told)
    if story.earlier_end is not None:
        _tell_reopening(teller, story, story.earlier_end)


def _tell_reopening(teller: Teller, story: Story, ended_as: str) -> None:
    closed, reopened = story.received_on + timedelta(days=5), story.received_on + timedelta(days=8)
    if ended_as == "DECIDED":
        tell_decided(teller, closed, "FOUNDED", ("FOUNDED", "FOUNDED"))
    elif ended_as == "RESOLVED_INFORMALLY":
        tell_resolved(teller, closed, "CONVERSATION")
    else:
        tell_way_out(teller, story, closed, ended_as, FIRST_REASON.get(ended_as, ""))
    tell_notice(teller, story, closed, closed, ended_as)
    due_on = story.term
    if ended_as == "DECIDED" and story.term is not None:
        due_on = story.term + story.by_ombudsman
    state = FORMALLY.get(ended_as, "TRIAGE")
    reason = REASONS.get(ended_as, "CLASSIFICATION_CONTESTED")
    told = {"reason": reason, "reopened_on": reopened, "due_on": due_on}
    teller.tell("procedure", endings.Reopened, endings.ReopenedData, reopened, state=state, **told)
    clock = "NONE" if story.oral else "RUNNING"
    tell_terms(teller, story, reopened, state, reason="REOPENED", clock_status=clock, due_on=due_on)


def tell_consents(teller: Teller, story: Story) -> None:
    if story.term is None:
        return
    due_on, day = story.term, story.received_on + timedelta(days=40)
    for days in story.consented_days:
        until = story.term + week(4) + timedelta(days=days)
        told = {"previous_due_on": due_on, "new_due_on": until, "consented_on": day}
        teller.tell("procedure", clocks.PostponedByConsent, clocks.PostponedData, day, state="INVESTIGATION", **told)
        tell_terms(
            teller, story, day, "INVESTIGATION", reason="POSTPONED", clock_status="EXTENDED_BY_CONSENT",
            ack_due_on=None, due_on=until,
        )  # fmt: skip
        due_on = until


def tell_advice(teller: Teller, story: Story) -> None:
    if story.advice is None:
        return
    day = story.received_on + timedelta(days=30)
    teller.tell(
        "procedure", investigation.AdviceRequested, investigation.AdviceRequestedData, day,
        state="COMMITTEE_ADVICE", requested_on=day,
    )  # fmt: skip
    told = {"outcome": story.advice, "elements": (), "given_on": day}
    teller.tell(
        "procedure", investigation.AdviceGiven, investigation.AdviceGivenData, day, state="DECISION_PENDING", **told
    )


def tell_ending(teller: Teller, story: Story) -> None:
    resolved, decided, ended = (
        story.day(after) for after in (story.resolved_after, story.decided_after, story.ended_after)
    )
    if resolved is not None:
        tell_resolved(teller, resolved, "CONVERSATION" if story.conversation else "DIRECT_ACTION")
    if decided is not None:
        tell_decided(teller, decided, story.outcome, story.judgements, advised_otherwise=story.advised_otherwise)
    if ended is not None:
        tell_way_out(teller, story, ended, *story.ended_as)
    closed = decided or ended
    if closed is not None and story.notice_after is not None:
        state = "DECIDED" if decided else story.ended_as[0]
        if state in {"DECIDED", "NOT_HANDLED"}:
            tell_notice(teller, story, closed, closed + timedelta(days=story.notice_after), state)


def tell_resolved(teller: Teller, day: date, kind: str) -> None:
    data = {"resolution_kind": kind, "resolved_on": day}
    teller.tell("procedure", ResolvedInformally, ResolvedInformallyData, day, state="RESOLVED_INFORMALLY", **data)


def tell_decided(teller: Teller, day: date, outcome: str, judgements: tuple[str, ...], **more: Any) -> None:
    elements = tuple(ElementOutcome(norms=("N07",), judgement=judgement) for judgement in judgements)
    data = {"outcome": outcome, "elements": elements, "conclusions": ("APOLOGY",), "decided_on": day}
    teller.tell("procedure", Decided, DecidedData, day, state="DECIDED", **data, **more)


def tell_way_out(teller: Teller, story: Story, day: date, ended_as: str, because: str) -> None:
    event, shape, name, why = WAYS_OUT[ended_as]
    more: dict[str, Any] = {why: because} if why else {}
    if ended_as == "NOT_HANDLED":
        more |= {"late": False}
    if ended_as == "RECLASSIFIED":
        more |= {"rule": 5, "received_on": story.received_on}
    teller.tell("procedure", event, shape, day, state=ended_as, **{name: day}, **more)


def tell_notice(teller: Teller, story: Story, closed: date, sent: date, state: str) -> None:
    """The clock has stopped: no date runs, so none is published."""
    stopped = dict.fromkeys(("ack_due_on", "refusal_due_on", "decide_due_on", "due_on"))
    tell_terms(
        teller, story, sent, state, reason="NOTICE_SENT", clock_status="STOPPED", notice_sent_on=sent,
        closed_on=closed, **stopped,
    )  # fmt: skip

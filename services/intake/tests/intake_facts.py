"""Facts about a complaint as the other services would publish them."""

from datetime import UTC, date, datetime
from itertools import count
from typing import Any
from uuid import UUID, uuid4

from intake_builders import MONDAY

from contracts import notifications as post
from contracts.event import Event, Fact
from contracts.procedure import case, clocks, endings, informal, investigation, judgement, parties, triage
from devstack.doubles import an_event
from words.cases import CaseState, Outcome
from words.clocks import ClockStatus, TermsReason
from words.messages import DeliveryChannel, FileKind, MessageCode, RecipientKind
from words.people import ContactKind, DepartureWay, PartyKind, Side


class CaseFacts:
    """Facts about one complaint as procedure and notifications would publish them, each with the next sequence."""

    def __init__(self, complaint_id: UUID, reference: str = "K-2026-000001") -> None:
        self._id = complaint_id
        self._reference = reference
        self._counts = {"procedure": count(1), "notifications": count(1)}

    def _publish(self, event: type[Event], data: Fact, service: str = "procedure") -> Any:
        sequence = next(self._counts[service])
        moment = datetime(2026, 3, 2, 10, sequence, tzinfo=UTC)
        return an_event(event, data, subject=self._id, sequence=sequence, service=service, now=moment)

    def _case(self, state: CaseState, **more: Any) -> dict[str, Any]:
        return {"complaint_id": self._id, "reference": self._reference, "state": state, **more}

    def terms_set(self, due_on: date = date(2026, 4, 13), state: CaseState = CaseState.RECEIVED, **more: Any) -> Any:
        values = {
            "received_on": date(2026, 3, 2),
            "clock_status": ClockStatus.RUNNING,
            "ack_due_on": date(2026, 3, 9),
            "refusal_due_on": date(2026, 3, 30),
            "decide_due_on": due_on,
            "due_on": due_on,
            "article": "Awb 9:11(1)",
            "reason": TermsReason.OPENED,
        }
        return self._publish(clocks.TermsSet, clocks.TermsSetData(**self._case(state), **values | more))

    def parties_recorded(self, party_id: UUID, name: str, version: int = 1) -> Any:
        party = parties.Party(party_id=party_id, kind=PartyKind.COMPLAINANT, name=name)
        data = parties.PartiesRecordedData(
            complaint_id=self._id, reference=self._reference, version=version, parties=(party,)
        )
        return self._publish(parties.PartiesRecorded, data)

    def contact_changed(self, kind: PartyKind = PartyKind.COMPLAINANT) -> Any:
        data = parties.ContactChangedData(**self._case(CaseState.TRIAGE), party_id=uuid4(), party_kind=kind)
        return self._publish(parties.ContactChanged, data)

    def complainant_left(self, way: DepartureWay, *kinds: PartyKind, state: CaseState = CaseState.INFORMAL) -> Any:
        data = parties.ComplainantLeftData(
            **self._case(state),
            party_ids=(uuid4(),),
            party_kinds=kinds or (PartyKind.COMPLAINANT,),
            way=way,
            left_on=date(2026, 3, 18),
            ombudsman_until=date(2027, 3, 18),
            still_complaining=1,
        )
        return self._publish(parties.ComplainantLeft, data)

    def complainant_returned(self, kind: PartyKind = PartyKind.COMPLAINANT) -> Any:
        more = {"party_id": uuid4(), "party_kind": kind, "still_complaining": 2}
        data = parties.ComplainantReturnedData(**self._case(CaseState.INFORMAL), **more)
        return self._publish(parties.ComplainantReturned, data)

    def triage_started(self) -> Any:
        return self._publish(triage.TriageStarted, case.CaseFact(**self._case(CaseState.TRIAGE)))

    def team_manager_assigned(self) -> Any:
        more = {"contact_due_on": date(2026, 3, 10), "escalate_on": date(2026, 3, 16)}
        data = informal.TeamManagerAssignedData(**self._case(CaseState.INFORMAL, **more))
        return self._publish(informal.TeamManagerAssigned, data)

    def conversation_recorded(self, *, reached: bool = True) -> Any:
        more = {"kind": ContactKind.PHONE, "reached": reached, "held_on": date(2026, 3, 5)}
        data = informal.ConversationRecordedData(**self._case(CaseState.INFORMAL, **more))
        return self._publish(informal.ConversationRecorded, data)

    def resolved_informally(self) -> Any:
        more = {"resolution_kind": "CONVERSATION", "resolved_on": date(2026, 3, 9)}
        data = informal.ResolvedInformallyData(**self._case(CaseState.RESOLVED_INFORMALLY, **more))
        return self._publish(informal.ResolvedInformally, data)

    def formal_procedure_started(self) -> Any:
        more = {"reason": "NO_AGREEMENT", "started_on": date(2026, 3, 11)}
        data = informal.FormalProcedureStartedData(**self._case(CaseState.FORMAL_INTAKE, **more))
        return self._publish(informal.FormalProcedureStarted, data)

    def handler_appointed(self) -> Any:
        data = investigation.HandlerAppointedData(**self._case(CaseState.INVESTIGATION, appointed_on=date(2026, 3, 12)))
        return self._publish(investigation.HandlerAppointed, data)

    def explanation_recorded(self, side: Side = Side.COMPLAINANT) -> Any:
        more = {"side": side, "recorded_on": date(2026, 3, 13)}
        data = investigation.ExplanationRecordedData(**self._case(CaseState.INVESTIGATION, **more))
        return self._publish(investigation.ExplanationRecorded, data)

    def hearing_offered(self, state: CaseState = CaseState.INVESTIGATION, *kinds: PartyKind) -> Any:
        more = {"offered_on": date(2026, 3, 16), "reply_due_on": date(2026, 3, 30), "party_kinds": kinds}
        data = investigation.HearingOfferedData(**self._case(state, **more))
        return self._publish(investigation.HearingOffered, data)

    def hearing_held(self, *sides: Side, kinds: tuple[PartyKind, ...] = ()) -> Any:
        more = {"sides": sides or tuple(Side), "held_on": date(2026, 3, 24), "party_kinds": kinds}
        data = investigation.HearingHeldData(**self._case(CaseState.INVESTIGATION, **more))
        return self._publish(investigation.HearingHeld, data)

    def hearing_waived(self, side: Side = Side.COMPLAINANT, kind: PartyKind | None = None) -> Any:
        more = {"side": side, "ground": "DECLINED", "waived_on": date(2026, 3, 20), "party_kind": kind}
        data = investigation.HearingWaivedData(**self._case(CaseState.INVESTIGATION, **more))
        return self._publish(investigation.HearingWaived, data)

    def draft_submitted(self) -> Any:
        return self._publish(judgement.DraftSubmitted, case.CaseFact(**self._case(CaseState.DECISION_PENDING)))

    def adjourned(self) -> Any:
        more = {"previous_due_on": date(2026, 4, 13), "new_due_on": date(2026, 5, 11), "reason": "HEARING"}
        data = clocks.AdjournedData(**self._case(CaseState.INVESTIGATION, late=False, **more))
        return self._publish(clocks.Adjourned, data)

    def term_exceeded(self, state: CaseState = CaseState.INVESTIGATION) -> Any:
        data = clocks.TermExceededData(**self._case(state, due_on=date(2026, 4, 13)))
        return self._publish(clocks.TermExceeded, data)

    def decided(self) -> Any:
        more = {"outcome": Outcome.FOUNDED, "elements": (), "conclusions": (), "decided_on": date(2026, 4, 7)}
        return self._publish(judgement.Decided, judgement.DecidedData(**self._case(CaseState.DECIDED, **more)))

    def _further(self, event: type[Event], shape: type[Fact], state: CaseState, **more: Any) -> Any:
        return self._publish(event, shape(**self._case(state, **more)))

    def completion_requested(self, *items: str) -> Any:
        more = {"items": items or ("NAME",), "requested_on": date(2026, 3, 4), "reply_due_on": date(2026, 3, 18)}
        shape = triage.CompletionRequestedData
        return self._further(triage.CompletionRequested, shape, CaseState.AWAITING_COMPLETION, **more)

    def completion_received(self, *items: str) -> Any:
        more = {"items": items, "waived": not items, "received_on": date(2026, 3, 6)}
        return self._further(triage.CompletionReceived, triage.CompletionReceivedData, CaseState.TRIAGE, **more)

    def advice_requested(self) -> Any:
        more = {"requested_on": date(2026, 3, 25)}
        return self._further(
            investigation.AdviceRequested, investigation.AdviceRequestedData, CaseState.COMMITTEE_ADVICE, **more
        )

    def advice_given(self) -> Any:
        more = {"outcome": Outcome.FOUNDED, "elements": (), "given_on": date(2026, 3, 31)}
        return self._further(
            investigation.AdviceGiven, investigation.AdviceGivenData, CaseState.DECISION_PENDING, **more
        )

    def postponed_by_consent(self) -> Any:
        more = {"previous_due_on": date(2026, 5, 11), "new_due_on": date(2026, 6, 1), "consented_on": date(2026, 5, 4)}
        return self._further(clocks.PostponedByConsent, clocks.PostponedData, CaseState.INVESTIGATION, **more)

    def lateness_explained(self, expected_on: date = date(2026, 5, 1)) -> Any:
        more = {"due_on": date(2026, 4, 13), "expected_on": expected_on, "explained_on": date(2026, 4, 15)}
        shape = clocks.LatenessExplainedData
        return self._further(clocks.LatenessExplained, shape, CaseState.INVESTIGATION, **more)

    def not_handled(self) -> Any:
        more = {"ground": "OLDER_THAN_A_YEAR", "decided_on": date(2026, 3, 27), "late": False}
        return self._further(endings.NotHandled, endings.NotHandledData, CaseState.NOT_HANDLED, **more)

    def forwarded(self) -> Any:
        more = {"forwarded_on": date(2026, 3, 3)}
        return self._further(endings.Forwarded, endings.ForwardedData, CaseState.FORWARDED, **more)

    def reclassified(self, kind: str = "PUBLIC_SPACE_REPORT") -> Any:
        more = {"kind": kind, "rule": 5, "received_on": date(2026, 3, 2), "reclassified_on": date(2026, 3, 3)}
        return self._further(endings.Reclassified, endings.ReclassifiedData, CaseState.RECLASSIFIED, **more)

    def split(self) -> Any:
        more = {"kind": "PUBLIC_SPACE_REPORT", "rule": 4, "split_on": date(2026, 3, 3)}
        return self._further(endings.Split, endings.SplitData, CaseState.TRIAGE, **more)

    def noted_as_signal(self, reason: str = "ORAL") -> Any:
        more = {"reason": reason, "noted_on": date(2026, 3, 3)}
        return self._further(endings.NotedAsSignal, endings.NotedAsSignalData, CaseState.NOTED_AS_SIGNAL, **more)

    def withdrawn(self) -> Any:
        more = {"withdrawn_on": date(2026, 3, 20)}
        return self._further(endings.Withdrawn, endings.WithdrawnData, CaseState.WITHDRAWN, **more)

    def reopened(self, reason: str = "AGREEMENT_DISPUTED", state: CaseState = CaseState.FORMAL_INTAKE) -> Any:
        more = {"reason": reason, "reopened_on": date(2026, 3, 16), "due_on": date(2026, 4, 13)}
        return self._further(endings.Reopened, endings.ReopenedData, state, **more)

    def handler_replaced(self) -> Any:
        more = {"part": "HANDLER", "reason": "ABSENCE", "replaced_on": date(2026, 3, 17)}
        return self._further(investigation.HandlerReplaced, investigation.ReplacedData, CaseState.INVESTIGATION, **more)

    def _message(self, message_id: UUID, code: MessageCode, kind: RecipientKind) -> dict[str, Any]:
        about = {"complaint_id": self._id, "reference": self._reference}
        return {"message_id": message_id, "message_code": code, "recipient_kind": kind, **about}

    def message_sent(
        self,
        message_id: UUID,
        code: MessageCode = MessageCode.M01,
        kind: RecipientKind = RecipientKind.COMPLAINANT,
        file: FileKind = FileKind.COMPLAINT,
    ) -> Any:
        sent = {"file": file, "channel": DeliveryChannel.EMAIL, "sent_at": MONDAY, "sent_on": date(2026, 3, 2)}
        data = post.SentData(**self._message(message_id, code, kind), **sent)
        return self._publish(post.Sent, data, "notifications")

    def message_failed(self, message_id: UUID, code: MessageCode = MessageCode.M01) -> Any:
        failed = {"channel": DeliveryChannel.EMAIL, "reason": "REFUSED", "next_channel": DeliveryChannel.LETTER}
        data = post.FailedData(**self._message(message_id, code, RecipientKind.COMPLAINANT), **failed)
        return self._publish(post.Failed, data, "notifications")

    def letter_posted(self, message_id: UUID, code: MessageCode = MessageCode.M01) -> Any:
        data = post.PostedData(**self._message(message_id, code, RecipientKind.COMPLAINANT), posted_on=date(2026, 3, 4))
        return self._publish(post.Posted, data, "notifications")

"""Objects as the tests need them, with real-looking fictional content."""

from datetime import UTC, date, datetime
from itertools import count
from typing import Any
from uuid import UUID

from contracts import notifications as post
from contracts import procedure as case
from contracts.event import Event, Fact
from contracts.vocabulary import (
    CaseState,
    ClockStatus,
    ContactKind,
    DeliveryChannel,
    MessageCode,
    Outcome,
    RecipientKind,
    Side,
    TermsReason,
)
from intake.application.ports import RequestMark
from intake.domain.complainant import Address, Person
from intake.domain.complaint import Complaint, Receipt
from intake.domain.municipality import Contact, Help, Municipality, Named, Ombudsman
from intake.domain.submission import Account, Submission
from intake.domain.vocabulary import Channel
from servicekit.clock import legal_day
from servicekit.ids import new_id
from servicekit.testing import an_event

MONDAY = datetime(2026, 3, 2, 9, 14, tzinfo=UTC)
WORDS = "Ik heb drie keer een losse stoeptegel gemeld. Niemand reageert."


def a_person(**given: Any) -> Person:
    values = {"name": "S. Voorbeeld", "address": Address(("Teststraat 1",), "1234 AB", "Voorbeeldstad")}
    return Person(**values | given)


def a_submission(**given: Any) -> Submission:
    values = {"channel": Channel.WEB_FORM, "account": Account(WORDS), "complainant": a_person()}
    return Submission(**values | given)


def a_complaint(at: datetime = MONDAY, registered_by: str | None = None, **given: Any) -> Complaint:
    receipt = Receipt(at, legal_day(at), at, registered_by)
    return Complaint.take(new_id(), a_submission(**given), receipt, today=legal_day(at))


def a_mark(**given: str) -> RequestMark:
    values = {"scope": "POST /v1/complaints", "key": f"key-{new_id()}", "fingerprint": "f" * 64}
    return RequestMark(**values | given)


def a_municipality() -> Municipality:
    return Municipality(
        name="Voorbeeldstad",
        oin="0" * 20,
        contact=Contact(
            organisation="Gemeente Voorbeeldstad",
            department="Klachten",
            address=("Marktplein 1", "1234 AB Voorbeeldstad"),
            phone="14 0123",
            email="klachten@voorbeeldstad.example",
            hours="op werkdagen van 9.00 tot 17.00 uur",
        ),
        help=Help("Sociaal Raadslieden", "Zij helpen u gratis.", "0123 456 789", "op dinsdag van 9.00 tot 12.00 uur"),
        ombudsman=(
            Ombudsman(
                name="Nationale ombudsman",
                address=("Antwoordnummer 10870", "2501 WB Den Haag"),
                website="https://www.nationaleombudsman.nl",
                phone="0800 33 55 555",
                hours="op werkdagen van 9.00 tot 17.00 uur, gratis",
                valid_from=date(2000, 1, 1),
            ),
        ),
        teams=(Named("burgerzaken", "Burgerzaken"), Named("parkeren", "Parkeren")),
        themes=(Named("bejegening", "Bejegening"),),
    )


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
        return self._publish(case.TermsSet, case.TermsSetData(**self._case(state), **values | more))

    def triage_started(self) -> Any:
        return self._publish(case.TriageStarted, case.CaseFact(**self._case(CaseState.TRIAGE)))

    def team_manager_assigned(self) -> Any:
        more = {"contact_due_on": date(2026, 3, 10), "escalate_on": date(2026, 3, 16)}
        data = case.TeamManagerAssignedData(**self._case(CaseState.INFORMAL, **more))
        return self._publish(case.TeamManagerAssigned, data)

    def conversation_recorded(self, *, reached: bool = True) -> Any:
        more = {"kind": ContactKind.PHONE, "reached": reached, "held_on": date(2026, 3, 5)}
        data = case.ConversationRecordedData(**self._case(CaseState.INFORMAL, **more))
        return self._publish(case.ConversationRecorded, data)

    def resolved_informally(self) -> Any:
        more = {"resolution_kind": "CONVERSATION", "resolved_on": date(2026, 3, 9)}
        data = case.ResolvedInformallyData(**self._case(CaseState.RESOLVED_INFORMALLY, **more))
        return self._publish(case.ResolvedInformally, data)

    def formal_procedure_started(self) -> Any:
        more = {"reason": "NO_AGREEMENT", "started_on": date(2026, 3, 11)}
        data = case.FormalProcedureStartedData(**self._case(CaseState.FORMAL_INTAKE, **more))
        return self._publish(case.FormalProcedureStarted, data)

    def handler_appointed(self) -> Any:
        data = case.HandlerAppointedData(**self._case(CaseState.INVESTIGATION, appointed_on=date(2026, 3, 12)))
        return self._publish(case.HandlerAppointed, data)

    def explanation_recorded(self, side: Side = Side.COMPLAINANT) -> Any:
        more = {"side": side, "recorded_on": date(2026, 3, 13)}
        data = case.ExplanationRecordedData(**self._case(CaseState.INVESTIGATION, **more))
        return self._publish(case.ExplanationRecorded, data)

    def hearing_offered(self) -> Any:
        more = {"offered_on": date(2026, 3, 16), "reply_due_on": date(2026, 3, 30)}
        data = case.HearingOfferedData(**self._case(CaseState.INVESTIGATION, **more))
        return self._publish(case.HearingOffered, data)

    def hearing_held(self, *sides: Side) -> Any:
        more = {"sides": sides or tuple(Side), "held_on": date(2026, 3, 24)}
        data = case.HearingHeldData(**self._case(CaseState.INVESTIGATION, **more))
        return self._publish(case.HearingHeld, data)

    def draft_submitted(self) -> Any:
        return self._publish(case.DraftSubmitted, case.CaseFact(**self._case(CaseState.DECISION_PENDING)))

    def adjourned(self) -> Any:
        more = {"previous_due_on": date(2026, 4, 13), "new_due_on": date(2026, 5, 11), "reason": "HEARING"}
        data = case.AdjournedData(**self._case(CaseState.INVESTIGATION, late=False, **more))
        return self._publish(case.Adjourned, data)

    def term_exceeded(self, state: CaseState = CaseState.INVESTIGATION) -> Any:
        data = case.TermExceededData(**self._case(state, due_on=date(2026, 4, 13)))
        return self._publish(case.TermExceeded, data)

    def decided(self) -> Any:
        more = {"outcome": Outcome.FOUNDED, "elements": (), "conclusions": (), "decided_on": date(2026, 4, 7)}
        return self._publish(case.Decided, case.DecidedData(**self._case(CaseState.DECIDED, **more)))

    def _message(self, message_id: UUID, code: MessageCode, kind: RecipientKind) -> dict[str, Any]:
        about = {"complaint_id": self._id, "reference": self._reference}
        return {"message_id": message_id, "message_code": code, "recipient_kind": kind, **about}

    def message_sent(
        self,
        message_id: UUID,
        code: MessageCode = MessageCode.M01,
        kind: RecipientKind = RecipientKind.COMPLAINANT,
    ) -> Any:
        sent = {"channel": DeliveryChannel.EMAIL, "sent_at": MONDAY, "sent_on": date(2026, 3, 2)}
        data = post.SentData(**self._message(message_id, code, kind), **sent)
        return self._publish(post.Sent, data, "notifications")

    def message_failed(self, message_id: UUID, code: MessageCode = MessageCode.M01) -> Any:
        failed = {"channel": DeliveryChannel.EMAIL, "reason": "REFUSED", "next_channel": DeliveryChannel.LETTER}
        data = post.FailedData(**self._message(message_id, code, RecipientKind.COMPLAINANT), **failed)
        return self._publish(post.Failed, data, "notifications")

    def letter_posted(self, message_id: UUID, code: MessageCode = MessageCode.M01) -> Any:
        data = post.PostedData(**self._message(message_id, code, RecipientKind.COMPLAINANT), posted_on=date(2026, 3, 4))
        return self._publish(post.Posted, data, "notifications")

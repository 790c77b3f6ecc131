"""Cases in the states off the usual road."""

from dataclasses import replace
from uuid import UUID, uuid4

from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_naming,
    a_reasoning,
    a_resolution,
    a_sending,
    act,
    an_accused,
    day,
)
from procedure_story import Story, informal_case, investigated_case

from procedure.domain.case import Case
from procedure.domain.endings.forwarding import Forwarding, Receiver
from procedure.domain.endings.reclassification import Reclassification
from procedure.domain.endings.refusal import Refusal
from procedure.domain.endings.signal import SignalNote
from procedure.domain.endings.withdrawal import Withdrawal
from procedure.domain.file.messages import Failure
from procedure.domain.file.people import Address
from procedure.domain.investigation.committee import Advice, CommitteeRules
from procedure.domain.investigation.replacement import Succession
from procedure.domain.judgement.reasoning import outcome_of
from procedure.domain.parties.party import CoComplainant
from words.endings import NotHandledGround, ReclassifiedKind, SignalReason, WithdrawalWay
from words.handling import FormalReason
from words.people import ReplacementReason, ResponsibleBody
from words.submissions import ComplaintForm, MissingItem

COMMITTEE = CommitteeRules(bodies=frozenset({ResponsibleBody.COLLEGE}))
WATERSCHAP = Receiver("Waterschap Voorbeeld", Address(("Waterplein 1",), "1234 AB", "Voorbeeldstad"))

LATER = "2026-06-02"


def in_triage(received: str = "2026-03-02", **more: object) -> Case:
    return Story(a_case(received, **more)).triage(received).case


def awaiting_case(received: str = "2026-03-02") -> Case:
    case = in_triage(received)
    case.ask_completion(act("kc", received), (MissingItem.TRANSLATION,), None, CALENDAR)
    return case


def a_refusal(on: str, ground: NotHandledGround = NotHandledGround.INSUFFICIENT_INTEREST) -> Refusal:
    return Refusal(ground, "Het belang is te klein.", day(on), "kc", "K-2025-000001", None)


def refused_case(received: str = "2026-03-02") -> Case:
    case = in_triage(received)
    case.refuse(act("kc", received), a_refusal(received), mandated=True)
    return case


def forwarded_case(received: str = "2026-03-02") -> Case:
    case = in_triage(received)
    case.forward(act("kc", received), Forwarding(WATERSCHAP, "Het was hun medewerker.", day(received), "kc"))
    return case


def a_reclassification(on: str, part: str | None = None) -> Reclassification:
    kind = ReclassifiedKind.PUBLIC_SPACE_REPORT
    return Reclassification(kind, 4 if part else 5, "Een stoeptegel.", None, "SIG-1", day(on), "kc", part)


def reclassified_case(received: str = "2026-03-02") -> Case:
    case = in_triage(received)
    case.reclassify(act("kc", received), a_reclassification(received))
    return case


def signal_case(received: str = "2026-03-02") -> Case:
    case = in_triage(received, form=ComplaintForm.ORAL)
    note = SignalNote(SignalReason.ORAL, "Verteld aan de balie.", day(received), "kc")
    case.note_signal(act("kc", received), note, DIRECTORY)
    return case


def a_withdrawal(on: str) -> Withdrawal:
    return Withdrawal(WithdrawalWay.PHONE, day(on), None, "kc")


def withdrawn_case(received: str = "2026-03-02") -> Case:
    case = in_triage(received)
    case.withdraw(act("kc", received), a_withdrawal(received), satisfied=False)
    return case


def committee_case(received: str = "2026-10-16") -> Case:
    """In INVESTIGATION, about the college, and the complainant was told of the committee."""
    case = a_case(received)
    case.open_triage(act("kc", received))
    naming = a_naming(an_accused(), body_conduct=True, team="vergunningen")
    case.name_accused(act("kc", received), naming, DIRECTORY, CALENDAR)
    reason = FormalReason.BODY_CONDUCT
    case.start_formal_procedure(act("kc", received), reason, None, DIRECTORY, CALENDAR, COMMITTEE)
    case.record_sending(act("system", received), a_sending("M01C", received), CALENDAR)
    return Story(case).appoint(received).copy_sent(received).explain(received).case


def with_committee(received: str = "2026-10-16") -> Case:
    case = committee_case(received)
    case.request_advice(act("kb", received))
    return case


SAM = UUID(int=70)


def co_complaining(case: Case, on: str, party_id: UUID = SAM) -> UUID:
    """Somebody joins the complaint."""
    address = Address(("Zijstraat 3",), "1234 EF", "Voorbeeldstad")
    case.add_co_complainant(act("kc", on), CoComplainant(party_id, "S. Samen", address, None, day(on)))
    return party_id


def together(received: str = "2026-03-02") -> Case:
    """Two people complain, and the talk goes on."""
    case = informal_case(received)
    co_complaining(case, received)
    return case


def of_two_one_agreed(received: str = "2026-03-02") -> Case:
    case = together(received)
    case.resolve_informally(act("tm", received), replace(a_resolution(received), persons=(SAM,)), CALENDAR)
    return case


def undeliverable(received: str = "2026-03-02") -> Case:
    """Copy and offer could not be delivered to the accused, twice."""
    case = Story(investigated_case(received)).case
    case.offer_hearing(act("kb", received), uuid4(), (), CALENDAR)
    (accused,) = case.parties.accused
    for code in ("M09", "M11"):
        case.record_failure(act("system", received), Failure(uuid4(), code, accused.accused_id, day(received)))
    return case


def an_advice(on: str, *elements: object) -> Advice:
    reasoning = a_reasoning(*elements)
    return Advice(reasoning, outcome_of(reasoning), ("Bel terug.",), uuid4(), day(on), "committee")


def brought_back_without_handler(received: str = "2026-03-02") -> Case:
    """Brought back by the ombudsman: in INVESTIGATION, with a handler who has not declared yet, and nobody has the
    copy."""
    case, ombudsman_case = informal_case(), uuid4()
    case.resolve_informally(act("kc", received), a_resolution(received), CALENDAR)
    case.link_ombudsman(act("ol", LATER), ombudsman_case)
    case.reopen_for_ombudsman(act("ol", LATER), ombudsman_case, "Hoor mevrouw.", day("2026-07-01"), CALENDAR)
    case.replace_handler(act("kc", LATER), Succession("kb", ReplacementReason.OTHER, "Er was niemand."), DIRECTORY)
    return case

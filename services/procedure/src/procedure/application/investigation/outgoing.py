"""Events, letters and audit details about the investigation: handler, both sides, hearing, committee, replacement."""

from collections.abc import Iterable
from uuid import UUID

from contracts.event import Fact
from contracts.letters.handling import HandlerLetter, ManagerLetter, ReplacementLetter
from contracts.letters.hearing import AccusedHearingLetter, ComplainantHearingLetter, HearingReportLetter
from contracts.procedure import investigation, judgement
from procedure.application.letters.desk import Desk, contact_for
from procedure.application.letters.parcels import Parcel, acknowledgement_of, copy_of
from procedure.application.letters.recipients import (
    accused,
    citizens,
    complainants,
    official,
    submitter,
    with_stand_in,
)
from procedure.application.outgoing import Telling, about
from procedure.domain.case import Case
from procedure.domain.file.people import party_of
from procedure.domain.investigation.committee import AdviceGiven, AdviceRequested, CommitteeFlagged
from procedure.domain.investigation.explanation import ExplanationRecorded
from procedure.domain.investigation.handler import HandlerAppointed, HandlerDesignated, SuccessorDeclared
from procedure.domain.investigation.hearing import HearingHeld, HearingOffered
from procedure.domain.investigation.replacement import Replaced
from procedure.domain.investigation.waiver import HearingWaived
from procedure.domain.steps.fact import CaseFact
from words.messages import RecipientKind
from words.people import PartyKind, ReplacedPart, Side


def _handler_appointed(fact: HandlerAppointed) -> Fact:
    return investigation.HandlerAppointedData(**about(fact), appointed_on=fact.appointed_on)


def _explanation_recorded(fact: ExplanationRecorded) -> Fact:
    explanation = fact.explanation
    return investigation.ExplanationRecordedData(**about(fact), side=explanation.side, recorded_on=explanation.given_on)


def _hearing_offered(fact: HearingOffered) -> Fact:
    offered = (*fact.complainants, *(each.accused_id for each in fact.accused))
    return investigation.HearingOfferedData(
        **about(fact),
        offered_on=fact.offered_on,
        reply_due_on=fact.reply_due_on,
        party_ids=tuple(each for each in offered if each is not None),
        party_kinds=_kinds(fact, fact.complainants, accused=bool(fact.accused)),
    )


def _kinds(fact: CaseFact, complainants: Iterable[UUID | None], *, accused: bool) -> tuple[PartyKind, ...]:
    """The capacities of these people, each once; an anonymous complainant is the first one."""
    first = party_of(fact.complaint_id, PartyKind.COMPLAINANT)
    kinds = [PartyKind.COMPLAINANT if each in (None, first) else PartyKind.CO_COMPLAINANT for each in complainants]
    return tuple(dict.fromkeys([*kinds, *([PartyKind.ACCUSED] if accused else [])]))


def _hearing_held(fact: HearingHeld) -> Fact:
    return investigation.HearingHeldData(
        **about(fact),
        sides=fact.sides,
        held_on=fact.held_on,
        party_ids=fact.persons,
        party_kinds=_kinds(fact, fact.complainants, accused=Side.ACCUSED in fact.sides),
    )


def _hearing_waived(fact: HearingWaived) -> Fact:
    waiver = fact.waiver
    accused = waiver.side is Side.ACCUSED
    (kind,) = _kinds(fact, () if accused else (waiver.person,), accused=accused)
    return investigation.HearingWaivedData(
        **about(fact),
        side=waiver.side,
        ground=waiver.ground,
        waived_on=waiver.waived_on,
        party_id=waiver.person,
        party_kind=kind,
    )


def _advice_requested(fact: AdviceRequested) -> Fact:
    return investigation.AdviceRequestedData(**about(fact), requested_on=fact.requested_on)


def _advice_given(fact: AdviceGiven) -> Fact:
    advice = fact.advice
    elements = tuple(
        judgement.ElementOutcome(norms=each.norms, judgement=each.judgement) for each in advice.reasoning.elements
    )
    return investigation.AdviceGivenData(
        **about(fact), outcome=advice.outcome, elements=elements, given_on=advice.given_on
    )


def _replaced(fact: Replaced) -> Fact:
    done = fact.replacement
    return investigation.ReplacedData(**about(fact), part=done.part, reason=done.reason, replaced_on=done.replaced_on)


def _designation_letter(fact: HandlerDesignated, case: Case, _desk: Desk) -> list[Parcel]:
    to_handler = [official(RecipientKind.HANDLER, fact.handler.official_id)]
    return [(to_handler, HandlerLetter(decide_due_on=case.clocks.due_on))]


def _copy_letters(fact: HandlerAppointed, case: Case, _desk: Desk) -> list[Parcel]:
    return [(accused(fact.accused), copy_of(case))]


def _hearing_letters(fact: HearingOffered, case: Case, desk: Desk) -> list[Parcel]:
    who, reply, options = contact_for(case, desk).name, fact.reply_due_on, fact.options
    wanted = [each for each in case.parties.complaining if each.party_id in fact.complainants]
    return [
        (
            complainants(case, wanted, desk.today),
            ComplainantHearingLetter(handler_name=who, reply_due_on=reply, options=options),
        ),
        (accused(fact.accused), AccusedHearingLetter(handler_name=who, reply_due_on=reply, options=options)),
    ]


def _report_letter(fact: HearingHeld, case: Case, desk: Desk) -> list[Parcel]:
    sides = fact.sides
    letter = HearingReportLetter(held_on=fact.held_on, sides=sides, report=fact.report)
    return [([*citizens(case, desk.today), *accused(case.parties.reachable_accused)], letter)]


def _committee_letter(_fact: CommitteeFlagged, case: Case, desk: Desk) -> list[Parcel]:
    return [(submitter(case, desk.today), acknowledgement_of(case))]


def _replacement_letters(fact: Replaced, case: Case, desk: Desk) -> list[Parcel]:
    successor = fact.successor
    if fact.replacement.part is ReplacedPart.HANDLER:
        to_handler = [official(RecipientKind.HANDLER, successor.official_id)]
        return [(to_handler, HandlerLetter(decide_due_on=case.clocks.due_on))]
    due_on = case.informal.informal_contact_due_on
    to_manager = with_stand_in(RecipientKind.TEAM_MANAGER, successor.official_id, case, desk.directory, desk.today)
    ask = ManagerLetter(contact_due_on=due_on, decide_due_on=case.clocks.decide_due_on)
    return [(to_manager, ask), _successor_letter(ReplacedPart.TEAM_MANAGER, successor.name, case, desk)]


def _successor_letters(fact: SuccessorDeclared, case: Case, desk: Desk) -> list[Parcel]:
    return [_successor_letter(fact.part, fact.successor.name, case, desk), (accused(fact.to_inform), copy_of(case))]


def _successor_letter(part: ReplacedPart, name: str, case: Case, desk: Desk) -> Parcel:
    letter = ReplacementLetter(part=part, official_name=name, decide_due_on=case.clocks.due_on)
    return citizens(case, desk.today), letter


TELLING = Telling(
    events={
        HandlerAppointed: (investigation.HandlerAppointed, _handler_appointed),
        ExplanationRecorded: (investigation.ExplanationRecorded, _explanation_recorded),
        HearingOffered: (investigation.HearingOffered, _hearing_offered),
        HearingHeld: (investigation.HearingHeld, _hearing_held),
        HearingWaived: (investigation.HearingWaived, _hearing_waived),
        AdviceRequested: (investigation.AdviceRequested, _advice_requested),
        AdviceGiven: (investigation.AdviceGiven, _advice_given),
        Replaced: (investigation.HandlerReplaced, _replaced),
    },
    letters={
        HandlerDesignated: _designation_letter,
        HandlerAppointed: _copy_letters,
        HearingOffered: _hearing_letters,
        HearingHeld: _report_letter,
        CommitteeFlagged: _committee_letter,
        Replaced: _replacement_letters,
        SuccessorDeclared: _successor_letters,
    },
    details={
        HandlerDesignated: lambda fact: {"handlerId": fact.handler.official_id, "warnings": ",".join(fact.warnings)},
        HearingWaived: lambda fact: {"side": fact.waiver.side, "ground": fact.waiver.ground},
        Replaced: lambda fact: {"successorId": fact.replacement.successor, "reason": fact.replacement.reason},
    },
)

"""Fact to letter, where a case ends otherwise than by a judgement: to whom it goes, and who is told so."""

from collections.abc import Callable
from typing import Any

from contracts.letters.endings import (
    ForwardedMessageLetter,
    ForwardingNoticeLetter,
    ReclassifiedLetter,
    RefusalLetter,
    SignalLetter,
    WithdrawalLetter,
)
from contracts.letters.handling import TeamSignalLetter
from procedure.application.desk import Desk
from procedure.application.parcels import Parcel
from procedure.application.recipients import accused, citizens, official, receiver
from procedure.domain import step_facts
from procedure.domain.case import Case
from procedure.domain.end_records import Receiver, Reclassification
from procedure.domain.facts import CaseFact
from words.messages import RecipientKind


def _refusal(fact: step_facts.NotHandled, case: Case, desk: Desk) -> list[Parcel]:
    refusal = fact.refusal
    letter = RefusalLetter(
        ground=refusal.ground,
        reason=refusal.reason,
        decided_on=refusal.decided_on,
        ombudsman_until=fact.ombudsman_until,
    )
    return [(citizens(case, desk.today), letter)]


def _forwarding(fact: step_facts.Forwarded, case: Case, desk: Desk) -> list[Parcel]:
    done = fact.forwarding
    notice = ForwardingNoticeLetter(body_name=done.to.name, forwarded_on=done.forwarded_on, reason=done.reason)
    return [(citizens(case, desk.today), notice), *_handed_over(case, done.to, forwarded_on=done.forwarded_on)]


def _reclassified(fact: step_facts.Reclassified | step_facts.SplitOff, case: Case, desk: Desk) -> list[Parcel]:
    done = fact.reclassification
    notice = ReclassifiedLetter(
        kind=done.kind,
        whole=done.part is None,
        reference_there=done.reference_there,
        handed_to=done.to.name if done.to else None,
        reason=done.reason,
    )
    return [(citizens(case, desk.today), notice), *_part_handed_over(case, done)]


def _part_handed_over(case: Case, done: Reclassification) -> list[Parcel]:
    if done.to is None:
        return []
    return _handed_over(case, done.to, forwarded_on=done.done_on, kind=done.kind, part=done.part)


def _handed_over(case: Case, to: Receiver, part: str | None = None, **more: Any) -> list[Parcel]:
    """The message itself, or the part of it that is theirs, with the day of receipt (Awb 2:3(1), 6:15)."""
    account = case.submission.account
    person = case.submission.complainant
    address = person.address if person else None
    place = " ".join(filter(None, (address.postcode, address.city))) if address else ""
    letter = ForwardedMessageLetter(
        received_on=case.received_on,
        what_happened=part or account.what_happened,
        consequences=None if part else account.consequences,
        burden=None if part else account.burden,
        sender_name=person.name if person else None,
        sender_lines=(*address.lines, *filter(None, (place,))) if address else (),
        **more,
    )
    return [(receiver(to), letter)]


def _signal(fact: step_facts.NotedAsSignal, case: Case, desk: Desk) -> list[Parcel]:
    note = fact.note
    for_team = TeamSignalLetter(reason=note.reason, noted_on=note.noted_on)
    for_citizen = SignalLetter(reason=note.reason, noted_on=note.noted_on, ombudsman_until=fact.ombudsman_until)
    to_team = [official(RecipientKind.TEAM_MANAGER, fact.manager.official_id)] if fact.manager else []
    return [(to_team, for_team), (citizens(case, desk.today), for_citizen)]


def _withdrawn(fact: step_facts.Withdrawn, case: Case, desk: Desk) -> list[Parcel]:
    letter = WithdrawalLetter(withdrawn_on=fact.withdrawal.withdrawn_on)
    return [([*citizens(case, desk.today), *accused(fact.accused)], letter)]


LEAVING_LETTERS: dict[type[CaseFact], Callable[[Any, Case, Desk], list[Parcel]]] = {
    step_facts.NotHandled: _refusal,
    step_facts.Forwarded: _forwarding,
    step_facts.Reclassified: _reclassified,
    step_facts.SplitOff: _reclassified,
    step_facts.NotedAsSignal: _signal,
    step_facts.Withdrawn: _withdrawn,
}

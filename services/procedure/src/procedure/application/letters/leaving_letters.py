"""Fact to letter, where a case ends otherwise than by a judgement: to whom it goes, and who is told so."""

from collections.abc import Callable
from typing import Any

from contracts import letters
from procedure.application.letters.desk import Desk
from procedure.application.letters.parcels import Parcel
from procedure.application.letters.recipients import accused, citizens, official, receiver
from procedure.domain.case import Case
from procedure.domain.endings.forwarding import Forwarded, Receiver
from procedure.domain.endings.reclassification import Reclassification, Reclassified, SplitOff
from procedure.domain.endings.refusal import NotHandled
from procedure.domain.endings.signal import NotedAsSignal
from procedure.domain.endings.withdrawal import Withdrawn
from procedure.domain.steps.fact import CaseFact
from words.messages import RecipientKind


def _refusal(fact: NotHandled, case: Case, desk: Desk) -> list[Parcel]:
    refusal = fact.refusal
    letter = letters.RefusalLetter(
        ground=refusal.ground,
        reason=refusal.reason,
        decided_on=refusal.decided_on,
        ombudsman_until=fact.ombudsman_until,
    )
    return [(citizens(case, desk.today), letter)]


def _forwarding(fact: Forwarded, case: Case, desk: Desk) -> list[Parcel]:
    done = fact.forwarding
    notice = letters.ForwardingNoticeLetter(body_name=done.to.name, forwarded_on=done.forwarded_on, reason=done.reason)
    return [(citizens(case, desk.today), notice), *_handed_over(case, done.to, forwarded_on=done.forwarded_on)]


def _reclassified(fact: Reclassified | SplitOff, case: Case, desk: Desk) -> list[Parcel]:
    done = fact.reclassification
    notice = letters.ReclassifiedLetter(
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
    letter = letters.ForwardedMessageLetter(
        received_on=case.received_on,
        what_happened=part or account.what_happened,
        consequences=None if part else account.consequences,
        burden=None if part else account.burden,
        sender_name=person.name if person else None,
        sender_lines=(*address.lines, *filter(None, (place,))) if address else (),
        **more,
    )
    return [(receiver(to), letter)]


def _signal(fact: NotedAsSignal, case: Case, desk: Desk) -> list[Parcel]:
    note = fact.note
    for_team = letters.TeamSignalLetter(reason=note.reason, noted_on=note.noted_on)
    for_citizen = letters.SignalLetter(reason=note.reason, noted_on=note.noted_on, ombudsman_until=fact.ombudsman_until)
    to_team = [official(RecipientKind.TEAM_MANAGER, fact.manager.official_id)] if fact.manager else []
    return [(to_team, for_team), (citizens(case, desk.today), for_citizen)]


def _withdrawn(fact: Withdrawn, case: Case, desk: Desk) -> list[Parcel]:
    letter = letters.WithdrawalLetter(withdrawn_on=fact.withdrawal.withdrawn_on)
    return [([*citizens(case, desk.today), *accused(fact.accused)], letter)]


LEAVING_LETTERS: dict[type[CaseFact], Callable[[Any, Case, Desk], list[Parcel]]] = {
    NotHandled: _refusal,
    Forwarded: _forwarding,
    Reclassified: _reclassified,
    SplitOff: _reclassified,
    NotedAsSignal: _signal,
    Withdrawn: _withdrawn,
}

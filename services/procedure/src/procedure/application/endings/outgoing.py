"""Events, letters and audit details about endings without a judgement, and about reopening."""

from typing import Any

from contracts.event import Fact
from contracts.letters.endings import (
    ClassificationRestoredLetter,
    ForwardedMessageLetter,
    ForwardingNoticeLetter,
    ReclassifiedLetter,
    RefusalLetter,
    SignalLetter,
    WithdrawalLetter,
)
from contracts.letters.handling import ReopenedLetter, TeamSignalLetter
from contracts.procedure import endings
from procedure.application.letters.desk import Desk
from procedure.application.letters.parcels import Parcel
from procedure.application.letters.recipients import accused, accused_in_the_know, citizens, official, receiver
from procedure.application.outgoing import Telling, about
from procedure.domain.case import Case
from procedure.domain.endings.forwarding import Forwarded, Receiver
from procedure.domain.endings.reclassification import Reclassification, Reclassified, SplitOff
from procedure.domain.endings.refusal import NotHandled
from procedure.domain.endings.reopening import Reopened
from procedure.domain.endings.signal import NotedAsSignal
from procedure.domain.endings.withdrawal import Withdrawn
from words.endings import ReopenReason
from words.messages import RecipientKind


def _not_handled(fact: NotHandled) -> Fact:
    refusal = fact.refusal
    return endings.NotHandledData(
        **about(fact),
        ground=refusal.ground,
        decided_on=refusal.decided_on,
        due_on=fact.refusal_due_on,
        late=fact.late,
    )


def _forwarded(fact: Forwarded) -> Fact:
    return endings.ForwardedData(**about(fact), forwarded_on=fact.forwarding.forwarded_on)


def _reclassified(fact: Reclassified) -> Fact:
    done = fact.reclassification
    return endings.ReclassifiedData(
        **about(fact), kind=done.kind, rule=done.rule, received_on=fact.received_on, reclassified_on=done.done_on
    )


def _split(fact: SplitOff) -> Fact:
    done = fact.reclassification
    return endings.SplitData(**about(fact), kind=done.kind, rule=done.rule, split_on=done.done_on)


def _signal(fact: NotedAsSignal) -> Fact:
    return endings.NotedAsSignalData(**about(fact), reason=fact.note.reason, noted_on=fact.note.noted_on)


def _withdrawn(fact: Withdrawn) -> Fact:
    return endings.WithdrawnData(**about(fact), withdrawn_on=fact.withdrawal.withdrawn_on)


def _reopened(fact: Reopened) -> Fact:
    reopening = fact.reopening
    return endings.ReopenedData(
        **about(fact), reason=reopening.reason, reopened_on=reopening.reopened_on, due_on=fact.due_on
    )


def _refusal_letter(fact: NotHandled, case: Case, desk: Desk) -> list[Parcel]:
    refusal = fact.refusal
    letter = RefusalLetter(
        ground=refusal.ground,
        reason=refusal.reason,
        decided_on=refusal.decided_on,
        ombudsman_until=fact.ombudsman_until,
    )
    return [(citizens(case, desk.today), letter)]


def _forwarding_letters(fact: Forwarded, case: Case, desk: Desk) -> list[Parcel]:
    done = fact.forwarding
    notice = ForwardingNoticeLetter(body_name=done.to.name, forwarded_on=done.forwarded_on, reason=done.reason)
    return [(citizens(case, desk.today), notice), *_handed_over(case, done.to, forwarded_on=done.forwarded_on)]


def _reclassification_letters(fact: Reclassified | SplitOff, case: Case, desk: Desk) -> list[Parcel]:
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
    """The message itself, or the part that the receiver handles, with the day of receipt (Awb 2:3(1), 6:15)."""
    account = case.submission.account
    party = case.parties.complainant
    person = party.person if party else None
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


def _signal_letters(fact: NotedAsSignal, case: Case, desk: Desk) -> list[Parcel]:
    note = fact.note
    for_team = TeamSignalLetter(reason=note.reason, noted_on=note.noted_on)
    for_citizen = SignalLetter(reason=note.reason, noted_on=note.noted_on, ombudsman_until=fact.ombudsman_until)
    to_team = [official(RecipientKind.TEAM_MANAGER, fact.manager.official_id)] if fact.manager else []
    return [(to_team, for_team), (citizens(case, desk.today), for_citizen)]


def _withdrawal_letter(fact: Withdrawn, case: Case, desk: Desk) -> list[Parcel]:
    letter = WithdrawalLetter(withdrawn_on=fact.withdrawal.withdrawn_on)
    return [([*citizens(case, desk.today), *accused(fact.accused)], letter)]


def _reopening_letter(fact: Reopened, case: Case, desk: Desk) -> list[Parcel]:
    reopening = fact.reopening
    if reopening.reason is ReopenReason.CLASSIFICATION_CONTESTED:
        return [(citizens(case, desk.today), ClassificationRestoredLetter(decide_due_on=case.clocks.due_on))]
    letter = ReopenedLetter(reason=reopening.reason, explanation=reopening.text, decide_due_on=case.clocks.due_on)
    return [([*citizens(case, desk.today), *accused_in_the_know(case)], letter)]


TELLING = Telling(
    events={
        NotHandled: (endings.NotHandled, _not_handled),
        Forwarded: (endings.Forwarded, _forwarded),
        Reclassified: (endings.Reclassified, _reclassified),
        SplitOff: (endings.Split, _split),
        NotedAsSignal: (endings.NotedAsSignal, _signal),
        Withdrawn: (endings.Withdrawn, _withdrawn),
        Reopened: (endings.Reopened, _reopened),
    },
    letters={
        NotHandled: _refusal_letter,
        Forwarded: _forwarding_letters,
        Reclassified: _reclassification_letters,
        SplitOff: _reclassification_letters,
        NotedAsSignal: _signal_letters,
        Withdrawn: _withdrawal_letter,
        Reopened: _reopening_letter,
    },
    details={
        NotHandled: lambda fact: {"ground": fact.refusal.ground, "late": str(fact.late).lower()},
        Reclassified: lambda fact: {"kind": fact.reclassification.kind, "rule": str(fact.reclassification.rule)},
        SplitOff: lambda fact: {"kind": fact.reclassification.kind, "rule": str(fact.reclassification.rule)},
        Reopened: lambda fact: {"reason": fact.reopening.reason},
    },
)

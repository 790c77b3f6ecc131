"""T13w: somebody is not heard, and why (Awb 9:10(2)). The legal grounds concern the complainant; an accused declines,
or does not use the offer, and one who cannot be reached is for the decision maker."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.investigation.hearing import (
    HearingNotOffered,
    Offer,
    PersonUnclear,
    by_whom,
    left_on,
    offer_to,
    persons,
)
from procedure.domain.judgement.reasoning import Reasoning
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact, Occasion
from procedure.domain.steps.step import COM, DM, KB, Step, StepRefused
from servicekit.errors import Conflict
from words.cases import CaseState
from words.handling import Judgement, WaiverGround
from words.people import Side

_GROUNDS = {
    Side.COMPLAINANT: (WaiverGround.MANIFESTLY_UNFOUNDED, WaiverGround.DECLINED, WaiverGround.NO_REPLY_IN_TERM),
    Side.ACCUSED: (WaiverGround.DECLINED, WaiverGround.NOT_USED),
}
_SILENCE = (WaiverGround.NO_REPLY_IN_TERM, WaiverGround.NOT_USED)


class WaiverGroundNotApplicable(StepRefused):
    code = "waiver-ground-not-applicable"
    article = "Awb 9:10(2)"
    message = (
        "The grounds of 9:10(2) apply only to a complainant; an accused declines, or does not use the offer. That "
        "somebody cannot be reached is for the decision maker to say."
    )


class ReplyTermStillRuns(Conflict):
    code = "reply-term-still-runs"
    article = "Awb 9:10(2)(c)"

    def __init__(self, reply_due_on: date) -> None:
        super().__init__(f"There is time to reply until {reply_due_on:%d-%m-%Y}.")


class OfferNotSent(StepRefused):
    code = "offer-not-sent"
    article = "Awb 9:10(2)(c)"
    message = "There is no evidence yet that the offer was sent, so silence has no meaning."


class AlreadyHeard(StepRefused):
    code = "already-heard"
    article = "Awb 9:10(1)"
    message = "This person was already heard."


class NotManifestlyUnfounded(StepRefused):
    code = "not-manifestly-unfounded"
    article = "Awb 9:10(2)(a)"
    message = (
        "A complainant was not heard because the complaint is manifestly unfounded, so every element is unfounded; "
        "otherwise offer them a hearing again."
    )


class StillReachable(StepRefused):
    code = "still-reachable"
    article = "Awb 9:10(1)"
    message = "The copy and the offer did not fail twice for this accused: send them again, or correct the address."


WAIVE_HEARING = Step(
    "T13w", "record that a person is not heard", "afzien van horen vastleggen",
    (CaseState.INVESTIGATION,), None, (KB,),
    "a ground of 9:10(2) for a complainant; an accused who was offered a hearing declined it, or did not use it; "
    "silence counts only after the offer was sent and the reply date has passed",
    "Awb 9:10(2)", "hearing-waived",
)  # fmt: skip
COMMITTEE_WAIVES_HEARING = Step(
    "T13cw", "record as committee that a person is not heard", "als commissie afzien van horen vastleggen",
    (CaseState.COMMITTEE_ADVICE,), None, (COM,),
    "as T13w", "Awb 9:15(3)", "hearing-waived",
)  # fmt: skip
ACCEPT_UNREACHABLE = Step(
    "T13u", "go on without an accused who cannot be reached", "doorgaan zonder een beklaagde die onbereikbaar is",
    (CaseState.DECISION_PENDING,), None, (DM,),
    "the copy or the offer to this accused failed twice; the reason why the case goes on", "Awb 9:10(1)",
    "hearing-waived",
)  # fmt: skip


@dataclass(frozen=True)
class Waiver:
    """T13: one person is not heard, and why. Without a person it is about everybody of the side. `withdrawn_on`: a
    hearing was offered again, so it does not count any more."""

    waiver_id: UUID
    side: Side
    ground: WaiverGround
    reason: str
    waived_on: date
    recorded_by: str
    person: UUID | None = None
    withdrawn_on: date | None = None

    def counts_for(self, side: Side, person: UUID | None) -> bool:
        """Whether it is in force for this person; without one, for anybody of this side."""
        return self.withdrawn_on is None and self.side is side and (person is None or self.person in (None, person))


@dataclass(frozen=True, kw_only=True)
class HearingWaived(CaseFact):
    waiver: Waiver


def check_manifestly_unfounded(case: GuardedCase, reasoning: Reasoning) -> None:
    """Awb 9:10(2)(a): who was not heard for that reason cannot turn out to be right."""
    investigation = case.investigation
    not_heard = [
        each for each in persons(case, Side.COMPLAINANT) if not investigation.was_heard(Side.COMPLAINANT, each)
    ]
    grounds = [waiver.ground for each in not_heard if (waiver := investigation.waiver_of(Side.COMPLAINANT, each))]
    unfounded = all(each.judgement is Judgement.UNFOUNDED for each in reasoning.elements)
    if WaiverGround.MANIFESTLY_UNFOUNDED in grounds and not unfounded:
        raise NotManifestlyUnfounded


def waive_hearing(case: GuardedCase, act: Act, waiver: Waiver) -> None:
    """T13: manifestly unfounded, declined, or no reply within the term; an accused declines or stays silent."""
    about = case.take(by_whom(case, WAIVE_HEARING, COMMITTEE_WAIVES_HEARING), act)
    if waiver.ground not in _GROUNDS[waiver.side]:
        raise WaiverGroundNotApplicable
    person = _whose(case, waiver)
    if case.investigation.was_heard(waiver.side, person):
        raise AlreadyHeard
    offer = offer_to(case, waiver.side, person)
    if offer is None and (waiver.side is Side.ACCUSED or waiver.ground is WaiverGround.NO_REPLY_IN_TERM):
        raise HearingNotOffered
    if offer is not None and waiver.ground in _SILENCE:
        _check_silence(case, act, offer)
    _keep(case, replace(waiver, person=person), about)


def accept_unreachable(case: GuardedCase, act: Act, waiver: Waiver) -> None:
    """T13u: nobody can be heard who cannot be found. Only after the copy or the offer failed twice, and with the
    reasons of the one who decides."""
    about = case.take(ACCEPT_UNREACHABLE, act)
    person = _whose(case, waiver)
    if person is None or not case.messages.is_undeliverable(person):
        raise StillReachable
    _keep(case, replace(waiver, person=person), about)


def _whose(case: GuardedCase, waiver: Waiver) -> UUID | None:
    everybody = case.parties.persons_of(waiver.side)
    unclear = len(everybody) > 1 if waiver.person is None else waiver.person not in everybody
    if unclear:
        raise PersonUnclear("person", waiver.side)
    return waiver.person or next(iter(everybody), None)


def _keep(case: GuardedCase, waiver: Waiver, about: Occasion) -> None:
    case.investigation.waivers = (*case.investigation.waivers, waiver)
    case.record(HearingWaived(**about, waiver=waiver))


def _check_silence(case: GuardedCase, act: Act, offer: Offer) -> None:
    """Silence counts only after the whole term, and only if the offer is known to have left."""
    if not left_on(case, offer):
        raise OfferNotSent
    if act.today <= offer.reply_due_on:
        raise ReplyTermStillRuns(offer.reply_due_on)

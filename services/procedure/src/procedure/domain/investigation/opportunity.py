"""Whether every accused was really given the opportunity to be heard (Awb 9:10(1)). It is given, not taken: an accused
who stays silent blocks nothing, and one who was never written to blocks everything. An unknown person has no address,
so nothing is asked for them; for one who cannot be reached the decision maker may make a reasoned exception (T13u)."""

from collections.abc import Callable
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.file.people import Accused
from procedure.domain.investigation.copies import CopyNotSent, without_copy
from procedure.domain.investigation.hearing import HEARD, left_on, offer_to
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import StepRefused
from servicekit.errors import Conflict
from words.handling import WaiverGround
from words.people import ContactKind, Side

_WRITTEN = (ContactKind.LETTER, ContactKind.EMAIL)


class AccusedNotInvited(StepRefused):
    code = "accused-not-invited"
    article = "Awb 9:10(1)"
    message = "The offer of a hearing was not sent to every accused yet."


class AccusedMayStillReply(Conflict):
    code = "accused-may-still-reply"
    article = "Awb 9:10(1)"

    def __init__(self, until: date | None) -> None:
        time = f"has until {until:%d-%m-%Y}" if until else "has no date yet by which to reply"
        super().__init__(f"An accused {time}, and was not heard, did not reply in writing and did not decline.")


def _owed(case: GuardedCase) -> tuple[Accused, ...]:
    """The accused who must have had the opportunity when somebody judges."""
    return tuple(each for each in case.parties.reachable_accused if not _is_excepted(case, each))


def _within_reach(case: GuardedCase) -> tuple[Accused, ...]:
    """Those of them whom messages reach. A draft and an advice do not wait for the others, because only then the case
    comes before the decision maker, who may make the exception."""
    return tuple(each for each in _owed(case) if not case.messages.is_undeliverable(each.accused_id))


def _is_excepted(case: GuardedCase, accused: Accused) -> bool:
    waiver = case.investigation.waiver_of(Side.ACCUSED, accused.accused_id)
    return waiver is not None and waiver.ground is WaiverGround.UNREACHABLE


def _opportunity(owed: Callable[[GuardedCase], tuple[Accused, ...]]) -> tuple[Guard[GuardedCase, Act], ...]:
    def copies(case: GuardedCase, _act: Act) -> None:
        if not set(owed(case)).isdisjoint(without_copy(case)):
            raise CopyNotSent

    def invited(case: GuardedCase, _act: Act) -> None:
        for each in owed(case):
            offer = offer_to(case, Side.ACCUSED, each.accused_id)
            if offer is None or not left_on(case, offer):
                raise AccusedNotInvited

    def answered(case: GuardedCase, act: Act) -> None:
        for each in owed(case):
            offer = offer_to(case, Side.ACCUSED, each.accused_id)
            may_reply = offer is None or act.today <= offer.reply_due_on
            if may_reply and not _answered(case, each):
                raise AccusedMayStillReply(offer.reply_due_on if offer else None)

    return (
        Guard("the copy of the complaint was sent to every accused", CopyNotSent, copies),
        Guard("the offer of a hearing was sent to every accused", AccusedNotInvited, invited),
        Guard(
            "every accused was heard, replied in writing, declined, or let the reply date pass",
            AccusedMayStillReply,
            answered,
        ),
    )


def _answered(case: GuardedCase, accused: Accused) -> bool:
    """They were heard, declined, or wrote what they have to say."""
    investigation, who = case.investigation, (Side.ACCUSED, accused.accused_id)
    return investigation.was_heard(*who) or bool(investigation.waiver_of(*who)) or _replied(case, accused)


def _replied(case: GuardedCase, accused: Accused) -> bool:
    """A reply in writing. What was said on the telephone is no hearing: that has a report (Awb
    9:10(3))."""
    alone = len(case.parties.reachable_accused) == 1
    return any(
        each.side is Side.ACCUSED
        and each.kind in _WRITTEN
        and (each.accused_id == accused.accused_id or (each.accused_id is None and alone))
        for each in case.investigation.explanations
    )


COPIES_SENT, *_GIVEN = _opportunity(_within_reach)
BEFORE_A_DRAFT = (COPIES_SENT, *HEARD, *_GIVEN)
"""Awb 9:9, 9:10: before a draft or an advice."""

_COPIES_TO_ALL, *_GIVEN_TO_ALL = _opportunity(_owed)
BEFORE_A_JUDGEMENT = (_COPIES_TO_ALL, *HEARD, *_GIVEN_TO_ALL)
"""Awb 9:9, 9:10: before a judgement."""

"""T12 and T13: both sides can be heard; a hearing has a report, and not hearing has a ground (Awb 9:10)."""

from dataclasses import replace
from uuid import UUID

from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.errors import DayNotPossible, HearingNotFound
from procedure.domain.facts import HearingHeld, HearingOffered, HearingWaived
from procedure.domain.file.clocks import ClockedCase
from procedure.domain.organisation.people import Act
from procedure.domain.records import Hearing, HearingSession, Waiver
from procedure.domain.refusals import (
    AlreadyHeard,
    HearingAlreadyOffered,
    HearingNotOffered,
    OfferNotSent,
    ReplyTermStillRuns,
    WaiverGroundNotApplicable,
)
from procedure.domain.steps import side_transitions as side
from procedure.domain.steps import table as transitions
from procedure.domain.steps.step import Transition
from words.cases import CaseState
from words.handling import WaiverGround
from words.people import Side

WITHOUT_OFFER = (WaiverGround.MANIFESTLY_UNFOUNDED, WaiverGround.DECLINED)


class HeardCase(ClockedCase):
    """The grounds for not hearing are the complainant's; the accused is offered a hearing, used or not."""

    def offer_hearing(self, act: Act, hearing_id: UUID, options: tuple[str, ...], calendar: Calendar) -> None:
        """T12: to both sides at once. A complainant who is not heard on a ground of 9:10(2) gets no offer."""
        about = self._take(self._by_whom(transitions.OFFER_HEARING, side.COMMITTEE_OFFERS_HEARING), act)
        if self.hearing is not None:
            raise HearingAlreadyOffered
        reply = terms.hearing_reply_due(act.today, self.rules, calendar)
        self.hearing = Hearing(hearing_id, act.today, reply.on, options)
        self._remember(reply, about, "horen aangeboden (T12)", provisional=True)
        self._record(
            HearingOffered(
                **about,
                offered_on=act.today,
                reply_due_on=reply.on,
                options=options,
                complainant=self.waiver_of(Side.COMPLAINANT) is None,
                accused=self.reachable_accused,
            )
        )

    def hold_hearing(self, act: Act, hearing_id: UUID, session: HearingSession) -> None:
        """T13: with the report that 9:10(3) asks for. Sides may be heard together or each in turn."""
        about = self._take(self._by_whom(transitions.HOLD_HEARING, side.COMMITTEE_HOLDS_HEARING), act)
        if self.hearing is None or self.hearing.hearing_id != hearing_id:
            raise HearingNotFound
        if not self.hearing.offered_on <= session.held_on <= act.today:
            raise DayNotPossible("heldOn", self.hearing.offered_on, act.today)
        self.hearing = replace(self.hearing, sessions=(*self.hearing.sessions, session))
        self._record(HearingHeld(**about, sides=session.sides, held_on=session.held_on, report=session.report))

    def waive_hearing(self, act: Act, waiver: Waiver) -> None:
        """T13: manifestly unfounded, declined, or no reply within the term; of the accused: offered, not used."""
        about = self._take(self._by_whom(transitions.WAIVE_HEARING, side.COMMITTEE_WAIVES_HEARING), act)
        if (waiver.ground is WaiverGround.NOT_USED) != (waiver.side is Side.ACCUSED):
            raise WaiverGroundNotApplicable
        if self.was_heard(waiver.side):
            raise AlreadyHeard
        if self.hearing is None and waiver.ground not in WITHOUT_OFFER:
            raise HearingNotOffered
        if waiver.ground is WaiverGround.NO_REPLY_IN_TERM:
            self._check_silence(act)
        self.waivers = (*self.waivers, waiver)
        self._record(HearingWaived(**about, waiver=waiver))

    def _check_silence(self, act: Act) -> None:
        """Silence counts only after the whole term, and only when the offer is known to have left."""
        if not self.offer_sent_on():
            raise OfferNotSent
        if self.hearing and act.today <= self.hearing.reply_due_on:
            raise ReplyTermStillRuns(self.hearing.reply_due_on)

    def waiver_of(self, side: Side) -> Waiver | None:
        """The last ground on record for not hearing this side."""
        return next((each for each in reversed(self.waivers) if each.side is side), None)

    def _by_whom(self, handler: Transition, committee: Transition) -> Transition:
        """While the committee has the case it hears (Awb 9:15(2)), else the handler."""
        return committee if self.state is CaseState.COMMITTEE_ADVICE else handler

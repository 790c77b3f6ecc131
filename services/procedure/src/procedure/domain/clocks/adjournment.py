"""T19 and T20: later than the law's own term, once by ourselves, further only as the complainant agrees (Awb 9:11)."""

from datetime import date

from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import DAY, Calendar
from procedure.domain.clocks.adjournment_record import Adjournment
from procedure.domain.errors import (
    AdjournmentNotLater,
    AdjournmentTooLong,
    AlreadyAdjourned,
    DayNotPossible,
    PostponementNotLater,
)
from procedure.domain.facts import Adjourned
from procedure.domain.file.clocks import ClockedCase
from procedure.domain.organisation.people import Act
from procedure.domain.refusals import NoTermRunning
from procedure.domain.side_refusals import ConsentNotAsked
from procedure.domain.step_facts import ConsentAsked, PostponedByConsent
from procedure.domain.step_records import ConsentRequest, Postponement
from procedure.domain.steps import side_transitions as side
from procedure.domain.steps import table as transitions
from words.clocks import AdjournmentReason, Clock, TermsReason


class ExtendedCase(ClockedCase):
    """Nothing suspends a clock; only adjournment and consent change what is due (title 9.1 has no suspension)."""

    def adjourn(self, act: Act, reason: AdjournmentReason, text: str, chosen: date | None, calendar: Calendar) -> None:
        """T19: at most four weeks more, once. Possible after the due date too, but then flagged as late."""
        about = self._take(transitions.ADJOURN, act)
        if self.due_on is None or self.clock_started_on is None:
            raise NoTermRunning
        if self.adjournment is not None:
            raise AlreadyAdjourned(self.adjournment.new_due_on)
        furthest = terms.extended_due(self.computed(Clock.DECISION), self.rules, calendar)
        new_due_on = chosen or furthest.on
        if new_due_on > furthest.on:
            raise AdjournmentTooLong(furthest.on)
        if new_due_on <= max(self.due_on, act.today - DAY):
            raise AdjournmentNotLater(max(self.due_on, act.today - DAY))
        late = act.today > self.due_on
        self.adjournment = Adjournment(self.due_on, new_due_on, reason, text, late, act.today, act.actor.official_id)
        self.extended_due_on = new_due_on
        self._renew_due()
        self._forget_ombudsman_term()
        self._remember(terms.chosen_extension(furthest, new_due_on), about, "verdaging (T19)")
        self._record(Adjourned(**about, adjournment=self.adjournment))
        self._tell_terms(about, TermsReason.ADJOURNED)

    def ask_consent(self, act: Act, request: ConsentRequest) -> None:
        """T20, first half (M15): refusing has no downside for the complainant."""
        about = self._take(side.ASK_CONSENT, act)
        self._check_later(request.proposed_due_on, act)
        self.consent_requests = (*self.consent_requests, request)
        current = self.due_on or request.proposed_due_on
        self._record(ConsentAsked(**about, request=request, current_due_on=current))

    def postpone(self, act: Act, postponement: Postponement) -> None:
        """T20: to the date that was asked for, on the written consent in the file. Each time anew."""
        about = self._take(side.POSTPONE, act)
        self._check_later(postponement.new_due_on, act)
        asked = self.consent_requests[-1] if self.consent_requests else None
        if asked is None or asked.proposed_due_on != postponement.new_due_on:
            raise ConsentNotAsked
        if not asked.requested_on <= postponement.consented_on <= act.today:
            raise DayNotPossible("consentedOn", asked.requested_on, act.today)
        self.postponements = (*self.postponements, postponement)
        self.consent_due_on = postponement.new_due_on
        self._forget_ombudsman_term()
        self._remember(terms.consent_due(postponement.consented_on, postponement.new_due_on), about, "uitstel (T20)")
        self._renew_due()
        self._record(PostponedByConsent(**about, postponement=postponement))
        self._tell_terms(about, TermsReason.POSTPONED)

    def _check_later(self, day: date, act: Act) -> None:
        if self.due_on is None:
            raise NoTermRunning
        if day <= max(self.due_on, act.today - DAY):
            raise PostponementNotLater(max(self.due_on, act.today - DAY))

"""T27 to T30: a closed case goes on. The clock is that of the original receipt, as if it had never stopped."""

from datetime import date
from typing import Any
from uuid import UUID

from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.endings.end_records import EarlierEnd, Reopening
from procedure.domain.errors import AgreedDatePassed
from procedure.domain.file.evidence import GivenAlert
from procedure.domain.informal.formal_start import InformalCase
from procedure.domain.organisation.people import Act
from procedure.domain.records import FormalStart
from procedure.domain.side_refusals import DisputeTermPassed, NoCriminalCase, NotLinkedToOmbudsman
from procedure.domain.step_facts import Reopened
from procedure.domain.steps import side_transitions as side
from procedure.domain.steps.step import Transition
from words.clocks import Clock, DeadlineAlert, TermsReason
from words.endings import NotHandledGround, ReopenReason
from words.handling import FormalReason


class ReopenedCase(InformalCase):
    """How it had ended stays in the file."""

    def dispute_agreement(self, act: Act, text: str, calendar: Calendar) -> None:
        """T27: within the days for it the formal procedure starts; later a new complaint follows this one."""
        about = self._take(side.DISPUTE_AGREEMENT, act)
        self._check_formal_track()
        if act.today > self.computed(Clock.DISPUTE).on:
            raise DisputeTermPassed(self.computed(Clock.DISPUTE).on)
        reason = ReopenReason.AGREEMENT_DISPUTED
        self._reopen(side.DISPUTE_AGREEMENT, about, act, reason, text, calendar)
        self.formal_start = FormalStart(FormalReason.NO_AGREEMENT, act.today, None, act.actor.official_id)
        self._without_handler()

    def contest_classification(self, act: Act, text: str, calendar: Calendar) -> None:
        """T28: it is a complaint after all, received when it was received."""
        about = self._take(side.CONTEST_CLASSIFICATION, act)
        self._back_to_triage()
        reason = ReopenReason.CLASSIFICATION_CONTESTED
        self._reopen(side.CONTEST_CLASSIFICATION, about, act, reason, text, calendar)

    def reconsider(self, act: Act, text: str, calendar: Calendar, *, criminal_case_ended: bool) -> None:
        """T29: 9:8 is no prohibition, and its ground (f) is temporary."""
        about = self._take(side.RECONSIDER, act)
        ground = self.refusal.ground if self.refusal else None
        if criminal_case_ended and ground is not NotHandledGround.CRIMINAL_INVESTIGATION:
            raise NoCriminalCase
        self._back_to_triage()
        reason = ReopenReason.CRIMINAL_CASE_ENDED if criminal_case_ended else ReopenReason.RECONSIDERED
        self._reopen(side.RECONSIDER, about, act, reason, text, calendar)

    def reopen_for_ombudsman(
        self, act: Act, ombudsman_case_id: UUID, text: str, agreed_on: date, calendar: Calendar
    ) -> None:
        """T30: the ombudsman asks to handle the complaint (again), by a date that was agreed with him."""
        about = self._take(side.REOPEN_FOR_OMBUDSMAN, act)
        if ombudsman_case_id not in self.ombudsman_cases:
            raise NotLinkedToOmbudsman
        if agreed_on < act.today:
            raise AgreedDatePassed
        self._restore_dates()
        if self.consent_due_on is None or agreed_on > self.consent_due_on:
            self.consent_due_on = agreed_on
            self._remember(terms.agreed_with_ombudsman(act.today, agreed_on), about, "heropend voor de ombudsman (T30)")
        start = FormalStart(FormalReason.REQUESTED, act.today, None, act.actor.official_id)
        self.formal_start = self.formal_start or start
        reason = ReopenReason.OMBUDSMAN_REQUEST
        self._reopen(side.REOPEN_FOR_OMBUDSMAN, about, act, reason, text, calendar, ombudsman_case_id)
        self.hearing, self.waivers = None, ()  # both sides are offered a hearing anew about what is asked now

    def _reopen(
        self,
        step: Transition,
        about: dict[str, Any],
        act: Act,
        reason: ReopenReason,
        text: str,
        calendar: Calendar,
        ombudsman_case_id: UUID | None = None,
    ) -> None:
        ended = self._earlier_end(heard_anew=reason is ReopenReason.OMBUDSMAN_REQUEST)
        sent = len(self.sendings)
        by = act.actor.official_id
        reopening = Reopening(reason, text, act.today, by, ended, sent, ombudsman_case_id)
        self.reopenings = (*self.reopenings, reopening)
        self._move(step.target or self.state)
        self.closed_on = self.outcome = self.notice_sent_on = None
        self.resolution = self.decision = self.refusal = self.forwarding = None
        self.reclassification = self.signal = self.withdrawal = None
        self.ombudsman_until, self.ombudsman_until_provisional = None, False
        self._resume_clocks(about, calendar)
        self._record(Reopened(**about, reopening=reopening, due_on=self.due_on))
        self._tell_terms(about, TermsReason.REOPENED)

    def _earlier_end(self, *, heard_anew: bool) -> EarlierEnd:
        return EarlierEnd(
            self.state,
            self.outcome,
            self.closed_on,
            self.notice_sent_on,
            self.ombudsman_until,
            self.resolution,
            self.decision,
            self.refusal,
            self.forwarding,
            self.reclassification,
            self.signal,
            self.hearing if heard_anew else None,
            self.waivers if heard_anew else (),
        )

    def _back_to_triage(self) -> None:
        """Triage looks at it afresh; nobody has a part in it yet. Who had the talk before stands with its contacts."""
        self._without_handler()
        self.formal_start = self.team_manager_id = None
        self.informal_contact_due_on = self.informal_escalate_on = None

    def _without_handler(self) -> None:
        """Whoever handles it from now on declares anew (C7)."""
        self.handler_id = self.handler_reason = self.no_involvement_declared_at = None
        self.handler_warnings = ()

    def _restore_dates(self) -> None:
        """What was adjourned and agreed stands to the day, also after a forwarding took it away."""
        if self.adjournment is not None:
            self.extended_due_on = self.computed(Clock.EXTENSION).on  # later than chosen when a day was equated since
        agreed = (each.due.on for each in reversed(self.computations) if each.due.clock is Clock.CONSENT)
        self.consent_due_on = self.consent_due_on or next(agreed, None)

    def _resume_clocks(self, about: dict[str, Any], calendar: Calendar) -> None:
        self._restore_dates()
        if self.clock_started_on is None:
            self._renew_due()
        else:
            version = self.calendar_version
            self._start_clocks(about, self.clock_started_on, calendar, "de oorspronkelijke ontvangst telt (heropend)")
            self.calendar_version = version  # days equated while it was closed still reach its other dates
        if self.due_on is not None and GivenAlert(self.due_on, DeadlineAlert.OVERDUE) in self.alerts:
            self._start_ombudsman_term(self.due_on, about, "termijn was al overschreden (T32)", provisional=True)

"""The dates of a case: how they start and stop, are met or missed (Awb 9:8(3), 9:11, 9:24)."""

from datetime import date
from typing import Any

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import DAY, Calendar
from procedure.domain.calendar.terms import DueDate
from procedure.domain.facts import DeadlineNeared, TermExceeded, TermsSet
from procedure.domain.file.evidence import Computation, GivenAlert
from procedure.domain.organisation.people import Act
from procedure.domain.steps import table as transitions
from words.clocks import Clock, ClockStatus, DeadlineAlert, TermsReason
from words.people import Role

ALERTS = (
    (DeadlineAlert.T_14, -14 * DAY),
    (DeadlineAlert.T_7, -7 * DAY),
    (DeadlineAlert.T_1, -1 * DAY),
    (DeadlineAlert.OVERDUE, DAY),
)
_LEGAL = {Clock.REFUSAL, Clock.DECISION, Clock.EXTENSION}  # the dates that a missing decree can still move


class ClockedCase(GuardedCase):
    """Nothing suspends a clock; only adjournment and closing change what is due (title 9.1 has no suspension)."""

    def watch_deadline(self, act: Act) -> None:
        """Give the alert that applies today, once; after an outage not those it overtook. T32 when it is too late."""
        due_on = self.notice_due_on
        if due_on is None or self.watch_on is None:
            return
        reached = [alert for alert, offset in ALERTS if due_on + offset <= act.today]
        if reached and GivenAlert(due_on, reached[-1]) not in self.alerts:
            self.alerts = (*self.alerts, GivenAlert(due_on, reached[-1]))
            if reached[-1] is DeadlineAlert.OVERDUE and self.is_open:
                self._exceed_term(act, due_on)
            self._record(DeadlineNeared(**self._by(act, Role.SYSTEM), alert=reached[-1], due_on=due_on))
        ahead = [due_on + offset for _, offset in ALERTS if due_on + offset > act.today]
        self.watch_on = ahead[0] if ahead else None

    def _exceed_term(self, act: Act, due_on: date) -> None:
        about = self._take(transitions.EXCEED_TERM, act)
        self.exceeded_on = due_on
        self._start_ombudsman_term(due_on, about, "termijn overschreden (T32)", provisional=True)
        self._record(TermExceeded(**about, due_on=due_on))
        self._tell_terms(about, TermsReason.EXCEEDED)

    def _start_clocks(self, about: dict[str, Any], started_on: date, calendar: Calendar, why: str) -> None:
        """For a written complaint of somebody known, from receipt, complete or not (Awb 9:6, 9:8(3), 9:11)."""
        acknowledgement = self._as_told(terms.acknowledgement_due(started_on, self.rules, calendar))
        refusal = self._as_told(terms.refusal_due(started_on, calendar))
        decision = self._as_told(terms.decide_due(started_on, calendar, committee=self.advised_by_committee))
        for due in (acknowledgement, refusal, decision):
            self._remember(due, about, why)
        self.clock_started_on = started_on
        self.calendar_version = calendar.version
        self.ack_due_on, self.refusal_due_on = acknowledgement.on, refusal.on
        self._renew_due(decision_due_on=decision.on)

    def _as_told(self, due: DueDate) -> DueDate:
        """No earlier than the date last told of the same count: a decree may have been corrected meanwhile."""
        same = (each.due for each in reversed(self.computations) if each.due.clock is due.clock)
        told = next((each for each in same if each.counted_from == due.counted_from), due)
        return terms.no_earlier(told, due)

    def _renew_due(self, decision_due_on: date | None = None) -> None:
        self.decide_due_on = decision_due_on or self.decide_due_on
        self.due_on = max(self._allowed_until(), default=None)
        self.clock_status = self._running_status()
        self.watch_on = self.due_on + ALERTS[0][1] if self.due_on else None

    def _allowed_until(self) -> list[date]:
        allowed = (self.decide_due_on, self.extended_due_on, self.consent_due_on)
        return [day for day in allowed if day is not None]

    def _running_status(self) -> ClockStatus:
        if self.due_on is None:
            return ClockStatus.NONE
        if self.consent_due_on == self.due_on:
            return ClockStatus.EXTENDED_BY_CONSENT
        return ClockStatus.EXTENDED if self.adjournment else ClockStatus.RUNNING

    def _stop_clocks(self, about: dict[str, Any], *, ends_on: date | None, notice_awaited: bool = False) -> None:
        """Every closed state stops the term; the year for the ombudsman starts (Awb 9:24(1)). Without `ends_on` nothing
        was handled, so no year starts."""
        if self.clock_status is not ClockStatus.NONE:
            self.clock_status = ClockStatus.STOPPED
        due_on = self.notice_due_on if notice_awaited else None
        given = due_on is not None and GivenAlert(due_on, DeadlineAlert.OVERDUE) in self.alerts
        self.watch_on = None if due_on is None or given else due_on + DAY
        if ends_on is None:
            self.ombudsman_until, self.ombudsman_until_provisional = None, False
        else:
            self._start_ombudsman_term(ends_on, about, "behandeling beëindigd", provisional=notice_awaited)
        self._tell_terms(about, TermsReason.CLOSED)

    def _start_ombudsman_term(self, day: date, about: dict[str, Any], why: str, *, provisional: bool) -> None:
        due = terms.ombudsman_until(day)
        self.ombudsman_until, self.ombudsman_until_provisional = due.on, provisional
        self._remember(due, about, why, provisional=provisional)

    def _forget_ombudsman_term(self) -> None:
        """With a later date in force nothing should have been dealt with yet (Awb 9:24(1))."""
        self.ombudsman_until, self.ombudsman_until_provisional = None, False

    def computed(self, clock: Clock) -> DueDate:
        """The last computation of a date that runs in this case."""
        return next(each.due for each in reversed(self.computations) if each.due.clock is clock)

    def _remember(self, due: DueDate, about: dict[str, Any], why: str, *, provisional: bool = False) -> None:
        computation = Computation(due, about["at"], why, about["role"], provisional)
        self.computations = (*self.computations, computation)

    def _tell_terms(self, about: dict[str, Any], reason: TermsReason) -> None:
        last = {each.due.clock: each.due for each in self.computations if each.due.clock in _LEGAL}
        years = {year for due in last.values() for year in due.decree_missing_for}
        self._record(
            TermsSet(
                **about,
                received_on=self.received_on,
                clock_status=self.clock_status,
                ack_due_on=self.ack_due_on,
                refusal_due_on=self.refusal_due_on,
                decide_due_on=self.decide_due_on,
                extended_due_on=self.extended_due_on,
                due_on=self.due_on,
                ombudsman_until=self.ombudsman_until,
                ombudsman_until_provisional=self.ombudsman_until_provisional,
                notice_sent_on=self.notice_sent_on,
                closed_on=self.closed_on,
                article=self._article_in_force(),
                reason=reason,
                decree_missing_for=tuple(sorted(years)),
            )
        )

    def _article_in_force(self) -> str:
        if self.due_on is None:
            return "Awb 9:4(1)"
        if self.due_on == self.consent_due_on:
            return self.computed(Clock.CONSENT).article
        return "Awb 9:11(2)" if self.due_on == self.extended_due_on else "Awb 9:11(1)"

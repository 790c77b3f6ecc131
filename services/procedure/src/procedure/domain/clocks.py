"""The dates of a case: how they start, move once, are met or missed (Awb 9:8(3), 9:11, 9:24)."""

from dataclasses import replace
from datetime import date
from typing import Any

from procedure.domain import terms, transitions
from procedure.domain.calendar import DAY, Calendar
from procedure.domain.errors import AdjournmentNotLater, AdjournmentTooLong, AlreadyAdjourned
from procedure.domain.evidence import Computation, GivenAlert, Sending
from procedure.domain.facts import Adjourned, DeadlineNeared, SendingRecorded, TermExceeded, TermsSet
from procedure.domain.guarded import GuardedCase
from procedure.domain.people import Act
from procedure.domain.records import Adjournment
from procedure.domain.refusals import NoTermRunning
from procedure.domain.terms import DueDate
from procedure.domain.vocabulary import (
    AdjournmentReason,
    CaseState,
    Clock,
    ClockStatus,
    DeadlineAlert,
    Role,
    TermsReason,
)

ALERTS = (
    (DeadlineAlert.T_14, -14 * DAY),
    (DeadlineAlert.T_7, -7 * DAY),
    (DeadlineAlert.T_1, -1 * DAY),
    (DeadlineAlert.OVERDUE, DAY),
)
NOTICE = "M16"
_LEGAL = {Clock.REFUSAL, Clock.DECISION, Clock.EXTENSION}  # the dates that a missing decree can still move


class ClockedCase(GuardedCase):
    """Nothing suspends a clock; only adjournment and closing change what is due (title 9.1 has no suspension)."""

    def adjourn(self, act: Act, reason: AdjournmentReason, text: str, chosen: date | None, calendar: Calendar) -> None:
        """T19: at most four weeks more, once. Possible after the due date too, but then flagged as late."""
        about = self._take(transitions.ADJOURN, act)
        if self.due_on is None:
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
        self.extended_due_on = self.due_on = new_due_on
        self.clock_status = ClockStatus.EXTENDED
        self.watch_on = new_due_on + ALERTS[0][1]
        self.ombudsman_until, self.ombudsman_until_provisional = None, False
        self._remember(terms.chosen_extension(furthest, new_due_on), about, "verdaging (T19)")
        self._record(Adjourned(**about, adjournment=self.adjournment))
        self._tell_terms(about, TermsReason.ADJOURNED)

    def watch_deadline(self, act: Act) -> None:
        """Give the alert that applies today, once; after an outage not those it overtook. T32 when it is too late."""
        if self.due_on is None or self.watch_on is None:
            return
        due_on = self.due_on
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

    def record_sending(self, act: Act, sending: Sending, calendar: Calendar) -> None:
        """Evidence that a message left. The notice sets the date that counts (Awb 2:19), the offer of a hearing starts
        the complainant's time to reply. In whatever order the evidence arrives, the dates come out the same."""
        if any(each.message_id == sending.message_id for each in self.sendings):
            return
        self.sendings = (*self.sendings, sending)
        about = self._by(act, Role.SYSTEM)
        self._record(SendingRecorded(**about, code=sending.code, sent_on=sending.sent_on))
        if sending.code == NOTICE and self.state is CaseState.DECIDED:
            self._note_notice(about)
        if sending.code == "M10":
            self._renew_reply_term(about, calendar)

    def _note_notice(self, about: dict[str, Any]) -> None:
        """The complainant's own copy counts; the representative's only while nothing else is known. Of two sendings to
        the same person the later one counts (Awb 2:11)."""
        sent = self.sent_on(NOTICE, "COMPLAINANT") or self.sent_on(NOTICE, "REPRESENTATIVE")
        if not sent or max(sent) == self.notice_sent_on:
            return
        self.notice_sent_on = max(sent)
        self.watch_on = None
        self._start_ombudsman_term(self.notice_sent_on, about, "kennisgeving verzonden (M16)", provisional=False)
        self._tell_terms(about, TermsReason.NOTICE_SENT)

    def _renew_reply_term(self, about: dict[str, Any], calendar: Calendar) -> None:
        """A later day than the offer said is in the complainant's favour; an earlier one would break a promise."""
        due = terms.hearing_reply_due(max(self.sent_on("M10")), self.rules, calendar)
        if self.hearing is not None and due.on > self.hearing.reply_due_on:
            self.hearing = replace(self.hearing, reply_due_on=due.on)
            self._remember(due, about, "aanbod om te worden gehoord verzonden (M10)")

    def _start_clocks(self, about: dict[str, Any], started_on: date, calendar: Calendar) -> None:
        """For a written complaint of somebody known, from receipt, complete or not (Awb 9:6, 9:8(3), 9:11)."""
        acknowledgement = terms.acknowledgement_due(started_on, self.rules, calendar)
        refusal = terms.refusal_due(started_on, calendar)
        decision = terms.decide_due(started_on, calendar)
        for due in (acknowledgement, refusal, decision):
            self._remember(due, about, "ontvangst van de klacht (T1)")
        self.clock_started_on = started_on
        self.calendar_version = calendar.version
        self.clock_status = ClockStatus.RUNNING
        self.ack_due_on, self.refusal_due_on = acknowledgement.on, refusal.on
        self.decide_due_on = self.due_on = decision.on
        self.watch_on = decision.on + ALERTS[0][1]

    def _stop_clocks(self, about: dict[str, Any], *, ends_on: date, notice_awaited: bool) -> None:
        """Every closed state stops the term; the year for the ombudsman starts (Awb 9:24(1))."""
        if self.clock_status is not ClockStatus.NONE:
            self.clock_status = ClockStatus.STOPPED
        overdue_alert = self.due_on + DAY if notice_awaited and self.due_on else None
        given = self.due_on and GivenAlert(self.due_on, DeadlineAlert.OVERDUE) in self.alerts
        self.watch_on = None if given else overdue_alert
        self._start_ombudsman_term(ends_on, about, "behandeling beëindigd", provisional=notice_awaited)
        self._tell_terms(about, TermsReason.CLOSED)

    def _start_ombudsman_term(self, day: date, about: dict[str, Any], why: str, *, provisional: bool) -> None:
        due = terms.ombudsman_until(day)
        self.ombudsman_until, self.ombudsman_until_provisional = due.on, provisional
        self._remember(due, about, why, provisional=provisional)

    def computed(self, clock: Clock) -> DueDate:
        """The last computation of a date that runs in this case."""
        return next(each.due for each in reversed(self.computations) if each.due.clock is clock)

    def _remember(self, due: DueDate, about: dict[str, Any], why: str, *, provisional: bool = False) -> None:
        computation = Computation(due, about["at"], why, about["role"], provisional)
        self.computations = (*self.computations, computation)

    def _tell_terms(self, about: dict[str, Any], reason: TermsReason) -> None:
        last = {each.due.clock: each.due for each in self.computations if each.due.clock in _LEGAL}
        years = {year for due in last.values() for year in due.decree_missing_for}
        article = "Awb 9:4(1)" if self.due_on is None else "Awb 9:11(2)" if self.adjournment else "Awb 9:11(1)"
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
                article=article,
                reason=reason,
                decree_missing_for=tuple(sorted(years)),
            )
        )

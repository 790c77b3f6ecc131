"""The dates of a case as they are now, and every computation that led to them (Awb 9:8(3), 9:11, 9:24)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import DAY
from procedure.domain.calendar.terms import DueDate
from procedure.domain.steps.fact import Occasion
from words.clocks import Clock, ClockStatus, DeadlineAlert
from words.people import Role

if TYPE_CHECKING:
    from procedure.domain.clocks.adjournment import Adjournment
    from procedure.domain.clocks.consent import ConsentRequest, Postponement
    from procedure.domain.clocks.lateness import LatenessExplanation

ALERTS = (
    (DeadlineAlert.T_14, -14 * DAY),
    (DeadlineAlert.T_7, -7 * DAY),
    (DeadlineAlert.T_1, -1 * DAY),
    (DeadlineAlert.OVERDUE, DAY),
)


@dataclass(frozen=True)
class GivenAlert:
    """An alert about a date, which is never given twice."""

    due_on: date
    alert: DeadlineAlert


@dataclass(frozen=True)
class Computation:
    """A date as it was computed at some moment; the last computation of each clock counts."""

    due: DueDate
    computed_at: datetime
    why: str
    role: Role
    provisional: bool = False


@dataclass(kw_only=True)
class Clocks:
    """Nothing suspends a clock; only adjournment, consent and closing change what is due (title 9.1 has no suspension).
    `due_on` is the latest date that the law, an adjournment or a consent allows. `calendar_version` is the calendar
    with which all dates were last computed."""

    clock_status: ClockStatus = ClockStatus.NONE
    clock_started_on: date | None = None
    ack_due_on: date | None = None
    refusal_due_on: date | None = None
    decide_due_on: date | None = None
    extended_due_on: date | None = None
    due_on: date | None = None
    ombudsman_until: date | None = None
    ombudsman_until_provisional: bool = False
    notice_sent_on: date | None = None
    adjournment: Adjournment | None = None
    consent_requests: tuple[ConsentRequest, ...] = ()
    postponements: tuple[Postponement, ...] = ()
    consent_due_on: date | None = None
    exceeded_on: date | None = None
    lateness_explanations: tuple[LatenessExplanation, ...] = ()
    computations: tuple[Computation, ...] = ()
    alerts: tuple[GivenAlert, ...] = ()
    watch_on: date | None = None
    calendar_version: int = 0

    @property
    def in_force(self) -> date:
        """`due_on`; only where a term runs."""
        assert self.due_on is not None  # noqa: S101 - the guards of a step let only such a case come here
        return self.due_on

    def computed(self, clock: Clock) -> DueDate:
        """The last computation of a date that runs in this case."""
        return next(each.due for each in reversed(self.computations) if each.due.clock is clock)

    def remember(self, due: DueDate, about: Occasion, why: str, *, provisional: bool = False) -> None:
        """Keep every computation of a date: when, by whom and why."""
        computation = Computation(due, about["at"], why, about["role"], provisional)
        self.computations = (*self.computations, computation)

    def as_told(self, due: DueDate) -> DueDate:
        """No earlier than the date last told for the same count: a decree may have been corrected meanwhile."""
        same = (each.due for each in reversed(self.computations) if each.due.clock is due.clock)
        told = next((each for each in same if each.counted_from == due.counted_from), due)
        return terms.no_earlier(told, due)

    def start(self, counting: terms.Counting, started_on: date, about: Occasion, why: str) -> None:
        """Start the clocks of a written complaint that is not anonymous, from its receipt, complete or not (Awb 9:6,
        9:8(3), 9:11)."""
        calendar = counting.calendar
        acknowledgement = self.as_told(terms.acknowledgement_due(started_on, counting.rules, calendar))
        refusal = self.as_told(terms.refusal_due(started_on, calendar))
        decision = self.as_told(terms.decide_due(started_on, calendar, committee=counting.committee))
        for due in (acknowledgement, refusal, decision):
            self.remember(due, about, why)
        self.clock_started_on = started_on
        self.calendar_version = calendar.version
        self.ack_due_on, self.refusal_due_on = acknowledgement.on, refusal.on
        self.renew_due(decision_due_on=decision.on)

    def renew_due(self, decision_due_on: date | None = None) -> None:
        """Set the date in force after one of the dates changed, and from when it is watched."""
        self.decide_due_on = decision_due_on or self.decide_due_on
        self.due_on = max(self.allowed_until(), default=None)
        self.clock_status = self._running_status()
        self.watch_on = self.due_on + ALERTS[0][1] if self.due_on else None

    def allowed_until(self) -> list[date]:
        allowed = (self.decide_due_on, self.extended_due_on, self.consent_due_on)
        return [day for day in allowed if day is not None]

    def _running_status(self) -> ClockStatus:
        if self.due_on is None:
            return ClockStatus.NONE
        if self.consent_due_on == self.due_on:
            return ClockStatus.EXTENDED_BY_CONSENT
        return ClockStatus.EXTENDED if self.adjournment else ClockStatus.RUNNING

    def stop(self, *, ends_on: date | None, notice_due_on: date | None) -> None:
        """Every closed state stops the term; without `ends_on` nothing was handled, so no year for the ombudsman starts
        (Awb 9:24(1)). `notice_due_on` is the day by which an awaited notice must leave."""
        if self.clock_status is not ClockStatus.NONE:
            self.clock_status = ClockStatus.STOPPED
        self.watch_on = None if notice_due_on is None or self.was_overdue(notice_due_on) else notice_due_on + DAY
        if ends_on is None:
            self.forget_ombudsman_term()

    def drop_dates(self) -> None:
        """Another body runs its own clock, so ours are no longer shown (Awb 2:3(1))."""
        self.refusal_due_on = self.decide_due_on = self.extended_due_on = None
        self.consent_due_on = self.due_on = None

    def restore_agreed_dates(self) -> None:
        """Adjournment and consent keep their exact dates, even after a forwarding removed them."""
        if self.adjournment is not None:
            self.extended_due_on = self.computed(Clock.ADJOURNMENT).on  # later than chosen if a day was equated since
        agreed = (each.due.on for each in reversed(self.computations) if each.due.clock is Clock.CONSENT)
        self.consent_due_on = self.consent_due_on or next(agreed, None)

    def was_overdue(self, due_on: date) -> bool:
        """Officials and complainant were told that this date had passed."""
        return GivenAlert(due_on, DeadlineAlert.OVERDUE) in self.alerts

    def start_ombudsman_term(self, day: date, about: Occasion, why: str, *, provisional: bool) -> None:
        due = terms.ombudsman_until(day)
        self.ombudsman_until, self.ombudsman_until_provisional = due.on, provisional
        self.remember(due, about, why, provisional=provisional)

    def forget_ombudsman_term(self) -> None:
        """The complaint need not have been dealt with yet, so the year of Awb 9:24(1) has not started."""
        self.ombudsman_until, self.ombudsman_until_provisional = None, False

    @property
    def missing_decrees(self) -> tuple[int, ...]:
        """The years whose decree can still move a legal date of this case."""
        last = {each.due.clock: each.due for each in self.computations if each.due.clock in _LEGAL}
        return tuple(sorted({year for due in last.values() for year in due.decree_missing_for}))

    def article_in_force(self) -> str:
        if self.due_on is None:
            return "Awb 9:4(1)"
        if self.due_on == self.consent_due_on:
            return self.computed(Clock.CONSENT).article
        return "Awb 9:11(2)" if self.due_on == self.extended_due_on else "Awb 9:11(1)"


_LEGAL = {Clock.REFUSAL, Clock.DECISION, Clock.ADJOURNMENT}  # the dates that a missing decree can still move

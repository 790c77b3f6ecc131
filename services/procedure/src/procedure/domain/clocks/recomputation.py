"""Days equated by a later decree move the dates of the cases that still run (Algemene termijnenwet 3(3))."""

from collections.abc import Iterator
from dataclasses import replace

from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import DAY, EQUATED, Calendar
from procedure.domain.calendar.terms import DueDate, ExtensionBase
from procedure.domain.file.clocks import ClockedCase
from procedure.domain.organisation.people import Act
from words.cases import CaseState
from words.clocks import Clock, TermsReason
from words.people import Role, Side


class RecomputedCase(ClockedCase):
    """Only what is not met yet moves, and only to a later day: somebody may count on the date he was told. The rules
    are those under which the case started, also where the municipality has others by now."""

    def recompute_terms(self, act: Act, calendar: Calendar) -> None:
        """The dates under another calendar, each with the reason why it changed."""
        changes = self.changes_under(calendar)
        self.calendar_version = calendar.version
        if not changes:
            return
        about = self._by(act, Role.SYSTEM)
        before = self.due_on, self.notice_due_on
        for old, new in changes:
            self._remember(new, about, _why(old, new))
            self._put(new)
        if before != (max(self._allowed_until()), self.notice_due_on):
            self._put_in_force(act)
        self._tell_terms(about, TermsReason.HOLIDAYS_LOADED)

    def changes_under(self, calendar: Calendar) -> list[tuple[DueDate, DueDate]]:
        """Every running date that another calendar changes, or explains in another way: as it is, as it would be."""
        pairs = [(old, terms.no_earlier(old, new)) for old, new in self._renewed(calendar)]
        return [(old, new) for old, new in pairs if old != new]

    def _renewed(self, calendar: Calendar) -> Iterator[tuple[DueDate, DueDate]]:
        if self.due_on is None or not (self.is_open or self.awaits_notice):
            return
        waived = any(waiver.side is Side.COMPLAINANT for waiver in self.waivers)
        if self.hearing and not waived and not self.was_heard(Side.COMPLAINANT):
            yield self._under(calendar, Clock.HEARING_REPLY)
        if self.completion_due_on is not None:
            yield self._under(calendar, Clock.COMPLETION)
        if self.clock_started_on is None:
            return  # only a date agreed with the ombudsman, which no decree moves
        if self.no_involvement_declared_at is None or self.state is CaseState.NOT_HANDLED:
            yield self._under(calendar, Clock.REFUSAL)  # whoever has a handler is handled
        decision = self._under(calendar, Clock.DECISION)
        yield decision
        if self.adjournment:
            yield self._extension(calendar, *decision)

    def _extension(self, calendar: Calendar, old: DueDate, new: DueDate) -> tuple[DueDate, DueDate]:
        """Where it is counted from the shifted end of the term, it follows that end; what was chosen stays."""
        due, renewed = self._under(calendar, Clock.EXTENSION)
        shifted = self.rules.extension_base is ExtensionBase.SHIFTED and due.counted_from == old.on
        if shifted and not due.chosen:
            return due, terms.extended_due(terms.no_earlier(old, new), self.rules, calendar)
        return due, renewed

    def _under(self, calendar: Calendar, clock: Clock) -> tuple[DueDate, DueDate]:
        due = self.computed(clock)
        return due, terms.under(calendar, due)

    def _put(self, due: DueDate) -> None:
        match due.clock:
            case Clock.REFUSAL:
                self.refusal_due_on = due.on
            case Clock.DECISION:
                self.decide_due_on = due.on
            case Clock.EXTENSION:
                self.extended_due_on = due.on
            case Clock.COMPLETION:
                self.completion_due_on = due.on
            case Clock.HEARING_REPLY if self.hearing:
                self.hearing = replace(self.hearing, reply_due_on=max(due.on, self.hearing.reply_due_on))

    def _put_in_force(self, act: Act) -> None:
        """The watch begins anew for the new date; a term that turns out not to have passed leads to no ombudsman."""
        status = self.clock_status
        self._renew_due()
        if not self.is_open:
            self.clock_status = status
            self.watch_on = self.notice_due_on + DAY if self.notice_due_on else None
        elif self.due_on and act.today <= self.due_on:
            self._forget_ombudsman_term()


def _why(old: DueDate, new: DueDate) -> str:
    loaded, gone = new.equated_days - old.equated_days, old.equated_days - new.equated_days
    said = [f"{EQUATED} geladen: {day:%d-%m-%Y}" for day in sorted(loaded)]
    said += [f"{EQUATED} vervallen: {day:%d-%m-%Y}" for day in sorted(gone)]
    years = sorted(set(old.decree_missing_for) - set(new.decree_missing_for))
    said += [f"gelijkgestelde dagen van {year} geladen" for year in years if not loaded]
    return "; ".join(said) or "gelijkgestelde dagen opnieuw geladen"

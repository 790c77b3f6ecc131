"""T32e: the complainant is told why there is no decision yet and when to expect it (R25). No date of the case moves."""

from datetime import date

from procedure.domain.calendar import terms
from procedure.domain.clocks.lateness_record import LatenessExplanation
from procedure.domain.file.clocks import ClockedCase
from procedure.domain.organisation.people import Act
from procedure.domain.refusals import NoTermRunning
from procedure.domain.side_refusals import ExpectationPassed, TermNotPassed
from procedure.domain.step_facts import LatenessExplained
from procedure.domain.steps import side_transitions as side


class LateCase(ClockedCase):
    """Only adjournment and consent change what is due; whoever explains that he is late stays late."""

    @property
    def expectation(self) -> LatenessExplanation | None:
        """What was last told about the date in force; a later date, or an end of the case, makes it void."""
        last = self.lateness_explanations[-1] if self.lateness_explanations else None
        if last is None or not self.is_open or last.due_on != self.due_on:
            return None
        ended_since = any(each.reopened_on > last.explained_on for each in self.reopenings)
        return None if ended_since else last

    def explain_lateness(self, act: Act, reason: str, expected_on: date) -> None:
        """T32e: as often as the expectation changes; the complainant hears each (M24)."""
        about = self._take(side.EXPLAIN_LATENESS, act)
        if self.due_on is None:
            raise NoTermRunning
        if not self.is_overdue(act.today):
            raise TermNotPassed(self.due_on)
        if expected_on < act.today:
            raise ExpectationPassed
        told = LatenessExplanation(self.due_on, reason, expected_on, act.today, act.actor.official_id)
        self.lateness_explanations = (*self.lateness_explanations, told)
        until = self.ombudsman_until or terms.ombudsman_until(self.due_on).on
        self._record(LatenessExplained(**about, explanation=told, ombudsman_until=until))

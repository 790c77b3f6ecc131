"""Evidence that a message left, and what it does to the dates (Awb 2:11, 2:19, 2:24, 9:10(2)(c), 9:15(1))."""

from dataclasses import replace
from datetime import date
from typing import Any

from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.facts import SendingRecorded
from procedure.domain.file.case_file import NOTICES
from procedure.domain.file.clocks import ClockedCase
from procedure.domain.file.evidence import Sending
from procedure.domain.organisation.people import Act
from words.clocks import TermsReason
from words.people import Role


class EvidencedCase(ClockedCase):
    """In whatever order the evidence arrives, the dates come out the same."""

    def record_sending(self, act: Act, sending: Sending, calendar: Calendar) -> None:
        """Evidence that a message left. The notice sets the date that counts (Awb 2:19), the offer of a hearing starts
        the complainant's time to reply."""
        if any(each.message_id == sending.message_id for each in self.sendings):
            return
        self.sendings = (*self.sendings, sending)
        about = self._by(act, Role.SYSTEM)
        self._record(SendingRecorded(**about, code=sending.code, sent_on=sending.sent_on))
        if sending.code == NOTICES.get(self.state):
            self._note_notice(about, sending.code)
        if sending.code == "M10":
            self._renew_reply_term(about, calendar)
        if sending.code == "M01C":
            self._make_committee_count(about, sending.sent_on, calendar)
        if sending.code == "M31":
            self._move_start(about, sending.sent_on, calendar)

    def _note_notice(self, about: dict[str, Any], code: str) -> None:
        """The complainant's own copy counts; the representative's only while nothing else is known. Of two sendings to
        the same person the later one counts (Awb 2:11). A correction of what was sent is no new notice."""
        if self.notice_sent_on and self.decision and self.decision.corrections:
            return
        sent = self.sent_on(code, "COMPLAINANT") or self.sent_on(code, "REPRESENTATIVE")
        if not sent or max(sent) == self.notice_sent_on:
            return
        self.notice_sent_on = max(sent)
        self.watch_on = None
        self._start_ombudsman_term(self.notice_sent_on, about, f"kennisgeving verzonden ({code})", provisional=False)
        self._tell_terms(about, TermsReason.NOTICE_SENT)

    def _renew_reply_term(self, about: dict[str, Any], calendar: Calendar) -> None:
        """A later day than the offer said is in the complainant's favour; an earlier one would break a promise."""
        if self.hearing is None or not self.offer_sent_on():
            return
        due = terms.hearing_reply_due(max(self.offer_sent_on()), self.rules, calendar)
        if due.on > self.hearing.reply_due_on:
            self.hearing = replace(self.hearing, reply_due_on=due.on)
            self._remember(due, about, "aanbod om te worden gehoord verzonden (M10)")

    def _make_committee_count(self, about: dict[str, Any], told_on: date, calendar: Calendar) -> None:
        """Awb 9:11(1), 9:15(1): once the complainant is told that a committee will advise, the term is ten weeks."""
        if self.committee is None or (self.committee.told_on or date.max) <= told_on:
            return
        first, self.committee = self.committee.told_on is None, replace(self.committee, told_on=told_on)
        if first and self.clock_started_on is not None and self.is_open:
            decision = terms.decide_due(self.clock_started_on, calendar, committee=True)
            self._remember(decision, about, "de klager weet dat een commissie adviseert (M01c)")
            self._renew_due(decision_due_on=decision.on)
            self._forget_ombudsman_term()
            self._tell_terms(about, TermsReason.COMMITTEE)

    def _move_start(self, about: dict[str, Any], told_on: date, calendar: Calendar) -> None:
        """Awb 2:24: the term starts at the internal forwarding only if the sender was told at once; told later, or
        never, the receipt counts. One working day is at once. The first telling counts, whichever is known first."""
        route = self.wrong_route
        if route is None or not self.is_open or (route.told_on or date.max) <= told_on:
            return
        self.wrong_route = replace(route, told_on=told_on)
        if (
            told_on <= calendar.after_working_days(route.forwarded_on, 1)
            and self.clock_started_on != route.forwarded_on
        ):
            self._forget_ombudsman_term()
            self._start_clocks(about, route.forwarded_on, calendar, "intern doorgestuurd en gemeld (Awb 2:24)")
            self._tell_terms(about, TermsReason.WRONG_ROUTE)

"""T3 and T4: what is missing is asked for, and while it is awaited every clock runs on (Awb 9:4(2), 2:1(3), 6:5(3));
an oral complaint can be put in writing, and a wrong route be put right."""

from dataclasses import replace
from datetime import date

from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.errors import NothingAskedFor
from procedure.domain.investigation.committee import NO_COMMITTEE, AdvisedCase, CommitteeRules
from procedure.domain.organisation.people import Act
from procedure.domain.side_refusals import (
    AnonymousComplaint,
    AuthorisationNotNeeded,
    ItemsStillMissing,
    NotOral,
    RouteWasRight,
)
from procedure.domain.step_facts import CompletionEnded, CompletionRequested, PutInWriting, RouteCorrected
from procedure.domain.step_records import Completion, WrongRoute
from procedure.domain.step_records import PutInWriting as Writing
from procedure.domain.steps import side_transitions as side
from words.cases import CaseState
from words.clocks import TermsReason
from words.submissions import Channel, ComplaintForm, MissingItem


class CompletedCase(AdvisedCase):
    """Nothing here stops a term; only the receipt of a writing can start one."""

    def ask_completion(
        self, act: Act, items: tuple[MissingItem, ...], explanation: str | None, calendar: Calendar
    ) -> None:
        """T3."""
        about = self._take(side.ASK_COMPLETION, act)
        if not items:
            raise NothingAskedFor
        if self.submission.anonymous:
            raise AnonymousComplaint
        if MissingItem.AUTHORISATION in items and self.submission.representative is None:
            raise AuthorisationNotNeeded
        due = terms.completion_due(act.today, self.rules, calendar)
        self._remember(due, about, "aanvulling gevraagd (T3)")
        completion = Completion(items, act.today, due.on, act.actor.official_id, explanation)
        self.completions = (*self.completions, completion)
        self.completion_due_on = due.on
        self._move(CaseState.AWAITING_COMPLETION)
        self._record(CompletionRequested(**about, completion=completion))

    def end_completion(
        self,
        act: Act,
        received: tuple[MissingItem, ...],
        waived: tuple[MissingItem, ...],
        received_on: date,
        note: str | None,
    ) -> None:
        """T4: what came in on this day, and what is done without."""
        about = self._take(side.END_COMPLETION, act)
        self._check_day("receivedOn", received_on, act.today)
        asked = self.completions[-1]
        if set(asked.items) - {*received, *waived}:
            raise ItemsStillMissing
        ended = replace(asked, ended_on=received_on, received=received, waived=waived, note=note)
        self.completions = (*self.completions[:-1], ended)
        self.completion_due_on = None
        self._move(CaseState.TRIAGE)
        self._record(CompletionEnded(**about, completion=ended, items=received))

    def put_in_writing(
        self, act: Act, received_on: date, calendar: Calendar, committee: CommitteeRules = NO_COMMITTEE
    ) -> None:
        """An oral complaint becomes a written one; its receipt as such starts the clocks (Awb 9:4(1), 9:11(1))."""
        about = self._take(side.PUT_IN_WRITING, act)
        if self.submission.form is not ComplaintForm.ORAL:
            raise NotOral
        if self.submission.anonymous:
            raise AnonymousComplaint
        self._check_day("receivedOn", received_on, act.today)
        self.submission = replace(self.submission, form=ComplaintForm.WRITTEN)
        self.writing = Writing(received_on, act.actor.official_id)
        self._start_clocks(about, received_on, calendar, "op schrift gesteld (Awb 9:4(1))")
        self._flag_committee(committee, act.today, calendar)
        self._record(PutInWriting(**about))
        self._tell_terms(about, TermsReason.PUT_IN_WRITING)

    def correct_route(self, act: Act, forwarded_on: date, calendar: Calendar) -> None:
        """Awb 2:16, 2:24: the sender is told (M31). Until he is known to have been told at once, the receipt counts."""
        about = self._take(side.CORRECT_ROUTE, act)
        if self.submission.channel is not Channel.EMAIL or self.wrong_route is not None or self.due_on is None:
            raise RouteWasRight
        self._check_day("forwardedOn", forwarded_on, act.today)
        self.wrong_route = WrongRoute(forwarded_on, act.actor.official_id)
        decision = terms.decide_due(forwarded_on, calendar, committee=self.advised_by_committee)
        self._record(RouteCorrected(**about, forwarded_on=forwarded_on, decide_due_on=decision.on))

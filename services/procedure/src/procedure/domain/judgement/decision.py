"""T16 to T18: the draft of the handler, the decision of somebody else (Awb 9:12, four eyes)."""

from dataclasses import replace

from procedure.domain.access.conflicts import check_decision_maker
from procedure.domain.access.involvement import involvement
from procedure.domain.calendar import terms
from procedure.domain.facts import Decided, DraftReturned, DraftSubmitted
from procedure.domain.investigation.committee import AdvisedCase, deviates
from procedure.domain.investigation.handler import InvestigatedCase
from procedure.domain.judgement.norms import NORM_SET
from procedure.domain.judgement.reasoning import check_reasoning, outcome_of
from procedure.domain.organisation.people import Act
from procedure.domain.records import Decision, Draft, Reasoning
from procedure.domain.refusals import BothSidesNeeded
from procedure.domain.side_refusals import AdviceMissing, DeviationUnexplained, EarlierActsNotReviewed
from procedure.domain.steps import table as transitions
from words.cases import CaseState
from words.people import Side


class DecidedCase(InvestigatedCase, AdvisedCase):
    """Nothing is decided before both sides were informed, offered a hearing, and are on file."""

    def submit_draft(self, act: Act, reasoning: Reasoning) -> None:
        """T16."""
        about = self._take(transitions.SUBMIT_DRAFT, act)
        check_reasoning(reasoning)
        self._check_ready()
        draft = Draft(len(self.drafts) + 1, reasoning, act.today, act.actor.official_id)
        self.drafts = (*self.drafts, draft)
        self._move(CaseState.DECISION_PENDING)
        self._record(DraftSubmitted(**about))

    def return_draft(self, act: Act, reason: str) -> None:
        """T17: back to the handler, with the reason."""
        about = self._take(transitions.RETURN_DRAFT, act)
        check_decision_maker(act.actor.official_id, involvement(self))
        official_id = act.actor.official_id
        last = replace(self.drafts[-1], returned_on=act.today, returned_by=official_id, return_reason=reason)
        self.drafts = (*self.drafts[:-1], last)
        self._move(CaseState.INVESTIGATION)
        self._record(DraftReturned(**about))

    def decide(self, act: Act, own_reasoning: Reasoning | None, deviation_reason: str | None = None) -> None:
        """T18: the draft as it stands, or the decision maker's own words. Who was named since the draft counts too.
        Other than the committee advised: only with the reason, and the advice goes along (Awb 9:16)."""
        about = self._take(transitions.DECIDE, act)
        check_decision_maker(act.actor.official_id, involvement(self))
        reasoning = own_reasoning or self.drafts[-1].reasoning
        check_reasoning(reasoning)
        self._check_ready()
        differs = self.advice is not None and deviates(reasoning, self.advice)
        if differs and not deviation_reason:
            raise DeviationUnexplained
        outcome = outcome_of(reasoning)
        why = deviation_reason if self.advice is not None else None
        self.decision = Decision(reasoning, outcome, NORM_SET, act.today, act.actor.official_id, why)
        self._close(CaseState.DECIDED, outcome, act.today)
        until = terms.ombudsman_until(act.today).on
        self._record(Decided(**about, decision=self.decision, due_on=self.due_on, ombudsman_until=until))
        self._stop_clocks(about, ends_on=act.today, notice_awaited=True)

    def _check_ready(self) -> None:
        if self.review_needed:
            raise EarlierActsNotReviewed
        if self.advised_by_committee and self.advice is None:
            raise AdviceMissing
        self._check_copies()
        self._check_heard()
        for side in Side:
            if not self.explained(side):
                raise BothSidesNeeded(side)

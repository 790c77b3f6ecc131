"""T10 and T11: an official who was not involved handles the case and asks both sides (Awb 9:7, 9:9)."""

from procedure.domain.access.conflicts import check_handler
from procedure.domain.access.involvement import involvement
from procedure.domain.errors import AccusedIncomplete, RoleMissing
from procedure.domain.facts import ExplanationRecorded, HandlerAppointed, HandlerDesignated
from procedure.domain.file.clocks import ClockedCase
from procedure.domain.investigation.copies import brought_back
from procedure.domain.organisation.directory import Directory
from procedure.domain.organisation.people import Accused, Act
from procedure.domain.records import Explanation
from procedure.domain.side_refusals import AlreadyDeclared
from procedure.domain.step_facts import SuccessorDeclared
from procedure.domain.steps import side_transitions as side
from procedure.domain.steps import table as transitions
from words.cases import CaseState
from words.people import ReplacedPart, Role, Side


class InvestigatedCase(ClockedCase):
    """The coordinator designates; only the declaration of the official himself makes him the handler (C7)."""

    def designate_handler(self, act: Act, official_id: str, reason: str | None, directory: Directory) -> None:
        """T10, first half. Designating somebody else before the declaration replaces the first."""
        about = self._take(transitions.DESIGNATE_HANDLER, act)
        official = directory.official(official_id)
        if Role.HANDLER not in official.roles:
            raise RoleMissing(official_id, Role.HANDLER)
        self._check_named(official_id)
        self.handler_warnings = check_handler(official, involvement(self), directory, reason)
        self.handler_id, self.handler_reason = official_id, reason
        self._renew_access(about)
        self._record(HandlerDesignated(**about, handler=official, warnings=self.handler_warnings))

    def declare_no_involvement(self, act: Act, directory: Directory) -> None:
        """T10, second half: the declaration opens the file, and every accused gets the copy (Awb 9:9). T31: a successor
        declares too, and then the complainant hears who took over."""
        first = self.state in transitions.APPOINT_HANDLER.sources
        about = self._take(transitions.APPOINT_HANDLER if first else side.DECLARE_AS_SUCCESSOR, act)
        if self.no_involvement_declared_at is not None:
            raise AlreadyDeclared
        official = directory.official(act.actor.official_id)
        check_handler(official, involvement(self), directory, self.handler_reason)
        self.no_involvement_declared_at = act.at
        if not first:
            late = self._late_copies()
            self._record(SuccessorDeclared(**about, part=ReplacedPart.HANDLER, successor=official, to_inform=late))
            return
        self._move(CaseState.INVESTIGATION)
        self._record(HandlerAppointed(**about, appointed_on=act.today, accused=self._without_copy()))

    def _without_copy(self) -> tuple[Accused, ...]:
        """Everybody complained about, unless they had the copy before the case was closed and went on again (Awb 9:9);
        who was named since then got it when he was named."""
        return () if self.sent_on("M09") else self.reachable_accused

    def _late_copies(self) -> tuple[Accused, ...]:
        """A successor finds the copies sent, but for a case that the ombudsman brought back."""
        return self._without_copy() if brought_back(self) else ()

    def record_explanation(self, act: Act, explanation: Explanation) -> None:
        """T11: of the complainant or of one accused."""
        about = self._take(transitions.RECORD_EXPLANATION, act)
        self._check_day("givenOn", explanation.given_on, act.today)
        if explanation.side is Side.ACCUSED:
            self._check_speaker(explanation)
        self.explanations = (*self.explanations, explanation)
        self._record(ExplanationRecorded(**about, explanation=explanation))

    def _check_speaker(self, explanation: Explanation) -> None:
        known = {each.accused_id for each in self.accused}
        if explanation.accused_id is not None and explanation.accused_id not in known:
            raise AccusedIncomplete("accusedId", "this person is not named in the case")
        if explanation.accused_id is None and len(self.reachable_accused) > 1:
            raise AccusedIncomplete("accusedId", "say which of the accused explained")

    def explained(self, side: Side) -> bool:
        """The story of this side is on file (R17): told to the handler or at a hearing; of the accused, each one's."""
        if self.was_heard(side):
            return True
        told = [each for each in self.explanations if each.side is side]
        if side is Side.COMPLAINANT or len(self.reachable_accused) <= 1:
            return bool(told)
        return {each.accused_id for each in self.reachable_accused} <= {each.accused_id for each in told}

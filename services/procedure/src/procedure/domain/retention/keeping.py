"""A case and how long it is kept: always in step with how it ended, whatever the step that changed that."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.facts import CaseFact
from procedure.domain.organisation.people import Act
from procedure.domain.retention.retention import EndedOmbudsmanCase, Keeping, Retention, RetentionGrounds, retention_of
from procedure.domain.steps import side_transitions as side
from words.cases import RetentionResult
from words.handling import ConclusionKind
from words.people import Role


@dataclass(frozen=True, kw_only=True)
class RetentionSet(CaseFact):
    """From when the file may be destroyed; no result while the case is open."""

    result: RetentionResult | None
    action_on: date | None


@dataclass(frozen=True, kw_only=True)
class KeepingChanged(CaseFact):
    """It bears on something that is kept for ever, or does not any more."""

    keeping: Keeping


class RetainedCase(GuardedCase):
    """`archive_action_on` and `retention_result` are what lists and the destruction look at."""

    def change_keeping(self, act: Act, keeping: Keeping) -> None:
        """B1: a file that bears on a case that is kept for ever is kept with it (13.1.3)."""
        about = self._take(side.CHANGE_KEEPING, act)
        self.keeping = keeping
        self._record(KeepingChanged(**about, keeping=keeping))

    def note_ombudsman_ended(self, ombudsman_case_id: UUID, closed_on: date) -> None:
        """The years that the file is kept count from here (13.1.2)."""
        others = (each for each in self.ended_ombudsman_cases if each.ombudsman_case_id != ombudsman_case_id)
        self.ended_ombudsman_cases = (*others, EndedOmbudsmanCase(ombudsman_case_id, closed_on))

    @property
    def retention(self) -> Retention | None:
        """None while the case is open: nothing counts yet."""
        if self.closed_on is None:
            return None
        ended = {each.ombudsman_case_id: each.closed_on for each in self.ended_ombudsman_cases}
        all_ended = all(each in ended for each in self.ombudsman_cases)
        return retention_of(
            RetentionGrounds(
                state=self.state,
                closed_on=self.closed_on,
                financial=self._had_financial_consequences,
                permanent=self.keeping is not None and self.keeping.permanent,
                with_ombudsman=bool(self.ombudsman_cases),
                ombudsman_ended_on=max(ended.values(), default=None) if all_ended else None,
            )
        )

    @property
    def _had_financial_consequences(self) -> bool:
        """Of any decision in this case, also one before it was reopened."""
        earlier = (each.ended.decision for each in self.reopenings)
        decisions = [each for each in (*earlier, self.decision) if each is not None]
        return any(ConclusionKind.COMPENSATION_GESTURE in each.reasoning.conclusion_kinds for each in decisions)

    def renew_retention(self, act: Act) -> None:
        """Called whenever the case is stored."""
        now = self.retention
        result, action_on = (now.result, now.action_on) if now else (None, None)
        if (result, action_on) != (self.retention_result, self.archive_action_on):
            self.retention_result, self.archive_action_on = result, action_on
            self._record(RetentionSet(**self._by(act, Role.SYSTEM), result=result, action_on=action_on))

    def may_be_destroyed(self, today: date) -> bool:
        """Its term has passed, and nothing about it is open."""
        now = self.retention
        return now is not None and now.action_on is not None and now.action_on < today

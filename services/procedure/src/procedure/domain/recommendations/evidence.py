"""O8: carrying a recommendation out, with a plan that may change, evidence, and the judgement of somebody else (C8)."""

from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from procedure.domain.calendar.calendar import DAY
from procedure.domain.file.clocks import GivenAlert
from procedure.domain.ombudsman.records import Evidence, Plan, PlanChange, PlanWish, ProgressNote
from procedure.domain.organisation.directory import Directory
from procedure.domain.recommendations.recommendation_file import RecommendationFile
from procedure.domain.recommendations.refusals import (
    EvidenceAwaitsJudgement,
    EvidenceWithoutDocument,
    NoEvidence,
    OwnerMayNotHandOver,
    OwnerMayNotVerify,
    OwnerShutOut,
    PlanDateNotPossible,
)
from procedure.domain.track import step as steps
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.fact import (
    EvidenceHandedIn,
    EvidenceSentBack,
    ImplementationNeared,
    PlanChanged,
    RecommendationImplemented,
    RecommendationProgressed,
)
from words.clocks import DeadlineAlert
from words.people import Role

FURTHEST = 3653 * DAY  # a plan for more than ten years is none
REMINDERS = ((DeadlineAlert.T_14, -14 * DAY), (DeadlineAlert.T_7, -7 * DAY), (DeadlineAlert.OVERDUE, DAY))


@dataclass(eq=False, kw_only=True)
class CarriedOut(RecommendationFile):
    """The owner says that it was done and shows it; the liaison, who is not the owner, looks whether it was."""

    def note_progress(self, by: FollowUp, text: str) -> None:
        """O8: how it goes."""
        about = self._take(steps.PROGRESS, by)
        self.progress = (*self.progress, ProgressNote(text, by.act.today, by.actor.official_id))
        self._tell(RecommendationProgressed(**about, progressed_on=by.act.today, due_on=self.due_on))

    def change_plan(self, by: FollowUp, wish: PlanWish, reason: str, directory: Directory) -> None:
        """O8p: another date or way, with the reason; the plan of before stays on file."""
        about = self._take(steps.CHANGE_PLAN, by)
        if self.awaits_judgement:
            raise EvidenceAwaitsJudgement
        plan = wish.upon(cast("Plan", self.plan))  # accepted, so there is one
        if plan.owner_id != self.owner_id and Role.DECISION_MAKER not in self.capacities(by):
            raise OwnerMayNotHandOver
        self._check_plan(plan, by, directory)
        change = PlanChange(plan, reason, by.act.today, by.actor.official_id)
        self.plan_changes = (*self.plan_changes, change)
        self._follow(plan, by.act.today)
        self._tell(PlanChanged(**about, progressed_on=by.act.today, due_on=plan.due_on, change=change))

    def hand_in_evidence(self, by: FollowUp, evidence: Evidence) -> None:
        """O8e: from now on it is not the owner's turn."""
        about = self._take(steps.HAND_IN_EVIDENCE, by)
        if self.awaits_judgement:
            raise EvidenceAwaitsJudgement
        if not evidence.document_ids:
            raise EvidenceWithoutDocument
        self._check_day("carriedOutOn", evidence.carried_out_on, by)
        self.evidence = (*self.evidence, evidence)
        self.watch_on = None
        self._tell(EvidenceHandedIn(**about, progressed_on=by.act.today, due_on=self.due_on, evidence=evidence))

    def send_back(self, by: FollowUp, reason: str) -> None:
        """O8r: it does not show that it was carried out."""
        about = self._take(steps.SEND_BACK, by)
        judged = self._judged(by, reason)
        self._renew_watch(by.act.today)
        self._tell(EvidenceSentBack(**about, number=judged.number))

    def verify(self, by: FollowUp) -> None:
        """O8v: it was carried out, on the day that the evidence says."""
        about = self._take(steps.VERIFY, by)
        judged = self._judged(by, None)
        self.implemented_on = judged.carried_out_on
        due_on = self.due_on
        self._tell(RecommendationImplemented(**about, implemented_on=judged.carried_out_on, due_on=due_on))
        self._renew_due()

    def remind(self, by: FollowUp) -> None:
        """O8m: the reminder that applies today, once; after an outage not those it overtook."""
        if self.plan is None or self.watch_on is None:
            return
        due_on, today = self.plan.due_on, by.act.today
        reached = [alert for alert, offset in REMINDERS if due_on + offset <= today]
        if reached and GivenAlert(due_on, reached[-1]) not in self.alerts:
            about = self._take(steps.REMIND, by)
            self.alerts = (*self.alerts, GivenAlert(due_on, reached[-1]))
            owner_id = self.plan.owner_id
            self._tell(ImplementationNeared(**about, alert=reached[-1], due_on=due_on, owner_id=owner_id))
        self._renew_watch(today)

    def _judged(self, by: FollowUp, return_reason: str | None) -> Evidence:
        if by.actor.official_id == self.owner_id:
            raise OwnerMayNotVerify
        if not self.awaits_judgement:
            raise NoEvidence
        official_id = by.actor.official_id
        judged = replace(self.evidence[-1], judged_on=by.act.today, judged_by=official_id, return_reason=return_reason)
        self.evidence = (*self.evidence[:-1], judged)
        return judged

    def _check_plan(self, plan: Plan, by: FollowUp, directory: Directory) -> None:
        directory.official(plan.owner_id)
        if by.complaint is not None and by.complaint.is_closed_to(plan.owner_id):
            raise OwnerShutOut
        if not by.act.today <= plan.due_on <= by.act.today + FURTHEST:
            raise PlanDateNotPossible(by.act.today, by.act.today + FURTHEST)

    def _follow(self, plan: Plan, today: date) -> None:
        self.plan = plan
        self.owner_id = plan.owner_id
        self._renew_due()
        self._renew_watch(today)

    def _renew_watch(self, today: date) -> None:
        """The next day on which a reminder is due. One that was overtaken is left out; that it is too late is told in
        any case, once."""
        if self.plan is None:
            return
        due_on = self.plan.due_on
        days = [due_on + offset for alert, offset in REMINDERS if alert is not DeadlineAlert.OVERDUE]
        ahead = [day for day in days if day > today]
        if GivenAlert(due_on, DeadlineAlert.OVERDUE) not in self.alerts:
            ahead.append(max(due_on + DAY, today))
        self.watch_on = min(ahead, default=None)

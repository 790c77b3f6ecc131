"""O8 and O8p: progress, and a change of plan. The earlier plan stays on file."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from procedure.domain.calendar.calendar import DAY
from procedure.domain.file.clocks import GivenAlert
from procedure.domain.organisation.directory import Directory
from procedure.domain.recommendations.recommendation_file import RecommendationFile
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import DM, StepRefused
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.fact import RecommendationFact
from procedure.domain.track.step import TrackStep
from servicekit.errors import FieldError, Invalid
from words.clocks import DeadlineAlert
from words.ombudsman import RecommendationState
from words.people import Role

CARRIED_OUT = (RecommendationState.ACCEPTED, RecommendationState.IN_PROGRESS)


FURTHEST = 3653 * DAY  # a date more than ten years away is not a plan


REMINDERS = ((DeadlineAlert.T_14, -14 * DAY), (DeadlineAlert.T_7, -7 * DAY), (DeadlineAlert.OVERDUE, DAY))


class OwnerShutOut(StepRefused):
    code = "owner-shut-out"
    article = "Awb 2:4"
    message = "This official may not know of the complaint, so they cannot carry out what follows from it."


class PlanDateNotPossible(Invalid):
    code = "plan-date-not-possible"

    def __init__(self, earliest: date, latest: date) -> None:
        message = f"must be from {earliest:%d-%m-%Y} to {latest:%d-%m-%Y}"
        super().__init__(f"The date of the plan {message}.", [FieldError("dueOn", message)])


class OwnerMayNotHandOver(StepRefused):
    code = "owner-may-not-hand-over"
    article = "Awb 9:36(4)"
    message = "Only the decision maker says who owns a recommendation."


class EvidenceAwaitsJudgement(StepRefused):
    code = "evidence-awaits-judgement"
    article = "Awb 9:36(4)"
    message = "Evidence was handed in and is not judged yet."


def _check_nothing_waits(file: RecommendationFile, _by: FollowUp) -> None:
    if file.awaits_judgement:
        raise EvidenceAwaitsJudgement


NO_EVIDENCE_WAITS = Guard("no evidence waits for a verdict", EvidenceAwaitsJudgement, _check_nothing_waits)

PROGRESS = TrackStep(
    "O8", "note progress", "voortgang vastleggen", CARRIED_OUT, RecommendationState.IN_PROGRESS, (Role.OWNER,),
    "by the owner", "Awb 9:36(4)", "recommendations.progressed",
)  # fmt: skip
CHANGE_PLAN = TrackStep(
    "O8p", "change the plan", "plan wijzigen", CARRIED_OUT, None, (Role.OWNER, DM),
    "a reason; not while evidence waits for a verdict; another owner only by the decision maker", "Awb 9:36(4)",
    "recommendations.progressed",
    guards=(NO_EVIDENCE_WAITS,),
)  # fmt: skip


@dataclass(frozen=True)
class Plan:
    """How a recommendation will be followed, by whom, by when (Awb 9:36(4))."""

    text: str
    owner_id: str
    due_on: date


@dataclass(frozen=True)
class PlanWish:
    """What to change in a plan; fields that are not given stay as they are."""

    text: str | None = None
    owner_id: str | None = None
    due_on: date | None = None

    def upon(self, plan: Plan) -> Plan:
        return Plan(self.text or plan.text, self.owner_id or plan.owner_id, self.due_on or plan.due_on)


@dataclass(frozen=True)
class PlanChange:
    """The plan after a change, and the reason."""

    plan: Plan
    reason: str
    changed_on: date
    changed_by: str


@dataclass(frozen=True)
class ProgressNote:
    text: str
    noted_on: date
    noted_by: str


@dataclass(frozen=True, kw_only=True)
class RecommendationProgressed(RecommendationFact):
    progressed_on: date
    due_on: date | None


@dataclass(frozen=True, kw_only=True)
class PlanChanged(RecommendationProgressed):
    change: PlanChange


def note_progress(file: RecommendationFile, by: FollowUp, text: str) -> None:
    """O8: a note about progress."""
    about = file.take(PROGRESS, by)
    file.progress = (*file.progress, ProgressNote(text, by.act.today, by.actor.official_id))
    file.tell(RecommendationProgressed(**about, progressed_on=by.act.today, due_on=file.due_on))


def change_plan(file: RecommendationFile, by: FollowUp, wish: PlanWish, reason: str, directory: Directory) -> None:
    """O8p: another date or way, with the reason; the earlier plan stays on file."""
    about = file.take(CHANGE_PLAN, by)
    plan = wish.upon(cast("Plan", file.plan))  # accepted, so there is one
    if plan.owner_id != file.owner_id and Role.DECISION_MAKER not in file.capacities(by):
        raise OwnerMayNotHandOver
    check_plan(plan, by, directory)
    change = PlanChange(plan, reason, by.act.today, by.actor.official_id)
    file.plan_changes = (*file.plan_changes, change)
    follow(file, plan, by.act.today)
    file.tell(PlanChanged(**about, progressed_on=by.act.today, due_on=plan.due_on, change=change))


def check_plan(plan: Plan, by: FollowUp, directory: Directory) -> None:
    """The owner works here and may know of the complaint, and the day is near enough."""
    directory.official(plan.owner_id)
    if by.complaint is not None and by.complaint.is_closed_to(plan.owner_id):
        raise OwnerShutOut
    if not by.act.today <= plan.due_on <= by.act.today + FURTHEST:
        raise PlanDateNotPossible(by.act.today, by.act.today + FURTHEST)


def follow(file: RecommendationFile, plan: Plan, today: date) -> None:
    """From now on this plan counts."""
    file.plan = plan
    file.owner_id = plan.owner_id
    file.renew_due()
    renew_watch(file, today)


def renew_watch(file: RecommendationFile, today: date) -> None:
    """The next day on which a reminder is due. A reminder that was overtaken is skipped; the one that the date has
    passed is always given, once."""
    if file.plan is None:
        return
    due_on = file.plan.due_on
    days = [due_on + offset for alert, offset in REMINDERS if alert is not DeadlineAlert.OVERDUE]
    ahead = [day for day in days if day > today]
    if GivenAlert(due_on, DeadlineAlert.OVERDUE) not in file.alerts:
        ahead.append(max(due_on + DAY, today))
    file.watch_on = min(ahead, default=None)

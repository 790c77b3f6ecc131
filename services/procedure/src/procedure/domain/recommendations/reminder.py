"""O8m: the owner is reminded of the date in the plan; when it has passed, management is told too."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.file.clocks import GivenAlert
from procedure.domain.recommendations.plan import CARRIED_OUT, REMINDERS, renew_watch
from procedure.domain.recommendations.recommendation_file import RecommendationFile
from procedure.domain.steps.step import SYS
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.fact import RecommendationFact
from procedure.domain.track.step import TrackStep
from words.clocks import DeadlineAlert

REMIND = TrackStep(
    "O8m", "remind the owner", "eigenaar herinneren", CARRIED_OUT, None, (SYS,),
    "14 and 7 days before the date of the plan, and when it has passed: then management is told too",
    "Awb 9:36(4)", "", ("M27",),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class ImplementationNeared(RecommendationFact):
    """M27: the date of the plan comes near or has passed."""

    alert: DeadlineAlert
    due_on: date
    owner_id: str


def remind(file: RecommendationFile, by: FollowUp) -> None:
    """O8m: the reminder that applies today, once; after an outage the ones it overtook are skipped."""
    if file.plan is None or file.watch_on is None:
        return
    due_on, today = file.plan.due_on, by.act.today
    reached = [alert for alert, offset in REMINDERS if due_on + offset <= today]
    if reached and GivenAlert(due_on, reached[-1]) not in file.alerts:
        about = file.take(REMIND, by)
        file.alerts = (*file.alerts, GivenAlert(due_on, reached[-1]))
        owner_id = file.plan.owner_id
        file.tell(ImplementationNeared(**about, alert=reached[-1], due_on=due_on, owner_id=owner_id))
    renew_watch(file, today)

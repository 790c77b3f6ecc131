"""Everything an official has in hand goes to others in one request, each file through the step that is there for it
(L24)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from procedure.application.investigation.appoint_handler import AppointHandler, appoint_handler
from procedure.application.investigation.replace_handler import ReplaceHandler, replace_handler
from procedure.application.investigation.replace_team_manager import ReplaceTeamManager, replace_team_manager
from procedure.application.organisation.organisation import InHand, Part
from procedure.application.ports import BeginWork, Work
from procedure.application.recommendations.change_plan import ChangePlan, change_plan
from procedure.domain.deeds import WorkHandedOver
from procedure.domain.investigation.replacement import Succession
from procedure.domain.organisation.actor import Act
from procedure.domain.recommendations.plan import PlanWish
from servicekit.errors import Conflict, DomainError
from servicekit.ids import new_id
from words.cases import CaseState
from words.people import ReplacementReason, Role


class NoSuccessorNamed(Conflict):
    code = "no-successor-named"

    def __init__(self) -> None:
        super().__init__("Nobody was named to take over this part.")


class PartNotHandedOver(Conflict):
    code = "part-not-handed-over"

    def __init__(self, part: Part) -> None:
        super().__init__(_WHY[part])


_WHY = {
    Part.ADMITTED: "Who may see a restricted case is chosen by name, in that case (C9).",
    Part.ASKED_BY_OMBUDSMAN: "The ombudsman's questions go to whoever dealt with the complaint.",
    Part.OMBUDSMAN_LIAISON: "Every ombudsman liaison can act in this file; only the contact's name stays.",
    Part.RECOMMENDATION_CONTACT: "Every ombudsman liaison can act in this file; only the contact's name stays.",
}


@dataclass(frozen=True, kw_only=True)
class HandOver:
    """For each part who may take it over, in order of preference; a file goes to the first to whom no rule objects."""

    act: Act
    official_id: str
    successors: Mapping[Part, Sequence[str]]
    reason: ReplacementReason
    text: str


@dataclass(frozen=True)
class Handed:
    """Who has the part now; or, in `refusal`, why it stays where it is."""

    what: InHand
    successor: str | None
    refusal: DomainError | None = None


async def hand_over(command: HandOver, begin: BeginWork) -> Sequence[Handed]:
    """Each file in a transaction of its own: what cannot be handed over stays as it was, and stops nothing else."""
    async with begin() as work:
        found = await work.officials.in_hand(command.official_id, command.act.actor.official_id)
    handed = [await _handed(each, command, begin) for each in found]
    taken = sum(each.refusal is None for each in handed)
    async with begin() as work:
        work.note(
            WorkHandedOver(
                deed_id=new_id(),
                at=command.act.at,
                official_id=command.act.actor.official_id,
                role=Role.COORDINATOR,
                former_id=command.official_id,
                handed_over=taken,
                remaining=len(handed) - taken,
            )
        )
    return handed


async def _handed(what: InHand, command: HandOver, begin: BeginWork) -> Handed:
    if what.part in _WHY:
        return Handed(what, None, PartNotHandedOver(what.part))
    refusal: DomainError = NoSuccessorNamed()
    for successor in command.successors.get(what.part, ()):
        try:
            async with begin() as work:
                await _step(what, successor, command, work)
        except DomainError as refused:
            refusal = refused
        else:
            return Handed(what, successor)
    return Handed(what, None, refusal)


async def _step(what: InHand, successor: str, command: HandOver, work: Work) -> None:
    act, succession = command.act, Succession(successor, command.reason, command.text)
    if what.part is Part.RECOMMENDATION_OWNER:
        plan = ChangePlan(act=act, file_id=what.file_id, wish=PlanWish(owner_id=successor), reason=command.text)
        await change_plan(plan, work)
    elif what.part is Part.TEAM_MANAGER:
        talk = ReplaceTeamManager(act=act, complaint_id=what.file_id, succession=succession)
        await replace_team_manager(talk, work)
    elif (await work.cases.get(what.file_id)).state is CaseState.FORMAL_INTAKE:
        first = AppointHandler(act=act, complaint_id=what.file_id, official_id=successor, reason=None)
        await appoint_handler(first, work)
    else:
        case = ReplaceHandler(act=act, complaint_id=what.file_id, succession=succession)
        await replace_handler(case, work)

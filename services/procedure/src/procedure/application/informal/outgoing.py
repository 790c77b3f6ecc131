"""Events, letters and audit details about the informal talk and the start of the formal procedure."""

from contracts.event import Fact
from contracts.letters.handling import FormalStartLetter, InformalStartLetter, ManagerLetter, ResolvedLetter
from contracts.procedure import informal
from procedure.application.letters.desk import Desk
from procedure.application.letters.parcels import Parcel
from procedure.application.letters.recipients import accused_in_the_know, citizens, with_stand_in
from procedure.application.outgoing import Telling, about
from procedure.domain.case import Case
from procedure.domain.informal.agreement import ResolvedInformally
from procedure.domain.informal.formal_start import FormalProcedureStarted
from procedure.domain.informal.routing import TeamManagerAssigned
from procedure.domain.informal.talk import ConversationRecorded
from words.messages import RecipientKind
from words.people import Role


def _team_manager_assigned(fact: TeamManagerAssigned) -> Fact:
    return informal.TeamManagerAssignedData(
        **about(fact), team=fact.team, contact_due_on=fact.contact_due_on, escalate_on=fact.escalate_on
    )


def _conversation_recorded(fact: ConversationRecorded) -> Fact:
    contact = fact.contact
    return informal.ConversationRecordedData(
        **about(fact), kind=contact.kind, reached=contact.reached, held_on=contact.held_on
    )


def _resolved_informally(fact: ResolvedInformally) -> Fact:
    resolution = fact.resolution
    return informal.ResolvedInformallyData(
        **about(fact), resolution_kind=resolution.kind, resolved_on=resolution.agreed_on
    )


def _formal_procedure_started(fact: FormalProcedureStarted) -> Fact:
    start = fact.start
    return informal.FormalProcedureStartedData(**about(fact), reason=start.reason, started_on=start.started_on)


def _informal_start_letters(fact: TeamManagerAssigned, case: Case, desk: Desk) -> list[Parcel]:
    due_on = fact.contact_due_on
    manager = ManagerLetter(contact_due_on=due_on, decide_due_on=case.clocks.decide_due_on)
    caller = case.stand_in_for(fact.manager.official_id, Role.TEAM_MANAGER, desk.directory, desk.today)
    citizen = InformalStartLetter(manager_name=(caller or fact.manager).name, contact_due_on=due_on)
    to_manager = with_stand_in(RecipientKind.TEAM_MANAGER, fact.manager.official_id, case, desk.directory, desk.today)
    return [(to_manager, manager), (citizens(case, desk.today), citizen)]


def _agreement_letter(fact: ResolvedInformally, case: Case, desk: Desk) -> list[Parcel]:
    resolution = fact.resolution
    letter = ResolvedLetter(
        resolution_kind=resolution.kind,
        resolution_text=resolution.text,
        agreed_on=resolution.agreed_on,
        dispute_until=fact.dispute_until,
        ombudsman_until=fact.ombudsman_until,
    )
    return [([*citizens(case, desk.today), *accused_in_the_know(case)], letter)]


def _formal_start_letter(fact: FormalProcedureStarted, case: Case, desk: Desk) -> list[Parcel]:
    letter = FormalStartLetter(reason=fact.start.reason, decide_due_on=case.clocks.due_on)
    return [(citizens(case, desk.today), letter)]


TELLING = Telling(
    events={
        TeamManagerAssigned: (informal.TeamManagerAssigned, _team_manager_assigned),
        ConversationRecorded: (informal.ConversationRecorded, _conversation_recorded),
        ResolvedInformally: (informal.ResolvedInformally, _resolved_informally),
        FormalProcedureStarted: (informal.FormalProcedureStarted, _formal_procedure_started),
    },
    letters={
        TeamManagerAssigned: _informal_start_letters,
        ResolvedInformally: _agreement_letter,
        FormalProcedureStarted: _formal_start_letter,
    },
    details={
        TeamManagerAssigned: lambda fact: {"teamManagerId": fact.manager.official_id},
        FormalProcedureStarted: lambda fact: {"reason": fact.start.reason},
    },
)

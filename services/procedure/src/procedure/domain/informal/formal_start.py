"""T5 to T9: the talk that comes first (R2-R12), what comes of it, and the formal procedure when it does not help."""

from datetime import date

from procedure.domain.access.conflicts import check_team_manager, find_team_manager
from procedure.domain.access.involvement import involvement
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.errors import RoleMissing
from procedure.domain.facts import (
    ConversationRecorded,
    FormalProcedureStarted,
    ResolvedInformally,
    TeamManagerAssigned,
)
from procedure.domain.investigation.committee import NO_COMMITTEE, AdvisedCase, CommitteeRules
from procedure.domain.organisation.directory import Directory, Official
from procedure.domain.organisation.people import Act
from procedure.domain.records import Contact, FormalStart, Resolution
from procedure.domain.refusals import (
    AccusedNotNamed,
    FormalReasonNotApplicable,
    FormalTrackNotOpen,
    InformalTermStillRuns,
    NoConversationYet,
    NoTeamManagerAvailable,
    TeamManagerAvailable,
)
from procedure.domain.steps import table as transitions
from words.cases import CaseState, Outcome
from words.handling import FormalReason
from words.people import Role
from words.submissions import ComplaintForm, ConductTowards

AFTER_A_TALK = (FormalReason.NO_AGREEMENT, FormalReason.REQUESTED, FormalReason.TIME_PASSED)


class InformalCase(AdvisedCase):
    """The clock of the law does not stop for the talk (Awb 9:11(1))."""

    def route_to_team_manager(
        self,
        act: Act,
        chosen: str | None,
        directory: Directory,
        calendar: Calendar,
        committee: CommitteeRules = NO_COMMITTEE,
    ) -> None:
        """T5: to the manager of the team, unless he is part of the matter himself (C4), or to somebody chosen."""
        about = self._take(transitions.ROUTE, act)
        self._check_accused_named()
        manager = self._chosen(chosen, directory) if chosen else self._manager(directory)
        self._check_named(manager.official_id)
        contact = terms.informal_contact_due(act.today, self.rules, calendar)
        escalation = terms.informal_escalation(self.received_on, self.rules)
        self._remember(contact, about, "toegewezen aan de teammanager (T5)")
        self._remember(escalation, about, "toegewezen aan de teammanager (T5)")
        self._tell_committee(about, committee, act.today, calendar)
        self._move(CaseState.INFORMAL)
        self.team_manager_id = manager.official_id
        self.informal_contact_due_on, self.informal_escalate_on = contact.on, escalation.on
        self._record(
            TeamManagerAssigned(
                **about, team=self.team, manager=manager, contact_due_on=contact.on, escalate_on=escalation.on
            )
        )

    def _manager(self, directory: Directory) -> Official:
        team = directory.teams.get(self.team) if self.team else None
        return find_team_manager(team.manager if team else None, involvement(self), directory)

    def _chosen(self, official_id: str, directory: Directory) -> Official:
        manager = directory.official(official_id)
        if Role.TEAM_MANAGER not in manager.roles:
            raise RoleMissing(official_id, Role.TEAM_MANAGER)
        check_team_manager(manager, involvement(self), directory)
        return manager

    def _check_accused_named(self) -> None:
        if not self.accused and not self.body_conduct:
            raise AccusedNotNamed

    def record_conversation(self, act: Act, contact: Contact) -> None:
        """T6: the three questions and their answers, or an attempt; both stop the clock of the first contact."""
        about = self._take(transitions.RECORD_CONVERSATION, act)
        self._check_day("heldOn", contact.held_on, act.today)
        self.contacts = (*self.contacts, contact)
        self._record(ConversationRecorded(**about, contact=contact))

    def resolve_informally(self, act: Act, resolution: Resolution, calendar: Calendar) -> None:
        """T7: as soon as the complainant is satisfied the duty to go on lapses (Awb 9:5); his agreement is on file."""
        about = self._take(transitions.RESOLVE, act)
        self._check_end("agreedAt", resolution.agreed_on, act.today)
        dispute = terms.dispute_until(act.today, self.rules, calendar)
        self.resolution = resolution
        self._close(CaseState.RESOLVED_INFORMALLY, Outcome.RESOLVED_INFORMALLY, resolution.agreed_on)
        self._remember(dispute, about, "informeel opgelost (T7)")
        ends = terms.ombudsman_until(resolution.agreed_on)
        self._record(
            ResolvedInformally(**about, resolution=resolution, dispute_until=dispute.on, ombudsman_until=ends.on)
        )
        self._stop_clocks(about, ends_on=resolution.agreed_on)

    def start_formal_procedure(
        self,
        act: Act,
        reason: FormalReason,
        note: str | None,
        directory: Directory,
        calendar: Calendar,
        committee: CommitteeRules = NO_COMMITTEE,
    ) -> None:
        """T8 after the talk, T9 straight from triage. The complainant need not complain again, and no term moves."""
        from_triage = self.state is CaseState.TRIAGE
        about = self._take(transitions.SKIP_INFORMAL if from_triage else transitions.START_FORMAL, act)
        self._check_formal_track()
        if from_triage:
            self._check_skipping(reason, directory)
            self._tell_committee(about, committee, act.today, calendar)
        else:
            self._check_escalation(reason, about["role"], act.today)
        self._move(CaseState.FORMAL_INTAKE)
        self.formal_start = FormalStart(reason, act.today, note, act.actor.official_id)
        self._record(FormalProcedureStarted(**about, start=self.formal_start))

    def _check_formal_track(self) -> None:
        """Awb 9:4(1): afdeling 9.1.2 applies to a written complaint about conduct towards the complainant."""
        if self.submission.anonymous:
            raise FormalTrackNotOpen("nobody is known to whom a judgement could be told", "Awb 9:4(2)(a)")
        if self.submission.form is ComplaintForm.ORAL:
            raise FormalTrackNotOpen("the complaint was not made in writing", "Awb 9:4(1)")
        if self.submission.account.conduct_towards is ConductTowards.OTHER:
            raise FormalTrackNotOpen("the conduct was not towards the complainant", "Awb 9:4(1)")

    def _check_skipping(self, reason: FormalReason, directory: Directory) -> None:
        if reason in AFTER_A_TALK:
            raise FormalReasonNotApplicable("From triage only when no talk is possible.")
        if reason is FormalReason.BODY_CONDUCT and not self.body_conduct:
            raise FormalReasonNotApplicable("It is not recorded as conduct of the body itself.")
        self._check_accused_named()
        if reason is FormalReason.MANAGER_CONFLICTED and self._manager_found(directory):
            raise TeamManagerAvailable

    def _manager_found(self, directory: Directory) -> bool:
        try:
            return not self._outside(self._manager(directory).official_id)
        except NoTeamManagerAvailable:
            return False

    def _check_escalation(self, reason: FormalReason, role: Role, today: date) -> None:
        if reason not in AFTER_A_TALK:
            raise FormalReasonNotApplicable("After routing: no agreement, on request, or because time passed.")
        if reason is FormalReason.NO_AGREEMENT and not any(contact.reached for contact in self.contacts):
            raise NoConversationYet
        if reason is FormalReason.TIME_PASSED:
            if role is not Role.COORDINATOR:
                raise FormalReasonNotApplicable("That the time passed is for the coordinator to confirm.")
            if self.informal_escalate_on and today < self.informal_escalate_on:
                raise InformalTermStillRuns(self.informal_escalate_on)

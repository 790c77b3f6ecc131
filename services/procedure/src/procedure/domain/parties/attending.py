"""What may be written in a file beside the steps: parties, contacts, conflicts somebody declares, to whom a case is
restricted, and who opened it in an emergency (Awb 2:1, 2:2, 2:4, 2:5)."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from procedure.domain.access.sight import Sight
from procedure.domain.errors import CaseNotFound, PartyNotFound, RoleNotAllowed
from procedure.domain.file.clocks import ClockedCase
from procedure.domain.organisation.directory import Directory
from procedure.domain.organisation.people import Act
from procedure.domain.parties.parties import CoComplainant, Companion, LoggedContact, Representation
from procedure.domain.side_refusals import AccessNotNeeded, FollowsItself, RestrictorNotNamed
from procedure.domain.step_facts import (
    CaseRestricted,
    ConflictDeclared,
    ContactLogged,
    EarlierLinked,
    EmergencyOpened,
    PartyRecorded,
)
from procedure.domain.step_records import ConflictDeclaration, EmergencyAccess, Restriction
from procedure.domain.steps import side_transitions as side
from words.people import Role

EMERGENCY = timedelta(hours=24)
EMERGENCY_ROLES = frozenset(
    {
        Role.COORDINATOR,
        Role.COUNCIL_CLERK,
        Role.DECISION_MAKER,
        Role.HANDLER,
        Role.TEAM_MANAGER,
        Role.COMMITTEE_MEMBER,
        Role.OMBUDSMAN_LIAISON,
        Role.MANAGEMENT,
    }
)


class AttendedCase(ClockedCase):
    """None of this moves the case; all of it is in the audit trail."""

    def add_co_complainant(self, act: Act, party: CoComplainant) -> None:
        """Somebody complains along: hears everything the complainant hears, by letter."""
        about = self._take(side.RECORD_PARTY, act)
        self.co_complainants = (*self.co_complainants, party)
        self._record(PartyRecorded(**about, kind="co-complainant"))

    def add_representation(self, act: Act, representation: Representation) -> None:
        """Somebody speaks for the complainant, within a scope and for a time (Awb 2:1)."""
        about = self._take(side.RECORD_PARTY, act)
        self.representations = (*self.representations, representation)
        self._record(PartyRecorded(**about, kind="representative"))

    def end_representation(self, act: Act, party_id: UUID, why: str) -> None:
        """Withdrawn, or refused because of serious objections against the person (Awb 2:2)."""
        about = self._take(side.RECORD_PARTY, act)
        if all(each.party_id != party_id for each in self.representations):
            raise PartyNotFound
        self.representations = tuple(
            replace(each, ended_on=act.today, ended_why=why) if each.party_id == party_id else each
            for each in self.representations
        )
        self._record(PartyRecorded(**about, kind="representative-ended"))

    def add_companion(self, act: Act, companion: Companion) -> None:
        """A support person or an interpreter of one side."""
        about = self._take(side.RECORD_PARTY, act)
        self.companions = (*self.companions, companion)
        self._record(PartyRecorded(**about, kind=companion.role))

    def log_contact(self, act: Act, contact: LoggedContact) -> None:
        """A contact with anybody that is no step by itself."""
        about = self._take(side.LOG_CONTACT, act)
        self._check_day("heldOn", contact.held_on, act.today)
        self.contact_log = (*self.contact_log, contact)
        self._record(ContactLogged(**about))

    def link_earlier(self, act: Act, earlier: UUID) -> None:
        """This complaint follows up another one, such as an agreement that was not kept (T27)."""
        about = self._take(side.LINK_EARLIER, act)
        if earlier == self.complaint_id:
            raise FollowsItself
        self.follow_up_of = earlier
        self._record(EarlierLinked(**about))

    def declare_conflict(self, act: Act, declaration: ConflictDeclaration) -> None:
        """C10, C7: from now on the case does not exist for this official; a part he had is for somebody else (T31)."""
        about = self._take(side.DECLARE_CONFLICT, act)
        self.declared = (*self.declared, declaration)
        self._record(ConflictDeclared(**about, kind=declaration.kind))
        self._renew_access(about)

    def restrict(self, act: Act, restriction: Restriction, directory: Directory) -> None:
        """C9: only the named have to do with the case, whoever restricts among them."""
        about = self._take(side.RESTRICT, act)
        for official_id in restriction.officials:
            directory.official(official_id)
        if act.actor.official_id not in restriction.officials:
            raise RestrictorNotNamed
        self.restriction = restriction
        self._record(CaseRestricted(**about, officials=restriction.officials))
        self._renew_access(about)

    def break_glass(self, act: Act, reason: str) -> None:
        """Reading, for a day, a file that is closed to one's role or restricted; never to somebody with a conflict. It
        is logged and told to those who watch over it."""
        actor = act.actor
        if actor.official_id in self.shut_out:
            raise CaseNotFound
        role = min(actor.roles & EMERGENCY_ROLES, default=None, key=str)
        if role is None:
            raise RoleNotAllowed("open the file in an emergency", "Awb 2:5")
        if self.sight(actor, act.at) is Sight.FILE:
            raise AccessNotNeeded
        access = EmergencyAccess(actor.official_id, reason, act.at, act.at + EMERGENCY)
        self.emergency_access = (*self.emergency_access, access)
        self._record(EmergencyOpened(**self._by(act, role), access=access, opened_at=act.at))

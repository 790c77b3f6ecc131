"""The common part of an ombudsman case and a recommendation: who sees them, and who may take which step."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic
from uuid import UUID

from procedure.domain.access.sight import Sight
from procedure.domain.documents.document import Document
from procedure.domain.errors import DayNotPossible, RoleNotAllowed
from procedure.domain.file.messages import Sending
from procedure.domain.steps.guard import Outlook, judged, outlook, refusal_of
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.fact import (
    OmbudsmanFact,
    RecommendationFact,
    TrackDocumentStored,
    TrackFileRead,
    TrackLine,
    TrackOccasion,
    TrackSendingRecorded,
)
from procedure.domain.track.step import State, TrackStep, TrackStepNotPossible
from servicekit.domain import Aggregate
from servicekit.errors import NotFound, NotYetKnown, PreconditionFailed
from words.people import ResponsibleBody, Role

_FILES = {Role.OMBUDSMAN_LIAISON, Role.DECISION_MAKER, Role.OWNER}
_SEES_ALL = {Role.COORDINATOR, Role.AUDITOR, Role.SYSTEM}


class FileNotFound(NotFound):
    """Missing, or hidden from this official: the answer is the same (C1-C6, C8)."""

    code = "file-not-found"

    def __init__(self) -> None:
        super().__init__("There is no such file.")


class FileNotYetKnown(NotYetKnown):
    code = "file-not-yet-known"


class FileChanged(PreconditionFailed):
    code = "file-changed"

    def __init__(self) -> None:
        super().__init__("Somebody changed the file after you read it; read it again.")


@dataclass(eq=False, kw_only=True)
class TrackedFile(Aggregate, Generic[State]):
    """An official who may not know of the complaint does not learn of what follows from it (C1-C6); the liaison had no
    part in that complaint (C8). Both are checked again at every step."""

    file_id: UUID
    reference: str
    state: State
    received_on: date
    opened_at: datetime
    opened_by: str  # whom to call about it
    complaint_id: UUID | None = None
    complaint_reference: str | None = None
    sendings: tuple[Sending, ...] = ()
    version: int = 1  # of the row: grows with every change
    revision: int = 1  # of the file as officials edit it

    def capacities(self, by: FollowUp) -> frozenset[Role]:
        """The roles in which this official can act in this file."""
        if self.is_hidden_from(by):
            return frozenset()
        standing = frozenset(role for role in by.actor.roles if self._stands(role, by))
        return standing | {Role.COORDINATOR} if Role.COUNCIL_CLERK in standing else standing

    def _stands(self, role: Role, by: FollowUp) -> bool:
        complaint = by.complaint
        match role:
            case Role.OMBUDSMAN_LIAISON:
                return complaint is None or by.actor.official_id not in complaint.took_part
            case Role.DECISION_MAKER:
                return complaint is None or by.actor.acts_for(complaint.responsible_body)
            case Role.COUNCIL_CLERK:
                return complaint is not None and complaint.responsible_body is ResponsibleBody.RAAD
            case _:
                return role in {Role.COORDINATOR, Role.SYSTEM}

    def sight(self, by: FollowUp) -> Sight:
        """What this official may see. NONE is answered as if the file did not exist; OUTCOME is enough for
        management."""
        if self.is_hidden_from(by):
            return Sight.NONE
        if self.capacities(by) or by.actor.roles & _SEES_ALL:
            return Sight.FILE
        return Sight.OUTCOME if Role.MANAGEMENT in by.actor.roles else Sight.NONE

    def is_hidden_from(self, by: FollowUp) -> bool:
        """As for the complaint itself: an auditor sees a restricted one, but never one they are shut out of."""
        complaint = by.complaint
        if complaint is None:
            return False
        if by.actor.roles & {Role.AUDITOR, Role.SYSTEM}:
            return by.actor.official_id in complaint.shut_out
        return complaint.is_closed_to(by.actor.official_id)

    def refuse_hidden(self, by: FollowUp) -> None:
        """For an official who repeats their own request."""
        if self.is_hidden_from(by):
            raise FileNotFound

    def admit(self, by: FollowUp, revision: int | None = None) -> Sight:
        """Admit an official who may see the file and who read this revision of it."""
        sight = self.sight(by)
        if sight is Sight.NONE:
            raise FileNotFound
        if revision is not None and revision != self.revision:
            raise FileChanged
        return sight

    def note_reading(self, by: FollowUp, part: str) -> Sight:
        """Record that an official read the file. Reading takes the same sight as acting."""
        sight = self.admit(by)
        standing = self.capacities(by) or by.actor.roles & {Role.AUDITOR, Role.MANAGEMENT}
        self._record(TrackFileRead(**self.line_of(by, min(standing, key=str)), state=self.state, part=part))
        return sight

    def check_filing(self, by: FollowUp) -> Role:
        """An official who takes steps in the file may file a document, in the role that is returned; an official who
        only reads may not."""
        self.admit(by)
        standing = self.capacities(by) & _FILES
        if not standing:
            raise RoleNotAllowed("file a document", "Awb 2:5")
        return min(standing, key=str)

    def note_document(self, by: FollowUp, document: Document) -> None:
        """The document is in the file. It is not a step, so officials who have the file open are not refused
        afterwards."""
        line = self.line_of(by, self.check_filing(by))
        document_id, sha256 = document.document_id, document.latest.sha256
        self._record(TrackDocumentStored(**line, state=self.state, document_id=document_id, sha256=sha256))

    def check_document_sight(self, by: FollowUp) -> None:
        """An official who sees the whole file sees its documents."""
        if self.admit(by) is not Sight.FILE:
            raise RoleNotAllowed("read documents", "Awb 2:5")

    def record_sending(self, by: FollowUp, sending: Sending) -> None:
        """Evidence that a message about this file left (Awb 2:19)."""
        if any(each.message_id == sending.message_id for each in self.sendings):
            return
        self.sendings = (*self.sendings, sending)
        line = self.line_of(by, Role.SYSTEM)
        self._record(TrackSendingRecorded(**line, state=self.state, code=sending.code, sent_on=sending.sent_on))

    def sent_on(self, code: str) -> tuple[date, ...]:
        """The days on which messages with this code are known to have left."""
        return tuple(each.sent_on for each in self.sendings if each.code == code)

    def take(self, step: TrackStep[State], by: FollowUp) -> TrackOccasion:
        """Refuse the step, or return what every fact about it begins with. A step without sources opens the file."""
        role = self.role_for(step, by)
        if step.sources:
            self.check_state(step)
        for guard in step.guards:
            guard.check(self, by)
        self.revision += bool(step.sources) and role is not Role.SYSTEM
        return TrackOccasion(**self.line_of(by, role, step.number), state=step.target or self.state)

    def outlooks(self, steps: tuple[TrackStep[State], ...], by: FollowUp) -> tuple[Outlook[TrackStep[State]], ...]:
        """Whether this official can take each of the steps now, and what is missing. Looking is no step."""
        return tuple(self.outlook_of(step, by) for step in steps)

    def outlook_of(self, step: TrackStep[State], by: FollowUp) -> Outlook[TrackStep[State]]:
        """What `take` would say now, with every guard by itself. A file that exists is not opened again."""
        refusal = refusal_of(lambda: self.role_for(step, by)) or refusal_of(lambda: self.check_state(step))
        sees = refusal is None or (self.state in step.sources and self.sight(by) is Sight.FILE)
        return outlook(step, refusal, judged(step.guards, self, by) if sees else ())

    def role_for(self, step: TrackStep[State], by: FollowUp) -> Role:
        """The role in which this official takes the step."""
        self.admit(by)
        standing = self.capacities(by)
        role = next((role for role in step.roles if role in standing), None)
        if role is None:
            raise RoleNotAllowed(step.name, step.article)
        return role

    def check_state(self, step: TrackStep[State]) -> None:
        """The table has this step from the state in which the file is."""
        if self.state not in step.sources:
            raise TrackStepNotPossible(step.number, step.name, self.state, step.article)

    def tell(self, fact: OmbudsmanFact | RecommendationFact) -> None:
        """The step is taken: nothing refuses it any more."""
        self.state = fact.state  # type: ignore[assignment]
        self._record(fact)

    def line_of(self, by: FollowUp, role: Role, number: str = "") -> TrackLine:
        """Return the fields with which every fact of this file begins."""
        return TrackLine(
            file_id=self.file_id,
            reference=self.reference,
            complaint=by.complaint,
            at=by.act.at,
            official_id=by.actor.official_id,
            role=role,
            step=number,
        )

    def check_day(self, field: str, day: date, by: FollowUp) -> None:
        """Nothing in the file happened before it was opened, or after today."""
        if not self.received_on <= day <= by.act.today:
            raise DayNotPossible(field, self.received_on, by.act.today)

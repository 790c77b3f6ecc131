"""The parts of a complaint's file, and what follows from more than one of them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from procedure.domain.calendar import terms
from procedure.domain.calendar.terms import TermRules
from procedure.domain.file.access import Access
from procedure.domain.file.archive import Archive
from procedure.domain.file.charge import Charge
from procedure.domain.file.clocks import Clocks
from procedure.domain.file.ending import Ending
from procedure.domain.file.informal import InformalTalk
from procedure.domain.file.investigation import Investigation
from procedure.domain.file.judgement import Deliberation
from procedure.domain.file.messages import NOTICES, Messages
from procedure.domain.file.ombudsman import OmbudsmanLinks
from procedure.domain.file.parties import Parties
from procedure.domain.file.people import Party
from procedure.domain.file.submission import Submission
from procedure.domain.file.triage import Triage
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import NOTIFIED_STATES
from servicekit.domain import Aggregate
from words.cases import CLOSED_STATES, CaseState
from words.people import PartyKind


@dataclass(eq=False, kw_only=True)
class CaseFile(Aggregate):
    """Each part has its own fields and rules. Collections are tuples of frozen records: replaced, never edited."""

    complaint_id: UUID
    reference: str
    received_on: date
    submission: Submission
    rules: TermRules
    opened_at: datetime
    version: int = 1  # of the row: grows with every change
    revision: int = 1  # of the file as officials edit it: evidence that arrives by itself does not count
    state: CaseState = CaseState.RECEIVED
    follow_up_of: UUID | None = None

    parties: Parties = field(default_factory=Parties)
    access: Access = field(default_factory=Access)
    triage: Triage = field(default_factory=Triage)
    informal: InformalTalk = field(default_factory=InformalTalk)
    investigation: Investigation = field(default_factory=Investigation)
    judgement: Deliberation = field(default_factory=Deliberation)
    ending: Ending = field(default_factory=Ending)
    charge: Charge = field(default_factory=Charge)
    clocks: Clocks = field(default_factory=Clocks)
    messages: Messages = field(default_factory=Messages)
    archive: Archive = field(default_factory=Archive)
    ombudsman: OmbudsmanLinks = field(default_factory=OmbudsmanLinks)

    def record(self, fact: CaseFact) -> None:
        """Keep a fact until the unit of work tells it."""
        self._record(fact)

    @property
    def is_open(self) -> bool:
        return self.state not in CLOSED_STATES

    @property
    def awaits_notice(self) -> bool:
        """Decided or refused, but the notice is not known to have left: until then the term is not met (Awb 9:12,
        9:8(3), 2:19)."""
        return self.state in NOTIFIED_STATES and self.clocks.notice_sent_on is None

    @property
    def notice_due_on(self) -> date | None:
        """The date that matters now: for a refusal the four weeks of 9:8(3), else the date in force."""
        return self.clocks.refusal_due_on if self.state is CaseState.NOT_HANDLED else self.clocks.due_on

    def is_kept_out(self, official_id: str) -> bool:
        """Shut out, or not among the named (C1-C6, C9, C10)."""
        return official_id in self.access.shut_out or self.access.leaves_out(official_id)

    def sent_on(self, code: str, *recipients: str) -> tuple[date, ...]:
        """The days on which messages with this code are known to have left; a notice counts only since the last
        reopening."""
        return self.messages.sent_on(code, *recipients, since=self._since(code))

    def notice_left_on(self, code: str) -> tuple[date, ...]:
        """The days on which the notice left to the contact among those who complain; of a representative's copy only
        while no other is known (Awb 2:19)."""
        contact = self.parties.complainant
        kind, person = (contact.kind, contact.party_id) if contact else (PartyKind.COMPLAINANT, None)
        own = self.messages.sent_on(code, kind.value, since=self._since(code), person=person)
        return own or self.sent_on(code, PartyKind.REPRESENTATIVE.value)

    def ombudsman_until_of(self, party: Party) -> date | None:
        """Until when this complainant can go to the ombudsman: a year from the notice to them, or from the day they
        stopped while others went on (Awb 9:24(1))."""
        departure, code = self.parties.departure_of(party.party_id), NOTICES.get(self.state)
        if departure is not None:
            return departure.ombudsman_until
        if code is None or party == self.parties.complainant:
            return self.clocks.ombudsman_until
        own = self.messages.sent_on(code, party.kind.value, since=self._since(code), person=party.party_id)
        return terms.ombudsman_until(max(own)).on if own else self.clocks.ombudsman_until

    def _since(self, code: str) -> int:
        reopenings = self.ending.reopenings
        return reopenings[-1].sendings_before if reopenings and code in NOTICES.values() else 0

    def is_overdue(self, today: date) -> bool:
        """The date in force has passed, and the case is open or its notice has not left yet."""
        due_on = self.notice_due_on
        return due_on is not None and due_on < today and (self.is_open or self.awaits_notice)

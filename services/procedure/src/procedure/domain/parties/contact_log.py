"""P2: every contact about a case that is not a step of the procedure (Awb 2:1(1))."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import EVERY, OFFICIALS, Step
from words.people import ContactKind

LOG_CONTACT = Step(
    "P2", "log a contact", "contact vastleggen",
    EVERY, None, OFFICIALS, "with anybody, about the case", "Awb 2:1(1)", "",
)  # fmt: skip


@dataclass(frozen=True)
class LoggedContact:
    """A contact about the case, with anybody, that is not a step of the procedure."""

    contact_id: UUID
    kind: ContactKind
    held_on: date
    with_whom: str
    incoming: bool
    note: str
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, kw_only=True)
class ContactLogged(CaseFact):
    """A contact outside the steps."""


def log_contact(case: GuardedCase, act: Act, contact: LoggedContact) -> None:
    """A contact with anybody that is not itself a step."""
    about = case.take(LOG_CONTACT, act)
    case.check_day("heldOn", contact.held_on, act.today)
    case.parties.contact_log = (*case.parties.contact_log, contact)
    case.record(ContactLogged(**about))

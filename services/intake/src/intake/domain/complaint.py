"""A complaint as it was handed in. What becomes of it is a case, and cases live in another service."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from intake.domain.classification import Suggestion, suggest_kind
from intake.domain.complainant import Person
from intake.domain.errors import ReceivedInTheFuture, ReceivedTooLongAgo
from intake.domain.vocabulary import Channel, ComplaintForm, ConductTowards, MissingItem

FIRST_YEAR = 2020  # references exist from this year on

ORAL = frozenset({Channel.PHONE, Channel.DESK})


@dataclass(frozen=True)
class Account:
    """The three questions of the municipality's page (R7-R9), and about whom or what.

    Only `what_happened` must be there: a complaint is the description of a conduct, the rest can be asked later.
    """

    what_happened: str
    consequences: str | None = None
    burden: str | None = None
    happened_on: date | None = None
    conduct_towards: ConductTowards = ConductTowards.UNKNOWN
    about: str | None = None


@dataclass(frozen=True)
class Submission:
    """Everything a person handed in, over whatever channel. No complainant: anonymous (handled under Awb 9:2)."""

    channel: Channel
    account: Account
    complainant: Person | None = None
    representative: Person | None = None
    language: str = "nl"
    team: str | None = None
    theme: str | None = None
    dated_on: date | None = None  # the date a letter bears

    @property
    def anonymous(self) -> bool:
        return self.complainant is None

    @property
    def form(self) -> ComplaintForm:
        return ComplaintForm.ORAL if self.channel in ORAL else ComplaintForm.WRITTEN

    @property
    def missing(self) -> tuple[MissingItem, ...]:
        """What Awb 9:4(2) asks for and is not there.

        A representative's address will do. Only a letter can lack a date: anything else carries its moment of arrival.
        """
        writers = [person for person in (self.complainant, self.representative) if person is not None]
        lacks = {
            MissingItem.NAME: self.complainant is None or self.complainant.name is None,
            MissingItem.ADDRESS: not any(person.deliverable for person in writers),
            MissingItem.DATE: self.channel is Channel.LETTER and self.dated_on is None,
        }
        return tuple(item for item, absent in lacks.items() if absent)


@dataclass(frozen=True)
class Receipt:
    """When it reached us. `day` is the legal day, from which the terms count (Awb 2:20, 9:11)."""

    at: datetime
    day: date
    registered_at: datetime
    registered_by: str | None = None  # the official who entered it on someone's behalf (Awb 2:1)


@dataclass(frozen=True)
class Complaint:
    complaint_id: UUID
    submission: Submission
    receipt: Receipt
    suggestion: Suggestion

    @classmethod
    def take(cls, complaint_id: UUID, submission: Submission, receipt: Receipt, *, today: date) -> "Complaint":
        """Take in what was handed in. Nothing that is merely incomplete is refused."""
        if receipt.day > today:
            raise ReceivedInTheFuture(today)
        if receipt.day.year < FIRST_YEAR:
            raise ReceivedTooLongAgo(FIRST_YEAR)
        account = submission.account
        words = " ".join(filter(None, (account.what_happened, account.consequences, account.about)))
        return cls(complaint_id, submission, receipt, suggest_kind(words))

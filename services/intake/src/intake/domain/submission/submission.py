"""What a person hands in, through any channel."""

from dataclasses import dataclass
from datetime import date

from intake.domain.submission.complainant import Person
from words.submissions import Channel, ComplaintForm, ConductTowards, MissingItem

ORAL = frozenset({Channel.PHONE, Channel.DESK})


@dataclass(frozen=True)
class Account:
    """The three questions of the municipality's page (R7-R9), and whom or what the complaint is about.

    Only `what_happened` is required: a complaint is a description of conduct, and the rest can be asked later.
    """

    what_happened: str
    consequences: str | None = None
    burden: str | None = None
    happened_on: date | None = None
    conduct_towards: ConductTowards = ConductTowards.UNKNOWN
    about: str | None = None


@dataclass(frozen=True)
class Submission:
    """Everything a person handed in, through any channel. Without a complainant it is anonymous (handled under Awb
    9:2)."""

    channel: Channel
    account: Account
    complainant: Person | None = None
    representative: Person | None = None
    language: str = "nl"
    team: str | None = None
    theme: str | None = None
    dated_on: date | None = None  # the date on a letter

    @property
    def anonymous(self) -> bool:
        return self.complainant is None

    @property
    def form(self) -> ComplaintForm:
        return ComplaintForm.ORAL if self.channel in ORAL else ComplaintForm.WRITTEN

    @property
    def missing(self) -> tuple[MissingItem, ...]:
        """What Awb 9:4(2) requires and the submission lacks.

        A representative's address will do. Only a letter can lack a date: every other channel records the moment of
        arrival.
        """
        writers = [person for person in (self.complainant, self.representative) if person is not None]
        lacks = {
            MissingItem.NAME: self.complainant is None or self.complainant.name is None,
            MissingItem.ADDRESS: not any(person.deliverable for person in writers),
            MissingItem.DATE: self.channel is Channel.LETTER and self.dated_on is None,
        }
        return tuple(item for item, absent in lacks.items() if absent)

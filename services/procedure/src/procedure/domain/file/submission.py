"""The contents of a complaint's file at the start."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from procedure.domain.file.people import Person
from words.submissions import Channel, ComplaintForm, ConductTowards

_WRITINGS = frozenset({Channel.LETTER, Channel.EMAIL, Channel.FORWARDED_BY_BODY})


@dataclass(frozen=True)
class Account:
    """The complaint in the complainant's own words."""

    what_happened: str
    conduct_towards: ConductTowards
    consequences: str | None = None
    burden: str | None = None
    happened_on: date | None = None
    about: str | None = None


@dataclass(frozen=True, kw_only=True)
class Submission:
    """What intake handed over, as far as procedure needs it to handle the complaint."""

    complaint_id: UUID
    reference: str
    channel: Channel
    form: ComplaintForm
    anonymous: bool
    language: str
    received_at: datetime
    received_on: date
    account: Account
    complainant: Person | None
    representative: Person | None
    missing: tuple[str, ...]
    content_hash: str
    indicated_team: str | None
    indicated_theme: str | None
    suggested_kind: str
    suggested_rule: int | None
    dated_on: date | None = None  # on the writing itself (Awb 9:4(2)(b)); None in a file from before it was kept

    @property
    def came_as_writing(self) -> bool:
        """There is a letter or an e-mail, which may say more than what was typed from it."""
        return self.channel in _WRITINGS

"""What this service needs to know about its municipality (decision D8)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Contact:
    """How to reach us, also without internet (Awb 2:1)."""

    organisation: str
    address: tuple[str, ...]
    phone: str
    email: str
    hours: str
    department: str = ""


@dataclass(frozen=True)
class Help:
    """Independent help for people who hesitate or need help with writing (R28)."""

    name: str
    text: str
    phone: str = ""
    hours: str = ""


@dataclass(frozen=True)
class Ombudsman:
    """The ombudsman to whom a complainant may turn afterwards (R3, R26-R29), from a given day (Awb 9:17)."""

    name: str
    address: tuple[str, ...]
    website: str
    phone: str
    hours: str
    valid_from: date


@dataclass(frozen=True)
class Terms:
    dispute_days: int = 14


@dataclass(frozen=True)
class Named:
    """A team or a theme that a complainant can choose."""

    id: str
    name: str


@dataclass(frozen=True)
class Municipality:
    name: str
    oin: str
    contact: Contact
    help: Help
    ombudsman: tuple[Ombudsman, ...]
    teams: tuple[Named, ...]
    themes: tuple[Named, ...]
    terms: Terms = Terms()
    former_teams: tuple[Named, ...] = ()  # not offered any more; complaints of before name them

    def ombudsman_on(self, day: date) -> Ombudsman:
        """The ombudsman in office on this day: the last one whose term began."""
        begun = [one for one in self.ombudsman if one.valid_from <= day]
        return max(begun or self.ombudsman, key=lambda one: one.valid_from)

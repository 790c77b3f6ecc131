"""What letters say about the municipality itself. The municipality decides it, so it is no constant."""

from dataclasses import dataclass
from datetime import date

from notifications.domain.errors import OmbudsmanUnknown


@dataclass(frozen=True)
class ContactBlock:
    """How to reach the municipality, also without internet (Awb 2:1(1))."""

    organisation: str
    department: str
    address: tuple[str, ...]
    phone: str
    email: str
    hours: str


@dataclass(frozen=True)
class Help:
    """Independent help for people who hesitate or need help with writing (R28)."""

    name: str
    text: str
    phone: str
    hours: str


@dataclass(frozen=True)
class Privacy:
    """Where people find more about their personal data, and how to reach the data protection officer (AVG 14(1)(b)).
    What is not set is not mentioned."""

    officer_phone: str | None = None
    officer_email: str | None = None
    website: str | None = None


@dataclass(frozen=True)
class Ombudsman:
    name: str
    address: tuple[str, ...]
    website: str
    phone: str
    hours: str
    valid_from: date
    valid_until: date | None = None

    def valid_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)


@dataclass(frozen=True)
class Municipality:
    name: str
    oin: str
    contact: ContactBlock
    help: Help
    ombudsman: tuple[Ombudsman, ...]
    privacy: Privacy = Privacy()

    def ombudsman_on(self, day: date) -> Ombudsman:
        """The first ombudsman valid on this day (Awb 9:17; the council may set up its own per 1 January)."""
        for ombudsman in self.ombudsman:
            if ombudsman.valid_on(day):
                return ombudsman
        raise OmbudsmanUnknown(day)

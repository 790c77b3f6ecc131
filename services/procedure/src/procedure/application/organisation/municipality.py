"""The municipality's own choices that this service needs. Read from its file when the service starts."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.terms import TermRules
from procedure.domain.file.people import Address
from procedure.domain.investigation.committee import NO_COMMITTEE, CommitteeRules
from procedure.domain.ombudsman.opening import OmbudsmanUnknown
from procedure.domain.organisation.directory import Directory
from servicekit.errors import Invalid


class ThemeUnknown(Invalid):
    code = "theme-unknown"

    def __init__(self, theme: str) -> None:
        super().__init__(f"There is no theme {theme}.")


@dataclass(frozen=True)
class ContactPoint:
    """How people reach the municipality about complaints while no official is in charge yet."""

    name: str
    phone: str | None
    email: str | None


@dataclass(frozen=True)
class OmbudsmanOffice:
    """Who the ombudsman of this municipality is, how to reach them, and during which period (Awb 9:17, 9:12(2))."""

    name: str
    address: Address
    valid_from: date
    valid_until: date | None = None
    website: str = ""
    phone: str = ""
    hours: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The address as it is printed."""
        place = " ".join(each for each in (self.address.postcode, self.address.city) if each)
        return (*self.address.lines, place) if place else self.address.lines

    def is_valid(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)


@dataclass(frozen=True)
class Municipality:
    oin: str
    contact: ContactPoint
    rules: TermRules
    calendar: Calendar
    hearing_options: tuple[str, ...]
    themes: frozenset[str]
    directory: Directory
    committee: CommitteeRules = NO_COMMITTEE
    coordinator_may_refuse: bool = True  # the mandate for Awb 9:8
    ombudsmen: tuple[OmbudsmanOffice, ...] = ()
    organisation: str = ""
    address: tuple[str, ...] = ()

    def ombudsman(self, on: date, name: str | None = None) -> OmbudsmanOffice:
        """The first who is valid on the day; with a name, the one with that name."""
        for office in self.ombudsmen:
            if office.is_valid(on) and name in {None, office.name}:
                return office
        raise OmbudsmanUnknown(on)

    def address_of_ombudsman(self, name: str) -> Address | None:
        """The address of an ombudsman who is or was ours; None once they were removed from the file."""
        return next((office.address for office in self.ombudsmen if office.name == name), None)

    def check_theme(self, theme: str | None) -> None:
        """Themes are a fixed list, so that the annual report can count them."""
        if theme is not None and theme not in self.themes:
            raise ThemeUnknown(theme)

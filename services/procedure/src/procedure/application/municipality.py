"""What a municipality chose, as far as this service needs it. Read from its file when the service starts."""

from dataclasses import dataclass

from procedure.domain.advising import NO_COMMITTEE, CommitteeRules
from procedure.domain.calendar import Calendar
from procedure.domain.directory import Directory
from procedure.domain.errors import ThemeUnknown
from procedure.domain.terms import TermRules


@dataclass(frozen=True)
class ContactPoint:
    """Where people reach the municipality about complaints when no official is in charge yet."""

    name: str
    phone: str | None
    email: str | None


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

    def check_theme(self, theme: str | None) -> None:
        """Themes are a fixed list, so that a year can be counted."""
        if theme is not None and theme not in self.themes:
            raise ThemeUnknown(theme)

"""Who is accused, which team and body the case concerns, and who takes part beside the complainant (Awb 2:1, 9:1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from procedure.domain.file.people import Accused, Departure, Party
from words.people import PartyKind, ResponsibleBody, Side

if TYPE_CHECKING:
    from uuid import UUID

    from procedure.domain.parties.contact_data import ContactChange
    from procedure.domain.parties.contact_log import LoggedContact
    from procedure.domain.parties.mistaken import MistakenlyNamed
    from procedure.domain.parties.party import CoComplainant, Companion, Representation

_COMPLAINING = (PartyKind.COMPLAINANT, PartyKind.CO_COMPLAINANT)


@dataclass(kw_only=True)
class Parties:
    """`involved` took part in the event without being accused. `body_conduct`: the conduct is that of the body
    itself. `people` are all who are no officials of the directory, as known now; `parties_version` counts how often
    the other services were told of them, 0 for a case from before they were."""

    team: str | None = None
    theme: str | None = None
    body_conduct: bool = False
    responsible_body: ResponsibleBody = ResponsibleBody.COLLEGE
    accused: tuple[Accused, ...] = ()
    involved: tuple[str, ...] = ()
    co_complainants: tuple[CoComplainant, ...] = ()
    representations: tuple[Representation, ...] = ()
    companions: tuple[Companion, ...] = ()
    contact_log: tuple[LoggedContact, ...] = ()
    people: tuple[Party, ...] = ()
    contact_changes: tuple[ContactChange, ...] = ()
    parties_version: int = 0
    departures: tuple[Departure, ...] = ()
    taken_off: tuple[MistakenlyNamed, ...] = ()

    @property
    def reachable_accused(self) -> tuple[Accused, ...]:
        """Every accused to whom a copy and an offer can be sent."""
        return tuple(each for each in self.accused if each.reachable)

    @property
    def complainants(self) -> tuple[Party, ...]:
        """Everybody who complained, the first one first; nobody when the complaint is anonymous."""
        found = [each for each in self.people if each.kind in _COMPLAINING]
        return tuple(sorted(found, key=lambda each: each.kind is not PartyKind.COMPLAINANT))

    @property
    def complaining(self) -> tuple[Party, ...]:
        """Those who still complain. The first of them is the contact: when they leave, the next one is (Awb 9:5)."""
        return tuple(each for each in self.complainants if self.departure_of(each.party_id) is None)

    @property
    def complainant(self) -> Party | None:
        """The contact among those who still complain; None when the complaint is anonymous."""
        return next(iter(self.complaining), None)

    def departure_of(self, party_id: UUID) -> Departure | None:
        """How this complainant stopped complaining while others went on; None for who still complains."""
        found = (each for each in self.departures if each.party_id == party_id and each.returned_on is None)
        return next(found, None)

    def persons_of(self, side: Side) -> tuple[UUID, ...]:
        """The people of one side who are to be heard: those who still complain, or the accused who can be reached."""
        if side is Side.COMPLAINANT:
            return tuple(each.party_id for each in self.complaining)
        return tuple(each.accused_id for each in self.reachable_accused)

    def party(self, party_id: UUID) -> Party | None:
        """The person with this id, as known now."""
        return next((each for each in self.people if each.party_id == party_id), None)

    @property
    def are_named(self) -> bool:
        """Somebody is accused, or the body itself is."""
        return bool(self.accused) or self.body_conduct

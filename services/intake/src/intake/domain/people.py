"""The people of a complaint whose case is open: procedure owns what is known of them, and tells it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from servicekit.errors import Conflict, NotFound


class PartyUnknown(NotFound):
    """Nobody of this complaint has this id."""

    code = "party-not-found"

    def __init__(self) -> None:
        super().__init__("This complaint has no such party.")


class CaseNotOpenYet(Conflict):
    """Contact data are changed in the case, which procedure opens a moment after the receipt."""

    code = "case-not-open-yet"
    article = "AVG 16"

    def __init__(self) -> None:
        super().__init__("The case is being opened; try again in a moment.")


@dataclass(frozen=True)
class CasePeople:
    """Everybody as known now, each as procedure told it. The higher `version` counts."""

    complaint_id: UUID
    version: int
    people: tuple[dict[str, Any], ...]

    def check_takes_part(self, party_id: UUID) -> None:
        if all(each["partyId"] != str(party_id) for each in self.people):
            raise PartyUnknown

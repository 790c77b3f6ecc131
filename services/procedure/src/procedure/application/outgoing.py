"""What a room tells about its facts: public events, letters, and what the audit trail keeps of them.

Public events contain no free text and no official's id. A letter says who gets it and what it is about; notifications
has the wording. Each room has its `TELLING`; `telling` collects them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypedDict
from uuid import UUID

from contracts.event import Event, Fact
from contracts.procedure import case
from procedure.application.letters.desk import Desk
from procedure.application.letters.parcels import Parcel
from procedure.domain.case import Case
from procedure.domain.steps.fact import CaseFact
from words.cases import CaseState


class About(TypedDict):
    """How every public fact about a case begins."""

    complaint_id: UUID
    reference: str
    state: CaseState


@dataclass(frozen=True)
class Telling:
    """Indexed by kind of fact. A fact in none of the three is told to nobody."""

    events: Mapping[type, tuple[type[Event], Callable[[Any], Fact]]] = field(default_factory=dict)
    letters: Mapping[type, Callable[[Any, Case, Desk], list[Parcel]]] = field(default_factory=dict)
    details: Mapping[type, Callable[[Any], dict[str, str]]] = field(default_factory=dict)


def about(fact: CaseFact) -> About:
    """Which case, and its state now."""
    return About(complaint_id=fact.complaint_id, reference=fact.reference, state=fact.state)


def plain(fact: CaseFact) -> Fact:
    """The event says only that it happened."""
    return case.CaseFact(**about(fact))

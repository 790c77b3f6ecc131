"""What a room tells of its facts: public events, letters, and what the audit trail keeps of them.

Public events carry no free text and no official's id. A letter says who must be written to, about what; notifications
has the wording. Each room has its `TELLING`; `telling` gathers them.
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
    """What every public fact about a case begins with."""

    complaint_id: UUID
    reference: str
    state: CaseState


@dataclass(frozen=True)
class Telling:
    """By kind of fact. What stands in none of the three concerns nobody."""

    events: Mapping[type, tuple[type[Event], Callable[[Any], Fact]]] = field(default_factory=dict)
    letters: Mapping[type, Callable[[Any, Case, Desk], list[Parcel]]] = field(default_factory=dict)
    details: Mapping[type, Callable[[Any], dict[str, str]]] = field(default_factory=dict)


def about(fact: CaseFact) -> About:
    """Which case, and in which state it is now."""
    return About(complaint_id=fact.complaint_id, reference=fact.reference, state=fact.state)


def plain(fact: CaseFact) -> Fact:
    """That it happened is all there is to tell."""
    return case.CaseFact(**about(fact))

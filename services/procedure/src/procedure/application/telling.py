"""Turns facts into audit entries, events and letters when a unit of work ends. It is the same for every store, so no
step can leave one of the three out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from contracts.letters.handling import (
    EmergencyAccessLetter,
    HandlerLetter,
    ManagerLetter,
    TeamSignalLetter,
    VacancyLetter,
)
from contracts.letters.terms import DeadlineLetter
from contracts.procedure import letter_due
from procedure.application.access import outgoing as access
from procedure.application.audit.auditing import AuditEntry, entry_of
from procedure.application.clocks import outgoing as clocks
from procedure.application.documents import outgoing as documents
from procedure.application.documents.enclosing import enclosures_of
from procedure.application.endings import outgoing as endings
from procedure.application.file import outgoing as file_itself
from procedure.application.informal import outgoing as informal
from procedure.application.investigation import outgoing as investigation
from procedure.application.judgement import outgoing as judgement
from procedure.application.letters.desk import Desk, contact_for, point_of
from procedure.application.organisation import outgoing as organisation
from procedure.application.outgoing import Telling
from procedure.application.parties import outgoing as parties
from procedure.application.retention import outgoing as retention
from procedure.application.track.auditing import entry_of_track
from procedure.application.track.letters import track_letters
from procedure.application.track.outgoing import events_of
from procedure.application.triage import outgoing as triage
from procedure.domain.case import Case
from procedure.domain.deeds import CaseErased
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.organisation.directory import OfficialChanged, TeamChanged
from procedure.domain.recommendations.recommendation import Recommendation
from procedure.domain.steps.fact import CaseFact
from servicekit.delivery.outbox import Outgoing
from words.people import Role

AnyFile = Case | OmbudsmanCase | Recommendation

ROOMS: tuple[Telling, ...] = tuple(
    room.TELLING
    for room in (
        triage, parties, access, informal, investigation, judgement, clocks, endings, documents, file_itself, retention,
        organisation,
    )
)  # fmt: skip
_EVENTS = {kind: told for room in ROOMS for kind, told in room.events.items()}
_LETTERS = {kind: written for room in ROOMS for kind, written in room.letters.items()}
_DETAILS = {kind: kept for room in ROOMS for kind, kept in room.details.items()}
_TEAMS = uuid5(NAMESPACE_URL, "urn:wederhoor:teams")
_OFFICIALS = uuid5(NAMESPACE_URL, "urn:wederhoor:officials")

# Between officials: the addressee is in charge.
_INTERNAL = (
    ManagerLetter,
    HandlerLetter,
    DeadlineLetter,
    TeamSignalLetter,
    VacancyLetter,
    EmergencyAccessLetter,
)


@dataclass(frozen=True)
class Told:
    """`role` is that of the acting official; facts that follow automatically come later. Events name the role, never
    the person."""

    entries: Sequence[AuditEntry]
    outgoing: Sequence[Outgoing]
    role: Role


def told_of(file: AnyFile, facts: Sequence[Any], desk: Desk) -> Told:
    """Everything that follows from what happened in a file."""
    outgoing: list[Outgoing] = []
    if isinstance(file, Case):
        for fact in facts:
            outgoing += [*tell(fact), *letters_due(fact, file, desk)]
        return Told([entry_of(fact, details_of(fact)) for fact in facts], outgoing, facts[0].role)
    for fact in facts:
        outgoing += [*events_of(fact), *track_letters(fact, file, desk)]
    return Told([entry_of_track(fact) for fact in facts], outgoing, facts[-1].role)


def tell(fact: object) -> list[Outgoing]:
    """The event that tells a fact; none when nobody outside needs it."""
    if type(fact) not in _EVENTS:
        return []
    event, payload = _EVENTS[type(fact)]
    return [Outgoing(event, _subject_of(fact), payload(fact))]


def letters_due(fact: CaseFact, case: Case, desk: Desk) -> list[Outgoing]:
    """A letter for everybody whom this fact concerns; none for those who cannot be reached."""
    due = []
    write = _LETTERS.get(type(fact))
    for recipients, letter in write(fact, case, desk) if write else ():
        if addressed := tuple(recipients):
            data = letter_due.LetterDueData(
                complaint_id=case.complaint_id,
                reference=case.reference,
                recipients=addressed,
                contact=point_of(desk) if isinstance(letter, _INTERNAL) else contact_for(case, desk),
                letter=letter,
                parties_version=case.parties.parties_version or None,
                enclosures=enclosures_of(fact, letter, desk),
            )
            due.append(Outgoing(letter_due.LetterDue, case.complaint_id, data))
    return due


def details_of(fact: CaseFact) -> dict[str, str]:
    """The details that the audit trail keeps of a fact, beside who, when and which step: codes and ids, never free
    text."""
    keep = _DETAILS.get(type(fact))
    return keep(fact) if keep else {}


def official_subject(official_id: str) -> UUID:
    """Officials have opaque text ids; the subject of an event is a UUID derived from it, always the same."""
    return uuid5(_OFFICIALS, official_id)


def _subject_of(fact: object) -> UUID:
    if isinstance(fact, OfficialChanged):
        return official_subject(fact.official.official_id)
    if isinstance(fact, TeamChanged):
        return uuid5(_TEAMS, fact.team.team_id)
    assert isinstance(fact, CaseFact | CaseErased)  # noqa: S101 - nothing else has an event
    return fact.complaint_id

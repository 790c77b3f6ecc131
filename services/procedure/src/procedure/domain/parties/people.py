"""The people of a case who are no officials of the directory. Once a case is open, this service owns what is known of
them: the others learn of all of them at every change (`case-parties.recorded`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from procedure.domain.access.admission import GuardedCase
from procedure.domain.file.case_file import CaseFile
from procedure.domain.file.people import Accused, Party, Person, party_of
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact, Occasion
from words.people import AccusedKind, PartyKind, Role

if TYPE_CHECKING:
    from procedure.domain.parties.party import CoComplainant, Representation


@dataclass(frozen=True, kw_only=True)
class PartiesTold(CaseFact):
    """Everybody who takes part, as known now; replaces the previous one."""

    version: int
    people: tuple[Party, ...]


def tell_parties(case: GuardedCase, about: Occasion) -> None:
    """Tell the other services who takes part, as known now. It comes before the step that needs it, because facts of a
    case are told in their order."""
    case.parties.parties_version += 1
    case.record(PartiesTold(**about, version=case.parties.parties_version, people=case.parties.people))


def gather_people(case: CaseFile) -> None:
    """Everybody whom the file names stands among its people: at the opening, and in a file from before people had an
    id. Whoever stands there already stays as known now."""
    submission, parties = case.submission, case.parties
    complainant = submission.complainant and replace(submission.complainant, language=submission.language)
    first = ((PartyKind.COMPLAINANT, complainant), (PartyKind.REPRESENTATIVE, submission.representative))
    named = (
        *(Party(party_of(case.complaint_id, kind), kind, person) for kind, person in first if person),
        *(co_complaining(each) for each in parties.co_complainants),
        *(representing(each) for each in parties.representations if each.address),
        *(_outsider(each) for each in parties.accused if each.kind is AccusedKind.EXTERNAL),
    )
    known = {each.party_id for each in parties.people}
    parties.people = (*parties.people, *(each for each in named if each.party_id not in known))


def tell_people_of_before(case: GuardedCase, act: Act) -> None:
    """For a case from before people had an id: its people are told once."""
    tell_parties(case, case.occasion(act, Role.SYSTEM))


def join(case: GuardedCase, party: Party, about: Occasion) -> None:
    """Somebody takes part from now on."""
    case.parties.people = (*case.parties.people, party)
    tell_parties(case, about)


def keep_accused(case: GuardedCase, before: tuple[Accused, ...], about: Occasion) -> None:
    """The accused outside the directory stand among the people. Contact data that were corrected since they were named
    stay, unless the accused are named anew with other data. Who was taken off after the copy stays reachable for the
    message that says so."""
    named_before = {each.accused_id: each for each in before}
    known = {each.party_id: each for each in case.parties.people if each.kind is PartyKind.ACCUSED}
    others = tuple(each for each in case.parties.people if each.kind is not PartyKind.ACCUSED)
    outsiders = []
    for each in (*case.parties.accused, *(gone.accused for gone in case.parties.taken_off if gone.told)):
        if each.kind is AccusedKind.EXTERNAL:
            stays = each.accused_id in known and named_before.get(each.accused_id) == each
            outsiders.append(known[each.accused_id] if stays else _outsider(each))
    people = (*others, *outsiders)
    if people != case.parties.people:
        case.parties.people = people
        tell_parties(case, about)


def co_complaining(party: CoComplainant) -> Party:
    """The person of a co-complainant, as they joined: they are written to by letter until they agree to e-mail."""
    return Party(
        party.party_id, PartyKind.CO_COMPLAINANT, Person(party.name, party.address, phone=party.phone, consents=())
    )


def representing(representation: Representation) -> Party:
    """The person who came to represent the complainant later."""
    person = Person(representation.name, representation.address, consents=())
    return Party(representation.party_id, PartyKind.REPRESENTATIVE, person)


def _outsider(accused: Accused) -> Party:
    return Party(accused.accused_id, PartyKind.ACCUSED, Person(accused.name, accused.address, consents=()))

"""A random town: its directory, and cases that its officials walked through the procedure."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from uuid import UUID

from procedure_builders import DIRECTORY
from procedure_story import numbered
from procedure_walk import WEIGHT, Walk

from procedure.domain.access.restriction import Restriction
from procedure.domain.case import Case
from procedure.domain.organisation.absence import Absence
from procedure.domain.organisation.actor import ROLES_OF_OFFICIALS, Actor
from procedure.domain.organisation.directory import Directory, Official, Team
from words.people import ResponsibleBody, Role

OFFICIALS = tuple(sorted(DIRECTORY.officials))
TEAMS = tuple(sorted(DIRECTORY.teams))
_MORE_OFTEN = {  # closed to people; taken over by others; with who decides, or decided
    **dict.fromkeys(("C9", "C10"), 1.5),
    **dict.fromkeys(("T31", "T31t"), 6.0),
    **dict.fromkeys(("T9", "T16", "T18"), 12.0),
    "T21p": 4.0,
    "T30": 2.0,
}


def a_town(chance: Random) -> Directory:
    """The officials of every test, each moved to some team and line, some with another role too, some gone."""
    teams = {each: Team(each, each.title(), chance.choice((None, *OFFICIALS)), _above(chance, each)) for each in TEAMS}
    return Directory({each: _moved(chance, DIRECTORY.officials[each]) for each in OFFICIALS}, teams)


def _above(chance: Random, team: str) -> str | None:
    """Only a team earlier in the alphabet, or none: no unit lies below itself."""
    return chance.choice((None, *TEAMS[: TEAMS.index(team)]))


def _moved(chance: Random, official: Official) -> Official:
    another = frozenset(chance.sample(sorted(ROLES_OF_OFFICIALS), 1)) if chance.random() < 0.2 else frozenset()
    return replace(
        official,
        team=chance.choice((None, *TEAMS)),
        line_manager=chance.choice((None, *OFFICIALS)),
        substitute=chance.choice((None, *OFFICIALS)),
        active=official.official_id == "kc" or chance.random() < 0.9,
        roles=official.roles | another,
        bodies=some_bodies(chance),
        absences=(_absence(chance),) if chance.random() < 0.5 else (),
    )


def _absence(chance: Random) -> Absence:
    """In the weeks in which the walks go, and on the day on which the lists are asked for."""
    first = date(2026, 2, 1) + timedelta(chance.randrange(90))
    return Absence(first, first + timedelta(chance.randrange(120)), chance.choice((None, *OFFICIALS)))


def some_bodies(chance: Random) -> frozenset[ResponsibleBody]:
    """None of them, which is every body, as often as one or two."""
    return frozenset(chance.sample(tuple(ResponsibleBody), chance.choice((0, 0, 1, 2))))


class TownWalk(Walk):
    """By officials as the directory of this town knows them. Cases are closed to people and come back more often."""

    weights = WEIGHT | _MORE_OFTEN

    def __init__(self, town: Directory) -> None:
        self.directory = town

    def who(self, official_id: str) -> Actor:
        actor = super().who(official_id)
        official = self.directory.officials.get(official_id)
        return official.acting(actor.roles, actor.substitution) if official else actor

    def weight(self, number: str) -> float:
        """A handler takes their time to declare: until then the file is closed to them (C7)."""
        if number == "T14" and self.case.investigation.advised_by_committee:
            return 60.0  # or hardly any case comes before a committee
        return 3.0 if number == "T10" else super().weight(number)

    def restrict(self, chance: Random) -> None:
        """To some of the people who work here now, and the coordinator who says so (C9)."""
        here = [each.official_id for each in self.directory.officials.values() if each.active]
        by = self.act("kc")
        named = (by.actor.official_id, *chance.sample(here, chance.randint(0, len(here) // 2)))
        restriction = Restriction(named, "De klager werkt hier.", self.today, by.actor.official_id)
        self.happen(lambda act: self.case.restrict(act, restriction, self.directory), by)


def cases_of(town: Directory, chance: Random, count: int) -> list[Case]:
    """Each at the end of a walk of its own: the same ones for the same chance."""
    return [_walked(town, chance, number) for number in range(count)]


def _walked(town: Directory, chance: Random, number: int) -> Case:
    walk = TownWalk(town)
    walk.receive(chance.getrandbits(48), date(2026, 2, 1) + timedelta(chance.randrange(60)))
    closed_after = chance.randrange(90)  # for a part of the walks that is never
    for step in range(chance.randint(0, 40)):
        walk.go_on(chance.getrandbits(48))
        if step == closed_after:
            walk.restrict(chance)
    case = numbered(walk.case, number)
    case.complaint_id = UUID(int=chance.getrandbits(128))
    case.submission = replace(case.submission, complaint_id=case.complaint_id)
    case.parties.responsible_body = chance.choice((case.parties.responsible_body, *ResponsibleBody))
    return case


def an_actor(town: Directory, chance: Random, official_id: str, *roles: Role, on: date) -> Actor:
    """In these roles and sometimes another one, for the bodies that the directory says, or for others; and for the
    colleagues who are absent on this day."""
    another = chance.choice((None, None, Role.AUDITOR, *sorted(ROLES_OF_OFFICIALS)))
    left = town.substitution_of(official_id, on)
    known = town.officials[official_id].acting(frozenset(filter(None, (*roles, another))), left)
    return known if chance.random() < 0.5 else replace(known, bodies=some_bodies(chance))

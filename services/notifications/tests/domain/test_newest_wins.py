"""The order of arrival is not guaranteed: the newest fact by the publisher's sequence counts."""

from dataclasses import replace
from itertools import permutations
from uuid import uuid4

from notifications.domain.people.official import Official
from notifications.domain.visibility import CaseAccess


def test_officials_end_the_same_in_whatever_order_their_facts_arrive() -> None:
    facts = [Official("o-1", f"name {n}", f"{n}@voorbeeldstad.example", (f"role {n}",), n != 3, n) for n in (1, 2, 3)]

    ends = set()
    for first, *later in permutations(facts):
        official = replace(first)
        for each in (*later, first, *later):
            official.change(each)
        ends.add((official.name, official.email, official.roles, official.active, official.sequence))

    assert ends == {("name 3", "3@voorbeeldstad.example", ("role 3",), False, 3)}


def test_the_rights_of_an_official_are_their_roles_while_in_office() -> None:
    here = Official("o-1", "name", "1@voorbeeldstad.example", ("registrar",), active=True, sequence=1)

    assert here.rights == {"registrar"}
    assert replace(here, roles=None).rights == set()
    assert replace(here, active=False).rights is None


def test_the_newest_list_of_shut_out_officials_replaces_the_one_before() -> None:
    complaint = uuid4()
    access = CaseAccess(complaint, ("o-1", "o-2"), 2)

    access.change(CaseAccess(complaint, ("o-9",), 1))
    assert not access.admits("o-1")

    access.change(CaseAccess(complaint, ("o-2",), 3))
    assert access.admits("o-1")
    assert not access.admits("o-2")


def test_the_newest_restriction_replaces_the_one_before_also_when_it_is_lifted() -> None:
    complaint = uuid4()
    access = CaseAccess(complaint, (), 2, ("o-1",))

    access.change(CaseAccess(complaint, (), 1, ("o-9",)))
    assert (access.admits("o-1"), access.admits("o-9")) == (True, False)

    access.change(CaseAccess(complaint, (), 3))
    assert access.admits("o-9")

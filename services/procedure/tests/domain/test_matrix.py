"""Every role, every step, and every relation to the case: with a part in it, without one, and with a conflict.

This file writes down again what each role may see, from the description of the roles, so that the code is checked
against something other than itself.
"""

from enum import StrEnum
from itertools import product

import pytest
from procedure_builders import DIRECTORY, act, day, who
from procedure_parts import PART, with_part, without_part
from procedure_steps import BY_NUMBER, WAYS, Way, fresh, snapshot

from procedure.application.telling import tell
from procedure.domain.access.sight import Sight
from procedure.domain.case import Case
from procedure.domain.errors import CaseNotFound, RoleNotAllowed
from procedure.domain.organisation.actor import Act, Actor
from procedure.domain.steps.fact import CaseFact
from words.people import ResponsibleBody, Role


class Relation(StrEnum):
    PART = "has a part"
    NONE = "has no part"
    CONFLICT = "has a conflict"


EVERY_CASE = {Role.COORDINATOR, Role.AUDITOR, Role.SYSTEM}  # these need no part of their own
NO_CASE = set(Role) - set(PART)  # and these never have one
CELLS = list(product(WAYS, Role, Relation))
ALSO_TOLD = {
    "nl.wederhoor.case-parties.recorded.v1",
    "nl.wederhoor.complaints.terms-set.v1",
    "nl.wederhoor.case-access.changed.v1",
}


def may(number: str, role: Role) -> bool:
    """By the table; the council clerk coordinates complaints about the council."""
    roles = BY_NUMBER[number].roles
    return role in roles or (role is Role.COUNCIL_CLERK and Role.COORDINATOR in roles)


def expected(number: str, role: Role, relation: Relation) -> type[Exception] | None:
    """None when the step works."""
    if relation is Relation.CONFLICT or role in NO_CASE:
        return CaseNotFound
    if relation is Relation.NONE and role not in EVERY_CASE:
        return CaseNotFound
    return None if may(number, role) else RoleNotAllowed


def brought_about(way: Way, role: Role, relation: Relation) -> tuple[Case, Act]:
    case = way.case_for(role)
    if relation is Relation.NONE:
        official, bodies = without_part(case, role), frozenset({ResponsibleBody.OTHER})
    else:
        official, bodies = with_part(case, role), frozenset()
    if relation is Relation.CONFLICT:
        case.access.shut_out = (*case.access.shut_out, official)
    moment = act("system", max(day(way.on), case.received_on))
    return case, Act(Actor(official, frozenset({role}), None, bodies), moment.at, moment.today)


@pytest.mark.parametrize(("number", "role"), list(product(WAYS, Role)))
def test_a_step_is_taken_only_by_officials_who_may(number: str, role: Role) -> None:
    for relation in Relation:
        check_cell(number, role, relation)


def check_cell(number: str, role: Role, relation: Relation) -> None:
    """The step works completely, or is refused for exactly the right reason and leaves nothing."""
    way, refused = WAYS[number], expected(number, role, relation)
    case, by = brought_about(way, role, relation)
    (seen,) = case.outlooks_of([BY_NUMBER[number]], by)
    before, revision = snapshot(case), case.revision

    assert (type(seen.refusal) if seen.refusal else None) is refused, "what an official sees beforehand is what happens"
    if refused is None:
        way.take(case, by)
        assert case.state is (BY_NUMBER[number].target or before["state"])
        assert case.revision == revision + (role is not Role.SYSTEM)
        check_facts(number, role, by, case)
        return
    with pytest.raises(refused) as refusal:
        way.take(case, by)
    assert type(refusal.value) is refused, "exactly this refusal, not a subclass of it"
    assert refused is CaseNotFound or getattr(refusal.value, "article", None)
    assert (snapshot(case), case.collect_facts()) == (before, [])


def check_facts(number: str, role: Role, by: Act, case: Case) -> None:
    """Exactly one public fact where the table names one, with the official and the role they acted in."""
    facts = case.collect_facts()
    acting = Role.COORDINATOR if role is Role.COUNCIL_CLERK else role
    assert facts
    assert all(isinstance(fact, CaseFact) for fact in facts)
    assert {(fact.step, fact.role, fact.official_id) for fact in facts} == {(number, acting, by.actor.official_id)}
    told = [outgoing.event.type_name() for fact in facts for outgoing in tell(fact)]
    public = [each for each in told if each not in ALSO_TOLD]
    named = BY_NUMBER[number].fact
    assert public == ([f"nl.wederhoor.complaints.{named}.v1"] if named else [])
    assert len(told) == len(set(told))


def test_the_matrix_has_every_role_and_no_cell_is_empty() -> None:
    works = {(number, role) for number, role, relation in CELLS if expected(number, role, relation) is None}

    assert len(Role) == 19
    assert {role for _, role in works} == set(PART) - {Role.AUDITOR}
    assert {number for number, _ in works} == set(WAYS)
    assert not {Role.COMPLAINANT, Role.REPRESENTATIVE, Role.ACCUSED} & {role for _, role in works}


@pytest.mark.parametrize("number", WAYS)
def test_a_step_is_offered_only_to_officials_who_may_take_it(number: str) -> None:
    for role, relation in product(Role, Relation):
        case, by = brought_about(WAYS[number], role, relation)
        offered = {step.number for step in case.steps_open_to(by)}

        assert (number in offered) == (expected(number, role, relation) is None), (role, relation)


@pytest.mark.parametrize("official", sorted(DIRECTORY.officials))
def test_an_official_with_a_conflict_sees_no_case_in_any_state(official: str) -> None:
    for way in WAYS.values():
        case = fresh(way.case)
        case.access.shut_out = (*case.access.shut_out, official)

        assert case.sight(who(official)) is Sight.NONE

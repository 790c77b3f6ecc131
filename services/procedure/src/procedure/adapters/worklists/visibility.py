"""Which cases an official may find in a list. Every list begins with this, and adds its filters. The case has the same
rule for itself; a test holds them equal."""

from collections.abc import Callable

import sqlalchemy as sa

from procedure.adapters.access.closed import closed_to
from procedure.adapters.access.involvement import handled, talked
from procedure.adapters.tables import cases
from procedure.adapters.worklists.case_lists import COUNCIL, TO_DECIDE
from procedure.application.worklists.worklist import OVERSIGHT, WorklistQuestion
from procedure.domain.organisation.actor import Actor
from words.cases import CaseState
from words.people import Role

Conditions = list[sa.ColumnElement[bool]]


def visible(question: WorklistQuestion) -> Conditions:
    """The cases that this role alone shows this official. An auditor who is not named finds a restricted case as
    auditor only: in another role they do nothing in it (C9)."""
    auditing = question.role is Role.AUDITOR
    return [~closed_to(question.actor.official_id, auditing=auditing), *_of_role(question)]


def _of_role(question: WorklistQuestion) -> Conditions:
    of_role = _OF_ROLE.get(question.role)
    return of_role(question.actor) if of_role else [sa.false()]


def _every_case(_actor: Actor) -> Conditions:
    return []


def _handled(actor: Actor) -> Conditions:
    return [cases.c.handler_id == actor.official_id]


def _talked_about(actor: Actor) -> Conditions:
    return [cases.c.team_manager_id == actor.official_id]


def _to_be_decided(actor: Actor) -> Conditions:
    """Drafts and proposals to refuse, for the official's own bodies. Four eyes: not for an official who ever handled
    the case or had the talk (C3, C5)."""
    others = [~handled(actor.official_id), ~talked(actor.official_id)]
    bodies = [cases.c.responsible_body.in_(sorted(actor.bodies))] if actor.bodies else []
    return [_as_indexed(TO_DECIDE), *others, *bodies]


def _about_the_council(_actor: Actor) -> Conditions:
    return [_as_indexed(COUNCIL)]


def _referred(_actor: Actor) -> Conditions:
    return [cases.c.state == CaseState.COMMITTEE_ADVICE]


def _as_indexed(condition: str) -> sa.ColumnElement[bool]:
    """Word for word, so that PostgreSQL recognises the condition of the index."""
    return sa.literal_column(f"({condition})", sa.Boolean)


_OF_ROLE: dict[Role, Callable[[Actor], Conditions]] = {
    Role.COORDINATOR: _every_case,
    Role.COUNCIL_CLERK: _about_the_council,
    Role.DECISION_MAKER: _to_be_decided,
    Role.COMMITTEE_MEMBER: _referred,
    Role.HANDLER: _handled,
    Role.TEAM_MANAGER: _talked_about,
    Role.AUDITOR: _every_case,
    Role.MANAGEMENT: _every_case,  # limited to the overdue ones
    Role.MAYOR_OVERSIGHT: _every_case,
}


def legible(question: WorklistQuestion) -> sa.ColumnElement[bool]:
    """The cases whose file is open to the official: they cannot search for what they may not read."""
    match question.role:
        case Role.HANDLER:
            return cases.c.no_involvement_declared_at.is_not(None)
        case Role.TEAM_MANAGER:
            return cases.c.formal_start.is_(None)
        case role if role in OVERSIGHT:
            return sa.false()
        case _:
            return sa.true()

"""Which cases an official may find in a list. Every list begins with this, and adds its filters. The case has the same
rule for itself; a test holds them equal."""

from collections.abc import Callable, Iterable

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from procedure.adapters.access.closed import closed_to
from procedure.adapters.access.involvement import below_accused, beside_accused, handled, talked
from procedure.adapters.tables import cases
from procedure.adapters.worklists.case_lists import COUNCIL, TO_DECIDE
from procedure.application.worklists.worklist import OVERSIGHT, WorklistQuestion
from procedure.domain.organisation.actor import Absent, Actor
from words.cases import CaseState
from words.people import ResponsibleBody, Role

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
    mine, left = cases.c.handler_id == actor.official_id, _left_by(actor, Role.HANDLER, cases.c.handler_id)
    if not left:
        return [mine]
    declared = cases.c.no_involvement_declared_at.is_not(None)
    free = [*_free_of_line(actor), ~talked(actor.official_id), ~beside_accused(actor.team)]
    return [sa.or_(mine, sa.and_(sa.or_(*left), declared, *free))]


def _talked_about(actor: Actor) -> Conditions:
    mine, left = (
        cases.c.team_manager_id == actor.official_id,
        _left_by(actor, Role.TEAM_MANAGER, cases.c.team_manager_id),
    )
    if not left:
        return [mine]
    return [sa.or_(mine, sa.and_(sa.or_(*left), cases.c.formal_start.is_(None), *_free_of_line(actor)))]


def _left_by(actor: Actor, role: Role, holder: sa.ColumnElement[str]) -> Conditions:
    """The cases of each absent colleague in whose part the official stands in today, as far as these are open to that
    colleague (L24)."""
    absent = [each.official_id for each in _absent(actor, role)]
    return [sa.and_(holder == each, ~closed_to(each)) for each in absent]


def _absent(actor: Actor, role: Role) -> list[Absent]:
    return [each for each in actor.substitution.absent if role in each.roles]


def _free_of_line(actor: Actor) -> Conditions:
    return [~below_accused(actor.substitution.line)]


def _to_be_decided(actor: Actor) -> Conditions:
    """Drafts and proposals to refuse, for the official's own bodies. Four eyes: not for an official who ever handled
    the case or had the talk (C3, C5)."""
    others = [~handled(actor.official_id), ~talked(actor.official_id)]
    bodies = [sa.or_(_of(actor.bodies), *_left_to_decide(actor))] if actor.bodies else []
    return [_as_indexed(TO_DECIDE), *others, *bodies]


def _left_to_decide(actor: Actor) -> Conditions:
    """What an absent colleague could decide, and the official only for them: the matters of other bodies."""
    left = []
    for absent in _absent(actor, Role.DECISION_MAKER):
        who = absent.official_id
        theirs = [_of(absent.bodies)] if absent.bodies else []
        left.append(sa.and_(*theirs, ~closed_to(who), ~handled(who), ~talked(who), *_free_of_line(actor)))
    return left


def _of(bodies: Iterable[ResponsibleBody]) -> sa.ColumnElement[bool]:
    return cases.c.responsible_body.in_(sorted(bodies))


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


def _declared(actor: Actor) -> sa.ColumnElement[bool]:
    """C7: their own case, or one in which they declared as the substitute of this handler."""
    if not _absent(actor, Role.HANDLER):
        return sa.true()
    said = sa.func.jsonb_array_elements(sa.type_coerce(cases.c.substitute_declarations, JSONB)).column_valued("said")
    one = sa.type_coerce(said, JSONB)
    by_them = sa.and_(
        one["official_id"].astext == actor.official_id,
        one["handler_id"].astext == cases.c.handler_id,
        sa.cast(one["declared_at"].astext, sa.DateTime(timezone=True)) >= cases.c.no_involvement_declared_at,
    )
    return sa.or_(cases.c.handler_id == actor.official_id, sa.exists().where(by_them))


def legible(question: WorklistQuestion) -> sa.ColumnElement[bool]:
    """The cases whose file is open to the official: they cannot search for what they may not read."""
    match question.role:
        case Role.HANDLER:
            return sa.and_(cases.c.no_involvement_declared_at.is_not(None), _declared(question.actor))
        case Role.TEAM_MANAGER:
            return cases.c.formal_start.is_(None)
        case role if role in OVERSIGHT:
            return sa.false()
        case _:
            return sa.true()

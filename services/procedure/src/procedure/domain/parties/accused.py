"""T2a: the coordinator names whom the complaint is about. An official who is named is shut out of the case at once."""

from dataclasses import dataclass, replace
from datetime import date

from procedure.domain.access.admission import GuardedCase, renew_access
from procedure.domain.access.conflicts import may_handle, may_talk
from procedure.domain.access.involvement import involvement
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.documents.complaint_copy import check_copy_ready
from procedure.domain.file.people import Accused
from procedure.domain.investigation.copies import copies_are_out, in_the_know
from procedure.domain.investigation.hearing import offer_to_later_accused
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory
from procedure.domain.parties.people import keep_accused
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import KC, TRIAGE_OR_LATER, Step, StepRefused
from servicekit.errors import FieldError, Invalid
from words.cases import CaseState
from words.people import AccusedKind, ResponsibleBody

NAME_ACCUSED = Step(
    "T2a", "name the accused", "vastleggen over wie de klacht gaat", TRIAGE_OR_LATER, None, (KC,),
    "an official or office holder of the directory, somebody outside it, or unknown with the team; once a copy was "
    "sent only additions, who get it too (T10c); T36 takes off who was named by mistake; the mayor is a person; "
    "conflicts are checked again (C2, C4)",
    "Awb 9:9, 9:10(1)", "accused-named", ("M09", "M11"),
)  # fmt: skip


class AccusedIncomplete(Invalid):
    code = "accused-incomplete"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message, [FieldError(field, message)])


class AccusedNotNamed(StepRefused):
    code = "accused-not-named"
    article = "Awb 9:9"
    message = "First name the person complained about, or the team when that person is unknown."


class AccusedNotRemovable(StepRefused):
    code = "accused-not-removable"
    article = "Awb 9:9"
    message = "An accused who was sent a copy stays in the file; who was named by mistake is taken off (T36)."


def _check_accused_named(case: GuardedCase, _act: Act) -> None:
    if not case.parties.are_named:
        raise AccusedNotNamed


ACCUSED_NAMED = Guard(
    "the file says who is accused, or that it is the body itself", AccusedNotNamed, _check_accused_named
)
"""Before that nobody is given the case."""


@dataclass(frozen=True, kw_only=True)
class Naming:
    """Whom a complaint is about. `involved` took part in the event without being accused: they may play no part."""

    accused: tuple[Accused, ...]
    involved: tuple[str, ...] = ()
    body_conduct: bool = False
    responsible_body: ResponsibleBody = ResponsibleBody.COLLEGE
    team: str | None = None
    theme: str | None = None


@dataclass(frozen=True, kw_only=True)
class AccusedNamed(CaseFact):
    """`to_inform` were named after the others got their copy, `to_invite` after the hearing was offered: they may reply
    until `reply_due_on`."""

    team: str | None
    theme: str | None
    body_conduct: bool
    to_inform: tuple[Accused, ...] = ()
    to_invite: tuple[Accused, ...] = ()
    reply_due_on: date | None = None


def completed(accused: Accused, directory: Directory, where: str) -> Accused:
    """The accused with what the directory knows; refused when the entry names nobody to reach or hold to account."""
    if accused.kind is AccusedKind.OFFICIAL:
        if accused.official_id is None:
            raise AccusedIncomplete(f"{where}.officialId", "name the official")
        official = directory.official(accused.official_id)
        return replace(accused, name=official.name, address=None, team=official.team)
    if accused.team is not None:
        directory.team(accused.team)
    if accused.kind is AccusedKind.EXTERNAL and not (accused.name and accused.address):
        raise AccusedIncomplete(f"{where}.name", "somebody outside the directory needs a name and an address")
    if accused.kind is AccusedKind.UNKNOWN and accused.team is None:
        raise AccusedIncomplete(f"{where}.team", "name the team when the person is unknown")
    return replace(accused, official_id=None)


def name_accused(case: GuardedCase, act: Act, naming: Naming, directory: Directory, calendar: Calendar) -> None:
    """T2a: replaces the earlier list. Once a copy was sent nobody can be taken off it (Awb 9:9)."""
    about = case.take(NAME_ACCUSED, act)
    parties = case.parties
    if not naming.accused and not (naming.body_conduct and naming.responsible_body is not ResponsibleBody.BURGEMEESTER):
        raise AccusedNotNamed
    for official_id in naming.involved:
        directory.official(official_id)
    completed_ones = [completed(each, directory, f"accused.{i}") for i, each in enumerate(naming.accused)]
    accused = tuple(_known_as(case, each) for each in completed_ones)
    added = _check_list(case, accused)
    before = parties.accused
    parties.accused, parties.involved = accused, tuple(sorted(set(naming.involved)))
    keep_accused(case, before, about)
    parties.body_conduct, parties.responsible_body = naming.body_conduct, naming.responsible_body
    parties.team = _team(naming, accused, directory)
    parties.theme = naming.theme or parties.theme
    reply_due_on = offer_to_later_accused(case, act, added, calendar)
    case.record(
        AccusedNamed(
            **about,
            team=parties.team,
            theme=parties.theme,
            body_conduct=parties.body_conduct,
            to_inform=added,
            to_invite=added if reply_due_on else (),
            reply_due_on=reply_due_on,
        )
    )
    renew_access(case, about)
    recheck_parts(case, directory)


def _known_as(case: GuardedCase, accused: Accused) -> Accused:
    """A person who is named again keeps the id under which statements and messages were filed."""
    known = next((each for each in case.parties.accused if each.same_as(accused)), None)
    return replace(accused, accused_id=known.accused_id) if known else accused


def _check_list(case: GuardedCase, accused: tuple[Accused, ...]) -> tuple[Accused, ...]:
    """Who must get the copy now that the others have it."""
    listed = {each.accused_id for each in accused}
    if any(each.accused_id not in listed for each in in_the_know(case)):
        raise AccusedNotRemovable
    if not copies_are_out(case):
        return ()
    informed = {each.accused_id for each in case.parties.reachable_accused}
    added = tuple(each for each in accused if each.reachable and each.accused_id not in informed)
    if added:
        check_copy_ready(case)
    return added


def recheck_parts(case: GuardedCase, directory: Directory) -> None:
    """A conflict that shows only now ends a part (C2, C4). The handler must declare again but cannot, so the
    coordinator replaces them; the talk goes to another team manager. An official who is shut out has no part anyway."""
    known = involvement(case)
    handler, manager = case.investigation.handler_id, case.informal.team_manager_id
    if handler and not may_handle(handler, known, directory, case.investigation.handler_reason):
        case.investigation.no_involvement_declared_at = None
    talking = case.state is CaseState.INFORMAL and manager not in case.access.shut_out
    if manager and talking and not may_talk(manager, known, directory):
        case.informal.team_manager_id = None


def _team(naming: Naming, accused: tuple[Accused, ...], directory: Directory) -> str | None:
    team = naming.team or next((each.team for each in accused if each.team), None)
    return directory.team(team).team_id if team else None

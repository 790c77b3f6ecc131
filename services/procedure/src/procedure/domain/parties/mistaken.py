"""T36: an official or somebody else who was named by mistake is taken off, also after the copy was sent (AVG 16). The
file keeps that it happened; they get no messages about the complaint any more but that it is corrected."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase, renew_access
from procedure.domain.file.people import Accused
from procedure.domain.investigation.copies import in_the_know
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory
from procedure.domain.parties.accused import AccusedNotNamed, recheck_parts
from procedure.domain.parties.people import keep_accused
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import EVERY, KC, Step
from servicekit.errors import NotFound

TAKE_OFF_ACCUSED = Step(
    "T36", "take off an accused who was named by mistake", "een beklaagde die bij vergissing is genoemd verwijderen",
    EVERY, None, (KC,),
    "a reason; somebody else is named already, or the conduct is that of the body; conflicts are checked again (C2, "
    "C4)",
    "AVG 16", "accused-removed", ("M35",),
)  # fmt: skip


class AccusedNotFound(NotFound):
    code = "accused-not-found"

    def __init__(self) -> None:
        super().__init__("Nobody with this id is named in the case.")


@dataclass(frozen=True)
class MistakenlyNamed:
    """Who was named by mistake, and why they no longer are. `told`: they had the copy, or would have it soon, so they
    hear that it is corrected."""

    accused: Accused
    reason: str
    taken_off_on: date
    taken_off_by: str
    told: bool


@dataclass(frozen=True, kw_only=True)
class AccusedTakenOff(CaseFact):
    """`to_tell` is None for somebody who never heard of the complaint."""

    team: str | None
    to_tell: Accused | None


def take_off_accused(case: GuardedCase, act: Act, accused_id: UUID, reason: str, directory: Directory) -> None:
    """T36: the others stay. In an open case somebody must be left, or the conduct is that of the body."""
    about = case.take(TAKE_OFF_ACCUSED, act)
    parties = case.parties
    mistaken = next((each for each in parties.accused if each.accused_id == accused_id), None)
    if mistaken is None:
        raise AccusedNotFound
    left = tuple(each for each in parties.accused if each is not mistaken)
    if case.is_open and not left and not parties.body_conduct:
        raise AccusedNotNamed
    told = mistaken in in_the_know(case)
    parties.accused = left
    parties.taken_off = (
        *parties.taken_off,
        MistakenlyNamed(mistaken, reason, act.today, act.actor.official_id, told),
    )
    keep_accused(case, left, about)
    case.record(AccusedTakenOff(**about, team=parties.team, to_tell=mistaken if told else None))
    renew_access(case, about)
    recheck_parts(case, directory)

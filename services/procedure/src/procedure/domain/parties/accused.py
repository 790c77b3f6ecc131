"""T2 and T2a: the coordinator looks at the complaint and names who it is about."""

from dataclasses import dataclass, replace

from procedure.domain.access.admission import GuardedCase
from procedure.domain.access.conflicts import may_handle, may_talk
from procedure.domain.access.involvement import involvement
from procedure.domain.errors import AccusedIncomplete
from procedure.domain.facts import AccusedNamed, TriageStarted
from procedure.domain.investigation.copies import copy_went_out
from procedure.domain.organisation.directory import Directory
from procedure.domain.organisation.people import Accused, Act
from procedure.domain.refusals import AccusedNotNamed, AccusedNotRemovable
from procedure.domain.steps import table as transitions
from words.cases import CaseState
from words.people import AccusedKind, ResponsibleBody


@dataclass(frozen=True, kw_only=True)
class Naming:
    """Whom a complaint is about. `involved` took part in the event without being accused: they may play no part."""

    accused: tuple[Accused, ...]
    involved: tuple[str, ...] = ()
    body_conduct: bool = False
    responsible_body: ResponsibleBody = ResponsibleBody.COLLEGE
    team: str | None = None
    theme: str | None = None


def completed(accused: Accused, directory: Directory, where: str) -> Accused:
    """An accused as the directory knows him, or refused because nobody could be reached or blamed by it."""
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


class TriagedCase(GuardedCase):
    """Whoever is named is shut out of the case from that moment."""

    def open_triage(self, act: Act) -> None:
        """T2."""
        about = self._take(transitions.TRIAGE, act)
        self._move(CaseState.TRIAGE)
        self._record(TriageStarted(**about))

    def name_accused(self, act: Act, naming: Naming, directory: Directory) -> None:
        """T2a: replaces what was named before. Once a copy was sent nobody can be taken off the list (Awb 9:9)."""
        about = self._take(transitions.NAME_ACCUSED, act)
        if not naming.accused and not naming.body_conduct:
            raise AccusedNotNamed
        for official_id in naming.involved:
            directory.official(official_id)
        completed_ones = [completed(each, directory, f"accused.{i}") for i, each in enumerate(naming.accused)]
        accused = tuple(self._known_as(each) for each in completed_ones)
        added = self._check_list(accused)
        self.accused, self.involved = accused, tuple(sorted(set(naming.involved)))
        self.body_conduct, self.responsible_body = naming.body_conduct, naming.responsible_body
        self.team = self._team(naming, accused, directory)
        self.theme = naming.theme or self.theme
        self._record(
            AccusedNamed(
                **about,
                team=self.team,
                theme=self.theme,
                body_conduct=self.body_conduct,
                to_inform=added,
                to_invite=added if self.hearing else (),
            )
        )
        self._renew_access(about)
        self._recheck_parts(directory)

    def _known_as(self, accused: Accused) -> Accused:
        """Somebody named again keeps the id under which statements and messages were filed."""
        known = next((each for each in self.accused if each.same_as(accused)), None)
        return replace(accused, accused_id=known.accused_id) if known else accused

    def _check_list(self, accused: tuple[Accused, ...]) -> tuple[Accused, ...]:
        """Who must now get the copy that the others already got."""
        if not copy_went_out(self):
            return ()
        listed = {each.accused_id for each in accused}
        if any(each.accused_id not in listed for each in self.reachable_accused):
            raise AccusedNotRemovable
        informed = {each.accused_id for each in self.reachable_accused}
        return tuple(each for each in accused if each.reachable and each.accused_id not in informed)

    def _recheck_parts(self, directory: Directory) -> None:
        """A conflict that shows only now ends a part (C2, C4): the handler has to declare again, which he cannot, so
        that the coordinator replaces him; a talk is for another team manager. Who is shut out has no part anyway."""
        known = involvement(self)
        handler, manager = self.handler_id, self.team_manager_id
        if handler and not may_handle(handler, known, directory, self.handler_reason):
            self.no_involvement_declared_at = None
        talking = self.state is CaseState.INFORMAL and manager not in self.shut_out
        if manager and talking and not may_talk(manager, known, directory):
            self.team_manager_id = None

    @staticmethod
    def _team(naming: Naming, accused: tuple[Accused, ...], directory: Directory) -> str | None:
        team = naming.team or next((each.team for each in accused if each.team), None)
        return directory.team(team).team_id if team else None

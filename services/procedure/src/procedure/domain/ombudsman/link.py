"""The link from a complaint to an ombudsman case about it. The state and the dates of the complaint do not change."""

from dataclasses import dataclass
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.access.involvement import took_part
from procedure.domain.access.rules import ConflictRule
from procedure.domain.errors import CaseNotFound
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from words.people import Role

C8 = ConflictRule(
    "C8",
    "Another official than the owner verifies a recommendation; the ombudsman liaison was not handler or decision "
    "maker of the complaint.",
    "policy",
)


@dataclass(frozen=True, kw_only=True)
class OmbudsmanLinked(CaseFact):
    """The ombudsman has a case about this complaint."""

    ombudsman_case_id: UUID


def link_ombudsman(case: GuardedCase, act: Act, ombudsman_case_id: UUID) -> None:
    """For a liaison who had no part in the case (C8); others do not learn of it this way either. It is not an edit of
    the file, so officials who have it open are not refused afterwards."""
    if case.access.is_closed_to(act.actor) or act.actor.official_id in took_part(case):
        raise CaseNotFound
    if ombudsman_case_id in case.ombudsman.ombudsman_cases:
        return
    case.ombudsman.ombudsman_cases = (*case.ombudsman.ombudsman_cases, ombudsman_case_id)
    about = case.occasion(act, Role.OMBUDSMAN_LIAISON)
    case.record(OmbudsmanLinked(**about, ombudsman_case_id=ombudsman_case_id))

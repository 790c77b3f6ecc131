"""C9: a case can be restricted to named officials (Awb 2:4, 2:5)."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase, renew_access
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import EVERY, KC, Step, StepRefused

RESTRICT = Step(
    "C9", "restrict the case to named officials", "zaak beperken tot genoemde medewerkers", EVERY, None, (KC,),
    "the complainant works here too, or another reason; the official who restricts is among the named",
    "Awb 2:4, 2:5", "",
)  # fmt: skip


class RestrictorNotNamed(StepRefused):
    code = "restrictor-not-named"
    article = "Awb 2:5"
    message = "Name yourself among the officials as well, or nobody could lift the restriction."


@dataclass(frozen=True)
class Restriction:
    """C9: only these officials may see the case or act in it."""

    officials: tuple[str, ...]
    reason: str
    restricted_on: date
    restricted_by: str


@dataclass(frozen=True, kw_only=True)
class CaseRestricted(CaseFact):
    officials: tuple[str, ...]


def restrict(case: GuardedCase, act: Act, restriction: Restriction, directory: Directory) -> None:
    """C9: only the named officials, among them the one who restricts, may see the case or act in it."""
    about = case.take(RESTRICT, act)
    for official_id in restriction.officials:
        directory.official(official_id)
    if act.actor.official_id not in restriction.officials:
        raise RestrictorNotNamed
    case.access.restriction = restriction
    case.record(CaseRestricted(**about, officials=restriction.officials))
    renew_access(case, about)

"""An open case that needs a team manager, handler or decision maker and has none who can act (L24, Awb 9:11): nobody
moves it, and its term runs on."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.access.involvement import handled, talked
from procedure.domain.access.sight import SeenCase
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory, Official
from procedure.domain.steps.fact import CaseFact
from words.cases import CaseState
from words.people import CasePart, Role, VacancyCause

_ROLES = {CasePart.TEAM_MANAGER: Role.TEAM_MANAGER, CasePart.HANDLER: Role.HANDLER}
_WAITS_FOR = {
    CaseState.INFORMAL: CasePart.TEAM_MANAGER,
    CaseState.FORMAL_INTAKE: CasePart.HANDLER,
    CaseState.INVESTIGATION: CasePart.HANDLER,
    CaseState.COMMITTEE_ADVICE: CasePart.HANDLER,
    CaseState.DECISION_PENDING: CasePart.DECISION_MAKER,
}


@dataclass(frozen=True)
class Vacancy:
    """Which part nobody has, and why."""

    part: CasePart
    cause: VacancyCause


@dataclass(frozen=True, kw_only=True)
class NobodyInCharge(CaseFact):
    """Told to the coordinators once, and again only after it was mended and happened anew."""

    vacancy: Vacancy


def renew_vacancy(case: GuardedCase, directory: Directory, today: date) -> None:
    """As the file is now. What a step left open is told at the next look."""
    charge, found = case.charge, vacancy_of(case, directory, today)
    if found is None:
        charge.vacancy_told = False
    elif found != charge.vacancy:
        charge.charge_judged_on = None
    charge.vacancy = found


def watch_vacancy(case: GuardedCase, act: Act, directory: Directory) -> None:
    """The directory, an absence or the day may have changed who can act. A part to which nobody was appointed yet is
    the coordinators' own work, and no news to them."""
    renew_vacancy(case, directory, act.today)
    charge = case.charge
    charge.charge_judged_on = act.today
    if charge.vacancy and charge.vacancy.cause is not VacancyCause.NOT_APPOINTED and not charge.vacancy_told:
        charge.vacancy_told = True
        case.record(NobodyInCharge(**case.occasion(act, Role.SYSTEM), vacancy=charge.vacancy))


def vacancy_of(case: SeenCase, directory: Directory, today: date) -> Vacancy | None:
    """None while somebody can act, also where that is a substitute; and where the case waits for a coordinator."""
    if not case.is_open:
        return None
    part = _WAITS_FOR.get(case.state)
    if part in _ROLES and (cause := _why_not(case, part, directory, today)):
        return Vacancy(part, cause)
    decides = part is CasePart.DECISION_MAKER or case.ending.refusal_proposal is not None
    if decides and not any(_can_decide(case, each, directory, today) for each in _here(directory, today)):
        return Vacancy(CasePart.DECISION_MAKER, VacancyCause.NOBODY_FREE)
    return None


def _why_not(case: SeenCase, part: CasePart, directory: Directory, today: date) -> VacancyCause | None:
    talking = part is CasePart.TEAM_MANAGER
    holder = case.informal.team_manager_id if talking else case.investigation.handler_id
    if holder is None:
        return VacancyCause.NOT_APPOINTED
    official = directory.officials.get(holder)
    if official is None or not official.active:
        return VacancyCause.LEFT
    if case.is_kept_out(holder):
        return VacancyCause.SHUT_OUT
    if _ROLES[part] not in official.roles:
        return VacancyCause.ROLE_MISSING
    if directory.absence_of(holder, today) is None:
        return None
    stand_in = case.stand_in_for(holder, _ROLES[part], directory, today)
    is_here = stand_in is not None and directory.absence_of(stand_in.official_id, today) is None
    return None if is_here else VacancyCause.ABSENT


def _here(directory: Directory, today: date) -> list[Official]:
    return [
        each
        for each in directory.holders_of(Role.DECISION_MAKER)
        if directory.absence_of(each.official_id, today) is None
    ]


def _can_decide(case: SeenCase, official: Official, directory: Directory, today: date) -> bool:
    """For their own body or that of somebody absent; four eyes (C3, C5)."""
    actor = official.acting(official.roles, directory.substitution_of(official.official_id, today))
    free = official.official_id not in handled(case) | talked(case)
    return free and Role.DECISION_MAKER in case.capacities(actor)

"""T7: the complainant is satisfied, and the duty to go on lapses (Awb 9:5)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.clocks.running import stop_clocks
from procedure.domain.file.people import Departure
from procedure.domain.organisation.actor import Act
from procedure.domain.parties.leaving import SEVERAL_COMPLAIN, acting, leave, others_go_on
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import KB, KC, OPEN, TM, Step
from words.cases import CaseState, Outcome
from words.handling import ResolutionKind
from words.people import ContactKind, DepartureWay

RESOLVE = Step(
    "T7", "resolve informally", "informele oplossing vastleggen", OPEN, CaseState.RESOLVED_INFORMALLY, (TM, KB, KC),
    "everybody who still complains agreed: when, how, and what was agreed", "Awb 9:5", "resolved-informally", ("M06",),
)  # fmt: skip
RESOLVE_ALONE = Step(
    "T7p", "record an agreement while others go on", "oplossing met één van de klagers vastleggen", OPEN, None,
    (TM, KB, KC),
    "who agreed, when, how, and to what; others still complain", "Awb 9:5", "complainant-left", ("M06",),
    guards=(SEVERAL_COMPLAIN,),
)  # fmt: skip


@dataclass(frozen=True)
class Resolution:
    """T7, Awb 9:5: what satisfied the complainant, and how they said so. `persons` are the complainants who agreed;
    empty in a file from before each was named, and for an anonymous one."""

    kind: ResolutionKind
    text: str
    agreed_at: datetime
    agreed_on: date
    agreed_how: ContactKind
    recorded_by: str
    persons: tuple[UUID, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ResolvedInformally(CaseFact):
    resolution: Resolution
    dispute_until: date
    ombudsman_until: date


def resolve_informally(case: GuardedCase, act: Act, resolution: Resolution, calendar: Calendar) -> None:
    """T7: as soon as the complainant is satisfied the duty to go on lapses (Awb 9:5); their agreement is on file. Each
    agrees for themselves; the case ends when everybody who still complains agreed."""
    alone = others_go_on(case, resolution.persons)
    about = case.take(RESOLVE_ALONE if alone else RESOLVE, act)
    case.check_end("agreedAt", resolution.agreed_on, act.today)
    who = acting(case, resolution.persons)
    dispute = terms.dispute_until(act.today, case.rules, calendar)
    ends = terms.ombudsman_until(resolution.agreed_on)
    if alone:
        leave(case, about, who, partial(_departure, resolution, dispute.on, ends.on), resolution.kind)
        return
    resolution = replace(resolution, persons=tuple(each.party_id for each in who))
    case.informal.resolution = resolution
    case.close(CaseState.RESOLVED_INFORMALLY, Outcome.RESOLVED_INFORMALLY, resolution.agreed_on)
    case.clocks.remember(dispute, about, "informeel opgelost (T7)")
    case.record(ResolvedInformally(**about, resolution=resolution, dispute_until=dispute.on, ombudsman_until=ends.on))
    stop_clocks(case, about, ends_on=resolution.agreed_on)


def _departure(resolution: Resolution, dispute_until: date, ombudsman_until: date, person: UUID) -> Departure:
    return Departure(
        person,
        DepartureWay.AGREED,
        left_on=resolution.agreed_on,
        how=resolution.agreed_how,
        text=resolution.text,
        ombudsman_until=ombudsman_until,
        recorded_by=resolution.recorded_by,
        dispute_until=dispute_until,
    )

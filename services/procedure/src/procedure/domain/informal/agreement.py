"""T7: the complainant is satisfied, and the duty to go on lapses (Awb 9:5)."""

from dataclasses import dataclass
from datetime import date, datetime

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.clocks.running import stop_clocks
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import KB, KC, OPEN, TM, Step
from words.cases import CaseState, Outcome
from words.handling import ResolutionKind
from words.people import ContactKind

RESOLVE = Step(
    "T7", "resolve informally", "informele oplossing vastleggen", OPEN, CaseState.RESOLVED_INFORMALLY, (TM, KB, KC),
    "the complainant agreed: when, how, and what was agreed", "Awb 9:5", "resolved-informally", ("M06",),
)  # fmt: skip


@dataclass(frozen=True)
class Resolution:
    """T7, Awb 9:5: what satisfied the complainant, and how they said so."""

    kind: ResolutionKind
    text: str
    agreed_at: datetime
    agreed_on: date
    agreed_how: ContactKind
    recorded_by: str


@dataclass(frozen=True, kw_only=True)
class ResolvedInformally(CaseFact):
    resolution: Resolution
    dispute_until: date
    ombudsman_until: date


def resolve_informally(case: GuardedCase, act: Act, resolution: Resolution, calendar: Calendar) -> None:
    """T7: as soon as the complainant is satisfied the duty to go on lapses (Awb 9:5); their agreement is on file."""
    about = case.take(RESOLVE, act)
    case.check_end("agreedAt", resolution.agreed_on, act.today)
    dispute = terms.dispute_until(act.today, case.rules, calendar)
    case.informal.resolution = resolution
    case.close(CaseState.RESOLVED_INFORMALLY, Outcome.RESOLVED_INFORMALLY, resolution.agreed_on)
    case.clocks.remember(dispute, about, "informeel opgelost (T7)")
    ends = terms.ombudsman_until(resolution.agreed_on)
    case.record(ResolvedInformally(**about, resolution=resolution, dispute_until=dispute.on, ombudsman_until=ends.on))
    stop_clocks(case, about, ends_on=resolution.agreed_on)

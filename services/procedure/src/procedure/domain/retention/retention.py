"""How long a file is kept: Selectielijst gemeenten en intergemeentelijke organen 2020, procestype 13 (geschillen).

Its process term is nil, so years count from closing; a case of the ombudsman lengthens that from its own closing.
"""

from dataclasses import dataclass
from datetime import date

from procedure.domain.calendar.terms import Leg
from words.cases import CaseState, RetentionResult

SOURCE = "Selectielijst gemeenten en intergemeentelijke organen 2020"


YEARS: dict[RetentionResult, int] = {
    RetentionResult.HANDLED: 5,
    RetentionResult.FINANCIAL: 7,
    RetentionResult.OMBUDSMAN: 10,
    RetentionResult.INADMISSIBLE: 1,
    RetentionResult.ABORTED: 1,
}
_WHY = {
    RetentionResult.HANDLED: "klacht afgehandeld",
    RetentionResult.FINANCIAL: "klacht afgehandeld met financiële gevolgen",
    RetentionResult.OMBUDSMAN: "klacht behandeld door de ombudsman",
    RetentionResult.PERMANENT: "raakt een zaak die blijvend wordt bewaard",
    RetentionResult.INADMISSIBLE: "klacht niet in behandeling genomen",
    RetentionResult.ABORTED: "behandeling afgebroken",
}
_BY_STATE = {
    CaseState.DECIDED: RetentionResult.HANDLED,
    CaseState.RESOLVED_INFORMALLY: RetentionResult.HANDLED,
    CaseState.NOTED_AS_SIGNAL: RetentionResult.HANDLED,
    CaseState.NOT_HANDLED: RetentionResult.INADMISSIBLE,
    CaseState.WITHDRAWN: RetentionResult.ABORTED,
    CaseState.FORWARDED: RetentionResult.ABORTED,
    CaseState.RECLASSIFIED: RetentionResult.ABORTED,
}


@dataclass(frozen=True, kw_only=True)
class RetentionGrounds:
    """The facts that decide how long a closed file is kept. `ombudsman_ended_on` is None while an ombudsman case is
    open."""

    state: CaseState
    closed_on: date
    financial: bool = False
    permanent: bool = False
    with_ombudsman: bool = False
    ombudsman_ended_on: date | None = None


@dataclass(frozen=True)
class Retention:
    """`action_on` is None for a file that is kept for ever, or while the ombudsman case is open."""

    result: RetentionResult
    action_on: date | None
    why: str
    steps: tuple[Leg, ...]


def retention_of(grounds: RetentionGrounds) -> Retention:
    """The longest term that applies."""
    result = _result(grounds)
    why = f"{_WHY[result]} ({SOURCE}, {result})"
    begin = max(grounds.closed_on, grounds.ombudsman_ended_on or grounds.closed_on)
    if result is RetentionResult.PERMANENT:
        return Retention(result, None, f"{why}: wordt niet vernietigd", ())
    if grounds.with_ombudsman and grounds.ombudsman_ended_on is None:
        return Retention(result, None, f"{why}: de zaak bij de ombudsman loopt nog", ())
    ends = years_after(begin, YEARS[result])
    what = "de zaak bij de ombudsman" if begin > grounds.closed_on else "de klacht"
    return Retention(result, ends, why, (Leg(begin, ends, f"{YEARS[result]} jaar na afsluiting van {what}"),))


def _result(grounds: RetentionGrounds) -> RetentionResult:
    if grounds.permanent:
        return RetentionResult.PERMANENT
    if grounds.with_ombudsman:
        return RetentionResult.OMBUDSMAN
    if grounds.financial:
        return RetentionResult.FINANCIAL
    return _BY_STATE[grounds.state]


def years_after(day: date, years: int) -> date:
    """The same day so many years later; for a leap day never earlier than the full term."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)

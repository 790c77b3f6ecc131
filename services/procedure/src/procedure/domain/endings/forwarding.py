"""T22: another administrative body handles it (Awb 2:3(1))."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.clocks.running import stop_clocks
from procedure.domain.file.people import Address
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import KC, TRIAGE_OR_LATER, Step
from words.cases import CaseState, Outcome

FORWARD = Step(
    "T22", "forward to another body", "doorzenden aan een ander bestuursorgaan",
    tuple(s for s in TRIAGE_OR_LATER if s is not CaseState.DECISION_PENDING),
    CaseState.FORWARDED, (KC,), "the other administrative body is named; its own clock runs from its receipt",
    "Awb 2:3(1)", "forwarded", ("M19", "M20"),
)  # fmt: skip


@dataclass(frozen=True)
class Receiver:
    """The body or office that receives a complaint we do not handle."""

    name: str
    address: Address | None = None


@dataclass(frozen=True)
class Forwarding:
    """T22, Awb 2:3(1)."""

    to: Receiver
    reason: str
    forwarded_on: date
    forwarded_by: str


@dataclass(frozen=True, kw_only=True)
class Forwarded(CaseFact):
    forwarding: Forwarding


def forward(case: GuardedCase, act: Act, forwarding: Forwarding) -> None:
    """T22, Awb 2:3(1): the other body runs its own clock, so ours stops and its dates are no longer shown."""
    about = case.take(FORWARD, act)
    case.ending.forwarding = forwarding
    case.close(CaseState.FORWARDED, Outcome.FORWARDED, act.today)
    case.clocks.drop_dates()
    case.record(Forwarded(**about, forwarding=forwarding))
    stop_clocks(case, about, ends_on=None)

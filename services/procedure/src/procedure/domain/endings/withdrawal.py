"""T26: the complainant withdraws, in any form (Awb 9:5)."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.clocks.running import stop_clocks
from procedure.domain.file.people import Accused
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import KB, KC, OPEN, TM, Step, StepRefused
from words.cases import CaseState, Outcome
from words.endings import WithdrawalWay

WITHDRAW = Step(
    "T26", "withdraw", "intrekking vastleggen", OPEN, CaseState.WITHDRAWN, (KC, TM, KB),
    "the complainant said so, in any form; a satisfied complainant agrees (T7) and does not withdraw",
    "Awb 9:5", "withdrawn", ("M22",),
)  # fmt: skip


class SatisfiedMeansResolved(StepRefused):
    code = "satisfied-means-resolved"
    article = "Awb 9:5"
    message = "A satisfied complainant does not withdraw: record the agreement (T7)."


@dataclass(frozen=True)
class Withdrawal:
    """T26. Satisfaction is not a withdrawal but an agreement (T7)."""

    way: WithdrawalWay
    withdrawn_on: date
    reason: str | None
    recorded_by: str


@dataclass(frozen=True, kw_only=True)
class Withdrawn(CaseFact):
    """The `accused` who had been told of the complaint are told of this too."""

    withdrawal: Withdrawal
    accused: tuple[Accused, ...]


def withdraw(case: GuardedCase, act: Act, withdrawal: Withdrawal, *, satisfied: bool) -> None:
    """T26: in any form, confirmed in writing. A satisfied complainant did not withdraw: that is an agreement (T7)."""
    about = case.take(WITHDRAW, act)
    case.check_end("withdrawnOn", withdrawal.withdrawn_on, act.today)
    if satisfied:
        raise SatisfiedMeansResolved
    case.ending.withdrawal = withdrawal
    case.close(CaseState.WITHDRAWN, Outcome.WITHDRAWN, withdrawal.withdrawn_on)
    told = case.parties.reachable_accused if case.sent_on("M09") else ()
    case.record(Withdrawn(**about, withdrawal=withdrawal, accused=told))
    stop_clocks(case, about, ends_on=withdrawal.withdrawn_on)

"""T26: the complainant withdraws, in any form (Awb 9:5)."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.clocks.running import stop_clocks
from procedure.domain.file.people import Accused, Departure
from procedure.domain.investigation.copies import with_copy
from procedure.domain.organisation.actor import Act
from procedure.domain.parties.leaving import SEVERAL_COMPLAIN, acting, leave, others_go_on
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import KB, KC, OPEN, TM, Step, StepRefused
from words.cases import CaseState, Outcome
from words.endings import WithdrawalWay
from words.people import DepartureWay

WITHDRAW = Step(
    "T26", "withdraw", "intrekking vastleggen", OPEN, CaseState.WITHDRAWN, (KC, TM, KB),
    "everybody who still complains said so, in any form; a satisfied complainant agrees (T7) and does not withdraw",
    "Awb 9:5", "withdrawn", ("M22",),
)  # fmt: skip
WITHDRAW_ALONE = Step(
    "T26p", "withdraw while others go on", "intrekking door één van de klagers vastleggen", OPEN, None, (KC, TM, KB),
    "they said so, in any form; others still complain", "Awb 9:5", "complainant-left", ("M22",),
    guards=(SEVERAL_COMPLAIN,),
)  # fmt: skip


class SatisfiedMeansResolved(StepRefused):
    code = "satisfied-means-resolved"
    article = "Awb 9:5"
    message = "A satisfied complainant does not withdraw: record the agreement (T7)."


@dataclass(frozen=True)
class Withdrawal:
    """T26. Satisfaction is not a withdrawal but an agreement (T7). `persons` are the complainants who withdrew; empty
    in a file from before each was named, and for an anonymous one."""

    way: WithdrawalWay
    withdrawn_on: date
    reason: str | None
    recorded_by: str
    persons: tuple[UUID, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Withdrawn(CaseFact):
    """The `accused` who had been told of the complaint are told of this too."""

    withdrawal: Withdrawal
    accused: tuple[Accused, ...]


def withdraw(case: GuardedCase, act: Act, withdrawal: Withdrawal, *, satisfied: bool) -> None:
    """T26: in any form, confirmed in writing. A satisfied complainant did not withdraw: that is an agreement (T7). Each
    withdraws for themselves; the case ends with the last."""
    alone = others_go_on(case, withdrawal.persons)
    about = case.take(WITHDRAW_ALONE if alone else WITHDRAW, act)
    case.check_end("withdrawnOn", withdrawal.withdrawn_on, act.today)
    if satisfied:
        raise SatisfiedMeansResolved
    who = acting(case, withdrawal.persons)
    if alone:
        leave(case, about, who, partial(_departure, withdrawal))
        return
    case.ending.withdrawal = replace(withdrawal, persons=tuple(each.party_id for each in who))
    case.close(CaseState.WITHDRAWN, Outcome.WITHDRAWN, withdrawal.withdrawn_on)
    case.record(Withdrawn(**about, withdrawal=case.ending.withdrawal, accused=with_copy(case)))
    stop_clocks(case, about, ends_on=withdrawal.withdrawn_on)


def _departure(withdrawal: Withdrawal, person: UUID) -> Departure:
    return Departure(
        person,
        DepartureWay.WITHDREW,
        left_on=withdrawal.withdrawn_on,
        how=withdrawal.way,
        text=withdrawal.reason,
        ombudsman_until=terms.ombudsman_until(withdrawal.withdrawn_on).on,
        recorded_by=withdrawal.recorded_by,
    )

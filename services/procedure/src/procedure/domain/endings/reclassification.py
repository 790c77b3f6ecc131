"""T23 and T24: a message, or a part of it, is not a complaint but something else (Awb 2:3, 6:15; the order of R40)."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.clocks.running import stop_clocks
from procedure.domain.endings.forwarding import Receiver
from procedure.domain.endings.refusal import GroundContradicted
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import KC, Step
from words.cases import CaseState, Outcome
from words.endings import ReclassifiedKind

RECLASSIFY = Step(
    "T23", "reclassify", "omzetten naar iets anders dan een klacht",
    (CaseState.TRIAGE, CaseState.INFORMAL), CaseState.RECLASSIFIED, (KC,),
    "what it is instead and which question of the rule found it; the day of receipt goes along",
    "Awb 2:3, 6:15", "reclassified", ("M20", "M21"),
)  # fmt: skip
SPLIT = Step(
    "T24", "split off a part", "deel afsplitsen", (CaseState.TRIAGE,), None, (KC,),
    "the part that is something else is handed over, the complaint stays", "Awb 2:3", "split", ("M20", "M21"),
)  # fmt: skip
_MIXED = 4  # the question that finds both a complaint and something else
_RULES = {
    ReclassifiedKind.PRIVATE_MATTER: {1},
    ReclassifiedKind.OBJECTION: {2},
    ReclassifiedKind.CLAIM: {3},
    ReclassifiedKind.ENFORCEMENT_REQUEST: {3},
    ReclassifiedKind.INFORMATION_REQUEST: {3},
    ReclassifiedKind.PERSONAL_DATA_REQUEST: {3},
    ReclassifiedKind.NOTICE_OF_DEFAULT: {3},
    ReclassifiedKind.INTEGRITY_REPORT: {3},
    ReclassifiedKind.PUBLIC_SPACE_REPORT: {5},
    ReclassifiedKind.POLICY_REACTION: {7},
}


@dataclass(frozen=True)
class Reclassification:
    """T23, and T24 for a part: what it is instead, which question of the rule found it, and where it went."""

    kind: ReclassifiedKind
    rule: int
    reason: str
    to: Receiver | None
    reference_there: str | None
    done_on: date
    done_by: str
    part: str | None = None  # T24: a description of the part that went


@dataclass(frozen=True, kw_only=True)
class Reclassified(CaseFact):
    reclassification: Reclassification
    received_on: date


@dataclass(frozen=True, kw_only=True)
class SplitOff(CaseFact):
    reclassification: Reclassification


def reclassify(case: GuardedCase, act: Act, reclassification: Reclassification) -> None:
    """T23: it is something else, by a question of the rule of R40; the day of receipt goes along (Awb 6:15)."""
    about = case.take(RECLASSIFY, act)
    _check_rule(reclassification)
    case.ending.reclassification = reclassification
    case.close(CaseState.RECLASSIFIED, Outcome.RECLASSIFIED, act.today)
    case.record(Reclassified(**about, reclassification=reclassification, received_on=case.received_on))
    stop_clocks(case, about, ends_on=None)


def split(case: GuardedCase, act: Act, part: Reclassification) -> None:
    """T24: the part that is something else goes, the complaint stays with all its dates."""
    about = case.take(SPLIT, act)
    _check_rule(part)
    case.ending.splits = (*case.ending.splits, part)
    case.record(SplitOff(**about, reclassification=part))


def _check_rule(done: Reclassification) -> None:
    if done.rule not in _RULES[done.kind] and not (done.part and done.rule == _MIXED):
        raise GroundContradicted(f"question {done.rule} of the rule does not lead to {done.kind}", "R40")

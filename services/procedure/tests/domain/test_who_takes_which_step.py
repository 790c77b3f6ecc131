"""Who takes each step, from which states, and to which: the table as it was agreed, written down once more.

Of several roles the first that an official has is the one in which they act.
"""

from typing import Any

import pytest

from procedure.domain.ombudsman.case import OMBUDSMAN_STEPS
from procedure.domain.recommendations.recommendation import RECOMMENDATION_STEPS
from procedure.domain.steps.step import Step
from procedure.domain.steps.table import STEPS
from procedure.domain.track.step import TrackStep
from words.cases import CLOSED_STATES, OPEN_STATES, CaseState
from words.people import Role

AGREED = """
T1: SYS:  -> RECEIVED
T2: KC: RECEIVED -> TRIAGE
T2a: KC: TRIAGE AWAITING_COMPLETION INFORMAL FORMAL_INTAKE INVESTIGATION COMMITTEE_ADVICE DECISION_PENDING -> as it was
T3: KC: TRIAGE -> AWAITING_COMPLETION
T4: KC: AWAITING_COMPLETION -> TRIAGE
T5: KC: TRIAGE -> INFORMAL
T6: TM: INFORMAL -> as it was
T7: TM KB KC: OPEN -> RESOLVED_INFORMALLY
T7p: TM KB KC: OPEN -> as it was
T8: TM KC: INFORMAL -> FORMAL_INTAKE
T9: KC: TRIAGE -> FORMAL_INTAKE
T10a: KC: FORMAL_INTAKE -> as it was
T10c: KC: OPEN -> as it was
T10: KB: FORMAL_INTAKE -> INVESTIGATION
T11: KB COM: WITH_HANDLER -> as it was
T12: KB: INVESTIGATION -> as it was
T12c: COM: COMMITTEE_ADVICE -> as it was
T13: KB: INVESTIGATION -> as it was
T13c: COM: COMMITTEE_ADVICE -> as it was
T13w: KB: INVESTIGATION -> as it was
T13cw: COM: COMMITTEE_ADVICE -> as it was
T13u: DM: DECISION_PENDING -> as it was
T14: KB: INVESTIGATION -> COMMITTEE_ADVICE
T15: COM: COMMITTEE_ADVICE -> DECISION_PENDING
T16: KB: INVESTIGATION -> DECISION_PENDING
T17: DM: DECISION_PENDING -> INVESTIGATION
T18: DM: DECISION_PENDING -> DECIDED
T18c: DM KC: DECIDED -> as it was
T19: KC KB: OPEN -> as it was
T20a: KC: OPEN -> as it was
T20: KC: OPEN -> as it was
T21p: KC: BEFORE_DRAFT -> as it was
T21: DM KC: BEFORE_DRAFT -> NOT_HANDLED
T22: KC: TRIAGE AWAITING_COMPLETION INFORMAL FORMAL_INTAKE INVESTIGATION COMMITTEE_ADVICE -> FORWARDED
T23: KC: TRIAGE INFORMAL -> RECLASSIFIED
T24: KC: TRIAGE -> as it was
T25: KC: TRIAGE INFORMAL -> NOTED_AS_SIGNAL
T26: KC TM KB: OPEN -> WITHDRAWN
T26p: KC TM KB: OPEN -> as it was
T27: KC: RESOLVED_INFORMALLY -> FORMAL_INTAKE
T27p: KC: OPEN -> as it was
T28: KC: RECLASSIFIED FORWARDED NOTED_AS_SIGNAL -> TRIAGE
T29: KC: NOT_HANDLED -> TRIAGE
T30: OL: CLOSED -> INVESTIGATION
T31t: KC: INFORMAL -> as it was
T31: KC: WITH_HANDLER -> as it was
T31d: KB: WITH_HANDLER -> as it was
T31r: KB: WITH_HANDLER -> as it was
T32: SYS: OPEN -> as it was
T32e: KC KB: OPEN -> as it was
T1w: KC TM: TRIAGE AWAITING_COMPLETION INFORMAL -> as it was
T1r: KC: TRIAGE AWAITING_COMPLETION INFORMAL -> as it was
T35: KC TM KB SYS: EVERY -> as it was
T36: KC: EVERY -> as it was
P1: KC TM KB: OPEN -> as it was
P2: KC TM KB DM COM OL: EVERY -> as it was
P3: KC: OPEN -> as it was
C10: KC TM KB DM COM OL: EVERY -> as it was
B1: KC: EVERY -> as it was
C9: KC: EVERY -> as it was
O1: OL:  -> NOTIFIED
O2: OL: NOTIFIED -> INTERVENTION
O2a: OL: INVESTIGATED -> as it was
O3: OL: INVESTIGATED -> INFORMATION_REQUESTED
O3a: OL: INVESTIGATED -> as it was
O4: OL: NOTIFIED INTERVENTION INFORMATION_REQUESTED -> FINDINGS_RECEIVED
O4a: OL: INVESTIGATED -> as it was
O5: OL: INVESTIGATED -> REPORT_RECEIVED
O6: OL: INVESTIGATED -> CLOSED_WITHOUT_RULING
O9: OL: REPORT_RECEIVED -> CLOSED
O7a: OL KC:  -> RECEIVED
O7: DM: RECEIVED -> ACCEPTED
O7d: DM: RECEIVED -> DECLINED
O8: OWNER: ACCEPTED IN_PROGRESS -> IN_PROGRESS
O8p: OWNER DM: ACCEPTED IN_PROGRESS -> as it was
O8e: OWNER: ACCEPTED IN_PROGRESS -> IN_PROGRESS
O8r: OL: IN_PROGRESS -> as it was
O8v: OL: IN_PROGRESS -> IMPLEMENTED
O8m: SYS: ACCEPTED IN_PROGRESS -> as it was
"""
SHORT = {
    "KC": Role.COORDINATOR,
    "TM": Role.TEAM_MANAGER,
    "KB": Role.HANDLER,
    "DM": Role.DECISION_MAKER,
    "COM": Role.COMMITTEE_MEMBER,
    "OL": Role.OMBUDSMAN_LIAISON,
    "SYS": Role.SYSTEM,
    "OWNER": Role.OWNER,
}
TOGETHER: dict[str, set[str]] = {
    "EVERY": set(CaseState),
    "OPEN": set(OPEN_STATES),
    "CLOSED": set(CLOSED_STATES),
    "BEFORE_DRAFT": {"TRIAGE", "INFORMAL", "FORMAL_INTAKE", "INVESTIGATION"},
    "WITH_HANDLER": {"INVESTIGATION", "COMMITTEE_ADVICE", "DECISION_PENDING"},
    "INVESTIGATED": {"NOTIFIED", "INTERVENTION", "INFORMATION_REQUESTED", "FINDINGS_RECEIVED"},
}
LINES = dict(line.split(": ", 1) for line in AGREED.strip().splitlines())
EVERY_STEP = (*STEPS, *OMBUDSMAN_STEPS, *RECOMMENDATION_STEPS)


@pytest.mark.parametrize("step", EVERY_STEP, ids=lambda step: step.number)
def test_a_step_is_taken_by_whom_and_where_it_was_agreed(step: Step | TrackStep[Any]) -> None:
    roles, _, states = LINES[step.number].partition(": ")
    sources, _, target = states.partition("-> ")
    agreed = set().union(*(TOGETHER.get(each, {each}) for each in sources.split()))

    assert step.roles == tuple(SHORT[each] for each in roles.split())
    assert (set(step.sources), step.target or "as it was") == (agreed, target)


def test_every_agreed_step_is_there() -> None:
    assert [each.number for each in EVERY_STEP] == list(LINES)

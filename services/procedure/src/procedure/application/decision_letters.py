"""Fact to letter, where a judgement was given: the notice to the complainant, the outcome to those complained about."""

from collections.abc import Callable
from typing import Any

from contracts.letters.deciding import DecisionLetter, ElementJudgement, OutcomeLetter
from procedure.application.desk import Desk
from procedure.application.parcels import Parcel
from procedure.application.recipients import accused, citizens, official
from procedure.domain import facts
from procedure.domain.case import Case
from procedure.domain.documenting import DecisionDocumented
from procedure.domain.facts import CaseFact
from words.messages import RecipientKind


def _notice(fact: DecisionDocumented, case: Case, desk: Desk) -> list[Parcel]:
    decision = fact.decision
    reasoning = decision.current
    notice = DecisionLetter(
        decided_on=decision.decided_on,
        deviation_reason=decision.deviation_reason,
        findings=reasoning.findings,
        elements=tuple(
            ElementJudgement(
                description=each.description, norms=each.norms, judgement=each.judgement, reasons=each.reasons
            )
            for each in reasoning.elements
        ),
        outcome=decision.outcome,
        conclusions=reasoning.conclusions,
        ombudsman_until=fact.ombudsman_until,
    )
    return [(citizens(case, desk.today), notice)]


def _outcome(fact: facts.Decided, case: Case, _desk: Desk) -> list[Parcel]:
    decision = fact.decision
    reasoning = decision.reasoning
    outcome = OutcomeLetter(decided_on=decision.decided_on, outcome=decision.outcome, conclusions=reasoning.conclusions)
    manager = case.team_manager_id if case.team_manager_id not in case.shut_out else None
    to_manager = [official(RecipientKind.TEAM_MANAGER, manager)] if manager else []
    return [([*accused(case.reachable_accused), *to_manager], outcome)]


DECISION_LETTERS: dict[type[CaseFact], Callable[[Any, Case, Desk], list[Parcel]]] = {
    facts.Decided: _outcome,
    DecisionDocumented: _notice,
}

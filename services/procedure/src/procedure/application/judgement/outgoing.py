"""Events, letters and audit details about a judgement: the notice to the complainant, the outcome to the accused."""

from contracts.event import Fact
from contracts.letters.deciding import DecisionLetter, ElementJudgement, OutcomeLetter
from contracts.procedure import judgement
from procedure.application.letters.desk import Desk
from procedure.application.letters.parcels import Parcel
from procedure.application.letters.recipients import accused, citizens, official
from procedure.application.outgoing import Telling, about, plain
from procedure.domain.case import Case
from procedure.domain.judgement.decision import Decided
from procedure.domain.judgement.document import DecisionDocumented
from procedure.domain.judgement.draft import DraftReturned, DraftSubmitted
from words.messages import RecipientKind


def _decided(fact: Decided) -> Fact:
    reasoning = fact.decision.reasoning
    return judgement.DecidedData(
        **about(fact),
        outcome=fact.decision.outcome,
        elements=tuple(
            judgement.ElementOutcome(norms=element.norms, judgement=element.judgement) for element in reasoning.elements
        ),
        conclusions=reasoning.conclusion_kinds,
        decided_on=fact.decision.decided_on,
        due_on=fact.due_on,
        advised_otherwise=fact.decision.deviation_reason is not None,
    )


def _notice_letter(fact: DecisionDocumented, case: Case, desk: Desk) -> list[Parcel]:
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


def _outcome_letter(fact: Decided, case: Case, _desk: Desk) -> list[Parcel]:
    decision = fact.decision
    reasoning = decision.reasoning
    outcome = OutcomeLetter(decided_on=decision.decided_on, outcome=decision.outcome, conclusions=reasoning.conclusions)
    manager = case.informal.team_manager_id if case.informal.team_manager_id not in case.access.shut_out else None
    to_manager = [official(RecipientKind.TEAM_MANAGER, manager)] if manager else []
    return [([*accused(case.parties.reachable_accused), *to_manager], outcome)]


TELLING = Telling(
    events={
        DraftSubmitted: (judgement.DraftSubmitted, plain),
        DraftReturned: (judgement.DraftReturned, plain),
        Decided: (judgement.Decided, _decided),
    },
    letters={
        Decided: _outcome_letter,
        DecisionDocumented: _notice_letter,
    },
    details={
        DecisionDocumented: lambda fact: {
            each.version.media_type: f"{each.document_id} {each.version.sha256}" for each in fact.documents
        },
    },
)

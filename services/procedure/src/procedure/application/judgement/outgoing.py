"""Events, letters and audit details about a judgement: the notice to the complainant, the outcome to the accused."""

from collections import defaultdict
from dataclasses import replace

from contracts.event import Fact
from contracts.letters.deciding import DecisionLetter, ElementJudgement, OutcomeLetter
from contracts.procedure import judgement
from procedure.application.letters.desk import Desk
from procedure.application.letters.parcels import Parcel
from procedure.application.letters.recipients import accused, citizens, official
from procedure.application.outgoing import Telling, about, plain
from procedure.domain.case import Case
from procedure.domain.file.people import Accused
from procedure.domain.judgement.decision import Decided, Decision
from procedure.domain.judgement.document import DecisionDocumented
from procedure.domain.judgement.draft import DraftReturned, DraftSubmitted
from procedure.domain.judgement.reasoning import Element, outcome_of
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
        elements=tuple(map(_judged, reasoning.elements)),
        outcome=decision.outcome,
        conclusions=reasoning.conclusions,
        ombudsman_until=fact.ombudsman_until,
    )
    return [(citizens(case, desk.today), notice)]


def _outcome_letters(fact: Decided, case: Case, _desk: Desk) -> list[Parcel]:
    """Each accused is told of the elements that concern them, and of no colleague. The team manager carries out the
    conclusions, so they get them as they were written to the complainant."""
    decision = fact.decision
    told = defaultdict[tuple[Element, ...], list[Accused]](list)
    for each in case.parties.reachable_accused:
        told[tuple(one for one in decision.reasoning.elements if one.concerns(each.accused_id))].append(each)
    parcels: list[Parcel] = [(accused(people), _outcome(decision, elements)) for elements, people in told.items()]
    manager = case.informal.team_manager_id
    if manager and manager not in case.access.shut_out:
        whole = _outcome(decision, decision.reasoning.elements)
        letter = whole.model_copy(update={"conclusions": decision.reasoning.conclusions})
        parcels.append(([official(RecipientKind.TEAM_MANAGER, manager)], letter))
    return parcels


def _outcome(decision: Decision, elements: tuple[Element, ...]) -> OutcomeLetter:
    reasoning = decision.reasoning
    whole = elements == reasoning.elements
    return OutcomeLetter(
        decided_on=decision.decided_on,
        outcome=outcome_of(replace(reasoning, elements=elements)),
        conclusions="",
        conclusion_kinds=reasoning.conclusion_kinds if whole else (),
        findings=reasoning.findings if whole else None,
        elements=tuple(map(_judged, elements)),
        all_elements=whole,
    )


def _judged(element: Element) -> ElementJudgement:
    return ElementJudgement(
        description=element.description, norms=element.norms, judgement=element.judgement, reasons=element.reasons
    )


TELLING = Telling(
    events={
        DraftSubmitted: (judgement.DraftSubmitted, plain),
        DraftReturned: (judgement.DraftReturned, plain),
        Decided: (judgement.Decided, _decided),
    },
    letters={
        Decided: _outcome_letters,
        DecisionDocumented: _notice_letter,
    },
    details={
        DecisionDocumented: lambda fact: {
            each.version.media_type: f"{each.document_id} {each.version.sha256}" for each in fact.documents
        },
    },
)

"""The required contents of a judgement (Awb 9:12(1)), and the outcome of the case that follows from them."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from procedure.domain.file.people import Accused
from procedure.domain.judgement.norms import NORMS
from servicekit.errors import FieldError, Invalid
from words.cases import Outcome
from words.handling import ConclusionKind, Judgement

MOST_NORMS = 3


class ReasoningIncomplete(Invalid):
    """Awb 9:12(1) requires findings, judgement and conclusions."""

    code = "reasoning-incomplete"
    article = "Awb 9:12(1)"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message, [FieldError(field, message)])


@dataclass(frozen=True)
class Element:
    """One element of the complaint, judged against one to three norms. `accused_ids` are those whose conduct it is
    about; without them it concerns every accused."""

    description: str
    norms: tuple[str, ...]
    judgement: Judgement
    reasons: str
    accused_ids: tuple[UUID, ...] = ()

    def concerns(self, accused_id: UUID) -> bool:
        """Whether this accused is told of it."""
        return not self.accused_ids or accused_id in self.accused_ids


@dataclass(frozen=True)
class Reasoning:
    """The three parts that Awb 9:12(1) requires: findings, judgement and conclusions."""

    findings: str
    elements: tuple[Element, ...]
    conclusion_kinds: tuple[ConclusionKind, ...]
    conclusions: str


def check_reasoning(reasoning: Reasoning, accused: Iterable[Accused]) -> None:
    """Findings, a reasoned judgement on every element against one to three norms, and conclusions, or an explicit
    NONE. An element is about these accused only."""
    known = {each.accused_id for each in accused}
    if not reasoning.findings.strip():
        raise ReasoningIncomplete("findings", "say what was found")
    if not reasoning.elements:
        raise ReasoningIncomplete("elements", "judge at least one element")
    for number, element in enumerate(reasoning.elements):
        _check_element(f"elements.{number}", element)
        if set(element.accused_ids) - known:
            raise ReasoningIncomplete(f"elements.{number}.accusedIds", "name accused of this case")
    kinds = reasoning.conclusion_kinds
    if not kinds or len(set(kinds)) != len(kinds):
        raise ReasoningIncomplete("conclusions.kinds", "name each conclusion once, or NONE")
    if ConclusionKind.NONE in kinds and len(kinds) > 1:
        raise ReasoningIncomplete("conclusions.kinds", "NONE stands alone")
    if not reasoning.conclusions.strip():
        raise ReasoningIncomplete("conclusions.text", "say which conclusions are drawn, or that there are none")


def _check_element(where: str, element: Element) -> None:
    if not element.description.strip() or not element.reasons.strip():
        raise ReasoningIncomplete(f"{where}.reasons", "describe the element and give the reasons")
    norms = element.norms
    if not 1 <= len(norms) <= MOST_NORMS or len(set(norms)) != len(norms) or set(norms) - set(NORMS):
        raise ReasoningIncomplete(f"{where}.norms", f"name one to {MOST_NORMS} different norms, N01 to N22")


def outcome_of(reasoning: Reasoning) -> Outcome:
    """The outcome of the case follows from its elements; nobody chooses it. `PARTLY_FOUNDED` when they differ and one
    of them is founded; without a founded element, an element that could be judged outweighs one that could not."""
    judgements = {element.judgement for element in reasoning.elements}
    if judgements == {Judgement.FOUNDED}:
        return Outcome.FOUNDED
    if Judgement.FOUNDED in judgements:
        return Outcome.PARTLY_FOUNDED
    return Outcome.UNFOUNDED if Judgement.UNFOUNDED in judgements else Outcome.NO_JUDGEMENT

"""The judgement (M16, M17)."""

from datetime import date
from typing import ClassVar, Literal

from contracts.event import Fact
from contracts.letters.said import Said
from words.cases import Outcome
from words.handling import ConclusionKind, Judgement


class ElementJudgement(Fact):
    """One element of the complaint, with the norms and the reasons (Awb 9:12(1), 9:36)."""

    description: str
    norms: tuple[str, ...]  # N01..N22 of the Behoorlijkheidswijzer
    judgement: Judgement
    reasons: str


class DecisionLetter(Said):
    """M16, Awb 9:12: findings, judgement per element, conclusions, ombudsman and term. No objection clause (9:3)."""

    code: Literal["M16"] = "M16"
    own_page_name: ClassVar[str | None] = "Onze beslissing over uw klacht"
    decided_on: date
    findings: str
    elements: tuple[ElementJudgement, ...]
    outcome: Outcome
    conclusions: str
    ombudsman_until: date
    deviation_reason: str | None = None  # Awb 9:16: why the judgement differs from the advice, which is enclosed


class OutcomeLetter(Said):
    """M17: the outcome, for the accused and the team manager. `elements` are those that concern the reader, and
    `outcome` follows from them. Findings, reasons and `conclusions` are as written to the complainant. An accused gets
    only the kinds of conclusion; those and the findings only with all elements, because they may be about a colleague.
    A letter from before has no `elements`."""

    code: Literal["M17"] = "M17"
    decided_on: date
    outcome: Outcome
    conclusions: str
    conclusion_kinds: tuple[ConclusionKind, ...] = ()
    findings: str | None = None
    elements: tuple[ElementJudgement, ...] | None = None
    all_elements: bool = True

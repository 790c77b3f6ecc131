"""What is written down about a case at the ombudsman and about a recommendation, and never changed afterwards."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from words.ombudsman import OmbudsmanClosing, RecommendationKind, Ruling


@dataclass(frozen=True)
class Reply:
    """What we answered, on which day, with which documents (Awb 9:31, 9:35)."""

    text: str
    replied_on: date
    document_ids: tuple[UUID, ...]
    recorded_by: str


@dataclass(frozen=True)
class Question:
    """What the ombudsman wants from us: quick action, information, or a response to his findings. The date is the one
    in his letter, never computed."""

    question_id: UUID
    asked_on: date
    reply_due_on: date
    text: str
    recorded_by: str
    recorded_at: datetime
    reply: Reply | None = None


@dataclass(frozen=True)
class ElementRuling:
    """What he found of one element of the request (Awb 9:27, 9:36(2))."""

    description: str
    ruling: Ruling
    breached_norms: tuple[str, ...] = ()


@dataclass(frozen=True)
class Advised:
    """A recommendation as it stands in a report."""

    kind: RecommendationKind
    text: str


@dataclass(frozen=True)
class Report:
    """O5. The ruling as a whole and the norms follow from its elements."""

    number: str
    dated_on: date
    received_on: date
    elements: tuple[ElementRuling, ...]
    norm_set: str
    document_ids: tuple[UUID, ...]
    recorded_by: str

    @property
    def ruling(self) -> Ruling:
        """One improper element makes it improper."""
        improper = any(each.ruling is Ruling.IMPROPER for each in self.elements)
        return Ruling.IMPROPER if improper else Ruling.PROPER

    @property
    def breached_norms(self) -> tuple[str, ...]:
        return tuple(sorted({norm for each in self.elements for norm in each.breached_norms}))


@dataclass(frozen=True)
class Closing:
    """O6, O9."""

    reason: OmbudsmanClosing
    note: str | None
    closed_on: date
    closed_by: str


@dataclass(frozen=True)
class Plan:
    """How a recommendation will be followed, by whom, by when (Awb 9:36(4))."""

    text: str
    owner_id: str
    due_on: date


@dataclass(frozen=True)
class RecommendationResponse:
    """O7: accepted with a plan, or declined with reasons."""

    plan: Plan | None
    reasons: str | None
    answered_on: date
    answered_by: str

    @property
    def accepted(self) -> bool:
        return self.plan is not None


@dataclass(frozen=True)
class PlanWish:
    """What is to change in a plan; what is not given stays as it is."""

    text: str | None = None
    owner_id: str | None = None
    due_on: date | None = None

    def upon(self, plan: Plan) -> Plan:
        return Plan(self.text or plan.text, self.owner_id or plan.owner_id, self.due_on or plan.due_on)


@dataclass(frozen=True)
class PlanChange:
    """The plan as it became, and why."""

    plan: Plan
    reason: str
    changed_on: date
    changed_by: str


@dataclass(frozen=True)
class ProgressNote:
    text: str
    noted_on: date
    noted_by: str


@dataclass(frozen=True)
class Evidence:
    """What the owner hands in to show that it was carried out, and what the liaison says of it (C8)."""

    number: int
    note: str
    document_ids: tuple[UUID, ...]
    carried_out_on: date
    handed_in_on: date
    handed_in_by: str
    judged_on: date | None = None
    judged_by: str | None = None
    return_reason: str | None = None

    @property
    def awaits_judgement(self) -> bool:
        return self.judged_on is None

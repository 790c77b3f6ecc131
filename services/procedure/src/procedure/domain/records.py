"""What is written down in a file and never changed afterwards."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from words.cases import Outcome
from words.handling import ConclusionKind, FormalReason, Judgement, ResolutionKind, WaiverGround
from words.people import ContactKind, Side
from words.submissions import ConductTowards


@dataclass(frozen=True)
class Account:
    """The complaint in the complainant's own words."""

    what_happened: str
    conduct_towards: ConductTowards
    consequences: str | None = None
    burden: str | None = None
    happened_on: date | None = None
    about: str | None = None


@dataclass(frozen=True)
class Answers:
    """The three questions of the talk (R7-R9)."""

    what_happened: str
    consequences: str
    burden: str


@dataclass(frozen=True)
class Contact:
    """T6: a talk with the complainant, or an attempt. Without answers nobody was reached."""

    contact_id: UUID
    kind: ContactKind
    held_on: date
    answers: Answers | None
    note: str | None
    recorded_by: str
    recorded_at: datetime

    @property
    def reached(self) -> bool:
        return self.answers is not None


@dataclass(frozen=True)
class Resolution:
    """T7, Awb 9:5: what satisfied the complainant, and how he said so."""

    kind: ResolutionKind
    text: str
    agreed_at: datetime
    agreed_on: date
    agreed_how: ContactKind
    recorded_by: str


@dataclass(frozen=True)
class FormalStart:
    """T8, T9: why the formal procedure began."""

    reason: FormalReason
    started_on: date
    note: str | None
    started_by: str


@dataclass(frozen=True)
class Explanation:
    """T11: what one side said to the handler, and the documents that it gave."""

    explanation_id: UUID
    side: Side
    accused_id: UUID | None
    kind: ContactKind
    given_on: date
    text: str
    recorded_by: str
    document_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class HearingSession:
    """T13, Awb 9:10(3): a hearing that was held, with its report; signed or recorded, it is a document too."""

    session_id: UUID
    sides: tuple[Side, ...]
    held_on: date
    report: str
    recorded_by: str
    document_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class Hearing:
    """T12, Awb 9:10(1): the offer to be heard, to both sides, and the hearings that came of it."""

    hearing_id: UUID
    offered_on: date
    reply_due_on: date
    options: tuple[str, ...]
    sessions: tuple[HearingSession, ...] = ()


@dataclass(frozen=True)
class Waiver:
    """T13: one side is not heard, and why."""

    waiver_id: UUID
    side: Side
    ground: WaiverGround
    reason: str
    waived_on: date
    recorded_by: str


@dataclass(frozen=True)
class Element:
    """One element of the complaint, judged against one to three norms."""

    description: str
    norms: tuple[str, ...]
    judgement: Judgement
    reasons: str


@dataclass(frozen=True)
class Reasoning:
    """The three parts that Awb 9:12(1) asks for: findings, judgement and conclusions."""

    findings: str
    elements: tuple[Element, ...]
    conclusion_kinds: tuple[ConclusionKind, ...]
    conclusions: str


@dataclass(frozen=True)
class Draft:
    """T16, and T17 when it came back."""

    number: int
    reasoning: Reasoning
    submitted_on: date
    submitted_by: str
    returned_on: date | None = None
    returned_by: str | None = None
    return_reason: str | None = None


@dataclass(frozen=True)
class Correction:
    """T18c: the same judgement in other words, in a document of its own."""

    document_id: UUID
    reason: str
    reasoning: Reasoning
    corrected_on: date
    corrected_by: str


@dataclass(frozen=True)
class Decision:
    """T18. `reasoning` stays as it was decided; what was put in other words since is in `corrections`."""

    reasoning: Reasoning
    outcome: Outcome
    norm_set: str
    decided_on: date
    decided_by: str
    deviation_reason: str | None = None  # Awb 9:16: why it differs from the committee's advice
    corrections: tuple[Correction, ...] = ()

    @property
    def current(self) -> Reasoning:
        """As it reads now."""
        return self.corrections[-1].reasoning if self.corrections else self.reasoning

"""What each letter needs, by message code. Travels only through the personal door."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from contracts.event import Fact
from contracts.vocabulary import DeadlineAlert, FormalReason, Judgement, Outcome, ResolutionKind


class ContactPerson(Fact):
    """Whom to call about this letter; also reachable without internet (Awb 2:1(1))."""

    name: str
    phone: str | None = None
    email: str | None = None


class AcknowledgementLetter(Fact):
    """M01, Awb 9:6 and 2:17."""

    code: Literal["M01"] = "M01"
    received_at: AwareDatetime
    received_on: date
    decide_due_on: date | None = None
    what_happened: str
    consequences: str | None = None
    burden: str | None = None
    about: str | None = None


class ManagerLetter(Fact):
    """M05: the team manager is asked to talk with the complainant."""

    code: Literal["M05"] = "M05"
    contact_due_on: date
    decide_due_on: date | None = None


class InformalStartLetter(Fact):
    """M06i: who will call, and before when."""

    code: Literal["M06I"] = "M06I"
    manager_name: str
    contact_due_on: date


class ResolvedLetter(Fact):
    """M06, Awb 9:5: what was agreed; reply when you disagree."""

    code: Literal["M06"] = "M06"
    resolution_kind: ResolutionKind
    resolution_text: str
    agreed_on: date
    dispute_until: date
    ombudsman_until: date


class FormalStartLetter(Fact):
    """M07: the formal procedure started; the complainant need not ask again."""

    code: Literal["M07"] = "M07"
    reason: FormalReason
    decide_due_on: date | None = None


class HandlerLetter(Fact):
    """M08: the handler is appointed."""

    code: Literal["M08"] = "M08"
    decide_due_on: date | None = None


class ComplaintCopyLetter(Fact):
    """M09, Awb 9:9: the copy of the complaint for the accused, without the complainant's contact data."""

    code: Literal["M09"] = "M09"
    received_on: date
    what_happened: str
    consequences: str | None = None
    burden: str | None = None


class HearingOffer(Fact):
    """Awb 9:10(1)."""

    handler_name: str
    reply_due_on: date
    options: tuple[str, ...]  # in person, by phone, by video: as the municipality offers


class ComplainantHearingLetter(HearingOffer):
    """M10."""

    code: Literal["M10"] = "M10"


class AccusedHearingLetter(HearingOffer):
    """M11."""

    code: Literal["M11"] = "M11"


class AdjournmentNotice(Fact):
    """Awb 9:11(2): written, to both sides, with the reason and the new date."""

    previous_due_on: date
    new_due_on: date
    reason: str


class ComplainantAdjournmentLetter(AdjournmentNotice):
    """M13."""

    code: Literal["M13"] = "M13"


class AccusedAdjournmentLetter(AdjournmentNotice):
    """M14."""

    code: Literal["M14"] = "M14"


class ElementJudgement(Fact):
    """One element of the complaint, with the norms and the reasons (Awb 9:12(1), 9:36)."""

    description: str
    norms: tuple[str, ...]  # N01..N22 of the Behoorlijkheidswijzer
    judgement: Judgement
    reasons: str


class DecisionLetter(Fact):
    """M16, Awb 9:12: findings, judgement per element, conclusions, ombudsman and term. No objection clause (9:3)."""

    code: Literal["M16"] = "M16"
    decided_on: date
    findings: str
    elements: tuple[ElementJudgement, ...]
    outcome: Outcome
    conclusions: str
    ombudsman_until: date


class OutcomeLetter(Fact):
    """M17: the outcome, for the accused and the team manager."""

    code: Literal["M17"] = "M17"
    decided_on: date
    outcome: Outcome
    conclusions: str


class DeadlineLetter(Fact):
    """M23: a legal date comes near or has passed."""

    code: Literal["M23"] = "M23"
    alert: DeadlineAlert
    due_on: date


Letter = Annotated[
    AcknowledgementLetter
    | ManagerLetter
    | InformalStartLetter
    | ResolvedLetter
    | FormalStartLetter
    | HandlerLetter
    | ComplaintCopyLetter
    | ComplainantHearingLetter
    | AccusedHearingLetter
    | ComplainantAdjournmentLetter
    | AccusedAdjournmentLetter
    | DecisionLetter
    | OutcomeLetter
    | DeadlineLetter,
    Field(discriminator="code"),
]

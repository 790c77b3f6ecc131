"""What each letter needs, by message code. Travels only through the personal door."""

from datetime import date
from typing import Annotated, ClassVar, Literal, get_args

from pydantic import AwareDatetime, Field

from contracts.event import Fact
from words.cases import Outcome
from words.clocks import DeadlineAlert
from words.endings import NotHandledGround, ReclassifiedKind, ReopenReason, SignalReason
from words.handling import FormalReason, Judgement, ResolutionKind
from words.messages import MessageCode
from words.ombudsman import OmbudsmanGround, RecommendationKind
from words.people import ReplacedPart, Side
from words.submissions import MissingItem


class ContactPerson(Fact):
    """Whom to call about this letter; also reachable without internet (Awb 2:1(1))."""

    name: str
    phone: str | None = None
    email: str | None = None


class Said(Fact):
    """What every letter has. `own_page_name` is how the own page of the complainant calls it, in Dutch: None for what
    only others get. It is no field and does not travel."""

    own_page_name: ClassVar[str | None] = None


class BareReceipt(Said):
    """M01R, Awb 2:17(1): number and moment, at once. No fact asks for it, so it is not one of `Letter`: it is written
    because a complaint came in."""

    code: Literal["M01R"] = "M01R"
    own_page_name: ClassVar[str | None] = "Bevestiging van ontvangst"
    received_at: AwareDatetime


class Acknowledgement(Said):
    """Awb 9:6 and 2:17."""

    received_at: AwareDatetime
    received_on: date
    decide_due_on: date | None = None
    what_happened: str
    consequences: str | None = None
    burden: str | None = None
    about: str | None = None


class AcknowledgementLetter(Acknowledgement):
    """M01."""

    code: Literal["M01"] = "M01"
    own_page_name: ClassVar[str | None] = "Ontvangstbevestiging"


class CommitteeAcknowledgementLetter(Acknowledgement):
    """M01c, Awb 9:15(1): a committee will advise, so the term is ten weeks."""

    code: Literal["M01C"] = "M01C"
    own_page_name: ClassVar[str | None] = "Ontvangstbevestiging"


class CompletionLetter(Said):
    """M02, Awb 9:4(2): what the complaint lacks, and by when to send it. The legal term runs on."""

    code: Literal["M02"] = "M02"
    own_page_name: ClassVar[str | None] = "Wij missen nog iets"
    items: tuple[MissingItem, ...]
    reply_due_on: date
    explanation: str | None = None


class AuthorisationRequestLetter(Said):
    """M03, Awb 2:1(3): a written authorisation of who is represented."""

    code: Literal["M03"] = "M03"
    own_page_name: ClassVar[str | None] = "Wij vragen om een machtiging"
    reply_due_on: date
    explanation: str | None = None


class TranslationRequestLetter(Said):
    """M04, Awb 9:4(3) with 6:5(3): a translation, where it is needed to handle the complaint properly."""

    code: Literal["M04"] = "M04"
    own_page_name: ClassVar[str | None] = "Wij vragen om een vertaling"
    language: str
    reply_due_on: date
    explanation: str | None = None


class ManagerLetter(Said):
    """M05: the team manager is asked to talk with the complainant."""

    code: Literal["M05"] = "M05"
    contact_due_on: date
    decide_due_on: date | None = None


class TeamSignalLetter(Said):
    """M05S: the team is told of a signal about its work; without who told it."""

    code: Literal["M05S"] = "M05S"
    reason: SignalReason
    noted_on: date


class InformalStartLetter(Said):
    """M06i: who will call, and before when."""

    code: Literal["M06I"] = "M06I"
    own_page_name: ClassVar[str | None] = "Wie contact met u opneemt"
    manager_name: str
    contact_due_on: date


class ResolvedLetter(Said):
    """M06, Awb 9:5: what was agreed; reply when you disagree."""

    code: Literal["M06"] = "M06"
    own_page_name: ClassVar[str | None] = "Wat wij met u hebben afgesproken"
    resolution_kind: ResolutionKind
    resolution_text: str
    agreed_on: date
    dispute_until: date
    ombudsman_until: date


class FormalStartLetter(Said):
    """M07: the formal procedure started; the complainant need not ask again."""

    code: Literal["M07"] = "M07"
    own_page_name: ClassVar[str | None] = "Start van de formele procedure"
    reason: FormalReason
    decide_due_on: date | None = None


class ReplacementLetter(Said):
    """M07b: somebody else now handles the case or has the talk."""

    code: Literal["M07B"] = "M07B"
    own_page_name: ClassVar[str | None] = "Iemand anders behandelt uw klacht"
    part: ReplacedPart
    official_name: str
    decide_due_on: date | None = None


class ReopenedLetter(Said):
    """M07 after T27, T29 and T30: the case goes on, and why."""

    code: Literal["M07R"] = "M07R"
    own_page_name: ClassVar[str | None] = "Wij gaan verder met uw klacht"
    reason: ReopenReason
    explanation: str | None = None
    decide_due_on: date | None = None


class HandlerLetter(Said):
    """M08: the handler is appointed."""

    code: Literal["M08"] = "M08"
    decide_due_on: date | None = None


class ComplaintCopyLetter(Said):
    """M09, Awb 9:9: the copy of the complaint for the accused, without the complainant's contact data. What came with
    the complaint is enclosed, as it came."""

    code: Literal["M09"] = "M09"
    received_on: date
    what_happened: str
    consequences: str | None = None
    burden: str | None = None


class ComplaintPapersLetter(Said):
    """M09A, Awb 9:9: what came with the complaint and was filed after the accused got the copy; it is enclosed."""

    code: Literal["M09A"] = "M09A"
    received_on: date


class HearingOffer(Said):
    """Awb 9:10(1)."""

    handler_name: str
    reply_due_on: date
    options: tuple[str, ...]  # in person, by phone, by video: as the municipality offers


class ComplainantHearingLetter(HearingOffer):
    """M10."""

    code: Literal["M10"] = "M10"
    own_page_name: ClassVar[str | None] = "Uitnodiging om te worden gehoord"


class AccusedHearingLetter(HearingOffer):
    """M11."""

    code: Literal["M11"] = "M11"


class HearingReportLetter(Said):
    """M12, Awb 9:10(3): the report of a hearing; sending it is the municipality's own rule."""

    code: Literal["M12"] = "M12"
    own_page_name: ClassVar[str | None] = "Verslag van de hoorzitting"
    held_on: date
    sides: tuple[Side, ...]
    report: str


class AdjournmentNotice(Said):
    """Awb 9:11(2): written, to both sides, with the reason and the new date."""

    previous_due_on: date
    new_due_on: date
    reason: str


class ComplainantAdjournmentLetter(AdjournmentNotice):
    """M13."""

    code: Literal["M13"] = "M13"
    own_page_name: ClassVar[str | None] = "Wij hebben meer tijd nodig"


class AccusedAdjournmentLetter(AdjournmentNotice):
    """M14."""

    code: Literal["M14"] = "M14"


class ConsentRequestLetter(Said):
    """M15, Awb 9:11(3): do you agree in writing with a later date? Saying no has no downside."""

    code: Literal["M15"] = "M15"
    own_page_name: ClassVar[str | None] = "Vraag of u instemt met meer tijd"
    current_due_on: date
    proposed_due_on: date
    reason: str


class PostponementNoticeLetter(Said):
    """M15A: the accused is told of the later date to which the complainant agreed."""

    code: Literal["M15A"] = "M15A"
    previous_due_on: date
    new_due_on: date


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
    """M17: the outcome, for the accused and the team manager."""

    code: Literal["M17"] = "M17"
    decided_on: date
    outcome: Outcome
    conclusions: str


class RefusalLetter(Said):
    """M18, Awb 9:8(3): not handled; ground, reason, ombudsman and term."""

    code: Literal["M18"] = "M18"
    own_page_name: ClassVar[str | None] = "Waarom wij uw klacht niet behandelen"
    ground: NotHandledGround
    reason: str
    decided_on: date
    ombudsman_until: date


class ForwardingNoticeLetter(Said):
    """M19, Awb 2:3(1): to whom the complaint was sent on."""

    code: Literal["M19"] = "M19"
    own_page_name: ClassVar[str | None] = "Wij hebben uw klacht doorgestuurd"
    body_name: str
    forwarded_on: date
    reason: str


class ForwardedMessageLetter(Said):
    """M20, Awb 2:3(1): the original message for whom it concerns, with the day on which it was received. What came with
    it is enclosed, unless only a part of it is theirs."""

    code: Literal["M20"] = "M20"
    received_on: date
    forwarded_on: date
    kind: ReclassifiedKind | None = None  # None: another body's complaint
    what_happened: str
    consequences: str | None = None
    burden: str | None = None
    sender_name: str | None = None
    sender_lines: tuple[str, ...] = ()


class ReclassifiedLetter(Said):
    """M21: what the message is instead, where it went, and how to say that it is a complaint after all."""

    code: Literal["M21"] = "M21"
    own_page_name: ClassVar[str | None] = "Uw bericht is geen klacht"
    kind: ReclassifiedKind
    whole: bool  # False: only a part; the complaint itself is handled
    reference_there: str | None = None
    handed_to: str | None = None
    reason: str


class ClassificationRestoredLetter(Said):
    """M21b: it is handled as a complaint after all."""

    code: Literal["M21B"] = "M21B"
    own_page_name: ClassVar[str | None] = "Wij behandelen uw bericht toch als klacht"
    decide_due_on: date | None = None


class SignalLetter(Said):
    """M21S: registered as a signal, why no formal procedure is possible, and the ombudsman."""

    code: Literal["M21S"] = "M21S"
    own_page_name: ClassVar[str | None] = "Uw bericht is genoteerd als signaal"
    reason: SignalReason
    noted_on: date
    ombudsman_until: date


class WithdrawalLetter(Said):
    """M22: the withdrawal is confirmed."""

    code: Literal["M22"] = "M22"
    own_page_name: ClassVar[str | None] = "U hebt uw klacht ingetrokken"
    withdrawn_on: date


class DeadlineLetter(Said):
    """M23: a legal date comes near or has passed."""

    code: Literal["M23"] = "M23"
    alert: DeadlineAlert
    due_on: date


class LatenessLetter(Said):
    """M24: the term has passed; an apology, and the way to the ombudsman on the ground that it takes too long (R25).
    With the reason and the day on which the decision is expected, as soon as somebody told them."""

    code: Literal["M24"] = "M24"
    own_page_name: ClassVar[str | None] = "Wij zijn te laat"
    due_on: date
    ombudsman_until: date
    reason: str | None = None
    expected_on: date | None = None  # an expectation; the legal date stays as it was


class OmbudsmanNoticeLetter(Said):
    """M25I: the ombudsman let know that he looks at this complaint, and why the complainant went there (R23)."""

    code: Literal["M25I"] = "M25I"
    ombudsman: str
    ground: OmbudsmanGround | None = None
    received_on: date


class OmbudsmanQuestionLetter(Said):
    """M25, Awb 9:31: what the ombudsman asks, and by when."""

    code: Literal["M25"] = "M25"
    question: str
    due_on: date


class RecommendationAnswerLetter(Said):
    """M26, Awb 9:36(4): how a recommendation is followed, or why not."""

    code: Literal["M26"] = "M26"
    report_number: str | None = None
    recommendation: str
    accepted: bool
    plan: str | None = None
    due_on: date | None = None
    reasons: str | None = None


class RecommendationReminderLetter(Said):
    """M27: a recommendation is to be implemented by a date (R34)."""

    code: Literal["M27"] = "M27"
    kind: RecommendationKind
    recommendation: str
    due_on: date


class WrongRouteLetter(Said):
    """M31, Awb 2:16 and 2:24: it came by a way not meant for it; from when it is handled all the same."""

    code: Literal["M31"] = "M31"
    own_page_name: ClassVar[str | None] = "Uw klacht kwam langs een andere weg binnen"
    received_on: date
    clock_started_on: date
    decide_due_on: date


class EmergencyAccessLetter(Said):
    """M33: somebody opened a file by the emergency procedure; for who watches over that."""

    code: Literal["M33"] = "M33"
    official_name: str
    opened_at: AwareDatetime
    reason: str


Letter = Annotated[
    AcknowledgementLetter
    | CommitteeAcknowledgementLetter
    | CompletionLetter
    | AuthorisationRequestLetter
    | TranslationRequestLetter
    | ManagerLetter
    | TeamSignalLetter
    | InformalStartLetter
    | ResolvedLetter
    | FormalStartLetter
    | ReplacementLetter
    | ReopenedLetter
    | HandlerLetter
    | ComplaintCopyLetter
    | ComplaintPapersLetter
    | ComplainantHearingLetter
    | AccusedHearingLetter
    | HearingReportLetter
    | ComplainantAdjournmentLetter
    | AccusedAdjournmentLetter
    | ConsentRequestLetter
    | PostponementNoticeLetter
    | DecisionLetter
    | OutcomeLetter
    | RefusalLetter
    | ForwardingNoticeLetter
    | ForwardedMessageLetter
    | ReclassifiedLetter
    | ClassificationRestoredLetter
    | SignalLetter
    | WithdrawalLetter
    | DeadlineLetter
    | LatenessLetter
    | OmbudsmanNoticeLetter
    | OmbudsmanQuestionLetter
    | RecommendationAnswerLetter
    | RecommendationReminderLetter
    | WrongRouteLetter
    | EmergencyAccessLetter,
    Field(discriminator="code"),
]

BY_CODE: dict[MessageCode, type[Said]] = {
    MessageCode(letter.model_fields["code"].default): letter for letter in (BareReceipt, *get_args(get_args(Letter)[0]))
}
OWN_PAGE_NAMES: dict[str, str] = {
    code: letter.own_page_name for code, letter in BY_CODE.items() if letter.own_page_name
}

"""What each letter needs, by message code. Travels only through the personal door.

One module per part of the procedure; this one has the union of all letters.
"""

from typing import Annotated, get_args

from pydantic import Field

from contracts.letters.deciding import DecisionLetter, OutcomeLetter
from contracts.letters.endings import (
    ClassificationRestoredLetter,
    ForwardedMessageLetter,
    ForwardingNoticeLetter,
    ReclassifiedLetter,
    RefusalLetter,
    SignalLetter,
    WithdrawalLetter,
)
from contracts.letters.handling import (
    EmergencyAccessLetter,
    FormalStartLetter,
    HandlerLetter,
    InformalStartLetter,
    ManagerLetter,
    ReopenedLetter,
    ReplacementLetter,
    ResolvedLetter,
    TeamSignalLetter,
    VacancyLetter,
)
from contracts.letters.hearing import (
    AccusedHearingLetter,
    ComplainantHearingLetter,
    ComplaintCopyLetter,
    ComplaintPapersLetter,
    HearingReportLetter,
    NamedByMistakeLetter,
)
from contracts.letters.ombudsman import (
    OmbudsmanNoticeLetter,
    OmbudsmanQuestionLetter,
    RecommendationAnswerLetter,
    RecommendationReminderLetter,
)
from contracts.letters.receiving import (
    AcknowledgementLetter,
    AuthorisationRequestLetter,
    BareReceipt,
    CommitteeAcknowledgementLetter,
    CompletionLetter,
    ReplacedAddressLetter,
    TranslationRequestLetter,
    WrongRouteLetter,
)
from contracts.letters.said import Said
from contracts.letters.terms import (
    AccusedAdjournmentLetter,
    ComplainantAdjournmentLetter,
    ConsentRequestLetter,
    DeadlineLetter,
    LatenessLetter,
    PostponementNoticeLetter,
)
from words.messages import MessageCode

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
    | NamedByMistakeLetter
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
    | VacancyLetter
    | LatenessLetter
    | OmbudsmanNoticeLetter
    | OmbudsmanQuestionLetter
    | RecommendationAnswerLetter
    | RecommendationReminderLetter
    | WrongRouteLetter
    | EmergencyAccessLetter
    | ReplacedAddressLetter,
    Field(discriminator="code"),
]

BY_CODE: dict[MessageCode, type[Said]] = {
    MessageCode(letter.model_fields["code"].default): letter for letter in (BareReceipt, *get_args(get_args(Letter)[0]))
}
OWN_PAGE_NAMES: dict[str, str] = {
    code: letter.own_page_name for code, letter in BY_CODE.items() if letter.own_page_name
}

"""The annual report as an HTTP answer."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel

Percentage = Annotated[float | None, Field(description="One decimal; null for fewer than ten cases.")]
Cell = Annotated[int | str, Field(description='A number, "<k" for 1 to k-1, or "x" if hidden to protect another cell.')]


class Answer(BaseModel):
    model_config = ConfigDict(from_attributes=True, alias_generator=to_camel, populate_by_name=True)


def _pairs(counted: object) -> object:
    """Counts by category become lines, so that a legal category is a value and not a field name."""
    if isinstance(counted, Mapping):
        return [{"key": key, "complaints": number} for key, number in counted.items()]
    return counted


def _amounts(counted: object) -> object:
    if isinstance(counted, Mapping):
        return [{"key": key, "number": number} for key, number in counted.items()]
    return counted


class LineAnswer(Answer):
    """One category. `name` is the municipality's own; `members` are the categories merged under OTHER."""

    key: str
    complaints: int
    name: str | None = None
    members: list[str] = []


class AmountAnswer(Answer):
    """One category of what is not counted in complaints."""

    key: str
    number: int


Lines = Annotated[list[LineAnswer], BeforeValidator(_pairs)]
Amounts = Annotated[list[AmountAnswer], BeforeValidator(_amounts)]


class DaysAnswer(Answer):
    """Calendar days; null for fewer than five cases. `complaints`: the number of complaints measured."""

    complaints: int
    median: float | None
    percentile_90: int | None = Field(alias="percentile90")


class SendingsAnswer(Answer):
    """Messages that had a last day for sending."""

    on_time: int
    late: int
    not_yet_due: int
    on_time_rate: Percentage


class OmbudsmanCasesAnswer(Answer):
    """I8. `replies`, `repliesLate` and `daysToReply`: the municipality's replies to the ombudsman's questions (Awb
    9:31, 9:35); `answers` and `daysToAnswer`: its answers to the ombudsman's recommendations (Awb 9:36(4))."""

    requests: int
    by_ground: Amounts
    interventions: int
    information_requests: int
    reaction_requests: int
    replies: int
    replies_late: int
    days_to_reply: DaysAnswer
    reports: int
    by_ruling: Amounts
    norms_breached: Amounts
    closed: int
    closed_by_reason: Amounts
    answers: SendingsAnswer
    days_to_answer: DaysAnswer


class RecommendationsAnswer(Answer):
    """I9, of one source. `unanswered`, `declined` and `accepted` add up to `received`; `accepted` includes
    `implemented` and `overdue`."""

    source: str
    received: int
    unanswered: int
    answer_overdue: int
    declined: int
    accepted: int
    implemented: int
    overdue: int


class FollowUpAnswer(Answer):
    ombudsman: OmbudsmanCasesAnswer
    recommendations: list[RecommendationsAnswer]


class ReceivedAnswer(Answer):
    """I1. `byTeam` is empty when there are fewer than k complaints."""

    total: int
    by_month: list[LineAnswer]
    by_channel: list[LineAnswer]
    by_form: list[LineAnswer]
    by_theme: list[LineAnswer]
    by_body: list[LineAnswer]
    by_team: list[LineAnswer]


class ClassificationAnswer(Answer):
    """I2. `complaints`, `reclassified`, `forwarded` and `signals` add up to the total. `split`: complaints from which a
    part was split off; `incomplete`: complaints for which missing information was requested."""

    complaints: int
    reclassified: int
    reclassified_by_kind: Lines
    forwarded: int
    signals: int
    signals_by_reason: Lines
    split: int
    split_by_kind: Lines
    incomplete: int
    incomplete_by_item: Lines
    completion_waived: int


class TrackAnswer(Answer):
    """I3. `resolvedInformally`, `formal`, `notHandled`, `withdrawn`, `forwarded`, `reclassified`, `notedAsSignal` and
    `open` add up to the total. A reopened complaint counts by its last ending; `reopenings` may count a complaint more
    than once."""

    resolved_informally: int
    direct_action: int
    conversation: int
    formal: int
    not_handled: int
    not_handled_by_ground: Lines
    withdrawn: int
    forwarded: int
    reclassified: int
    noted_as_signal: int
    open: int
    open_in_formal_procedure: int
    formal_started: Lines
    reopened: int
    reopenings: Lines


class JudgementAnswer(Answer):
    """I4. `foundedRate` = (founded + partly founded) / total, in percent."""

    total: int
    founded: int
    partly_founded: int
    unfounded: int
    no_judgement: int
    founded_rate: Percentage


class TimelinessAnswer(Answer):
    """I5. The eight numbers up to `endedOtherwise` add up to the total. `provisional` are counted as on time or late
    too: decided, the notice not known to be sent, the term still running."""

    within_term: int
    within_extension: int
    within_consent: int
    late: int
    overdue: int
    not_yet_due: int
    without_term: int
    ended_otherwise: int
    provisional: int
    on_time_rate: Percentage
    days: DaysAnswer
    days_formal: DaysAnswer
    days_informal: DaysAnswer


class HandlingAnswer(Answer):
    track: TrackAnswer
    judgement: JudgementAnswer
    elements: JudgementAnswer
    timeliness: TimelinessAnswer
    refusal_notice: SendingsAnswer


class EarlierYearsAnswer(HandlingAnswer):
    """Complaints received before the year and closed in it. `followUp`: ombudsman cases and recommendations from before
    the year that were still open when it began."""

    closed: int
    follow_up: FollowUpAnswer


class CommitteeAnswer(Answer):
    """The committee's advice (Awb 9:14-9:16). `decidedOtherwise`: the judgement differs from the advice."""

    requested: int
    advised: JudgementAnswer
    decided_otherwise: int


class ExtensionsAnswer(Answer):
    """I6. `total` counts adjournments, `byConsent` complaints with a later date to which the complainant agreed, and
    `consents` every such date."""

    total: int
    by_reason: list[LineAnswer]
    late: int
    by_consent: int
    consents: int


class HearingAnswer(Answer):
    """I7, per side."""

    offered: int
    heard_complainant: int
    heard_accused: int
    waived_complainant: Lines
    waived_accused: Lines


class GroupAnswer(Answer):
    key: str
    name: str | None
    members: list[str]


class CrossTableAnswer(Answer):
    """Indexed as `cells[row][column]`. Withheld when there are fewer than k complaints."""

    withheld: bool
    rows: list[GroupAnswer]
    columns: list[GroupAnswer]
    cells: list[list[Cell]]


class DefinitionAnswer(Answer):
    indicator: str
    name: str
    text: str
    article: str | None


class AnnualReportAnswer(HandlingAnswer):
    """The figures of one year (Awb 9:12a) as of `calculatedOn`, computed from `facts` facts, the newest of which was
    recorded at `asOf`."""

    year: int
    municipality: str
    calculated_on: date
    as_of: datetime | None
    facts: int
    k: int
    received: ReceivedAnswer
    classification: ClassificationAnswer
    committee: CommitteeAnswer
    acknowledgement: SendingsAnswer
    extensions: ExtensionsAnswer
    hearing: HearingAnswer
    follow_up: FollowUpAnswer
    team_by_theme: CrossTableAnswer
    team_by_result: CrossTableAnswer
    earlier_years: EarlierYearsAnswer
    definitions: list[DefinitionAnswer]

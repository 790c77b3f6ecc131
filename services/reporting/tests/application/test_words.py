"""Every code in the facts is counted somewhere in the report, or is left out on purpose."""

from collections.abc import Callable, Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from enum import StrEnum
from typing import Any, get_args
from uuid import UUID

import pytest
from pydantic import BaseModel
from reporting_stories import TODAY, VOORBEELDSTAD, YEAR

from contracts.procedure.judgement import Decided, DecidedData, ElementOutcome
from devstack.doubles import an_event
from reporting.application.figures.complaint import ACKNOWLEDGEMENTS, FORMALLY_AGAIN
from reporting.application.figures.projections import PROJECTIONS, project
from reporting.application.report.annual_report import AnnualReport, compose
from reporting.application.report.queries import YearCounts
from reporting.domain.counting.counts import Counts
from reporting.domain.counting.tally import Count, Tally
from reporting.domain.figures.complaint import ComplaintFigures
from reporting.domain.figures.contribution import BEFORE_THE_FORMAL_PROCEDURE, SHAPES, contribution
from reporting.domain.figures.ombudsman import Asked
from reporting.domain.figures.promptness import Promptness
from reporting.domain.figures.recommendation import FOLLOWED, Followed
from reporting.domain.figures.standing import ENDED_OTHERWISE, Body, Timeliness, Track, standing
from words.cases import CLOSED_STATES, OPEN_STATES, CaseState, Outcome
from words.clocks import AdjournmentReason, ClockStatus, TermsReason
from words.endings import NotHandledGround, ReclassifiedKind, ReopenReason, SignalReason
from words.handling import ConclusionKind, FormalReason, Judgement, ResolutionKind, WaiverGround
from words.messages import CITIZENS, DeliveryChannel, FileKind, MessageCode, RecipientKind
from words.ombudsman import (
    OmbudsmanClosing,
    OmbudsmanGround,
    OmbudsmanState,
    RecommendationKind,
    RecommendationSource,
    RecommendationState,
    Ruling,
)
from words.people import PartyKind, Side
from words.submissions import Channel, ComplaintForm, MissingItem, SuggestedKind

JUDGED = {Outcome.FOUNDED, Outcome.PARTLY_FOUNDED, Outcome.UNFOUNDED, Outcome.NO_JUDGEMENT}
SOURCE = RecommendationSource.OMBUDSMAN_REPORT


def report_of(counted: dict[Tally, int]) -> AnnualReport:
    return compose(YEAR, TODAY, YearCounts(Counts(counted), Counts(), None, 0), VOORBEELDSTAD)


def keys(lines: Iterable[Any]) -> set[str]:
    return {line.key for line in lines}


# Lists that show every word, with zero if nothing was counted.
LISTED: dict[str, tuple[type[StrEnum], Callable[[AnnualReport], Collection[str]]]] = {
    "received by channel": (Channel, lambda report: keys(report.received.by_channel)),
    "received by form": (ComplaintForm, lambda report: keys(report.received.by_form)),
    "received by body": (Body, lambda report: keys(report.received.by_body)),
    "reclassified": (ReclassifiedKind, lambda report: report.classification.reclassified_by_kind),
    "split": (ReclassifiedKind, lambda report: report.classification.split_by_kind),
    "signals": (SignalReason, lambda report: report.classification.signals_by_reason),
    "incomplete": (MissingItem, lambda report: report.classification.incomplete_by_item),
    "not handled": (NotHandledGround, lambda report: report.handling.track.not_handled_by_ground),
    "reopened": (ReopenReason, lambda report: report.handling.track.reopenings),
    "adjourned": (AdjournmentReason, lambda report: keys(report.extensions.by_reason)),
    "heard": (Side, lambda report: report.hearing.heard),
    "not heard, by side": (Side, lambda report: report.hearing.waived),
    "not heard, by ground": (
        WaiverGround,
        lambda report: [ground for side in report.hearing.waived.values() for ground in side],
    ),
    "ombudsman, ground": (OmbudsmanGround, lambda report: report.follow_up.ombudsman.by_ground),
    "ombudsman, ruling": (Ruling, lambda report: report.follow_up.ombudsman.by_ruling),
    "ombudsman, closing": (OmbudsmanClosing, lambda report: report.follow_up.ombudsman.closed_by_reason),
    "recommendations": (
        RecommendationSource,
        lambda report: [each.source for each in report.follow_up.recommendations],
    ),
}


@pytest.mark.parametrize("listed", LISTED)
def test_a_list_shows_every_word(listed: str) -> None:
    codes, shown = LISTED[listed]

    assert set(codes) - set(shown(report_of({}))) == set()


# Numbers with their own name: what is counted, and the numbers of which exactly one must go up.
NAMED: dict[str, tuple[Iterable[StrEnum], Callable[[StrEnum], Tally], Callable[[AnnualReport], list[int]]]] = {
    "track": (
        Track,
        lambda track: Tally(Count.TRACK, track),
        lambda report: [
            getattr(report.handling.track, name)
            for name in (
                "resolved_informally", "formal", "not_handled", "withdrawn", "forwarded", "reclassified",
                "noted_as_signal", "open",
            )
        ],
    ),
    "resolved informally": (
        ResolutionKind,
        lambda kind: Tally(Count.TRACK, Track.RESOLVED_INFORMALLY, kind),
        lambda report: [report.handling.track.direct_action, report.handling.track.conversation],
    ),
    "judgement": (
        JUDGED,
        lambda outcome: Tally(Count.TRACK, Track.FORMAL, outcome),
        lambda report: _judgements(report.handling.judgement),
    ),
    "advice": (
        JUDGED,
        lambda outcome: Tally(Count.ADVISED, outcome),
        lambda report: _judgements(report.committee.advised),
    ),
    "element": (
        Judgement,
        lambda judgement: Tally(Count.ELEMENT, judgement),
        lambda report: _judgements(report.handling.elements),
    ),
    "timeliness": (
        Timeliness,
        lambda timeliness: Tally(Count.DONE, timeliness),
        lambda report: [
            getattr(report.handling.timeliness, name)
            for name in ("within_term", "within_extension", "within_consent", "late")
        ],
    ),
    "acknowledgement": (
        Promptness,
        lambda promptness: Tally(Count.ACKNOWLEDGED, promptness),
        lambda report: [report.acknowledgement.on_time, report.acknowledgement.late],
    ),
    "answer": (
        Promptness,
        lambda promptness: Tally(Count.ANSWERED, SOURCE, promptness),
        lambda report: [report.follow_up.ombudsman.answers.on_time, report.follow_up.ombudsman.answers.late],
    ),
    "asked": (
        Asked,
        lambda asked: Tally(Count.OMBUDSMAN_ASKED, asked),
        lambda report: [
            getattr(report.follow_up.ombudsman, name)
            for name in ("interventions", "information_requests", "reaction_requests")
        ],
    ),
    "followed": (
        Followed,
        lambda followed: Tally(Count.RECOMMENDED, SOURCE, followed),
        lambda report: [
            getattr(report.follow_up.recommendations[0], name) for name in ("unanswered", "declined", "accepted")
        ],
    ),
}  # fmt: skip


def _judgements(found: Any) -> list[int]:
    return [found.founded, found.partly_founded, found.unfounded, found.no_judgement]


@pytest.mark.parametrize(("named", "code"), [(named, code) for named in NAMED for code in sorted(NAMED[named][0])])
def test_every_word_goes_into_exactly_one_number(named: str, code: StrEnum) -> None:
    _, tally, numbers = NAMED[named]

    assert sum(numbers(report_of({tally(code): 1}))) == 1


# For each decision by code: the codes it names, and the codes it leaves out on purpose.
DECIDED: dict[str, tuple[type[StrEnum], AbstractSet[str], AbstractSet[str]]] = {
    "an outcome is a judgement, or the track of another end": (
        Outcome,
        JUDGED,
        set(Track) - {Track.FORMAL, Track.OPEN},
    ),
    "a track is an end with a date to keep, another end, or open": (
        Track,
        set(ENDED_OTHERWISE),
        {Track.RESOLVED_INFORMALLY, Track.FORMAL, Track.OPEN},
    ),
    "an open case is before the formal procedure, or in it": (
        CaseState,
        BEFORE_THE_FORMAL_PROCEDURE,
        {
            CaseState.FORMAL_INTAKE, CaseState.INVESTIGATION, CaseState.COMMITTEE_ADVICE, CaseState.DECISION_PENDING,
            *CLOSED_STATES,
        },
    ),
    "a recommendation is unanswered, declined, accepted or implemented": (RecommendationState, set(FOLLOWED), set()),
    "after reopening it goes on formally for a reason, or at triage or in the talk": (
        ReopenReason,
        set(FORMALLY_AGAIN),
        {ReopenReason.CLASSIFICATION_CONTESTED, ReopenReason.RECONSIDERED, ReopenReason.CRIMINAL_CASE_ENDED},
    ),
    "a message acknowledges receipt (Awb 9:6), or is the bare receipt": (
        StrEnum("Acknowledging", {code: code for code in MessageCode if code.startswith("M01")}),
        ACKNOWLEDGEMENTS,
        {MessageCode.M01R},
    ),
    "an acknowledgement counts that went to the complainant": (
        RecipientKind,
        CITIZENS,
        {
            RecipientKind.ACCUSED, RecipientKind.TEAM_MANAGER, RecipientKind.COORDINATOR, RecipientKind.HANDLER,
            RecipientKind.MANAGEMENT, RecipientKind.DECISION_MAKER, RecipientKind.CO_COMPLAINANT,
            RecipientKind.OTHER_BODY, RecipientKind.OMBUDSMAN, RecipientKind.OMBUDSMAN_LIAISON,
            RecipientKind.RECOMMENDATION_OWNER, RecipientKind.AUDITOR,
        },
    ),
    "a message counts when sent, a letter when posted": (
        DeliveryChannel,
        {DeliveryChannel.EMAIL},
        {DeliveryChannel.LETTER},
    ),
    "figures are kept of every kind of file": (FileKind, set(SHAPES), set()),
}  # fmt: skip


@pytest.mark.parametrize("decision", DECIDED)
def test_every_code_is_named_or_left_out_in_every_decision(decision: str) -> None:
    codes, named, left_aside = DECIDED[decision]

    assert set(codes) == {*named, *left_aside}
    assert not named & left_aside


@pytest.mark.parametrize("state", CaseState)
def test_every_closed_state_has_its_own_track_and_every_open_state_is_open(state: CaseState) -> None:
    day = date(2026, 3, 2)
    figures = ComplaintFigures(
        UUID(int=1), received_on=day, state=state, decided_on=day, resolved_on=day, ended_on=day, ended_as=state
    )

    assert (standing(figures).track is Track.OPEN) == (state in OPEN_STATES)


@pytest.mark.parametrize("judgement", Judgement)
def test_every_judgement_on_an_element_is_counted(judgement: Judgement) -> None:
    figures = ComplaintFigures(UUID(int=1), received_on=date(2026, 3, 2))
    data = DecidedData(
        complaint_id=figures.complaint_id,
        reference="K-2026-000001",
        state=CaseState.DECIDED,
        outcome=Outcome.FOUNDED,
        elements=(ElementOutcome(norms=("N01",), judgement=judgement),),
        conclusions=(),
        decided_on=date(2026, 4, 1),
    )

    project(figures, an_event(Decided, data, subject=figures.complaint_id, service="procedure"))

    assert [tally for tally in contribution(figures) if tally.kind is Count.ELEMENT] == [
        Tally(Count.ELEMENT, judgement)
    ]


# What the facts hold but no number counts.
NOT_COUNTED: set[type[StrEnum]] = {
    PartyKind,  # who was heard is counted by side
    SuggestedKind,  # the final classification is counted
    ConclusionKind,  # recommendations are counted, with their outcome
    ClockStatus,  # the dates themselves decide
    TermsReason,
    OmbudsmanState,  # questions and endings are counted from their own facts
}
AS_FOUND: set[type[StrEnum]] = {FormalReason, RecommendationKind}  # lists that show only what was counted


def _codes(shape: Any) -> Iterator[type[StrEnum]]:
    if isinstance(shape, type) and issubclass(shape, StrEnum):
        yield shape
    elif isinstance(shape, type) and issubclass(shape, BaseModel):
        for field in shape.model_fields.values():
            yield from _codes(field.annotation)
    else:
        for part in get_args(shape):
            yield from _codes(part)


def test_every_enumeration_in_the_facts_is_counted_or_left_out() -> None:
    told = {codes for event in PROJECTIONS for codes in _codes(event.model_fields["data"].annotation)}
    counted = (
        {codes for codes, _ in LISTED.values()}
        | {codes for codes, _, _ in DECIDED.values()}
        | {Judgement, ResolutionKind}
    )

    assert told - counted - AS_FOUND - {MessageCode} == NOT_COUNTED


class _Watched(Counts):
    """Records which attributes were read."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[Count] = set()

    def _like(self, kind: Count, *keys: str | None) -> Iterable[tuple[Tally, int]]:
        self.asked.add(kind)
        return super()._like(kind, *keys)


def test_everything_that_is_counted_is_shown() -> None:
    counts = _Watched()

    compose(YEAR, TODAY, YearCounts(counts, Counts(), None, 0), VOORBEELDSTAD)

    assert set(Count) - counts.asked == {Count.RECOMMENDED_KIND}  # kept for later questions about the subject

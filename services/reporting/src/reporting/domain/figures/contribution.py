"""What the figures of each subject add to the counts, on which day they count, and when the subject was closed."""

from collections.abc import Iterator
from datetime import date

from reporting.domain.counting.tally import ADJOURNED_LATE, IN_FORMAL_PROCEDURE, UNKNOWN, Count, Tally
from reporting.domain.figures.complaint import ComplaintFigures
from reporting.domain.figures.ombudsman import OWN_INITIATIVE, Asked, OmbudsmanFigures
from reporting.domain.figures.promptness import promptness
from reporting.domain.figures.recommendation import Followed, RecommendationFigures
from reporting.domain.figures.standing import ENDED_OTHERWISE, Standing, Track, standing
from words.cases import CaseState
from words.handling import Judgement
from words.messages import FileKind
from words.people import Side

AnyFigures = ComplaintFigures | OmbudsmanFigures | RecommendationFigures

SHAPES: dict[FileKind, type[AnyFigures]] = {
    FileKind.COMPLAINT: ComplaintFigures,
    FileKind.OMBUDSMAN_CASE: OmbudsmanFigures,
    FileKind.RECOMMENDATION: RecommendationFigures,
}

BEFORE_THE_FORMAL_PROCEDURE = frozenset(
    {CaseState.RECEIVED, CaseState.TRIAGE, CaseState.AWAITING_COMPLETION, CaseState.INFORMAL}
)


def contribution(figures: AnyFigures) -> list[Tally]:
    """The tallies to which these figures add one."""
    match figures:
        case ComplaintFigures():
            return list(_of_complaint(figures))
        case OmbudsmanFigures():
            return list(_of_ombudsman_case(figures))
        case RecommendationFigures():
            return list(_of_recommendation(figures))


def day_of(figures: AnyFigures) -> date | None:
    """The day that decides in which year it counts: of receipt or of recording. None: not known yet."""
    return figures.recorded_on if isinstance(figures, RecommendationFigures) else figures.received_on


def closed_in(figures: AnyFigures) -> int:
    """The year in which it ended; 0: it is open."""
    closed_on = standing(figures).closed_on if isinstance(figures, ComplaintFigures) else figures.closed_on
    return closed_on.year if closed_on else 0


def _of_complaint(figures: ComplaintFigures) -> Iterator[Tally]:
    """Nothing is counted until the receipt is known."""
    if figures.received_on is None:
        return
    where = standing(figures)
    yield Tally(Count.MONTH, f"{figures.received_on:%m}")
    yield from _received(figures, where)
    yield from _outcome(figures, where)
    yield from _reopened(figures)
    yield from _timeliness(where)
    yield from _messages(figures, where)
    yield from _extensions(figures)
    yield from _hearing(figures)
    yield from _advice(figures)


def _received(figures: ComplaintFigures, where: Standing) -> Iterator[Tally]:
    yield Tally(Count.CHANNEL, figures.channel or UNKNOWN)
    yield Tally(Count.FORM, figures.form or UNKNOWN)
    yield Tally(Count.BODY, where.body)
    yield Tally(Count.TEAM_THEME, figures.team or UNKNOWN, figures.theme or UNKNOWN)
    if figures.split_kinds:
        yield Tally(Count.WITH_SPLIT)
        yield from [Tally(Count.SPLIT, kind) for kind in figures.split_kinds]
    if figures.items_asked:
        yield Tally(Count.INCOMPLETE)
        yield from [Tally(Count.ITEM_ASKED, item) for item in figures.items_asked]
    if figures.completion_waived:
        yield Tally(Count.COMPLETION_WAIVED)


def _outcome(figures: ComplaintFigures, where: Standing) -> Iterator[Tally]:
    how = _how(figures, where.track)
    yield Tally(Count.TRACK, where.track, how)
    result = how if where.track is Track.FORMAL and how else where.track
    yield Tally(Count.TEAM_RESULT, figures.team or UNKNOWN, result)
    if figures.formal_because:
        yield Tally(Count.FORMAL_STARTED, figures.formal_because)
    if where.track is Track.FORMAL:
        yield from [Tally(Count.ELEMENT, Judgement.FOUNDED)] * figures.elements_founded
        yield from [Tally(Count.ELEMENT, Judgement.UNFOUNDED)] * figures.elements_unfounded
        yield from [Tally(Count.ELEMENT, Judgement.NO_JUDGEMENT)] * figures.elements_no_judgement


def _how(figures: ComplaintFigures, track: Track) -> str:
    """The detail within its track."""
    if track is Track.OPEN:
        formal = figures.formal_because and figures.state not in BEFORE_THE_FORMAL_PROCEDURE
        return IN_FORMAL_PROCEDURE if formal else ""
    known = {Track.RESOLVED_INFORMALLY: figures.resolution_kind, Track.FORMAL: figures.outcome}
    return known.get(track, figures.ended_because) or ""


def _reopened(figures: ComplaintFigures) -> Iterator[Tally]:
    if figures.reopenings:
        yield Tally(Count.REOPENED)
        yield from [Tally(Count.REOPENING, reason) for reason in figures.reopenings]


def _timeliness(where: Standing) -> Iterator[Tally]:
    last = where.counts_until.isoformat() if where.counts_until else ""
    if where.track in ENDED_OTHERWISE:
        yield Tally(Count.ENDED_OTHERWISE)
    elif where.counts_until is None:
        yield Tally(Count.NO_TERM)
    elif where.timeliness is None:
        yield Tally(Count.DUE, last)
    elif where.provisional:
        yield Tally(Count.AWAITING_NOTICE, last, where.timeliness)
    else:
        yield Tally(Count.DONE, where.timeliness)
    if where.days is not None and where.provisional:
        yield Tally(Count.AWAITING_DAYS, last, str(where.days))
    elif where.days is not None:
        yield Tally(Count.DAYS, where.track, str(where.days))


def _messages(figures: ComplaintFigures, where: Standing) -> Iterator[Tally]:
    if where.acknowledgement is not None:
        yield Tally(Count.ACKNOWLEDGED, where.acknowledgement)
    elif figures.ack_due_on is not None:
        yield Tally(Count.ACKNOWLEDGEMENT_DUE, figures.ack_due_on.isoformat())
    if where.refusal is not None:
        yield Tally(Count.REFUSED, where.refusal)
    elif where.track is Track.NOT_HANDLED and figures.refusal_due_on is not None:
        yield Tally(Count.REFUSAL_DUE, figures.refusal_due_on.isoformat())


def _extensions(figures: ComplaintFigures) -> Iterator[Tally]:
    if figures.adjournment_reason is not None:
        yield Tally(Count.ADJOURNED, figures.adjournment_reason, ADJOURNED_LATE if figures.adjourned_late else "")
    if figures.postponements:
        yield Tally(Count.POSTPONED)
        yield from [Tally(Count.POSTPONEMENT)] * figures.postponements


def _hearing(figures: ComplaintFigures) -> Iterator[Tally]:
    if figures.hearing_offered:
        yield Tally(Count.HEARING_OFFERED)
    for side, held, ground in (
        (Side.COMPLAINANT, figures.heard_complainant, figures.waived_complainant),
        (Side.ACCUSED, figures.heard_accused, figures.waived_accused),
    ):
        if held:
            yield Tally(Count.HEARD, side)
        elif ground is not None:  # who was heard after all, or another of their side, was not left unheard
            yield Tally(Count.NOT_HEARD, side, ground)


def _advice(figures: ComplaintFigures) -> Iterator[Tally]:
    if figures.advice_requested:
        yield Tally(Count.ADVICE_REQUESTED)
    if figures.advice is not None:
        yield Tally(Count.ADVISED, figures.advice)
    if figures.advised_otherwise:
        yield Tally(Count.ADVISED_OTHERWISE)


def _of_ombudsman_case(figures: OmbudsmanFigures) -> Iterator[Tally]:
    if figures.received_on is None:
        return
    yield Tally(Count.OMBUDSMAN_REQUEST, figures.ground or OWN_INITIATIVE)
    yield from [Tally(Count.OMBUDSMAN_ASKED, Asked.INTERVENTION)] * figures.interventions
    yield from [Tally(Count.OMBUDSMAN_ASKED, Asked.INFORMATION)] * figures.information_requests
    yield from [Tally(Count.OMBUDSMAN_ASKED, Asked.REACTION)] * figures.reaction_requests
    yield from [Tally(Count.OMBUDSMAN_REPLY, str(days)) for days in figures.reply_days]
    yield from [Tally(Count.OMBUDSMAN_REPLY_LATE)] * figures.replies_late
    if figures.report_on is not None:
        yield Tally(Count.OMBUDSMAN_RULING, figures.ruling or UNKNOWN)
        yield from [Tally(Count.NORM_BREACHED, norm) for norm in figures.breached_norms]
    if figures.closed_on is not None:
        yield Tally(Count.OMBUDSMAN_CLOSED, figures.closing or UNKNOWN)


def _of_recommendation(figures: RecommendationFigures) -> Iterator[Tally]:
    if figures.recorded_on is None:
        return
    source, followed = figures.source or UNKNOWN, figures.followed
    yield Tally(Count.RECOMMENDED, source, followed)
    yield Tally(Count.RECOMMENDED_KIND, source, figures.kind or UNKNOWN)
    if followed is Followed.UNANSWERED and figures.response_due_on is not None:
        yield Tally(Count.ANSWER_DUE, source, figures.response_due_on.isoformat())
    if followed is Followed.ACCEPTED and figures.due_on is not None:
        yield Tally(Count.IMPLEMENTATION_DUE, source, figures.due_on.isoformat())
    if figures.answered_on is not None:
        yield Tally(Count.ANSWER_DAYS, source, str((figures.answered_on - figures.recorded_on).days))
        prompt = promptness(figures.answered_on, figures.response_due_on)
        if prompt is not None:
            yield Tally(Count.ANSWERED, source, prompt)

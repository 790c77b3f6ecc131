"""T14 and T15: an advisory committee hears and advises where the category has one (Awb 9:13-9:16). It is independent:
nobody at the municipality edits its advice (Awb 9:14)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.errors import DayNotPossible
from procedure.domain.investigation.opportunity import BEFORE_A_DRAFT, COPIES_SENT
from procedure.domain.investigation.waiver import check_manifestly_unfounded
from procedure.domain.judgement.draft import Draft
from procedure.domain.judgement.reasoning import Reasoning, check_reasoning
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact, Occasion
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import COM, KB, Step, StepRefused
from words.cases import CaseState, Outcome
from words.handling import Judgement
from words.people import ResponsibleBody


class NoCommittee(StepRefused):
    code = "no-committee"
    article = "Awb 9:13"
    message = "No committee advises on complaints of this category; the categories are fixed beforehand."


class CommitteeNotTold(StepRefused):
    code = "committee-not-told"
    article = "Awb 9:15(1)"
    message = "There is no evidence yet that the complainant was told of the committee (M01c)."


def _check_category(case: GuardedCase, _act: Act) -> None:
    if case.investigation.committee is None:
        raise NoCommittee


def _check_told(case: GuardedCase, _act: Act) -> None:
    if not case.investigation.advised_by_committee:
        raise CommitteeNotTold


HAS_COMMITTEE = Guard("a committee advises on complaints of this category", NoCommittee, _check_category)
COMMITTEE_TOLD = Guard("the complainant was told of the committee", CommitteeNotTold, _check_told)

REQUEST_ADVICE = Step(
    "T14", "ask the committee for advice", "advies vragen aan de klachtencommissie",
    (CaseState.INVESTIGATION,), CaseState.COMMITTEE_ADVICE, (KB,),
    "the category has a committee, fixed beforehand, and the complainant was told (M01c), which makes the term ten "
    "weeks",
    "Awb 9:14, 9:15(1)", "advice-requested",
    guards=(HAS_COMMITTEE, COMMITTEE_TOLD, COPIES_SENT),
)  # fmt: skip
GIVE_ADVICE = Step(
    "T15", "give the advice", "advies uitbrengen", (CaseState.COMMITTEE_ADVICE,), CaseState.DECISION_PENDING, (COM,),
    "findings, advice and the report of the hearing, in a document; every complainant was heard or a ground for not "
    "hearing them is on file; every accused was sent the copy and the offer of a hearing, and was heard, replied in "
    "writing, declined or let the reply date pass; not heard as manifestly unfounded goes with unfounded only",
    "Awb 9:15(4)", "advice-given",
    guards=BEFORE_A_DRAFT,
)  # fmt: skip


@dataclass(frozen=True)
class CommitteeRules:
    """The categories for which the municipality has an advisory committee, fixed beforehand by regulation (Awb
    9:13-9:14); never chosen for one case to win four weeks."""

    bodies: frozenset[ResponsibleBody] = frozenset()
    teams: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()

    def cover(self, body: ResponsibleBody | None, team: str | None, theme: str | None) -> bool:
        """`body` is given only when the conduct is that of the body itself."""
        return body in self.bodies or team in self.teams or theme in self.themes


NO_COMMITTEE = CommitteeRules()


@dataclass(frozen=True)
class Committee:
    """Awb 9:13-9:15: the category of this case has an advisory committee. It counts from the day the complainant is
    known to have been told (`told_on`, Awb 9:15(1)); from then the term is ten weeks."""

    flagged_on: date
    decide_due_on: date | None
    told_on: date | None = None
    requested_on: date | None = None


@dataclass(frozen=True)
class Advice:
    """T15, Awb 9:15(4): findings, advice and recommendations of the committee, with the document that contains them."""

    reasoning: Reasoning
    outcome: Outcome
    recommendations: tuple[str, ...]
    document_id: UUID
    given_on: date
    given_by: str


@dataclass(frozen=True, kw_only=True)
class CommitteeFlagged(CaseFact):
    """The complainant must be told that a committee will advise (Awb 9:15(1))."""


@dataclass(frozen=True, kw_only=True)
class AdviceRequested(CaseFact):
    requested_on: date


@dataclass(frozen=True, kw_only=True)
class AdviceGiven(CaseFact):
    advice: Advice


def deviates(reasoning: Reasoning, advice: Advice) -> bool:
    """Awb 9:16: the judgement differs from the advice, as a whole or on a norm that both judged."""
    advised, judged = _by_norm(advice.reasoning), _by_norm(reasoning)
    differs = any(judged[norm] != advised[norm] for norm in judged.keys() & advised.keys())
    return differs or set().union(*judged.values()) != set().union(*advised.values())


def _by_norm(reasoning: Reasoning) -> dict[str, set[Judgement]]:
    found: dict[str, set[Judgement]] = {}
    for element in reasoning.elements:
        for norm in element.norms:
            found.setdefault(norm, set()).add(element.judgement)
    return found


def flag_committee(case: GuardedCase, rules: CommitteeRules, day: date, calendar: Calendar) -> None:
    """The complainant must be told when the category has a committee; none advises on an oral complaint (9:13 is about
    written ones)."""
    parties, started = case.parties, case.clocks.clock_started_on
    if case.investigation.committee is not None or started is None:
        return
    body = parties.responsible_body if parties.body_conduct else None
    if not rules.cover(body, parties.team, parties.theme):
        return
    case.investigation.committee = Committee(day, terms.decide_due(started, calendar, committee=True).on)


def tell_committee(case: GuardedCase, about: Occasion, rules: CommitteeRules, day: date, calendar: Calendar) -> None:
    """Tell the complainant at routing or the formal start, if the acknowledgement did not do so yet."""
    before = case.investigation.committee
    flag_committee(case, rules, day, calendar)
    if case.investigation.committee is not before:
        case.record(CommitteeFlagged(**about))


def request_advice(case: GuardedCase, act: Act) -> None:
    """T14."""
    about = case.take(REQUEST_ADVICE, act)
    case.investigation.refer(act.today)
    case.move(CaseState.COMMITTEE_ADVICE)
    case.record(AdviceRequested(**about, requested_on=act.today))


def give_advice(case: GuardedCase, act: Act, advice: Advice) -> None:
    """T15: findings, advice and recommendations, with the reports of the hearings already in the file."""
    about = case.take(GIVE_ADVICE, act)
    check_reasoning(advice.reasoning, case.parties.accused)
    check_manifestly_unfounded(case, advice.reasoning)
    requested_on = case.investigation.committee.requested_on if case.investigation.committee else None
    if not (requested_on or case.received_on) <= advice.given_on <= act.today:
        raise DayNotPossible("givenOn", requested_on or case.received_on, act.today)
    case.investigation.advice = advice
    draft = Draft(len(case.judgement.drafts) + 1, advice.reasoning, advice.given_on, act.actor.official_id)
    case.judgement.drafts = (*case.judgement.drafts, draft)
    case.move(CaseState.DECISION_PENDING)
    case.record(AdviceGiven(**about, advice=advice))

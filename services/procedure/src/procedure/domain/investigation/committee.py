"""T14 and T15: an advisory committee hears and advises where the category has one (Awb 9:13-9:16)."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.errors import DayNotPossible
from procedure.domain.investigation.hearing import HeardCase
from procedure.domain.judgement.reasoning import check_reasoning
from procedure.domain.organisation.people import Act
from procedure.domain.records import Draft, Reasoning
from procedure.domain.refusals import ComplainantNotHeard, CopyNotSent, HearingNotOffered
from procedure.domain.side_refusals import CommitteeNotTold, NoCommittee
from procedure.domain.step_facts import AdviceGiven, AdviceRequested, CommitteeFlagged
from procedure.domain.step_records import Advice, Committee
from procedure.domain.steps import side_transitions as side
from words.cases import CaseState
from words.handling import Judgement
from words.people import ResponsibleBody, Side


@dataclass(frozen=True)
class CommitteeRules:
    """For which categories the municipality has an advisory committee, fixed beforehand by regulation (Awb 9:13-9:14);
    never chosen for one case to win four weeks."""

    bodies: frozenset[ResponsibleBody] = frozenset()
    teams: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()

    def cover(self, body: ResponsibleBody | None, team: str | None, theme: str | None) -> bool:
        """`body` is there only when the conduct is of the body itself."""
        return body in self.bodies or team in self.teams or theme in self.themes


NO_COMMITTEE = CommitteeRules()


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


class AdvisedCase(HeardCase):
    """The committee is independent: nobody of the municipality edits what it gives (Awb 9:14)."""

    def _flag_committee(self, rules: CommitteeRules, day: date, calendar: Calendar) -> None:
        """When the category has a committee the complainant must hear so; of an oral complaint none advises (9:13 is
        about written ones)."""
        started = self.clock_started_on
        body = self.responsible_body if self.body_conduct else None
        if self.committee is not None or started is None or not rules.cover(body, self.team, self.theme):
            return
        self.committee = Committee(day, terms.decide_due(started, calendar, committee=True).on)

    def _tell_committee(self, about: dict[str, Any], rules: CommitteeRules, day: date, calendar: Calendar) -> None:
        """At routing or the formal start, when the acknowledgement did not say so yet."""
        before = self.committee
        self._flag_committee(rules, day, calendar)
        if self.committee is not before:
            self._record(CommitteeFlagged(**about))

    def request_advice(self, act: Act) -> None:
        """T14."""
        about = self._take(side.REQUEST_ADVICE, act)
        if self.committee is None:
            raise NoCommittee
        if not self.advised_by_committee:
            raise CommitteeNotTold
        self._check_copies()
        self.committee = replace(self.committee, requested_on=act.today)
        self._move(CaseState.COMMITTEE_ADVICE)
        self._record(AdviceRequested(**about, requested_on=act.today))

    def give_advice(self, act: Act, advice: Advice) -> None:
        """T15: findings, advice and recommendations, with the reports of the hearings already in the file."""
        about = self._take(side.GIVE_ADVICE, act)
        check_reasoning(advice.reasoning)
        requested_on = self.committee.requested_on if self.committee else None
        if not (requested_on or self.received_on) <= advice.given_on <= act.today:
            raise DayNotPossible("givenOn", requested_on or self.received_on, act.today)
        self._check_heard()
        self.advice = advice
        draft = Draft(len(self.drafts) + 1, advice.reasoning, advice.given_on, act.actor.official_id)
        self.drafts = (*self.drafts, draft)
        self._move(CaseState.DECISION_PENDING)
        self._record(AdviceGiven(**about, advice=advice))

    def _check_copies(self) -> None:
        if len(self.sent_on("M09")) < len(self.reachable_accused):
            raise CopyNotSent

    def _check_heard(self) -> None:
        if self.hearing is None:
            raise HearingNotOffered
        if not self.was_heard(Side.COMPLAINANT) and self.waiver_of(Side.COMPLAINANT) is None:
            raise ComplainantNotHeard

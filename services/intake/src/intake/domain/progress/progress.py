"""How far a complaint has come, computed from the facts of the other services.

Every fact that concerns the complainant is stored once, by its event id, as a step; the progress is computed from the
set of steps. A set has no order and no duplicates, so the same facts give the same progress however they arrive.
Between facts of one publisher the `sequence` decides; publishers are not compared.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from words.cases import CLOSED_STATES, CaseState
from words.people import DepartureWay


class StepKind(StrEnum):
    TERMS_SET = "TERMS_SET"
    TRIAGE_STARTED = "TRIAGE_STARTED"
    TEAM_MANAGER_ASSIGNED = "TEAM_MANAGER_ASSIGNED"
    CONVERSATION_RECORDED = "CONVERSATION_RECORDED"
    RESOLVED_INFORMALLY = "RESOLVED_INFORMALLY"
    FORMAL_PROCEDURE_STARTED = "FORMAL_PROCEDURE_STARTED"
    HANDLER_APPOINTED = "HANDLER_APPOINTED"
    EXPLANATION_RECORDED = "EXPLANATION_RECORDED"
    HEARING_OFFERED = "HEARING_OFFERED"
    HEARING_HELD = "HEARING_HELD"
    HEARING_WAIVED = "HEARING_WAIVED"
    COMPLAINANT_LEFT = "COMPLAINANT_LEFT"
    COMPLAINANT_RETURNED = "COMPLAINANT_RETURNED"
    DRAFT_SUBMITTED = "DRAFT_SUBMITTED"
    DRAFT_RETURNED = "DRAFT_RETURNED"
    DECIDED = "DECIDED"
    ADJOURNED = "ADJOURNED"
    TERM_EXCEEDED = "TERM_EXCEEDED"
    COMPLETION_REQUESTED = "COMPLETION_REQUESTED"
    COMPLETION_RECEIVED = "COMPLETION_RECEIVED"
    ADVICE_REQUESTED = "ADVICE_REQUESTED"
    ADVICE_GIVEN = "ADVICE_GIVEN"
    POSTPONED_BY_CONSENT = "POSTPONED_BY_CONSENT"
    LATENESS_EXPLAINED = "LATENESS_EXPLAINED"
    NOT_HANDLED = "NOT_HANDLED"
    FORWARDED = "FORWARDED"
    RECLASSIFIED = "RECLASSIFIED"
    SPLIT = "SPLIT"
    NOTED_AS_SIGNAL = "NOTED_AS_SIGNAL"
    WITHDRAWN = "WITHDRAWN"
    REOPENED = "REOPENED"
    HANDLER_REPLACED = "HANDLER_REPLACED"
    CONTACT_CHANGED = "CONTACT_CHANGED"
    MESSAGE_SENT = "MESSAGE_SENT"
    MESSAGE_FAILED = "MESSAGE_FAILED"
    LETTER_POSTED = "LETTER_POSTED"


MESSAGES = frozenset({StepKind.MESSAGE_SENT, StepKind.MESSAGE_FAILED, StepKind.LETTER_POSTED})


@dataclass(frozen=True)
class Step:
    """One fact about a complaint. `details` are the few values a citizen is shown, days as ISO text."""

    event_id: str
    source: str
    sequence: int
    kind: StepKind
    recorded_at: datetime
    happened_on: date
    state: CaseState | None = None
    details: Mapping[str, str] = field(default_factory=dict)

    def day(self, name: str) -> date | None:
        return date.fromisoformat(self.details[name]) if name in self.details else None

    def codes(self, name: str) -> tuple[str, ...]:
        """A detail that holds several codes, such as the list of what is missing."""
        return tuple(self.details.get(name, "").split())


@dataclass(frozen=True)
class Message:
    """One message to the complainant, in its last known state."""

    message_id: str
    code: str
    last: Step

    @property
    def on_its_way(self) -> bool:
        return self.last.kind is not StepKind.MESSAGE_FAILED


LEFT = {
    DepartureWay.AGREED: CaseState.RESOLVED_INFORMALLY,
    DepartureWay.WITHDREW: CaseState.WITHDRAWN,
}  # what it is for a complainant who stops while others go on


@dataclass(frozen=True)
class Progress:
    """`terms` is the fact that last set the dates; without it no date is promised."""

    state: CaseState
    steps: tuple[Step, ...]
    terms: Step | None
    messages: tuple[Message, ...]

    @property
    def closed(self) -> bool:
        return self.state in CLOSED_STATES

    @property
    def due_on(self) -> date | None:
        return self.terms.day("due_on") if self.terms else None

    def overdue_on(self, today: date) -> bool:
        """The ground of R25: the term has passed without an answer."""
        return not self.closed and self.due_on is not None and self.due_on < today

    def latest(self, *kinds: StepKind, **details: str) -> Step | None:
        """The last fact of one of these kinds with these details, by its publisher's `sequence`."""
        wanted = details.items()
        found = [step for step in self.steps if step.kind in kinds and wanted <= step.details.items()]
        return max(found, key=_count, default=None)

    @property
    def hearing_to_answer(self) -> Step | None:
        """The hearing offer that the complainant has neither used nor waived (Awb 9:10). An offer from before a case
        was closed and reopened is made again."""
        offered = self._own_offer
        settled = self.latest(StepKind.HEARING_HELD, StepKind.HEARING_WAIVED, complainant="yes")
        if offered is None or self._came_after(offered, settled, self.latest(StepKind.REOPENED)):
            return None
        return offered

    @property
    def own_departure(self) -> Step | None:
        """The complainant stopped complaining while others went on, and did not come back (Awb 9:5)."""
        left = self.latest(StepKind.COMPLAINANT_LEFT, complainant="yes")
        back = self.latest(StepKind.COMPLAINANT_RETURNED, complainant="yes")
        return None if left is None or self._came_after(left, back) else left

    @property
    def _own_offer(self) -> Step | None:
        """The last offer to the complainant themselves: every offer of before each person had their own was one."""
        offers = [step for step in self.steps if step.kind is StepKind.HEARING_OFFERED]
        own = [step for step in offers if step.details.get("complainant", "yes") == "yes"]
        return max(own, key=_count, default=None)

    @property
    def expected_on(self) -> date | None:
        """When we said to expect our decision, now that it is late. It is no legal date; it belongs to the date in
        force, and closing the case makes it void."""
        told = self.latest(StepKind.LATENESS_EXPLAINED)
        if told is None or self.closed or told.day("due_on") != self.due_on:
            return None
        return None if self._came_after(told, self.latest(StepKind.REOPENED)) else told.day("expected_on")

    @property
    def settled_items(self) -> frozenset[str]:
        """What is no longer missing: it came in, or we go on without it (Awb 9:4(2)). Whatever was asked before the
        last time that something came in is one of the two."""
        received = self.latest(StepKind.COMPLETION_RECEIVED)
        until = [] if received is None else [step for step in self.steps if not self._came_after(received, step)]
        return frozenset(item for step in until for item in step.codes("items"))

    @staticmethod
    def _came_after(step: Step, *others: Step | None) -> bool:
        return any(other is not None and _count(other) > _count(step) for other in others)


def progress_of(steps: Iterable[Step]) -> Progress:
    """The progress that follows from a set of steps, whatever their order."""
    unique = {step.event_id: step for step in steps}
    told = tuple(sorted(unique.values(), key=lambda step: (step.recorded_at, step.source, step.sequence)))
    states = {_count(step): step.state for step in told if step.state is not None}
    terms = [step for step in told if step.kind is StepKind.TERMS_SET]
    progress = Progress(
        state=states[max(states)] if states else CaseState.RECEIVED,
        steps=told,
        terms=max(terms, key=_count, default=None),
        messages=_messages(told),
    )
    left = progress.own_departure
    return _until(left, progress) if left else progress


def _until(left: Step, progress: Progress) -> Progress:
    """For a complainant who stopped while others went on it ends there, with their own year for the ombudsman (Awb
    9:24(1)); what happens afterwards is the complaint of the others."""
    own = tuple(step for step in progress.steps if step.kind in MESSAGES or _count(step) <= _count(left))
    dates = {**(progress.terms.details if progress.terms else {}), "closed_on": left.happened_on.isoformat()}
    dates |= {"ombudsman_until": left.details["ombudsman_until"], "ombudsman_until_provisional": "no"}
    return replace(
        progress,
        state=LEFT[DepartureWay(left.details["way"])],
        steps=own,
        terms=replace(progress.terms, details=dates) if progress.terms else None,
    )


def _count(step: Step) -> tuple[int, str]:
    return step.sequence, step.event_id


def _messages(told: tuple[Step, ...]) -> tuple[Message, ...]:
    """One entry per message, in the order in which they first became known."""
    by_id: dict[str, list[Step]] = {}
    for step in told:
        if step.kind in MESSAGES:
            by_id.setdefault(step.details["message_id"], []).append(step)
    return tuple(
        Message(message_id, steps[0].details["code"], max(steps, key=_count)) for message_id, steps in by_id.items()
    )

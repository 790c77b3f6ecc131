"""Ombudsman cases and recommendations as they may have gone, and the facts about them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from contracts.event import Event, Fact
from contracts.procedure import ombudsman as told
from contracts.procedure import recommendations as advised
from devstack.doubles import an_event

GROUNDS = ("DISSATISFIED_WITH_HANDLING", "TAKES_TOO_LONG", None)
SOURCES = ("OMBUDSMAN_REPORT", "ANNUAL_REPORT", "DECISION_CONCLUSION", "COMMITTEE_ADVICE")


@dataclass(frozen=True)
class Inquiry:
    """An ombudsman case. Without a ground the ombudsman investigates on their own initiative."""

    number: int
    received_on: date
    ground: str | None = None
    interventions: int = 0
    questions: int = 0
    replied_after: tuple[int, ...] = ()  # of the first questions; asked on the day of receipt, due after 14 days
    ruling: str | None = None
    norms: tuple[str, ...] = ()
    closed_after: int | None = None

    @property
    def id(self) -> UUID:
        return UUID(int=0x019D0000_0000_7000_8000_000000000000 + self.number)


@dataclass(frozen=True)
class Advice:
    """A recommendation, from any source."""

    number: int
    recorded_on: date
    source: str = "OMBUDSMAN_REPORT"
    response_days: int | None = 42
    answered_after: int | None = None
    accepted: bool = True
    due_days: int = 100
    progressed: bool = False
    implemented_after: int | None = None

    @property
    def id(self) -> UUID:
        return UUID(int=0x019E0000_0000_7000_8000_000000000000 + self.number)

    def day(self, after: int | None) -> date | None:
        return None if after is None else self.recorded_on + timedelta(days=after)


class _Teller:
    def __init__(self, subject: UUID, common: dict[str, Any]) -> None:
        self._subject = subject
        self._common = common
        self.facts: list[Event] = []

    def tell(self, event: type[Event], shape: type[Fact], day: date, **data: Any) -> None:
        sequence = len(self.facts) + 1
        moment = datetime.combine(day, time(11), UTC) + timedelta(seconds=sequence)
        fact = shape(**self._common, **data)
        self.facts.append(
            an_event(event, fact, subject=self._subject, sequence=sequence, service="procedure", now=moment)
        )


def facts_of_inquiry(inquiry: Inquiry) -> list[Event]:
    """The facts about one case of the ombudsman, in the order in which they happened."""
    teller, day = _Teller(inquiry.id, {"ombudsman_case_id": inquiry.id}), inquiry.received_on
    later = day + timedelta(days=14)
    teller.tell(told.Opened, told.OpenedData, day, state="NOTIFIED", ground=inquiry.ground, received_on=day)
    for _ in range(inquiry.interventions):
        teller.tell(
            told.InterventionRequested, told.InterventionRequestedData, day, state="INTERVENTION", reply_due_on=later
        )
    for _ in range(inquiry.questions):
        asked = {"requested_on": day, "reply_due_on": later}
        teller.tell(
            told.InformationRequested, told.InformationRequestedData, day, state="INFORMATION_REQUESTED", **asked
        )
    for days in inquiry.replied_after:
        replied = {"requested_on": day, "reply_due_on": later, "replied_on": day + timedelta(days=days)}
        teller.tell(told.Replied, told.RepliedData, replied["replied_on"], state="INFORMATION_REQUESTED", **replied)
    if inquiry.ruling is not None:
        found = {"received_on": later, "reply_due_on": later}
        teller.tell(told.FindingsReceived, told.FindingsReceivedData, later, state="FINDINGS_RECEIVED", **found)
        report = {"ruling": inquiry.ruling, "breached_norms": inquiry.norms, "recommendations": 1}
        teller.tell(
            told.ReportReceived, told.ReportReceivedData, later, state="REPORT_RECEIVED", received_on=later, **report
        )
    if inquiry.closed_after is not None:
        closed = day + timedelta(days=inquiry.closed_after)
        ended = {"reason": "FOLLOWED_UP" if inquiry.ruling else "SOLVED", "ruling": inquiry.ruling or "NOT_APPLICABLE"}
        teller.tell(told.Closed, told.ClosedData, closed, state="CLOSED", closed_on=closed, **ended)
    return teller.facts


def facts_of_advice(advice: Advice) -> list[Event]:
    """The facts about one recommendation, in the order in which they happened."""
    common = {"recommendation_id": advice.id, "source": advice.source, "kind": "PREVENT"}
    teller, due = _Teller(advice.id, common), advice.day(advice.due_days)
    recorded = {"recorded_on": advice.recorded_on, "response_due_on": advice.day(advice.response_days)}
    teller.tell(advised.Recorded, advised.RecordedData, advice.recorded_on, state="RECEIVED", **recorded)
    answered, implemented = advice.day(advice.answered_after), advice.day(advice.implemented_after)
    if answered is not None:
        state = "ACCEPTED" if advice.accepted else "DECLINED"
        answer = {"answered_on": answered, "due_on": due if advice.accepted else None}
        teller.tell(advised.Answered, advised.AnsweredData, answered, state=state, **answer)
    if advice.progressed and answered and advice.accepted:
        later = {"progressed_on": answered, "due_on": advice.day(advice.due_days + 30)}
        teller.tell(advised.Progressed, advised.ProgressedData, answered, state="IN_PROGRESS", **later)
    if implemented is not None and answered and advice.accepted:
        done = {"implemented_on": implemented, "due_on": None}
        teller.tell(advised.Implemented, advised.ImplementedData, implemented, state="IMPLEMENTED", **done)
    return teller.facts


_DAYS = st.integers(0, 700).map(lambda days: date(2024, 8, 1) + timedelta(days=days))
_AFTER = st.none() | st.integers(0, 300)


def inquiries() -> st.SearchStrategy[list[Inquiry]]:
    one = st.builds(
        Inquiry,
        number=st.just(0),
        received_on=_DAYS,
        ground=st.sampled_from(GROUNDS),
        interventions=st.integers(0, 2),
        questions=st.integers(0, 3),
        replied_after=st.lists(st.integers(0, 30), max_size=3).map(tuple),
        ruling=st.sampled_from([None, "PROPER", "IMPROPER"]),
        norms=st.sets(st.sampled_from(["N02", "N07", "N14"])).map(tuple),
        closed_after=_AFTER,
    )
    return st.lists(one, max_size=20).map(_numbered)


def advices() -> st.SearchStrategy[list[Advice]]:
    one = st.builds(
        Advice,
        number=st.just(0),
        recorded_on=_DAYS,
        source=st.sampled_from(SOURCES),
        response_days=st.none() | st.just(42),
        answered_after=_AFTER,
        accepted=st.booleans(),
        due_days=st.integers(0, 300),
        progressed=st.booleans(),
        implemented_after=_AFTER,
    )
    return st.lists(one, max_size=20).map(_numbered)


def _numbered(found: list[Any]) -> list[Any]:
    return [type(each)(**(vars(each) | {"number": number})) for number, each in enumerate(found)]


INQUIRIES = (
    Inquiry(1, date(2026, 2, 2), "TAKES_TOO_LONG", 1, 2, (10, 20), "IMPROPER", ("N07", "N14"), 90),
    Inquiry(2, date(2026, 3, 2), "DISSATISFIED_WITH_HANDLING", closed_after=20),
    Inquiry(3, date(2025, 10, 1), questions=1),
)
ADVICES = (
    Advice(1, date(2026, 2, 20), answered_after=30, progressed=True, implemented_after=80),
    Advice(2, date(2026, 2, 20), source="DECISION_CONCLUSION", response_days=None, answered_after=1, due_days=30),
    Advice(3, date(2026, 5, 20), answered_after=12, accepted=False),
    Advice(4, date(2025, 11, 1), source="ANNUAL_REPORT"),
)


def what_followed() -> list[Event]:
    """All kinds of facts about the ombudsman and recommendations, the same every time."""
    cases = [fact for each in INQUIRIES for fact in facts_of_inquiry(each)]
    return cases + [fact for each in ADVICES for fact in facts_of_advice(each)]

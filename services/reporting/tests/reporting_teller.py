"""Numbers the facts about a complaint, and keeps the dates that go with them."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from reporting_stories import YEAR, Story

from contracts.event import Event, Fact
from contracts.procedure.clocks import TermsSet, TermsSetData
from devstack.doubles import an_event


class Teller:
    """Numbers the facts per publisher, as the outbox does."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._last: dict[str, int] = {}
        self.facts: list[Event] = []

    def tell(self, service: str, event: type[Event], shape: type[Fact], day: date, **data: Any) -> None:
        self._last[service] = self._last.get(service, 0) + 1
        common = {"complaint_id": self._story.complaint_id, "reference": f"K-{YEAR}-{self._story.number:06}"}
        moment = datetime.combine(day, time(10), UTC) + timedelta(seconds=self._last[service])
        self.facts.append(
            an_event(
                event,
                shape(**common, **data),
                subject=self._story.complaint_id,
                sequence=self._last[service],
                service=service,
                now=moment,
            )
        )


def tell_terms(teller: Teller, story: Story, day: date, state: str, **data: Any) -> None:
    dates = (
        {}
        if story.oral
        else {
            "ack_due_on": story.day(7),
            "refusal_due_on": story.day(28),
            "decide_due_on": story.term,
            "due_on": story.term,
        }
    )
    teller.tell(
        "procedure", TermsSet, TermsSetData, day, state=state, received_on=story.received_on, article="Awb 9:11(1)",
        **(dates | data),
    )  # fmt: skip

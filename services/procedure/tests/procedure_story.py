"""The usual road of a case, and cases in every state on it."""

from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_contact,
    a_naming,
    a_reasoning,
    a_sending,
    a_session,
    act,
    an_accused,
    an_explanation,
)
from procedure_documents import renditions

from procedure.domain.case import Case
from procedure.domain.file.people import Accused
from procedure.domain.judgement.reasoning import Element
from words.handling import FormalReason
from words.people import Side


def everybody(case: Case) -> tuple[UUID, ...]:
    """The people of both sides who are to be heard."""
    return tuple(person for side in Side for person in case.parties.persons_of(side))


class Story:
    """Carries a case along the usual road; the official that the procedure names takes each step."""

    def __init__(self, case: Case) -> None:
        self.case = case

    def triage(self, on: str, *accused: Accused, **more: Any) -> "Story":
        self.case.open_triage(act("kc", on))
        self.case.name_accused(act("kc", on), a_naming(*(accused or (an_accused(),)), **more), DIRECTORY, CALENDAR)
        return self

    def route(self, on: str) -> "Story":
        self.case.route_to_team_manager(act("kc", on), None, DIRECTORY, CALENDAR)
        return self

    def talk(self, on: str) -> "Story":
        self.case.record_conversation(act("tm", on), a_contact(on))
        return self

    def escalate(self, on: str, reason: FormalReason = FormalReason.NO_AGREEMENT) -> "Story":
        self.case.start_formal_procedure(act("tm", on), reason, None, DIRECTORY, CALENDAR)
        return self

    def appoint(self, on: str, handler: str = "kb") -> "Story":
        self.case.designate_handler(act("kc", on), handler, None, DIRECTORY)
        self.case.declare_no_involvement(act(handler, on), DIRECTORY)
        return self

    def copy_sent(self, on: str) -> "Story":
        for each in self.case.parties.reachable_accused:
            self.case.record_sending(
                act("system", on), a_sending("M09", on, "ACCUSED", party=each.accused_id), CALENDAR
            )
        return self

    def explain(self, on: str) -> "Story":
        self.case.record_explanation(act("kb", on), an_explanation(Side.COMPLAINANT, on))
        for accused in self.case.parties.accused:
            self.case.record_explanation(act("kb", on), an_explanation(Side.ACCUSED, on, accused.accused_id))
        return self

    def offer(self, on: str) -> "Story":
        """The offers to the accused leave on the same day."""
        self.case.offer_hearing(act("kb", on), uuid4(), ("op het gemeentehuis",), CALENDAR)
        return self.accused_invited(on)

    def accused_invited(self, on: str) -> "Story":
        for each in self.case.parties.reachable_accused:
            self.case.record_sending(
                act("system", on), a_sending("M11", on, "ACCUSED", party=each.accused_id), CALENDAR
            )
        return self

    def hear(self, on: str) -> "Story":
        assert self.case.investigation.hearing
        session = replace(a_session(on), persons=everybody(self.case))
        self.case.hold_hearing(act("kb", on), self.case.investigation.hearing.hearing_id, session)
        return self

    def draft(self, on: str, *elements: Element) -> "Story":
        self.case.submit_draft(act("kb", on), a_reasoning(*elements))
        return self

    def decide(self, on: str, by: str = "director") -> "Story":
        self.case.decide(act(by, on), None)
        self.case.note_decision_documents(act(by, on), *renditions(self.case, on, by))
        return self


def informal_case(received: str = "2026-03-02", **more: Any) -> Case:
    return Story(a_case(received, **more)).triage(received).route(received).case


def formal_case(received: str = "2026-03-02") -> Case:
    """In FORMAL_INTAKE, after a talk on the day of receipt."""
    return Story(informal_case(received)).talk(received).escalate(received).case


def investigated_case(received: str = "2026-03-02", handler: str = "kb") -> Case:
    return Story(formal_case(received)).appoint(received, handler).case


def ready_case(received: str = "2026-03-02") -> Case:
    """The file has everything that a draft needs."""
    story = Story(investigated_case(received)).copy_sent(received).explain(received)
    return story.offer(received).hear(received).case


def pending_case(received: str = "2026-03-02") -> Case:
    return Story(ready_case(received)).draft(received).case


def decided_case(received: str = "2026-03-02") -> Case:
    return Story(pending_case(received)).decide(received).case


def numbered(case: Case, number: int) -> Case:
    """The same case under a number that a test can recognise."""
    case.reference = f"K-2026-{number:06}"
    return case


async def kept(store: Any, *cases: Case) -> None:
    """Store these cases as they are."""
    async with store.begin() as work:
        for case in cases:
            await work.cases.add(case)

"""Golden cases over HTTP, from the submission to the notice: what is told to whom, step by step."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from procedure_builders import a_sending, act
from procedure_documents import a_document
from procedure_fake_store import MemoryStore
from procedure_golden_cases import GOLDEN, submission_of
from procedure_requests import ANSWERS, REASONING
from procedure_side_story import COMMITTEE

from procedure.application.clocks.record_notice_sent import RecordNoticeSent, record_notice_sent
from procedure.application.file.open_case import OpenCase, open_case

WITH_CLERK = {"accused": [{"kind": "OFFICIAL", "officialId": "clerk"}]}
OF_COLLEGE = {"accused": [], "bodyConduct": True, "responsibleBody": "COLLEGE", "team": "directie"}


def judged(step: dict[str, Any]) -> dict[str, Any]:
    elements = [
        {"description": "Onderdeel", "reasons": "Zo blijkt uit het dossier.", **each} for each in step["elements"]
    ]
    return {**REASONING, "elements": elements}


def came_in(item: str, document: UUID) -> dict[str, str]:
    return {"item": item, "documentId": str(document)}


class Walk:
    """Takes the steps of a golden case as requests, and keeps what each of them told."""

    def __init__(self, desk: Any, memory: MemoryStore, name: str) -> None:
        self.desk, self.memory = desk, memory
        self.case = submission_of(name)
        self.letters: dict[str, list[tuple[str, list[str]]]] = {}
        self.document = uuid4()

    async def open(self) -> None:
        parts = replace(self.desk.parts, municipality=replace(self.desk.parts.municipality, committee=COMMITTEE))
        self.desk.client._transport.app.state.parts = parts
        self.desk.at(str(self.case.received_on))
        async with parts.begin() as work:
            command = OpenCase(act=act("system", self.case.received_on), submission=self.case)
            await open_case(command, work, parts.municipality)
        self.memory.shelf.documents[self.document] = a_document(self.case.complaint_id, document_id=self.document)

    async def take(self, step: dict[str, Any]) -> None:
        self.desk.at(str(step["date"]))
        seen = len(self.memory.outgoing)
        await getattr(self, step["do"].replace(" ", "_"))(step)
        due = [each.data for each in self.memory.outgoing[seen:] if hasattr(each.data, "letter")]
        told = [(data.letter.code, [each.kind for each in data.recipients]) for data in due]
        self.letters.setdefault(step["do"], []).extend(told)

    async def put(self, who: str, noun: str, body: Any = None) -> Any:
        return await self.desk.step(who, "PUT", self.case, noun, body)

    async def post(self, who: str, noun: str, body: Any) -> Any:
        return await self.desk.step(who, "POST", self.case, noun, body)

    async def note(self, code: str, on: date, recipient: str = "COMPLAINANT") -> None:
        sending = a_sending(code, str(on), recipient)
        command = RecordNoticeSent(act=act("system", on), complaint_id=self.case.complaint_id, sending=sending)
        async with self.desk.parts.begin() as work:
            await record_notice_sent(command, work)

    async def triage(self, step: dict[str, Any]) -> None:
        await self.put("kc", "triage")
        await self.put("kc", "accused", OF_COLLEGE if "body" in step else WITH_CLERK)

    async def ask_completion(self, step: dict[str, Any]) -> None:
        await self.post("kc", "completion-requests", {"items": step["items"]})

    async def end_completion(self, step: dict[str, Any]) -> None:
        await self.put(
            "kc",
            "completion",
            {"received": [came_in(item, self.document) for item in step["received"]], "receivedOn": str(step["date"])},
        )

    async def route(self, _step: dict[str, Any]) -> None:
        await self.put("kc", "team-manager", {})

    async def talk(self, step: dict[str, Any]) -> None:
        body = {"kind": "PHONE", "heldOn": str(step["date"]), "reached": True, "answers": ANSWERS}
        await self.post("tm", "contacts", body)

    async def escalate(self, step: dict[str, Any]) -> None:
        await self.put("kc", "formal-procedure", {"reason": step["reason"]})

    skip_talk = escalate

    async def appoint(self, step: dict[str, Any]) -> None:
        await self.put("kc", "handler", {"officialId": "kb"})
        if self.case.came_as_writing:
            await self.post("kc", "copy-declarations", {"form": "TYPED_OVER"})
        await self.put("kb", "handler/declaration", {"notInvolved": True})
        await self.note("M09", step["date"], "ACCUSED")

    async def explain(self, step: dict[str, Any]) -> None:
        for side in ("COMPLAINANT", "ACCUSED"):
            body = {"side": side, "kind": "PHONE", "givenOn": str(step["date"]), "text": "Zo ging het."}
            await self.post("kb", "explanations", body)

    async def offer(self, step: dict[str, Any]) -> None:
        self.hearing = (await self.post(step.get("by", "kb"), "hearings", {}))["id"]

    async def hear(self, step: dict[str, Any]) -> None:
        body = {"sides": ["COMPLAINANT", "ACCUSED"], "heldOn": str(step["date"]), "report": "Verslag."}
        await self.post(step.get("by", "kb"), f"hearings/{self.hearing}/report", body)

    async def adjourn(self, _step: dict[str, Any]) -> None:
        await self.post("kc", "adjournments", {"reason": "OTHER", "text": "Wij wachten op een getuige."})

    async def ask_consent(self, step: dict[str, Any]) -> None:
        body = {"proposedDueOn": str(step["to"]), "reason": "De getuige is ziek."}
        await self.post("kc", "consent-requests", body)

    async def postpone(self, step: dict[str, Any]) -> None:
        body = {"newDueOn": str(step["to"]), "consentedOn": str(step["date"]), "documentId": str(self.document)}
        await self.post("kc", "postponements", body)

    async def request_advice(self, _step: dict[str, Any]) -> None:
        await self.put("kb", "advice-request")

    async def advise(self, step: dict[str, Any]) -> None:
        body = {"reasoning": judged(step), "documentId": str(self.document), "givenOn": str(step["date"])}
        await self.put("com", "advice", body)

    async def draft(self, step: dict[str, Any]) -> None:
        await self.post("kb", "drafts", judged(step))

    async def decide(self, step: dict[str, Any]) -> None:
        own = {"reasoning": judged(step), "deviationReason": step["otherwise"]} if "elements" in step else {}
        await self.put("director", "decision", own)

    async def sent(self, step: dict[str, Any]) -> None:
        await self.note(step["code"], step["date"])


async def walked(desk: Any, memory: MemoryStore, name: str) -> Walk:
    walk = Walk(desk, memory, name)
    await walk.open()
    for step in GOLDEN[name]["steps"]:
        await walk.take(step)
    return walk


def facts(memory: MemoryStore) -> list[str]:
    types = [each.event.type_name().removeprefix("nl.wederhoor.").rsplit(".v", 1)[0] for each in memory.outgoing]
    return [each.removeprefix("complaints.") for each in types if each.startswith("complaints.")]


@pytest.mark.parametrize("name", ["K02", "K03", "K09", "K10"])
async def test_a_golden_case_over_http_has_the_same_dates_as_in_the_domain(
    name: str, desk: Any, memory: MemoryStore
) -> None:
    walk = await walked(desk, memory, name)
    expected = GOLDEN[name]["expect"]
    case = memory.cases[walk.case.complaint_id]
    terms = (await desk.send("kc", "GET", f"/v1/cases/{case.complaint_id}/terms")).json()

    assert case.ending.outcome == expected["outcome"]
    last = {clock["clock"]: clock["on"] for clock in terms["clocks"]}
    dates = expected["dates"]
    assert last["ackDueOn"] == str(dates["ack"])
    assert last["decideDueOn"] == str(dates["decide"])
    assert last["ombudsmanUntil"] == str(dates["ombudsman_until"])


async def test_k03_both_sides_hear_of_the_adjournment_and_of_the_outcome(desk: Any, memory: MemoryStore) -> None:
    walk = await walked(desk, memory, "K03")

    assert memory.letters()[0] == "M01"
    assert walk.letters["adjourn"] == [("M13", ["COMPLAINANT"]), ("M14", ["ACCUSED"])]
    assert walk.letters["decide"] == [("M17", ["ACCUSED"]), ("M17", ["TEAM_MANAGER"]), ("M16", ["COMPLAINANT"])]
    told = [fact for fact in facts(memory) if fact != "terms-set"]
    assert told == [
        "triage-started", "accused-named", "team-manager-assigned", "conversation-recorded",
        "formal-procedure-started", "handler-appointed", "explanation-recorded", "explanation-recorded",
        "hearing-offered", "hearing-held", "adjourned", "draft-submitted", "decided",
    ]  # fmt: skip
    adjourned = memory.told("complaints.adjourned")[0]
    assert (adjourned.previous_due_on, adjourned.new_due_on) == (date(2026, 5, 18), date(2026, 6, 11))
    assert [terms.reason for terms in memory.told("complaints.terms-set")] == [
        "OPENED", "ADJOURNED", "CLOSED", "NOTICE_SENT",
    ]  # fmt: skip


async def test_k09_the_complainant_is_asked_and_the_accused_hears_of_the_later_date(
    desk: Any, memory: MemoryStore
) -> None:
    walk = await walked(desk, memory, "K09")
    both = ["COMPLAINANT", "REPRESENTATIVE"]

    assert walk.letters["ask completion"] == [("M03", ["REPRESENTATIVE"])]
    assert walk.letters["adjourn"] == [("M13", both), ("M14", ["ACCUSED"])]
    assert walk.letters["ask consent"] == [("M15", both)]
    assert walk.letters["postpone"] == [("M15A", ["ACCUSED"])]
    assert dict(walk.letters["decide"])["M16"] == both
    postponed = memory.told("complaints.postponed-by-consent")[0]
    assert (postponed.previous_due_on, postponed.new_due_on) == (date(2026, 9, 18), date(2026, 10, 2))
    assert [each for each in facts(memory) if each.startswith("completion")] == [
        "completion-requested",
        "completion-received",
    ]


async def test_k10_the_committee_is_announced_hears_and_its_advice_goes_along(desk: Any, memory: MemoryStore) -> None:
    walk = await walked(desk, memory, "K10")

    assert walk.letters["skip talk"] == [("M01C", ["COMPLAINANT"]), ("M07", ["COMPLAINANT"])]
    announced = [data.letter for data in memory.told("case-letters.due") if data.letter.code == "M01C"]
    assert [letter.decide_due_on for letter in announced] == [date(2026, 12, 28)]
    assert {"advice-requested", "advice-given", "hearing-offered", "hearing-held"} <= set(facts(memory))
    decided = memory.told("complaints.decided")[0]
    assert (decided.outcome, decided.advised_otherwise) == ("UNFOUNDED", True)
    notice = next(data for data in memory.told("case-letters.due") if data.letter.code == "M16")
    assert notice.letter.deviation_reason == "Verslag toont dat geen toezegging is gedaan."
    assert walk.document in {enclosure.document_id for enclosure in notice.enclosures}, "the advice is enclosed"
    assert [terms.due_on for terms in memory.told("complaints.terms-set")][:2] == [
        date(2026, 11, 27),
        date(2026, 12, 28),
    ]

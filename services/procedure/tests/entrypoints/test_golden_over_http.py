"""Golden cases over HTTP, from the submission to the notice: what is told to whom, step by step."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from procedure_builders import a_sending, act
from procedure_documents import a_document
from procedure_fake_store import MemoryStore
from procedure_golden import person_of
from procedure_golden_cases import GOLDEN, submission_of
from procedure_requests import ANSWERS, REASONING
from procedure_side_story import COMMITTEE, co_complaining

from procedure.application.clocks.record_notice_sent import RecordNoticeSent, record_notice_sent
from procedure.application.file.open_case import OpenCase, open_case
from procedure.domain.case import Case
from procedure.domain.file.people import Accused
from words.messages import RecipientKind
from words.people import Side

WITH_CLERK = {"accused": [{"kind": "OFFICIAL", "officialId": "clerk"}]}
CLERKS = {"accused": [*WITH_CLERK["accused"], {"kind": "OFFICIAL", "officialId": "clerk-2"}]}
ALDERMAN = {"kind": "OFFICIAL", "officialId": "wethouder"}
OF_COLLEGE = {"accused": [ALDERMAN], "bodyConduct": True, "responsibleBody": "COLLEGE", "team": "directie"}


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
        self.refused = step.get("refused")
        await getattr(self, "return_" if step["do"] == "return" else step["do"].replace(" ", "_"))(step)
        due = [each.data for each in self.memory.outgoing[seen:] if hasattr(each.data, "letter")]
        told = [(data.letter.code, [self.name_of(each) for each in data.recipients]) for data in due]
        self.letters.setdefault(step["do"], []).extend(told)

    @property
    def now(self) -> Case:
        return self.memory.cases[self.case.complaint_id]

    def name_of(self, recipient: Any) -> str:
        """Each accused by the name that the directory gives them."""
        return recipient.official_id if recipient.kind is RecipientKind.ACCUSED else recipient.kind

    def who(self, step: dict[str, Any]) -> list[str]:
        return [str(person_of(self.now, each)) for each in step.get("who", ())]

    async def put(self, who: str, noun: str, body: Any = None) -> Any:
        return await self.ask(who, "PUT", noun, body)

    async def post(self, who: str, noun: str, body: Any) -> Any:
        return await self.ask(who, "POST", noun, body)

    async def ask(self, who: str, method: str, noun: str, body: Any) -> Any:
        """As the golden case says: done, or refused with this code."""
        if self.refused is None:
            return await self.desk.step(who, method, self.case, noun, body)
        path = f"/v1/cases/{self.case.complaint_id}/{noun}"
        answer = await self.desk.send(who, method, path, body, **{"If-Match": f'"{self.now.revision}"'})
        assert answer.json()["code"] == self.refused, noun
        return answer.json()

    async def file(self) -> Any:
        return (await self.desk.send("kc", "GET", f"/v1/cases/{self.case.complaint_id}")).json()["file"]

    async def note(self, code: str, on: date, recipient: str = "COMPLAINANT", party: UUID | None = None) -> None:
        sending = a_sending(code, str(on), recipient, party=party)
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
        await self.to_accused("M09", step["date"])

    async def to_accused(self, code: str, on: date, *people: Accused) -> None:
        for each in people or self.now.parties.accused:
            await self.note(code, on, "ACCUSED", each.accused_id)

    async def sent_to_accused(self, step: dict[str, Any]) -> None:
        for code in step["codes"]:
            await self.to_accused(code, step["date"], self.now.parties.accused[-1])

    async def join(self, step: dict[str, Any]) -> None:
        async with self.desk.parts.begin() as work:
            case = await work.cases.get(self.case.complaint_id)
            co_complaining(case, str(step["date"]))

    async def name_another(self, _step: dict[str, Any]) -> None:
        await self.put("kc", "accused", CLERKS)

    async def take_off_the_first(self, _step: dict[str, Any]) -> None:
        first = self.now.parties.accused[0].accused_id
        await self.put("kc", f"accused/{first}/removal", {"reason": "Een naamgenoot."})

    async def return_(self, step: dict[str, Any]) -> None:
        (who,) = self.who(step)
        await self.put("kc", f"parties/{who}/return", {"explanation": "Niet nagekomen."})

    async def agree(self, step: dict[str, Any]) -> None:
        agreed = {"kind": "CONVERSATION", "text": "Excuses aangeboden.", "agreedHow": "PHONE"}
        at = f"{step['date']}T11:00:00+01:00"
        await self.put("tm", "resolution", {**agreed, "agreedAt": at, "persons": self.who(step)})

    async def withdraw(self, step: dict[str, Any]) -> None:
        body = {"way": step["way"], "withdrawnOn": str(step["day"]), "satisfied": False, "persons": self.who(step)}
        await self.put(step.get("by", "kb"), "withdrawal", body)

    async def reply(self, step: dict[str, Any]) -> None:
        who = str(self.now.parties.accused[-1].accused_id)
        said = {"side": "ACCUSED", "kind": "LETTER", "givenOn": str(step["date"]), "text": "Zo ging het."}
        await self.post("kb", "explanations", {**said, "accusedId": who})

    async def waive(self, step: dict[str, Any]) -> None:
        body = {"side": "COMPLAINANT", "ground": step["ground"], "reason": "Er is niets mis gegaan."}
        await self.post("kb", "hearing-waivers", body)

    async def offer_again(self, _step: dict[str, Any]) -> None:
        persons = [str(each) for each in self.now.parties.persons_of(Side.COMPLAINANT)]
        await self.post("kb", "hearings", {"persons": persons})

    async def explain(self, step: dict[str, Any]) -> None:
        for side in ("COMPLAINANT", "ACCUSED"):
            body = {"side": side, "kind": "PHONE", "givenOn": str(step["date"]), "text": "Zo ging het."}
            await self.post("kb", "explanations", body)

    async def offer(self, step: dict[str, Any]) -> None:
        self.hearing = (await self.post(step.get("by", "kb"), "hearings", {}))["id"]
        await self.to_accused("M11", step["date"])

    async def hear(self, step: dict[str, Any]) -> None:
        sides = step.get("sides", ["COMPLAINANT", "ACCUSED"])
        persons = [str(each) for side in sides for each in self.now.parties.persons_of(Side(side))]
        body = {"sides": sides, "persons": persons, "heldOn": str(step["date"]), "report": "Verslag."}
        await self.post(step.get("by", "kb"), f"hearings/{self.hearing}/report", body)

    async def adjourn(self, _step: dict[str, Any]) -> None:
        await self.post("kc", "adjournments", {"reason": "OTHER", "text": "Wij wachten op een getuige."})

    async def ask_consent(self, step: dict[str, Any]) -> None:
        body = {"proposedDueOn": str(step["to"]), "reason": "De getuige is ziek."}
        await self.post("kc", "consent-requests", body)

    async def postpone(self, step: dict[str, Any]) -> None:
        given = {"consentedOn": str(step["date"]), "documentId": str(self.document)}
        consents = [{**given, "person": each} for each in self.who(step)] or [given]
        await self.post("kc", "postponements", {"newDueOn": str(step["to"]), "consents": consents})

    async def request_advice(self, _step: dict[str, Any]) -> None:
        await self.put("kb", "advice-request")

    async def advise(self, step: dict[str, Any]) -> None:
        body = {"reasoning": judged(step), "documentId": str(self.document), "givenOn": str(step["date"])}
        await self.put("com", "advice", body)

    async def draft(self, step: dict[str, Any]) -> None:
        await self.post("kb", "drafts", judged(step) if "elements" in step else REASONING)

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


OVER_HTTP = ["K02", "K03", "K09", "K10", *(f"K{number}" for number in range(15, 23))]


@pytest.mark.parametrize("name", OVER_HTTP)
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
    assert walk.letters["adjourn"] == [("M13", ["COMPLAINANT"]), ("M14", ["clerk"])]
    assert walk.letters["decide"] == [("M17", ["clerk"]), ("M17", ["TEAM_MANAGER"]), ("M16", ["COMPLAINANT"])]
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
    assert walk.letters["adjourn"] == [("M13", both), ("M14", ["clerk"])]
    assert walk.letters["ask consent"] == [("M15", both)]
    assert walk.letters["postpone"] == [("M15A", ["clerk"])]
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


async def test_k10_the_alderman_is_a_person_and_gets_copy_offer_report_and_outcome(
    desk: Any, memory: MemoryStore
) -> None:
    walk = await walked(desk, memory, "K10")

    to_alderman = [code for step in walk.letters.values() for code, to in step if "wethouder" in to]
    assert to_alderman == ["M09", "M11", "M12", "M17"]


async def test_k15_of_two_who_complain_one_agrees_and_only_the_other_is_written_to_afterwards(
    desk: Any, memory: MemoryStore
) -> None:
    walk = await walked(desk, memory, "K15")

    assert walk.letters["agree"] == [("M06", ["CO_COMPLAINANT"])]
    later = [step for do, step in walk.letters.items() if do in ("escalate", "offer", "hear", "decide")]
    assert not [code for step in later for code, to in step if "CO_COMPLAINANT" in to]
    (left,) = memory.told("complaints.complainant-left")
    assert (left.way, left.still_complaining, left.state) == ("AGREED", 1, "INFORMAL")
    file = await walk.file()
    until = [(each["kind"], each["stillComplaining"], each["ombudsmanUntil"]) for each in file["complainants"]]
    assert until == [("COMPLAINANT", True, "2027-03-30"), ("CO_COMPLAINANT", False, "2027-03-09")]
    shown = file["departures"]
    assert [(each["way"], each["ombudsmanUntil"]) for each in shown] == [("AGREED", "2027-03-09")]


async def test_k16_when_the_first_one_leaves_the_next_is_the_contact(desk: Any, memory: MemoryStore) -> None:
    walk = await walked(desk, memory, "K16")

    assert walk.letters["withdraw"] == [("M22", ["COMPLAINANT"])]
    assert walk.letters["agree"] == [("M06", ["CO_COMPLAINANT"])]
    assert walk.now.parties.complainant
    assert walk.now.parties.complainant.party_id == person_of(walk.now, "joined")


async def test_k18_who_is_named_later_gets_the_copy_and_only_then_the_date_that_moved(
    desk: Any, memory: MemoryStore
) -> None:
    walk = await walked(desk, memory, "K18")

    assert walk.letters["adjourn"] == [("M13", ["COMPLAINANT"]), ("M14", ["clerk"])]
    assert walk.letters["name another"] == [("M09", ["clerk-2"]), ("M11", ["clerk-2"])]
    assert walk.letters["sent to accused"] == [("M14", ["clerk-2"])]
    (offer,) = [each for each in memory.told("case-letters.due") if each.letter.code == "M11"][1:]
    assert offer.letter.reply_due_on == date(2026, 4, 15), "time of their own, from the day they were named"


async def test_k19_who_was_named_by_mistake_hears_that_it_is_corrected_and_nothing_after(
    desk: Any, memory: MemoryStore
) -> None:
    walk = await walked(desk, memory, "K19")

    assert walk.letters["take off the first"] == [("M35", ["clerk"])]
    after = [walk.letters[step] for step in ("hear", "decide")]
    assert not [code for step in after for code, to in step if "clerk" in to]
    (removed,) = memory.told("complaints.accused-removed")
    assert removed.model_dump().keys() == {"complaintId", "reference", "state", "team"}
    told = [each.shut_out for each in memory.told("case-access.changed")]
    assert [("clerk" in each, "clerk-2" in each) for each in told] == [(True, False), (True, True), (False, True)]
    (kept,) = (await walk.file())["takenOff"]
    assert (kept["accused"]["officialId"], kept["reason"], kept["told"]) == ("clerk", "Een naamgenoot.", True)


async def test_k20_the_offer_is_made_again_to_the_complainant_alone(desk: Any, memory: MemoryStore) -> None:
    walk = await walked(desk, memory, "K20")

    assert walk.letters["offer"] == [("M11", ["clerk"])]
    assert walk.letters["offer again"] == [("M10", ["COMPLAINANT"])]


async def test_k22_who_disputes_an_agreement_in_time_complains_again(desk: Any, memory: MemoryStore) -> None:
    walk = await walked(desk, memory, "K22")

    assert walk.letters["agree"] == [("M06", ["CO_COMPLAINANT"]), ("M06", ["COMPLAINANT"]), ("M06", ["CO_COMPLAINANT"])]
    assert walk.letters["return"] == [("M07R", ["CO_COMPLAINANT"])]

"""A judgement is decided with its document or not at all; a sent document never changes."""

import asyncio
import hashlib
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from procedure_builders import CALENDAR, a_sending, act, an_element, day
from procedure_documents import LETTER, a_document, stored
from procedure_side_story import an_advice
from procedure_story import pending_case

from procedure.application.clocks.record_notice_sent import RecordNoticeSent, record_notice_sent
from procedure.application.judgement.decide import Decide, decide
from procedure.application.judgement.press import PressAway
from procedure.domain.case import Case
from procedure.domain.judgement.document import DecisionDocumented
from words.cases import DocumentKind
from words.handling import Judgement

REASONING = {
    "findings": "Vier mails bleven liggen, en een vijfde.",
    "elements": [
        {"description": "Geen antwoord", "norms": ["N14"], "judgement": "FOUNDED", "reasons": "Er is niet geantwoord."}
    ],
    "conclusions": {"kinds": ["APOLOGY"], "text": "Wij bieden excuses aan."},
}
WRONG_NAME = {"reason": "De naam van de klager was verkeerd gespeld."}


async def decided(desk: Any) -> Case:
    case = pending_case()
    await desk.keep(case)
    await desk.step("director", "PUT", case, "decision", {})
    return case


async def documents(desk: Any, case: Case, who: str = "kc") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await desk.send(who, "GET", f"/v1/cases/{case.complaint_id}/documents")).json()[
        "items"
    ]
    return found


async def sent(desk: Any, case: Case, on: str) -> None:
    command = RecordNoticeSent(act=act("system", on), complaint_id=case.complaint_id, sending=a_sending("M16", on))
    async with desk.parts.begin() as work:
        await record_notice_sent(command, work)


async def test_a_decision_has_its_document_as_pdf_and_as_html(any_desk: Any) -> None:
    case = await decided(any_desk)

    pdf, html = await documents(any_desk, case)
    kinds = [each["versions"][0]["mediaType"] for each in (pdf, html)]
    path = f"/v1/cases/{case.complaint_id}/documents/{pdf['documentId']}/versions/1/content"
    content = await any_desk.send("director", "GET", path)

    assert kinds == ["application/pdf", "text/html"]
    assert {each["kind"] for each in (pdf, html)} == {"DECISION"}
    assert pdf["versions"][0]["name"] == "Oordeel K-2026-000123.pdf"
    assert content.content == b"%PDF-1.7\nK-2026-000123 FOUNDED None"
    assert content.headers["content-disposition"].startswith("attachment")


async def test_the_letter_encloses_exactly_the_document_that_is_in_the_file(desk: Any, memory: Any) -> None:
    case = await decided(desk)

    notice = next(data for data in memory.told("case-letters.due") if data.letter.code == "M16")
    (enclosure,) = notice.enclosures
    data = memory.shelf.contents[enclosure.sha256]

    assert enclosure.document_id == UUID((await documents(desk, case))[0]["documentId"])
    assert (enclosure.version, enclosure.media_type, enclosure.size) == (1, "application/pdf", len(data))
    assert hashlib.sha256(data).hexdigest() == enclosure.sha256


async def test_without_a_document_nothing_is_decided(any_desk: Any, monkeypatch: Any) -> None:
    case = pending_case()
    await any_desk.keep(case)

    async def away(*_: Any) -> None:
        raise PressAway

    monkeypatch.setattr(any_desk.parts.press, "print", away)
    answer = await any_desk.send(
        "director", "PUT", f"/v1/cases/{case.complaint_id}/decision", {}, **{"If-Match": f'"{case.revision}"'}
    )

    assert (answer.status_code, answer.json()["code"]) == (503, "document-not-made")
    assert (await any_desk.stored(case.complaint_id)).judgement.decision is None
    assert await documents(any_desk, case) == []


async def test_a_decision_document_gets_no_second_version_and_is_sealed_when_it_was_sent(any_desk: Any) -> None:
    case = await decided(any_desk)
    unsent = await documents(any_desk, case)
    await sent(any_desk, case, "2026-03-04")

    assert [each["sealedOn"] for each in unsent] == [None, None]
    assert [each["sealedOn"] for each in await documents(any_desk, case)] == ["2026-03-04", "2026-03-04"]
    path = f"/v1/cases/{case.complaint_id}/documents/{unsent[0]['documentId']}/versions"
    token = any_desk.issuer.token("kc", ["complaint_coordinator"])
    answer = await any_desk.client.post(
        path,
        files={"file": ("x.pdf", LETTER, "application/pdf")},
        headers={"Authorization": f"Bearer {token}", "If-Match": '"1"'},
    )
    assert (answer.status_code, answer.json()["code"], answer.json()["article"]) == (409, "document-sealed", "Awb 2:12")


async def test_a_correction_is_a_new_document_and_a_new_letter_and_the_dates_stay(any_desk: Any) -> None:
    case = await decided(any_desk)
    await sent(any_desk, case, "2026-03-04")
    any_desk.at("2026-03-10")

    made = await any_desk.step("kc", "POST", case, "decision-documents", WRONG_NAME)
    await sent(any_desk, case, "2026-03-11")

    titles = {each["documentId"]: each["title"] for each in await documents(any_desk, case)}
    again = await any_desk.stored(case.complaint_id)
    assert titles[made["id"]] == "Oordeel over de klacht, verbetering 1 (pdf)"
    assert len(set(titles.values())) == len(titles) == 4
    assert (again.clocks.notice_sent_on, again.clocks.ombudsman_until) == (day("2026-03-04"), day("2027-03-04"))
    assert again.judgement.decision.reasoning == again.judgement.decision.current


async def test_the_corrected_words_are_in_the_new_document_and_in_the_letter(desk: Any, memory: Any) -> None:
    case = await decided(desk)
    await desk.step("director", "POST", case, "decision-documents", {**WRONG_NAME, "reasoning": REASONING})

    text = desk.parts.press.printed[-1]
    letters = [data for data in memory.told("case-letters.due") if data.letter.code == "M16"]
    again = await desk.stored(case.complaint_id)

    assert text.reasoning.findings == letters[-1].letter.findings == REASONING["findings"]
    assert text.correction.reason == WRONG_NAME["reason"]
    assert len(letters) == 2
    assert letters[0].enclosures != letters[1].enclosures
    assert again.judgement.decision.reasoning.findings != REASONING["findings"]
    assert memory.letters().count("M17") == 2, "one to the accused and one to the manager: the correction tells neither"


@pytest.mark.parametrize(
    "change",
    [
        {"elements": [{**REASONING["elements"][0], "judgement": "UNFOUNDED"}]},  # type: ignore[index, dict-item]
        {"elements": [{**REASONING["elements"][0], "norms": ["N07"]}]},  # type: ignore[index, dict-item]
        {"conclusions": {"kinds": ["NONE"], "text": "Geen."}},
    ],
)
async def test_a_correction_changes_no_judgement(change: dict[str, Any], desk: Any) -> None:
    case = await decided(desk)
    path = f"/v1/cases/{case.complaint_id}"
    etag = (await desk.send("kc", "GET", path)).headers["etag"]

    body = {**WRONG_NAME, "reasoning": {**REASONING, **change}}
    answer = await desk.send("kc", "POST", f"{path}/decision-documents", body, **{"If-Match": etag})

    assert (answer.status_code, answer.json()["code"]) == (409, "correction-changes-judgement")
    assert len(await documents(desk, case)) == 2


async def test_advice_that_the_judgement_differs_from_goes_along_and_is_sealed(any_desk: Any) -> None:
    case = pending_case()
    advice = a_document(case.complaint_id, kind=DocumentKind.ADVICE)
    differs = an_advice("2026-03-02", an_element(Judgement.UNFOUNDED))
    case.investigation.advice = replace(differs, document_id=advice.document_id)
    await stored(any_desk.parts, advice)
    await any_desk.keep(case)
    asked = {"act": act("director", "2026-03-02"), "complaint_id": case.complaint_id}

    async with any_desk.parts.begin() as work:
        decide_it = Decide(**asked, reasoning=None, deviation_reason="Uit het verslag blijkt iets anders.")
        decided_case = await decide(decide_it, work, any_desk.parts.chancery)
        (fact,) = [each for each in decided_case.collect_facts() if isinstance(each, DecisionDocumented)]
    await sent(any_desk, case, "2026-03-04")

    assert [each.document_id for each in fact.enclosed][1:] == [advice.document_id]
    assert {each["kind"]: each["sealedOn"] for each in await documents(any_desk, case)} == {
        "ADVICE": "2026-03-04",
        "DECISION": "2026-03-04",
    }
    assert any_desk.parts.press.printed[-1].deviation_reason == "Uit het verslag blijkt iets anders."


async def test_evidence_that_comes_in_while_the_document_is_made_refuses_nobody(
    any_desk: Any, monkeypatch: Any
) -> None:
    case = pending_case()
    await any_desk.keep(case)
    really = any_desk.parts.press.print

    async def slowly(text: Any) -> Any:
        if not any_desk.parts.press.printed:
            async with any_desk.parts.begin() as work:  # would wait for ever if the case were locked by now
                stored_case = await work.cases.get(case.complaint_id)
                stored_case.record_sending(act("system", "2026-03-02"), a_sending("M13", "2026-03-02"), CALENDAR)
        return await really(text)

    monkeypatch.setattr(any_desk.parts.press, "print", slowly)
    await asyncio.wait_for(any_desk.step("director", "PUT", case, "decision", {}), 20)

    assert len(any_desk.parts.press.printed) == 2
    assert len(await documents(any_desk, case)) == 2
    assert (await any_desk.stored(case.complaint_id)).sent_on("M13")

"""T10c over HTTP: what came in is looked at before it goes to the accused (Awb 9:9)."""

from typing import Any
from uuid import uuid4

from procedure_builders import DIRECTORY, a_case, act
from procedure_documents import OTHER_LETTER
from procedure_story import Story
from procedure_uploads import documents_of, send

from procedure.domain.case import Case
from words.submissions import Channel

DAY = "2026-03-02"
COPY = {"kind": "COMPLAINT_COPY", "title": "Klachtbrief, afgedekt"}


async def a_letter(desk: Any) -> tuple[Case, str]:
    """A case about a letter that is in the file, whose handler is designated."""
    case = Story(a_case(DAY, channel=Channel.LETTER)).triage(DAY).route(DAY).talk(DAY).escalate(DAY).case
    case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)
    await desk.keep(case)
    made = await send(desk, "kc", documents_of(case), fields={"kind": "COMPLAINT", "title": "Klachtbrief"})
    return case, made.json()["documentId"]


async def file_of(desk: Any, case: Case) -> Any:
    return (await desk.send("kc", "GET", f"/v1/cases/{case.complaint_id}")).json()["file"]


async def test_until_somebody_looked_at_the_letter_the_declaration_is_refused_with_its_article(any_desk: Any) -> None:
    case, letter = await a_letter(any_desk)
    revision = {"If-Match": f'"{case.revision}"'}
    path = f"/v1/cases/{case.complaint_id}/handler/declaration"

    refused = await any_desk.send("kb", "PUT", path, {"notInvolved": True}, **revision)
    seen = (await any_desk.send("kb", "GET", f"/v1/cases/{case.complaint_id}/steps")).json()["items"]

    assert (refused.status_code, refused.json()["code"]) == (409, "copy-not-ready")
    assert refused.json()["article"] == "Awb 9:9"
    (waiting,) = [each for step in seen if step["number"] == "T10" for each in step["guards"] if not each["met"]]
    assert (waiting["code"], waiting["article"]) == ("copy-not-ready", "Awb 9:9")
    file = await file_of(any_desk, case)
    assert file["complaintCopies"] == {"due": 1, "sent": 0, "ready": False}
    assert (file["complaintPapers"], file["copyChoices"]) == ([{"documentId": letter, "version": 1}], [])

    await any_desk.step("kc", "POST", case, "copy-declarations", {"form": "NOTHING_TO_COVER", "documentId": letter})
    await any_desk.step("kb", "PUT", case, "handler/declaration", {"notInvolved": True})

    (choice,) = (await file_of(any_desk, case))["copyChoices"]
    assert (choice["form"], choice["chosenBy"], choice["paper"]["documentId"]) == ("NOTHING_TO_COVER", "kc", letter)


async def test_a_covered_copy_names_the_letter_it_goes_instead_of(any_desk: Any) -> None:
    case, letter = await a_letter(any_desk)

    made = await send(any_desk, "kc", documents_of(case), OTHER_LETTER, fields={**COPY, "copyOf": letter})

    (choice,) = (await file_of(any_desk, case))["copyChoices"]
    assert (choice["form"], choice["paper"]) == ("COVERED", {"documentId": letter, "version": 1})
    assert choice["copyId"] == made.json()["documentId"]


async def test_a_copy_of_something_else_is_refused(desk: Any) -> None:
    case, letter = await a_letter(desk)
    statement = {"kind": "STATEMENT", "title": "Verklaring", "copyOf": letter}

    wrong = await send(desk, "kc", documents_of(case), OTHER_LETTER, fields=statement)
    nowhere = await send(desk, "kc", documents_of(case), OTHER_LETTER, fields={**COPY, "copyOf": str(uuid4())})

    assert (wrong.status_code, wrong.json()["code"]) == (400, "document-not-of-complaint")
    assert wrong.json()["errors"][0]["field"] == "copyOf"
    assert (nowhere.status_code, nowhere.json()["code"]) == (404, "document-not-found")


async def test_nobody_declares_over_http_that_something_is_covered(desk: Any) -> None:
    case, _letter = await a_letter(desk)
    path = f"/v1/cases/{case.complaint_id}/copy-declarations"

    refused = await desk.send("kc", "POST", path, {"form": "COVERED"}, **{"If-Match": f'"{case.revision}"'})

    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (400, "form")

"""K02 to its end over HTTP, in PostgreSQL and in memory: the ombudsman, the report, the recommendations."""

import io
from typing import Any
from uuid import UUID

from procedure_builders import CALENDAR, a_case, a_sending, act, an_element, day
from procedure_documents import LETTER, a_content, a_document
from procedure_story import Story

from words.handling import Judgement

LETTER_OF_O1 = {"ground": "DISSATISFIED_WITH_HANDLING", "fileNumber": "2026.04711", "receivedOn": "2026-05-12"}
REPORT = {
    "number": "2026/104",
    "datedOn": "2026-09-15",
    "receivedOn": "2026-09-15",
    "elements": [{"description": "Geen tussenbericht", "ruling": "IMPROPER", "breachedNorms": ["N14"]}],
    "recommendations": [{"kind": "PREVENT", "text": "Stuur bij vertraging elke vier weken een tussenbericht."}],
}
PLAN = {"response": "ACCEPTED", "plan": "Elke vier weken een brief.", "ownerId": "clerk-2", "dueOn": "2026-12-31"}


def k02() -> Any:
    story = Story(a_case("2026-02-20")).triage("2026-02-20").route("2026-02-23").talk("2026-02-25")
    story.escalate("2026-03-04").appoint("2026-03-05").copy_sent("2026-03-05").explain("2026-03-10")
    story.offer("2026-03-10").hear("2026-03-19")
    story.draft("2026-04-01", an_element(Judgement.FOUNDED, "N14"), an_element(Judgement.UNFOUNDED, "N07"))
    story.decide("2026-04-07")
    story.case.record_sending(act("system", "2026-04-07"), a_sending("M16", "2026-04-07"), CALENDAR)
    return story.case


async def send(desk: Any, who: str, method: str, path: str, body: Any = None, **headers: str) -> Any:
    answer = await desk.send(who, method, path, body, **headers)
    assert answer.status_code in {200, 201}, answer.text
    return answer.json()


async def edit(desk: Any, who: str, path: str, noun: str, body: Any) -> Any:
    """A change at the revision that this official sees now."""
    etag = (await desk.send(who, "GET", path)).headers["ETag"]
    return await send(desk, who, "PUT", f"{path}/{noun}", body, **{"If-Match": etag})


async def file_document(desk: Any, file_id: Any) -> str:
    await desk.parts.contents.keep(a_content(LETTER).sha256, io.BytesIO(LETTER))
    document = a_document(file_id)
    async with desk.parts.begin() as work:
        await work.documents.add(document)
    return str(document.document_id)


async def test_k02_goes_to_the_ombudsman_and_its_recommendation_is_carried_out(any_desk: Any) -> None:
    desk, case = any_desk, k02()
    await desk.keep(case)

    desk.at("2026-05-12")
    opened = await send(
        desk, "ol", "POST", "/v1/ombudsman-cases", {**LETTER_OF_O1, "complaintId": str(case.complaint_id)}
    )
    path = f"/v1/ombudsman-cases/{opened['fileId']}"
    assert (opened["reference"], opened["state"], opened["warnings"]) == ("O-2026-000001", "NOTIFIED", [])
    linked = await send(desk, "ol", "GET", f"/v1/cases/{case.complaint_id}")
    assert linked["sight"] == "FILE"

    desk.at("2026-06-01")
    asked = {"askedOn": "2026-06-01", "replyDueOn": "2026-06-12", "text": "Wilt u het dossier sturen?"}
    question = await send(desk, "ol", "POST", f"{path}/questions", asked)
    assert question["dueOn"] == "2026-06-12"
    document_id = await file_document(desk, case.complaint_id)
    desk.at("2026-06-10")
    reply = {"text": "Hierbij het dossier.", "repliedOn": "2026-06-10", "documentIds": [document_id]}
    answered = await edit(desk, "ol", path, f"questions/{question['id']}/reply", reply)
    assert answered["dueOn"] is None
    desk.at("2026-08-03")
    await edit(
        desk, "ol", path, "findings", {"askedOn": "2026-08-03", "replyDueOn": "2026-08-31", "text": "Bevindingen."}
    )
    await edit(desk, "ol", path, "findings/reply", {"text": "Geen opmerkingen.", "repliedOn": "2026-08-03"})

    desk.at("2026-09-15")
    reported = await edit(desk, "ol", path, "report", REPORT)
    assert reported["state"] == "REPORT_RECEIVED"
    seen = await send(desk, "ol", "GET", path)
    assert (seen["ruling"], seen["breachedNorms"]) == ("IMPROPER", ["N14"])
    [recommendation_id] = seen["recommendations"]
    advice = f"/v1/recommendations/{recommendation_id}"
    received = await send(desk, "director", "GET", advice)
    assert (received["reference"], received["state"], received["dueOn"]) == ("A-2026-000001", "RECEIVED", "2026-10-27")

    desk.at("2026-10-06")
    accepted = await edit(desk, "director", advice, "response", PLAN)
    assert (accepted["state"], accepted["dueOn"]) == ("ACCEPTED", "2026-12-31")
    etag = (await desk.send("ol", "GET", path)).headers["ETag"]
    too_early = await desk.send("ol", "PUT", f"{path}/closing", {"reason": "FOLLOWED_UP"}, **{"If-Match": etag})
    assert (too_early.status_code, too_early.json()["code"]) == (409, "recommendations-open")

    desk.at("2026-12-14")
    await send(desk, "clerk-2", "POST", f"{advice}/progress-notes", {"text": "De brief is klaar."})
    evidence = {"note": "Zie de brief.", "carriedOutOn": "2026-12-14"}
    evidence["documentIds"] = [await file_document(desk, UUID(recommendation_id))]
    handed_in = await send(desk, "clerk-2", "POST", f"{advice}/evidence", evidence)
    assert (handed_in["state"], handed_in["id"]) == ("IN_PROGRESS", "1")
    verified = await edit(desk, "ol", advice, "verdict", {"verdict": "IMPLEMENTED"})
    assert (verified["state"], verified["dueOn"]) == ("IMPLEMENTED", None)
    closed = await edit(desk, "ol", path, "closing", {"reason": "FOLLOWED_UP"})
    assert closed["state"] == "CLOSED"

    terms = await send(desk, "auditor", "GET", f"{advice}/terms")
    assert [(each["clock"], each["on"], each["metOn"]) for each in terms["dates"]] == [
        ("recommendationResponseDueOn", "2026-10-27", "2026-10-06"),
        ("recommendationImplDueOn", "2026-12-31", "2026-12-14"),
    ]
    dates = (await send(desk, "auditor", "GET", f"{path}/terms"))["dates"]
    assert [(each["on"], each["metOn"], each["article"]) for each in dates] == [
        ("2026-06-12", "2026-06-10", "Awb 9:31(3)"),
        ("2026-08-31", "2026-08-03", "Awb 9:35(2)"),
    ]
    assert day("2026-12-14").isoformat() == (await send(desk, "ol", "GET", path))["closedOn"]

"""Enclosed documents go from procedure, through this service, to the envelope or the own page."""

from typing import Any

import pytest
from notifications_builders import ADVICE, COMPLAINT, an_enclosure
from notifications_facts import (
    DECISION,
    a_letter_due,
    a_recipient,
    a_submission,
    a_wire_person,
    an_access_changed,
    an_official_recorded,
)
from notifications_running import ProcedureStub, Running

from contracts.procedure.letter_due import Enclosure
from words.messages import RecipientKind
from words.submissions import Channel

pytestmark = pytest.mark.servers

COORDINATOR = ("o-1010", "complaint_coordinator")
REGISTRAR = ("o-1015", "registrar")
REPORT = b"Het verslag van de hoorzitting."


def shelved(procedure: ProcedureStub, content: bytes = ADVICE, **changes: Any) -> Enclosure:
    enclosure = an_enclosure(content, **changes)
    procedure.documents[str(enclosure.document_id)] = content
    return enclosure


async def in_state(service: Running, state: str) -> dict[str, Any]:
    async def found() -> Any:
        return [m for m in await service.messages(COMPLAINT) if m["code"] == "M16" and m["state"] == state]

    return dict((await service.until(found))[0])


async def test_the_print_room_gets_the_enclosures_with_the_letter(
    service: Running, procedure_stub: ProcedureStub
) -> None:
    advice, report = shelved(procedure_stub), shelved(procedure_stub, REPORT, name="Verslag 'één'.txt", media_type="x")
    await service.publish(a_submission(a_wire_person(email=None)), a_letter_due(enclosures=(advice, report)))

    message = await in_state(service, "QUEUED")
    (letter,) = (await service.get("/v1/letters", *REGISTRAR)).json()["items"]
    path = f"/v1/letters/{message['messageId']}/enclosures"
    first, second, third = [await service.get(f"{path}/{number}", *REGISTRAR) for number in (1, 2, 3)]

    assert letter["enclosures"][0] == {
        "number": 1,
        "name": advice.name,
        "mediaType": "application/pdf",
        "size": len(ADVICE),
        "sha256": advice.sha256,
    }
    assert (first.content, first.headers["content-type"]) == (ADVICE, "application/pdf")
    assert (second.content, second.headers["content-type"]) == (REPORT, "application/octet-stream")
    assert second.headers["content-disposition"] == "attachment; filename*=UTF-8''Verslag%20%27%C3%A9%C3%A9n%27.txt"
    assert (third.status_code, third.json()["code"]) == (404, "enclosure-not-found")
    assert all(token.startswith("Bearer ") for token in procedure_stub.asked_by)


async def test_the_log_names_a_document_by_its_hash_and_not_by_its_name(
    service: Running, procedure_stub: ProcedureStub
) -> None:
    advice = shelved(procedure_stub, name="Advies over Sanne Voorbeeld.pdf")
    await service.publish(a_submission(a_wire_person(email=None)), a_letter_due(enclosures=(advice,)))

    message = await in_state(service, "QUEUED")

    reference = {"number": 1, "documentId": str(advice.document_id), "version": 1, "sha256": advice.sha256}
    assert message["enclosures"] == [reference]
    assert [line["event"] for line in message["history"]][-2:] == ["ENCLOSED", "QUEUED"]
    assert "Sanne" not in str(message)


async def test_on_the_own_page_the_enclosures_are_read_through_intake(
    service: Running, procedure_stub: ProcedureStub
) -> None:
    advice = shelved(procedure_stub)
    await service.publish(a_submission(a_wire_person(consent=True)), a_letter_due(enclosures=(advice,)))
    message = await in_state(service, "SENT")
    path = f"/v1/messages/{message['messageId']}"
    intake = service.bearing("wederhoor-intake", "service", client_id="wederhoor-intake")

    content = await service.client.get(f"{path}/content", headers=intake)
    document = await service.client.get(f"{path}/enclosures/1", headers=intake)

    assert [each["name"] for each in content.json()["enclosures"]] == [advice.name]
    assert (document.content, document.headers["x-content-type-options"]) == (ADVICE, "nosniff")
    assert (await service.get(f"{path}/enclosures/1", *COORDINATOR)).status_code == 404


async def test_while_procedure_is_down_the_letter_waits_and_then_leaves_complete(
    service: Running, procedure_stub: ProcedureStub
) -> None:
    procedure_stub.away = True
    advice = shelved(procedure_stub)
    await service.publish(a_submission(a_wire_person(consent=True), channel=Channel.LETTER))
    await service.publish(a_letter_due(enclosures=(advice,)))

    async def deferred() -> bool:
        message = await in_state(service, "PLANNED")
        return "DEFERRED" in [line["event"] for line in message["history"]]

    await service.until(deferred)
    assert service.mail.messages == []
    procedure_stub.away = False

    await in_state(service, "SENT")


async def test_a_wrong_document_becomes_a_task_and_the_message_leaves_once_it_is_fixed(
    service: Running, procedure_stub: ProcedureStub
) -> None:
    advice = shelved(procedure_stub)
    procedure_stub.documents[str(advice.document_id)] = b"Een ander stuk."
    await service.publish(a_submission(a_wire_person(email=None)), a_letter_due(enclosures=(advice,)))

    message = await in_state(service, "FAILED")
    (task,) = (await service.get("/v1/tasks", *COORDINATOR)).json()["items"]
    procedure_stub.documents[str(advice.document_id)] = ADVICE
    retried = await service.post(f"/v1/tasks/{message['messageId']}/retry", None, *COORDINATOR)

    assert (task["messageId"], task["failureReason"]) == (message["messageId"], "ENCLOSURE_UNUSABLE")
    assert retried.json() == {"messageId": message["messageId"], "state": "PLANNED"}
    await in_state(service, "QUEUED")
    again = await service.post(f"/v1/tasks/{message['messageId']}/retry", None, *COORDINATOR)
    assert (again.status_code, again.json()["code"]) == (409, "nothing-to-resolve")


async def test_a_restricted_complaint_is_hidden_from_all_but_its_list_the_auditor_and_the_accused(
    service: Running, procedure_stub: ProcedureStub
) -> None:
    accused = a_recipient(RecipientKind.ACCUSED, official_id="o-1030")
    await service.publish(
        a_submission(a_wire_person(email=None)),
        an_official_recorded("o-1030", roles=()),
        a_letter_due(DECISION, a_recipient(), accused, enclosures=(shelved(procedure_stub),)),
        an_access_changed("o-1030", restricted_to=("o-1016",)),
    )
    about = {"complaintId": str(COMPLAINT)}

    async def log_of(*who: str) -> int:
        return (await service.get("/v1/messages", *who, **about)).status_code

    async def settled() -> Any:
        found = (await service.get("/v1/messages", "o-1016", "complaint_coordinator", **about)).json().get("items", [])
        done = {m["recipientKind"]: m for m in found if m["state"] in {"SENT", "QUEUED"}}
        return done if len(done) == 2 and await log_of(*COORDINATOR) == 404 else None

    done = await service.until(settled)
    to_accused = f"/v1/messages/{done['ACCUSED']['messageId']}"
    to_citizen = f"/v1/letters/{done['COMPLAINANT']['messageId']}"

    assert await log_of("o-1019", "auditor") == 200
    assert (await service.get(f"{to_accused}/enclosures/1", "o-1030")).content == ADVICE
    assert (await service.get(f"{to_citizen}/enclosures/1", *REGISTRAR)).status_code == 404
    assert (await service.get(f"{to_citizen}/document", "o-1016", "registrar")).status_code == 200
    assert (await service.get("/v1/letters", *REGISTRAR)).json()["items"] == []

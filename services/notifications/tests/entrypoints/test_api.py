"""The API as officials and intake use it, behind real servers."""

import io
from typing import Any
from uuid import uuid4

import pypdf
import pytest
from notifications_builders import COMPLAINT
from notifications_facts import (
    COPY,
    a_letter_due,
    a_recipient,
    a_submission,
    a_wire_person,
    an_access_changed,
    an_official_recorded,
)
from notifications_running import Running

from words.messages import RecipientKind

pytestmark = pytest.mark.servers

COORDINATOR = ("o-1010", "complaint_coordinator")
REGISTRAR = ("o-1015", "registrar")
POST_IT = {"postedOn": "2099-01-01"}


async def a_letter_in_the_queue(service: Running) -> dict[str, Any]:
    await service.publish(a_submission(a_wire_person(email=None)), a_letter_due())

    async def queued() -> Any:
        return (await service.get("/v1/letters", *REGISTRAR, state="queued")).json()["items"]

    (letter,) = await service.until(queued)
    return dict(letter)


async def test_a_letter_is_printed_and_posted(service: Running) -> None:
    letter = await a_letter_in_the_queue(service)
    path = f"/v1/letters/{letter['messageId']}"

    document = await service.get(f"{path}/document", *REGISTRAR)
    day = letter["madeAt"][:10]
    posted = [await service.post(f"{path}/posting", {"postedOn": day}, *REGISTRAR) for _ in range(2)]

    assert document.headers["content-type"] == "application/pdf"
    assert "Sanne Voorbeeld" in pypdf.PdfReader(io.BytesIO(document.content)).pages[0].extract_text()
    assert [answer.status_code for answer in posted] == [200, 200]
    assert posted[0].json() == {"messageId": letter["messageId"], "postedOn": day}
    assert (await service.get("/v1/letters", *REGISTRAR)).json()["total"] == {"count": 0, "exact": True}
    (seen,) = (await service.get("/v1/letters", *REGISTRAR, state="POSTED")).json()["items"]
    assert seen["postedOn"] == day


async def test_impossible_requests_are_refused_with_their_reason(service: Running) -> None:
    letter = await a_letter_in_the_queue(service)
    path = f"/v1/letters/{letter['messageId']}/posting"

    future = await service.post(path, POST_IT, *REGISTRAR)
    nonsense = await service.post(path, {"postedOn": "morgen", "by": "me"}, *REGISTRAR)
    await service.post(path, {"postedOn": letter["madeAt"][:10]}, *REGISTRAR)
    another = await service.post(path, POST_IT, *REGISTRAR)

    assert (future.status_code, future.json()["code"]) == (400, "posting-day-impossible")
    assert [wrong["field"] for wrong in nonsense.json()["errors"]] == ["postedOn", "by"]
    assert (another.status_code, another.json()["code"], another.json()["article"]) == (
        409,
        "letter-already-posted",
        "Awb 2:12",
    )


async def test_the_print_queue_is_filtered_only_by_states_of_letters(service: Running) -> None:
    refused = [await service.get("/v1/letters", *REGISTRAR, state=state) for state in ("SENT", "lost")]
    read = [await service.get("/v1/letters", *REGISTRAR, state=state) for state in ("queued", "Posted", "POSTED")]

    said = {"field": "state", "message": "Input should be 'QUEUED' or 'POSTED'"}
    assert [(answer.status_code, answer.json()["errors"]) for answer in refused] == [(400, [said])] * 2
    assert [answer.status_code for answer in read] == [200] * 3


async def test_an_official_who_is_shut_out_finds_nothing(service: Running) -> None:
    letter = await a_letter_in_the_queue(service)
    await service.publish(an_access_changed("o-1010", "o-1015"))
    path = f"/v1/letters/{letter['messageId']}"

    async def hidden() -> bool:
        return (await service.get(f"{path}/document", *REGISTRAR)).status_code == 404

    await service.until(hidden)
    answers = [
        await service.get("/v1/messages", *COORDINATOR, complaintId=str(COMPLAINT)),
        await service.get(f"/v1/messages/{letter['messageId']}", *COORDINATOR),
        await service.post(f"{path}/posting", {"postedOn": letter["madeAt"][:10]}, *REGISTRAR),
    ]
    assert [answer.status_code for answer in answers] == [404] * 3
    assert str(COMPLAINT) not in answers[1].text + answers[2].text
    assert (await service.get("/v1/letters", *REGISTRAR)).json()["items"] == []
    assert (await service.get("/v1/letters", "o-1016", "registrar")).json()["total"]["count"] == 1


async def test_a_message_that_reaches_no_one_is_a_task_until_a_person_deals_with_it(service: Running) -> None:
    await service.publish(a_submission(a_wire_person(email=None, address=False)), a_letter_due())

    async def tasks() -> Any:
        return (await service.get("/v1/tasks", *COORDINATOR)).json()["items"]

    (task,) = await service.until(tasks)
    path = f"/v1/tasks/{task['messageId']}/resolution"
    resolved = await service.post(path, {"resolution": "DELIVERED_OTHERWISE"}, *COORDINATOR)
    again = await service.post(path, {"resolution": "ADDRESS_NOT_FOUND"}, *COORDINATOR)

    assert (task["code"], task["failureReason"]) == ("M16", "NO_ADDRESS")
    assert resolved.json() == {"messageId": task["messageId"], "resolution": "DELIVERED_OTHERWISE"}
    assert (again.status_code, again.json()["code"]) == (409, "already-resolved")
    assert await tasks() == []


async def test_a_text_is_read_by_its_addressee_only(service: Running) -> None:
    accused = a_recipient(RecipientKind.ACCUSED, official_id="o-1030")
    await service.publish(
        a_submission(a_wire_person(consent=True)),
        an_official_recorded("o-1030", roles=()),
        an_access_changed("o-1030"),
        a_letter_due(COPY, accused, a_recipient()),
    )

    async def both() -> Any:
        found = {m["recipientKind"]: m for m in await service.messages(COMPLAINT) if m["code"] == "M09"}
        return found if len(found) == 2 and all(m["templateVersion"] for m in found.values()) else None

    found = await service.until(both)
    to_accused = f"/v1/messages/{found['ACCUSED']['messageId']}/content"
    to_citizen = f"/v1/messages/{found['COMPLAINANT']['messageId']}/content"
    intake = service.bearing("wederhoor-intake", "service", client_id="wederhoor-intake")

    own = await service.get(to_accused, "o-1030")
    on_own_page = await service.client.get(to_citizen, headers=intake)
    assert "De kraanvogel werd uitgescholden." in own.json()["text"]
    assert (on_own_page.json()["subject"], on_own_page.status_code) == ("Kopie van een klacht", 200)
    assert on_own_page.json()["html"].startswith("<p>Beste Sanne Voorbeeld,</p>")
    for path in (to_accused, to_citizen):
        assert (await service.get(path, *COORDINATOR)).status_code == 404
    assert (await service.client.get(to_accused, headers=intake)).status_code == 404
    assert (await service.get(f"/v1/messages/{uuid4()}/content", "o-1030")).status_code == 404


async def test_malformed_requests_name_the_field(service: Running) -> None:
    malformed = {
        "/v1/messages": "complaintId",
        "/v1/messages?complaintId=K-2026-000007": "complaintId",
        "/v1/messages/nonsense": "message_id",
        "/v1/letters?limit=0": "limit",
        "/v1/letters?state=lost": "state",
        "/v1/tasks?cursor=x": "cursor",
    }
    for path, field in malformed.items():
        answer = await service.get(path, *COORDINATOR)

        assert (answer.status_code, [wrong["field"] for wrong in answer.json()["errors"]]) == (400, [field])

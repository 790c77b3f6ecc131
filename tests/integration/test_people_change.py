"""What is known of a person changes during a case, and every message follows (L1, L2)."""

from typing import Any

import pytest
from premises import Premises, until
from stories import SLOW, Cast, Complaint, a_complaint, an_address

from devstack.driving import System

pytestmark = pytest.mark.servers

NEW = {"lines": ["Beukenstraat 4"], "postcode": "1234 EF", "city": "Voorbeeldstad"}


def hand_in(cast: Cast, *, consent: bool, **complainant: Any) -> Complaint:
    email = an_address()
    body = a_complaint(email, consent=consent)
    body["complainant"] |= complainant
    receipt = cast.citizen.submit(body)
    cast.coordinator.await_case(receipt.complaint_id, SLOW)
    return Complaint(receipt.complaint_id, receipt.reference, receipt.own_page_url, email, consent)


def states(cast: Cast, complaint: Complaint, kind: str = "COMPLAINANT") -> dict[str, str]:
    log = cast.coordinator.messages(complaint.id)
    return {each["code"]: each["state"] for each in log if each["recipientKind"] == kind}


def await_states(cast: Cast, complaint: Complaint, **wanted: str) -> None:
    def there() -> bool:
        found = states(cast, complaint)
        assert {code: found.get(code) for code in wanted} == wanted, found
        return True

    until(there, f"the messages {wanted}")


def complainant_of(cast: Cast, complaint: Complaint) -> dict[str, Any]:
    people: list[dict[str, Any]] = cast.coordinator.case(complaint.id)["file"]["people"]
    return next(each for each in people if each["kind"] == "COMPLAINANT")


def change_contact(cast: Cast, complaint: Complaint, **contact: Any) -> None:
    known = complainant_of(cast, complaint)
    body = {"name": known["person"]["name"], "reason": "Zo gezegd aan de telefoon.", **contact}
    cast.coordinator.put_step(complaint.id, f"parties/{known['partyId']}/contact", body)


def test_an_address_that_was_missing_comes_in_and_every_letter_leaves_once(
    premises: Premises, system: System, cast: Cast
) -> None:
    complaint = hand_in(cast, consent=False, address=None)
    cast.coordinator.triage(complaint.id)
    cast.coordinator.post_step(complaint.id, "completion-requests", {"items": ["ADDRESS"]})
    await_states(cast, complaint, M01="FAILED", M02="FAILED")

    received = [{"item": "ADDRESS", "address": NEW}]
    body = {"received": received, "receivedOn": cast.coordinator.case(complaint.id)["receivedOn"]}
    cast.coordinator.put_step(complaint.id, "completion", body)

    file = cast.coordinator.case(complaint.id)["file"]
    assert file["submission"]["missing"] == []
    assert complainant_of(cast, complaint)["person"]["address"]["lines"] == ["Beukenstraat 4"]
    await_states(cast, complaint, M01="QUEUED", M02="QUEUED")
    papers = [cast.print_room.paper(each["messageId"]) for each in cast.print_room.letters(complaint.id)]
    assert len(papers) == 2
    assert all("Beukenstraat 4" in paper.text for paper in papers)
    premises.settle()
    assert states(cast, complaint)["M01"] == "QUEUED"


def test_whoever_moves_and_agrees_to_e_mail_is_written_to_there_from_then_on(
    premises: Premises, system: System, cast: Cast
) -> None:
    complaint = hand_in(cast, consent=False)
    await_states(cast, complaint, M01="QUEUED")
    cast.coordinator.triage(complaint.id)

    change_contact(cast, complaint, address=NEW, email="nieuw-" + complaint.email, consentsToEmail=True)
    withdrawal = {"way": "PHONE", "withdrawnOn": cast.coordinator.case(complaint.id)["receivedOn"], "satisfied": False}
    cast.coordinator.put_step(complaint.id, "withdrawal", withdrawal)

    await_states(cast, complaint, M22="SENT", M37="SENT")
    premises.settle()
    mails = {mail.subject for mail in system.inbox("nieuw-" + complaint.email).mails()}
    old = [mail for mail in system.inbox(complaint.email).mails() if complaint.reference not in mail.text]
    assert len(mails) == 1
    assert len(old) == 1, "one mail to the replaced address, and nothing of the case in it"
    assert "Kees" not in old[0].text + old[0].subject


def test_whoever_takes_back_their_consent_gets_letters(premises: Premises, system: System, cast: Cast) -> None:
    complaint = hand_in(cast, consent=True)
    await_states(cast, complaint, M01="SENT")
    cast.coordinator.triage(complaint.id)

    change_contact(cast, complaint, name="Kees Klager-Nieuw", address=NEW, email=complaint.email)
    withdrawal = {"way": "PHONE", "withdrawnOn": cast.coordinator.case(complaint.id)["receivedOn"], "satisfied": False}
    cast.coordinator.put_step(complaint.id, "withdrawal", withdrawal)

    await_states(cast, complaint, M22="QUEUED")
    (letter,) = cast.print_room.letters(complaint.id)
    paper = cast.print_room.paper(letter["messageId"])
    assert "Klager-Nieuw" in paper.text
    assert "Beukenstraat 4" in paper.text


def test_a_registrar_corrects_what_is_known_of_whoever_they_registered(
    premises: Premises, system: System, cast: Cast
) -> None:
    registrar = system.with_role("registrar")
    body = a_complaint("", consent=False) | {"channel": "LETTER"}
    body["complainant"] = {"name": "Kees Klager"}
    complaint_id = registrar.register(body).complaint_id
    cast.coordinator.await_case(complaint_id, SLOW)

    def asked() -> str:
        return "".join(each["partyId"] for each in registrar.complaint(complaint_id)["parties"])

    party = until(asked, "the people of the case")
    path = f"/v1/complaints/{complaint_id}/parties/{party}/contact"
    change = {"name": "Kees Klager", "address": NEW, "reason": "Het adres stond op de envelop."}
    registrar.web("intake").put(path, change)

    def corrected() -> bool:
        file = cast.coordinator.case(complaint_id)["file"]
        address = file["people"][0]["person"]["address"]
        assert address is not None, "it was not known before"
        assert address["lines"] == ["Beukenstraat 4"]
        assert file["contactChanges"][0]["changedBy"] == registrar.id
        return True

    assert until(corrected, "the correction in the file")

"""Documents are enclosed with the letter about them, from procedure through notifications: the judgement to the
citizen, documents that came with the complaint to the accused."""

from hashlib import sha256

import pytest
from dutch import letter_text
from premises import Premises, until
from stories import (
    ACCUSED,
    REASONING,
    TEAM,
    THEME,
    Cast,
    Complaint,
    a_complaint,
    begin_talk,
    decide,
    hand_in,
    investigate,
)

from devstack.driving import RefusedError, System

pytestmark = pytest.mark.servers


def test_on_the_own_page_the_judgement_can_be_saved(cast: Cast) -> None:
    complaint = hand_in(cast)
    decide(cast, complaint)

    until(lambda: cast.citizen.own_page(complaint.own_page_url).enclosures, "the judgement on the own page")
    (address,) = cast.citizen.own_page(complaint.own_page_url).enclosures
    (sent,) = [m for m in cast.coordinator.messages(complaint.id) if m["code"] == "M16"]
    document = cast.citizen.download(address)

    assert REASONING["findings"] in letter_text(document)
    assert [each["sha256"] for each in sent["enclosures"]] == [sha256(document).hexdigest()]
    assert [line["event"] for line in sent["history"]][-2:] == ["ENCLOSED", "SENT"]


def test_the_print_room_gets_the_judgement_with_the_letter(cast: Cast) -> None:
    complaint = hand_in(cast, consent=False)
    decide(cast, complaint)

    letter = cast.print_room.await_letter(complaint.id, "M16")
    document = cast.print_room.enclosure(letter["messageId"], 1)

    (enclosed,) = letter["enclosures"]
    assert (enclosed["sha256"], enclosed["size"]) == (sha256(document).hexdigest(), len(document))
    assert REASONING["findings"] in letter_text(document)
    assert f"Bijlagen {enclosed['name']}" in letter_text(cast.print_room.document(letter["messageId"]))


def test_while_procedure_is_down_the_judgement_waits_and_then_leaves_complete(premises: Premises, cast: Cast) -> None:
    complaint = hand_in(cast, consent=False)
    investigate(cast, complaint)
    premises.stack.stop_service("notifications")
    cast.decider.decide(complaint.id)
    untold = "select count(*) as n from outbox where published_at is null"
    until(lambda: premises.sql("procedure", untold)[0]["n"] == 0, "procedure told everything")
    premises.stack.stop_service("procedure")
    premises.stack.start_service("notifications")

    until(lambda: "DEFERRED" in events_of_judgement(cast, complaint), "the judgement waits")
    waiting = [letter["code"] for letter in cast.print_room.letters(complaint.id)]
    premises.stack.start_service("procedure")
    letter = cast.print_room.await_letter(complaint.id, "M16", 120)

    assert "M16" not in waiting
    assert len(letter["enclosures"]) == 1


def events_of_judgement(cast: Cast, complaint: Complaint) -> list[str]:
    found = [m for m in cast.coordinator.messages(complaint.id) if m["code"] == "M16"]
    return [line["event"] for message in found for line in message["history"]]


LETTER, PHOTO = "Ik schreef dit aan de balie.", "Hier hing het bordje."
STRANGER = {
    "kind": "EXTERNAL",
    "name": "B. Inhuur",
    "address": {"lines": ["Laan 2"], "postcode": "1234 CD", "city": "Voorbeeldstad"},
}


def test_documents_of_the_complaint_reach_every_accused_with_the_copy_or_after_it(cast: Cast) -> None:
    complaint = hand_in(cast)
    begin_talk(cast, complaint)
    accused = [{"kind": "OFFICIAL", "officialId": ACCUSED}, STRANGER]
    cast.coordinator.put_step(complaint.id, "accused", {"accused": accused, "team": TEAM, "theme": THEME})
    cast.manager.formal(complaint.id)
    cast.coordinator.appoint(complaint.id, cast.handler.id)
    first = cast.coordinator.file_document(complaint.id, "COMPLAINT", "Klachtbrief", LETTER)
    cast.handler.declare(complaint.id)
    by_post = cast.print_room.await_letter(complaint.id, "M09", 120)

    assert cast.print_room.enclosure(by_post["messageId"], 1).decode() == LETTER
    assert "Bijlagen Klachtbrief.txt" in letter_text(cast.print_room.document(by_post["messageId"]))
    assert read_by_accused(cast, complaint, "M09") == LETTER
    until(lambda: sealed(cast, complaint) == {first}, "what the official got is final")

    second = cast.handler.file_document(complaint.id, "COMPLAINT", "Foto", PHOTO)
    later = cast.print_room.await_letter(complaint.id, "M09A", 120)

    assert [each["name"] for each in later["enclosures"]] == ["Foto.txt"]
    assert cast.print_room.enclosure(later["messageId"], 1).decode() == PHOTO
    assert read_by_accused(cast, complaint, "M09A") == PHOTO
    until(lambda: sealed(cast, complaint) == {first, second}, "the later paper is final too")
    copies = cast.handler.case(complaint.id)["file"]["complaintCopies"]
    assert copies == {"due": 2, "sent": 1, "ready": True}, "a later paper is no copy, and one letter was not posted"


COVERED = "Ik schreef dit aan de balie. (adres afgedekt)"


def test_of_a_letter_the_accused_reads_the_covered_copy_and_never_the_letter(system: System, cast: Cast) -> None:
    body = a_complaint("", consent=False)
    body["complainant"].pop("email")
    receipt = system.with_role("registrar").register(body)
    complaint = Complaint(receipt.complaint_id, receipt.reference, receipt.own_page_url, "", consent=False)
    begin_talk(cast, complaint)
    cast.manager.formal(complaint.id)
    cast.coordinator.appoint(complaint.id, cast.handler.id)
    cast.coordinator.file_document(complaint.id, "COMPLAINT", "Klachtbrief", f"{LETTER} Dorpsstraat 1")
    with pytest.raises(RefusedError, match="copy-not-ready"):
        cast.handler.declare(complaint.id)
    copy = cast.coordinator.file_document(complaint.id, "COMPLAINT_COPY", "Klachtbrief", COVERED)

    cast.handler.declare(complaint.id)

    assert read_by_accused(cast, complaint, "M09") == COVERED
    text = cast.system.official(ACCUSED).text_of(message_of(cast, complaint, "M09"))["text"]
    assert "De klager is Kees Klager." in text
    assert "De klacht kwam binnen per brief." in text
    assert "Dorpsstraat" not in text
    until(lambda: sealed(cast, complaint) == {copy}, "what the accused got is final")


def read_by_accused(cast: Cast, complaint: Complaint, code: str) -> str:
    """What the official finds enclosed behind the link in their e-mail."""
    web = cast.system.official(ACCUSED).web("notifications")
    return web.ask("GET", f"/v1/messages/{message_of(cast, complaint, code)}/enclosures/1").content.decode()


def message_of(cast: Cast, complaint: Complaint, code: str) -> str:
    """The id of this message, once it was sent by e-mail."""

    def sent() -> str:
        log = cast.coordinator.messages(complaint.id)
        return next((m["messageId"] for m in log if (m["code"], m["state"]) == (code, "SENT")), "")

    return until(sent, code)


def sealed(cast: Cast, complaint: Complaint) -> set[str]:
    return {each["documentId"] for each in cast.handler.documents(complaint.id) if each["sealedOn"]}

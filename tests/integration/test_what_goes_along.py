"""The judgement itself goes along with the letter about it: from procedure, by way of notifications, to the citizen."""

from hashlib import sha256

import pytest
from dutch import letter_text
from premises import Premises, until
from stories import REASONING, Cast, Complaint, decide, hand_in, investigate

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


def test_while_procedure_is_away_the_judgement_waits_and_then_leaves_complete(premises: Premises, cast: Cast) -> None:
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

"""All enclosures are here before anything leaves."""

from uuid import uuid4

import pytest
from notifications_builders import ADVICE, COMPLAINT, MONDAY, a_message, enclosed
from notifications_fakes import Store, begin_in
from notifications_outside import ShelvedDocuments

from notifications.application.delivery.gather_enclosures import gather_enclosures
from notifications.domain.delivery.enclosure import Enclosure
from notifications.domain.errors import EnclosureUnusable, HandoverDeferred

REPORT = b"Het verslag."


async def gathered(store: Store, shelf: ShelvedDocuments, *enclosures: Enclosure) -> None:
    message = a_message(enclosures=enclosures)
    store.messages[message.message_id] = message
    await gather_enclosures(message, begin_in(store), shelf, lambda: MONDAY)


async def test_every_enclosure_is_fetched_and_kept() -> None:
    store, shelf, advice, report = Store(), ShelvedDocuments(), enclosed(), enclosed(REPORT)
    shelf.shelf = {advice.document_id: ADVICE, report.document_id: REPORT}

    await gathered(store, shelf, advice, report)

    assert store.enclosures == {(COMPLAINT, advice.sha256): ADVICE, (COMPLAINT, report.sha256): REPORT}


async def test_a_document_for_several_recipients_is_fetched_once() -> None:
    store, shelf, advice = Store(), ShelvedDocuments(), enclosed()
    shelf.shelf = {advice.document_id: ADVICE}

    for _ in range(3):
        await gathered(store, shelf, advice)

    assert shelf.asked == [advice.document_id]


async def test_fetched_documents_are_kept_when_a_later_one_fails() -> None:
    store, shelf, advice, report = Store(), ShelvedDocuments(), enclosed(), enclosed(REPORT)
    shelf.shelf = {advice.document_id: ADVICE, report.document_id: b"Een ander verslag."}

    with pytest.raises(EnclosureUnusable):
        await gathered(store, shelf, advice, report)

    assert list(store.enclosures.values()) == [ADVICE]


async def test_while_procedure_is_down_nothing_is_kept() -> None:
    store = Store()

    with pytest.raises(HandoverDeferred):
        await gathered(store, ShelvedDocuments(HandoverDeferred("enclosure-away")), enclosed(document_id=uuid4()))

    assert store.enclosures == {}

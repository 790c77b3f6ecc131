"""What this service publishes about a message, and what it leaves out."""

import json
from uuid import uuid4

from notifications_builders import (
    EMAIL,
    MONDAY,
    a_content,
    a_message,
    a_taken_message,
    an_addressee,
    an_occasion,
    enclosed,
)

from notifications.application.delivery.history import NAMES, line
from notifications.application.outgoing import tell
from notifications.domain.delivery import facts
from notifications.domain.delivery.state import Resolution
from notifications.domain.messages.content import MailCopy
from words.messages import FileKind, MessageCode

SEEDED = ("Sanne", "Voorbeeld", EMAIL, "Verzonnenlaan", "gegrond", "geheim", "Advies")


def every_fact() -> list[facts.MessageFact]:
    sent, lease = a_taken_message(enclosures=(enclosed(),))
    sent.mark_sent(lease, MailCopy("Sanne", "https://klachten.example/mijn/geheim"), MONDAY)
    refused, lease = a_taken_message()
    refused.defer(lease, "smtp-451", MONDAY, 0)
    refused.take(lease, MONDAY, MONDAY, "voorbeeldstad.example")
    refused.refuse(lease, "smtp-550", MONDAY)
    letter = refused.fall_back(uuid4(), MONDAY)
    letter.write(an_addressee(email=None), a_content(), MONDAY)
    letter.take(lease, MONDAY, MONDAY, "voorbeeldstad.example")
    letter.queue(lease, "0" * 64, MONDAY)
    letter.post(MONDAY.date(), "o-1015", MONDAY)
    lost = a_message(email=None, postal=None)
    lost.go_on(an_addressee(), MONDAY)
    lost.strand(MONDAY)
    lost.resolve(Resolution.ADDRESS_NOT_FOUND, "o-1010", MONDAY)
    mended, lease = a_taken_message(enclosures=(enclosed(),))
    mended.hold_back(lease, "enclosure-differs", MONDAY)
    mended.retry("o-1010", an_addressee(), MONDAY)
    return [fact for message in (sent, refused, letter, lost, mended) for fact in message.collect_facts()]


def test_every_kind_of_fact_has_its_line_in_the_delivery_log() -> None:
    assert {type(fact) for fact in every_fact()} == set(NAMES)


def test_only_the_outcome_of_a_message_is_published() -> None:
    told = {type(fact) for fact in every_fact() if tell(fact)}

    assert told == {facts.MessageSent, facts.DeliveryFailed, facts.LetterPosted}


def test_neither_the_log_nor_an_event_holds_a_name_an_address_or_a_text() -> None:
    written = [json.dumps(line(fact).details) for fact in every_fact()]
    written += [outgoing.data.model_dump_json() for fact in every_fact() for outgoing in tell(fact)]

    assert len(written) > 10
    assert [word for word in SEEDED for text in written if word.lower() in text.lower()] == []


def test_a_fact_names_the_kind_of_file_it_is_about() -> None:
    occasion = an_occasion(code=MessageCode.M17, file=FileKind.RECOMMENDATION)
    lost = a_message(occasion=occasion, email=None, postal=None)

    (told,) = [each for fact in lost.collect_facts() for each in tell(fact)]

    assert told.data.model_dump(mode="json")["file"] == "RECOMMENDATION"

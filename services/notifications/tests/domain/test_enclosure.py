"""Nothing leaves with a document that the fact did not name, or without one that it named."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from notifications_builders import ADVICE, MONDAY, a_message, a_taken_message, an_addressee, enclosed

from notifications.domain.delivery import facts
from notifications.domain.delivery.message import Message
from notifications.domain.delivery.state import MessageState, Resolution
from notifications.domain.errors import AlreadyResolved, EnclosureUnusable, NothingToResolve, RetryUseless
from notifications.domain.messages.content import MailCopy
from words.messages import FailureReason


def a_message_held_back() -> tuple[Message, UUID]:
    message, lease = a_taken_message(enclosures=(enclosed(),))
    message.hold_back(lease, "enclosure-differs", MONDAY)
    return message, lease


def test_the_document_that_was_named_passes() -> None:
    enclosed().check(ADVICE)


@pytest.mark.parametrize("other", [b"", ADVICE[:-1], ADVICE + b" ", b"X" * len(ADVICE)])
def test_any_other_document_is_refused(other: bytes) -> None:
    with pytest.raises(EnclosureUnusable, match="enclosure-differs"):
        enclosed().check(other)


def test_a_message_held_back_becomes_a_task_and_takes_no_other_channel() -> None:
    message, _ = a_message_held_back()

    assert (message.state, message.failure_reason) == (MessageState.FAILED, FailureReason.ENCLOSURE_UNUSABLE)
    assert message.next_channel is None
    assert message.open_task


def test_the_log_says_which_documents_were_enclosed() -> None:
    first, second = enclosed(), enclosed(b"Het verslag.", version=3)
    message, lease = a_taken_message(enclosures=(first, second))

    message.mark_sent(lease, MailCopy("a", "b"), MONDAY)

    told = [fact for fact in message.collect_facts() if isinstance(fact, facts.DocumentEnclosed)]
    assert [(fact.number, fact.version, fact.sha256) for fact in told] == [(1, 1, first.sha256), (2, 3, second.sha256)]


def test_the_letter_that_replaces_an_email_has_the_same_enclosures() -> None:
    message, lease = a_taken_message(enclosures=(enclosed(),))
    message.refuse(lease, "smtp-550", MONDAY)

    assert message.fall_back(uuid4(), MONDAY).enclosures == message.enclosures


def test_a_retry_gives_a_message_another_72_hours() -> None:
    message, _ = a_message_held_back()
    later = MONDAY + timedelta(days=5)

    message.retry("o-1010", an_addressee(), later)

    assert (message.state, message.due_at, message.open_task) == (MessageState.PLANNED, later, False)
    lease = uuid4()
    message.take(lease, later, later, "voorbeeldstad.example")
    message.defer(lease, "enclosure-away", later, 0.5)
    assert message.state is MessageState.PLANNED


def test_without_a_known_address_a_retry_is_refused() -> None:
    with pytest.raises(RetryUseless):
        a_message(email=None, postal=None).retry("o-1010", an_addressee(email=None, postal=None), MONDAY)


def test_a_message_that_is_not_a_task_is_not_retried() -> None:
    resolved, _ = a_message_held_back()
    resolved.resolve(Resolution.DELIVERED_OTHERWISE, "o-1010", MONDAY)

    with pytest.raises(AlreadyResolved):
        resolved.retry("o-1010", an_addressee(), MONDAY)
    with pytest.raises(NothingToResolve):
        a_message().retry("o-1010", an_addressee(), MONDAY)

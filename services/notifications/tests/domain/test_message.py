from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from notifications_builders import MONDAY, a_content, a_message, a_taken_message, an_addressee, an_occasion

from notifications.domain.delivery import facts
from notifications.domain.delivery.message import Message
from notifications.domain.delivery.state import MessageState, Resolution
from notifications.domain.errors import (
    AlreadyResolved,
    LeaseLost,
    LetterAlreadyPosted,
    LetterNotQueued,
    NothingToResolve,
    PostingDayImpossible,
)
from notifications.domain.messages.content import MailCopy
from words.messages import DeliveryChannel, FailureReason, FileKind, RecipientKind

COPY = MailCopy("Nieuw bericht", "Er staat een bericht voor u klaar.")


def a_queued_letter() -> Message:
    message, lease = a_taken_message(email=None)
    message.queue(lease, "0" * 64, MONDAY)
    message.collect_facts()
    return message


def test_with_an_email_address_that_may_be_used_it_goes_by_email() -> None:
    message = a_message()

    assert (message.channel, message.state, message.due_at) == (DeliveryChannel.EMAIL, MessageState.PLANNED, MONDAY)


def test_without_one_it_goes_by_letter() -> None:
    assert a_message(email=None).channel is DeliveryChannel.LETTER


def test_without_any_address_it_fails_at_once_and_becomes_a_task() -> None:
    message = a_message(email=None, postal=None)

    assert (message.state, message.failure_reason) == (MessageState.FAILED, FailureReason.NO_ADDRESS)
    assert message.open_task
    told = [type(fact) for fact in message.collect_facts()]
    assert told == [facts.MessagePlanned, facts.DeliveryFailed]


def test_the_message_id_is_fixed_before_the_first_attempt_and_never_changes() -> None:
    message, lease = a_taken_message()
    first = message.mail_id

    message.defer(lease, "smtp-451", MONDAY, 0.5)
    message.take(uuid4(), MONDAY + timedelta(hours=1), MONDAY, "elders.example")

    assert message.mail_id == first == f"<{message.message_id}@voorbeeldstad.example>"


def test_an_attempt_is_recorded_before_its_outcome_is_known() -> None:
    message = a_message()
    message.collect_facts()

    message.take(uuid4(), MONDAY + timedelta(minutes=15), MONDAY, "voorbeeldstad.example")

    assert message.collect_facts() == [facts.DeliveryAttempted(message.about, MONDAY, 1)]


def test_a_message_accepted_by_the_mail_server_is_sent() -> None:
    message, lease = a_taken_message()

    message.mark_sent(lease, COPY, MONDAY)

    assert (message.state, message.sent_at, message.due_at, message.lease) == (MessageState.SENT, MONDAY, None, None)
    assert message.mail_text == COPY.text


OUTCOMES: dict[str, Callable[[Message, UUID], None]] = {
    "sent": lambda message, lease: message.mark_sent(lease, COPY, MONDAY),
    "queued": lambda message, lease: message.queue(lease, "0" * 64, MONDAY),
    "deferred": lambda message, lease: message.defer(lease, "smtp-451", MONDAY, 0.5),
    "refused": lambda message, lease: message.refuse(lease, "smtp-550", MONDAY),
    "held back": lambda message, lease: message.hold_back(lease, "enclosure-differs", MONDAY),
}


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_only_the_holder_of_the_lease_records_the_outcome_and_only_once(outcome: str) -> None:
    message, lease = a_taken_message()

    with pytest.raises(LeaseLost):
        OUTCOMES[outcome](message, uuid4())
    assert (message.state, message.lease, message.collect_facts()) == (MessageState.PLANNED, lease, [])

    OUTCOMES[outcome](message, lease)
    assert (message.lease, message.leased_until) == (None, None)
    with pytest.raises(LeaseLost):
        OUTCOMES[outcome](message, lease)


def test_a_message_is_not_sent_twice() -> None:
    message, lease = a_taken_message()
    message.mark_sent(lease, COPY, MONDAY)

    with pytest.raises(LeaseLost):
        message.mark_sent(lease, COPY, MONDAY)


def test_a_temporary_failure_waits_for_its_next_time() -> None:
    message, lease = a_taken_message()

    message.defer(lease, "smtp-451", MONDAY, 0.5)

    assert (message.state, message.lease) == (MessageState.PLANNED, None)
    assert message.due_at == MONDAY + timedelta(seconds=10)


def test_after_72_hours_the_channel_has_failed() -> None:
    message, lease = a_taken_message()

    message.defer(lease, "smtp-away", MONDAY + timedelta(hours=73), 0.5)

    assert (message.state, message.failure_reason) == (MessageState.FAILED, FailureReason.TIMED_OUT)
    assert message.next_channel is DeliveryChannel.LETTER


def test_a_refused_email_goes_on_as_a_letter_that_tells_the_same() -> None:
    message, lease = a_taken_message()

    message.refuse(lease, "smtp-550", MONDAY)
    letter = message.fall_back(uuid4(), MONDAY)

    assert (message.state, message.failure_reason) == (MessageState.FAILED, FailureReason.REFUSED)
    assert not message.open_task
    assert (letter.told, letter.content, letter.instead_of) == (message.told, None, message.message_id)
    assert (letter.fact_id, letter.recipient_key) == (message.fact_id, message.recipient_key)


def test_a_refused_email_without_a_postal_address_becomes_a_task() -> None:
    message, lease = a_taken_message(postal=None)

    message.refuse(lease, "smtp-550", MONDAY)

    assert message.next_channel is None
    assert message.open_task


def test_a_letter_that_cannot_be_made_becomes_a_task() -> None:
    letter, lease = a_taken_message(email=None)

    letter.defer(lease, "document-failed", MONDAY + timedelta(hours=73), 0.5)

    assert letter.next_channel is None
    assert letter.open_task


def test_a_posted_letter_counts_from_its_posting_day() -> None:
    letter = a_queued_letter()

    letter.post(date(2026, 3, 3), "o-1015", MONDAY + timedelta(days=2))

    assert (letter.state, letter.posted_on) == (MessageState.POSTED, date(2026, 3, 3))
    assert [type(fact) for fact in letter.collect_facts()] == [facts.LetterPosted]


def test_posting_twice_on_the_same_day_is_published_once() -> None:
    letter = a_queued_letter()
    letter.post(date(2026, 3, 2), "o-1015", MONDAY)
    letter.collect_facts()

    letter.post(date(2026, 3, 2), "o-1015", MONDAY)

    assert letter.collect_facts() == []


def test_a_posting_day_is_not_changed_afterwards() -> None:
    letter = a_queued_letter()
    letter.post(date(2026, 3, 2), "o-1015", MONDAY)

    with pytest.raises(LetterAlreadyPosted, match="02-03-2026"):
        letter.post(date(2026, 3, 3), "o-1015", MONDAY + timedelta(days=2))


@pytest.mark.parametrize("posted_on", [date(2026, 3, 1), date(2026, 3, 3)])
def test_a_letter_is_not_posted_before_it_was_made_or_in_the_future(posted_on: date) -> None:
    with pytest.raises(PostingDayImpossible):
        a_queued_letter().post(posted_on, "o-1015", MONDAY)


def test_only_a_printed_letter_can_be_posted() -> None:
    with pytest.raises(LetterNotQueued):
        a_message(email=None).post(date(2026, 3, 2), "o-1015", MONDAY)


def test_a_person_deals_with_a_failed_message_once() -> None:
    message = a_message(email=None, postal=None)

    message.resolve(Resolution.DELIVERED_OTHERWISE, "o-1010", MONDAY)
    message.resolve(Resolution.DELIVERED_OTHERWISE, "o-1010", MONDAY)

    assert not message.open_task
    assert sum(isinstance(fact, facts.FailureResolved) for fact in message.collect_facts()) == 1
    with pytest.raises(AlreadyResolved):
        message.resolve(Resolution.ADDRESS_NOT_FOUND, "o-1010", MONDAY)


def test_a_message_on_its_way_is_no_task() -> None:
    with pytest.raises(NothingToResolve):
        a_message().resolve(Resolution.DELIVERED_OTHERWISE, "o-1010", MONDAY)


def test_only_the_messages_of_a_complaint_to_those_who_complain_are_on_the_own_page() -> None:
    about_ombudsman = an_occasion(file=FileKind.OMBUDSMAN_CASE)
    elsewhere = a_message(occasion=about_ombudsman)

    assert a_message().for_citizen
    assert a_message(kind=RecipientKind.REPRESENTATIVE).for_citizen
    assert not a_message(kind=RecipientKind.HANDLER).for_citizen
    assert not elsewhere.for_citizen


def test_the_letter_instead_of_an_email_is_about_the_same_file() -> None:
    source = uuid4()
    occasion = an_occasion(file=FileKind.OMBUDSMAN_CASE, linked_complaint_id=source)
    message = a_message(occasion=occasion, official_id="o-1020")

    letter = message.fall_back(uuid4(), MONDAY)

    assert (letter.file, letter.linked_complaint_id) == (FileKind.OMBUDSMAN_CASE, source)
    assert (letter.official_id, letter.email, letter.postal) == ("o-1020", None, message.postal)


def test_what_could_not_be_sent_in_72_hours_is_tried_again_as_if_for_the_first_time() -> None:
    letter, lease = a_taken_message(email=None)
    letter.defer(lease, "document-failed", MONDAY + timedelta(hours=73), 0.5)
    later = MONDAY + timedelta(days=5)

    letter.retry("o-1010", an_addressee(), later)

    assert (letter.state, letter.failure_reason, letter.due_at) == (MessageState.PLANNED, None, later)
    assert (letter.attempts, letter.first_attempt_at) == (0, None)


def test_the_72_hours_count_from_the_first_attempt() -> None:
    message, lease = a_taken_message()
    message.defer(lease, "smtp-451", MONDAY, 0.5)
    again = MONDAY + timedelta(hours=71)

    message.take(lease, again, again, "voorbeeldstad.example")
    message.defer(lease, "smtp-451", again + timedelta(hours=2), 0.5)

    assert message.failure_reason is FailureReason.TIMED_OUT


def test_every_turn_is_told_in_the_history() -> None:
    message, lease = a_taken_message()
    message.defer(lease, "smtp-451", MONDAY, 0.5)
    message.take(lease, MONDAY, MONDAY, "voorbeeldstad.example")
    message.refuse(lease, "smtp-550", MONDAY)
    letter = message.fall_back(uuid4(), MONDAY)
    letter.write(an_addressee(email=None), a_content(), MONDAY)
    letter.take(lease, MONDAY, MONDAY, "voorbeeldstad.example")
    letter.queue(lease, "0" * 64, MONDAY)

    assert [type(fact) for fact in message.collect_facts()] == [
        facts.DeliveryDeferred,
        facts.DeliveryAttempted,
        facts.DeliveryFailed,
        facts.MessageFellBack,
    ]
    assert [type(fact) for fact in letter.collect_facts()] == [
        facts.MessagePlanned,
        facts.TextRendered,
        facts.DeliveryAttempted,
        facts.LetterQueued,
    ]

"""Everything this service publishes, in one module."""

from typing import TypedDict
from uuid import UUID

from contracts.notifications import Failed, FailedData, Posted, PostedData, Sent, SentData
from notifications.domain.delivery import facts
from servicekit.clock import legal_day
from servicekit.delivery.outbox import Outgoing
from words.messages import DeliveryChannel, FileKind, MessageCode, RecipientKind


class _About(TypedDict):
    message_id: UUID
    message_code: MessageCode
    complaint_id: UUID
    reference: str
    file: FileKind
    recipient_kind: RecipientKind
    party_id: UUID | None


def tell(fact: object) -> list[Outgoing]:
    """The event for a fact. It holds the complaint, the message code and the channel, but no address and no text."""
    match fact:
        case facts.MessageSent():
            return [Outgoing(Sent, fact.about.complaint_id, _sent(fact))]
        case facts.DeliveryFailed():
            return [Outgoing(Failed, fact.about.complaint_id, _failed(fact))]
        case facts.LetterPosted():
            data = PostedData(**_about(fact.about), posted_on=fact.posted_on)
            return [Outgoing(Posted, fact.about.complaint_id, data)]
    return []


def _sent(fact: facts.MessageSent) -> SentData:
    return SentData(
        **_about(fact.about),
        channel=DeliveryChannel.EMAIL,
        sent_at=fact.at,
        sent_on=legal_day(fact.at),
    )


def _failed(fact: facts.DeliveryFailed) -> FailedData:
    return FailedData(
        **_about(fact.about),
        channel=fact.channel,
        reason=fact.reason,
        next_channel=fact.next_channel,
    )


def _about(about: facts.MessageReference) -> _About:
    return _About(
        message_id=about.message_id,
        message_code=about.code,
        complaint_id=about.complaint_id,
        reference=about.reference,
        file=about.file,
        recipient_kind=about.recipient_kind,
        party_id=about.party_id,
    )

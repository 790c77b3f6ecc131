"""Reads the events of the other services: complaints that came in, and messages that left."""

from typing import Any

from contracts.event import Door
from contracts.intake import Account as AccountData
from contracts.intake import Address as AddressData
from contracts.intake import Contact as ContactInfo
from contracts.intake import ContactChangeAsked, Submitted, SubmittedData
from contracts.intake import Person as PersonData
from contracts.notifications import Failed, MessageFact, Posted, Sent
from procedure.application.clocks.record_failure import RecordFailure, record_failure
from procedure.application.clocks.record_notice_sent import RecordNoticeSent, record_notice_sent
from procedure.application.file.open_case import OpenCase, open_case
from procedure.application.organisation.municipality import Municipality
from procedure.application.parties.change_contact import ApplyContactRequest, apply_contact_request
from procedure.application.ports import Work
from procedure.application.track.record_sending import (
    RecordTrackSending,
    record_case_sending,
    record_recommendation_sending,
)
from procedure.domain.file.messages import Failure, Sending
from procedure.domain.file.people import Address, Consent, Person
from procedure.domain.file.submission import Account, Submission
from procedure.domain.organisation.actor import SYSTEM, Act
from procedure.domain.parties.contact_data import ContactData, ContactRequest
from servicekit.clock import Now, legal_day
from servicekit.delivery.consuming import Reader
from words.messages import DeliveryChannel, FileKind
from words.people import ConsentScope, Role


class Effects:
    """One method per event, each safe to repeat and to receive in any order."""

    def __init__(self, municipality: Municipality, now: Now) -> None:
        self._municipality = municipality
        self._now = now

    async def on_submitted(self, event: Submitted, work: Work) -> None:
        command = OpenCase(act=self._act(), submission=submission_of(event.data))
        await open_case(command, work, self._municipality)

    async def on_sent(self, event: Sent, work: Work) -> None:
        data = event.data
        await self._record(data, work, channel=data.channel, sent_on=data.sent_on)

    async def on_posted(self, event: Posted, work: Work) -> None:
        await self._record(event.data, work, channel=DeliveryChannel.LETTER, sent_on=event.data.posted_on)

    async def on_failed(self, event: Failed, work: Work) -> None:
        """Only what failed in every way: another channel may still arrive."""
        data = event.data
        if data.file is FileKind.COMPLAINT and data.next_channel is None:
            failure = Failure(data.message_id, data.message_code, data.party_id, legal_day(event.time))
            await record_failure(RecordFailure(act=self._act(), complaint_id=data.complaint_id, failure=failure), work)

    async def on_contact_change_asked(self, event: ContactChangeAsked, work: Work) -> None:
        data = event.data
        request = ContactRequest(
            party_id=data.party_id,
            contact=_contact(data.contact),
            reason=data.reason,
            mistyped=data.mistyped,
            asked_by=Role.REGISTRAR if data.official_id else Role.COMPLAINANT,
            official_id=data.official_id,
        )
        await apply_contact_request(ApplyContactRequest(self._act(), data.complaint_id, request), work)

    async def _record(self, data: MessageFact, work: Work, **how: Any) -> None:
        code, recipient = data.message_code.value, data.recipient_kind.value
        sending = Sending(data.message_id, code, recipient, str(how["channel"]), how["sent_on"], data.party_id)
        if data.file is FileKind.COMPLAINT:
            command = RecordNoticeSent(act=self._act(), complaint_id=data.complaint_id, sending=sending)
            await record_notice_sent(command, work)
            return
        record = record_case_sending if data.file is FileKind.OMBUDSMAN_CASE else record_recommendation_sending
        await record(RecordTrackSending(act=self._act(), file_id=data.complaint_id, sending=sending), work)

    def _act(self) -> Act:
        now = self._now()
        return Act(SYSTEM, now, legal_day(now))


def readers(municipality: Municipality, now: Now) -> list[Reader]:
    """The queues that this service reads."""
    effects = Effects(municipality, now)
    return [
        Reader(
            "procedure.facts",
            Door.PUBLIC,
            {Sent: effects.on_sent, Posted: effects.on_posted, Failed: effects.on_failed},
        ),
        Reader(
            "procedure.personal",
            Door.PERSONAL,
            {Submitted: effects.on_submitted, ContactChangeAsked: effects.on_contact_change_asked},
        ),
    ]


def submission_of(data: SubmittedData) -> Submission:
    """What the file keeps of a submission."""
    return Submission(
        complaint_id=data.complaint_id,
        reference=data.reference,
        channel=data.channel,
        form=data.form,
        anonymous=data.anonymous,
        language=data.language,
        received_at=data.received_at,
        received_on=data.received_on,
        account=_account(data.account),
        complainant=_person(data.complainant),
        representative=_person(data.representative),
        missing=tuple(item.value for item in data.missing),
        content_hash=data.content_hash,
        indicated_team=data.team,
        indicated_theme=data.theme,
        suggested_kind=data.suggested_kind.value,
        suggested_rule=data.suggested_rule,
        dated_on=data.dated_on,
    )


def _account(data: AccountData) -> Account:
    towards = data.conduct_towards
    return Account(data.what_happened, towards, data.consequences, data.burden, data.happened_on, data.about)


def _person(data: PersonData | None) -> Person | None:
    if data is None:
        return None
    given = data.electronic_consent
    consents = (Consent(ConsentScope.COMPLAINT, given.email, given.given_at),) if given else ()
    return Person(data.name, _address(data.address), data.email, data.phone, consents=consents)


def _address(data: AddressData | None) -> Address | None:
    return Address(data.lines, data.postcode, data.city, data.country) if data else None


def _contact(data: ContactInfo) -> ContactData:
    return ContactData(
        name=data.name,
        form_of_address=data.form_of_address,
        address=_address(data.address),
        email=data.email,
        phone=data.phone,
        language=data.language,
        consents_to_email=data.consents_to_email,
    )

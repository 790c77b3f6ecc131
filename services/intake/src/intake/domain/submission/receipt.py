"""Proof of what was handed in: a copy, and a hash that anyone can recompute (W8; GlobaLeaks #3397 asks for it)."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from intake.domain.submission.complainant import Person
from intake.domain.submission.submission import Submission
from words.submissions import Channel, MissingItem


@dataclass(frozen=True)
class ProofOfReceipt:
    """What a person keeps. `submitted` is the canonical JSON of which `content_hash` is the SHA-256."""

    complaint_id: UUID
    reference: str
    channel: Channel
    received_at: datetime
    received_on: date
    missing: tuple[MissingItem, ...]
    submitted: str
    content_hash: str


def canonical_json(value: Any) -> str:
    """Sorted keys, no whitespace, no escapes beyond those of JSON, UTF-8: what `jq -cjS` prints, byte for byte.

    A submission holds no numbers, so the difficult part of RFC 8785 does not arise.
    """
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_hash(canonical: str) -> str:
    return hashlib.sha256(canonical.encode()).hexdigest()


def handed_in(submission: Submission) -> dict[str, Any]:
    """The submission with the field names of the API. Empty fields are absent, so that they do not affect the hash."""
    account = submission.account
    return _filled(
        channel=submission.channel.value,
        language=submission.language,
        anonymous=submission.anonymous,
        datedOn=_day(submission.dated_on),
        team=submission.team,
        theme=submission.theme,
        account=_filled(
            whatHappened=account.what_happened,
            consequences=account.consequences,
            burden=account.burden,
            happenedOn=_day(account.happened_on),
            conductTowards=account.conduct_towards.value,
            about=account.about,
        ),
        complainant=_person(submission.complainant),
        representative=_person(submission.representative),
    )


def _person(person: Person | None) -> dict[str, Any] | None:
    if person is None:
        return None
    address = person.address
    return _filled(
        name=person.name,
        address=address
        and _filled(lines=list(address.lines), postcode=address.postcode, city=address.city, country=address.country),
        email=person.email,
        phone=person.phone,
        electronicConsent=person.electronic_consent,
    )


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _filled(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}

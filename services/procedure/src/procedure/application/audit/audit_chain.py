"""The audit trail as one chain: how an entry is hashed, and where a chain that was tampered with breaks.

content_hash = SHA-256(salt + canonical JSON of the content)
hash         = SHA-256(hash of the entry before + number as 8 bytes, big endian + content_hash)

The chain covers the content hashes, so it still holds when content must be destroyed (see decision 0010). The database
computes the hashes when it stores entries; this module computes them again to check them.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

CASE_ERASED = "case-erased"  # the entry that says how many entries were blanked, and which
_MODULUS = 2**256


@dataclass(frozen=True)
class Head:
    """The entry at the end of a chain. An auditor who keeps it can later recognise a rewritten chain."""

    number: int
    hash: bytes

    def __str__(self) -> str:
        return f"{self.number}:{self.hash.hex()}"


START = Head(0, bytes(32))


@dataclass(frozen=True)
class Link:
    """One entry in the chain; without content and salt once it is erased."""

    number: int
    content: Mapping[str, Any] | None
    salt: bytes | None
    content_hash: bytes
    hash: bytes
    erased_at: datetime | None = None


class ChainBroken(Exception):  # noqa: N818 - named after what was found, like a refusal
    """The number of the first broken entry, and why it is wrong."""

    def __init__(self, number: int, what: str) -> None:
        super().__init__(f"entry {number}: {what}")
        self.number = number


def canonical(value: Any) -> str:
    """JSON in the one form that is hashed, which is how PostgreSQL writes jsonb: keys by length, then by bytes."""
    if isinstance(value, Mapping):
        ordered = sorted(value.items(), key=lambda item: (len(item[0].encode()), item[0].encode()))
        return "{" + ", ".join(f"{canonical(key)}: {canonical(inner)}" for key, inner in ordered) + "}"
    return json.dumps(value, ensure_ascii=False)


def content_hash(salt: bytes, content: Mapping[str, Any]) -> bytes:
    return sha256(salt + canonical(content).encode()).digest()


def link_hash(before: bytes, number: int, hash_of_content: bytes) -> bytes:
    return sha256(before + number.to_bytes(8, "big") + hash_of_content).digest()


def sum_of(hashes: list[bytes]) -> str:
    """One number for many content hashes, in any order."""
    return f"{sum(int.from_bytes(each, 'big') for each in hashes) % _MODULUS:064x}"


class ChainCheck:
    """Checks a chain entry by entry. It keeps only its position, so the length of the chain does not matter."""

    def __init__(self, after: Head = START, expected: Head | None = None) -> None:
        self.first = after.number + 1
        self.head = after
        self.erased = 0
        self._expected = expected
        self._erased_sum = 0
        self._certified = 0
        self._certified_sum = 0
        self._compare()

    @property
    def count(self) -> int:
        return self.head.number - self.first + 1

    def take(self, link: Link) -> None:
        """Check the next entry, or raise `ChainBroken`."""
        following = self.head.number + 1
        if link.number != following:
            missing = link.number > following
            raise ChainBroken(following if missing else link.number, "missing" if missing else "out of order")
        if link.erased_at is None:
            self._check_content(link)
        else:
            self._count_erased(link)
        if link.hash != link_hash(self.head.hash, link.number, link.content_hash):
            raise ChainBroken(link.number, "its hash does not follow from the entry before")
        self.head = Head(link.number, link.hash)
        self._compare()

    def finish(self, head: Head | None = None) -> None:
        """Check after the last entry that the chain ends at its head, that it contains the noted head, and that every
        blanked entry is accounted for."""
        if head is not None and head != self.head:
            raise ChainBroken(self.head.number + 1, f"missing: the chain should end at {head}")
        if self._expected and not self.first - 1 <= self._expected.number <= self.head.number:
            raise ChainBroken(self._expected.number, "the noted head is not in this chain")
        blanked, certified = (self.erased, self._erased_sum), (self._certified, self._certified_sum)
        if self.first == 1 and blanked != certified:
            raise ChainBroken(self.head.number, f"{self.erased} entries are blank, {self._certified} accounted for")

    def _compare(self) -> None:
        noted = self._expected
        if noted and noted.number == self.head.number and noted.hash != self.head.hash:
            raise ChainBroken(noted.number, "not the entry that was noted as head: the chain was rewritten")

    def _check_content(self, link: Link) -> None:
        if link.content is None or link.salt is None:
            raise ChainBroken(link.number, "its content is gone without an erasure")
        if link.content_hash != content_hash(link.salt, link.content):
            raise ChainBroken(link.number, "its content was changed")
        if link.content["action"] == CASE_ERASED:
            details = link.content["details"]
            self._certified += int(details["entries"])
            self._certified_sum = (self._certified_sum + int(details["entriesSum"], 16)) % _MODULUS

    def _count_erased(self, link: Link) -> None:
        if link.content is not None or link.salt is not None:
            raise ChainBroken(link.number, "marked as erased, but it still has content")
        self.erased += 1
        self._erased_sum = (self._erased_sum + int.from_bytes(link.content_hash, "big")) % _MODULUS

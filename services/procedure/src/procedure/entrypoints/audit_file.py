"""The audit trail as a file: one entry per line, with everything needed to check it without this system."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from procedure.application.audit.audit_chain import START, ChainBroken, ChainCheck, Head, Link


def line_of(link: Link, before: bytes) -> str:
    """An entry, with the hash of the previous one, so that the first line of a part can be checked too."""
    fields = {
        "number": link.number,
        "content": link.content,
        "salt": link.salt.hex() if link.salt else None,
        "contentHash": link.content_hash.hex(),
        "previousHash": before.hex(),
        "hash": link.hash.hex(),
        "erasedAt": link.erased_at.isoformat() if link.erased_at else None,
    }
    return json.dumps(fields, ensure_ascii=False)


def verify_lines(lines: Iterable[str], expected: Head | None) -> ChainCheck:
    """The same check as in the database. A part is checked from the hash before its first line."""
    check: ChainCheck | None = None
    for line in lines:
        number = check.head.number + 1 if check else 1
        link, before = _read(line, number)
        if check is None:
            check = ChainCheck(Head(link.number - 1, before), expected)
        elif before != check.head.hash:
            raise ChainBroken(link.number, "its hash does not follow from the entry before")
        check.take(link)
    check = check or ChainCheck(START, expected)
    check.finish()
    return check


def _read(line: str, number: int) -> tuple[Link, bytes]:
    try:
        fields: dict[str, Any] = json.loads(line)
        salt, erased_at = fields["salt"], fields["erasedAt"]
        link = Link(
            int(fields["number"]),
            fields["content"],
            bytes.fromhex(salt) if salt else None,
            bytes.fromhex(fields["contentHash"]),
            bytes.fromhex(fields["hash"]),
            datetime.fromisoformat(erased_at) if erased_at else None,
        )
        return link, bytes.fromhex(fields["previousHash"])
    except (ValueError, KeyError, TypeError):
        raise ChainBroken(number, "this line is not an entry") from None

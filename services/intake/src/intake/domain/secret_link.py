"""The key to a citizen's own page: 128 bits, printed so that it can be typed over from a letter.

The holder counts as the complainant; there is no account. We store only the hash, so a copy of the
database opens no page. The alphabet is Crockford's: no I, L, O or U, and typed I, L and O are read as the digits they
resemble; case and hyphens do not matter.
"""

import hashlib
from collections.abc import Callable

SECRET_BYTES = 16
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 26  # 26 characters of 5 bits hold 128 bits
GROUP = 5
MISREAD = str.maketrans({"i": "1", "l": "1", "o": "0", "-": None, " ": None})

MakeSecret = Callable[[], bytes]


def print_secret(secret: bytes) -> str:
    """The secret in groups, as in the address of the page."""
    number = int.from_bytes(secret, "big")
    signs = "".join(ALPHABET[(number >> 5 * place) & 31] for place in reversed(range(LENGTH)))
    return "-".join(signs[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def read_secret(written: str) -> bytes | None:
    """The secret someone typed, or None when the text cannot be a secret."""
    signs = written.lower().translate(MISREAD)
    if len(signs) != LENGTH or any(sign not in ALPHABET for sign in signs):
        return None
    number = 0
    for sign in signs:
        number = number << 5 | ALPHABET.index(sign)
    if number >= 1 << 8 * SECRET_BYTES:
        return None
    return number.to_bytes(SECRET_BYTES, "big")


def hash_secret(secret: bytes) -> bytes:
    """The hash that is stored. The secret is random over its whole length, so a fast hash without salt is enough."""
    return hashlib.sha256(secret).digest()

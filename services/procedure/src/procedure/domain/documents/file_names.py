"""A file name that is safe to store and save anywhere, whatever name was given."""

import re
import unicodedata

LONGEST = 120
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')


def clean_name(given: str, suffixes: tuple[str, ...]) -> str:
    """Without folders, characters that a disk or a header cannot hold, or characters that disguise the file; with its
    suffix."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", given))[-1]
    seen = "".join(" " if each.isspace() else each for each in last if each.isspace() or _visible(each))
    name = " ".join(_FORBIDDEN.sub("_", seen).split()).rstrip(". ")
    stem, dot, suffix = name.rpartition(".")
    if not dot or suffix.lower() not in suffixes:
        stem, suffix = name, suffixes[0]
    return f"{stem.strip('. ')[:LONGEST].rstrip() or 'document'}.{suffix.lower()}"


def _visible(sign: str) -> bool:
    """False for control, format and unassigned characters: some reverse the reading direction, so that `exe` reads as
    `pdf`."""
    return not unicodedata.category(sign).startswith("C")

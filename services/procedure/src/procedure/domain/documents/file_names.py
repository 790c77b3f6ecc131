"""A name under which a file can be kept and saved anywhere, whoever gave it."""

import re
import unicodedata

LONGEST = 120
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')


def clean_name(given: str, suffixes: tuple[str, ...]) -> str:
    """Without folders, signs that a disk or a header does not bear, or signs that hide what it is; with its suffix."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", given))[-1]
    seen = "".join(" " if each.isspace() else each for each in last if each.isspace() or _visible(each))
    name = " ".join(_FORBIDDEN.sub("_", seen).split()).rstrip(". ")
    stem, dot, suffix = name.rpartition(".")
    if not dot or suffix.lower() not in suffixes:
        stem, suffix = name, suffixes[0]
    return f"{stem.strip('. ')[:LONGEST].rstrip() or 'document'}.{suffix.lower()}"


def _visible(sign: str) -> bool:
    """Control, format and unassigned signs are not: some turn the reading direction, so that `exe` reads as `pdf`."""
    return not unicodedata.category(sign).startswith("C")

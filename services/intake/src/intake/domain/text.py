"""Text as people type or paste it, made fit to store, to hash and to show."""

import re
import unicodedata

from intake.domain.errors import ControlCharacters

KEPT_CONTROLS = "\n\t"


def clean_text(text: str) -> str:
    """Unicode NFC, one kind of line end, no blanks around it.

    The same words give the same bytes, whatever keyboard or browser they came from: the receipt's hash rests on it.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if any(unicodedata.category(sign) in {"Cc", "Cs"} and sign not in KEPT_CONTROLS for sign in text):
        raise ControlCharacters
    return text


def clean_line(text: str) -> str:
    """The same for what belongs on one line, such as a name."""
    return re.sub(r"\s+", " ", clean_text(text))

"""Text as people type or paste it, made fit to store, to hash and to show."""

import re
import unicodedata

from intake.domain.errors import ControlCharacters

# The categories Cc and Cs of Unicode, without line end and tab.
CONTROLS = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\ud800-\\udfff]")


def clean_text(text: str) -> str:
    """Unicode NFC, one kind of line end, no blanks around it.

    The same words give the same bytes, whatever keyboard or browser they came from: the receipt's hash rests on it.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if CONTROLS.search(text):
        raise ControlCharacters
    return text


def clean_line(text: str) -> str:
    """The same for what belongs on one line, such as a name."""
    return re.sub(r"\s+", " ", clean_text(text))

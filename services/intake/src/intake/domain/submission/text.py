"""Normalises text that people type or paste, so that it can be stored, hashed and shown."""

import re
import unicodedata

from intake.domain.errors import ControlCharacters

# The categories Cc and Cs of Unicode, without line end and tab.
CONTROLS = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\ud800-\\udfff]")


def clean_text(text: str) -> str:
    """Unicode NFC, one kind of line ending, no blanks around it.

    The same words give the same bytes, whatever the keyboard or browser: the receipt's hash depends on it.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if CONTROLS.search(text):
        raise ControlCharacters
    return text


def clean_line(text: str) -> str:
    """The same for a text of one line, such as a name."""
    return re.sub(r"\s+", " ", clean_text(text))

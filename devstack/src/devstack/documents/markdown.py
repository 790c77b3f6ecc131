"""Tables and sentences in Markdown."""

import re
from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table, with an empty line before it."""
    lines = ["", _line(heads), "|" + "---|" * len(heads), *map(_line, rows)]
    return "\n".join(lines) + "\n"


def sentence(text: str) -> str:
    """The first paragraph of a docstring, on one line."""
    return re.sub(r"\s+", " ", text.strip().split("\n\n")[0]).strip()


def code(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"

"""All messages of this service: every folder here with a `message.py` is one, whatever follows the code in its name."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from notifications.application import messages
from notifications.application.messages.kind import MessageKind
from words.messages import MessageCode, RecipientKind


def _found() -> Iterator[tuple[str, MessageKind]]:
    for each in iter_modules(messages.__path__):
        if each.ispkg:
            kind: MessageKind = import_module(f"{messages.__name__}.{each.name}.message").MESSAGE
            yield each.name, kind


FOLDERS = dict(_found())
MESSAGES = {kind.code: kind for kind in FOLDERS.values()}
_NAMES = {kind.code: folder for folder, kind in FOLDERS.items()}


def folder_of(code: MessageCode, reader: RecipientKind) -> str:
    """The folder with the texts of a message for this kind of reader."""
    own = reader in MESSAGES[code].own_text
    return f"{_NAMES[code]}/{reader.lower()}" if own else _NAMES[code]

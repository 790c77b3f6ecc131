"""What the `message.py` of a folder declares about its message."""

from dataclasses import dataclass

from notifications.application.messages.invented import Sample
from notifications.domain.messages.requirements import Requirement
from words.messages import MessageCode, RecipientKind


@dataclass(frozen=True)
class MessageKind:
    """One kind of message. Its texts are in the same folder; `own_text` names the readers with their own text, in a
    subfolder of that name. `to_complainant` lists what only a complainant must be told."""

    code: MessageCode
    required: tuple[Requirement, ...]
    samples: tuple[Sample, ...]
    own_text: tuple[RecipientKind, ...] = ()
    to_complainant: tuple[Requirement, ...] = ()

    def missing_from(self, text: str, *, to_complainant: bool) -> list[str]:
        """The names of the requirements that this message does not meet."""
        required = (*self.required, *(self.to_complainant if to_complainant else ()))
        return [requirement.name for requirement in required if not requirement.met_by(text)]

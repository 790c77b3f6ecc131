"""What a folder of this room says of its message."""

from dataclasses import dataclass

from notifications.application.messages.invented import Sample
from notifications.domain.messages.requirements import Requirement
from words.messages import MessageCode, RecipientKind


@dataclass(frozen=True)
class MessageKind:
    """One kind of message. Its texts stand beside it; `own_text` names the readers with a text of their own, in a
    folder of that name. Whoever complains may have to be told more than others: `to_complainant`."""

    code: MessageCode
    required: tuple[Requirement, ...]
    samples: tuple[Sample, ...]
    own_text: tuple[RecipientKind, ...] = ()
    to_complainant: tuple[Requirement, ...] = ()

    def missing_from(self, text: str, *, to_complainant: bool) -> list[str]:
        """The names of what this message should say and does not."""
        required = (*self.required, *(self.to_complainant if to_complainant else ()))
        return [requirement.name for requirement in required if not requirement.met_by(text)]

"""A person's mailbox, read from the mail catcher."""

import re
from dataclasses import dataclass

from devstack.driving.waiting import eventually
from devstack.driving.web import Json, Web

_LINK = re.compile(r"https?://\S+")


@dataclass(frozen=True)
class Mail:
    """One e-mail as it arrived."""

    id: str
    to: tuple[str, ...]
    sender: str
    subject: str
    text: str
    html: str
    headers: dict[str, str]

    @classmethod
    def of(cls, found: Json) -> "Mail":
        return cls(
            id=found["id"],
            to=tuple(found["envelopeTo"]),
            sender=found["envelopeFrom"],
            subject=found["subject"],
            text=found["text"],
            html=found["html"],
            headers=dict(found["headers"]),
        )

    @property
    def message_id(self) -> str:
        """The id of the message in notifications, taken from its Message-ID."""
        return self.headers["Message-ID"].strip("<>").partition("@")[0]

    @property
    def links(self) -> list[str]:
        return [link.rstrip(".,)") for link in _LINK.findall(self.text)]


class Inbox:
    """With `address` None, everyone's mailbox."""

    def __init__(self, web: Web, address: str | None) -> None:
        self._web, self.address = web, address

    def mails(self, containing: str = "") -> list[Mail]:
        """E-mails whose subject or text contains these words, oldest first."""
        answer = self._web.ask("GET", "/api/messages", params={"to": self.address} if self.address else {})
        mails = [Mail.of(found) for found in answer.json()]
        return [mail for mail in mails if containing in mail.subject or containing in mail.text]

    def await_mail(self, containing: str = "", *, count: int = 1, seconds: float = 30.0) -> Mail:
        """The newest, once there are at least this many."""

        def arrived() -> list[Mail]:
            mails = self.mails(containing)
            return mails if len(mails) >= count else []

        what = f"{count} e-mail(s) with '{containing}' for {self.address}"
        return eventually(arrived, seconds, what=what)[-1]

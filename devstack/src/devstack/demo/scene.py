"""One complaint as everybody outside sees it: its facts, its messages, its dates. Each is told once."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from devstack.demo.errors import ToldWrongError
from devstack.demo.wording import date_text, fact_text, name_of, why
from devstack.driving import FormReceipt, Mail, Receipt, RefusedError
from devstack.driving.web import Json

if TYPE_CHECKING:
    from devstack.demo.stage import Stage

_MESSAGES = {"messages.sent", "messages.failed", "letters.posted"}


class Scene:
    def __init__(self, stage: "Stage", complaint_id: str, receipt: FormReceipt | Receipt) -> None:
        self.stage, self.id = stage, complaint_id
        self.reference, self.own_page_url = receipt.reference, receipt.own_page_url
        self._told: set[str] = set()

    def facts(self, *names: str) -> None:
        """Wait until each of these was published, and tell all that was published since the last time."""
        for name in names:
            self.stage.told.await_(f"the fact {name}", lambda name=name: self._new(name))  # type: ignore[misc]
        for fact in self._untold():
            if name_of(fact) not in _MESSAGES:
                self._tell(fact)

    def due(self, clock: str = "decideDueOn") -> Json:
        """Tell a date and why it is what it is."""
        clocks = self.stage.coordinator.terms(self.id)["clocks"]
        found: Json = next(each for each in clocks if each["clock"] == clock)
        self.stage.told.seen("date", date_text(found))
        self.stage.told.seen("because", why(found))
        return found

    def mail(self, code: str, kind: str = "COMPLAINANT") -> Mail:
        """Wait for an e-mail of this code, find it at the mail catcher and tell to whom it went."""
        fact = self.stage.told.await_(f"message {code}", lambda: self._message("messages.sent", code, kind))
        self._told.add(fact["id"])
        mail = self.stage.mail(fact["data"]["messageId"])
        announced = (line.partition(": ")[2] for line in mail.text.splitlines() if line.startswith("- Bericht: "))
        self.stage.told.seen("e-mail", f"{code} to {mail.to[0]}: “{next(announced, mail.subject)}”")
        return mail

    def letter(self, code: str) -> str:
        """Wait for a letter of this code in the print queue and tell what is on the paper. Its id."""
        room = self.stage.print_room
        letter = self.stage.told.await_(
            f"letter {code}", lambda: next((each for each in room.letters(self.id) if each["code"] == code), None)
        )
        assert letter is not None
        paper = room.paper(letter["messageId"])
        pages = f"{paper.pages} page{'s' if paper.pages > 1 else ''}"
        self.stage.told.seen("letter", f"{code} waits in the print queue: “{paper.title}”, PDF of {pages}")
        return str(letter["messageId"])

    def posted(self, *codes: str) -> None:
        """The print room posts these letters today; from the fact on they count as sent."""
        for code in codes:
            waiting = self.stage.print_room.await_letter(self.id, code)
            self.stage.print_room.post(waiting["messageId"])
            fact = self.stage.told.await_(f"{code} posted", lambda code=code: self._message("letters.posted", code))  # type: ignore[misc]
            self._tell(fact)

    def refused(self, step: Callable[[], object], *codes: str) -> None:
        """The step must be refused, with one of these codes; tell how."""
        try:
            step()
        except RefusedError as refused:
            if refused.code not in codes:
                raise ToldWrongError(f"Refused, but not as told: {refused}") from refused
            basis = f", {refused.article}" if refused.article else ""
            self.stage.told.seen("refused", f"{refused.status} {refused.code}{basis}: {refused.detail}")
            return
        raise ToldWrongError("A step that must be refused was carried out.")

    @property
    def year(self) -> int:
        """The year of the annual report this complaint belongs to."""
        received = self.stage.facts.about(self.id, "complaints.received")[0]
        return date.fromisoformat(received["data"]["receivedOn"]).year

    def count(self, *figures: str) -> None:
        """What the annual report must show of this complaint."""
        self.stage.expected.add(self.year, *figures)

    def _new(self, name: str) -> bool:
        return any(name_of(fact) == name for fact in self._untold())

    def _untold(self) -> list[Json]:
        return [fact for fact in self.stage.facts.about(self.id) if fact["id"] not in self._told]

    def _message(self, name: str, code: str, kind: str | None = None) -> Json:
        for fact in self._untold():
            data = fact["data"]
            if name_of(fact) == name and data["messageCode"] == code and kind in {None, data["recipientKind"]}:
                return fact
        return {}

    def _tell(self, fact: Json) -> None:
        self._told.add(fact["id"])
        self.stage.told.seen("fact", fact_text(fact))

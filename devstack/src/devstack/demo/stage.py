"""What every story needs: the people, the integrator's view, the voice, and the figures that must come out."""

from dataclasses import dataclass, field
from typing import Protocol

from devstack.demo.figures import Expected
from devstack.demo.narrator import Narrator
from devstack.demo.scene import Scene
from devstack.driving import Facts, FormReceipt, Mail, Receipt, System


class Broker(Protocol):
    """RabbitMQ, where we may switch it off."""

    def stop(self) -> None: ...

    def start(self) -> object: ...


@dataclass(frozen=True)
class Story:
    """What was told, for those who look at it afterwards."""

    number: int
    title: str
    scenes: list[Scene] = field(default_factory=list)
    address: str = ""


@dataclass(frozen=True)
class Told:
    """All stories, and the complaint that is the best one to look at first."""

    first: Scene
    stories: list[Story]


class Stage:
    def __init__(self, system: System, facts: Facts, told: Narrator, broker: Broker | None) -> None:
        self.system, self.facts, self.told, self.broker = system, facts, told, broker
        self.coordinator = system.with_role("complaint_coordinator")
        self.registrar = system.with_role("registrar")
        self.print_room = system.print_room()
        self.expected = Expected()
        self.private_words: set[str] = set()
        self.stories: list[Story] = []

    def story(self, title: str, about: str, *known: Scene, address: str = "") -> None:
        """Begin a story, perhaps about complaints that are known from an earlier one. `address` is where to look
        when it is about no complaint."""
        self.stories.append(Story(self.told.chapter(title, about), title, [*known], address))

    def scene(self, receipt: FormReceipt | Receipt) -> Scene:
        """The complaint of this receipt, as the integrator gets to know it."""
        fact = self.told.await_(
            f"the fact that {receipt.reference} was received",
            lambda: next((f for f in list(self.facts.seen) if f["data"].get("reference") == receipt.reference), None),
        )
        assert fact is not None
        scene = Scene(self, fact["subject"], receipt)
        self.stories[-1].scenes.append(scene)
        return scene

    def private(self, *words: str) -> None:
        """Words of a citizen that no public fact may hold."""
        self.private_words |= set(words)

    def mail(self, message_id: str) -> Mail:
        """The e-mail of this message, which must have arrived exactly once."""
        wanted = message_id.replace("-", "")

        def arrived() -> list[Mail]:
            mails = self.system.inbox().mails()
            return [mail for mail in mails if mail.message_id.replace("-", "") == wanted]

        found = self.told.await_("the e-mail at the mail catcher", arrived)
        assert len(found) == 1, f"Message {message_id} arrived {len(found)} times."
        return found[0]

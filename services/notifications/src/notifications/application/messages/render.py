"""Turns the data of a letter into text: which template, with which values."""

from dataclasses import dataclass
from datetime import date

from contracts.letters.receiving import BareReceipt
from contracts.procedure.letter_due import LetterDueData
from notifications.application.messages.catalogue import folder_of
from notifications.application.ports import Templates
from notifications.domain.delivery.message import Message
from notifications.domain.messages.content import ONLY_BY_EMAIL, Content
from notifications.domain.messages.municipality import Municipality
from notifications.domain.people.addressee import Addressee
from words.messages import MessageCode, RecipientKind

BLANKED = "(uw persoonlijke link)"
ANNOUNCEMENT = "m29_announcement"  # not a message but the e-mail that announces one


@dataclass(frozen=True)
class Texts:
    """Renders every message of one municipality."""

    templates: Templates
    municipality: Municipality
    public_url: str

    def written(self, told: str, code: MessageCode, reference: str, to: Addressee, today: date) -> Content:
        """The full text of what a message was told to say, for one reader, on this day."""
        if code is MessageCode.M01R:
            return self.receipt(reference, BareReceipt.model_validate_json(told), to.kind)
        return self.content(LetterDueData.model_validate_json(told), to, today)

    def content(self, due: LetterDueData, to: Addressee, today: date) -> Content:
        """The full text of a letter for one reader. It is stored as rendered here."""
        context: dict[str, object] = {
            "letter": due.letter,
            "contact": due.contact,
            "reference": due.reference,
            "enclosures": due.enclosures,
            "name": to.called,
            "today": today,
            "municipality": self.municipality,
        }
        if hasattr(due.letter, "ombudsman_until"):
            context["ombudsman"] = self.municipality.ombudsman_on(today)
        return self.templates.content(folder_of(MessageCode(due.letter.code), to.kind), context)

    def receipt(self, reference: str, letter: BareReceipt, to: RecipientKind) -> Content:
        """M01R: only the number and the moment of receipt."""
        context = {"letter": letter, "reference": reference, "municipality": self.municipality}
        return self.templates.content(folder_of(MessageCode.M01R, to), context)

    def mail(self, message: Message, link: str) -> Content:
        """The e-mail itself. Only what goes by e-mail alone is sent as its own text. Other messages are announced (M29)
        by number, kind, dates and a link, because e-mail is not confidential enough for more (Awb 2:9)."""
        context: dict[str, object] = {"municipality": self.municipality}
        if message.code in ONLY_BY_EMAIL:
            return self.templates.mail(message.text, context)
        context |= {
            "reference": message.reference,
            "file": message.file,
            "kind": message.text.subject,
            "dates": message.text.dates.splitlines(),
            "made_on": message.written_on,
            "link": link,
        }
        folder = ANNOUNCEMENT if message.for_citizen else f"{ANNOUNCEMENT}/official"
        return self.templates.mail(self.templates.content(folder, context), context)

    def own_door(self, message: Message) -> str:
        """The URL at which an official reads the text, with their own token."""
        return f"{self.public_url.rstrip('/')}/v1/messages/{message.message_id}/content"

    def letter(self, message: Message) -> str:
        """The page for the print room, with the address in the envelope's window."""
        postal = message.postal.printed() if message.postal else ()
        context = {
            "municipality": self.municipality,
            "reference": message.reference,
            "made_on": message.written_on,
            "window": tuple(line for line in (message.name, *postal) if line),
        }
        return self.templates.letter(message.text, context)

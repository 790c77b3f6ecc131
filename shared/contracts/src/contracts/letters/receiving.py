"""A complaint comes in, and may lack something (M01 to M04, M31)."""

from datetime import date
from typing import ClassVar, Literal

from pydantic import AwareDatetime

from contracts.letters.said import Said
from words.submissions import MissingItem


class BareReceipt(Said):
    """M01R, Awb 2:17(1): number and moment, at once. It is not part of `Letter`, because no fact asks for it: it is
    written as soon as a complaint came in."""

    code: Literal["M01R"] = "M01R"
    own_page_name: ClassVar[str | None] = "Bevestiging van ontvangst"
    received_at: AwareDatetime


class ReplacedAddressLetter(Said):
    """M37: to an e-mail address that is not used any more; it says nothing of the case, because somebody else may read
    it there."""

    code: Literal["M37"] = "M37"
    own_page_name: ClassVar[str | None] = "Uw vorige e-mailadres gebruiken wij niet meer"


class Acknowledgement(Said):
    """Awb 9:6 and 2:17."""

    received_at: AwareDatetime
    received_on: date
    decide_due_on: date | None = None
    what_happened: str
    consequences: str | None = None
    burden: str | None = None
    about: str | None = None


class AcknowledgementLetter(Acknowledgement):
    """M01."""

    code: Literal["M01"] = "M01"
    own_page_name: ClassVar[str | None] = "Ontvangstbevestiging"


class CommitteeAcknowledgementLetter(Acknowledgement):
    """M01c, Awb 9:15(1): a committee will advise, so the term is ten weeks."""

    code: Literal["M01C"] = "M01C"
    own_page_name: ClassVar[str | None] = "Ontvangstbevestiging"


class CompletionLetter(Said):
    """M02, Awb 9:4(2): what the complaint lacks, and by when to send it. The legal term runs on."""

    code: Literal["M02"] = "M02"
    own_page_name: ClassVar[str | None] = "Wij missen nog iets"
    items: tuple[MissingItem, ...]
    reply_due_on: date
    explanation: str | None = None


class AuthorisationRequestLetter(Said):
    """M03, Awb 2:1(3): a written authorisation by the person who is represented."""

    code: Literal["M03"] = "M03"
    own_page_name: ClassVar[str | None] = "Wij vragen om een machtiging"
    reply_due_on: date
    explanation: str | None = None


class TranslationRequestLetter(Said):
    """M04, Awb 9:4(3) with 6:5(3): a translation, where it is needed to handle the complaint properly."""

    code: Literal["M04"] = "M04"
    own_page_name: ClassVar[str | None] = "Wij vragen om een vertaling"
    language: str
    reply_due_on: date
    explanation: str | None = None


class WrongRouteLetter(Said):
    """M31, Awb 2:16 and 2:24: the complaint came by a route not meant for it; from when it is handled nevertheless."""

    code: Literal["M31"] = "M31"
    own_page_name: ClassVar[str | None] = "Uw klacht kwam langs een andere weg binnen"
    received_on: date
    clock_started_on: date
    decide_due_on: date

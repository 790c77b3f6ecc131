"""Endings without a judgement, and reopening (M18 to M22)."""

from datetime import date
from typing import ClassVar, Literal

from contracts.letters.said import Said
from words.endings import NotHandledGround, ReclassifiedKind, SignalReason


class RefusalLetter(Said):
    """M18, Awb 9:8(3): not handled; ground, reason, ombudsman and term."""

    code: Literal["M18"] = "M18"
    own_page_name: ClassVar[str | None] = "Waarom wij uw klacht niet behandelen"
    ground: NotHandledGround
    reason: str
    decided_on: date
    ombudsman_until: date


class ForwardingNoticeLetter(Said):
    """M19, Awb 2:3(1): to whom the complaint was forwarded."""

    code: Literal["M19"] = "M19"
    own_page_name: ClassVar[str | None] = "Wij hebben uw klacht doorgestuurd"
    body_name: str
    forwarded_on: date
    reason: str


class ForwardedMessageLetter(Said):
    """M20, Awb 2:3(1): the original message for the body that handles it, with its day of receipt. Attachments of the
    complaint are enclosed, unless only a part was forwarded."""

    code: Literal["M20"] = "M20"
    received_on: date
    forwarded_on: date
    kind: ReclassifiedKind | None = None  # None: another body's complaint
    what_happened: str
    consequences: str | None = None
    burden: str | None = None
    sender_name: str | None = None
    sender_lines: tuple[str, ...] = ()


class ReclassifiedLetter(Said):
    """M21: what the message is instead, where it went, and how to contest that."""

    code: Literal["M21"] = "M21"
    own_page_name: ClassVar[str | None] = "Uw bericht is geen klacht"
    kind: ReclassifiedKind
    whole: bool  # False: only a part; the complaint itself is handled
    reference_there: str | None = None
    handed_to: str | None = None
    reason: str


class ClassificationRestoredLetter(Said):
    """M21b: the message is handled as a complaint after all."""

    code: Literal["M21B"] = "M21B"
    own_page_name: ClassVar[str | None] = "Wij behandelen uw bericht toch als klacht"
    decide_due_on: date | None = None


class SignalLetter(Said):
    """M21S: registered as a signal, why no formal procedure is possible, and the ombudsman."""

    code: Literal["M21S"] = "M21S"
    own_page_name: ClassVar[str | None] = "Uw bericht is genoteerd als signaal"
    reason: SignalReason
    noted_on: date
    ombudsman_until: date


class WithdrawalLetter(Said):
    """M22: the withdrawal is confirmed; `othersGoOn` when others who complained with them did not withdraw."""

    code: Literal["M22"] = "M22"
    own_page_name: ClassVar[str | None] = "U hebt uw klacht ingetrokken"
    withdrawn_on: date
    others_go_on: bool = False

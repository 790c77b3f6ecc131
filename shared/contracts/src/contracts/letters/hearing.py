"""Both sides know what is said, and are heard (M09 to M12)."""

from datetime import date
from typing import ClassVar, Literal

from contracts.letters.said import Said
from words.cases import CopyForm
from words.people import Side
from words.submissions import Channel, ConductTowards


class ComplaintCopyLetter(Said):
    """M09, Awb 9:9: the copy of the complaint for the accused: who complains, about what, and every word, but no
    contact data of the complainant. `channel` is absent in a copy from before the letter told more than the account;
    then nothing is known of who complained, about what and when."""

    code: Literal["M09"] = "M09"
    received_on: date
    what_happened: str
    consequences: str | None = None
    burden: str | None = None
    channel: Channel | None = None
    anonymous: bool = False
    complainant_name: str | None = None
    complainant_left: bool = False  # while the others go on
    co_complainant_names: tuple[str, ...] = ()
    representative_name: str | None = None
    about: str | None = None  # the complainant's own words
    happened_on: date | None = None
    dated_on: date | None = None  # on the writing itself (Awb 9:4(2)(b))
    conduct_towards: ConductTowards | None = None
    forms: tuple[CopyForm, ...] = ()  # how what came in reaches the accused; none where nobody had to look at it
    added: tuple[str, ...] = ()  # about the conduct, when it was asked for (Awb 9:4(2)(c))


class ComplaintPapersLetter(Said):
    """M09A, Awb 9:9: attachments of the complaint that were filed after the accused got the copy; they are enclosed."""

    code: Literal["M09A"] = "M09A"
    received_on: date


class NamedByMistakeLetter(Said):
    """M35, AVG 16: somebody who had the copy of a complaint was named by mistake, and that is corrected."""

    code: Literal["M35"] = "M35"
    received_on: date


class HearingOffer(Said):
    """Awb 9:10(1)."""

    handler_name: str
    reply_due_on: date
    options: tuple[str, ...]  # in person, by phone, by video: whatever the municipality offers


class ComplainantHearingLetter(HearingOffer):
    """M10."""

    code: Literal["M10"] = "M10"
    own_page_name: ClassVar[str | None] = "Uitnodiging om te worden gehoord"


class AccusedHearingLetter(HearingOffer):
    """M11."""

    code: Literal["M11"] = "M11"


class HearingReportLetter(Said):
    """M12, Awb 9:10(3): the report of a hearing; sending it is the municipality's own rule."""

    code: Literal["M12"] = "M12"
    own_page_name: ClassVar[str | None] = "Verslag van de hoorzitting"
    held_on: date
    sides: tuple[Side, ...]
    report: str

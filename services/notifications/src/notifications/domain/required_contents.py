"""What each message must contain (Awb, the municipality's public page, Awb 2:1). Checked on every text we ship."""

import re
from dataclasses import dataclass

from notifications.domain.vocabulary import MessageCode

M = MessageCode


@dataclass(frozen=True)
class Requirement:
    """A thing that must be said, and how it is recognised in the Dutch text."""

    name: str
    pattern: str

    def met_by(self, text: str) -> bool:
        return re.search(self.pattern, text, re.IGNORECASE | re.DOTALL) is not None


DAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag \d{1,2} [a-z]+ \d{4}"

NUMBER = Requirement("the case number", r"K-\d{4}-\d{6,}")
PERSON = Requirement("a contact person", r"uw contactpersoon is \S+")
OFFLINE = Requirement("a way without internet", r"bel \d[\d ]+.*brief sturen of langskomen")
HELP = Requirement("where to get help (R28)", r"wilt u hulp\?.*raadslieden")
HEARD = Requirement("the right to be heard (Awb 9:10)", r"recht om te worden gehoord")
QUESTIONS = Requirement(
    "the three questions", r"wat is er gebeurd\?.*gevolgen had dat voor u\?.*last van de gebeurtenis\?"
)
OMBUDSMAN = (
    Requirement("the ombudsman by name (Awb 9:12(2))", r"kunt u naar de [^.]*ombudsman"),
    Requirement("the ombudsman's address (R26)", r"antwoordnummer 10870\s+2501 WB den haag"),
    Requirement("the ombudsman's site (R27)", r"https://www\.nationaleombudsman\.nl"),
    Requirement("the ombudsman's telephone (R29)", r"0800 33 55 555.*9\.00 tot 17\.00 uur"),
    Requirement("one year, with its last day (Awb 9:24)", rf"één jaar[^.]*{DAY}"),
)
NEW_DATE = Requirement("the new date (Awb 9:11(2))", rf"nieuwe datum is {DAY}")
REASON = Requirement("the reason (Awb 9:11(2))", r"waarom duurt het langer\?\s+\S+")
OPTIONS = Requirement("how to be heard", r"kiest zelf.*- \S+")
REPLY_BY = Requirement("by when to reply", rf"uiterlijk op {DAY}")
SUPPORT = Requirement("that somebody may come along (Awb 2:1(2))", r"mag iemand meenemen")

AGREED = r"wat (hebben wij afgesproken|is de afspraak)\?\s+\S+"

CITIZEN = (NUMBER, PERSON, OFFLINE)
OFFICIAL = (NUMBER, PERSON)

REQUIRED: dict[MessageCode, tuple[Requirement, ...]] = {
    M.M01R: (NUMBER, OFFLINE, Requirement("the moment", rf"{DAY} om \d{{1,2}}\.\d\d uur")),
    M.M01: (
        *CITIZEN,
        HELP,
        HEARD,
        QUESTIONS,
        Requirement("the day of receipt", rf"ontvangen op {DAY}"),
        Requirement("what happens next", r"teammanager van de gemeente neemt contact met u op"),
        Requirement("when the answer comes", rf"uiterlijk op {DAY}|dat weten wij nog niet"),
        Requirement("a copy of what was entered (Awb 2:17(2))", r"dit staat in uw klacht"),
    ),
    M.M05: (
        *OFFICIAL,
        QUESTIONS,
        Requirement("by when to call", rf"contact op met de klager\. Doe dat uiterlijk op {DAY}"),
        Requirement("how to treat the accused", r"niet als verdachte"),
    ),
    M.M06I: (*CITIZEN, Requirement("who calls, and by when", rf"\S+ neemt contact met u op, uiterlijk op {DAY}")),
    M.M06: (NUMBER, PERSON, Requirement("that it is closed", r"klacht klaar"), Requirement("what was agreed", AGREED)),
    M.M07: (
        *CITIZEN,
        HELP,
        Requirement("no need to file again (R12)", r"hoeft uw klacht niet opnieuw in te dienen"),
        Requirement("what the procedure is", r"formele klachtenprocedure is een onderzoek"),
        Requirement("an uninvolved official (R14)", r"ambtenaar die niet bij de gebeurtenis betrokken was"),
        Requirement("when the answer comes", rf"uiterlijk op {DAY}|dat weten wij nog niet"),
    ),
    M.M08: (*OFFICIAL, Requirement("the declaration (Awb 9:7)", r"verklaard dat u niet .* betrokken was")),
    M.M09: (
        *CITIZEN,
        HEARD,
        QUESTIONS,
        SUPPORT,
        Requirement("confidentiality", r"deel deze klacht verder met niemand"),
        Requirement("the procedure", r"klachtbehandelaar onderzoekt de klacht"),
    ),
    M.M10: (*CITIZEN, HEARD, OPTIONS, REPLY_BY, SUPPORT),
    M.M11: (*CITIZEN, HEARD, OPTIONS, REPLY_BY, SUPPORT),
    M.M13: (*CITIZEN, REASON, NEW_DATE),
    M.M14: (*CITIZEN, REASON, NEW_DATE),
    M.M16: (
        *CITIZEN,
        HELP,
        *OMBUDSMAN,
        Requirement("the findings (Awb 9:12(1))", r"onze bevindingen\s+.+ons oordeel per onderdeel"),
        Requirement(
            "the judgement per element", r"onderdeel 1: .+?over dit onderdeel: (gegrond|ongegrond|geen oordeel)"
        ),
        Requirement("the conclusions, also when there are none (R20)", r"onze conclusies\s+\S+"),
    ),
    M.M17: (
        *OFFICIAL,
        Requirement("the outcome", r"het oordeel is: \S+"),
        Requirement("the conclusions", r"de conclusies\s+\S+"),
    ),
    M.M23: (*OFFICIAL, Requirement("the date", rf"op {DAY}")),
}

REQUIRED_OF_A_RESOLUTION = (
    OFFLINE,
    *OMBUDSMAN,
    Requirement("how to say that it is not so", rf"niet mee eens\?.*uiterlijk op {DAY}"),
)


def missing(code: MessageCode, text: str, *, for_citizen: bool) -> list[str]:
    """The names of what a message should say and does not. The accused gets a shorter M06."""
    required = REQUIRED[code]
    if code is MessageCode.M06 and for_citizen:
        required = (*required, *REQUIRED_OF_A_RESOLUTION)
    return [requirement.name for requirement in required if not requirement.met_by(text)]

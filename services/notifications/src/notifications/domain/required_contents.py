"""What each message must contain (Awb, the municipality's public page, Awb 2:1). Checked on every text we ship."""

from notifications.domain.messages.requirements import (
    AGREED,
    CITIZEN,
    DAY,
    HEARD,
    HELP,
    NEW_DATE,
    NUMBER,
    OFFICIAL,
    OFFLINE,
    OMBUDSMAN,
    OPTIONS,
    PERSON,
    QUESTIONS,
    REASON,
    REPLY_BY,
    SUPPORT,
    Requirement,
)
from notifications.domain.required_further import REOPENED_TO_COMPLAINANT, REQUIRED_FURTHER, WITHDRAWN_TO_COMPLAINANT
from words.messages import MessageCode

M = MessageCode

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
    M.M09A: (
        *CITIZEN,
        SUPPORT,
        Requirement("of which complaint", rf"klacht ontvangen op {DAY}"),
        Requirement("what it is (Awb 9:9)", r"bij de klacht hoort nog een stuk"),
        Requirement("confidentiality", r"deel dit stuk verder met niemand"),
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
    **REQUIRED_FURTHER,
}

REQUIRED_OF_A_RESOLUTION = (
    OFFLINE,
    *OMBUDSMAN,
    Requirement("how to say that it is not so", rf"niet mee eens\?.*uiterlijk op {DAY}"),
)


BESIDES_TO_COMPLAINANT = {
    M.M06: REQUIRED_OF_A_RESOLUTION,
    M.M07R: REOPENED_TO_COMPLAINANT,
    M.M22: WITHDRAWN_TO_COMPLAINANT,
}


def missing(code: MessageCode, text: str, *, to_complainant: bool) -> list[str]:
    """The names of what a message should say and does not."""
    besides = BESIDES_TO_COMPLAINANT.get(code, ()) if to_complainant else ()
    return [requirement.name for requirement in (*REQUIRED[code], *besides) if not requirement.met_by(text)]

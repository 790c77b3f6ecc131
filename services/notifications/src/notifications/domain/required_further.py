"""What the messages beside the main road must contain: completion, committee, consent, the other ways to end, the
ombudsman, internal ones."""

from notifications.domain.messages.requirements import (
    CITIZEN,
    DAY,
    HEARD,
    HELP,
    NEW_DATE,
    OFFICIAL,
    OMBUDSMAN,
    QUESTIONS,
    REASON,
    REPLY_BY,
    Requirement,
)
from words.messages import MessageCode

M = MessageCode

ANSWER_BY = Requirement("when the answer comes", rf"uiterlijk op {DAY}|dat weten wij nog niet")
MISSING = Requirement("what is missing", r"wat hebben wij nog van u nodig\?\s+.*?- \S+")
HOW = Requirement("how to send it", r"stuur het ons uiterlijk .*met een brief.*komen brengen.*eigen pagina")
RUNS_ON = Requirement("that the term runs on", r"de tijd voor ons antwoord loopt gewoon door")
ASKED_FOR = (*CITIZEN, HELP, MISSING, REPLY_BY, HOW, RUNS_ON)
WHY_NOT = Requirement("why not", r"waarom niet\?\s+\S+")
CONTEST = Requirement("how to contest it", r"hier niet mee eens\?.*bel of schrijf ons.*opnieuw")
UNCOMPLICATED = Requirement("that nothing has to be sent again", r"hoeft (niets|uw klacht niet) opnieuw")
REPORT = Requirement("the report (Awb 9:10(3))", r"het verslag\s+\S+.*klopt er iets niet\?")

# The accused and other officials get a shorter text of the same message.
REOPENED_TO_COMPLAINANT = (*CITIZEN, HELP, ANSWER_BY, UNCOMPLICATED)
WITHDRAWN_TO_COMPLAINANT = (
    *CITIZEN,
    Requirement("what to do when it is not so", r"klopt dit niet\?.*bel of schrijf ons"),
)

REQUIRED_FURTHER: dict[MessageCode, tuple[Requirement, ...]] = {
    M.M01C: (
        *CITIZEN,
        HELP,
        HEARD,
        QUESTIONS,
        ANSWER_BY,
        Requirement("the day of receipt", rf"ontvangen op {DAY}"),
        Requirement("that a committee will advise (Awb 9:15(1))", r"klachtencommissie geeft de gemeente advies"),
        Requirement("a copy of what was entered (Awb 2:17(2))", r"dit staat in uw klacht"),
    ),
    M.M02: ASKED_FOR,
    M.M03: (*ASKED_FOR, Requirement("what it is (Awb 2:1(3))", r"machtiging.*brief met een handtekening")),
    M.M04: (
        *ASKED_FOR,
        Requirement("help with translating (Awb 2:1(1))", r"om de klacht te vertalen\? bel ons\. dan zoeken wij samen"),
    ),
    M.M05S: (*OFFICIAL, WHY_NOT, Requirement("what to do with it", r"bespreek met uw team")),
    M.M07B: (*CITIZEN, ANSWER_BY, Requirement("who it is now", r"dat? is nu|klachtbehandelaar is nu [A-Z]\S+")),
    M.M07R: (*OFFICIAL, Requirement("that it goes on", r"gaan er nu toch mee verder")),
    M.M12: (*CITIZEN, REPORT),
    M.M15: (
        *CITIZEN,
        Requirement("the reason", r"waarom hebben wij meer tijd nodig\?\s+\S+"),
        Requirement("the new date", rf"nieuwe datum is dan {DAY}"),
        Requirement("that consent is in writing (Awb 9:11(3))", r"brief met uw handtekening.*ik vind het goed"),
        Requirement("that refusing has no downside", rf"nee zeggen heeft geen nadelen voor u.*datum blijft dan {DAY}"),
    ),
    M.M15A: (*CITIZEN, NEW_DATE),
    M.M18: (
        *CITIZEN,
        HELP,
        *OMBUDSMAN,
        Requirement("the ground (Awb 9:8)", r"artikel 9:8 van de algemene wet bestuursrecht.*dit de reden:\s+- \S+"),
        Requirement("the reason", r"wat dat bij u betekent:\s+\S+"),
    ),
    M.M19: (
        *CITIZEN,
        CONTEST,
        Requirement("to whom and when (Awb 2:3(1))", rf"op {DAY} gestuurd naar \S+"),
        Requirement("why", r"waarom doen wij dat\?\s+\S+"),
    ),
    M.M20: (
        *OFFICIAL,
        Requirement("the day of receipt (Awb 2:3(1))", rf"ontvingen het bericht op {DAY}"),
        Requirement("the original message", r"het bericht\s+dit schreef de afzender.*wat is er gebeurd\?\s+\S+"),
        Requirement("from whom", r"van wie is het bericht\?\s+\S+"),
        Requirement("a formal salutation", r"geachte heer of mevrouw"),
    ),
    M.M21: (
        *CITIZEN,
        CONTEST,
        Requirement("the new kind (R40)", r"(het|dat deel) is een \S+"),
        Requirement("why", r"waarom vinden wij dat\?\s+\S+"),
    ),
    M.M21B: (*CITIZEN, ANSWER_BY, UNCOMPLICATED, Requirement("that it is a complaint", r"nu wel als klacht")),
    M.M21S: (*CITIZEN, HELP, *OMBUDSMAN, WHY_NOT, CONTEST, Requirement("the day", rf"op {DAY} noteerden wij")),
    M.M22: (*OFFICIAL, Requirement("the day of withdrawal", DAY), Requirement("that it is closed", r"is nu gesloten")),
    M.M24: (
        *CITIZEN,
        HELP,
        *OMBUDSMAN,
        Requirement("an apology", r"onze excuses"),
        Requirement("which day has passed", rf"uiterlijk op {DAY} antwoord moeten krijgen"),
        REASON,
        Requirement("what to expect now", r"wanneer krijgt u wel antwoord\?\s+\S+"),
        Requirement("the ground: it takes too long (R25)", r"nu al naar de ombudsman\..*het duurt te lang"),
    ),
    M.M25I: (
        *OFFICIAL,
        Requirement("since when", rf"dat hoorden wij op {DAY}"),
        Requirement("what to do", r"bewaar alles"),
    ),
    M.M25: (
        *OFFICIAL,
        Requirement("the question (Awb 9:31)", r"wat vraagt de ombudsman\?\s+\S+"),
        Requirement("by when", rf"uiterlijk op {DAY}"),
    ),
    M.M26: (
        *OFFICIAL,
        Requirement("the recommendation", r"uw aanbeveling\s+\S+"),
        Requirement(
            "how it is followed, or why not (Awb 9:36(4))",
            r"wij volgen uw aanbeveling (op\.|niet op\. dit zijn onze redenen:\s+\S+)",
        ),
        Requirement("a formal salutation", r"geachte heer of mevrouw"),
    ),
    M.M27: (*OFFICIAL, Requirement("the recommendation (R34)", r"de aanbeveling\s+\S+"), REPLY_BY),
    M.M31: (
        *CITIZEN,
        UNCOMPLICATED,
        Requirement("the right route (Awb 2:16)", r"de juiste weg\?.*klachtenformulier"),
        Requirement("from when it is handled (Awb 2:24)", rf"de tijd voor ons antwoord telt vanaf {DAY}"),
        ANSWER_BY,
    ),
    M.M33: (
        *OFFICIAL,
        Requirement("who, when and why", rf"- wie: \S+.*- wanneer: {DAY} om .*dit was de reden:\s+\S+"),
    ),
}

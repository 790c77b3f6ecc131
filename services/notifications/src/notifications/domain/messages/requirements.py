"""What a text may have to contain, and how that is recognised."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Requirement:
    """Something that must be said, and the pattern that recognises it in the Dutch text."""

    name: str
    pattern: str

    def met_by(self, text: str) -> bool:
        return re.search(self.pattern, text, re.IGNORECASE | re.DOTALL) is not None


DAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag \d{1,2} [a-z]+ \d{4}"

NUMBER = Requirement("the case number", r"[KOA]-\d{4}-\d{6,}")
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
PRIVACY = (
    Requirement(
        "who is responsible for the data (AVG 14(1)(a))", r"persoonsgegevens.*\S+ is daarvoor verantwoordelijk"
    ),
    Requirement("purpose and basis (AVG 14(1)(c))", r"om de klacht te behandelen.*hoofdstuk 9 van de algemene wet"),
    Requirement("which data (AVG 14(1)(d))", r"het gaat om uw naam"),
    Requirement("who gets them (AVG 14(1)(e))", r"wie de klacht behandelt, kan uw gegevens lezen.*ombudsman"),
    Requirement("how long they are kept (AVG 14(2)(a))", r"bewaren wij het dossier één, vijf, zeven of tien jaar"),
    Requirement("the rights (AVG 14(2)(c))", r"welke gegevens.*verbeteren.*verwijderen.*minder.*niet eens"),
    Requirement("the supervisor (AVG 14(2)(e))", r"klagen bij de autoriteit persoonsgegevens"),
    Requirement("where they come from (AVG 14(2)(f))", r"komt van de klager"),
)
NEW_DATE = Requirement("the new date (Awb 9:11(2))", rf"nieuwe datum is {DAY}")
REASON = Requirement("the reason (Awb 9:11(2))", r"waarom duurt het langer\?\s+\S+")
OPTIONS = Requirement("how to be heard", r"kiest zelf.*- \S+")
REPLY_BY = Requirement("by when to reply", rf"uiterlijk op {DAY}")
SUPPORT = Requirement("that someone may come along (Awb 2:1(2))", r"mag iemand meenemen")

RECEIVED = Requirement("the day of receipt", rf"ontvangen op {DAY}")
ENTERED = Requirement("a copy of what was entered (Awb 2:17(2))", r"dit staat in uw klacht")
ANSWER_BY = Requirement("when the answer comes", rf"uiterlijk op {DAY}|dat weten wij nog niet")
UNCOMPLICATED = Requirement("that nothing has to be sent again", r"hoeft (niets|uw klacht niet) opnieuw")
WHY_NOT = Requirement("why not", r"waarom niet\?\s+\S+")
CONTEST = Requirement("how to contest it", r"hier niet mee eens\?.*bel of schrijf ons.*opnieuw")
FORMAL = Requirement("a formal salutation", r"geachte heer of mevrouw")

CITIZEN = (NUMBER, PERSON, OFFLINE)
OFFICIAL = (NUMBER, PERSON)
ASKED_FOR = (
    *CITIZEN,
    HELP,
    Requirement("what is missing", r"wat hebben wij nog van u nodig\?\s+.*?- \S+"),
    REPLY_BY,
    Requirement("how to send it", r"stuur het ons uiterlijk .*met een brief.*komen brengen.*eigen pagina"),
    Requirement("that the term runs on", r"de tijd voor ons antwoord loopt gewoon door"),
)

"""Whether a text is plain Dutch (about level B1), as far as a machine can tell."""

import re
from dataclasses import dataclass

from servicekit.paper.dutch import MONTHS

LONGEST = 18  # words in one sentence; we aim at about 15
AVERAGE = 10.0

STIFF = (
    "aangaande",
    "alsmede",
    "bovengenoemde",
    "bovenstaande",
    "betreffende",
    "conform",
    "derhalve",
    "desgewenst",
    "dienen te",
    "dient",
    "doch",
    "echter",
    "gaarne",
    "geschieden",
    "hieromtrent",
    "indien",
    "inzake",
    "jegens",
    "middels",
    "navolgende",
    "omtrent",
    "onderhavige",
    "onverwijld",
    "reeds",
    "teneinde",
    "tevens",
    "thans",
    "vernemen",
    "voornoemd",
    "voornoemde",
    "zulks",
    "in het kader van",
    "met betrekking tot",
    "naar aanleiding van",
    "te allen tijde",
    "ten aanzien van",
    "ten behoeve van",
    "ter zake",
)
FAMILIAR = ("je", "jij", "jou", "jouw", "jullie", "hoi", "hallo")
PASSIVE = ("werd", "werden", "wordt", "worden")
RIGHT_TO_BE_HEARD = "het recht om te worden gehoord"  # words of the law, explained in the text
# Names of other decisions and of what is no complaint: there is no other word for them. Add nothing else here.
ABOUT_OTHER_DECISIONS = (
    "iets waartegen u bezwaar kon maken",
    "iets waartegen u in beroep kunt of kon gaan",
    "Een rechter kijkt naar de gebeurtenis",
    "een bezwaar tegen een beslissing van de gemeente",
)
APPEAL = ("bezwaar", "bezwaarschrift", "beroep", "beroepschrift", "rechtbank", "rechter", "dwangsom")

_DIGITS = re.compile(r"\b\d{1,2}[-/]\d{1,2}[-/]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b")
_MONTHS = "|".join(MONTHS)
_BARE_DATE = re.compile(rf"(?<!dag )\b\d{{1,2}} (?:{_MONTHS})\b(?: \d{{4}})?")
_NO_YEAR = re.compile(rf"\b\d{{1,2}} (?:{_MONTHS})\b(?! \d{{4}})")


@dataclass(frozen=True)
class Finding:
    rule: str
    found: str


def sentences(text: str) -> list[str]:
    """The sentences of a text. Headings, list items and addresses are not sentences: they end without a full stop."""
    lines = [line.strip().removeprefix("- ") for line in text.splitlines()]
    parts = [part for line in lines for part in re.split(r"(?<=[.!?:])\s+", line)]
    return [part for part in parts if re.search(r"\w.*[.!?:]$", part) and not re.fullmatch(r"\S+:", part)]


def review(text: str) -> list[Finding]:
    """Everything that makes a text needlessly hard to read; empty when it is plain."""
    return [*_long(text), *_stiff(text), *_passive(text), *_dates(text), *objection_clause(text)]


def objection_clause(text: str) -> list[Finding]:
    """Awb 9:3: there is no appeal against a decision about handling a complaint, so no message may mention one."""
    for other in ABOUT_OTHER_DECISIONS:
        text = text.replace(other, "")
    return [Finding("no-appeal", word) for word in APPEAL if _contains(text, word)]


def _long(text: str) -> list[Finding]:
    counted = [(len(sentence.split()), sentence) for sentence in sentences(text)]
    findings = [Finding("sentence-too-long", sentence) for words, sentence in counted if words > LONGEST]
    average = sum(words for words, _ in counted) / len(counted) if counted else 0
    if average > AVERAGE:
        findings.append(Finding("sentences-too-long-on-average", f"{average:.1f}"))
    return findings


def _stiff(text: str) -> list[Finding]:
    stiff = [Finding("stiff-word", word) for word in STIFF if _contains(text, word)]
    return stiff + [Finding("not-u", word) for word in FAMILIAR if _contains(text, word)]


def _passive(text: str) -> list[Finding]:
    plain = [sentence.replace(RIGHT_TO_BE_HEARD, "") for sentence in sentences(text)]
    return [Finding("passive", sentence) for sentence in plain if any(_contains(sentence, word) for word in PASSIVE)]


def _dates(text: str) -> list[Finding]:
    patterns = (("date-in-digits", _DIGITS), ("date-without-weekday", _BARE_DATE), ("date-without-year", _NO_YEAR))
    return [Finding(rule, found) for rule, pattern in patterns for found in pattern.findall(text)]


def _contains(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None

"""A suggestion whether this is a complaint or something else (R40). The coordinator decides, never this list.

The questions are those of the municipality's rule, in order; the first match gives the suggestion and its number. Each
is a list of words that anyone can read and improve. Without a match it is a complaint, because taking a complaint for
something else costs a citizen more than the reverse.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from words.submissions import SuggestedKind


@dataclass(frozen=True)
class Suggestion:
    kind: SuggestedKind
    rule: int | None = None  # the number of the question that matched; None: none did


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + ")")


OTHER_BODY = _any_of(
    r"waterschap", r"hoogheemraadschap", r"provincie\b", r"belastingdienst\b", r"uwv\b", r"svb\b", r"cak\b", r"ind\b",
    r"duo\b", r"rijkswaterstaat\b", r"politie\b", r"omgevingsdienst\b", r"veiligheidsregio\b",
)  # fmt: skip
MUNICIPALITY = _any_of(
    r"gemeente", r"uw (?:medewerk|ambtena|team|organisatie|balie)", r"wethouder", r"burgemeester", r"wijkteam",
    r"stadhuis", r"raadhuis", r"toezichthouder", r"boa\b",
)  # fmt: skip
DECISION_CONTESTED = _any_of(
    r"bezwaar\b", r"bezwaarschrift", r"in beroep", r"beroepschrift",
    r"niet eens met (?:het|uw|de) (?:besluit|beslissing|beschikking)",
    *(
        rf"{decided} (?:\w+ )?(?:geweigerd|afgewezen|ingetrokken|stopgezet)"
        for decided in (
            "vergunning", "kapvergunning", "bouwvergunning", "omgevingsvergunning", "parkeervergunning",
            "uitkering", "subsidie", "toeslag", "aanvraag", "voorziening",
        )
    ),
    r"weigering van (?:mijn|onze|de) ", r"afwijzing van (?:mijn|onze|de) ", r"intrekking van (?:mijn|onze|de) ",
)  # fmt: skip
MANNER = _any_of(r"onvriendelijk", r"onbeleefd", r"zonder uitleg", r"niet geluisterd", r"afgesnauwd", r"te laat")
MONEY_CLAIMED = _any_of(
    r"schadevergoeding", r"schadeclaim", r"aansprakelijk", r"ik (?:wil|eis)\b.{0,30}\bvergoed",
    r"wij (?:willen|eisen)\b.{0,30}\bvergoed",
)  # fmt: skip
OTHER_REQUEST = _any_of(
    r"handhavingsverzoek", r"verzoek (?:om|tot) handhaving", r"woo-?verzoek", r"wob-?verzoek", r"ingebrekestelling",
    r"dwangsom", r"inzage in mijn (?:gegevens|dossier)", r"avg-?verzoek",
)  # fmt: skip
THING_OR_PLACE = _any_of(
    r"lantaarn", r"straatverlichting", r"straatlamp", r"stoeptegel", r"losse tegel", r"trottoir", r"wegdek",
    r"gat in (?:de|het) (?:weg|straat|stoep|fietspad)", r"container", r"zwerfvuil", r"zwerfafval", r"vuilnis",
    r"afvalbak", r"prullenbak", r"dode boom", r"boom\b", r"bomen\b", r"overhangende takken", r"riool",
    r"put (?:is )?verstopt", r"onkruid", r"hondenpoep", r"ratten", r"verkeersbord", r"speeltoestel", r"graffiti",
)  # fmt: skip
CONDUCT = _any_of(
    r"medewerker", r"ambtena", r"wethouder", r"burgemeester", r"toezichthouder", r"consulent", r"baliemedewerker",
    r"behandel(?:d|en|t) (?:mij|ons)", r"afgewimpeld", r"afgesnauwd", r"uitgescholden", r"schreeuw", r"uitgelach",
    r"onbeleefd", r"onvriendelijk", r"grof\b", r"hing op", r"opgehangen", r"niemand (?:reageer|antwoord|bel)",
    r"geen (?:reactie|antwoord|gehoor)", r"nul antwoorden", r"nooit (?:teruggebeld|iets (?:meer )?gehoord)",
    r"onbeantwoord", r"reage(?:ert|erde|ren) niet", r"beloof", r"verkeerde informatie", r"wordt niets (?:mee )?gedaan",
    r"liet niets (?:meer )?horen", r"al (?:\w+ )?maanden", r"weigerde", r"te traag", r"discrimin",
)  # fmt: skip
POLICY = _any_of(
    r"het beleid", r"uw beleid", r"de regels", r"verordening", r"tarie(?:f|ven)", r"belastingverhoging", r"beleidsplan"
)

QUESTIONS: tuple[tuple[int, SuggestedKind, Callable[[str], bool]], ...] = (
    (1, SuggestedKind.OTHER_BODY, lambda text: _hit(OTHER_BODY, text) and not _hit(MUNICIPALITY, text)),
    (2, SuggestedKind.OBJECTION, lambda text: _hit(DECISION_CONTESTED, text) and not _hit(MANNER, text)),
    (3, SuggestedKind.CLAIM, lambda text: _hit(MONEY_CLAIMED, text)),
    (3, SuggestedKind.UNCLEAR, lambda text: _hit(OTHER_REQUEST, text)),
    (4, SuggestedKind.COMPLAINT, lambda text: _hit(THING_OR_PLACE, text) and _hit(CONDUCT, text)),
    (5, SuggestedKind.PUBLIC_SPACE_REPORT, lambda text: _hit(THING_OR_PLACE, text)),
    (6, SuggestedKind.COMPLAINT, lambda text: _hit(CONDUCT, text)),
    (7, SuggestedKind.UNCLEAR, lambda text: _hit(POLICY, text)),
)


def _hit(words: re.Pattern[str], text: str) -> bool:
    return words.search(text) is not None


def suggest_kind(text: str) -> Suggestion:
    """The kind of the first question that matches. The words "klacht" and "melding" themselves play no part."""
    small = text.lower()
    for number, kind, says_yes in QUESTIONS:
        if says_yes(small):
            return Suggestion(kind, number)
    return Suggestion(SuggestedKind.COMPLAINT)

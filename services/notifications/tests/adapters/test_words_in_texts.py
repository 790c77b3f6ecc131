"""A text that distinguishes the words of an enumeration names them all: a new word is missed, a removed one is
found."""

from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

import pytest
from jinja2 import Environment, nodes

from contracts.letters import BY_CODE
from notifications.adapters.messages.templates import LAYOUT, ROOT
from notifications.application.messages.catalogue import FOLDERS
from words.cases import CopyForm, Outcome
from words.clocks import DeadlineAlert
from words.endings import ReclassifiedKind
from words.handling import ConclusionKind, Judgement, ResolutionKind
from words.messages import FileKind
from words.ombudsman import RecommendationKind
from words.people import ReplacedPart, VacancyCause
from words.submissions import Channel, ConductTowards, MissingItem

WITHOUT_JUDGEMENT = {
    Outcome.NOT_HANDLED,
    Outcome.FORWARDED,
    Outcome.RECLASSIFIED,
    Outcome.NOTED_AS_SIGNAL,
    Outcome.WITHDRAWN,
}  # these endings have their own letters (M18 to M22): no text calls them an outcome

# The macros of `_layout/words.j2`, and the enumeration that each has words for.
WORDED: dict[str, set[str]] = {
    "outcome": set(Outcome) - WITHOUT_JUDGEMENT,
    "norm": {f"N{number:02}" for number in range(1, 23)},  # of the Behoorlijkheidswijzer
    "missing": set(MissingItem),
    "channel": set(Channel),
    "conclusion": set(ConclusionKind),
    "kind": set(ReclassifiedKind),
    "about": set(FileKind),
}
WITH_A_WORD_FOR_THE_REST = {"language"}

# The words for which a text uses its default, because it does not name them.
OTHERWISE: dict[tuple[str, str], set[str]] = {
    ("m06_resolved", "resolution_kind"): {ResolutionKind.CONVERSATION},
    ("m07b_replacement", "part"): {ReplacedPart.TEAM_MANAGER},
    ("m09_complaint_copy", "channel"): {Channel.LETTER, Channel.EMAIL, Channel.FORWARDED_BY_BODY},
    ("m09_complaint_copy", "forms"): {CopyForm.NOTHING_TO_COVER},
    ("m09_complaint_copy", "conduct_towards"): {ConductTowards.UNKNOWN},
    ("m16_decision", "outcome"): {Outcome.NO_JUDGEMENT, *WITHOUT_JUDGEMENT, Outcome.RESOLVED_INFORMALLY},
    ("m17_outcome", "conclusion_kinds"): set(ConclusionKind) - {ConclusionKind.NONE},
    ("m23_deadline", "alert"): {DeadlineAlert.T_14},
    ("m23n_vacancy", "cause"): {VacancyCause.NOT_APPOINTED},  # that is no news to a coordinator
    ("m27_recommendation_reminder", "kind"): {RecommendationKind.OTHER},  # the recommendation speaks for itself
}

TEXTS = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.j2"))]


def tree(path: Path) -> nodes.Template:
    return Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))


def strings(node: nodes.Node) -> set[str]:
    return {each.value for each in (node, *node.find_all(nodes.Const)) if isinstance(each, nodes.Const)}


def fields(node: nodes.Node) -> set[str]:
    found = [each for each in (node, *node.find_all(nodes.Getattr)) if isinstance(each, nodes.Getattr)]
    return {each.attr for each in found if isinstance(each.node, nodes.Name) and each.node.name == "letter"}


def told_apart(path: Path) -> dict[str, set[str]]:
    """The words with which a text, and the files it includes, compares a field of its letter."""
    text, found = tree(path), defaultdict[str, set[str]](set)
    for comparison in text.find_all(nodes.Compare):
        sides = (comparison.expr, *(operand.expr for operand in comparison.ops))
        words = {word for side in sides for word in strings(side) if isinstance(word, str)}
        for field in {field for side in sides for field in fields(side)} if words else ():
            found[field] |= words
    for included in text.find_all(nodes.Include):
        assert isinstance(included.template, nodes.Const)
        for field, words in told_apart(ROOT / included.template.value).items():
            found[field] |= words
    return dict(found)


def enumeration(annotation: Any) -> type[StrEnum] | None:
    """The enumeration of a field, also when it is optional or there may be several."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return annotation
    return next((found for each in get_args(annotation) if (found := enumeration(each))), None)


def differences(path: Path) -> Iterator[str]:
    folder = path.relative_to(ROOT).parts[0]
    letter = BY_CODE[FOLDERS[folder].code]
    for field, named in told_apart(path).items():
        words = enumeration(letter.model_fields[field].annotation)
        assert words is not None, f"{letter.__name__}.{field} is no enumeration"
        yield from compared(f"{path.relative_to(ROOT)}", words, named | OTHERWISE.get((folder, field), set()))


def compared(place: str, words: type[StrEnum], named: set[str]) -> Iterator[str]:
    yield from (f"{place} says nothing for {words.__name__}.{word.name}." for word in words if word not in named)
    yield from (f"{place} speaks of {word}, which {words.__name__} does not know." for word in named - set(words))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_text_has_words_for_every_value_in_its_letter(path: Path) -> None:
    assert list(differences(path)) == []


def test_a_word_too_few_or_too_many_is_named() -> None:
    named = {"DIRECT_ACTION", "MAGIC"}

    assert list(compared("m06_resolved/body.txt.j2", ResolutionKind, named)) == [
        "m06_resolved/body.txt.j2 says nothing for ResolutionKind.CONVERSATION.",
        "m06_resolved/body.txt.j2 speaks of MAGIC, which ResolutionKind does not know.",
    ]


def test_the_comparison_sees_every_way_to_distinguish_words() -> None:
    told = {path.parent.name: told_apart(path) for path in TEXTS if path.name == "body.txt.j2"}

    assert told["m12_hearing_report"] == {"sides": {"COMPLAINANT", "ACCUSED"}}  # "..." in letter.sides
    assert told["m27_recommendation_reminder"] == {"kind": {"REPAIR", "PREVENT"}}  # in a file that it includes
    assert len(told["m07r_reopened"]["reason"]) == 5


def test_a_word_covered_by_the_default_is_named_nowhere_else() -> None:
    named = defaultdict[tuple[str, str], set[str]](set)
    for path in TEXTS:
        for field, words in told_apart(path).items():
            named[path.relative_to(ROOT).parts[0], field] |= words

    assert set(OTHERWISE) <= set(named)
    assert {place: words & named[place] for place, words in OTHERWISE.items() if words & named[place]} == {}


def test_every_list_of_words_is_complete() -> None:
    macros = tree(ROOT / LAYOUT / "words.j2").find_all(nodes.Macro)
    listed = {macro.name: {strings(pair.key).pop() for pair in macro.find_all(nodes.Pair)} for macro in macros}

    assert {name: words for name, words in listed.items() if name not in WITH_A_WORD_FOR_THE_REST} == WORDED
    assert set(Judgement) <= WORDED["outcome"]  # of one element, with the same words

"""A word stands in one place: a copy would stay behind when a value is added."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

ROOT = Path(__file__).parents[3]
SOURCES = sorted([*ROOT.glob("shared/*/src"), *ROOT.glob("services/*/src"), ROOT / "devstack" / "src"])

# Part of another enumeration, and rightly a word of its own.
NARROWER = {
    ("OfficialRole", "Role"),  # the directory tells roles of people who work here; a case has other roles too
    ("Side", "RecipientKind"),  # who is heard, not who is written to
    ("ReplacedPart", "CasePart"),  # nobody takes over the work of a decision maker: that goes by role
    ("CasePart", "RecipientKind"),  # without whom a case stands still
    ("ReplacedPart", "RecipientKind"),  # whose work is taken over
    ("ReplacedPart", "Part"),  # `Part` counts every way to be named in an open file
    ("DeliveryChannel", "Channel"),  # how we write, not how a complaint comes in
    ("DeliveryChannel", "WithdrawalWay"),  # nor how it is withdrawn
    ("DeliveryChannel", "ContactKind"),  # how somebody said something, not how we write
    ("Side", "PartyKind"),  # who is heard; a representative and a co-complainant are of one of the two
    ("PartyKind", "RecipientKind"),  # who takes part; officials are written to as well
    *(("ConsentScope", other) for other in ("DocumentKind", "FileKind", "SuggestedKind")),  # of one complaint, so far
    ("Judgement", "Outcome"),  # of one element; the outcome of a case follows from them
    ("MessageState", "HistoryEvent"),  # what a message is, and what happened to it
}


def enumerations() -> Iterator[tuple[str, frozenset[str], Path]]:
    for path in (each for source in SOURCES for each in sorted(source.rglob("*.py"))):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and "StrEnum" in {ast.unparse(base) for base in node.bases}:
                values = [each.value for each in node.body if isinstance(each, ast.Assign)]
                yield node.name, frozenset(ast.literal_eval(value) for value in values), path


def test_no_two_enumerations_have_one_name() -> None:
    places = defaultdict(list)
    for name, _, path in enumerations():
        places[name].append(str(path.relative_to(ROOT)))

    assert {name: paths for name, paths in places.items() if len(paths) > 1} == {}


def test_no_enumeration_repeats_another_or_a_part_of_it() -> None:
    known = [(name, values) for name, values, _ in enumerations()]

    repeated = {(one, other) for (one, some), (other, all_) in permutations(known, 2) if some <= all_}

    assert repeated == NARROWER


def test_the_words_know_nothing_but_str_enum() -> None:
    for path in (ROOT / "shared" / "words" / "src").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
        assert set(imported) <= {"from enum import StrEnum"}

"""A message is complete: a folder with its texts, their requirements, and invented letters to proof them with."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from contracts.letters import BY_CODE, OWN_PAGE_NAMES
from contracts.letters.receiving import BareReceipt
from notifications.application import messages
from notifications.application.messages.catalogue import FOLDERS, MESSAGES
from notifications.application.messages.invented import Sample
from notifications.application.messages.kind import MessageKind
from notifications.application.messages.render import ANNOUNCEMENT
from notifications.domain.messages.requirements import OMBUDSMAN
from words.messages import CITIZENS, MessageCode

ROOM = Path(messages.__path__[0])
TEXTS = ("subject.txt.j2", "body.txt.j2", "body.html.j2")


def lacking(code: str, folders: Mapping[str, MessageKind] = FOLDERS) -> list[str]:
    """What is still missing before this message can be sent, in sentences."""
    return [*_of_contract(code), *_of_folders(code, [each for each in folders.items() if each[1].code == code])]


def _of_contract(code: str) -> Iterator[str]:
    if code not in BY_CODE:
        yield f"{code} has no letter class in contracts.letters, or it is not in `Letter`."


def _of_folders(code: str, found: Sequence[tuple[str, MessageKind]]) -> Iterator[str]:
    if not found:
        yield f"{code} has no folder application/messages/{code.lower()}_<what it is> with a message.py."
    elif len(found) > 1:
        yield f"{code} has more than one folder: {', '.join(name for name, _ in found)}."
    else:
        yield from _of_folder(*found[0])


def _of_folder(folder: str, kind: MessageKind) -> Iterator[str]:
    if not folder.startswith(f"{kind.code.lower()}_"):
        yield f"{folder} holds {kind.code}, but does not begin with its code."
    for place in (folder, *(f"{folder}/{reader.lower()}" for reader in kind.own_text)):
        yield from (f"{place} has no {name}." for name in TEXTS if not (ROOM / place / name).is_file())
    if not kind.required:
        yield f"{folder} does not say what its text must contain (`required`)."
    if not kind.samples:
        yield f"{folder} has no letter to proof its text with (`samples`)."
    if any(_code(sample) != kind.code for sample in kind.samples):
        yield f"{folder} has a sample of another message."
    readers = {sample.to.kind for sample in kind.samples}
    yield from (f"{folder} has no sample for {reader}." for reader in kind.own_text if reader not in readers)
    if readers & CITIZENS and kind.code not in OWN_PAGE_NAMES:
        yield f"{kind.code} reaches who complains, but contracts.letters gives it no `own_page_name`."


def _code(sample: Sample) -> str:
    return sample.said.code if isinstance(sample.said, BareReceipt) else sample.said.letter.code


@pytest.mark.parametrize("code", MessageCode)
def test_no_message_is_incomplete(code: MessageCode) -> None:
    assert lacking(code) == []


def test_for_a_new_code_the_check_says_what_must_be_made() -> None:
    assert lacking("M99") == [
        "M99 has no letter class in contracts.letters, or it is not in `Letter`.",
        "M99 has no folder application/messages/m99_<what it is> with a message.py.",
    ]


def test_for_a_folder_the_check_says_what_it_lacks() -> None:
    good = MESSAGES[MessageCode.M12]
    bare = replace(good, required=(), samples=())

    assert lacking("M12", {"m98_report": bare}) == [
        "m98_report holds M12, but does not begin with its code.",
        *(f"{place} has no {name}." for place in ("m98_report", "m98_report/accused") for name in TEXTS),
        "m98_report does not say what its text must contain (`required`).",
        "m98_report has no letter to proof its text with (`samples`).",
        "m98_report has no sample for ACCUSED.",
    ]
    assert lacking("M12", {"m12_a": good, "m12_b": good}) == ["M12 has more than one folder: m12_a, m12_b."]
    assert lacking("M12", {"m12_hearing_report": replace(good, samples=MESSAGES[MessageCode.M13].samples)}) == [
        "m12_hearing_report has a sample of another message.",
        "m12_hearing_report has no sample for ACCUSED.",
    ]


def test_no_text_is_left_that_nothing_reads() -> None:
    read = {"_layout", ANNOUNCEMENT, f"{ANNOUNCEMENT}/official", *FOLDERS}
    read |= {f"{folder}/{reader.lower()}" for folder, kind in FOLDERS.items() for reader in kind.own_text}

    assert {str(path.parent.relative_to(ROOM)) for path in ROOM.rglob("*.j2")} == read


def test_only_messages_to_a_complainant_have_a_name_for_the_own_page() -> None:
    reaching = {code for code, kind in MESSAGES.items() if {sample.to.kind for sample in kind.samples} & CITIZENS}

    assert reaching == set(OWN_PAGE_NAMES)


def test_an_empty_message_lacks_everything() -> None:
    for kind in MESSAGES.values():
        assert kind.missing_from("", to_complainant=False) == [each.name for each in kind.required]


@pytest.mark.parametrize("code", ["M06", "M07R", "M22"])
def test_one_message_must_tell_the_complainant_more_than_the_accused(code: str) -> None:
    kind = MESSAGES[MessageCode(code)]
    to_accused = kind.missing_from("", to_complainant=False)
    to_complainant = kind.missing_from("", to_complainant=True)

    assert kind.to_complainant
    assert to_complainant == to_accused + [each.name for each in kind.to_complainant]


@pytest.mark.parametrize("code", ["M16", "M18", "M21S", "M24"])
def test_a_complainant_who_may_go_to_the_ombudsman_is_told_where_and_until_when(code: str) -> None:
    assert set(OMBUDSMAN) <= set(MESSAGES[MessageCode(code)].required)


def test_in_a_resolution_only_the_complainant_is_told_of_the_ombudsman() -> None:
    kind = MESSAGES[MessageCode.M06]

    assert set(OMBUDSMAN) <= set(kind.to_complainant)
    assert not set(OMBUDSMAN) & set(kind.required)

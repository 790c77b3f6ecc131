"""The chain by itself: what a check finds, wherever the entries are stored."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from procedure.application.audit.audit_chain import (
    CASE_ERASED,
    START,
    ChainBroken,
    ChainCheck,
    Head,
    Link,
    canonical,
    content_hash,
    link_hash,
    sum_of,
)

ERASED_AT = datetime(2031, 4, 1, tzinfo=UTC)


def a_content(action: str, **details: str) -> dict[str, Any]:
    return {"action": action, "officialId": "kc", "details": details}


def a_chain(*contents: dict[str, Any]) -> list[Link]:
    links, before = [], START
    for number, content in enumerate(contents, 1):
        salt = number.to_bytes(16, "big")
        of_content = content_hash(salt, content)
        before = Head(number, link_hash(before.hash, number, of_content))
        links.append(Link(number, content, salt, of_content, before.hash))
    return links


def a_usual_chain() -> list[Link]:
    return a_chain(*(a_content(f"step-{number}") for number in range(1, 6)))


def blanked(link: Link) -> Link:
    return replace(link, content=None, salt=None, erased_at=ERASED_AT)


def follow(links: list[Link], head: Head | None = None, expected: Head | None = None) -> ChainCheck:
    check = ChainCheck(expected=expected)
    for link in links:
        check.take(link)
    check.finish(head)
    return check


def test_json_is_hashed_in_one_form_whatever_the_order_of_its_keys() -> None:
    assert canonical({"zz": "é", "b": None, "a": {}}) == '{"a": {}, "b": null, "zz": "é"}'


def test_a_chain_that_nobody_touched_holds_to_its_head() -> None:
    links = a_usual_chain()

    check = follow(links, Head(5, links[-1].hash), Head(3, links[2].hash))

    assert (check.count, check.erased, check.head) == (5, 0, Head(5, links[-1].hash))


def test_an_empty_trail_is_a_chain_too() -> None:
    assert follow([], START).count == 0


TAMPERED: dict[str, Any] = {
    "an entry is gone": (lambda c: [*c[:2], *c[3:]], "entry 3: missing"),
    "two changed places": (lambda c: [*c[:2], c[3], c[2], c[4]], "entry 3: missing"),
    "one comes twice": (lambda c: [*c[:3], c[2], *c[3:]], "entry 3: out of order"),
    "other content": (lambda c: [*c[:2], replace(c[2], content=a_content("x")), *c[3:]], "entry 3: its content was"),
    "another hash": (lambda c: [*c[:2], replace(c[2], hash=bytes(32)), *c[3:]], "entry 3: its hash does not follow"),
    "without salt": (lambda c: [*c[:2], replace(c[2], salt=None), *c[3:]], "entry 3: its content is gone"),
    "half erased": (lambda c: [*c[:2], replace(c[2], erased_at=ERASED_AT), *c[3:]], "entry 3: marked as erased"),
    "cut off": (lambda c: c[:4], "entry 5: missing: the chain should end at 5:"),
    "blanked": (lambda c: [*c[:2], blanked(c[2]), *c[3:]], "1 entries are blank, 0 accounted for"),
}


@pytest.mark.parametrize("how", TAMPERED)
def test_the_first_break_is_named(how: str) -> None:
    links = a_usual_chain()
    tampered, found = TAMPERED[how]

    with pytest.raises(ChainBroken, match=found):
        follow(tampered(links), Head(5, links[-1].hash))


def test_a_rewritten_chain_does_not_hold_the_head_that_was_noted() -> None:
    noted = a_usual_chain()[2]
    anew = a_chain(*(a_content(f"forged-{number}") for number in range(1, 6)))

    with pytest.raises(ChainBroken, match="entry 3: not the entry that was noted"):
        follow(anew, expected=Head(3, noted.hash))
    with pytest.raises(ChainBroken, match="entry 9: the noted head is not in this chain"):
        follow(anew, expected=Head(9, noted.hash))


def test_erased_entries_are_accounted_for_by_the_entry_that_says_so() -> None:
    first = a_usual_chain()
    account = {"entries": "2", "entriesSum": sum_of([first[1].content_hash, first[2].content_hash])}
    links = a_chain(*(link.content or {} for link in first), a_content(CASE_ERASED, **account))
    links[1:3] = [blanked(link) for link in links[1:3]]

    assert follow(links).erased == 2


def test_blanking_another_entry_than_the_certificate_says_is_found() -> None:
    first = a_usual_chain()
    account = {"entries": "1", "entriesSum": sum_of([first[1].content_hash])}
    links = a_chain(*(link.content or {} for link in first), a_content(CASE_ERASED, **account))
    links[3] = blanked(links[3])

    with pytest.raises(ChainBroken, match="blank"):
        follow(links)

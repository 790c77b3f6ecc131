"""Words and numbers: in which forms they are found, and by whom."""

from datetime import date
from typing import Any

import pytest
from procedure_builders import a_case, an_account
from procedure_story import formal_case, informal_case, investigated_case, kept, numbered

from procedure.application.file.references import references_in
from procedure.application.worklists.worklist import CaseFilter, NothingToSearch, WorklistQuestion
from procedure.domain.case import Case
from procedure.domain.file.people import Person
from procedure.domain.organisation.actor import Actor
from words.people import Role

TODAY = date(2026, 3, 10)


async def found(store: Any, text: str, who: str = "kc", role: Role = Role.COORDINATOR) -> list[str]:
    actor = Actor(who, frozenset({role}))
    question = WorklistQuestion(actor=actor, role=role, today=TODAY, filter=CaseFilter(text=text))
    return sorted(item.reference[-1] for item in (await store.worklist.page(question)).items)


def saying(number: int, **parts: str) -> Case:
    return numbered(a_case(account=an_account(**parts)), number)


async def test_every_word_of_the_complainants_own_is_found_and_all_must_be_there(store: Any) -> None:
    first = saying(1, what_happened="De balie was dicht.", consequences="Ik miste de termijn.")
    second = saying(2, what_happened="Niemand belde.", burden="Ja, van de balie.", about="een medewerker")
    await kept(store, first, second)

    assert await found(store, "BALIE") == ["1", "2"]
    assert await found(store, "balie termijn") == ["1"]
    assert await found(store, "medewerker balie") == ["2"]
    assert await found(store, "balie loket") == []


async def test_the_names_of_complainants_are_found(store: Any) -> None:
    represented = a_case(complainant=Person(name="H. Denkbeeld"), representative=Person(name="mr. A. Voorspraak"))
    await kept(store, numbered(represented, 1), numbered(a_case(complainant=None), 2))

    assert await found(store, "Denkbeeld") == ["1"]
    assert await found(store, "voorspraak denkbeeld") == ["1"]


@pytest.mark.parametrize("typed", ["K-2026-000123", "k-2026-000123", "2026-123", "123"])
async def test_a_case_is_found_by_its_number_also_when_it_is_closed(typed: str, store: Any) -> None:
    withdrawn = numbered(informal_case(), 123)
    await kept(store, withdrawn, numbered(a_case(), 124))

    assert await found(store, typed) == ["3"]


@pytest.mark.parametrize("text", ["de", "van het", "..."])
async def test_a_search_without_a_word_to_look_for_is_refused(text: str, store: Any) -> None:
    with pytest.raises(NothingToSearch):
        await found(store, text)


async def test_an_official_shut_out_finds_nothing_by_word_or_number(store: Any) -> None:
    await kept(store, numbered(informal_case(), 1))

    for text in ("mails", "K-2026-000001"):
        assert await found(store, text) == ["1"]
        assert await found(store, text, "clerk") == []


async def test_a_file_that_is_closed_to_somebody_cannot_be_searched_but_has_its_number(store: Any) -> None:
    formal = numbered(formal_case(), 1)
    undeclared = numbered(formal_case(), 2)
    undeclared.investigation.handler_id = "kb"
    await kept(store, formal, undeclared, numbered(investigated_case(), 3), numbered(informal_case(), 4))

    assert await found(store, "mails", "tm", Role.TEAM_MANAGER) == ["4"]
    assert await found(store, "K-2026-000001", "tm", Role.TEAM_MANAGER) == ["1"]
    assert await found(store, "mails", "kb", Role.HANDLER) == ["3"]
    assert await found(store, "K-2026-000002", "kb", Role.HANDLER) == ["2"]


@pytest.mark.servers
@pytest.mark.parametrize("store", ["postgresql"], indirect=True)  # only PostgreSQL stems Dutch words
async def test_words_are_found_in_their_other_forms(store: Any) -> None:
    await kept(store, saying(1, what_happened="Twee medewerkers belden terug."))

    assert await found(store, "medewerker") == ["1"]


def test_a_number_is_read_as_people_type_it() -> None:
    assert references_in("2026-7") == ("K-2026-000007",)
    assert references_in("K-2026-1234567") == ("K-2026-1234567",)
    assert "K-2031-000123" in references_in("123")
    assert references_in("0612345678") == references_in("K-26-1") == references_in("balie") == ()

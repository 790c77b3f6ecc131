"""Every refusal tells the official what is wrong, by which article where it depends, and each wrong field by name."""

import inspect
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

import pytest

from devstack.documents.refusals import kinds
from procedure.domain.ombudsman.opening import OmbudsmanUnknown
from procedure.domain.organisation.directory import OfficialUnknown, RoleMissing, TeamUnknown
from servicekit.errors import DomainError, FieldError, Invalid
from words.cases import CaseState
from words.people import Side

GIVEN: dict[Any, Any] = {
    str: "this was given.",
    int: 2026,
    date: date(2026, 3, 2),
    UUID: UUID(int=1),
    date | None: None,
    Side: Side.ACCUSED,
    CaseState: CaseState.TRIAGE,
    StrEnum: CaseState.TRIAGE,
    Sequence[FieldError]: [FieldError("field", "is wrong")],
}
# Who or which team is not known says the sentence: many fields can hold them, and those of the settings are no fields.
OF_ANY_FIELD = {OfficialUnknown, OmbudsmanUnknown, RoleMissing, TeamUnknown}


def refusals() -> list[type[DomainError]]:
    """Those of the domain. A family of refusals, of which others derive, is never raised itself; the sentence of a
    refusal without words of its own is given where it is raised."""
    every = kinds("procedure.domain")
    return [each for each in every if not each.__subclasses__() and each.__init__ is not DomainError.__init__]


def needed(refusal: type[DomainError]) -> dict[str, Any]:
    """What the refusal must be told, with something for each."""
    asked = inspect.signature(refusal, eval_str=True).parameters.values()
    must = [each for each in asked if each.default is each.empty and each.kind is not each.VAR_POSITIONAL]
    return {each.name: GIVEN[each.annotation] for each in must}


@pytest.mark.parametrize("refusal", refusals(), ids=lambda refusal: refusal.__name__)
def test_a_refusal_has_a_sentence_and_names_its_fields_and_its_article(refusal: type[DomainError]) -> None:
    told = needed(refusal)
    refused = refusal(**told)

    assert str(refused).endswith(".")
    assert refusal.code not in {each.code for each in DomainError.__subclasses__()}
    assert refused.article == told.get("article", refusal.article)
    if isinstance(refused, Invalid):
        assert bool(refused.errors) is (refusal not in OF_ANY_FIELD)
        assert all(each.field and each.message for each in refused.errors)

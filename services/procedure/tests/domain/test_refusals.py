"""Every refusal that needs nothing to be made tells the official what is wrong, and each wrong field by name."""

import inspect

import pytest

from devstack.documents.refusals import kinds
from servicekit.errors import DomainError, Invalid


def refusals() -> list[type[DomainError]]:
    """Those of the domain. A family of refusals, of which others derive, is never raised itself."""
    return [each for each in kinds("procedure.domain") if not each.__subclasses__() and not needs_something(each)]


def needs_something(refusal: type[DomainError]) -> bool:
    if refusal.__init__ is DomainError.__init__:  # its sentence is given where it is raised
        return True
    given = list(inspect.signature(refusal).parameters.values())
    return any(each.default is each.empty and each.kind is not each.VAR_POSITIONAL for each in given)


@pytest.mark.parametrize("refusal", refusals(), ids=lambda refusal: refusal.__name__)
def test_a_refusal_has_a_sentence_and_names_its_fields(refusal: type[DomainError]) -> None:
    refused = refusal()

    assert str(refused).endswith(".")
    assert refusal.code not in {each.code for each in DomainError.__subclasses__()}
    if isinstance(refused, Invalid):
        assert refused.errors
        assert all(each.field and each.message for each in refused.errors)

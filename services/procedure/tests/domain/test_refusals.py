"""Every refusal that needs nothing to be made tells the official what is wrong, and each wrong field by name."""

import inspect
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

from procedure import domain
from servicekit.errors import DomainError, Invalid


def below(family: type[DomainError]) -> Iterator[type[DomainError]]:
    for each in family.__subclasses__():
        yield each
        yield from below(each)


def refusals() -> list[type[DomainError]]:
    """Those of the domain. A family of refusals, of which others derive, is never raised itself."""
    for module in walk_packages(domain.__path__, f"{domain.__name__}."):
        import_module(module.name)
    ours = [each for each in below(DomainError) if each.__module__.startswith(domain.__name__)]
    return [each for each in ours if not each.__subclasses__() and not needs_something(each)]


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

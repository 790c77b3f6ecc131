"""Every refusal of the four services, read from their code: its code, status, article and text."""

import ast
import importlib
import inspect
import pkgutil
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from devstack.documents.markdown import sentence
from devstack.migrations import SERVICES
from servicekit.errors import DomainError
from servicekit.web.problems import STATUS

ROOTS = ("servicekit", *SERVICES)
_NOT_LIBRARY = ("__main__", "testing")


@dataclass(frozen=True)
class Refusal:
    """`service` is `servicekit` for refusals that every service may answer."""

    service: str
    name: str
    code: str
    status: int
    article: str
    words: str
    waits: bool  # a message meets it, not a request: the message is retried


@cache
def refusals() -> tuple[Refusal, ...]:
    """One for every class that defines its own code, ordered by service and code."""
    found = {_refusal(each) for root in ROOTS for each in kinds(root) if "code" in vars(each)}
    return tuple(sorted(found, key=lambda each: (ROOTS.index(each.service), each.code, each.name)))


def kinds(root: str) -> list[type[DomainError]]:
    """Every class of refusal that a package defines, families included."""
    package = importlib.import_module(root)
    for module in pkgutil.walk_packages(package.__path__, f"{root}."):  # a class exists once its module is imported
        if module.name.rsplit(".", 1)[-1] not in _NOT_LIBRARY:
            importlib.import_module(module.name)
    return [each for each in _subclasses(DomainError) if f"{each.__module__}.".startswith(f"{root}.")]


def _subclasses(base: type[DomainError]) -> Iterator[type[DomainError]]:
    for each in base.__subclasses__():
        yield each
        yield from _subclasses(each)


def _refusal(kind: type[DomainError]) -> Refusal:
    status = next((status for family, status in STATUS.items() if issubclass(kind, family)), 409)
    families = {base.__name__ for base in kind.__mro__}
    return Refusal(
        service=kind.__module__.split(".")[0],
        name=kind.__name__,
        code=kind.code,
        status=status,
        article=_article(kind),
        words=_words(kind),
        waits="NotYetKnown" in families,
    )


def _article(kind: type[DomainError]) -> str:
    if kind.article:
        return kind.article
    return "that of the step" if "self.article" in _source(kind) else ""


def _words(kind: type[DomainError]) -> str:
    """The docstring of the class and its message, with dots for the parts that vary."""
    own = vars(kind).get("__doc__")
    said = [sentence(own)] if own else []
    message = vars(kind).get("message") or _message(kind)
    if message.strip("….;: "):
        said.append(f"“{message}”")
    return " ".join(said) or f"{_apart(kind.__name__)}."


def _apart(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", " ", name).capitalize()


def _message(kind: type[DomainError]) -> str:
    """The text passed to `super().__init__`, also when it was assigned to a name first."""
    tree = ast.parse(textwrap.dedent(_source(kind)))
    named = {
        node.targets[0].id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "super().__init__" and node.args:
            return _text(node.args[0], named)
    return ""


def _text(node: ast.expr, named: dict[str, ast.expr]) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(_text(part, named) for part in parts)
        case ast.FormattedValue(value=ast.Name(id=name)) | ast.Name(id=name) if name in named:
            return _text(named[name], named) or "…"
        case ast.FormattedValue():
            return "…"
        case _:
            return ""


def _source(kind: type[DomainError]) -> str:
    return inspect.getsource(kind)

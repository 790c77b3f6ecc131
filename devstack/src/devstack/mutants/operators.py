"""Faults that Cosmic Ray does not know and that hide best: half a condition, a lost refusal, a lost line of a table."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from cosmic_ray.ast import get_ast
from cosmic_ray.operators.operator import Operator

Span: TypeAlias = tuple[tuple[int, int], tuple[int, int]]


class _Replacement(Operator):  # type: ignore[misc]
    """Writes other source text in the place of a node; an operator says which texts a node can become."""

    def texts(self, node: Any) -> Iterator[tuple[Any, str]]:
        """The part to be replaced, and by what."""
        raise NotImplementedError

    def mutation_positions(self, node: Any) -> Iterator[Span]:
        for part, _ in self.texts(node):
            yield part.start_pos, part.end_pos

    def mutate(self, node: Any, index: int) -> Any:
        part, text = list(self.texts(node))[index]
        new = get_ast(part.get_first_leaf().prefix + text)
        if part is node:
            return new
        node.children[node.children.index(part)] = new
        return node

    @classmethod
    def examples(cls) -> tuple[()]:
        return ()


class HalveCondition(_Replacement):
    """`a or b` becomes `a`, or `b`."""

    def texts(self, node: Any) -> Iterator[tuple[Any, str]]:
        if node.type in {"or_test", "and_test"}:
            joined = f" {node.children[1].value} "
            operands = [each.get_code().strip() for each in node.children[::2]]
            for lost in range(len(operands)):
                yield node, joined.join(operands[:lost] + operands[lost + 1 :])


class ConstantCondition(_Replacement):
    """The condition of an `if` always holds, or never."""

    def texts(self, node: Any) -> Iterator[tuple[Any, str]]:
        if node.type in {"if_stmt", "comp_if", "ternary", "test"}:
            for word, condition in zip(node.children, node.children[1:], strict=False):
                if getattr(word, "value", "") in {"if", "elif"}:
                    yield condition, "True"
                    yield condition, "False"


class TurnMembership(_Replacement):
    """`in` becomes `not in`, and the other way round."""

    def texts(self, node: Any) -> Iterator[tuple[Any, str]]:
        if node.type == "comparison":
            for word in node.children[1::2]:
                text = " ".join(word.get_code().split())
                if text in {"in", "not in"}:
                    yield word, "in" if text == "not in" else "not in"


class DropStatement(_Replacement):
    """A refusal is not raised, a fact not recorded, a field not set."""

    def texts(self, node: Any) -> Iterator[tuple[Any, str]]:
        if node.type != "simple_stmt":
            return
        statement = node.children[0]
        raised = statement.type == "raise_stmt" or getattr(statement, "value", "") == "raise"
        called = statement.type == "atom_expr"
        attribute = statement.type == "expr_stmt" and statement.children[0].type == "atom_expr"
        if raised or called or attribute:
            yield statement, "pass"


class DropElement(_Replacement):
    """A list, tuple, set or mapping that is written out lacks one of its elements.

    A list of nothing but texts (words to look for, codes of letters) is data: a test of it would be a copy."""

    def texts(self, node: Any) -> Iterator[tuple[Any, str]]:
        if node.type not in {"testlist_comp", "dictorsetmaker"}:
            return
        if all(child.type in {"string", "operator"} for child in node.children):
            return
        elements = [""]
        for child in node.children:
            if child.type in {"sync_comp_for", "comp_for"}:
                return
            if child.type == "operator" and child.value == ",":
                elements.append("")
            else:
                elements[-1] += child.get_code()
        elements = [each for each in elements if each.strip()]
        for lost in range(len(elements) if len(elements) > 1 else 0):
            yield node, "".join(f"{each.strip()}, " for each in elements[:lost] + elements[lost + 1 :]).rstrip()


OWN = (HalveCondition, ConstantCondition, TurnMembership, DropStatement, DropElement)

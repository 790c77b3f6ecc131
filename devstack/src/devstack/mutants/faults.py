"""Every fault that can be put into a file, except those that no test of behaviour could or should notice."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.operators.provider import OperatorProvider

from devstack.migrations import ROOT
from devstack.mutants.operators import OWN

_COMPARISONS = "Eq_NotEq NotEq_Eq Lt_LtE Lt_GtE LtE_Lt LtE_Gt Gt_GtE Gt_LtE GtE_Gt GtE_Lt Is_IsNot IsNot_Is"
_SUMS = "Add_Sub Sub_Add Mul_Add Div_Mul FloorDiv_Mul Mod_Mul BitOr_BitAnd BitAnd_BitOr"
# Not taken over from Cosmic Ray: comparisons and sums with any other sign, which fail at once or change nothing
# (`is` for `==`), and negated conditions, which are easier to notice than conditions that are always true or never.
_TAKEN_OVER = (
    *(f"ReplaceComparisonOperator_{each}" for each in _COMPARISONS.split()),
    *(f"ReplaceBinaryOperator_{each}" for each in _SUMS.split()),
    *("ReplaceUnaryOperator_Delete_Not", "ReplaceUnaryOperator_USub_UAdd"),
    *("ReplaceTrueWithFalse", "ReplaceFalseWithTrue", "ReplaceAndWithOr", "ReplaceOrWithAnd"),
    *("ReplaceBreakWithContinue", "ReplaceContinueWithBreak"),
    *("ExceptionReplacer", "NumberReplacer", "ZeroIterationForLoop"),
)


@cache
def operators() -> tuple[Any, ...]:
    known = OperatorProvider()
    return (*(known[name]() for name in _TAKEN_OVER), *(each() for each in OWN))


@dataclass(frozen=True)
class Fault:
    """One change of one file."""

    path: Path
    line: int
    operator: int
    occurrence: int
    statement: tuple[int, int]

    @property
    def module(self) -> str:
        within = self.path.relative_to(ROOT).parts
        return ".".join((*within[within.index("src") + 1 : -1], self.path.stem)).removesuffix(".__init__")

    def source(self) -> str | None:
        """The file with the fault; None where the change is none, or no Python."""
        before = self.path.read_text(encoding="utf-8")
        after: str | None = mutate_code(before, operators()[self.operator], self.occurrence)
        try:
            same = after is None or ast.dump(ast.parse(after)) == ast.dump(ast.parse(before))
        except SyntaxError:
            return None
        return None if same else after

    def described(self) -> str:
        """Where it is, and what the statement becomes."""
        before, after = (self.path.read_text(encoding="utf-8").splitlines(), (self.source() or "").splitlines())
        ahead = next(at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new)
        behind = next(at for at, (old, new) in enumerate(zip(before[::-1], after[::-1], strict=False)) if old != new)
        old, new = (" ".join(" ".join(each[ahead : len(each) - behind]).split()) for each in (before, after))
        return f"{self.path.relative_to(ROOT)}:{ahead + 1}\n    {old}\n    → {new}"


def faults(path: Path) -> Iterator[Fault]:
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    noise, statements = list(_noise(tree, source)), list(_statements(tree))
    nodes = list(ast_nodes(get_ast(source)))
    for number, operator in enumerate(operators()):
        occurrence = -1
        for node in nodes:
            for start, end in operator.mutation_positions(node):
                occurrence += 1
                if not any(first <= start and end <= last for first, last in noise):
                    around = [each for each in statements if each[0] <= start[0] <= each[1]]
                    inner = min(around, key=lambda each: each[1] - each[0], default=(start[0], start[0]))
                    yield Fault(path, start[0], number, occurrence, inner)


def _noise(tree: ast.Module, source: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Types, docstrings, decorators, `__repr__`, and texts with values in them: their wording is no rule, and neither
    is the line that hands a text to the error above."""
    lines = source.splitlines()

    def column(line: int, octets: int) -> int:
        return len(lines[line - 1].encode()[:octets].decode())

    for node in _left_out(tree):
        last = node.end_lineno or node.lineno
        yield (node.lineno, column(node.lineno, node.col_offset)), (last, column(last, node.end_col_offset or 0))


def _left_out(tree: ast.Module) -> Iterator[ast.expr | ast.stmt]:
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name="__repr__") | ast.JoinedStr():
                yield node
            case ast.Expr(value=ast.Call(func=ast.Attribute(attr="__init__"), args=[ast.JoinedStr() | ast.Constant()])):
                yield node
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from node.decorator_list
                yield from filter(None, [node.returns])
            case ast.ClassDef():
                yield from node.decorator_list
            case ast.arg(annotation=ast.expr() as annotation) | ast.AnnAssign(annotation=annotation):
                yield annotation
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                yield node


def _statements(tree: ast.Module) -> Iterator[tuple[int, int]]:
    """First and last line of each simple statement, and of the head of each that has others below it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt):
            body = getattr(node, "body", None) or getattr(node, "cases", None)
            last = body[0].lineno - 1 if body and not isinstance(body[0], ast.match_case) else node.end_lineno
            yield node.lineno, max(node.lineno, last or node.lineno)

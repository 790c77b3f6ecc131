"""Which missing items were asked for, and how a misdirected complaint came in (Awb 9:4, 2:16)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from procedure.domain.triage.completion import Completion
    from procedure.domain.triage.route import WrongRoute
    from procedure.domain.triage.writing import Writing


@dataclass(kw_only=True)
class Triage:
    """`completion_due_on` is set only while something is awaited."""

    completions: tuple[Completion, ...] = ()
    completion_due_on: date | None = None
    wrong_route: WrongRoute | None = None
    writing: Writing | None = None

"""The drafts of the judgement, and the decision (Awb 9:12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from procedure.domain.judgement.decision import Decision
    from procedure.domain.judgement.draft import Draft


@dataclass(kw_only=True)
class Deliberation:
    """A returned draft stays on file with the reason."""

    drafts: tuple[Draft, ...] = ()
    decision: Decision | None = None

    @property
    def given(self) -> Decision:
        """The decision; only for a decided case."""
        assert self.decision is not None  # noqa: S101 - the table of steps lets only a decided case come here
        return self.decision

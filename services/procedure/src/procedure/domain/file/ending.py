"""How a case ended, and how it ended before each reopening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from words.cases import Outcome

if TYPE_CHECKING:
    from procedure.domain.endings.forwarding import Forwarding
    from procedure.domain.endings.reclassification import Reclassification
    from procedure.domain.endings.refusal import Refusal
    from procedure.domain.endings.reopening import Reopening
    from procedure.domain.endings.signal import SignalNote
    from procedure.domain.endings.withdrawal import Withdrawal


@dataclass(kw_only=True)
class Ending:
    """`closed_on` and `outcome` are set only while the case is closed. `refusal_proposal` waits for an official with
    the mandate."""

    closed_on: date | None = None
    outcome: Outcome | None = None
    refusal_proposal: Refusal | None = None
    refusal: Refusal | None = None
    forwarding: Forwarding | None = None
    reclassification: Reclassification | None = None
    splits: tuple[Reclassification, ...] = ()
    signal: SignalNote | None = None
    withdrawal: Withdrawal | None = None
    reopenings: tuple[Reopening, ...] = ()

    @property
    def last_reopened_on(self) -> date | None:
        """The day on which the case was last reopened."""
        return self.reopenings[-1].reopened_on if self.reopenings else None

    def undo(self) -> None:
        """Reopen: how the case ended is kept with the reopening, and no longer counts."""
        self.closed_on = self.outcome = self.refusal = self.forwarding = None
        self.reclassification = self.signal = self.withdrawal = None

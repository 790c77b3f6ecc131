"""Why a decision is late, and when it is expected now. An expectation is no term: nothing in the law moves with it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class LatenessExplanation:
    """T32e. `due_on` is the date that had passed; for a later date in force it says nothing."""

    due_on: date
    reason: str
    expected_on: date
    explained_on: date
    explained_by: str

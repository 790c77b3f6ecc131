"""How long the file is kept, as lists and destruction read it (Selectielijst 2020, procestype 13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from words.cases import RetentionResult

if TYPE_CHECKING:
    from procedure.domain.retention.keeping import Keeping


@dataclass(kw_only=True)
class Archive:
    """Result and date of action follow from how the case ended; they are computed again whenever the case is stored."""

    keeping: Keeping | None = None
    retention_result: RetentionResult | None = None
    archive_action_on: date | None = None

"""The ombudsman cases about this complaint."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from procedure.domain.retention.keeping import EndedOmbudsmanCase


@dataclass(kw_only=True)
class OmbudsmanLinks:
    """Zero or more. They open the file to the liaison and lengthen its retention."""

    ombudsman_cases: tuple[UUID, ...] = ()
    ended_ombudsman_cases: tuple[EndedOmbudsmanCase, ...] = ()

    def note_ended(self, ended: EndedOmbudsmanCase) -> None:
        """The latest evidence about an ombudsman case counts."""
        others = (each for each in self.ended_ombudsman_cases if each.ombudsman_case_id != ended.ombudsman_case_id)
        self.ended_ombudsman_cases = (*others, ended)

    @property
    def all_ended_on(self) -> date | None:
        """The day on which the last of them ended; None while one is open, or when there is none."""
        ended = {each.ombudsman_case_id: each.closed_on for each in self.ended_ombudsman_cases}
        if any(each not in ended for each in self.ombudsman_cases):
            return None
        return max(ended.values(), default=None)

"""Who handles the case, what both sides said, and what the committee advised (Awb 9:7, 9:10, 9:13-9:16)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from words.people import Side

if TYPE_CHECKING:
    from procedure.domain.documents.complaint_copy import ComplaintPaper, CopyChoice
    from procedure.domain.investigation.committee import Advice, Committee
    from procedure.domain.investigation.explanation import Explanation
    from procedure.domain.investigation.handler import SubstituteDeclaration
    from procedure.domain.investigation.hearing import Hearing
    from procedure.domain.investigation.replacement import Replacement, Review
    from procedure.domain.investigation.waiver import Waiver


@dataclass(kw_only=True)
class Investigation:
    """The coordinator designates the handler; the file opens to them once they declare non-involvement (C7).
    `complaint_papers` are what came in and must be looked at before the accused get it, `copy_choices` what a person
    decided about it, oldest first (Awb 9:9)."""

    handler_id: str | None = None
    handler_warnings: tuple[str, ...] = ()
    handler_reason: str | None = None
    no_involvement_declared_at: datetime | None = None
    complaint_papers: tuple[ComplaintPaper, ...] = ()
    copy_choices: tuple[CopyChoice, ...] = ()
    substitute_declarations: tuple[SubstituteDeclaration, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    hearing: Hearing | None = None
    waivers: tuple[Waiver, ...] = ()
    committee: Committee | None = None
    advice: Advice | None = None
    replacements: tuple[Replacement, ...] = ()
    review_needed: bool = False
    reviews: tuple[Review, ...] = ()

    @property
    def advised_by_committee(self) -> bool:
        """Awb 9:15(1): the category has a committee, and the complainant was told."""
        return self.committee is not None and self.committee.told_on is not None

    @property
    def referred_to_committee(self) -> bool:
        """The committee was asked for its advice, and sees the file from then on."""
        return self.committee is not None and self.committee.requested_on is not None

    def refer(self, day: date) -> None:
        """Ask the committee for its advice; only where the category has one."""
        assert self.committee is not None  # noqa: S101 - the guards of the step let only such a case come here
        self.committee = replace(self.committee, requested_on=day)

    @property
    def has_acts(self) -> bool:
        """A handler did something that a successor may have to review."""
        return bool(self.explanations or self.hearing or self.waivers)

    def is_open_to(self, official_id: str) -> bool:
        """C7: the handler declared non-involvement, and so did whoever stands in for them: each for themselves, once
        this handler had."""
        declared_at = self.no_involvement_declared_at
        if official_id == self.handler_id or declared_at is None:
            return declared_at is not None
        return any(
            (each.official_id, each.handler_id) == (official_id, self.handler_id) and each.declared_at >= declared_at
            for each in self.substitute_declarations
        )

    def was_heard(self, side: Side, party_id: UUID | None = None) -> bool:
        """A hearing with this person was held; without an id, with anybody of this side (Awb 9:10(1))."""
        return self.hearing is not None and any(each.heard(side, party_id) for each in self.hearing.sessions)

    def waiver_of(self, side: Side, party_id: UUID | None = None) -> Waiver | None:
        """The last ground in force for not hearing this person; without an id, anybody of this side."""
        return next((each for each in reversed(self.waivers) if each.counts_for(side, party_id)), None)

    def forget_handler(self) -> None:
        """Nobody handles the case now; the next handler must declare non-involvement again (C7)."""
        self.handler_id = self.handler_reason = self.no_involvement_declared_at = None
        self.handler_warnings = ()

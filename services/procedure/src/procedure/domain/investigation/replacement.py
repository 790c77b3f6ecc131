"""T31: somebody else takes over, and what was done under a conflict is looked at again (Awb 9:7, 2:4)."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.conflicts import check_handler, check_team_manager, may_handle
from procedure.domain.access.involvement import involvement
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.errors import RoleMissing
from procedure.domain.informal.formal_start import InformalCase
from procedure.domain.investigation.handler import InvestigatedCase
from procedure.domain.organisation.directory import Directory, Official
from procedure.domain.organisation.people import Act
from procedure.domain.side_refusals import AlreadyInPart, NoReviewNeeded
from procedure.domain.step_facts import EarlierActsReviewed, Replaced
from procedure.domain.step_records import Replacement, Review
from procedure.domain.steps import side_transitions as side
from words.people import ReplacedPart, ReplacementReason, Role


@dataclass(frozen=True)
class Succession:
    """Who takes over, and why. `exception` covers involvement when the conduct is of the body itself (Awb 9:7(2))."""

    successor: str
    reason: ReplacementReason
    text: str
    exception: str | None = None


class ReplacedCase(InvestigatedCase, InformalCase):
    """The clock runs on through every change of hands."""

    def replace_team_manager(self, act: Act, succession: Succession, directory: Directory, calendar: Calendar) -> None:
        """T31 during the talk: the successor gets days of his own to make contact."""
        about = self._take(side.REPLACE_TEAM_MANAGER, act)
        successor = self._successor(succession, Role.TEAM_MANAGER, self.team_manager_id, directory)
        check_team_manager(successor, involvement(self), directory)
        contact = terms.informal_contact_due(act.today, self.rules, calendar)
        self._remember(contact, about, "andere teammanager (T31)")
        self.informal_contact_due_on = contact.on
        replacement = self._noted(ReplacedPart.TEAM_MANAGER, self.team_manager_id, succession, act, act.today)
        self.team_manager_id = successor.official_id
        self._record(Replaced(**about, replacement=replacement, successor=successor))
        self._renew_access(about)

    def replace_handler(self, act: Act, succession: Succession, directory: Directory) -> None:
        """T31: also where nobody handles it (any more). The file opens to the successor when he has declared (C7)."""
        about = self._take(side.REPLACE_HANDLER, act)
        successor = self._successor(succession, Role.HANDLER, self.handler_id, directory)
        warnings = check_handler(successor, involvement(self), directory, succession.exception)
        self.review_needed |= self._worked_under_conflict(succession.reason, directory)
        replacement = self._noted(ReplacedPart.HANDLER, self.handler_id, succession, act, act.today)
        self.handler_warnings = warnings
        self.handler_id, self.handler_reason = successor.official_id, succession.exception
        self.no_involvement_declared_at = None
        self._record(Replaced(**about, replacement=replacement, successor=successor))
        self._renew_access(about)

    def _worked_under_conflict(self, reason: ReplacementReason, directory: Directory) -> bool:
        """Whatever reason was given: what a handler did who turned out to have a conflict is looked at again."""
        if self.handler_id is None or not (self.explanations or self.hearing or self.drafts or self.waivers):
            return False
        free = may_handle(self.handler_id, involvement(self), directory, self.handler_reason)
        return reason is ReplacementReason.CONFLICT or not free

    def review_earlier_acts(self, act: Act, text: str) -> None:
        """What a handler with a conflict did stands, or was done again; the successor says which."""
        about = self._take(side.REVIEW_EARLIER_ACTS, act)
        if not self.review_needed:
            raise NoReviewNeeded
        self.review_needed = False
        self.reviews = (*self.reviews, Review(text, act.today, act.actor.official_id))
        self._record(EarlierActsReviewed(**about))

    def _successor(self, succession: Succession, role: Role, present: str | None, directory: Directory) -> Official:
        successor = directory.official(succession.successor)
        if role not in successor.roles:
            raise RoleMissing(succession.successor, role)
        self._check_named(succession.successor)
        if succession.successor == present:
            raise AlreadyInPart
        return successor

    def _noted(
        self, part: ReplacedPart, former: str | None, succession: Succession, act: Act, day: date
    ) -> Replacement:
        by = act.actor.official_id
        replacement = Replacement(part, former, succession.successor, succession.reason, succession.text, day, by)
        self.replacements = (*self.replacements, replacement)
        return replacement

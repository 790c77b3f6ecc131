"""T31: another official takes over, and what was done under a conflict is reviewed (Awb 9:7, 2:4). The clock runs on
through every change of hands."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase, renew_access
from procedure.domain.access.conflicts import check_handler, check_team_manager, may_handle
from procedure.domain.access.involvement import involvement
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory, Official, RoleMissing
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import KB, KC, WITH_HANDLER, Step, StepRefused
from words.cases import CaseState
from words.people import ReplacedPart, ReplacementReason, Role


class AlreadyInPart(StepRefused):
    code = "already-in-part"
    article = "Awb 9:7(1)"
    message = "This official has that part already."


class NoReviewNeeded(StepRefused):
    code = "no-review-needed"
    article = "Awb 2:4"
    message = "Nothing was done under a conflict that needs a review."


class EarlierActsNotReviewed(StepRefused):
    code = "earlier-acts-not-reviewed"
    article = "Awb 2:4"
    message = "What the former handler did under a conflict has not been reviewed yet."


def _check_to_review(case: GuardedCase, _act: Act) -> None:
    if not case.investigation.review_needed:
        raise NoReviewNeeded


def _check_reviewed(case: GuardedCase, _act: Act) -> None:
    if case.investigation.review_needed:
        raise EarlierActsNotReviewed


REVIEW_NEEDED = Guard("something was done under a conflict", NoReviewNeeded, _check_to_review)
EARLIER_ACTS_REVIEWED = Guard(
    "what a handler with a conflict did was reviewed", EarlierActsNotReviewed, _check_reviewed
)

REPLACE_TEAM_MANAGER = Step(
    "T31t", "replace the team manager", "teammanager vervangen", (CaseState.INFORMAL,), None, (KC,),
    "a reason; the successor is free of conflict (C4)", "Awb 2:4", "handler-replaced", ("M05", "M07B"),
)  # fmt: skip
REPLACE_HANDLER = Step(
    "T31", "replace the handler", "klachtbehandelaar vervangen", WITH_HANDLER, None, (KC,),
    "a reason; C1-C3 hold for the successor, who first declares (C7)", "Awb 9:7(1)", "handler-replaced", ("M08",),
)  # fmt: skip
REVIEW_EARLIER_ACTS = Step(
    "T31r", "review what was done under a conflict", "eerdere handelingen herbeoordelen", WITH_HANDLER, None, (KB,),
    "the former handler was replaced because of a conflict", "Awb 2:4", "",
    guards=(REVIEW_NEEDED,),
)  # fmt: skip


@dataclass(frozen=True)
class Succession:
    """Who takes over, and why. `exception` covers involvement when the conduct is of the body itself (Awb 9:7(2))."""

    successor: str
    reason: ReplacementReason
    text: str
    exception: str | None = None


@dataclass(frozen=True)
class Replacement:
    """T31."""

    part: ReplacedPart
    former: str | None
    successor: str
    reason: ReplacementReason
    text: str
    replaced_on: date
    replaced_by: str


@dataclass(frozen=True)
class Review:
    """The successor's review of what an earlier handler with a conflict did."""

    text: str
    reviewed_on: date
    reviewed_by: str


@dataclass(frozen=True, kw_only=True)
class Replaced(CaseFact):
    replacement: Replacement
    successor: Official


@dataclass(frozen=True, kw_only=True)
class EarlierActsReviewed(CaseFact):
    """What was done under a conflict was reviewed."""


def replace_team_manager(
    case: GuardedCase, act: Act, succession: Succession, directory: Directory, calendar: Calendar
) -> None:
    """T31 during the talk: the successor gets the full number of days to make contact."""
    about = case.take(REPLACE_TEAM_MANAGER, act)
    informal = case.informal
    successor = _successor(case, succession, Role.TEAM_MANAGER, informal.team_manager_id, directory)
    check_team_manager(successor, involvement(case), directory)
    contact = terms.informal_contact_due(act.today, case.rules, calendar)
    case.clocks.remember(contact, about, "andere teammanager (T31)")
    informal.informal_contact_due_on = contact.on
    replacement = _noted(case, ReplacedPart.TEAM_MANAGER, informal.team_manager_id, succession, act, act.today)
    informal.team_manager_id = successor.official_id
    case.record(Replaced(**about, replacement=replacement, successor=successor))
    renew_access(case, about)


def replace_handler(case: GuardedCase, act: Act, succession: Succession, directory: Directory) -> None:
    """T31: also where nobody handles the case (any more). The file opens to the successor once they have declared
    (C7)."""
    about = case.take(REPLACE_HANDLER, act)
    investigation = case.investigation
    successor = _successor(case, succession, Role.HANDLER, investigation.handler_id, directory)
    warnings = check_handler(successor, involvement(case), directory, succession.exception)
    investigation.review_needed |= _worked_under_conflict(case, succession.reason, directory)
    replacement = _noted(case, ReplacedPart.HANDLER, investigation.handler_id, succession, act, act.today)
    investigation.handler_warnings = warnings
    investigation.handler_id, investigation.handler_reason = successor.official_id, succession.exception
    investigation.no_involvement_declared_at = None
    case.record(Replaced(**about, replacement=replacement, successor=successor))
    renew_access(case, about)


def _worked_under_conflict(case: GuardedCase, reason: ReplacementReason, directory: Directory) -> bool:
    """What a handler with a conflict did is reviewed, whatever reason was given for the replacement."""
    investigation = case.investigation
    if investigation.handler_id is None or not (investigation.has_acts or case.judgement.drafts):
        return False
    free = may_handle(investigation.handler_id, involvement(case), directory, investigation.handler_reason)
    return reason is ReplacementReason.CONFLICT or not free


def review_earlier_acts(case: GuardedCase, act: Act, text: str) -> None:
    """The successor says whether what a handler with a conflict did is kept or was done again."""
    about = case.take(REVIEW_EARLIER_ACTS, act)
    investigation = case.investigation
    investigation.review_needed = False
    investigation.reviews = (*investigation.reviews, Review(text, act.today, act.actor.official_id))
    case.record(EarlierActsReviewed(**about))


def _successor(
    case: GuardedCase, succession: Succession, role: Role, present: str | None, directory: Directory
) -> Official:
    successor = directory.official(succession.successor)
    if role not in successor.roles:
        raise RoleMissing(succession.successor, role)
    case.check_named(succession.successor)
    if succession.successor == present:
        raise AlreadyInPart
    return successor


def _noted(
    case: GuardedCase, part: ReplacedPart, former: str | None, succession: Succession, act: Act, day: date
) -> Replacement:
    by = act.actor.official_id
    replacement = Replacement(part, former, succession.successor, succession.reason, succession.text, day, by)
    case.investigation.replacements = (*case.investigation.replacements, replacement)
    return replacement

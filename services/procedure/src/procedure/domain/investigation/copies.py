"""Who has the copy of the complaint, or is about to get it (Awb 9:9)."""

from procedure.domain.file.case_file import CaseFile
from procedure.domain.file.people import Accused
from procedure.domain.steps.step import WITH_HANDLER, StepRefused
from words.endings import ReopenReason


class CopyNotSent(StepRefused):
    code = "copy-not-sent"
    article = "Awb 9:9"
    message = "The copy of the complaint was not sent to every accused yet."


def copies_are_out(case: CaseFile) -> bool:
    """The copies left, or are on their way; anybody named from now on gets one at once."""
    declared = case.investigation.no_involvement_declared_at is not None
    return case.state in WITH_HANDLER and (declared or not brought_back(case))


def awaiting_copy(case: CaseFile) -> tuple[Accused, ...]:
    """Who gets the copy once the handler has declared non-involvement: every accused who does not have it from before
    the case was closed and reopened. A successor finds the copies sent, except in a case that the ombudsman brought
    back."""
    return () if case.state in WITH_HANDLER and not brought_back(case) else without_copy(case)


def brought_back(case: CaseFile) -> bool:
    """A case that the ombudsman brought back may never have had a handler, so nobody has the copy yet."""
    return any(each.reason is ReopenReason.OMBUDSMAN_REQUEST for each in case.ending.reopenings)


def with_copy(case: CaseFile) -> tuple[Accused, ...]:
    """The accused of whom it is known that the copy left to them: only they are told what happens next."""
    missing = without_copy(case)
    return tuple(each for each in case.parties.reachable_accused if each not in missing)


def in_the_know(case: CaseFile) -> tuple[Accused, ...]:
    """The accused who have the copy, or will have it soon."""
    return case.parties.reachable_accused if copies_are_out(case) else with_copy(case)


def without_copy(case: CaseFile) -> tuple[Accused, ...]:
    """The accused of whom it is not known that the copy left to them."""
    unreached = case.messages.unreached("M09", tuple(each.accused_id for each in case.parties.reachable_accused))
    return tuple(each for each in case.parties.reachable_accused if each.accused_id in unreached)

"""Who has the copy of the complaint, or is about to get it (Awb 9:9)."""

from procedure.domain.access.admission import GuardedCase
from procedure.domain.file.case_file import CaseFile
from procedure.domain.file.people import Accused
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import WITH_HANDLER, StepRefused
from words.endings import ReopenReason


class CopyNotSent(StepRefused):
    code = "copy-not-sent"
    article = "Awb 9:9"
    message = "The copy of the complaint was not sent to every accused yet."


def copy_went_out(case: CaseFile) -> bool:
    """The accused have the copy, or it is on its way to them; anybody named from now on gets it at once."""
    if case.sent_on("M09"):
        return True
    declared = case.investigation.no_involvement_declared_at is not None
    return case.state in WITH_HANDLER and (declared or not brought_back(case))


def awaiting_copy(case: CaseFile) -> tuple[Accused, ...]:
    """Who gets the copy once the handler has declared non-involvement: every accused, except where the copy was sent
    before the case was closed and reopened, or to those named since. A successor finds the copies sent, except in a
    case that the ombudsman brought back."""
    if case.sent_on("M09") or (case.state in WITH_HANDLER and not brought_back(case)):
        return ()
    return case.parties.reachable_accused


def brought_back(case: CaseFile) -> bool:
    """A case that the ombudsman brought back may never have had a handler, so nobody has the copy yet."""
    return any(each.reason is ReopenReason.OMBUDSMAN_REQUEST for each in case.ending.reopenings)


def _check_copies(case: GuardedCase, _act: Act) -> None:
    if len(case.sent_on("M09")) < len(case.parties.reachable_accused):
        raise CopyNotSent


COPIES_SENT = Guard("the copy of the complaint was sent to every accused", CopyNotSent, _check_copies)

"""T10: an official who was not involved handles the case (Awb 9:7). The coordinator designates; only the official's own
declaration makes them the handler (C7)."""

from dataclasses import dataclass
from datetime import date, datetime

from procedure.domain.access.admission import GuardedCase, renew_access
from procedure.domain.access.conflicts import check_handler
from procedure.domain.access.involvement import involvement
from procedure.domain.documents.complaint_copy import COPY_READY
from procedure.domain.file.people import Accused
from procedure.domain.investigation.copies import awaiting_copy
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory, Official, RoleMissing
from procedure.domain.steps.fact import CaseFact, Occasion
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import KB, KC, WITH_HANDLER, Step, StepRefused
from words.cases import CaseState
from words.people import ReplacedPart, Role


class AlreadyDeclared(StepRefused):
    code = "already-declared"
    article = "Awb 9:7(1)"
    message = "The declaration of this official is in the file already."


def _check_undeclared(case: GuardedCase, act: Act) -> None:
    if case.investigation.is_open_to(act.actor.official_id):
        raise AlreadyDeclared


NOT_DECLARED_YET = Guard("the declaration of this official is not in the file yet", AlreadyDeclared, _check_undeclared)

DESIGNATE_HANDLER = Step(
    "T10a", "designate the handler", "klachtbehandelaar aanwijzen", (CaseState.FORMAL_INTAKE,), None, (KC,),
    "not involved, not accused, not close to the accused, not the informal team manager (C1-C3); "
    "conduct of the body: warning and reason (9:7(2))",
    "Awb 9:7(1)", "", ("M08",),
)  # fmt: skip
APPOINT_HANDLER = Step(
    "T10", "declare no involvement, which appoints the handler", "verklaren niet betrokken te zijn",
    (CaseState.FORMAL_INTAKE,), CaseState.INVESTIGATION,
    (KB,),
    "the designated handler declares in person that they are not and were not involved (C7); C1-C3 hold at that "
    "moment; of a letter or e-mail it is settled how it reaches the accused (T10c)",
    "Awb 9:7(1), 9:9", "handler-appointed", ("M09",), in_shell=True,
    guards=(NOT_DECLARED_YET, COPY_READY),
)  # fmt: skip
DECLARE_AS_SUCCESSOR = Step(
    "T31d", "declare no involvement as successor or substitute",
    "als opvolger of vervanger verklaren niet betrokken te zijn",
    WITH_HANDLER, None, (KB,),
    "the successor, or whoever stands in for an absent handler, declares in person that they are not and were not "
    "involved (C7); C1-C3 hold at that moment; the accused get the copy where nobody handled the case before (T10c)",
    "Awb 9:7(1), 9:9", "", ("M07B", "M09"), in_shell=True,
    guards=(NOT_DECLARED_YET, COPY_READY),
)  # fmt: skip


@dataclass(frozen=True)
class SubstituteDeclaration:
    """C7: whoever stands in for this handler declared non-involvement for themselves."""

    official_id: str
    handler_id: str
    declared_at: datetime


@dataclass(frozen=True, kw_only=True)
class HandlerDesignated(CaseFact):
    """The official is asked for the declaration of non-involvement; the appointment follows from it."""

    handler: Official
    warnings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class HandlerAppointed(CaseFact):
    appointed_on: date
    accused: tuple[Accused, ...]


@dataclass(frozen=True, kw_only=True)
class SuccessorDeclared(CaseFact):
    """The complainant hears who took over only now: a designated official may still have to say no. `to_inform` are the
    accused who never got the copy (Awb 9:9)."""

    part: ReplacedPart
    successor: Official
    to_inform: tuple[Accused, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SubstituteDeclared(CaseFact):
    """The file is open to the substitute as well. The handler remains, so no letter tells of another one."""


def designate_handler(case: GuardedCase, act: Act, official_id: str, reason: str | None, directory: Directory) -> None:
    """T10, first half. Designating another official before the declaration replaces the first."""
    about = case.take(DESIGNATE_HANDLER, act)
    investigation = case.investigation
    official = directory.official(official_id)
    if Role.HANDLER not in official.roles:
        raise RoleMissing(official_id, Role.HANDLER)
    case.check_named(official_id)
    investigation.handler_warnings = check_handler(official, involvement(case), directory, reason)
    investigation.handler_id, investigation.handler_reason = official_id, reason
    renew_access(case, about)
    case.record(HandlerDesignated(**about, handler=official, warnings=investigation.handler_warnings))


def declare_no_involvement(case: GuardedCase, act: Act, directory: Directory) -> None:
    """T10, second half: the declaration opens the file, and every accused gets the copy (Awb 9:9). T31: a successor
    declares too, and then the complainant hears who took over. A substitute declares and takes over nothing."""
    first = case.state in APPOINT_HANDLER.sources
    about = case.take(APPOINT_HANDLER if first else DECLARE_AS_SUCCESSOR, act)
    if about["standing_in_for"]:
        _declare_as_substitute(case, act, about)
        return
    official = directory.official(act.actor.official_id)
    check_handler(official, involvement(case), directory, case.investigation.handler_reason)
    to_inform = awaiting_copy(case)
    case.investigation.no_involvement_declared_at = act.at
    if not first:
        case.record(SuccessorDeclared(**about, part=ReplacedPart.HANDLER, successor=official, to_inform=to_inform))
        return
    case.move(CaseState.INVESTIGATION)
    case.record(HandlerAppointed(**about, appointed_on=act.today, accused=to_inform))


def _declare_as_substitute(case: GuardedCase, act: Act, about: Occasion) -> None:
    investigation, handler_id = case.investigation, about["standing_in_for"] or ""
    declared = SubstituteDeclaration(act.actor.official_id, handler_id, act.at)
    investigation.substitute_declarations = (*investigation.substitute_declarations, declared)
    case.record(SubstituteDeclared(**about))

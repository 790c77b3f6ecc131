"""T10c: how the complaint as it came in reaches the accused (Awb 9:9). A letter or an e-mail shows where the
complainant lives and how they are reached, so a person looks at it before the accused get it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.documents.document import Document, Rendition
from procedure.domain.file.people import Accused
from procedure.domain.investigation.copies import awaiting_copy, in_the_know
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact, Occasion
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import KC, OPEN, Step, StepRefused
from servicekit.errors import FieldError, Invalid
from words.cases import CopyForm, DocumentKind

ARTICLE = "Awb 9:9"


class CopyNotReady(StepRefused):
    code = "copy-not-ready"
    article = ARTICLE
    message = (
        "First file what came in with the contact data covered, or declare for each document that there is nothing to "
        "cover or that every word was typed over."
    )


class NotOfTheComplaint(Invalid):
    code = "document-not-of-complaint"
    article = ARTICLE

    def __init__(self, field: str) -> None:
        message = "name a document of kind COMPLAINT; only a COMPLAINT_COPY is the copy of one"
        super().__init__(f"{message}.", [FieldError(field, message)])


class NothingToEnclose(StepRefused):
    code = "complaint-not-filed"
    article = ARTICLE
    message = "The file holds nothing that came in and that was not dealt with yet: first file it as COMPLAINT."


class NothingToTypeOver(StepRefused):
    code = "nothing-to-type-over"
    article = ARTICLE
    message = "This complaint did not come as a letter or e-mail."


class TypedTooLate(StepRefused):
    code = "typed-too-late"
    article = ARTICLE
    message = "The accused have the copy already: what is typed over now reaches nobody. File a copy instead."


class CopyDeclaredAlready(StepRefused):
    code = "copy-declared-already"
    article = ARTICLE
    message = "The file says so already."


@dataclass(frozen=True)
class ComplaintPaper:
    """One version of a document that came in: a person must have looked at this very version."""

    document_id: UUID
    version: int


@dataclass(frozen=True)
class CopyChoice:
    """Who decided, and when, how a document that came in reaches the accused. `paper` is None for a writing that is not
    in the file itself; `copy_id` is the COMPLAINT_COPY that goes instead."""

    form: CopyForm
    paper: ComplaintPaper | None
    copy_id: UUID | None
    chosen_at: datetime
    chosen_by: str


@dataclass(frozen=True, kw_only=True)
class CopyDeclared(CaseFact):
    form: CopyForm
    document_ids: tuple[UUID, ...]


@dataclass(frozen=True, kw_only=True)
class ComplaintSupplemented(CaseFact):
    """Something that came with the complaint was filed or looked at after the accused got the copy: they get it too
    (Awb 9:9)."""

    paper: Rendition
    accused: tuple[Accused, ...]


def copy_is_ready(case: GuardedCase) -> bool:
    """Each paper was looked at, and of a letter or an e-mail something is settled at all."""
    if any(_choice_about(case, each) is None for each in case.investigation.complaint_papers):
        return False
    return bool(case.investigation.copy_choices) or not case.submission.came_as_writing


def check_copy_ready(case: GuardedCase) -> None:
    """Refuse to send the copy while it may show contact data, or lack words of the complainant."""
    if not copy_is_ready(case):
        raise CopyNotReady


def _check_before_copy(case: GuardedCase, _act: Act) -> None:
    if awaiting_copy(case):
        check_copy_ready(case)


COPY_READY = Guard(
    "of a letter or an e-mail it is settled how it reaches the accused", CopyNotReady, _check_before_copy
)

DECLARE_COPY = Step(
    "T10c", "declare how the complaint itself reaches the accused",
    "vastleggen hoe de klacht zelf naar de beklaagde gaat", OPEN, None, (KC,),
    "what came in has nothing to cover and goes along as it is, or every word of it was typed over",
    ARTICLE, "", ("M09A",),
)  # fmt: skip


def declare_copy(case: GuardedCase, act: Act, form: CopyForm, papers: tuple[Document, ...]) -> None:
    """T10c. What has nothing to cover goes along as it is, and at once when the accused have the copy already. What was
    typed over does not: its words are in M09."""
    about = case.take(DECLARE_COPY, act)
    if any(each.kind is not DocumentKind.COMPLAINT for each in papers):
        raise NotOfTheComplaint("documentId")
    if form is CopyForm.NOTHING_TO_COVER and not papers:
        raise NothingToEnclose
    if form is CopyForm.TYPED_OVER:
        _check_typed(case, papers)
    seen: Sequence[ComplaintPaper | None] = [_paper_of(each) for each in papers] or [None]
    if any(_is_said(case, form, each) for each in seen):
        raise CopyDeclaredAlready
    _choose(case, act, form, seen)
    case.record(CopyDeclared(**about, form=form, document_ids=tuple(each.document_id for each in papers)))
    for document in papers:
        supplement(case, about, document)


def _check_typed(case: GuardedCase, papers: tuple[Document, ...]) -> None:
    if not case.submission.came_as_writing:
        raise NothingToTypeOver
    if papers and in_the_know(case):
        raise TypedTooLate


def _is_said(case: GuardedCase, form: CopyForm, paper: ComplaintPaper | None) -> bool:
    last = _choice_about(case, paper)
    return last is not None and last.form is form


def note_paper(case: GuardedCase, about: Occasion, document: Document) -> None:
    """A COMPLAINT was filed, or a new version of one. Of a letter or an e-mail it waits until a person looked at it; so
    does a new version of what a person looked at before."""
    investigation = case.investigation
    known = any(each.paper and each.paper.document_id == document.document_id for each in investigation.copy_choices)
    if case.submission.came_as_writing or known:
        others = (each for each in investigation.complaint_papers if each.document_id != document.document_id)
        investigation.complaint_papers = (*others, _paper_of(document))
    supplement(case, about, document)


def note_copy(
    case: GuardedCase, act: Act, about: Occasion, copy: Document, originals: tuple[Document, ...] = ()
) -> None:
    """A COMPLAINT_COPY was filed, which goes to the accused instead of these originals; or a new version of one, which
    goes instead of the originals as they are now."""
    if any(each.kind is not DocumentKind.COMPLAINT for each in originals):
        raise NotOfTheComplaint("copyOf")
    before = _with_copy(case, copy)
    known = {each.paper.document_id for each in before if each.paper}
    renewed = [each for each in case.investigation.complaint_papers if each.document_id in known]
    papers = [*map(_paper_of, originals), *renewed]
    if papers or not before:
        _choose(case, act, CopyForm.COVERED, papers or [None], copy.document_id)
    supplement(case, about, copy)


def _with_copy(case: GuardedCase, copy: Document) -> list[CopyChoice]:
    return [each for each in case.investigation.copy_choices if each.copy_id == copy.document_id]


def unsettled(case: GuardedCase, found: Iterable[Document]) -> tuple[Document, ...]:
    """What came in and about which nobody decided yet, in its present version."""
    return tuple(
        each for each in found if each.kind is DocumentKind.COMPLAINT and _choice_about(case, _paper_of(each)) is None
    )


def goes_along(case: GuardedCase, document: Document) -> bool:
    """Whether the accused get this document: a covered copy that is still the one, or what came in where a person found
    nothing to cover, or where it came beside a form or a talk and nobody decided otherwise."""
    choices = case.investigation.copy_choices
    if document.kind is DocumentKind.COMPLAINT_COPY:
        return any(_still_holds(case, each) for each in _with_copy(case, document))
    if document.kind is not DocumentKind.COMPLAINT:
        return False
    if all(each.paper is None or each.paper.document_id != document.document_id for each in choices):
        return not case.submission.came_as_writing
    choice = _choice_about(case, _paper_of(document))
    return choice is not None and choice.form is CopyForm.NOTHING_TO_COVER


def forms_of_copy(case: GuardedCase) -> frozenset[CopyForm]:
    """In which forms what came in reaches the accused."""
    return frozenset(each.form for each in case.investigation.copy_choices if _still_holds(case, each))


def supplement(case: GuardedCase, about: Occasion, document: Document) -> None:
    """Papers that are ready before the copy is sent go along with it; once the case is closed nobody is owed a copy any
    more (Awb 9:5, 9:12)."""
    accused = in_the_know(case)
    if case.is_open and accused and goes_along(case, document):
        case.record(ComplaintSupplemented(**about, paper=document.rendition, accused=accused))


def _choose(
    case: GuardedCase,
    act: Act,
    form: CopyForm,
    papers: Iterable[ComplaintPaper | None],
    copy_id: UUID | None = None,
) -> None:
    by = act.actor.official_id
    added = (CopyChoice(form, each, copy_id, act.at, by) for each in papers)
    case.investigation.copy_choices = (*case.investigation.copy_choices, *added)


def _choice_about(case: GuardedCase, paper: ComplaintPaper | None) -> CopyChoice | None:
    return next((each for each in reversed(case.investigation.copy_choices) if each.paper == paper), None)


def _still_holds(case: GuardedCase, choice: CopyChoice) -> bool:
    """Nothing was decided about the same document since."""
    if choice.paper is None:
        return True
    about = [
        each
        for each in case.investigation.copy_choices
        if each.paper and each.paper.document_id == choice.paper.document_id
    ]
    return about[-1] == choice


def _paper_of(document: Document) -> ComplaintPaper:
    return ComplaintPaper(document.document_id, document.latest.number)

"""T3 and T4: missing items are asked for, and every clock runs on while they are awaited (Awb 9:4(2), 2:1(3),
6:5(3)). What comes in is kept: an address in a letter is the address from then on."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.file.people import Address
from procedure.domain.organisation.actor import Act
from procedure.domain.parties.contact_data import set_person
from procedure.domain.steps.fact import CaseFact, Occasion
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import KC, Step, StepRefused
from servicekit.errors import FieldError, Invalid
from words.cases import CaseState
from words.submissions import MissingItem


class NothingAskedFor(Invalid):
    code = "nothing-asked-for"
    article = "Awb 9:4(2)"

    def __init__(self) -> None:
        super().__init__("Name what is missing.", [FieldError("items", "name at least one")])


class AnonymousComplaint(StepRefused):
    code = "anonymous-complaint"
    article = "Awb 9:4(2)(a)"
    message = "There is no known complainant to ask or tell."


class AuthorisationNotNeeded(StepRefused):
    code = "authorisation-not-needed"
    article = "Awb 2:1(3)"
    message = "Nobody represents the complainant."


class ItemsStillMissing(StepRefused):
    code = "items-still-missing"
    article = "Awb 9:4(2)"
    message = "Every item that was asked for must have come in or be marked as no longer needed."


class ReceivedIncomplete(Invalid):
    code = "received-incomplete"
    article = "Awb 9:4(2)"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message, [FieldError(field, message)])


@dataclass(frozen=True, kw_only=True)
class Received:
    """One item that came in: ADDRESS, NAME, DATE (`day`, that of the complaint) and CONDUCT (`text`) with their value,
    AUTHORISATION and TRANSLATION with the document, SIGNATURE with the document or with how it was confirmed
    (`text`)."""

    item: MissingItem
    address: Address | None = None
    name: str | None = None
    day: date | None = None
    text: str | None = None
    document_id: UUID | None = None


_NEEDS = {
    MissingItem.ADDRESS: ("address",),
    MissingItem.NAME: ("name",),
    MissingItem.DATE: ("day",),
    MissingItem.CONDUCT: ("text",),
    MissingItem.SIGNATURE: ("document_id", "text"),
    MissingItem.AUTHORISATION: ("document_id",),
    MissingItem.TRANSLATION: ("document_id",),
}


def _check_known(case: GuardedCase, _act: Act) -> None:
    if case.submission.anonymous:
        raise AnonymousComplaint


COMPLAINANT_KNOWN = Guard("the complainant is known", AnonymousComplaint, _check_known)

ASK_COMPLETION = Step(
    "T3", "ask for completion", "om aanvulling vragen", (CaseState.TRIAGE,), CaseState.AWAITING_COMPLETION, (KC,),
    "a named item of 9:4(2), an authorisation (2:1(3)) or a translation (6:5(3)) is missing; the term runs on",
    "Awb 9:4(2)", "completion-requested", ("M02", "M03", "M04"),
    guards=(COMPLAINANT_KNOWN,),
)  # fmt: skip
END_COMPLETION = Step(
    "T4", "end the completion", "aanvulling afsluiten", (CaseState.AWAITING_COMPLETION,), CaseState.TRIAGE, (KC,),
    "every item asked for came in, with its value or document, or is no longer needed", "Awb 9:4(2)",
    "completion-received",
)  # fmt: skip


@dataclass(frozen=True)
class Completion:
    """T3 and T4: what was asked for, and what came of it. `contents` are of what came in; none in a file from before
    they were kept."""

    items: tuple[MissingItem, ...]
    requested_on: date
    reply_due_on: date
    requested_by: str
    explanation: str | None = None
    ended_on: date | None = None
    received: tuple[MissingItem, ...] = ()
    waived: tuple[MissingItem, ...] = ()
    note: str | None = None
    contents: tuple[Received, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CompletionRequested(CaseFact):
    completion: Completion


@dataclass(frozen=True, kw_only=True)
class CompletionEnded(CaseFact):
    completion: Completion
    items: tuple[MissingItem, ...]


def ask_completion(
    case: GuardedCase, act: Act, items: tuple[MissingItem, ...], explanation: str | None, calendar: Calendar
) -> None:
    """T3."""
    about = case.take(ASK_COMPLETION, act)
    if not items:
        raise NothingAskedFor
    if MissingItem.AUTHORISATION in items and case.submission.representative is None:
        raise AuthorisationNotNeeded
    due = terms.completion_due(act.today, case.rules, calendar)
    case.clocks.remember(due, about, "aanvulling gevraagd (T3)")
    completion = Completion(items, act.today, due.on, act.actor.official_id, explanation)
    case.triage.completions = (*case.triage.completions, completion)
    case.triage.completion_due_on = due.on
    case.move(CaseState.AWAITING_COMPLETION)
    case.record(CompletionRequested(**about, completion=completion))


def end_completion(
    case: GuardedCase,
    act: Act,
    contents: tuple[Received, ...],
    waived: tuple[MissingItem, ...],
    received_on: date,
    note: str | None,
) -> None:
    """T4: what came in on this day, and which items are no longer needed. Nothing of these is missing any more."""
    about = case.take(END_COMPLETION, act)
    triage = case.triage
    case.check_day("receivedOn", received_on, act.today)
    for number, each in enumerate(contents):
        _check_content(each, f"received.{number}", act.today)
    asked, received = triage.completions[-1], tuple(each.item for each in contents)
    if set(asked.items) - {*received, *waived}:
        raise ItemsStillMissing
    ended = replace(asked, ended_on=received_on, received=received, waived=waived, note=note, contents=contents)
    triage.completions = (*triage.completions[:-1], ended)
    triage.completion_due_on = None
    still_missing = tuple(item for item in case.submission.missing if item not in {*received, *waived})
    case.submission = replace(case.submission, missing=still_missing)
    case.move(CaseState.TRIAGE)
    _know_as_received(case, act, contents, about)
    case.record(CompletionEnded(**about, completion=ended, items=received))


def _check_content(received: Received, where: str, today: date) -> None:
    if all(getattr(received, each) is None for each in _NEEDS[received.item]):
        raise ReceivedIncomplete(where, f"{received.item}: say what came in")
    if received.day is not None and received.day > today:
        raise ReceivedIncomplete(f"{where}.day", "a complaint is not dated in the future")


def _know_as_received(case: GuardedCase, act: Act, contents: tuple[Received, ...], about: Occasion) -> None:
    """The address and the name that came in are those of the complainant from now on."""
    complainant = case.parties.complainant
    if complainant is None:
        return
    address = next((each.address for each in contents if each.address is not None), complainant.person.address)
    name = next((each.name for each in contents if each.name is not None), complainant.person.name)
    after = replace(complainant.person, address=address, name=name)
    if after != complainant.person:
        set_person(case, act, complainant, after, "aanvulling ontvangen (T4)", about)

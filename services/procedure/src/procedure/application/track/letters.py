"""Fact to letter, for the ombudsman and recommendations: M25I and M25 within the house, M26 to the ombudsman, M27 to
owners."""

from collections.abc import Callable, Iterable
from typing import Any

from contracts.letters import Letter
from contracts.letters.ombudsman import (
    OmbudsmanNoticeLetter,
    OmbudsmanQuestionLetter,
    RecommendationAnswerLetter,
    RecommendationReminderLetter,
)
from contracts.letters.said import ContactPerson
from contracts.procedure.letter_due import LetterDue, LetterDueData, Recipient
from procedure.application.letters.desk import Desk, point_of
from procedure.application.letters.recipients import official, posted
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.ombudsman.correspondence import FindingsReceived, InformationRequested, InterventionRequested
from procedure.domain.ombudsman.opening import OmbudsmanCaseOpened
from procedure.domain.recommendations.recommendation import Recommendation
from procedure.domain.recommendations.reminder import ImplementationNeared
from procedure.domain.recommendations.response import RecommendationAnswered
from procedure.domain.track.complaint import ComplaintNow
from procedure.domain.track.fact import TrackFact
from servicekit.delivery.outbox import Outgoing
from words.clocks import DeadlineAlert
from words.messages import FileKind, RecipientKind
from words.ombudsman import RecommendationSource
from words.people import Role

File = OmbudsmanCase | Recommendation
Parcel = tuple[Iterable[Recipient], Letter]

_KINDS = {
    Role.HANDLER: RecipientKind.HANDLER,
    Role.TEAM_MANAGER: RecipientKind.TEAM_MANAGER,
    Role.DECISION_MAKER: RecipientKind.DECISION_MAKER,
    Role.COORDINATOR: RecipientKind.COORDINATOR,
    Role.OWNER: RecipientKind.RECOMMENDATION_OWNER,
    Role.MANAGEMENT: RecipientKind.MANAGEMENT,
}


def track_letters(fact: TrackFact, file: File, desk: Desk) -> list[Outgoing]:
    """A letter for everybody whom this fact concerns."""
    due = []
    for recipients, letter in _LETTERS.get(type(fact), _none)(fact, file, desk):
        if addressed := tuple(recipients):
            data = LetterDueData(
                complaint_id=file.file_id,
                reference=file.reference,
                file=FileKind.OMBUDSMAN_CASE if isinstance(file, OmbudsmanCase) else FileKind.RECOMMENDATION,
                linked_complaint_id=file.complaint_id,
                recipients=addressed,
                contact=_contact(file, desk),
                letter=letter,
            )
            due.append(Outgoing(LetterDue, file.file_id, data))
    return due


def _contact(file: File, desk: Desk) -> ContactPerson:
    """The official who opened the file, as long as they work here."""
    somebody, point = desk.directory.officials.get(file.opened_by), point_of(desk)
    if somebody is None or not somebody.active:
        return point
    return ContactPerson(name=somebody.name, phone=somebody.phone or point.phone, email=somebody.email)


def _none(_fact: Any, _file: Any, _desk: Desk) -> list[Parcel]:
    return []


def _notice(fact: OmbudsmanCaseOpened, _file: OmbudsmanCase, desk: Desk) -> list[Parcel]:
    ground = fact.ground
    letter = OmbudsmanNoticeLetter(ombudsman=fact.ombudsman, ground=ground, received_on=fact.received_on)
    return [(_concerned(fact.complaint, desk), letter)]


def _question(
    fact: InterventionRequested | InformationRequested | FindingsReceived,
    _file: OmbudsmanCase,
    desk: Desk,
) -> list[Parcel]:
    question = fact.question
    letter = OmbudsmanQuestionLetter(question=question.text, due_on=question.reply_due_on)
    return [(_concerned(fact.complaint, desk), letter)]


def _answer(fact: RecommendationAnswered, file: Recommendation, desk: Desk) -> list[Parcel]:
    """Only the ombudsman has a right to this answer (Awb 9:36(4)); answers to other sources are in the annual
    report."""
    if file.source is not RecommendationSource.OMBUDSMAN_REPORT:
        return []
    answer, plan = fact.answer, fact.answer.plan
    letter = RecommendationAnswerLetter(
        report_number=file.advice.origin,
        recommendation=file.advice.text,
        accepted=answer.accepted,
        plan=plan.text if plan else None,
        due_on=plan.due_on if plan else None,
        reasons=answer.reasons,
    )
    return [([_ombudsman(file.advice.ombudsman or "", desk)], letter)]


def _reminder(fact: ImplementationNeared, file: Recommendation, desk: Desk) -> list[Parcel]:
    people = [(Role.OWNER, fact.owner_id)]
    if fact.alert is DeadlineAlert.OVERDUE:
        people += _holders(Role.MANAGEMENT, desk)
    letter = RecommendationReminderLetter(kind=file.advice.kind, recommendation=file.advice.text, due_on=fact.due_on)
    return [(_officials(people, fact.complaint, desk), letter)]


def _concerned(complaint: ComplaintNow | None, desk: Desk) -> list[Recipient]:
    """Who handled it, talked about it and decided on it. Until the case is decided, or without a complaint, the
    coordinators too: otherwise a question might reach nobody who can answer it."""
    people = list(complaint.in_charge) if complaint else []
    if complaint is None or complaint.is_open or not people:
        people += _holders(Role.COORDINATOR, desk)
    return _officials(people, complaint, desk)


def _holders(role: Role, desk: Desk) -> list[tuple[Role, str]]:
    return [(role, each.official_id) for each in desk.directory.holders_of(role)]


def _officials(people: Iterable[tuple[Role, str]], complaint: ComplaintNow | None, desk: Desk) -> list[Recipient]:
    """Each official once, for their first part; not those who left or may not know of the complaint."""
    once: dict[str, Role] = {}
    for role, official_id in people:
        known = desk.directory.officials.get(official_id)
        closed = complaint is not None and complaint.is_closed_to(official_id)
        if known is not None and known.active and not closed:
            once.setdefault(official_id, role)
    return [official(_KINDS[role], each) for each, role in once.items()]


def _ombudsman(name: str, desk: Desk) -> Recipient:
    address = desk.municipality.address_of_ombudsman(name)
    if address is None:
        return Recipient(kind=RecipientKind.OMBUDSMAN, name=name)
    return posted(RecipientKind.OMBUDSMAN, name, address)


_LETTERS: dict[type[TrackFact], Callable[[Any, Any, Desk], list[Parcel]]] = {
    OmbudsmanCaseOpened: _notice,
    InterventionRequested: _question,
    InformationRequested: _question,
    FindingsReceived: _question,
    RecommendationAnswered: _answer,
    ImplementationNeared: _reminder,
}

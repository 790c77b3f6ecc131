"""T2 to T9 over HTTP: triage, the accused, the team manager and the talk."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import AwareDatetime, Field, ValidationInfo, field_validator

from procedure.application.informal.record_conversation import RecordConversation, record_conversation
from procedure.application.informal.resolve_informally import ResolveInformally, resolve_informally
from procedure.application.informal.route_to_team_manager import RouteToTeamManager, route_to_team_manager
from procedure.application.informal.start_formal_procedure import StartFormalProcedure, start_formal_procedure
from procedure.application.parties.name_accused import NameAccused, name_accused
from procedure.application.triage.open_triage import OpenTriage, open_triage
from procedure.domain.case import Case
from procedure.domain.file.people import Accused
from procedure.domain.informal.talk import Answers
from procedure.domain.parties.accused import Naming
from procedure.entrypoints.api.edge import Adder, Setter, StepAnswer
from procedure.entrypoints.api.fields import AddressBody, Code, Line, RequestBody, Text
from servicekit.ids import new_id
from words.handling import FormalReason, ResolutionKind
from words.people import AccusedKind, ContactKind, ResponsibleBody

router = APIRouter(tags=["informal handling"])


class AccusedBody(RequestBody):
    """OFFICIAL needs `officialId`; EXTERNAL needs `name` and `address`; UNKNOWN needs `team`."""

    kind: AccusedKind
    official_id: Code | None = None
    name: Line | None = None
    address: AddressBody | None = None
    team: Code | None = None

    def to_domain(self) -> Accused:
        address = self.address.to_domain() if self.address else None
        return Accused(new_id(), self.kind, self.official_id, self.name, address, self.team)


class NamingBody(RequestBody):
    """The whole list each time. `involvedOfficials` took part in the event without being accused."""

    accused: Annotated[tuple[AccusedBody, ...], Field(max_length=20)] = ()
    involved_officials: Annotated[tuple[Code, ...], Field(max_length=50)] = ()
    body_conduct: bool = False
    responsible_body: ResponsibleBody = ResponsibleBody.COLLEGE
    team: Code | None = None
    theme: Code | None = None

    def to_domain(self) -> Naming:
        return Naming(
            accused=tuple(each.to_domain() for each in self.accused),
            involved=self.involved_officials,
            body_conduct=self.body_conduct,
            responsible_body=self.responsible_body,
            team=self.team,
            theme=self.theme,
        )


class TeamManagerBody(RequestBody):
    """Empty: the manager of the team, or who stands in when there is a conflict."""

    official_id: Code | None = None


class AnswersBody(RequestBody):
    what_happened: Text
    consequences: Text
    burden: Text


class ContactBody(RequestBody):
    """With `reached` the three answers are required; without it there are none."""

    kind: ContactKind
    held_on: date
    reached: bool
    answers: Annotated[AnswersBody | None, Field(validate_default=True)] = None
    note: Text | None = None

    @field_validator("answers")
    @classmethod
    def _answered_when_reached(cls, answers: AnswersBody | None, given: ValidationInfo) -> AnswersBody | None:
        if given.data.get("reached") is True and answers is None:
            raise ValueError("record the answers to the three questions")
        if given.data.get("reached") is False and answers is not None:
            raise ValueError("nobody was reached, so nobody answered")
        return answers


class ResolutionBody(RequestBody):
    """The complainant's own agreement: when, and how he gave it."""

    kind: ResolutionKind
    text: Text
    agreed_at: AwareDatetime
    agreed_how: ContactKind


class FormalBody(RequestBody):
    reason: FormalReason
    note: Text | None = None


@router.put("/v1/cases/{caseId}/triage", response_model=StepAnswer)
async def put_triage(doing: Setter) -> JSONResponse:
    """T2: look at the complaint."""
    command = OpenTriage(**vars(doing.on))
    return await doing.put(lambda work: open_triage(command, work))


@router.put("/v1/cases/{caseId}/accused", response_model=StepAnswer)
async def put_accused(doing: Setter, body: NamingBody) -> JSONResponse:
    """T2a: name who is complained about. From then on they cannot see the case."""
    command = NameAccused(**vars(doing.on), naming=body.to_domain())
    return await doing.put(lambda work: name_accused(command, work, doing.parts.municipality))


@router.put("/v1/cases/{caseId}/team-manager", response_model=StepAnswer)
async def put_team_manager(doing: Setter, body: TeamManagerBody) -> JSONResponse:
    """T5: ask a team manager to talk with the complainant."""
    command = RouteToTeamManager(**vars(doing.on), official_id=body.official_id)
    return await doing.put(lambda work: route_to_team_manager(command, work, doing.parts.municipality))


@router.post("/v1/cases/{caseId}/contacts", status_code=201, response_model=StepAnswer)
async def post_contact(doing: Adder, body: ContactBody) -> JSONResponse:
    """T6: record a talk with the complainant, or an attempt."""
    answers = Answers(**body.answers.model_dump()) if body.answers else None
    command = RecordConversation(
        **vars(doing.on), kind=body.kind, held_on=body.held_on, answers=answers, note=body.note
    )
    return await doing.post(body, lambda work: record_conversation(command, work), _last_contact)


def _last_contact(case: Case) -> UUID:
    return case.informal.contacts[-1].contact_id


@router.put("/v1/cases/{caseId}/resolution", response_model=StepAnswer)
async def put_resolution(doing: Setter, body: ResolutionBody) -> JSONResponse:
    """T7: the complainant agreed, which ends the case (Awb 9:5)."""
    command = ResolveInformally(
        **vars(doing.on), kind=body.kind, text=body.text, agreed_at=body.agreed_at, agreed_how=body.agreed_how
    )
    return await doing.put(lambda work: resolve_informally(command, work))


@router.put("/v1/cases/{caseId}/formal-procedure", response_model=StepAnswer)
async def put_formal_procedure(doing: Setter, body: FormalBody) -> JSONResponse:
    """T8 after the talk, T9 straight from triage."""
    command = StartFormalProcedure(**vars(doing.on), reason=body.reason, note=body.note)
    return await doing.put(lambda work: start_formal_procedure(command, work, doing.parts.municipality))

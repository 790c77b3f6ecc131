"""T2a over HTTP: who is accused."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path
from fastapi.responses import JSONResponse
from pydantic import Field

from procedure.application.parties.name_accused import NameAccused, name_accused
from procedure.application.parties.take_off_accused import TakeOffAccused, take_off_accused
from procedure.domain.file.people import Accused
from procedure.domain.parties.accused import Naming
from procedure.entrypoints.api.edge import Setter, StepAnswer
from procedure.entrypoints.api.fields import AddressBody, Answer, Code, Line, RequestBody, Text
from procedure.entrypoints.api.file.people import AddressAnswer
from servicekit.ids import new_id
from words.people import AccusedKind, ResponsibleBody

router = APIRouter(tags=["parties"])

AccusedId = Annotated[UUID, Path(alias="accusedId")]


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


class TakeOffBody(RequestBody):
    """Why they are no longer named; kept in the file."""

    reason: Text


class AccusedAnswer(Answer):
    accused_id: UUID
    kind: str
    official_id: str | None
    name: str | None
    address: AddressAnswer | None
    team: str | None


class TakenOffAnswer(Answer):
    """`told`: they had the copy, or would have it soon, so they heard that it is corrected (M35)."""

    accused: AccusedAnswer
    reason: str
    taken_off_on: date
    taken_off_by: str
    told: bool


@router.put("/v1/cases/{caseId}/accused", response_model=StepAnswer)
async def put_accused(doing: Setter, body: NamingBody) -> JSONResponse:
    """T2a: name the accused. From then on they cannot see the case."""
    command = NameAccused(**vars(doing.on), naming=body.to_domain())
    return await doing.put(lambda work: name_accused(command, work, doing.parts.municipality))


@router.put("/v1/cases/{caseId}/accused/{accusedId}/removal", response_model=StepAnswer)
async def put_removal(doing: Setter, accused_id: AccusedId, body: TakeOffBody) -> JSONResponse:
    """T36: take off somebody who was named by mistake."""
    command = TakeOffAccused(**vars(doing.on), accused_id=accused_id, reason=body.reason)
    return await doing.put(lambda work: take_off_accused(command, work))

"""The filters of a list: the same in a query, in the body of a search and in a saved filter."""

from datetime import date
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import Field, StringConstraints, ValidationInfo, field_validator

from procedure.application.worklists.worklist import CaseFilter
from procedure.entrypoints.api.fields import Code, RequestBody
from words.cases import CaseState
from words.people import Role
from words.submissions import Channel

_MOST = 20
_STORABLE = r"^[^\x00]*$"
Words = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=_STORABLE),
    Field(
        description="All of these words, in the complaint or the names; or the number of a case (K-2026-000123, 123)."
    ),
]


class CaseFilterBody(RequestBody):
    """Several values of one field: any of them; several fields: all of them. Without `state` or words: only open
    work."""

    role: Annotated[Role | None, Field(description="Whose worklist, if you have several roles.")] = None
    state: Annotated[tuple[CaseState, ...], Field(max_length=_MOST)] = ()
    team: Annotated[tuple[Code, ...], Field(max_length=_MOST)] = ()
    theme: Annotated[tuple[Code, ...], Field(max_length=_MOST)] = ()
    channel: Annotated[tuple[Channel, ...], Field(max_length=_MOST)] = ()
    handler: Annotated[Code | None, Field(description="The id of an official.")] = None
    due_from: Annotated[date | None, Field(description="The first legal date to include.")] = None
    due_until: Annotated[date | None, Field(description="The last legal date to include.")] = None
    overdue: bool | None = None
    own_unit: Annotated[
        bool | None, Field(description="Only the teams that you steer, yourself or through the line, and those below.")
    ] = None

    nobody_in_charge: Annotated[
        bool | None,
        Field(
            description="For coordinators. Open cases that need a team manager, a handler or a decision maker and have "
            "none who works here, has the role, is present or stood in for, and may see the case."
        ),
    ] = None

    @field_validator("due_until")
    @classmethod
    def _not_before_the_first(cls, value: date | None, info: ValidationInfo) -> date | None:
        first = info.data.get("due_from")
        if value and first and value < first:
            raise ValueError("must not be before dueFrom")
        return value

    def asked(self) -> dict[str, Any]:
        """The fields of a `CaseFilter` that are given here."""
        return {
            "role": self.role,
            "states": self.state,
            "teams": self.team,
            "themes": self.theme,
            "channels": self.channel,
            "handler_id": self.handler,
            "due_from": self.due_from,
            "due_until": self.due_until,
            "overdue": self.overdue,
            "own_unit": self.own_unit,
            "nobody_in_charge": self.nobody_in_charge,
        }


class FilterBody(CaseFilterBody):
    """With words the list covers cases in every state, unless `state` says which."""

    text: Words | None = None

    def to_filter(self) -> CaseFilter:
        return CaseFilter(**self.asked(), text=self.text)

    @classmethod
    def of(cls, kept: CaseFilter) -> Self:
        """The filter as it was requested."""
        return cls(
            role=kept.role,
            state=kept.states,
            team=kept.teams,
            theme=kept.themes,
            channel=kept.channels,
            handler=kept.handler_id,
            due_from=kept.due_from,
            due_until=kept.due_until,
            overdue=kept.overdue,
            own_unit=kept.own_unit,
            nobody_in_charge=kept.nobody_in_charge,
            text=kept.text,
        )


_CursorField = Annotated[str | None, Field(max_length=200, description="`next` of the previous page.")]
_LimitField = Annotated[int, Field(ge=1, le=200)]


class SearchBody(FilterBody):
    """A list with words in it: they may be a person's name, so they travel in the body and never in a URL."""

    cursor: _CursorField = None
    limit: _LimitField = 50


class ListQuery(CaseFilterBody):
    """A list without words, or a saved one."""

    saved_filter: Annotated[UUID | None, Field(description="The id of one of your filters, instead of all others.")] = (
        None
    )
    cursor: _CursorField = None
    limit: _LimitField = 50

    @field_validator("saved_filter")
    @classmethod
    def _alone(cls, value: UUID | None, info: ValidationInfo) -> UUID | None:
        if value and any(each not in {None, ()} for each in info.data.values()):
            raise ValueError("cannot be combined with other filters")
        return value

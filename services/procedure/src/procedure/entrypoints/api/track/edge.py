"""How a request about the ombudsman or a recommendation becomes a command: who calls, on which file, and only once."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, TypeVar
from uuid import UUID

from fastapi import Depends, Path, Request

from procedure.application.ports import Work
from procedure.application.track.on_file import following
from procedure.application.track.ports import OnFile
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.organisation.actor import Act
from procedure.domain.recommendations.recommendation import Recommendation
from procedure.entrypoints.api.carrying import Carrying, Steps, scope_of
from procedure.entrypoints.api.edge import ActDep, Parts, PartsDep, Revision
from procedure.entrypoints.api.fields import Answer
from servicekit.web.auth import CallerDep
from servicekit.web.idempotency import IdempotencyKey, StoredAnswer

File = TypeVar("File", OmbudsmanCase, Recommendation)
OmbudsmanCaseId = Annotated[UUID, Path(alias="ombudsmanCaseId")]
RecommendationId = Annotated[UUID, Path(alias="recommendationId")]


class TrackAnswer(Answer):
    """The file after a step. `id` is that of what was created; `warnings` are codes for the liaison."""

    file_id: UUID
    reference: str
    state: str
    revision: int
    due_on: date | None
    id: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class TrackDoing(Steps[File]):
    """Carries out a step and answers with the file. `on` is None for a file that is only being opened."""

    parts: Parts
    act: Act
    on: OnFile | None
    scope: str
    key: str | None
    find: Callable[[Work, UUID], Awaitable[File]]

    @property
    def to(self) -> dict[str, Any]:
        """How every command on this file begins."""
        return vars(self.on)

    @property
    def _carried(self) -> Carrying:
        return Carrying(self.parts.begin, self.scope, self.key, self.act.at, self._refuse_hidden)

    async def _refuse_hidden(self, work: Work, earlier: StoredAnswer) -> None:
        file = await self.find(work, self.on.file_id if self.on else UUID(earlier.answer["fileId"]))
        file.refuse_hidden(await following(self.act, file.complaint_id, work))

    def _answer(self, file: File, made: str | None) -> TrackAnswer:
        return TrackAnswer(
            file_id=file.file_id,
            reference=file.reference,
            state=file.state.value,
            revision=file.revision,
            due_on=file.due_on,
            id=made,
            warnings=file.warnings if isinstance(file, OmbudsmanCase) else (),
        )


async def _find_case(work: Work, file_id: UUID) -> OmbudsmanCase:
    return await work.ombudsman_cases.get(file_id)


async def _find_recommendation(work: Work, file_id: UUID) -> Recommendation:
    return await work.recommendations.get(file_id)


def _on_case(act: ActDep, file_id: OmbudsmanCaseId) -> OnFile:
    return OnFile(act=act, file_id=file_id)


def _on_recommendation(act: ActDep, file_id: RecommendationId) -> OnFile:
    return OnFile(act=act, file_id=file_id)


OnOmbudsmanCase = Annotated[OnFile, Depends(_on_case)]
OnRecommendation = Annotated[OnFile, Depends(_on_recommendation)]


@dataclass(frozen=True)
class _Asked:
    """What every request contains."""

    parts: Parts
    act: Act
    scope: str
    key: str | None


def _asked(act: ActDep, parts: PartsDep, request: Request, caller: CallerDep, key: IdempotencyKey = None) -> _Asked:
    return _Asked(parts, act, scope_of(request, caller), key)


def _setting(act: ActDep, parts: PartsDep, request: Request, caller: CallerDep) -> _Asked:
    return _Asked(parts, act, scope_of(request, caller), None)


AskedDep = Annotated[_Asked, Depends(_asked)]
SettingDep = Annotated[_Asked, Depends(_setting)]


def _open_case(asked: AskedDep) -> TrackDoing[OmbudsmanCase]:
    return TrackDoing(**vars(asked), on=None, find=_find_case)


def _set_case(asked: SettingDep, file_id: OmbudsmanCaseId, revision: Revision) -> TrackDoing[OmbudsmanCase]:
    on = OnFile(act=asked.act, file_id=file_id, revision=revision)
    return TrackDoing(**vars(asked), on=on, find=_find_case)


def _add_to_case(asked: AskedDep, on: OnOmbudsmanCase) -> TrackDoing[OmbudsmanCase]:
    return TrackDoing(**vars(asked), on=on, find=_find_case)


def _open_recommendation(asked: AskedDep) -> TrackDoing[Recommendation]:
    return TrackDoing(**vars(asked), on=None, find=_find_recommendation)


def _set_recommendation(asked: SettingDep, file_id: RecommendationId, revision: Revision) -> TrackDoing[Recommendation]:
    on = OnFile(act=asked.act, file_id=file_id, revision=revision)
    return TrackDoing(**vars(asked), on=on, find=_find_recommendation)


def _add_to_recommendation(asked: AskedDep, on: OnRecommendation) -> TrackDoing[Recommendation]:
    return TrackDoing(**vars(asked), on=on, find=_find_recommendation)


CaseOpener = Annotated[TrackDoing[OmbudsmanCase], Depends(_open_case)]
CaseSetter = Annotated[TrackDoing[OmbudsmanCase], Depends(_set_case)]
CaseAdder = Annotated[TrackDoing[OmbudsmanCase], Depends(_add_to_case)]
RecommendationOpener = Annotated[TrackDoing[Recommendation], Depends(_open_recommendation)]
RecommendationSetter = Annotated[TrackDoing[Recommendation], Depends(_set_recommendation)]
RecommendationAdder = Annotated[TrackDoing[Recommendation], Depends(_add_to_recommendation)]

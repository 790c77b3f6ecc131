"""The directory of officials and teams over HTTP: reading, comparing, replacing."""

from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Header, Path, Query, Response

from procedure.application.organisation.replace_directory import DirectoryReplaced, ReplaceDirectory, replace_directory
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory, OfficialNotFound
from procedure.entrypoints.api.edge import ActDep, Parts, PartsDep
from procedure.entrypoints.api.fields import Answer, RequestBody
from procedure.entrypoints.api.organisation.officials import (
    ChangedAnswer,
    DirectoryAnswer,
    DirectoryBody,
    OfficialAnswer,
    RolesAnswer,
    TeamAnswer,
    TeamWarningAnswer,
    WarningAnswer,
    changed_answer,
    directory_answer,
    official_answer,
    team_answer,
)
from words.municipality import LoadSource

router = APIRouter(tags=["directory"])

DryRun = Annotated[bool, Query(alias="dryRun", description="Only say what would change.")]
Version = Annotated[
    str | None,
    Header(
        alias="If-Match",
        pattern=r'^"\d{1,9}"$',
        description=(
            "The `ETag` of the directory as you read it, quotes included. Without it the load replaces any version."
        ),
    ),
]


class TeamsAnswer(Answer):
    added: tuple[TeamAnswer, ...]
    changed: tuple[ChangedAnswer, ...]
    removed: tuple[TeamAnswer, ...]


class DifferencesAnswer(Answer):
    """What the load does, or would do."""

    dry_run: bool
    added: tuple[OfficialAnswer, ...]
    changed: tuple[ChangedAnswer, ...]
    deactivated: tuple[OfficialAnswer, ...]
    teams: TeamsAnswer
    warnings: tuple[WarningAnswer, ...]
    team_warnings: tuple[TeamWarningAnswer, ...]


class SourceBody(RequestBody):
    """FILE: the municipality's file is loaded now, and again at every start."""

    source: Literal[LoadSource.FILE]


@router.get("/v1/directory")
async def get_directory(parts: PartsDep, response: Response) -> DirectoryAnswer:
    """Officials and teams as this service knows them, ordered by id. The `ETag` is the number of the last load."""
    async with parts.begin() as work:
        load = await work.officials.last_load()
        directory = await work.officials.directory()
    response.headers["ETag"] = f'"{load.version if load else 0}"'
    return directory_answer(directory, load)


@router.get("/v1/officials/{officialId}")
async def get_roles(parts: PartsDep, official_id: Annotated[str, Path(alias="officialId")]) -> RolesAnswer:
    """The roles of an official who works here, for another service of ours that gets no facts about officials. 404 for
    one who left, and for one the directory never held under exactly this id."""
    async with parts.begin() as work:
        official = await work.officials.at_work(official_id)
    if official is None:
        raise OfficialNotFound
    return RolesAnswer(id=official.official_id, roles=tuple(sorted(official.roles)))


@dataclass(frozen=True)
class Loading:
    """Who loads, whether it is a preview, and which version of the directory they read before."""

    parts: Parts
    act: Act
    dry_run: bool
    version: int | None

    async def load(self, directory: Directory, source: LoadSource, response: Response) -> DifferencesAnswer:
        command = ReplaceDirectory(
            act=self.act, directory=directory, source=source, dry_run=self.dry_run, version=self.version
        )
        async with self.parts.begin() as work:
            replaced = await replace_directory(command, work)
        response.headers["ETag"] = f'"{replaced.version}"'
        return _differences(replaced, dry_run=self.dry_run)


def _loading(parts: PartsDep, act: ActDep, dry_run: DryRun = False, if_match: Version = None) -> Loading:
    return Loading(parts, act, dry_run, int(if_match.strip('"')) if if_match else None)


LoadingDep = Annotated[Loading, Depends(_loading)]


@router.put("/v1/directory")
async def put_directory(loading: LoadingDep, body: DirectoryBody, response: Response) -> DifferencesAnswer:
    """Replace the whole directory. From then on the municipality's file is no longer read at a start."""
    return await loading.load(body.to_domain(), LoadSource.API, response)


@router.put("/v1/directory/source")
async def put_source(loading: LoadingDep, body: SourceBody, response: Response) -> DifferencesAnswer:
    """Make the municipality's file the source again: it is loaded now, and at every start where it differs."""
    return await loading.load(loading.parts.municipality.directory, body.source, response)


def _differences(replaced: DirectoryReplaced, *, dry_run: bool) -> DifferencesAnswer:
    change = replaced.change
    teams = TeamsAnswer(
        added=tuple(map(team_answer, change.teams_added)),
        changed=tuple(map(changed_answer, change.teams_changed)),
        removed=tuple(map(team_answer, change.teams_removed)),
    )
    return DifferencesAnswer(
        dry_run=dry_run,
        added=tuple(map(official_answer, change.added)),
        changed=tuple(map(changed_answer, change.changed)),
        deactivated=tuple(map(official_answer, change.deactivated)),
        teams=teams,
        warnings=tuple(
            WarningAnswer(official_id=each.official_id, part=each.part, open_cases=each.files)
            for each in replaced.left_behind
        ),
        team_warnings=tuple(
            TeamWarningAnswer(team=each.team_id, name=each.name, open_cases=each.cases) for each in replaced.teams_left
        ),
    )

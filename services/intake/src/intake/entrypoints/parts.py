"""The parts that the routes of this service use, assembled in main.py."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from intake.application.organisation.offered_teams import with_teams_of_today
from intake.application.ports import BeginWork, FrontDoor, MessageTexts
from intake.application.queries import Questions, TeamsTold
from intake.domain.municipality import Municipality
from intake.domain.secret_link import MakeSecret
from intake.entrypoints.pages.failed_looks import FailedLooks
from servicekit.clock import Now


@dataclass(frozen=True)
class Parts:
    door: FrontDoor
    begin: BeginWork
    questions: Questions
    teams: TeamsTold
    messages: MessageTexts
    municipality: Municipality
    failed_looks: FailedLooks
    now: Now
    make_secret: MakeSecret
    public_url: str

    async def municipality_of_today(self) -> Municipality:
        """With the teams that there are now."""
        return await with_teams_of_today(self.municipality, self.teams)

    def own_page_url(self, secret: str) -> str:
        return f"{self.public_url.rstrip('/')}/mijn-klacht/{secret}"


async def _parts(request: Request) -> Parts:  # if it were not async, every request would run it in a thread
    parts: Parts = request.app.state.parts
    return parts


async def roles_in_directory(request: Request, official_id: str) -> frozenset[str] | None:
    """As procedure last told of this official."""
    return await (await _parts(request)).questions.roles_of(official_id)


PartsDep = Annotated[Parts, Depends(_parts)]

"""Requests about ombudsman cases and recommendations, as officials send them."""

from typing import Any

from procedure.domain.ombudsman.case import OmbudsmanCase


async def keep(desk: Any, *files: Any) -> None:
    async with desk.parts.begin() as work:
        for file in files:
            await (work.ombudsman_cases if isinstance(file, OmbudsmanCase) else work.recommendations).add(file)


def path_of(file: Any) -> str:
    kind = "ombudsman-cases" if isinstance(file, OmbudsmanCase) else "recommendations"
    return f"/v1/{kind}/{file.file_id}"


def at_revision(file: Any) -> dict[str, str]:
    return {"If-Match": f'"{file.revision}"'}


async def refused(desk: Any, who: str, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, str]:
    """The status and code of the refusal."""
    answer = await desk.send(who, method, path, body, **headers)
    return answer.status_code, answer.json()["code"]

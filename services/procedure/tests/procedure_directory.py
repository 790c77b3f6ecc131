"""The directory as an administrator reads and loads it over HTTP."""

from typing import Any

PATH = "/v1/directory"


async def the_directory(desk: Any) -> dict[str, Any]:
    """The current directory, in the form in which it can be sent back."""
    known = (await desk.send("platform_admin", "GET", PATH)).json()
    officials = [
        {name: value for name, value in each.items() if name != "active"}
        for each in known["officials"]
        if each["active"]
    ]
    return {"officials": officials, "teams": known["teams"]}


async def without(desk: Any, *gone: str) -> dict[str, Any]:
    """The directory without these officials; references to them are emptied."""
    body = await the_directory(desk)
    body["officials"] = [each for each in body["officials"] if each["id"] not in gone]
    for each in (*body["officials"], *body["teams"]):
        each.update({name: None for name, value in each.items() if isinstance(value, str) and value in gone})
    return body


async def put(desk: Any, body: Any, path: str = PATH, **headers: str) -> Any:
    answer = await desk.send("platform_admin", "PUT", path, body, **headers)
    assert answer.status_code == 200, answer.text
    return answer.json()

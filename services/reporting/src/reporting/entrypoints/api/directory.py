"""The answer while it is unknown who works here."""

from fastapi import Request, Response

from servicekit.web.problems import problem


async def directory_away(_request: Request, _error: Exception) -> Response:
    """Procedure cannot be asked for the roles of the caller: nobody gets in on the word of a token alone."""
    return problem(503, "directory-away", "Try again in a moment.", headers={"Retry-After": "5"})

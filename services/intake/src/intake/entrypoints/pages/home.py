"""The public explanation of the whole procedure (R1, R4), and the stylesheet."""

from fastapi import APIRouter, Response

from intake.entrypoints.pages.rendering import page, stylesheet
from intake.entrypoints.parts import PartsDep

router = APIRouter(include_in_schema=False)


@router.get("/")
async def explain(parts: PartsDep) -> Response:
    return page("home", parts.municipality, parts.now())


@router.get("/opmaak.css")
async def style() -> Response:
    return stylesheet()

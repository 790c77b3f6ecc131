"""The annual report over HTTP."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import APIRouter, Path

from reporting.application.report.annual_report import AnnualReport
from reporting.domain.disclosure.suppression import Group, Table
from reporting.entrypoints.api.answers import AnnualReportAnswer
from words.people import Side

ReportOf = Callable[[int], Awaitable[AnnualReport]]
Year = Annotated[int, Path(ge=2000, le=2100, description="The year of receipt.")]


def annual_reports_router(report_of: ReportOf) -> APIRouter:
    router = APIRouter(tags=["annual-reports"])

    @router.get("/v1/annual-reports/{year}", summary="The annual report of a year (Awb 9:12a)")
    async def annual_report(year: Year) -> AnnualReportAnswer:
        """Read figures that identify no one: small numbers in tables are hidden; the answer includes the
        definitions."""
        return answer(await report_of(year))

    return router


def answer(report: AnnualReport) -> AnnualReportAnswer:
    """The report as an HTTP answer."""
    hearing, earlier, municipality = report.hearing, report.earlier_years, report.municipality
    return AnnualReportAnswer.model_validate(
        {
            **vars(report),
            **vars(report.handling),
            "municipality": municipality.name,
            "hearing": {
                "offered": hearing.offered,
                "heardComplainant": hearing.heard[Side.COMPLAINANT],
                "heardAccused": hearing.heard[Side.ACCUSED],
                "waivedComplainant": hearing.waived[Side.COMPLAINANT],
                "waivedAccused": hearing.waived[Side.ACCUSED],
            },
            "team_by_theme": _table(report.team_by_theme, municipality.team_name, municipality.theme_name),
            "team_by_result": _table(report.team_by_result, municipality.team_name, lambda _key: None),
            "earlier_years": {**vars(earlier), **vars(earlier.handling)},
        },
        from_attributes=True,
    )


Named = Callable[[str], str | None]


def _table(table: Table, row_name: Named, column_name: Named) -> dict[str, Any]:
    return {
        "withheld": table.withheld,
        "rows": [_group(group, row_name) for group in table.rows],
        "columns": [_group(group, column_name) for group in table.columns],
        "cells": table.cells,
    }


def _group(group: Group, name: Named) -> dict[str, Any]:
    return {"key": group.key, "name": name(group.key), "members": group.members}

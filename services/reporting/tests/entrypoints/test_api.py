"""The annual report over HTTP: who may read it, and its form."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
import yaml

from reporting.entrypoints.access import REPORT_READERS
from words.people import OfficialRole

pytestmark = pytest.mark.servers

Calling = Callable[..., httpx.AsyncClient]
REPORT = "/v1/annual-reports/2026"


async def test_only_those_who_may_read_the_report_get_it(calling: Calling) -> None:
    everybody = [*OfficialRole, "service", "integration_client", "complainant"]

    answers = {}
    for role in everybody:
        async with calling(role) as client:  # whom the directory gives every role
            answers[str(role)] = (await client.get(REPORT)).status_code

    assert answers == {str(role): 200 if role in REPORT_READERS else 403 for role in everybody}
    assert set(REPORT_READERS) == {"management", "complaint_coordinator", "mayor_oversight", "council_clerk", "auditor"}


async def test_without_a_token_there_is_no_report(calling: Calling) -> None:
    async with calling() as client:
        answer = await client.get(REPORT)

    assert answer.status_code == 401


BAD = {
    "/v1/annual-reports/nineteen": (400, "invalid-input"),
    "/v1/annual-reports/1999": (400, "invalid-input"),
    "/v1/annual-reports/2101": (400, "invalid-input"),
    "/v1/annual-reports/2100": (404, "year-not-begun"),
    "/v1/annual-reports/2026/": (404, "not-found"),
    "/v1/annual-reports": (404, "not-found"),
}


async def test_a_request_that_cannot_be_answered_says_why(calling: Calling) -> None:
    async with calling("auditor") as client:
        answers = {path: await client.get(path) for path in BAD}

    assert {path: (each.status_code, each.json()["code"]) for path, each in answers.items()} == BAD
    assert {each.headers["content-type"] for each in answers.values()} == {"application/problem+json"}
    assert [wrong["field"] for wrong in answers["/v1/annual-reports/1999"].json()["errors"]] == ["year"]


async def test_a_year_without_complaints_has_a_report_of_zeros(calling: Calling) -> None:
    async with calling("management") as client:
        report = (await client.get(REPORT)).json()

    assert report["municipality"] == "Voorbeeldstad"
    assert (report["facts"], report["asOf"], report["k"]) == (0, None, 5)
    assert report["received"]["total"] == 0
    assert [line["key"] for line in report["received"]["byMonth"]] == [f"{month:02}" for month in range(1, 13)]
    assert {"key": "bejegening", "complaints": 0, "name": "Bejegening", "members": []} in report["received"]["byTheme"]
    assert report["judgement"]["foundedRate"] is None
    assert {line["key"]: line["complaints"] for line in report["track"]["notHandledByGround"]}.keys() >= {
        "ALREADY_HANDLED",
        "CRIMINAL_INVESTIGATION",
    }
    assert {"key": "OWN_INITIATIVE", "number": 0} in report["followUp"]["ombudsman"]["byGround"]
    assert [line["source"] for line in report["followUp"]["recommendations"]] == [
        "OMBUDSMAN_REPORT",
        "ANNUAL_REPORT",
        "DECISION_CONCLUSION",
        "COMMITTEE_ADVICE",
    ]
    assert report["earlierYears"]["followUp"]["ombudsman"]["requests"] == 0
    assert report["teamByTheme"] == {"withheld": True, "rows": [], "columns": [], "cells": []}


async def test_the_report_defines_every_indicator_it_uses(calling: Calling) -> None:
    async with calling("council_clerk") as client:
        report = (await client.get(REPORT)).json()

    defined = {each["indicator"]: each for each in report["definitions"]}
    assert defined.keys() == {
        "I1", "I2", "I3", "I4", "I5", "I5a", "I5b", "I6", "I7", "I8", "I9", "P",
    }  # fmt: skip
    assert all(each["text"] and (each["article"] or each["indicator"] == "P") for each in defined.values())


async def test_the_description_of_the_api_shows_the_report(calling: Calling) -> None:
    async with calling() as client:
        described = (await client.get("/v1/openapi.json")).json()

    schema = described["paths"]["/v1/annual-reports/{year}"]["get"]["responses"]["200"]["content"]["application/json"]
    assert schema["schema"]["$ref"].endswith("/AnnualReportAnswer")
    properties: dict[str, Any] = described["components"]["schemas"]["AnnualReportAnswer"]["properties"]
    assert {"received", "track", "judgement", "timeliness", "teamByTheme", "definitions"} <= properties.keys()


async def test_a_threshold_under_which_people_can_be_recognised_stops_the_start(
    environment: dict[str, str], tmp_path: Any
) -> None:
    from pydantic import ValidationError

    from reporting.settings import read_municipality

    file = tmp_path / "careless.yaml"
    file.write_text(yaml.safe_dump({"name": "V", "teams": [], "themes": [], "reporting": {"k": 2}}))

    with pytest.raises(ValidationError, match="at least 3"):
        read_municipality(file)

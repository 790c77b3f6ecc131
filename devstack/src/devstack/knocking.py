"""Knocks on every guarded door of a service, as its own OpenAPI document lists them: a new route is covered too."""

import re

import httpx

_SOMEBODYS = {"{year}": "2026", "{number}": "1"}
_ANY_ID = "0197c1c2-5a0e-7c3b-9a44-0f6b5d2a1e90"

Answers = dict[str, tuple[int, str]]


async def knock(client: httpx.AsyncClient, token: str) -> Answers:
    """Status and code (empty without a refusal) of each route that needs a token, by method and path."""
    document = (await client.get("/v1/openapi.json")).raise_for_status().json()
    answers: Answers = {}
    for path, operations in document["paths"].items():
        for method in (each for each, operation in operations.items() if operation.get("security")):
            headers = {"Authorization": f"Bearer {token}", "If-Match": '"1"'}
            answer = await client.request(method, _filled(path), json={}, headers=headers)
            code = answer.json()["code"] if answer.is_error else ""
            answers[f"{method.upper()} {path}"] = answer.status_code, code
    return answers


def _filled(path: str) -> str:
    return re.sub(r"\{\w+\}", lambda found: _SOMEBODYS.get(found[0], _ANY_ID), path)

"""Refused requests get a clear refusal and leave nothing behind."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import httpx
import pytest
from malformed import CASE, FORBIDDEN, MALFORMED, NOBODY, STORY
from premises import Premises, a_key
from stories import ACCUSED, Cast, Complaint, begin_talk, hand_in, today
from town import ALL_ROLES

from devstack.driving import System
from devstack.migrations import SERVICES

pytestmark = pytest.mark.servers

ROLES = ("complaint_coordinator", "complaint_handler", "decision_maker", "team_manager", "registrar", "management")
PROBLEM = "application/problem+json"
Refusals = dict[str, tuple[int, str, set[str]]]


@pytest.fixture(scope="module")
def complaint(premises: Premises) -> Iterator[Complaint]:
    """A complaint in the informal phase, with nothing left to process."""
    with System(premises.env) as system:
        cast = Cast(system)
        known = hand_in(cast)
        begin_talk(cast, known)
    premises.settle()
    yield known
    premises.settle()


@pytest.fixture
def nothing_stored(premises: Premises, complaint: Complaint) -> Iterator[None]:
    """After the test every table of every service has the same number of rows as before."""
    before = premises.counts()
    yield
    assert premises.counts() == before


def refusal(answer: httpx.Response) -> tuple[int, str]:
    """Status and code, after checking that the answer is complete problem details."""
    assert answer.headers["Content-Type"] == PROBLEM, answer.text
    told = answer.json()
    assert {"type", "title", "status", "detail", "code"} <= set(told)
    assert told["status"] == answer.status_code
    return answer.status_code, told["code"]


@pytest.mark.parametrize("service", SERVICES)
def test_a_malformed_request_is_refused_with_the_name_of_every_field(
    service: str, premises: Premises, complaint: Complaint, nothing_stored: None
) -> None:
    got: Refusals = {}
    expected: Refusals = {}
    token = premises.token(ALL_ROLES, *ROLES)
    for name, (method, path, body, fields) in MALFORMED[service].items():
        headers = {"If-Match": '"1"', "Idempotency-Key": a_key(), "Content-Type": "application/json"}
        content = None if body is None else json.dumps(body).encode()
        url = path.replace("{case}", complaint.id)
        answer = premises.request(service, method, url, token=token, headers=headers, content=content)
        got[name] = (*refusal(answer), {each["field"] for each in answer.json().get("errors", [])})
        code = "received-in-the-future" if name == "received to come" else "invalid-input"
        expected[name] = (400, code, fields)
    assert {n: (v, expected[n]) for n, v in got.items() if v != expected[n]} == {}


def operations(premises: Premises, service: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Method, path and description of every operation, ids filled in."""
    document = premises.request(service, "GET", "/v1/openapi.json").raise_for_status().json()
    filled = {"{year}": "2026", "{key}": "x", "{secret}": "x"}
    found = []
    for path, methods in document["paths"].items():
        for name, value in filled.items():
            path = path.replace(name, value)  # noqa: PLW2901
        parts = [NOBODY if part.startswith("{") else part for part in path.split("/")]
        found += [(method.upper(), "/".join(parts), operation) for method, operation in methods.items()]
    return found


@pytest.mark.parametrize("service", SERVICES)
def test_no_operation_but_the_public_ones_answers_without_a_token_or_a_role(
    service: str, premises: Premises, nothing_stored: None
) -> None:
    guarded = [each for each in operations(premises, service) if each[2].get("security")]
    nobody, wrong = premises.token("o-1402"), premises.token(ALL_ROLES, "complaint_coordinator", aud="elsewhere")

    assert len(guarded) >= 5
    for method, path, described in guarded:
        for token in (None, "x", wrong):
            answer = premises.request(service, method, path, token=token, json={})
            assert refusal(answer) == (401, "token-missing-or-invalid"), path
            assert answer.headers["WWW-Authenticate"].startswith("Bearer")
        without_role = premises.request(service, method, path, token=nobody, json={})
        if "official" in described["x-roles"]:
            # Open to every official, and empty or 404 for what is not theirs.
            assert without_role.status_code in {400, 404} or not any(without_role.json().values()), path
        else:
            assert refusal(without_role) == (403, "role-missing"), path


def test_an_official_who_is_shut_out_is_told_that_there_is_no_such_case(
    premises: Premises, complaint: Complaint
) -> None:
    token = premises.token(ACCUSED, *ROLES)
    asked: list[tuple[str, str, str, Any]] = [
        ("procedure", "GET", f"{CASE}", None),
        ("procedure", "GET", f"{CASE}/terms", None),
        ("procedure", "GET", f"{CASE}/audit-entries", None),
        ("procedure", "PUT", f"{CASE}/triage", None),
        ("procedure", "PUT", f"{CASE}/decision", {}),
        ("notifications", "GET", "/v1/messages?complaintId={case}", None),
        ("intake", "GET", "/v1/complaints/{case}", None),
        ("intake", "DELETE", "/v1/complaints/{case}/links", None),
    ]
    for service, method, path, body in asked:
        answers: list[tuple[tuple[int, str], str]] = []
        for number in (complaint.id, str(uuid4())):
            url, edit = path.replace("{case}", number), {"If-Match": '"1"'}
            answer = premises.request(service, method, url, token=token, json=body, headers=edit)
            answers.append((refusal(answer), answer.text.replace(number, "")))
        assert answers[0][0][0] == 404, path
        assert answers[0] == answers[1], path


@pytest.fixture(scope="module")
def revision(premises: Premises, complaint: Complaint) -> str:
    token = premises.token(ALL_ROLES, *ROLES)
    return premises.request("procedure", "GET", f"/v1/cases/{complaint.id}", token=token).headers["ETag"]


def test_a_forbidden_step_names_its_rule_and_the_article(
    premises: Premises, complaint: Complaint, revision: str, nothing_stored: None
) -> None:
    token = premises.token(ALL_ROLES, *ROLES)
    for (method, part), (body, expected) in FORBIDDEN.items():
        path, edit = f"/v1/cases/{complaint.id}/{part}", {"If-Match": revision, "Idempotency-Key": a_key()}
        answer = premises.request("procedure", method, path, token=token, json=body, headers=edit)
        assert (*refusal(answer), answer.json()["article"]) == expected, part


@pytest.mark.parametrize(
    ("service", "path", "first", "other"),
    [
        ("intake", "/v1/complaints", STORY, {"account": {"whatHappened": "Iets anders."}}),
        ("intake", "/v1/registrations", {**STORY, "channel": "DESK"}, {**STORY, "channel": "PHONE"}),
        ("procedure", f"{CASE}/contacts", {"note": "een"}, {"note": "twee"}),
    ],
)
def test_a_key_that_is_reused_with_another_body_is_refused(
    service: str, path: str, first: dict[str, Any], other: dict[str, Any], premises: Premises, complaint: Complaint
) -> None:
    with System(premises.env) as system:
        manager = system.manager_of("klantcontact").id
    token = premises.token(manager if service == "procedure" else ALL_ROLES, *ROLES)
    headers, url = {"Idempotency-Key": a_key()}, path.replace("{case}", complaint.id)
    talk = {"kind": "PHONE", "heldOn": str(today()), "reached": False} if service == "procedure" else {}

    made = premises.request(service, "POST", url, token=token, json=talk | first, headers=headers)
    premises.settle()
    before = premises.counts()
    refused = premises.request(service, "POST", url, token=token, json=talk | other, headers=headers)

    assert made.status_code == 201, made.text
    assert refusal(refused) == (409, "idempotency-key-reused")
    assert premises.counts() == before


@pytest.mark.parametrize("service", SERVICES)
def test_a_body_that_is_too_large_is_refused_with_or_without_a_content_length(
    service: str, premises: Premises, complaint: Complaint, nothing_stored: None
) -> None:
    paths = {"intake": "/v1/complaints", "procedure": f"/v1/cases/{complaint.id}/contacts"}
    path = paths.get(service, "/v1/operations/inbox/x/dismissal")
    token, piece = premises.token(ALL_ROLES, *ROLES, "operator"), b" " * 65_536
    kind = {"Content-Type": "application/json"}
    for content in (piece * 17, iter([piece] * 17)):
        answer = premises.request(service, "POST", path, token=token, content=content, headers=kind)
        assert refusal(answer) == (413, "body-too-large")


@pytest.mark.parametrize("service", SERVICES)
def test_an_unknown_path_is_not_found_also_with_an_extra_slash(
    service: str, premises: Premises, nothing_stored: None
) -> None:
    token = premises.token(ALL_ROLES, *ROLES, "operator")
    known = [(method, path) for method, path, _ in operations(premises, service) if "/operations/inbox" not in path]

    for method, path in [("GET", "/v1/nothing"), ("POST", "/v2"), *((m, f"{p}/") for m, p in known if p != "/")]:
        assert refusal(premises.request(service, method, path, token=token, json={})) == (404, "not-found"), path

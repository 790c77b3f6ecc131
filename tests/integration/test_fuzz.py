"""Random requests generated from each service's OpenAPI document always get a documented answer."""

import contextlib
import os
from collections.abc import Iterator
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from premises import Premises
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.core.transport import Response
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from stories import Cast, begin_talk, hand_in
from town import ALL_ROLES

from devstack.driving import System
from devstack.migrations import SERVICES
from words.people import OfficialRole

pytestmark = pytest.mark.servers

CAMPAIGN = int(os.environ.get("REQUESTS", "0"))  # more requests, different every time
EXAMPLES = CAMPAIGN or 3  # requests that fit the document, and as many that do not
WHOLE = {"/v1/directory", "/v1/equated-days/{year}"}
CLOSING = {"/v1/cases/{caseId}/conflict-declarations", "/v1/cases/{caseId}/restriction"}  # would hide the case
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
BOUNDED = settings(
    max_examples=EXAMPLES,
    derandomize=not CAMPAIGN,
    database=None,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def known(premises: Premises) -> Iterator[dict[str, str]]:
    """The id of a complaint in the informal phase, under its names in the documents. Afterwards all effects of the
    requests must have been processed: no made-up request may leave a message stuck."""
    with System(premises.env) as system:
        cast = Cast(system)
        complaint = hand_in(cast)
        begin_talk(cast, complaint)
    yield {"caseId": complaint.id, "complaint_id": complaint.id}
    premises.settle()


@pytest.fixture
def session(premises: Premises) -> Iterator[requests.Session]:
    """A coordinator who also has every other role."""
    roles = sorted(role.value for role in OfficialRole)
    with requests.Session() as opened:
        opened.trust_env = False
        opened.headers["Authorization"] = f"Bearer {premises.token(ALL_ROLES, *roles)}"
        yield opened


def send(case: Case[Any], session: requests.Session, known: dict[str, str]) -> Response:
    """Requests that fit the document use the existing case and its revision, so that they test more than unknown
    ids."""
    if known and case.path not in CLOSING:
        case.path_parameters |= {name: known[name] for name in case.path_parameters if name in known}
        if case.path in WHOLE:  # requests that would replace everyone's directory or calendar are only dry runs
            case.query = {**case.query, "dryRun": "true"}
        if "If-Match" in case.headers:
            case.headers["If-Match"] = session.get(f"{known['service']}/v1/cases/{known['caseId']}").headers["ETag"]
    return case.call(session=session)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["fitting", "unfitting"])
@pytest.mark.parametrize("service", SERVICES)
def test_every_operation_answers_as_documented(
    service: str, mode: GenerationMode, premises: Premises, known: dict[str, str], session: requests.Session
) -> None:
    url, fitting = premises.env[f"{service.upper()}_URL"], mode is GenerationMode.POSITIVE
    about = known | {"service": url} if fitting else {}
    asked: set[str] = set()
    document = schemathesis.openapi.from_url(f"{url}/v1/openapi.json")
    operations = [found.ok() for found in document.get_all_operations() if isinstance(found, Ok)]
    for operation in operations:

        @BOUNDED
        @given(case=operation.as_strategy(generation_mode=mode))
        def answers(case: Case[Any]) -> None:
            case.validate_response(send(case, session, about), checks=CHECKS)
            asked.add(case.operation.label)

        with (
            contextlib.nullcontext() if fitting else contextlib.suppress(Unsatisfiable)
        ):  # without input nothing can be wrong
            answers()
    assert len(asked) == len(operations) if fitting else len(asked) >= 3

"""A malformed complaint is refused with the name of every wrong field, and nothing is stored."""

import json
from typing import Any

import httpx
import pytest
from intake_app import AppInMemory
from intake_citizen import WHOLE, changed

from intake.entrypoints.api.bodies import ABOUT, ANSWER, LINE, STORY

WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "no-story": (changed(account={"whatHappened": ""}), "account.whatHappened"),
    "blank-story": (changed(account={"whatHappened": " \n "}), "account.whatHappened"),
    "long-story": (changed(account={"whatHappened": "a" * (STORY + 1)}), "account.whatHappened"),
    "story-with-nul": (changed(account={"whatHappened": "a\x00b"}), "account.whatHappened"),
    "story-half-a-sign": (changed(account={"whatHappened": "a\ud800b"}), "account.whatHappened"),
    "story-a-number": (changed(account={"whatHappened": 7}), "account.whatHappened"),
    "long-consequences": (changed(account={"consequences": "a" * (ANSWER + 1)}), "account.consequences"),
    "long-burden": (changed(account={"burden": "a" * (ANSWER + 1)}), "account.burden"),
    "long-about": (changed(account={"about": "a" * (ABOUT + 1)}), "account.about"),
    "no-such-day": (changed(account={"happenedOn": "2026-02-30"}), "account.happenedOn"),
    "a-day-to-come": (changed(account={"happenedOn": "2026-03-03"}), "account.happenedOn"),
    "towards-nobody": (changed(account={"conductTowards": "NOBODY"}), "account.conductTowards"),
    "misspelt": (changed(account={"consequence": "x"}), "account.consequence"),
    "long-name": (changed(complainant={"name": "a" * (LINE + 1)}), "complainant.name"),
    "name-with-escape": (changed(complainant={"name": "\x1b[2J"}), "complainant.name"),
    "four-lines": (changed(complainant={"address": {"lines": ["a"] * 4}}), "complainant.address.lines"),
    "long-line": (changed(complainant={"address": {"lines": ["a" * 101]}}), "complainant.address.lines.0"),
    "country": (changed(complainant={"address": {"country": "Nederland"}}), "complainant.address.country"),
    "no-mail-address": (changed(complainant={"email": "voorbeeld"}), "complainant.email"),
    "two-mail-addresses": (changed(complainant={"email": "a@b.example,c@d.example"}), "complainant.email"),
    "mail-with-header": (changed(complainant={"email": "a@b.example\nBcc: c@d.example"}), "complainant.email"),
    "consent-without-address": (
        changed(complainant={"email": None, "electronicConsent": True}),
        "complainant.email",
    ),
    "long-phone": (changed(complainant={"phone": "0" * 41}), "complainant.phone"),
    "consent-maybe": (changed(complainant={"electronicConsent": "maybe"}), "complainant.electronicConsent"),
    "representative": (changed(representative={"email": "x"}), "representative.email"),
    "anonymous-by-name": (changed(anonymous=True), "complainant"),
    "language": (changed(language="Dutch"), "language"),
    "unknown-team": (changed(team="geheime-dienst"), "team"),
    "free-text-as-team": (changed(team="De heer Jansen!"), "team"),
    "unknown-theme": (changed(theme="anders"), "theme"),
    "unknown-field": (changed(bsn="123456782"), "bsn"),
    "no-account": ({"complainant": {}}, "account"),
}


@pytest.mark.parametrize(("body", "field"), WRONG.values(), ids=WRONG)
async def test_a_malformed_field_is_named_and_nothing_is_stored(
    http: httpx.AsyncClient, service: AppInMemory, body: dict[str, Any], field: str
) -> None:
    answer = await http.post("/v1/complaints", content=json.dumps(body), headers={"Content-Type": "application/json"})

    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (400, "invalid-input")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert [error["field"] for error in problem["errors"]] == [field]
    assert service.store.files == {}


async def test_every_wrong_field_is_named_at_once(http: httpx.AsyncClient) -> None:
    body = changed(account={"whatHappened": "", "happenedOn": "x"}, complainant={"email": "x"}, language="x")

    problem = (await http.post("/v1/complaints", json=body)).json()

    fields = {error["field"] for error in problem["errors"]}
    assert fields == {"account.whatHappened", "account.happenedOn", "complainant.email", "language"}


async def test_the_refusal_does_not_repeat_what_was_sent(http: httpx.AsyncClient) -> None:
    body = changed(complainant={"email": "geheim-adres", "phone": "1" * 50})

    assert "geheim-adres" not in (await http.post("/v1/complaints", json=body)).text


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b'"tekst"', b"\xff\xfe", b'{"account": 1}'])
async def test_a_body_that_is_no_complaint_is_refused(http: httpx.AsyncClient, content: bytes) -> None:
    answer = await http.post("/v1/complaints", content=content, headers={"Content-Type": "application/json"})

    assert answer.status_code == 400
    assert answer.json()["code"] in {"invalid-input", "bad-request"}


@pytest.mark.parametrize("key", ["short", "a" * 201, "with space"])
async def test_a_key_of_another_shape_is_refused(http: httpx.AsyncClient, key: str) -> None:
    answer = await http.post("/v1/complaints", json=WHOLE, headers={"Idempotency-Key": key})

    assert answer.status_code == 400
    assert [error["field"] for error in answer.json()["errors"]] == ["Idempotency-Key"]


async def test_a_body_that_is_too_large_is_refused(http: httpx.AsyncClient, service: AppInMemory) -> None:
    answer = await http.post("/v1/complaints", json=changed(account={"whatHappened": "a" * 262_144}))

    assert (answer.status_code, answer.json()["code"]) == (413, "body-too-large")
    assert service.store.files == {}


async def test_the_longest_complaint_is_accepted_in_any_script(http: httpx.AsyncClient) -> None:
    long = {"whatHappened": "\U0001f9e1" * STORY, "consequences": "é" * ANSWER, "burden": "例" * ANSWER}

    assert (await http.post("/v1/complaints", json=changed(account=long))).status_code == 201

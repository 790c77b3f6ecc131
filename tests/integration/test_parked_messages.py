"""Messages that no service can read or apply are kept for an operator, never logged, and stop no service."""

import json
from collections import Counter
from typing import Any
from uuid import uuid4

import pytest
from broker import Overheard, publish
from evidence import Operator, check_told_once
from premises import Premises, until
from stories import Cast, hand_in

from contracts.event import Door
from devstack.migrations import SERVICES
from devstack.stack import healthy

pytestmark = pytest.mark.servers

WORD = "Spreeuwenzwerm"  # occurs in all these messages and must occur nowhere else
SENT = "nl.wederhoor.messages.sent.v1"
SUBMITTED = "nl.wederhoor.complaint-files.submitted.v1"
DOORS = {Door.PUBLIC: (SENT, "procedure.facts"), Door.PERSONAL: (SUBMITTED, "procedure.personal")}
READERS = {Door.PUBLIC: ("intake", "procedure", "reporting"), Door.PERSONAL: ("procedure", "notifications")}


def an_envelope(type_name: str, data: object, **more: object) -> dict[str, Any]:
    return {
        "specversion": "1.0",
        "id": str(uuid4()),
        "source": "urn:nld:oin:00000000000000000000:systeem:wederhoor-notifications",
        "type": type_name,
        "subject": str(uuid4()),
        "time": "2026-03-02T09:00:00Z",
        "datacontenttype": "application/json",
        "sequence": "0000000001",
        "data": data,
        **more,
    }


def unreadable(type_name: str) -> dict[str, bytes]:
    """A body for each reason for parking."""
    unknown = an_envelope(f"nl.wederhoor.complaints.{WORD.lower()}.v1", {"words": WORD})
    wrong = an_envelope(type_name, {"reference": WORD})
    return {
        "undecodable": f'{{"type": "{WORD}'.encode(),
        "undecodable ": f"{WORD} \xe9\xff".encode("latin-1"),
        "undecodable  ": json.dumps([WORD]).encode(),
        "unknown-type": json.dumps(unknown).encode(),
        "invalid": json.dumps(wrong).encode(),
        "invalid ": json.dumps(an_envelope(type_name, {}, subject=WORD)).encode(),
        "invalid  ": json.dumps(an_envelope(type_name, {}, sequence=WORD)).encode(),
        "oversized": json.dumps(an_envelope(type_name, {"words": WORD * 100_000})).encode(),
    }


def parked_at(operator: Operator, service: str) -> list[dict[str, Any]]:
    return operator.inbox(service, "parked")


@pytest.mark.parametrize("door", DOORS)
def test_a_message_that_cannot_be_read_is_parked_listed_without_its_content_and_dismissed(
    door: Door, premises: Premises, operator: Operator, cast: Cast
) -> None:
    key, _ = DOORS[door]
    bodies = unreadable(key)
    messages = [Overheard(body, key) for body in bodies.values()]
    reasons = Counter(name.strip() for name in bodies)

    publish(premises.env["AMQP_URL"], door, [*messages, *messages])

    for service in READERS[door]:
        until(lambda service=service: len(parked_at(operator, service)) >= len(bodies), f"parked at {service}")
        listed = parked_at(operator, service)
        assert Counter(line["reason"] for line in listed) == reasons
        assert WORD not in json.dumps(listed)
        for line in listed:
            path = f"inbox/{line['key']}"
            assert operator.ask(service, "GET", path).json() == line
            closed = operator.ask(service, "POST", f"{path}/dismissal", json={"reason": "Een test stuurde dit."}).json()
            assert (closed["state"], closed["closedBy"]) == ("dismissed", "o-1301")
            again = operator.ask(service, "POST", f"{path}/retry")
            assert (again.status_code, again.json()["code"]) == (409, "message-closed")
        assert parked_at(operator, service) == []
    check_everything_works(premises, cast)


def test_a_message_that_no_service_reads_is_ignored(premises: Premises, operator: Operator, cast: Cast) -> None:
    unread = [Overheard(f"{WORD} {number}".encode(), f"nl.wederhoor.birds.{WORD.lower()}.v1") for number in range(3)]
    for door in DOORS:
        publish(premises.env["AMQP_URL"], door, unread)

    check_everything_works(premises, cast)
    premises.settle()
    assert all(parked_at(operator, service) == [] for service in SERVICES)


def test_a_fact_about_an_unknown_case_waits_and_an_operator_decides(premises: Premises, operator: Operator) -> None:
    data = {
        "messageId": str(uuid4()),
        "messageCode": "M01",
        "complaintId": str(uuid4()),
        "reference": "K-2026-999999",
        "recipientKind": "COMPLAINANT",
        "channel": "EMAIL",
        "sentAt": "2026-03-02T09:00:00Z",
        "sentOn": "2026-03-02",
    }
    stray = an_envelope(SENT, data, subject=data["complaintId"])
    publish(premises.env["AMQP_URL"], Door.PUBLIC, [Overheard(json.dumps(stray).encode(), SENT)])

    for service in ("procedure", "intake"):
        (line,) = until(lambda service=service: operator.inbox(service, "waiting"), f"waiting at {service}")
        assert line["subject"] == data["complaintId"]
        assert "not-yet-known" in line["reason"]
        retried = operator.ask(service, "POST", f"inbox/{line['key']}/retry")
        assert (retried.status_code, retried.json()["state"]) == (200, "waiting")
        dismissed = operator.ask(service, "POST", f"inbox/{line['key']}/dismissal", json={"reason": "Bestaat niet."})
        assert dismissed.json()["state"] == "dismissed"
    premises.settle()


def test_no_log_holds_a_word_of_what_was_parked(premises: Premises) -> None:
    logs = {file.name: file.read_text(errors="replace") for file in (premises.stack.room / "log").glob("*.log")}

    assert "message-parked" in logs["procedure.log"]
    assert [name for name, text in logs.items() if WORD.lower() in text.lower()] == []


def check_everything_works(premises: Premises, cast: Cast) -> None:
    """All services are up, and the next complaint is accepted, opened and acknowledged."""
    assert all(healthy(f"{premises.env[f'{service.upper()}_URL']}/health/ready") for service in SERVICES)
    complaint = hand_in(cast)
    told = Counter([("M01R", "COMPLAINANT"), ("M01", "COMPLAINANT")])
    assert check_told_once(cast, complaint, told) == 0

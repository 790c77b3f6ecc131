"""After approval, a file past its term disappears from every service, and the audit trail still verifies."""

import subprocess
import sys
from typing import Any

import pytest
from premises import Premises, until
from stories import SLOW, Cast, Complaint, decide, hand_in

from devstack.driving import System
from devstack.driving.web import Json, RefusedError
from devstack.migrations import SERVICES

pytestmark = pytest.mark.servers

LISTS = "/v1/destruction-lists"
TABLES = "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'"
PAPER = "een briefje van de balie"
# Where the id of a destroyed complaint may remain: the erasure, published facts, and applied facts.
MARKS = {
    "procedure": {"destruction_cases", "erased_subjects", "outbox", "outbox_sequences", "inbox"},
    "intake": {"erased_subjects", "outbox", "outbox_sequences", "inbox"},
    "notifications": {"erased_subjects", "outbox", "outbox_sequences", "inbox"},
    "reporting": {"complaint_figures", "inbox"},
}


def holding(premises: Premises, service: str, needle: str) -> set[str]:
    """The tables of a service that contain a text, as text or as bytes."""
    found = set()
    for row in premises.sql(service, TABLES):
        asked = f"select count(*) as n from {row['table_name']} as t where t::text ilike $1 or t::text ilike $2"
        wanted = (f"%{needle}%", f"%{needle.encode().hex()}%")
        if premises.sql(service, asked, *wanted)[0]["n"]:
            found.add(row["table_name"])
    return found


def years_later(premises: Premises, complaint: Complaint) -> None:
    """Make it look closed eight years earlier, because no test waits that long."""
    premises.settle()
    moved = "closed_on = closed_on - interval '8 years', archive_action_on = archive_action_on - interval '8 years'"
    premises.sql(
        "procedure", f"update cases set {moved}, version = version + 1 where reference = $1", complaint.reference
    )


def destroyed(premises: Premises, system: System, cast: Cast) -> Json:
    """The coordinator proposes and a manager approves; returns the list once all of it is done."""
    coordinator = premises.token(cast.coordinator.id, "complaint_coordinator")
    manager = premises.token(system.with_role("management").id, "management")
    made = premises.request("procedure", "POST", LISTS, token=coordinator).raise_for_status()
    path = f"{LISTS}/{made.json()['listId']}"
    etag = {"If-Match": made.headers["ETag"]}
    premises.request("procedure", "PUT", f"{path}/approval", token=manager, headers=etag).raise_for_status()

    def done() -> Any:
        listed = premises.request("procedure", "GET", path, token=manager).raise_for_status().json()
        return listed if listed["state"] == "DONE" else None

    certificate: Json = until(done, "the list is done")
    return certificate


def audit_command(premises: Premises, *arguments: str) -> "subprocess.CompletedProcess[str]":
    stack = premises.stack
    env = stack.layout.service_environment("procedure", stack.postgres, stack.broker)
    command = [sys.executable, "-m", "procedure.audit", *arguments]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def test_a_destroyed_complaint_is_gone_everywhere_and_its_audit_trail_still_verifies(
    premises: Premises, system: System, cast: Cast
) -> None:
    complaint, other = hand_in(cast), hand_in(cast)
    cast.coordinator.await_case(complaint.id, SLOW)
    cast.coordinator.file_document(complaint.id, "COMPLAINT", PAPER, f"Bij de klacht zat dit: {PAPER}.")
    decide(cast, complaint)
    enclosed = holding(premises, "notifications", PAPER)
    years_later(premises, complaint)

    certificate = destroyed(premises, system, cast)
    premises.settle()

    assert [line["reference"] for line in certificate["cases"]] == [complaint.reference]
    assert {"messages", "enclosure_contents"} <= enclosed, "it went along with the copy for the accused"
    for service in SERVICES:
        assert holding(premises, service, PAPER) == set(), service
        assert holding(premises, service, complaint.id) <= MARKS[service], service
        assert holding(premises, service, complaint.email) == set(), service
    with pytest.raises(RefusedError, match="404"):
        cast.citizen.own_page(complaint.own_page_url)
    assert cast.citizen.own_page(other.own_page_url).text
    verified = audit_command(premises, "verify")
    assert (verified.returncode, verified.stdout[:7]) == (0, "entries"), verified.stdout + verified.stderr

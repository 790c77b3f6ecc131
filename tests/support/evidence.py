"""Reads from outside what happened in a running system, and checks that each thing happened once."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

import httpx
from stories import SLOW, THEME, Cast, Complaint, Ending, today

from devstack.driving import Mail, RefusedError, System, eventually
from devstack.login import token_of
from devstack.migrations import SERVICES

STATES = {Ending.RESOLVED: "Informeel opgelost", Ending.DECIDED: "Afgehandeld met oordeel"}
# Fields that count no complaints: averages, settings, and data about the report itself.
_NO_COUNTS = {"median", "percentile90", "k", "year", "facts", "teamByTheme", "teamByResult", "definitions", "byTeam"}


def figures(system: System, year: int) -> Counter[str]:
    """Every count of the annual report, by its path."""
    found: Counter[str] = Counter()
    _flatten(system.figures(year), "", found)
    return found


def _flatten(value: Any, path: str, found: Counter[str]) -> None:
    if isinstance(value, bool):
        return
    if isinstance(value, int):
        found[path] += value
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in _NO_COUNTS:
                _flatten(part, f"{path}.{name}".lstrip("."), found)
    elif isinstance(value, list):
        for line in value:
            if isinstance(line, dict) and "key" in line:
                found[f"{path}.{line['key']}"] += line.get("complaints", line.get("number", 0))


def grown(system: System, before: Counter[str], year: int) -> dict[str, int]:
    """What was counted since then: only the differences."""
    now = figures(system, year)
    return {name: now[name] - before[name] for name in sorted({*now, *before}) if now[name] != before[name]}


def await_figures(system: System, before: Counter[str], year: int, expected: Mapping[str, int]) -> None:
    """Wait until the report has grown by exactly this and nothing else."""

    def equal() -> bool:
        assert grown(system, before, year) == dict(expected)
        return True

    eventually(equal, SLOW, pause=0.3)


def _receipt(*, acknowledged: bool = True) -> list[str]:
    """What every complaint about an official, submitted through the form, adds."""
    add = ["classification.complaints", "received.total", f"received.byMonth.{today():%m}"]
    add += ["received.byBody.OFFICIAL", "received.byChannel.WEB_FORM", "received.byForm.WRITTEN"]
    return [
        *add,
        f"received.byTheme.{THEME}",
        "acknowledgement.onTime" if acknowledged else "acknowledgement.notYetDue",
    ]


def growth_otherwise(*counted: str) -> Counter[str]:
    """What a complaint with another course adds: as received, and to these figures."""
    return Counter([*_receipt(), *counted])


def growth(ending: Ending, *, adjourned: bool = False, acknowledged: bool = True) -> Counter[str]:
    """What one complaint of these stories adds to the figures of the year, once the notice is sent."""
    add = [*_receipt(acknowledged=acknowledged), "timeliness.days.complaints", "timeliness.withinTerm"]
    if ending is Ending.RESOLVED:
        add += ["timeliness.daysInformal.complaints", "track.conversation", "track.resolvedInformally"]
        return Counter(add)
    add += ["elements.founded", "elements.unfounded", "elements.total", "elements.total", "judgement.partlyFounded"]
    add += ["hearing.heardAccused", "hearing.heardComplainant", "hearing.offered", "judgement.total"]
    add += ["timeliness.daysFormal.complaints", "track.formal", "track.formalStarted.NO_AGREEMENT"]
    return Counter([*add, "extensions.byReason.INVESTIGATION", "extensions.total"] if adjourned else add)


def mails_by_id(system: System) -> dict[str, list[Mail]]:
    """Every e-mail that was delivered anywhere, by its Message-ID."""
    found: dict[str, list[Mail]] = defaultdict(list)
    for mail in system.inbox().mails():
        found[mail.message_id].append(mail)
    return found


def check_messages(cast: Cast, complaint: Complaint, expected: Counter[tuple[str, str]]) -> list[dict[str, Any]]:
    """The delivery log holds exactly these messages, each sent by e-mail or in the print queue as a letter."""
    try:
        log = cast.coordinator.messages(complaint.id)
    except RefusedError as refused:  # notifications does not know it yet
        raise AssertionError(str(refused)) from None
    assert Counter((line["code"], line["recipientKind"]) for line in log) == expected
    for line in log:
        to_citizen = line["recipientKind"] == "COMPLAINANT" and line["code"] != "M01R"
        by_letter = to_citizen and not complaint.consent
        states = {"QUEUED", "POSTED"} if by_letter else {"SENT"}
        assert (line["channel"], line["state"] in states) == ("LETTER" if by_letter else "EMAIL", True), line["code"]
    return log


def check_told_once(
    cast: Cast,
    complaint: Complaint,
    expected: Counter[tuple[str, str]],
    mails: Mapping[str, list[Mail]] | None = None,
) -> int:
    """Every message of a complaint left once. A mail server may have accepted the same e-mail (with the same
    Message-ID) twice when the sender was killed between its "250" and our commit; returns how often that happened."""
    log = eventually(lambda: check_messages(cast, complaint, expected), SLOW, pause=0.3)
    mails = mails or mails_by_id(cast.system)
    expected_ids = {line["messageId"] for line in log if line["channel"] == "EMAIL"}
    found = {name: taken for name, taken in mails.items() if any(complaint.reference in _words(m) for m in taken)}
    assert set(found) == expected_ids
    assert all(len({(m.to, m.subject) for m in taken}) == 1 for taken in found.values())
    return sum(len(taken) - 1 for taken in found.values())


def _words(mail: Mail) -> str:
    return f"{mail.subject} {mail.text}"


def check_ended(cast: Cast, complaint: Complaint, ending: Ending) -> None:
    """Officials and citizen see the same end."""
    assert cast.coordinator.case(complaint.id)["state"] == ending

    def shown() -> bool:
        assert cast.citizen.own_page(complaint.own_page_url).state == STATES[ending]
        return True

    eventually(shown, SLOW, pause=0.3)


class Operator:
    """Monitors delivery in all four services, through their operations API."""

    def __init__(self, system: System) -> None:
        self._env = system.env
        self._token = ""
        self._client = httpx.Client(timeout=30, trust_env=False)

    def close(self) -> None:
        self._client.close()

    def ask(self, service: str, method: str, path: str, **more: Any) -> httpx.Response:
        self._token = self._token or token_of("o-1301", self._env["ISSUER_URL"])
        headers = {"Authorization": f"Bearer {self._token}"}
        url = f"{self._env[f'{service.upper()}_URL']}/v1/operations/{path}"
        return self._client.request(method, url, headers=headers, **more)

    def inbox(self, service: str, state: str = "parked") -> list[dict[str, Any]]:
        """Messages whose effect is pending."""
        answer = self.ask(service, "GET", "inbox", params={"state": state, "limit": 500}).raise_for_status()
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    def pending(self, service: str) -> int:
        """Facts waiting to be published."""
        return int(self.ask(service, "GET", "outbox").raise_for_status().json()["pending"])

    def check_nothing_open(self) -> None:
        """Outboxes empty, nothing waiting, nothing parked."""
        for service in SERVICES:
            standing = (self.pending(service), self.inbox(service, "waiting"), self.inbox(service, "parked"))
            assert standing == (0, [], []), service

"""The demo's voice: what it says is what is there, on a hundred columns, and a wrong figure is noticed."""

import re
from typing import Any

import pytest

from devstack.demo.figures import SECTIONS, Expected
from devstack.demo.narrator import WIDTH, Narrator
from devstack.demo.wording import date_text, fact_text, why
from devstack.upkeep import Ticker


def a_report(**received: int) -> dict[str, Any]:
    lines = [{"key": key, "complaints": count} for key, count in received.items()]
    by_channel = {"total": sum(received.values()), "byChannel": lines}
    return {section: by_channel if section == "received" else {} for section in SECTIONS}


def test_a_fact_is_told_with_what_it_says_and_the_state_after_it() -> None:
    data = {
        "complaintId": "1",
        "reference": "K-2026-000001",
        "state": "DECIDED",
        "outcome": "PARTLY_FOUNDED",
        "elements": [{"norms": ["N14"], "judgement": "FOUNDED"}, {"norms": ["N07"], "judgement": "UNFOUNDED"}],
    }

    told = fact_text({"type": "nl.wederhoor.complaints.decided.v1", "data": data})

    assert told == "complaints.decided → DECIDED: outcome PARTLY_FOUNDED, elements N14 FOUNDED + N07 UNFOUNDED"


def test_a_date_is_told_in_english_and_explained_in_the_dutch_of_the_system() -> None:
    holiday = "zondag (Algemene termijnenwet art. 1(1))"
    steps = [
        {"fromOn": "2026-11-22", "toOn": "2027-01-03", "why": "6 weken na ontvangst"},
        {"fromOn": "2027-01-03", "toOn": "2027-01-04", "why": holiday},
    ]
    clock = {"clock": "decideDueOn", "on": "2027-01-04", "article": "Awb 9:11(1)", "steps": steps, "provisional": False}

    assert date_text(clock) == "decision: Monday 4 January 2027, Awb 9:11(1)"
    assert why(clock) == f"“6 weken na ontvangst; 3 januari 2027 is {holiday}”"


def test_a_date_that_rests_on_policy_says_so_in_english() -> None:
    clock = {"clock": "informalContactDueOn", "on": "2026-12-04", "article": "Awb 9:10; beleid", "provisional": True}

    assert date_text(clock) == "first talk: Friday 4 December 2026 (provisional), Awb 9:10; policy of the municipality"


def test_nothing_is_wider_than_the_screen() -> None:
    lines: list[str] = []
    told = Narrator(lines.append)

    told.chapter("A title", "what it is about")
    told.act("a long sentence " * 20)
    told.seen("fact", "a long fact " * 20)

    assert len(lines) > 7
    assert max(map(len, lines)) <= WIDTH


def test_a_long_wait_gives_signs_of_life_ever_more_seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter(range(10_000))
    monkeypatch.setattr("time.monotonic", lambda: next(seconds))
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    lines: list[str] = []
    answers = iter([0] * 20 + [1])

    assert Narrator(lines.append).await_("the letter", lambda: next(answers)) == 1

    waited = [int(found) for line in lines for found in re.findall(r"waiting for the letter \((\d+) s\)", line)]
    assert len(waited) == len(lines) == 5
    assert all(2**power <= seconds < 2 ** (power + 1) for power, seconds in enumerate(waited, 1))


def test_each_that_is_waited_for_at_the_start_gives_signs_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    tick = Ticker()
    for name, waited in (("intake", 1.9), ("intake", 2.1), ("intake", 3.9), ("intake", 4.1), ("procedure", 2.0)):
        tick(name, waited)

    told = capsys.readouterr().out.splitlines()
    assert told == ["  waiting for intake (2 s)", "  waiting for intake (4 s)", "  waiting for procedure (2 s)"]


def test_a_report_that_grew_by_what_was_told_agrees() -> None:
    expected = Expected()
    expected.add(2026, "received.total", "received.byChannel.LETTER")

    assert expected.differences(2026, a_report(LETTER=3), a_report(LETTER=4)) == []


def test_a_figure_that_was_not_told_is_noticed() -> None:
    expected = Expected()
    expected.add(2026, "received.total", "received.byChannel.LETTER")

    found = expected.differences(2026, a_report(LETTER=3), a_report(LETTER=3, PHONE=1))

    assert found == [
        "received.byChannel.LETTER: told 1, the report of 2026 shows 0 more",
        "received.byChannel.PHONE: told 0, the report of 2026 shows 1 more",
    ]

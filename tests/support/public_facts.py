"""Public facts as they are in the log: published once, numbered without gaps, in the order of the story."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from stories import Ending

from contracts.procedure.access import OfficialRecorded

Fact = dict[str, Any]


def distinct(facts: Iterable[Fact]) -> list[Fact]:
    """At-least-once delivery may repeat a fact; its id reveals that."""
    return list({fact["id"]: fact for fact in facts}.values())


def check_contiguous(facts: Iterable[Fact]) -> None:
    """Per publisher and complaint the numbers run from 1 without a gap, in the order of the log. Officials are left
    out: they were told before anybody listened, and are told again at every start."""
    numbers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for fact in (each for each in distinct(facts) if each["type"] != OfficialRecorded.type_name()):
        numbers[fact["source"], fact["subject"]].append(int(fact["sequence"]))
    wrong = {key: found for key, found in numbers.items() if found != list(range(1, len(found) + 1))}
    assert not wrong, wrong


def names(facts: Iterable[Fact], publisher: str) -> list[str]:
    """The facts that one service published, in order, such as `complaints.decided`."""
    mine = [fact for fact in facts if fact["source"].endswith(f"-{publisher}")]
    return [fact["type"].removeprefix("nl.wederhoor.").removesuffix(".v1") for fact in mine]


def readable(bodies: Iterable[bytes]) -> list[Fact]:
    """The facts among the messages of a log, without messages of an intruder."""
    found = []
    for body in bodies:
        try:
            fact = json.loads(body)
        except ValueError:
            continue
        whole = isinstance(fact, dict) and {"id", "source", "subject", "sequence", "type", "data"} <= set(fact)
        if whole and fact["sequence"].isdecimal():
            found.append(fact)
    return found


def told_by_procedure(ending: Ending, *, adjourned: bool = False) -> list[str]:
    """The public facts of procedure in order, without those that wait for evidence of sending."""
    steps = ["terms-set", "triage-started", "accused-named", "team-manager-assigned", "conversation-recorded"]
    if ending is Ending.RESOLVED:
        steps += ["resolved-informally", "terms-set"]
    else:
        steps += ["formal-procedure-started", "handler-appointed", "explanation-recorded", "explanation-recorded"]
        steps += ["hearing-offered", "hearing-held", "draft-submitted", "draft-returned", "draft-submitted"]
        steps += ["adjourned", "terms-set"] if adjourned else []
        steps += ["decided", "terms-set"]
    return [f"complaints.{step}" for step in steps]

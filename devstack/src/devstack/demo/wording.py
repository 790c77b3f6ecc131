"""Facts and dates in words."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from devstack.driving.facts import TYPE_PREFIX
from devstack.driving.web import Json
from servicekit.paper.dutch import short_date

# What is worth a reader's time; a fact that is not named here shows everything it holds.
_SHOWN: Mapping[str, tuple[str, ...]] = {
    "complaints.received": ("channel", "form", "anonymous", "represented", "receivedOn", "team"),
    "complaints.terms-set": ("reason", "clockStatus", "dueOn", "noticeSentOn", "ombudsmanUntil"),
    "complaints.accused-named": ("team", "theme"),
    "letters.posted": ("messageCode", "postedOn"),
}
_SILENT = {"complaintId", "reference", "state"}

CLOCKS = {
    "ackDueOn": "acknowledgement",
    "decideDueOn": "decision",
    "extendedDueOn": "decision after the adjournment",
    "hearingReplyDueOn": "reply to the offer of a hearing",
    "informalContactDueOn": "first talk",
    "ombudsmanUntil": "last day to go to the ombudsman",
}


def name_of(fact: Json) -> str:
    """`complaints.received` for `nl.wederhoor.complaints.received.v1`."""
    return str(fact["type"]).removeprefix(TYPE_PREFIX).rpartition(".")[0]


def fact_text(fact: Json) -> str:
    """Its name, what it says, and the state of the case after it."""
    name, data = name_of(fact), fact["data"]
    keys = _SHOWN.get(name) or [key for key in data if key not in _SILENT]
    told = ", ".join(_told(key, data[key]) for key in keys if data.get(key) not in (None, False, [], ()))
    state = f" → {data['state']}" if "state" in data else ""
    return f"{name}{state}{f': {told}' if told else ''}"


def _told(key: str, value: Any) -> str:
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in key)
    return words if value is True else f"{words} {_value(value)}"


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        return " ".join(_value(each) for each in value.values())
    if isinstance(value, Iterable) and not isinstance(value, str):
        return " + ".join(_value(each) for each in value)
    return str(value)


def long_day(day: str | date) -> str:
    on = date.fromisoformat(day) if isinstance(day, str) else day
    return f"{on:%A} {on.day} {on:%B %Y}"


def date_text(clock: Json) -> str:
    """A date and what it rests on: an article, or policy, which the system calls by its Dutch name."""
    provisional = " (provisional)" if clock["provisional"] else ""
    basis = clock["article"].replace("beleid", "policy of the municipality")
    return f"{CLOCKS.get(clock['clock'], clock['clock'])}: {long_day(clock['on'])}{provisional}, {basis}"


def why(clock: Json) -> str:
    """Every step of the calculation in the system's own words, which are Dutch; holidays by name."""
    first, *shifts = clock["steps"]
    days = (f"{short_date(date.fromisoformat(step['fromOn']))} is {step['why']}" for step in shifts)
    return f"“{'; '.join([first['why'], *days])}”"

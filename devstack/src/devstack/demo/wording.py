"""Facts and dates in words."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from devstack.driving.facts import TYPE_PREFIX
from devstack.driving.web import Json

# What is worth a reader's time; a fact that is not named here shows everything it holds.
_SHOWN: Mapping[str, tuple[str, ...]] = {
    "complaints.received": ("channel", "form", "anonymous", "represented", "receivedOn", "team"),
    "complaints.terms-set": ("reason", "clockStatus", "dueOn", "noticeSentOn", "ombudsmanUntil"),
    "complaints.accused-named": ("team", "theme"),
    "letters.posted": ("messageCode", "postedOn"),
}
_SILENT = {"complaintId", "reference", "state"}

CLOCKS = {
    "ackDueOn": "acknowledgement (ontvangstbevestiging)",
    "decideDueOn": "decision (beslissing)",
    "extendedDueOn": "decision after adjournment (verdaging)",
    "hearingReplyDueOn": "reply to the offer of a hearing (horen)",
    "informalContactDueOn": "first talk (gesprek)",
    "ombudsmanUntil": "to the ombudsman until",
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


def why(clock: Json) -> str:
    """A date with its article and every step of its calculation, holidays by name."""
    first, *shifts = clock["steps"]
    reasons = [first["why"], *(f"{_short(step['fromOn'])} is {step['why']}" for step in shifts)]
    provisional = " (provisional)" if clock["provisional"] else ""
    name = CLOCKS.get(clock["clock"], clock["clock"])
    return f"{name}: {long_day(clock['on'])}{provisional}, {clock['article']}: {'; '.join(reasons)}"


def _short(day: str) -> str:
    on = date.fromisoformat(day)
    return f"{on.day} {on:%B}"

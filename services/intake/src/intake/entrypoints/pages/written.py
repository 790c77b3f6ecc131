"""The submission as a person reads it back: on the success page, on the own page and in the receipt as text."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from intake.domain.municipality import Municipality
from intake.entrypoints.wording import TOWARDS
from servicekit.paper.dutch import long_date
from words.submissions import ConductTowards


@dataclass(frozen=True)
class Written:
    """The questions and answers in order, and how the writer may be reached."""

    answers: tuple[tuple[str, str], ...]
    anonymous: bool
    by_email: bool
    by_letter: bool


def written_of(submitted: str, municipality: Municipality) -> Written:
    """Read back the copy that was hashed."""
    told: dict[str, Any] = json.loads(submitted)
    writer = told.get("representative") or told.get("complainant") or {}
    address = writer.get("address", {})
    return Written(
        answers=tuple((label, text) for label, text in _answers(told, municipality) if text),
        anonymous=told["anonymous"],
        by_email=bool(writer.get("electronicConsent")),
        by_letter=bool(address.get("lines")),
    )


def _answers(told: dict[str, Any], municipality: Municipality) -> list[tuple[str, str | None]]:
    account = told["account"]
    happened = account.get("happenedOn")
    teams = {team.id: team.name for team in (*municipality.former_teams, *municipality.teams)}
    themes = {theme.id: theme.name for theme in municipality.themes}
    towards = ConductTowards(account["conductTowards"])
    return [
        ("Wat is er gebeurd?", account["whatHappened"]),
        ("Welke gevolgen had dat voor u?", account.get("consequences")),
        ("Had u last van de gebeurtenis?", account.get("burden")),
        ("Wanneer gebeurde het?", long_date(date.fromisoformat(happened)) if happened else None),
        ("Over wie of wat gaat uw klacht?", account.get("about")),
        ("Team van de gemeente", teams.get(told.get("team", ""))),
        ("Onderwerp", themes.get(told.get("theme", ""))),
        ("Wie heeft dit meegemaakt?", TOWARDS[towards] if towards is not ConductTowards.UNKNOWN else None),
        ("Datum op de brief", long_date(date.fromisoformat(told["datedOn"])) if "datedOn" in told else None),
        *_person("Klager", told.get("complainant")),
        *_person("Gemachtigde", told.get("representative")),
    ]


def _person(who: str, person: dict[str, Any] | None) -> list[tuple[str, str | None]]:
    if person is None:
        return [("Klager", "U wilt anoniem blijven.")] if who == "Klager" else []
    address = person.get("address", {})
    place = " ".join(filter(None, (address.get("postcode"), address.get("city"))))
    country = address.get("country", "NL")
    lines = [*address.get("lines", []), place, country if country != "NL" else ""]
    consent = "Ja, stuur mij berichten per e-mail." if person["electronicConsent"] else None
    return [
        (f"{who}: naam", person.get("name")),
        (f"{who}: adres", ", ".join(filter(None, lines))),
        (f"{who}: e-mailadres", person.get("email")),
        (f"{who}: telefoonnummer", person.get("phone")),
        (f"{who}: post per e-mail", consent),
    ]

"""The form as people fill it in: its conversion to the body of the API, and its errors in plain Dutch."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from intake.entrypoints.api.bodies import ABOUT, ANSWER, STORY, ComplaintBody
from servicekit.errors import FieldError
from words.submissions import ConductTowards

FIELDS = (
    "whatHappened", "consequences", "burden", "day", "month", "year", "about", "team", "conductTowards",
    "anonymous", "name", "street", "postcode", "city", "email", "phone", "electronicConsent",
    "onBehalf", "otherName", "otherStreet", "otherPostcode", "otherCity",
)  # fmt: skip

# The form field for each field of the body, in the order of the page.
PLACES = {
    "account.whatHappened": "whatHappened",
    "account.consequences": "consequences",
    "account.burden": "burden",
    "account.happenedOn": "day",
    "account.about": "about",
    "account.conductTowards": "conductTowards",
    "team": "team",
    "anonymous": "anonymous",
    "name": "name",
    "address.lines.0": "street",
    "address.postcode": "postcode",
    "address.city": "city",
    "email": "email",
    "phone": "phone",
    "electronicConsent": "electronicConsent",
}

LABELS = {
    "whatHappened": "Wat is er gebeurd?",
    "consequences": "Welke gevolgen had dat voor u?",
    "burden": "Had u last van de gebeurtenis?",
    "about": "Over wie of wat gaat uw klacht?",
    "name": "Naam", "street": "Straat en huisnummer", "postcode": "Postcode", "city": "Plaats",
    "email": "E-mailadres", "phone": "Telefoonnummer",
    "otherName": "Naam", "otherStreet": "Straat en huisnummer", "otherPostcode": "Postcode", "otherCity": "Plaats",
}  # fmt: skip

LIMITS = {"whatHappened": STORY, "consequences": ANSWER, "burden": ANSWER, "about": ABOUT, "postcode": 40, "phone": 40}


@dataclass(frozen=True)
class Form:
    """What was typed, kept exactly so that no one has to type it again, and the errors in it."""

    values: dict[str, str]
    key: str
    errors: dict[str, str] = field(default_factory=dict)
    sent_before: bool = False

    @classmethod
    def of(cls, given: Mapping[str, Any], key: str) -> "Form":
        """Only the fields of the form; other fields are ignored."""
        return cls({name: str(given.get(name, "")) for name in FIELDS}, key)

    def body(self) -> dict[str, Any]:
        """The body as the API takes it. A person who fills in the form for someone else is the representative."""
        filler = self._person("name", "street", "postcode", "city") | {
            "email": self._text("email"),
            "phone": self._text("phone"),
            "electronicConsent": self.values["electronicConsent"] == "ja",
        }
        other = self._person("otherName", "otherStreet", "otherPostcode", "otherCity")
        behalf = self.values["onBehalf"] == "ja"
        account = {name: self._text(name) for name in ("consequences", "burden", "about")}
        towards = self.values["conductTowards"] or ConductTowards.UNKNOWN
        return {
            "account": account
            | {"whatHappened": self.values["whatHappened"], "happenedOn": self._date(), "conductTowards": towards},
            "complainant": other if behalf else filler,
            "representative": filler if behalf else None,
            "anonymous": self.values["anonymous"] == "ja",
            "team": self._text("team"),
        }

    def with_errors(self, errors: dict[str, str]) -> "Form":
        """The errors in the order of the page: the summary leads from top to bottom."""
        order = (*FIELDS,)
        return Form(self.values, self.key, dict(sorted(errors.items(), key=lambda item: order.index(item[0]))))

    def _text(self, name: str) -> str | None:
        return self.values[name].strip() or None

    def _person(self, name: str, street: str, postcode: str, city: str) -> dict[str, Any]:
        line = self._text(street)
        address = {"lines": [line] if line else [], "postcode": self._text(postcode), "city": self._text(city)}
        return {"name": self._text(name), "address": address}

    def _date(self) -> str | None:
        day, month, year = (self.values[name].strip() for name in ("day", "month", "year"))
        if not (day or month or year):
            return None
        if not re.fullmatch(r"\d{1,2} \d{1,2} \d{4}", f"{day} {month} {year}", re.ASCII):
            return "geen datum"
        return f"{year}-{int(month):02}-{int(day):02}"


def read_body(form: Form) -> ComplaintBody | Form:
    """The body, or the form with its errors."""
    try:
        return ComplaintBody.model_validate(form.body())
    except ValidationError as error:
        wrong = {_place(form, ".".join(map(str, e["loc"]))): e["type"] for e in error.errors(include_input=False)}
        return form.with_errors({place: _dutch(place, kind) for place, kind in wrong.items()})


def contradictions(form: Form, errors: tuple[FieldError, ...]) -> Form:
    """The form with its contradictions as errors."""
    told = {
        "account.happenedOn": "De datum ligt in de toekomst. Vul de dag in waarop het gebeurde.",
        "complainant": "U wilt anoniem klagen, maar u vulde ook gegevens in. Haal het vinkje weg of maak ze leeg.",
        "team": "Kies een team uit de lijst.",
    }
    told["representative"] = told["complainant"]
    consent = "Vul uw e-mailadres in. Of haal het vinkje weg: dan krijgt u brieven."
    found = {_place(form, error.field): told.get(error.field, consent) for error in errors}
    return form.with_errors(found)


def _place(form: Form, path: str) -> str:
    whose, _, rest = path.partition(".")
    if whose == "complainant" and form.values["onBehalf"] == "ja":
        place = PLACES.get(rest, "anonymous")
        return f"other{place[0].upper()}{place[1:]}" if rest else "anonymous"
    if whose in {"complainant", "representative"}:
        return PLACES[rest] if rest else "anonymous"
    return PLACES[path]


def _dutch(place: str, kind: str) -> str:
    if place == "whatHappened" and kind == "string_too_short":
        return "Vertel wat er is gebeurd. Zonder dat kunnen wij uw klacht niet behandelen."
    fixed = {
        "day": "Vul een bestaande datum in, bijvoorbeeld 3 maart 2026. Of laat de datum leeg.",
        "email": "Vul een geldig e-mailadres in, zoals naam@voorbeeld.nl. Of laat het leeg.",
        "conductTowards": "Kies een van de antwoorden.",
        "team": "Kies een team uit de lijst.",
    }
    if kind == "control_characters":
        return f"Bij ‘{LABELS[place]}’ staan vreemde tekens. Typ de tekst opnieuw."
    if place in fixed:
        return fixed[place]
    return f"‘{LABELS[place]}’ is te lang. Gebruik hoogstens {LIMITS.get(place, 100)} tekens."

"""Complainants, as a case shows them."""

from procedure.entrypoints.api.fields import Answer


class AddressAnswer(Answer):
    lines: tuple[str, ...]
    postcode: str | None
    city: str | None
    country: str


class PersonAnswer(Answer):
    name: str | None
    address: AddressAnswer | None
    email: str | None
    phone: str | None

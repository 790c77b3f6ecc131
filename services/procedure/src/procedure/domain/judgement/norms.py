"""The norms of proper conduct (Behoorlijkheidswijzer), against which each element of a complaint is judged."""

from dataclasses import dataclass

NORM_SET = "2012"  # a later edition gets another name: a running case keeps the list it was judged by


@dataclass(frozen=True)
class Norm:
    code: str
    name: str
    core_value: str


_LIST = {
    "Open en duidelijk": (
        "Transparant",
        "Goede informatieverstrekking",
        "Luisteren naar de burger",
        "Goede motivering",
    ),
    "Respectvol": (
        "Respecteren van grondrechten",
        "Bevorderen van actieve deelname door de burger",
        "Fatsoenlijke bejegening",
        "Fair play",
        "Evenredigheid",
        "Bijzondere zorg",
    ),
    "Betrokken en oplossingsgericht": (
        "Maatwerk",
        "Samenwerking",
        "Coulante opstelling",
        "Voortvarendheid",
        "De-escalatie",
    ),
    "Eerlijk en betrouwbaar": (
        "Integriteit",
        "Betrouwbaarheid",
        "Onpartijdigheid",
        "Redelijkheid",
        "Goede voorbereiding",
        "Goede organisatie",
        "Professionaliteit",
    ),
}

NORMS: dict[str, Norm] = {
    f"N{number:02}": Norm(f"N{number:02}", name, core_value)
    for number, (core_value, name) in enumerate(
        ((core_value, name) for core_value, names in _LIST.items() for name in names), start=1
    )
}

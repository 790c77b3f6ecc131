"""The conflict rules, each kept with its sentence where it is held to; docs/procedure.md is gathered from them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ConflictRule:
    """Refusals and guards of steps name the rule by its number. `basis` is the article, or `policy`."""

    number: str
    rule: str
    basis: str

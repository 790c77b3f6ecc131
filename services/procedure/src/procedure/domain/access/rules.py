"""The conflict rules. Each stands with its sentence in the module that enforces it; docs/procedure.md collects them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ConflictRule:
    """Refusals and guards of steps cite the rule by its number. `basis` is the article, or `policy`."""

    number: str
    rule: str
    basis: str

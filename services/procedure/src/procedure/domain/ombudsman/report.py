"""What a report must hold: a ruling per element, and for what is improper the norms it breached (Awb 9:36(2))."""

from procedure.domain.judgement.norms import NORMS
from procedure.domain.ombudsman.records import ElementRuling, Report
from procedure.domain.ombudsman.refusals import BreachedNormMissing, RulingMissing
from words.ombudsman import Ruling


def check_report(report: Report) -> None:
    """At least one element; each proper without norms, or improper with the norms of which one list is known."""
    if not report.elements:
        raise RulingMissing("elements", "A report rules on at least one element.")
    for number, element in enumerate(report.elements):
        _check_element(element, f"elements[{number}]")


def _check_element(element: ElementRuling, field: str) -> None:
    if element.ruling is Ruling.NOT_APPLICABLE:
        raise RulingMissing(f"{field}.ruling", "An element is proper or improper.")
    if element.ruling is Ruling.IMPROPER and not element.breached_norms:
        raise BreachedNormMissing(f"{field}.breachedNorms", "What is improper names the norm that was breached.")
    if element.ruling is Ruling.PROPER and element.breached_norms:
        raise BreachedNormMissing(f"{field}.breachedNorms", "What is proper breached no norm.")
    if unknown := [norm for norm in element.breached_norms if norm not in NORMS]:
        raise BreachedNormMissing(f"{field}.breachedNorms", f"There is no norm {unknown[0]}.")

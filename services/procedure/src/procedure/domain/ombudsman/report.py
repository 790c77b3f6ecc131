"""O5: the ombudsman's report: a ruling per element, and the norms that improper conduct breached (Awb 9:36)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.domain.errors import DayNotPossible
from procedure.domain.judgement.norms import NORMS
from procedure.domain.ombudsman.case_file import OmbudsmanFile
from procedure.domain.steps.step import OL
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.fact import OmbudsmanFact
from procedure.domain.track.step import UNDER_INVESTIGATION, TrackStep
from servicekit.errors import FieldError, Invalid
from words.ombudsman import OmbudsmanState, RecommendationKind, Ruling

RECEIVE_REPORT = TrackStep(
    "O5", "record the report", "rapport vastleggen", UNDER_INVESTIGATION, OmbudsmanState.REPORT_RECEIVED, (OL,),
    "a ruling per element; an improper one names the norms that were breached; with the recommendations",
    "Awb 9:36(1)-(2)", "ombudsman-cases.report-received",
)  # fmt: skip


class RulingMissing(Invalid):
    code = "ruling-missing"
    article = "Awb 9:27"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message, [FieldError(field, message)])


class BreachedNormMissing(Invalid):
    code = "breached-norm-missing"
    article = "Awb 9:36(2)"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message, [FieldError(field, message)])


@dataclass(frozen=True)
class ElementRuling:
    """What the ombudsman found about one element of the request (Awb 9:27, 9:36(2))."""

    description: str
    ruling: Ruling
    breached_norms: tuple[str, ...] = ()


@dataclass(frozen=True)
class Advised:
    """A recommendation as a report states it."""

    kind: RecommendationKind
    text: str


@dataclass(frozen=True)
class Report:
    """O5. The ruling as a whole and the norms follow from its elements."""

    number: str
    dated_on: date
    received_on: date
    elements: tuple[ElementRuling, ...]
    norm_set: str
    document_ids: tuple[UUID, ...]
    recorded_by: str

    @property
    def ruling(self) -> Ruling:
        """One improper element makes the whole improper."""
        improper = any(each.ruling is Ruling.IMPROPER for each in self.elements)
        return Ruling.IMPROPER if improper else Ruling.PROPER

    @property
    def breached_norms(self) -> tuple[str, ...]:
        return tuple(sorted({norm for each in self.elements for norm in each.breached_norms}))


@dataclass(frozen=True, kw_only=True)
class ReportReceived(OmbudsmanFact):
    report: Report
    recommendations: int


def receive_report(file: OmbudsmanFile, by: FollowUp, report: Report, recommendations: Sequence[UUID]) -> None:
    """O5: the ruling ends the open questions; each recommendation starts a life of its own."""
    about = file.take(RECEIVE_REPORT, by)
    check_report(report)
    file.check_day("receivedOn", report.received_on, by)
    if report.dated_on > report.received_on:
        raise DayNotPossible("datedOn", file.received_on, report.received_on)
    file.report = report
    file.recommendations = tuple(recommendations)
    file.tell(ReportReceived(**about, report=report, recommendations=len(file.recommendations)))
    file.renew_due()


def check_report(report: Report) -> None:
    """At least one element; each is proper without norms, or improper with norms from a known list."""
    if not report.elements:
        raise RulingMissing("elements", "A report rules on at least one element.")
    for number, element in enumerate(report.elements):
        _check_element(element, f"elements[{number}]")


def _check_element(element: ElementRuling, field: str) -> None:
    if element.ruling is Ruling.NOT_APPLICABLE:
        raise RulingMissing(f"{field}.ruling", "An element is proper or improper.")
    if element.ruling is Ruling.IMPROPER and not element.breached_norms:
        raise BreachedNormMissing(f"{field}.breachedNorms", "An improper element names the norm that was breached.")
    if element.ruling is Ruling.PROPER and element.breached_norms:
        raise BreachedNormMissing(f"{field}.breachedNorms", "A proper element breaches no norm.")
    if unknown := [norm for norm in element.breached_norms if norm not in NORMS]:
        raise BreachedNormMissing(f"{field}.breachedNorms", f"There is no norm {unknown[0]}.")

"""Turns facts into figures. Facts may come twice and in any order; the figures end up the same.

The functions, one for each fact, are in `complaint.py`, `ombudsman.py` and `recommendation.py`.
"""

from collections.abc import Callable, Mapping
from typing import Any

from contracts.event import Event
from contracts.notifications import MessageFact
from reporting.application.figures.complaint import COMPLAINT
from reporting.application.figures.ombudsman import OMBUDSMAN_CASE
from reporting.application.figures.recommendation import RECOMMENDATION
from reporting.domain.figures.contribution import AnyFigures
from reporting.domain.figures.heard import Subject
from words.messages import FileKind

PROJECTIONS: Mapping[type[Event], Callable[[Any, Any, int], None]] = {
    **COMPLAINT,
    **OMBUDSMAN_CASE,
    **RECOMMENDATION,
}


def subject_of(fact: Event) -> Subject | None:
    """What a fact is about. None: a message about another file than a complaint, which is not counted."""
    data = fact.data
    if type(fact) in OMBUDSMAN_CASE:
        return Subject(FileKind.OMBUDSMAN_CASE, data.ombudsman_case_id)
    if type(fact) in RECOMMENDATION:
        return Subject(FileKind.RECOMMENDATION, data.recommendation_id)
    if isinstance(data, MessageFact) and data.file is not FileKind.COMPLAINT:
        return None
    return Subject(FileKind.COMPLAINT, data.complaint_id)


def project(figures: AnyFigures, fact: Event) -> bool:
    """Apply a fact to the figures of its subject. False: it was applied before."""
    sequence = int(fact.sequence)
    publisher = fact.source.rsplit("-", 1)[-1]
    if not figures.hear(publisher, sequence, fact.time):
        return False
    state = getattr(fact.data, "state", None)
    if state is not None and figures.is_newer("state", sequence):
        figures.state = state
    PROJECTIONS[type(fact)](figures, fact, sequence)
    return True

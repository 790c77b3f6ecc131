"""Applies facts: live facts one by one, facts from the log in batches, in the same way."""

from collections.abc import Iterable

from contracts.event import Event
from reporting.application.figures.projections import project, subject_of
from reporting.application.ports import Figures


async def apply_facts(facts: Iterable[Event], figures: Figures) -> int:
    """Apply facts to one generation, and return how many were new to it."""
    told = [(subject, fact) for fact in facts if (subject := subject_of(fact)) is not None]
    taken = await figures.taken({subject for subject, _ in told})
    new = [subject for subject, fact in told if project(taken[subject], fact)]
    await figures.put(taken[subject] for subject in sorted(set(new)))
    return len(new)

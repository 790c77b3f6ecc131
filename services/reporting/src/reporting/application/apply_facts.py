"""Applying facts: the live ones one by one, those from the log many at a time; the same way."""

from collections.abc import Iterable

from contracts.event import Event
from reporting.application.ports import Figures
from reporting.application.projections import project


async def apply_facts(facts: Iterable[Event], figures: Figures) -> int:
    """Apply facts to one generation. The number of those that were new to it."""
    facts = list(facts)
    taken = await figures.taken({fact.data.complaint_id for fact in facts})
    new = [fact.data.complaint_id for fact in facts if project(taken[fact.data.complaint_id], fact)]
    await figures.put(taken[complaint_id] for complaint_id in sorted(set(new)))
    return len(new)

"""A destroyed complaint stays in the figures of its year, and these figures name no one."""

from reporting_builders import facts_of
from reporting_stories import a_year

from contracts.event import Event
from contracts.procedure.retention import Erased, ErasedData
from devstack.doubles import an_event
from reporting.adapters.tables import figures
from reporting.application.figures.projections import project
from reporting.domain.figures.complaint import ComplaintFigures
from reporting.domain.figures.contribution import contribution


def test_destroying_the_file_does_not_change_the_figures() -> None:
    for story in a_year(20):
        facts: list[Event] = facts_of(story)
        data = ErasedData(complaint_id=story.complaint_id, reference="K-2026-000001", erased_on=story.received_on)
        erased = an_event(Erased, data, subject=story.complaint_id, sequence=999, service="procedure")
        kept, destroyed, early = (ComplaintFigures(story.complaint_id) for _ in range(3))

        for into, told in ((kept, facts), (destroyed, [*facts, erased]), (early, [erased, *facts])):
            for fact in told:
                project(into, fact)

        assert set(contribution(destroyed)) == set(contribution(kept)) == set(contribution(early))
        assert not project(destroyed, erased)


def test_only_the_id_dates_and_codes_of_a_complaint_are_kept() -> None:
    names = {column.name for column in figures.c}

    assert not names & {"reference", "name", "text", "address", "email", "official_id", "handler_id", "findings"}

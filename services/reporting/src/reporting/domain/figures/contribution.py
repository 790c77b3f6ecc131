"""What each thing of which figures are kept adds to the counts, on which day it counts, and when it ended."""

from datetime import date

from reporting.domain.counting.tally import Tally
from reporting.domain.figures.complaint import ComplaintFigures
from reporting.domain.figures.ombudsman import OmbudsmanFigures, RecommendationFigures
from reporting.domain.figures.standing import standing
from reporting.domain.tallies import tallies
from words.messages import FileKind

AnyFigures = ComplaintFigures | OmbudsmanFigures | RecommendationFigures

SHAPES: dict[FileKind, type[AnyFigures]] = {
    FileKind.COMPLAINT: ComplaintFigures,
    FileKind.OMBUDSMAN_CASE: OmbudsmanFigures,
    FileKind.RECOMMENDATION: RecommendationFigures,
}


def contribution(figures: AnyFigures) -> list[Tally]:
    """Everything these figures add one to."""
    return list(tallies(figures) if isinstance(figures, ComplaintFigures) else figures.tallies())


def day_of(figures: AnyFigures) -> date | None:
    """The day that decides in which year it counts: of receipt, or of recording. None: not known yet."""
    return figures.recorded_on if isinstance(figures, RecommendationFigures) else figures.received_on


def closed_in(figures: AnyFigures) -> int:
    """The year in which it ended; 0: it is open."""
    closed_on = standing(figures).closed_on if isinstance(figures, ComplaintFigures) else figures.closed_on
    return closed_on.year if closed_on else 0

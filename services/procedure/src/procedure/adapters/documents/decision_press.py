"""The decision document: one template, as a self-contained page and as accessible PDF."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from procedure.application.judgement.press import DecisionText, PressAway, Printed
from servicekit.observability import get_logger
from servicekit.paper.dutch import short_date
from servicekit.paper.markup import css_string, paragraphs
from servicekit.paper.press import SECONDS, Press, PressError
from words.cases import Outcome
from words.handling import Judgement
from words.people import ResponsibleBody

TEMPLATES = Path(__file__).parents[2] / "templates"

OUTCOMES = {
    Outcome.FOUNDED: "De klacht is gegrond. U krijgt gelijk.",
    Outcome.PARTLY_FOUNDED: "De klacht is deels gegrond. U krijgt voor een deel gelijk.",
    Outcome.UNFOUNDED: "De klacht is ongegrond. Wij vinden dat de gemeente zich behoorlijk heeft gedragen.",
    Outcome.NO_JUDGEMENT: "Wij geven geen oordeel, omdat niet vast te stellen is wat er is gebeurd.",
}
JUDGEMENTS = {
    Judgement.FOUNDED: "gegrond",
    Judgement.UNFOUNDED: "ongegrond",
    Judgement.NO_JUDGEMENT: "geen oordeel",
}
BODIES = {
    ResponsibleBody.COLLEGE: "het college van burgemeester en wethouders",
    ResponsibleBody.BURGEMEESTER: "de burgemeester",
    ResponsibleBody.RAAD: "de gemeenteraad",
    ResponsibleBody.OTHER: "het bestuursorgaan",
}

_log = get_logger(__name__)


class DecisionPress:
    def __init__(self, seconds: float = SECONDS) -> None:
        self._press = Press(seconds)
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters |= {"day": short_date, "paragraphs": paragraphs, "css": css_string}

    async def print(self, text: DecisionText) -> Printed:
        page = self.page(text)
        try:
            document = await self._press.document(page)
        except PressError as error:
            _log.error("decision-not-printed", reason=str(error))
            raise PressAway from None
        return Printed(page.encode(), document)

    def page(self, text: DecisionText) -> str:
        words = {"outcomes": OUTCOMES, "judgements": JUDGEMENTS, "bodies": BODIES}
        return self._templates.get_template("decision.html.j2").render(text=text, **words)

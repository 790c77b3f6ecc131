"""The annual report: the figures of the years that the stories were about, compared with what was told."""

from collections.abc import Mapping

from devstack.addresses import api_page
from devstack.demo.errors import ToldWrongError
from devstack.demo.stage import Stage
from devstack.driving.web import Json

_LINES = (
    ("Received", "received.total"),
    ("  in writing", "received.byForm.WRITTEN"),
    ("  orally", "received.byForm.ORAL"),
    ("  on the web form or by API", "received.byChannel.WEB_FORM"),
    ("  by letter", "received.byChannel.LETTER"),
    ("  by telephone", "received.byChannel.PHONE"),
    ("Resolved informally", "track.resolvedInformally"),
    ("  by a direct action", "track.directAction"),
    ("  in a conversation", "track.conversation"),
    ("Decided in the formal procedure", "track.formal"),
    ("  founded", "judgement.founded"),
    ("  partly founded", "judgement.partlyFounded"),
    ("  unfounded", "judgement.unfounded"),
    ("Still open", "track.open"),
    ("  of which in the formal procedure", "track.openInFormalProcedure"),
    ("Within the term", "timeliness.withinTerm"),
    ("Overdue", "timeliness.overdue"),
    ("Not yet due", "timeliness.notYetDue"),
    ("Without a term (oral)", "timeliness.withoutTerm"),
    ("Adjourned", "extensions.total"),
    ("Heard: complainant / accused", "hearing.heardComplainant hearing.heardAccused"),
)


def tell(stage: Stage, before: Mapping[int, Json]) -> None:
    """Shows the figures once they agree with what was told; ToldWrongError when they do not."""
    about = "GET /v1/annual-reports/{year} of reporting, as management and the council clerk read it"
    stage.story("The annual report", about, address=api_page(stage.system.env, "reporting"))
    for year in stage.expected.years:
        _tell_year(stage, year, before[year])


def _tell_year(stage: Stage, year: int, before: Json) -> None:
    def agrees() -> Json:
        report = stage.system.figures(year)
        return report if not stage.expected.differences(year, before, report) else {}

    try:
        report = stage.told.await_("reporting to have read every fact", agrees, seconds=45)
    except TimeoutError:
        wrong = stage.expected.differences(year, before, stage.system.figures(year))
        raise ToldWrongError("The annual report does not agree with the story:\n" + "\n".join(wrong)) from None
    stage.told.line()
    stage.told.line(f"{report['municipality']}, {year}".ljust(56) + "complaints")
    stage.told.line("─" * 66)
    for label, names in _LINES:
        stage.told.line(f"{label:<56}{' / '.join(str(_at(report, name)) for name in names.split()):>10}")
    stage.told.line("─" * 66)
    stage.told.line(f"From {report['facts']} facts. Every number agrees with what was told above.")


def _at(report: Json, name: str) -> int:
    from devstack.demo.figures import counts

    return counts(report).get(name, 0)

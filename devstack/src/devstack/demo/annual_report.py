"""Jaarverslag: the figures of the years that the stories were about, compared with what was told."""

from collections.abc import Mapping

from devstack.demo.errors import ToldWrongError
from devstack.demo.stage import Stage
from devstack.driving.web import Json

_LINES = (
    ("Ontvangen (received)", "received.total"),
    ("  schriftelijk (written)", "received.byForm.WRITTEN"),
    ("  mondeling (oral)", "received.byForm.ORAL"),
    ("  webformulier", "received.byChannel.WEB_FORM"),
    ("  brief", "received.byChannel.LETTER"),
    ("  telefoon", "received.byChannel.PHONE"),
    ("Informeel opgelost (resolved informally)", "track.resolvedInformally"),
    ("  met een directe actie", "track.directAction"),
    ("  met een gesprek", "track.conversation"),
    ("Formeel afgehandeld (decided)", "track.formal"),
    ("  gegrond (founded)", "judgement.founded"),
    ("  deels gegrond (partly founded)", "judgement.partlyFounded"),
    ("  ongegrond (unfounded)", "judgement.unfounded"),
    ("Nog open", "track.open"),
    ("  waarvan in de formele procedure", "track.openInFormalProcedure"),
    ("Binnen de termijn (within the term)", "timeliness.withinTerm"),
    ("Te laat (overdue)", "timeliness.overdue"),
    ("Nog niet aan de beurt (not yet due)", "timeliness.notYetDue"),
    ("Zonder wettelijke termijn (oral)", "timeliness.withoutTerm"),
    ("Verdaagd (adjourned)", "extensions.total"),
    ("Gehoord: klager / beklaagde", "hearing.heardComplainant hearing.heardAccused"),
)


def tell(stage: Stage, before: Mapping[int, Json]) -> None:
    """Shows the figures once they agree with what was told; ToldWrongError when they do not."""
    stage.told.chapter("Jaarverslag", "GET /v1/annual-reports/{year}, as management and the council read it")
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
    stage.told.line(f"Jaarverslag klachten {year}, {report['municipality']}".ljust(56) + "complaints")
    stage.told.line("─" * 66)
    for label, names in _LINES:
        stage.told.line(f"{label:<56}{' / '.join(str(_at(report, name)) for name in names.split()):>10}")
    stage.told.line("─" * 66)
    stage.told.line(f"From {report['facts']} facts. Every number agrees with what was told above.")


def _at(report: Json, name: str) -> int:
    from devstack.demo.figures import counts

    return counts(report).get(name, 0)

"""Joins the parts: the only module that knows them all."""

import asyncio
import sys
from functools import partial

import httpx
import uvloop
from fastapi import FastAPI, Request

from contracts.asyncapi import document
from reporting.adapters.counting import recount_shown
from reporting.adapters.directory import ProcedureDirectory
from reporting.adapters.generations import SqlGenerations
from reporting.adapters.log_reader import StreamLog
from reporting.adapters.queries import SqlQuestions
from reporting.adapters.tables import delivery
from reporting.adapters.unit_of_work import begin_work
from reporting.application.directory import DirectoryAway
from reporting.application.figures.projections import PROJECTIONS
from reporting.application.rebuild import RebuildProgress, Say, rebuild
from reporting.application.report.annual_report import AnnualReport, annual_report
from reporting.entrypoints import rebuild as command
from reporting.entrypoints.access import ACCESS
from reporting.entrypoints.api.annual_reports import annual_reports_router
from reporting.entrypoints.api.directory import directory_away
from reporting.entrypoints.consumers import READERS
from reporting.settings import Settings, read_municipality
from servicekit.clock import legal_day, utc_now
from servicekit.database import create_engine, create_sessions
from servicekit.jobs import every
from servicekit.observability import configure_logging
from servicekit.service import Plumbing, create_api, token_source
from servicekit.web.auth import RolesInDirectory

VERSION = "0.1.0"
RECOUNT_SECONDS = 2.0


def create_app() -> FastAPI:
    """The service, configured from its environment."""
    settings = Settings()
    configure_logging(settings.log_level, "reporting")
    municipality = read_municipality(settings.municipality_file)
    engine = create_engine(settings.database_url, pool_size=settings.pool_size)
    sessions = create_sessions(engine)
    questions = SqlQuestions(sessions)

    async def report_of(year: int) -> AnnualReport:
        return await annual_report(year, legal_day(utc_now()), questions, municipality)

    async def recount() -> None:
        await recount_shown(sessions)

    plumbing = Plumbing(
        name="reporting",
        settings=settings,
        engine=engine,
        sessions=sessions,
        tables=delivery,
        begin=begin_work(sessions),
        readers=READERS,
        roles_in_directory=_asking_procedure(settings),
    )
    app = create_api(
        plumbing,
        title="reporting",
        version=VERSION,
        access=ACCESS,
        routers=[annual_reports_router(report_of)],
        messages=partial(document, "reporting"),
        jobs=[every(RECOUNT_SECONDS, "recount", recount)],
    )
    app.add_exception_handler(DirectoryAway, directory_away)
    return app


def _asking_procedure(settings: Settings) -> RolesInDirectory:
    client = httpx.AsyncClient(base_url=f"{str(settings.procedure_url).rstrip('/')}/", timeout=5)
    tokens = token_source(settings, settings.client_id, settings.client_secret)
    directory = ProcedureDirectory(client, tokens, settings.directory_seconds)

    async def roles_in_directory(_request: Request, official_id: str) -> frozenset[str] | None:
        return await directory.roles_of(official_id)

    return roles_in_directory


async def rebuild_figures(settings: Settings, say: Say) -> RebuildProgress:
    """Run a rebuild with the real log and database."""
    engine = create_engine(settings.database_url)
    sessions = create_sessions(engine)
    log = StreamLog(str(settings.rabbitmq_url), {event.type_name(): event for event in PROJECTIONS})
    try:
        return await rebuild(log, SqlGenerations(engine, sessions), begin_work(sessions), say)
    finally:
        await engine.dispose()


def main(arguments: list[str]) -> int:
    """`python -m reporting.main rebuild`."""
    if arguments != ["rebuild"]:
        print("usage: python -m reporting.main rebuild", file=sys.stderr)  # noqa: T201 - a command speaks to its user
        return 2
    settings = Settings()
    configure_logging(settings.log_level, "reporting")
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(command.run(lambda say: rebuild_figures(settings, say), command.Teller()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

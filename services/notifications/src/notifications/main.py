"""Joins the parts: the only module that knows them all."""

from functools import partial
from secrets import SystemRandom

import httpx
from fastapi import APIRouter, FastAPI
from pydantic import HttpUrl

from contracts.asyncapi import document
from contracts.catalogue import queues_that_read
from notifications.adapters.delivery.intake_links import IntakeLinks
from notifications.adapters.delivery.letters_pdf import PdfPrinter
from notifications.adapters.delivery.procedure_documents import ProcedureDocuments
from notifications.adapters.delivery.smtp import Server, SmtpMailer
from notifications.adapters.messages.templates import FileTemplates
from notifications.adapters.queries import SqlQuestions
from notifications.adapters.tables import delivery, map_tables
from notifications.adapters.unit_of_work import begin_work
from notifications.application.delivery.send_message import Courier
from notifications.application.messages.render import Texts
from notifications.application.ports import BeginWork
from notifications.application.queries import Questions
from notifications.domain.messages.municipality import Municipality
from notifications.entrypoints.access import ACCESS, roles_as_told
from notifications.entrypoints.api.letters import letters_router
from notifications.entrypoints.api.messages import messages_router
from notifications.entrypoints.api.tasks import tasks_router
from notifications.entrypoints.consumers import readers
from notifications.entrypoints.jobs import Gauges, jobs
from notifications.settings import Settings, read_municipality
from servicekit.clock import utc_now
from servicekit.database import create_engine, create_sessions
from servicekit.delivery.outbox import source_of
from servicekit.observability import configure_logging
from servicekit.service import Plumbing, create_api, token_source

VERSION = "0.1.0"
NAME = "notifications"


def create_app() -> FastAPI:
    """The service, configured from its environment."""
    settings = Settings()
    configure_logging(settings.log_level, NAME)
    municipality = read_municipality(settings.municipality_file)
    map_tables()
    engine = create_engine(settings.database_url, pool_size=settings.pool_size)
    sessions = create_sessions(engine)
    begin = begin_work(sessions, source_of(municipality.oin, NAME), utc_now)
    texts = Texts(FileTemplates(), municipality, str(settings.public_url))
    questions = SqlQuestions(sessions)
    plumbing = Plumbing(
        name=NAME,
        settings=settings,
        engine=engine,
        sessions=sessions,
        tables=delivery,
        begin=begin,
        readers=readers(utc_now),
        roles_in_directory=roles_as_told(questions),
        heard_by=queues_that_read(NAME),
    )
    gauges = Gauges(plumbing.metrics.registry, questions, utc_now)
    return create_api(
        plumbing,
        title="Wederhoor notifications",
        version=VERSION,
        access=ACCESS,
        routers=_routers(begin, questions),
        messages=partial(document, NAME),
        jobs=jobs(_courier(settings, municipality, begin, texts), gauges),
    )


def _routers(begin: BeginWork, questions: Questions) -> list[APIRouter]:
    desks = (letters_router, tasks_router)
    return [messages_router(questions), *(router(begin, questions, utc_now) for router in desks)]


def _courier(settings: Settings, municipality: Municipality, begin: BeginWork, texts: Texts) -> Courier:
    password = settings.smtp_password.get_secret_value() if settings.smtp_password else None
    server = Server(settings.smtp_host, settings.smtp_port, settings.smtp_username, password, settings.smtp_tls)
    tokens = token_source(settings, settings.client_id, settings.client_secret)
    return Courier(
        begin=begin,
        texts=texts,
        mailer=SmtpMailer(server, settings.sender, municipality.contact.organisation, utc_now),
        links=IntakeLinks(_neighbour(settings.intake_url), tokens),
        documents=ProcedureDocuments(_neighbour(settings.procedure_url), tokens),
        printer=PdfPrinter(),
        sender=settings.sender,
        reply_to=municipality.contact.email,
        now=utc_now,
        chance=SystemRandom().random,
    )


def _neighbour(url: HttpUrl) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=f"{str(url).rstrip('/')}/", timeout=10)

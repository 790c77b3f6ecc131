"""The only place where the parts of this service are joined."""

from functools import partial

from fastapi import FastAPI

from contracts.asyncapi import document
from contracts.catalogue import queues_that_read
from procedure.adapters.audit.audit_log import SqlAuditLog
from procedure.adapters.documents.contents import StoredContents
from procedure.adapters.documents.decision_press import DecisionPress
from procedure.adapters.documents.storage import Storage
from procedure.adapters.documents.storage_setting import open_storage
from procedure.adapters.ombudsman.track_lists import SqlTrackLists
from procedure.adapters.organisation.municipality_file import read_municipality
from procedure.adapters.tables import delivery
from procedure.adapters.unit_of_work import begin_work
from procedure.adapters.worklists.worklist import SqlWorklist
from procedure.application.judgement.press import PressAway
from procedure.application.ports import StorageAway
from procedure.entrypoints.access import ACCESS
from procedure.entrypoints.api.documents.uploading import upload_limits
from procedure.entrypoints.api.edge import Parts, press_away, roles_in_directory, storage_away
from procedure.entrypoints.api.routers import ROUTERS
from procedure.entrypoints.consumers import readers
from procedure.entrypoints.jobs import jobs, sweeping
from procedure.settings import Settings
from servicekit.clock import utc_now
from servicekit.database import create_engine, create_sessions
from servicekit.observability import configure_logging
from servicekit.service import Plumbing, create_api

VERSION = "0.1.0"


def create_app() -> FastAPI:
    """The service, from its environment."""
    settings = Settings()
    configure_logging(settings.log_level, "procedure")
    municipality = read_municipality(settings.municipality_file)
    engine = create_engine(settings.database_url, pool_size=settings.pool_size)
    sessions = create_sessions(engine)
    begin = begin_work(sessions, municipality, utc_now)
    contents = StoredContents(sessions, _storage(settings), utc_now)
    hears = readers(municipality, utc_now)
    app = create_api(
        Plumbing(
            "procedure",
            settings,
            engine,
            sessions,
            delivery,
            begin,
            hears,
            roles_in_directory=roles_in_directory,
            heard_by=queues_that_read("procedure"),
        ),
        title="Wederhoor procedure",
        version=VERSION,
        access=ACCESS,
        routers=ROUTERS,
        messages=partial(document, "procedure"),
        jobs=[
            *jobs(begin, municipality, utc_now, settings.deadline_watch_seconds),
            sweeping(contents, settings.sweep_seconds),
        ],
        uploads=upload_limits(settings.max_document_bytes),
    )
    app.add_exception_handler(StorageAway, storage_away)
    app.add_exception_handler(PressAway, press_away)
    worklist, log = SqlWorklist(sessions), SqlAuditLog(sessions)
    lists = SqlTrackLists(sessions)
    most = settings.max_document_bytes
    app.state.parts = Parts(begin, utc_now, municipality, worklist, log, contents, lists, DecisionPress(), most)
    return app


def _storage(settings: Settings) -> Storage:
    secret = settings.storage_secret_key
    return open_storage(
        settings.storage,
        endpoint=str(settings.storage_endpoint).rstrip("/") if settings.storage_endpoint else None,
        region=settings.storage_region,
        access_key=settings.storage_access_key,
        secret_key=secret.get_secret_value() if secret else None,
    )

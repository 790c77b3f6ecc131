"""Logs and metrics. Input from outside is never logged: only names of things, codes and identifiers."""

import logging
import sys
from typing import Any

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from servicekit.delivery.causation import current_cause

# Libraries whose log lines may quote a body, a path or a statement: only serious ones are kept, without detail.
QUIET = {
    "aiormq": logging.CRITICAL,  # writes a traceback at every refused reconnect
    "aio_pika": logging.CRITICAL,
    "faststream": logging.CRITICAL,  # quotes the body of a message it cannot read
    "sqlalchemy": logging.ERROR,
    "asyncpg": logging.ERROR,
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "uvicorn.access": logging.CRITICAL,  # would write the secret of an own page
    "weasyprint": logging.ERROR,
    "fontTools": logging.ERROR,
}
SERVER = ("uvicorn", "uvicorn.error")


def get_logger(name: str) -> Any:
    """A logger of events with fields: `log.info("paused", because="broker")`, never a sentence with values in it."""
    return structlog.stdlib.get_logger(name)


def _add_cause(_logger: Any, _method: str, entry: dict[str, Any]) -> dict[str, Any]:
    entry.setdefault("correlation_id", current_cause().correlation_id)
    return entry


def _class_of_exception(_logger: Any, _method: str, entry: dict[str, Any]) -> dict[str, Any]:
    """Replace a traceback by its class and place: its message may quote personal data."""
    given = entry.pop("exc_info", None)
    error = sys.exc_info()[1] if given is True else given[1] if isinstance(given, tuple) else given
    if isinstance(error, BaseException):
        entry["error"] = type(error).__name__
        entry["at"] = _places(error)
    return entry


def _places(error: BaseException, most: int = 8) -> list[str]:
    places, step = [], error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        places.append(f"{code.co_filename.rsplit('/', 1)[-1]}:{step.tb_lineno}:{code.co_name}")
        step = step.tb_next
    return places[-most:]


def _without_words(_logger: Any, _method: str, entry: dict[str, Any]) -> dict[str, Any]:
    """Keep only the origin of a library's line, because its words may quote anything; for the server itself also the
    first line of the template, which says that it started."""
    record: logging.LogRecord = entry["_record"]
    speaks = record.name in SERVER and isinstance(record.msg, str)
    entry["event"] = record.msg.partition("\n")[0] if speaks else "library-line"
    entry["place"] = f"{record.module}:{record.lineno}"
    entry.pop("stack_info", None)
    return entry


def configure_logging(level: str, service: str) -> None:
    """One JSON object per line on standard output, for our own lines and those of the libraries."""
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _add_cause,
        _class_of_exception,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    foreign: list[Any] = [*shared, _without_words]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=foreign,
        use_get_message=False,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            lambda _l, _m, entry: {"service": service, **entry},
            structlog.processors.JSONRenderer(),
        ],
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name, limit in QUIET.items():
        logging.getLogger(name).setLevel(limit)
    logging.raiseExceptions = False  # a line that cannot be formatted would be printed with its values
    for name in SERVER:
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True


class Metrics:
    """What an operator watches. Labels are our own names: routes, queues, types; never values from outside."""

    def __init__(self) -> None:
        self.registry = mine = CollectorRegistry()
        self.requests = Counter("http_requests", "Answers given", ["method", "route", "status"], registry=mine)
        self.seconds = Histogram("http_request_seconds", "Time to answer", ["method", "route"], registry=mine)
        self.published = Counter("outbox_published", "Facts published", ["door"], registry=mine)
        self.unpublished = Counter("outbox_failures", "Failed attempts to publish", ["door"], registry=mine)
        self.outbox_pending = Gauge("outbox_pending", "Facts that wait to be published", registry=mine)
        self.outbox_age = Gauge("outbox_oldest_seconds", "Age of the oldest fact that waits", registry=mine)
        self.consumed = Counter("inbox_messages", "Messages taken in", ["queue", "result"], registry=mine)
        self.inbox_open = Gauge("inbox_open", "Messages that were not applied yet", ["state"], registry=mine)

"""Engine, sessions and migrations, the same in every service."""

import asyncio
import os
import traceback
from collections.abc import Iterator
from typing import Any

import asyncpg
from sqlalchemy import Connection, MetaData, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.pool import NullPool

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

_AWAY = (
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.TooManyConnectionsError,
    asyncpg.InterfaceError,
    PoolTimeoutError,
)
_UNSTORABLE = (asyncpg.CharacterNotInRepertoireError, asyncpg.UntranslatableCharacterError)


def new_metadata() -> MetaData:
    """Metadata whose constraints get predictable names, so that migrations can name them."""
    return MetaData(naming_convention=NAMING)


def driver_url(url: Any) -> str:
    """The same URL for SQLAlchemy's asyncpg dialect."""
    return str(url).replace("postgresql://", "postgresql+asyncpg://", 1)


def create_engine(url: Any, *, pool_size: int = 10) -> AsyncEngine:
    """Connections of this service to its own database. A dead connection is noticed before it is used."""
    engine = create_async_engine(
        driver_url(url),
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={"timeout": 10, "command_timeout": 60},
    )
    engine.sync_engine.dialect.do_ping = _ping  # type: ignore[assignment]
    return engine


def _ping(connection: Any) -> bool:
    """One round trip instead of three: the driver's own ping begins and ends a transaction."""
    connection.autocommit = True
    try:
        connection.ping()
    finally:
        connection.autocommit = False
    return True


def create_sessions(engine: AsyncEngine) -> async_sessionmaker[AsyncSession]:
    """Sessions whose objects stay readable after the commit."""
    return async_sessionmaker(engine, expire_on_commit=False)


async def database_answers(engine: AsyncEngine) -> bool:
    """Whether the database answers a statement at this moment."""
    try:
        async with asyncio.timeout(3), engine.connect() as connection:
            await connection.execute(text("select 1"))
    except (DBAPIError, OSError, TimeoutError, asyncpg.PostgresError):
        return False
    return True


def database_away(error: BaseException) -> bool:
    """Whether an error says that the database itself is out of reach, rather than that a statement was wrong."""
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    return any(
        isinstance(cause, _AWAY) or (isinstance(cause, OSError | TimeoutError) and _from_the_driver(cause))
        for cause in _causes(error)
    )


def unstorable_text(error: BaseException) -> bool:
    """Whether a text was refused for a character that PostgreSQL does not store (NUL)."""
    return any(isinstance(cause, _UNSTORABLE) for cause in _causes(error))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__


def _from_the_driver(error: BaseException) -> bool:
    """A time limit or a lost connection elsewhere (mail, another service, a file) is not the database's."""
    names = (str(frame.f_globals.get("__name__")) for frame, _ in traceback.walk_tb(error.__traceback__))
    return any(name.startswith(("asyncpg.", "sqlalchemy.")) for name in names)


def run_migrations(metadata: MetaData, url_variable: str) -> None:
    """What every service's migrations/env.py does. A migration gives up after waiting five seconds for a lock, so it
    never blocks the running version behind it."""

    from alembic import context  # 10 MiB that a running service does not need

    def migrate(connection: Connection) -> None:
        context.configure(connection=connection, target_metadata=metadata, compare_type=True)
        with context.begin_transaction():
            connection.execute(text("set lock_timeout = '5s'"))
            context.run_migrations()

    async def connect_and_migrate() -> None:
        engine = create_async_engine(driver_url(os.environ[url_variable]), poolclass=NullPool)
        async with engine.connect() as connection:
            await connection.run_sync(migrate)
            await connection.commit()
        await engine.dispose()

    asyncio.run(connect_and_migrate())

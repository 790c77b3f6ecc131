"""A database of this service for every test."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

from reporting.adapters.generations import SqlGenerations
from reporting.adapters.queries import SqlQuestions
from reporting.adapters.unit_of_work import begin_work
from reporting.application.ports import BeginWork
from servicekit.database import create_engine, create_sessions


@dataclass(frozen=True)
class Store:
    engine: AsyncEngine
    sessions: async_sessionmaker[AsyncSession]
    begin: BeginWork
    questions: SqlQuestions
    generations: SqlGenerations


@pytest.fixture
async def store(migrated_database: Callable[[str], str]) -> AsyncIterator[Store]:
    engine = create_engine(migrated_database("reporting"), pool_size=5)
    sessions = create_sessions(engine)
    yield Store(engine, sessions, begin_work(sessions), SqlQuestions(sessions), SqlGenerations(engine, sessions))
    await engine.dispose()

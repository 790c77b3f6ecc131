"""The tables of the organisation: who works here, in which team, and the days equated with a holiday."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY

from procedure.adapters.columns import Records, Word, Words
from procedure.domain.organisation.absence import Absence
from words.municipality import LoadSource
from words.people import OfficialKind


def organisation_tables(metadata: sa.MetaData) -> tuple[sa.Table, sa.Table, sa.Table, sa.Table, sa.Table]:
    """`officials`, `announced_absences`, `teams`, `directory_loads` and `equated_days`."""
    people = _officials(metadata), _announced_absences(metadata)
    return *people, _teams(metadata), _directory_loads(metadata), _equated_days(metadata)


def _officials(metadata: sa.MetaData) -> sa.Table:
    return sa.Table(
        "officials",
        metadata,
        sa.Column("official_id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("phone", sa.Text),
        sa.Column("team", sa.Text),
        sa.Column("roles", Words, nullable=False),
        sa.Column("line_manager", sa.Text),
        sa.Column("substitute", sa.Text),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("bodies", Words, nullable=False, server_default=sa.text("'{}'")),
        sa.Column("kind", Word(OfficialKind), nullable=False, server_default=OfficialKind.OFFICIAL.value),
        sa.Column("absences", Records(tuple[Absence, ...])),  # as loaded; none is null, so that few rows are looked at
        sa.Column("told_at", sa.DateTime(timezone=True)),  # when the other services were last told of this official
    )


def _announced_absences(metadata: sa.MetaData) -> sa.Table:
    """What officials said here; no load of the directory touches it."""
    return sa.Table(
        "announced_absences",
        metadata,
        sa.Column("official_id", sa.Text, primary_key=True),
        sa.Column("absence", Records(Absence)),
        sa.Column("back_on", sa.Date),
        sa.Column("told_by", sa.Text, nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
    )


def _teams(metadata: sa.MetaData) -> sa.Table:
    return sa.Table(
        "teams",
        metadata,
        sa.Column("team_id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("manager", sa.Text),
        sa.Column("parent", sa.Text),
        sa.Column("staff", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("removed", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("told_at", sa.DateTime(timezone=True)),  # when the other services were last told of this team
    )


def _directory_loads(metadata: sa.MetaData) -> sa.Table:
    """One row per load; the last one says whether the file is still loaded at a start."""
    return sa.Table(
        "directory_loads",
        metadata,
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        *_loaded(),
    )


def _equated_days(metadata: sa.MetaData) -> sa.Table:
    return sa.Table(
        "equated_days",
        metadata,
        sa.Column("year", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("days", ARRAY(sa.Date), nullable=False),
        *_loaded(),
        sa.Column("version", sa.Integer, nullable=False),
    )


def _loaded() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("loaded_by", sa.Text, nullable=False),
        sa.Column("source", Word(LoadSource), nullable=False),
    )

"""Lists of files to be destroyed. All that remains of a destroyed file is its line here: the certificate."""

import sqlalchemy as sa

from procedure.adapters.columns import Word
from procedure.domain.retention.destruction import ListState, TakenOff
from words.cases import RetentionResult


def destruction_tables(metadata: sa.MetaData) -> tuple[sa.Table, sa.Table]:
    """`destruction_lists` and `destruction_cases`."""
    return _lists(metadata), _cases(metadata)


def _lists(metadata: sa.MetaData) -> sa.Table:
    return sa.Table(
        "destruction_lists",
        metadata,
        sa.Column("list_id", sa.Uuid, primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("state", Word(ListState), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("judged_at", sa.DateTime(timezone=True)),
        sa.Column("judged_by", sa.Text),
        sa.Column("rejected_because", sa.Text),
        sa.Column("done_at", sa.DateTime(timezone=True)),
    )


def _cases(metadata: sa.MetaData) -> sa.Table:
    """A file waits on at most one list."""
    to_do = sa.text("taken_off is null and destroyed_at is null")
    return sa.Table(
        "destruction_cases",
        metadata,
        sa.Column("list_id", sa.Uuid, sa.ForeignKey("destruction_lists.list_id"), primary_key=True),
        sa.Column("complaint_id", sa.Uuid, primary_key=True),
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("result", Word(RetentionResult), nullable=False),
        sa.Column("closed_on", sa.Date, nullable=False),
        sa.Column("action_on", sa.Date, nullable=False),
        sa.Column("taken_off", Word(TakenOff)),
        sa.Column("taken_off_by", sa.Text),
        sa.Column("taken_off_because", sa.Text),
        sa.Column("destroyed_at", sa.DateTime(timezone=True)),
        sa.Column("digest", sa.Text),
        sa.Column("audit_entries", sa.Integer),
        sa.CheckConstraint("taken_off is null or destroyed_at is null", name="destroyed_or_taken_off"),
        sa.CheckConstraint("(destroyed_at is null) = (digest is null)", name="destroyed_has_a_digest"),
        sa.Index("ix_destruction_cases_to_do", "complaint_id", postgresql_where=to_do, unique=True),
    )

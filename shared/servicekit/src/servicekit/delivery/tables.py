"""The tables of delivery. Each service owns and migrates them; they are the same in every service."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

# The first migration of every service contains this literally: the relay wakes at commit, not at the next sweep.
OUTBOX_NOTIFY = """
create function outbox_notify() returns trigger language plpgsql as $$
begin perform pg_notify('outbox', ''); return null; end $$;
create trigger outbox_wake after insert on outbox for each statement execute function outbox_notify();
"""


@dataclass(frozen=True)
class DeliveryTables:
    outbox: sa.Table
    sequences: sa.Table
    inbox: sa.Table
    requests: sa.Table


def delivery_tables(metadata: sa.MetaData) -> DeliveryTables:
    """Declare outbox, outbox_sequences, inbox and idempotency_keys in a service's own metadata."""
    return DeliveryTables(_outbox(metadata), _sequences(metadata), _inbox(metadata), _requests(metadata))


def _moment(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _outbox(metadata: sa.MetaData) -> sa.Table:
    """Facts to be published. `position` gives the order within a subject; a published personal row is deleted, a public
    one is kept for a while for operations."""
    table = sa.Table(
        "outbox",
        metadata,
        sa.Column("position", sa.BigInteger, sa.Identity(always=True), primary_key=True),
        sa.Column("event_id", sa.Uuid, nullable=False, unique=True),
        sa.Column("door", sa.Text, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("correlation_id", sa.Text, nullable=False),
        sa.Column("traceparent", sa.Text),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        _moment("created_at", nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False, server_default=sa.text("0")),
        _moment("next_attempt_at"),
        sa.Column("last_error", sa.Text),
        _moment("published_at"),
    )
    pending = table.c.published_at.is_(None)
    sa.Index("ix_outbox_pending", table.c.position, postgresql_where=pending)
    sa.Index(
        "ix_outbox_held",
        table.c.door,
        table.c.subject,
        postgresql_where=sa.and_(pending, table.c.next_attempt_at.is_not(None)),
    )
    return table


def _sequences(metadata: sa.MetaData) -> sa.Table:
    """The last sequence number issued per door and subject. Its row lock makes the order of numbers the order of
    commits."""
    return sa.Table(
        "outbox_sequences",
        metadata,
        sa.Column("door", sa.Text, primary_key=True),
        sa.Column("subject", sa.Text, primary_key=True),
        sa.Column("last", sa.Integer, nullable=False),
    )


def _inbox(metadata: sa.MetaData) -> sa.Table:
    """Every event that arrived. A body is kept only until its effect is applied (decision D4)."""
    table = sa.Table(
        "inbox",
        metadata,
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("queue", sa.Text, nullable=False),
        sa.Column("type", sa.Text),
        sa.Column("subject", sa.Text),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("reason", sa.Text),
        sa.Column("body", sa.LargeBinary),
        _moment("received_at", nullable=False),
        _moment("next_attempt_at"),
        _moment("closed_at"),
        sa.Column("closed_by", sa.Text),
        sa.Column("closed_because", sa.Text),
        sa.CheckConstraint("state in ('applied', 'waiting', 'parked', 'dismissed')", name="state"),
        sa.CheckConstraint("(state in ('waiting', 'parked')) = (body is not null)", name="body_while_open"),
        sa.CheckConstraint("(state = 'waiting') = (next_attempt_at is not null)", name="waiting_has_a_time"),
    )
    sa.Index("ix_inbox_due", table.c.next_attempt_at, postgresql_where=table.c.state == sa.literal_column("'waiting'"))
    sa.Index(
        "ix_inbox_open",
        table.c.received_at,
        postgresql_where=table.c.state.in_([sa.literal_column("'waiting'"), sa.literal_column("'parked'")]),
    )
    return table


def _requests(metadata: sa.MetaData) -> sa.Table:
    """Answers given for an Idempotency-Key, per caller and route (`scope`)."""
    return sa.Table(
        "idempotency_keys",
        metadata,
        sa.Column("scope", sa.Text, primary_key=True),
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("answer", JSONB, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, index=True),
    )

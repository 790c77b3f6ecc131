"""Complaints with their proof, links and progress, and the tables of delivery.

The sequences of references are created for years ahead: the accept path must never wait for a lock on the schema.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001_front_door"
down_revision = None

MOMENT = sa.DateTime(timezone=True)
YEARS = range(2020, 2061)


def upgrade() -> None:
    _complaints()
    _progress()
    _directory()
    _outbox()
    _inbox()
    for year in YEARS:
        op.execute(f"create sequence complaint_references_{year}")


def downgrade() -> None:
    for year in YEARS:
        op.execute(f"drop sequence complaint_references_{year}")
    for table in ("idempotency_keys", "inbox", "outbox_sequences", "outbox"):
        op.drop_table(table)
    op.execute("drop function outbox_notify()")
    for table in ("access_lists", "officials", "steps", "links", "complaints"):
        op.drop_table(table)


def _complaints() -> None:
    op.create_table(
        "complaints",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("registered_at", MOMENT, nullable=False),
        sa.Column("registered_by", sa.Text()),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("suggested_kind", sa.Text(), nullable=False),
        sa.Column("suggested_rule", sa.SmallInteger()),
        sa.Column("missing", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("submitted", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("complaint_id", name="pk_complaints"),
        sa.UniqueConstraint("reference", name="uq_complaints_reference"),
        sa.CheckConstraint(r"reference ~ '^K-\d{4}-\d{6,}$'", name="ck_complaints_reference"),
        sa.CheckConstraint("content_hash ~ '^[0-9a-f]{64}$'", name="ck_complaints_content_hash"),
    )
    op.create_table(
        "links",
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("revoked_at", MOMENT),
        sa.PrimaryKeyConstraint("secret_hash", name="pk_links"),
        sa.ForeignKeyConstraint(["complaint_id"], ["complaints.complaint_id"], name="fk_links_complaint_id_complaints"),
        sa.CheckConstraint("octet_length(secret_hash) = 32", name="ck_links_secret_hash"),
    )
    op.create_index("ix_links_complaint_id", "links", ["complaint_id"])


def _progress() -> None:
    op.create_table(
        "steps",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("state", sa.Text()),
        sa.Column("details", postgresql.JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("source", "event_id", name="pk_steps"),
        sa.ForeignKeyConstraint(["complaint_id"], ["complaints.complaint_id"], name="fk_steps_complaint_id_complaints"),
    )
    op.create_index("ix_steps_complaint_id", "steps", ["complaint_id"])


def _directory() -> None:
    op.create_table(
        "officials",
        sa.Column("official_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("official_id", name="pk_officials"),
    )
    op.create_table(
        "access_lists",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("shut_out", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("complaint_id", name="pk_access_lists"),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaints.complaint_id"], name="fk_access_lists_complaint_id_complaints"
        ),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("position", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("door", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("correlation_id", sa.Text(), nullable=False),
        sa.Column("traceparent", sa.Text()),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("next_attempt_at", MOMENT),
        sa.Column("last_error", sa.Text()),
        sa.Column("published_at", MOMENT),
        sa.PrimaryKeyConstraint("position", name="pk_outbox"),
        sa.UniqueConstraint("event_id", name="uq_outbox_event_id"),
    )
    pending = sa.text("published_at is null")
    op.create_index("ix_outbox_pending", "outbox", ["position"], postgresql_where=pending)
    held = sa.text("published_at is null and next_attempt_at is not null")
    op.create_index("ix_outbox_held", "outbox", ["door", "subject"], postgresql_where=held)
    op.create_table(
        "outbox_sequences",
        sa.Column("door", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("door", "subject", name="pk_outbox_sequences"),
    )
    op.execute(
        "create function outbox_notify() returns trigger language plpgsql as $$"
        " begin perform pg_notify('outbox', ''); return null; end $$"
    )
    op.execute("create trigger outbox_wake after insert on outbox for each statement execute function outbox_notify()")


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("queue", sa.Text(), nullable=False),
        sa.Column("type", sa.Text()),
        sa.Column("subject", sa.Text()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("reason", sa.Text()),
        sa.Column("body", sa.LargeBinary()),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("next_attempt_at", MOMENT),
        sa.Column("closed_at", MOMENT),
        sa.Column("closed_by", sa.Text()),
        sa.Column("closed_because", sa.Text()),
        sa.PrimaryKeyConstraint("key", name="pk_inbox"),
        sa.CheckConstraint("state in ('applied', 'waiting', 'parked', 'dismissed')", name="ck_inbox_state"),
        sa.CheckConstraint("(state in ('waiting', 'parked')) = (body is not null)", name="ck_inbox_body_while_open"),
        sa.CheckConstraint("(state = 'waiting') = (next_attempt_at is not null)", name="ck_inbox_waiting_has_a_time"),
    )
    op.create_index("ix_inbox_due", "inbox", ["next_attempt_at"], postgresql_where=sa.text("state = 'waiting'"))
    op.create_index(
        "ix_inbox_open", "inbox", ["received_at"], postgresql_where=sa.text("state in ('waiting', 'parked')")
    )
    op.create_table(
        "idempotency_keys",
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("answer", postgresql.JSONB(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("scope", "key", name="pk_idempotency_keys"),
    )
    op.create_index("ix_idempotency_keys_created_at", "idempotency_keys", ["created_at"])

"""Figures per complaint, their counts per day, which generation of them is shown, and the tables of delivery."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001_figures"
down_revision = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _generations()
    _figures()
    _counts()
    _outbox()
    _inbox()
    op.execute("insert into generations (only_row, shown, last) values (true, 1, 1)")


def downgrade() -> None:
    for table in ("idempotency_keys", "inbox", "outbox_sequences", "outbox"):
        op.drop_table(table)
    op.execute("drop function outbox_notify()")
    for table in ("stale_days", "day_totals", "day_counts", "complaint_figures", "generations"):
        op.drop_table(table)


def _generations() -> None:
    op.create_table(
        "generations",
        sa.Column("only_row", sa.Boolean(), nullable=False),
        sa.Column("shown", sa.Integer(), nullable=False),
        sa.Column("building", sa.Integer()),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("only_row", name="pk_generations"),
        sa.CheckConstraint("only_row", name="ck_generations_only_row"),
    )


def _figures() -> None:
    op.create_table(
        "complaint_figures",
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("heard", postgresql.JSONB(), nullable=False, server_default=sa.text("'{}'")),
        sa.Column("newest", postgresql.JSONB(), nullable=False, server_default=sa.text("'{}'")),
        sa.Column("newest_at", MOMENT),
        sa.Column("facts", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("received_on", sa.Date()),
        sa.Column("channel", sa.Text()),
        sa.Column("form", sa.Text()),
        sa.Column("team_indicated", sa.Text()),
        sa.Column("theme_indicated", sa.Text()),
        sa.Column("state", sa.Text()),
        sa.Column("team_named", sa.Text()),
        sa.Column("theme_named", sa.Text()),
        sa.Column("body_conduct", sa.Boolean()),
        sa.Column("ack_due_on", sa.Date()),
        sa.Column("decide_due_on", sa.Date()),
        sa.Column("due_on", sa.Date()),
        sa.Column("resolved_on", sa.Date()),
        sa.Column("resolution_kind", sa.Text()),
        sa.Column("formal_started_on", sa.Date()),
        sa.Column("formal_reason", sa.Text()),
        sa.Column("decided_on", sa.Date()),
        sa.Column("outcome", sa.Text()),
        sa.Column("elements_founded", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("elements_unfounded", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("elements_no_judgement", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("adjournment_reason", sa.Text()),
        sa.Column("adjourned_late", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("hearing_offered", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("heard_complainant", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("heard_accused", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("waived_complainant", sa.Text()),
        sa.Column("waived_accused", sa.Text()),
        sa.Column("ack_sent_on", sa.Date()),
        sa.Column("notice_sent_on", sa.Date()),
        sa.Column("day", sa.Date(), nullable=False, server_default=sa.text("'0001-01-01'")),
        sa.Column("closed_in", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("tallies", postgresql.ARRAY(sa.Text()), nullable=False, server_default=sa.text("'{}'")),
        sa.PrimaryKeyConstraint("generation", "complaint_id", name="pk_complaint_figures"),
        postgresql_with={"fillfactor": 60},
    )
    op.create_index("ix_complaint_figures_day", "complaint_figures", ["generation", "day"])


def _counts() -> None:
    op.create_table(
        "day_counts",
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("closed_in", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tally", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("generation", "day", "closed_in", "tally", name="pk_day_counts"),
    )
    op.create_index("ix_day_counts_closed_in", "day_counts", ["generation", "closed_in"])
    op.create_table(
        "day_totals",
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("facts", sa.BigInteger(), nullable=False),
        sa.Column("newest_at", MOMENT),
        sa.PrimaryKeyConstraint("generation", "day", name="pk_day_totals"),
    )
    op.create_table(
        "stale_days",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stale_days"),
    )
    op.create_index("ix_stale_days_generation", "stale_days", ["generation", "day"])


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

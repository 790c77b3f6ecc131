"""The case file with its worklist indexes, the audit trail, the directory, and the tables of delivery.

The audit trail refuses changes, even by an intruder who has this service's own database user.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001_case_file"
down_revision = None

MOMENT = sa.DateTime(timezone=True)
WORDS = postgresql.ARRAY(sa.Text())


def upgrade() -> None:
    _cases()
    _case_indexes()
    _audit()
    _directory()
    _outbox()
    _inbox()


def downgrade() -> None:
    for table in ("idempotency_keys", "inbox", "outbox_sequences", "outbox"):
        op.drop_table(table)
    op.execute("drop function outbox_notify()")
    for table in ("teams", "officials", "audit_entries", "cases"):
        op.drop_table(table)
    op.execute("drop function audit_is_append_only()")


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date()),
        sa.Column("outcome", sa.Text()),
        sa.Column("team", sa.Text()),
        sa.Column("theme", sa.Text()),
        sa.Column("body_conduct", sa.Boolean(), nullable=False),
        sa.Column("responsible_body", sa.Text(), nullable=False),
        sa.Column("involved", WORDS, nullable=False),
        sa.Column("shut_out", WORDS, nullable=False),
        sa.Column("access_told", sa.Boolean(), nullable=False),
        sa.Column("team_manager_id", sa.Text()),
        sa.Column("informal_contact_due_on", sa.Date()),
        sa.Column("informal_escalate_on", sa.Date()),
        sa.Column("handler_id", sa.Text()),
        sa.Column("handler_warnings", WORDS, nullable=False),
        sa.Column("handler_reason", sa.Text()),
        sa.Column("no_involvement_declared_at", MOMENT),
        *_dates(),
        *_records(),
        sa.Column("worklist_on", sa.Date(), sa.Computed("coalesce(due_on, date '9999-12-31')", persisted=True)),
        sa.Column(
            "pending",
            sa.Boolean(),
            sa.Computed("closed_on is null or (state = 'DECIDED' and notice_sent_on is null)", persisted=True),
        ),
        sa.PrimaryKeyConstraint("complaint_id", name="pk_cases"),
        sa.UniqueConstraint("reference", name="uq_cases_reference"),
    )


def _dates() -> list[sa.Column[object]]:
    return [
        sa.Column("clock_status", sa.Text(), nullable=False),
        sa.Column("clock_started_on", sa.Date()),
        sa.Column("ack_due_on", sa.Date()),
        sa.Column("refusal_due_on", sa.Date()),
        sa.Column("decide_due_on", sa.Date()),
        sa.Column("extended_due_on", sa.Date()),
        sa.Column("due_on", sa.Date()),
        sa.Column("ombudsman_until", sa.Date()),
        sa.Column("ombudsman_until_provisional", sa.Boolean(), nullable=False),
        sa.Column("notice_sent_on", sa.Date()),
        sa.Column("exceeded_on", sa.Date()),
        sa.Column("watch_on", sa.Date()),
    ]


def _records() -> list[sa.Column[object]]:
    filled = ("submission", "rules", "accused", "contacts", "explanations", "waivers", "drafts")
    collections = ("computations", "alerts", "sendings")
    optional = ("resolution", "formal_start", "hearing", "decision", "adjournment")
    columns = [sa.Column(name, postgresql.JSONB(), nullable=False) for name in (*filled, *collections)]
    return [*columns, *(sa.Column(name, postgresql.JSONB()) for name in optional)]


def _case_indexes() -> None:
    place = ["worklist_on", "complaint_id"]
    op.create_index("ix_cases_pending", "cases", place, postgresql_where=sa.text("pending"))
    op.create_index("ix_cases_state", "cases", ["state", *place])
    op.create_index("ix_cases_handler_pending", "cases", ["handler_id", *place], postgresql_where=sa.text("pending"))
    op.create_index("ix_cases_handler", "cases", ["handler_id", "state", *place])
    op.create_index("ix_cases_team_manager", "cases", ["team_manager_id", "state", *place])
    op.create_index("ix_cases_watch", "cases", ["watch_on"], postgresql_where=sa.text("watch_on is not null"))


def _audit() -> None:
    op.create_table(
        "audit_entries",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("official_id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("details", postgresql.JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("entry_id", name="pk_audit_entries"),
    )
    op.create_index("ix_audit_entries_case", "audit_entries", ["complaint_id", "entry_id"])
    op.execute(
        "create function audit_is_append_only() returns trigger language plpgsql as $$"
        " begin raise exception 'the audit trail is append-only'; end $$"
    )
    op.execute(
        "create trigger audit_append_only before update or delete or truncate on audit_entries"
        " for each statement execute function audit_is_append_only()"
    )


def _directory() -> None:
    op.create_table(
        "officials",
        sa.Column("official_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text()),
        sa.Column("team", sa.Text()),
        sa.Column("roles", WORDS, nullable=False),
        sa.Column("line_manager", sa.Text()),
        sa.Column("substitute", sa.Text()),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("official_id", name="pk_officials"),
    )
    op.create_table(
        "teams",
        sa.Column("team_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("manager", sa.Text()),
        sa.PrimaryKeyConstraint("team_id", name="pk_teams"),
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

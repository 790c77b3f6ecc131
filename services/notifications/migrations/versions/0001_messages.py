"""Messages with their delivery log and documents, contacts, and the tables of delivery.

The delivery log is append-only (Awb 2:25): a trigger refuses every change.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001_messages"
down_revision = None

MOMENT = sa.DateTime(timezone=True)
MESSAGE_RULES = {
    "state": "state in ('PLANNED', 'SENT', 'QUEUED', 'POSTED', 'FAILED')",
    "planned_has_a_time": "(state = 'PLANNED') = (due_at is not null)",
    "lease_has_an_end": "(lease is null) = (leased_until is null)",
    "lease_while_planned": "lease is null or state = 'PLANNED'",
    "sent_has_a_moment": "(state = 'SENT') = (sent_at is not null)",
    "posted_has_a_day": "(state = 'POSTED') = (posted_on is not null)",
    "failed_has_a_reason": "(state = 'FAILED') = (failure_reason is not null)",
}


def upgrade() -> None:
    _messages()
    _history()
    _people()
    _outbox()
    _inbox()


def downgrade() -> None:
    for table in ("idempotency_keys", "inbox", "outbox_sequences", "outbox"):
        op.drop_table(table)
    op.execute("drop function outbox_notify()")
    for table in ("case_accesses", "officials", "contacts", "letter_documents", "message_history", "messages"):
        op.drop_table(table)
    op.execute("drop function message_history_is_final()")


def _messages() -> None:
    op.create_table(
        "messages",
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("fact_id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("recipient_kind", sa.Text(), nullable=False),
        sa.Column("recipient_key", sa.Text(), nullable=False),
        sa.Column("official_id", sa.Text()),
        sa.Column("name", sa.Text()),
        sa.Column("email", sa.Text()),
        sa.Column("postal", postgresql.JSONB()),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body_text", sa.Text(), nullable=False),
        sa.Column("body_html", sa.Text(), nullable=False),
        sa.Column("dates", sa.Text(), nullable=False),
        sa.Column("template_version", sa.Text(), nullable=False),
        sa.Column("instead_of", sa.Uuid()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("first_attempt_at", MOMENT),
        sa.Column("due_at", MOMENT),
        sa.Column("lease", sa.Uuid()),
        sa.Column("leased_until", MOMENT),
        sa.Column("mail_id", sa.Text()),
        sa.Column("mail_subject", sa.Text()),
        sa.Column("mail_text", sa.Text()),
        sa.Column("sent_at", MOMENT),
        sa.Column("posted_on", sa.Date()),
        sa.Column("failure_reason", sa.Text()),
        sa.Column("next_channel", sa.Text()),
        sa.Column("resolution", sa.Text()),
        sa.PrimaryKeyConstraint("message_id", name="pk_messages"),
        sa.ForeignKeyConstraint(["instead_of"], ["messages.message_id"], name="fk_messages_instead_of_messages"),
        sa.UniqueConstraint("mail_id", name="uq_messages_mail_id"),
        sa.UniqueConstraint("fact_id", "recipient_key", "channel", name="uq_messages_fact_id_recipient_key_channel"),
        *(sa.CheckConstraint(rule, name=f"ck_messages_{name}") for name, rule in MESSAGE_RULES.items()),
    )
    op.create_index("ix_messages_complaint_id", "messages", ["complaint_id"])
    op.create_index("ix_messages_due", "messages", ["due_at"], postgresql_where=sa.text("state = 'PLANNED'"))
    op.create_index("ix_messages_queued", "messages", ["message_id"], postgresql_where=sa.text("state = 'QUEUED'"))
    tasks = sa.text("state = 'FAILED' and next_channel is null and resolution is null")
    op.create_index("ix_messages_tasks", "messages", ["message_id"], postgresql_where=tasks)


def _history() -> None:
    op.create_table(
        "message_history",
        sa.Column("position", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("details", postgresql.JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("position", name="pk_message_history"),
        sa.ForeignKeyConstraint(["message_id"], ["messages.message_id"], name="fk_message_history_message_id_messages"),
    )
    op.create_index("ix_message_history_message_id", "message_history", ["message_id"])
    op.execute(
        "create function message_history_is_final() returns trigger language plpgsql as $$"
        " begin raise exception 'the delivery log is only added to'; end $$"
    )
    op.execute(
        "create trigger message_history_final before update or delete or truncate on message_history"
        " for each statement execute function message_history_is_final()"
    )
    op.create_table(
        "letter_documents",
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("document_hash", sa.Text(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("message_id", name="pk_letter_documents"),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.message_id"], name="fk_letter_documents_message_id_messages"
        ),
    )


def _people() -> None:
    op.create_table(
        "contacts",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("complainant", postgresql.JSONB()),
        sa.Column("representative", postgresql.JSONB()),
        sa.PrimaryKeyConstraint("complaint_id", name="pk_contacts"),
    )
    op.create_table(
        "officials",
        sa.Column("official_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("official_id", name="pk_officials"),
    )
    op.create_table(
        "case_accesses",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("shut_out", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("complaint_id", name="pk_case_accesses"),
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

"""Messages are addressed and written when they leave, from the newest that is known of the people in a case.

Expand. A message that was planned before has its text and address already (`told` is null) and goes out with them. The
previous version cannot send what this one plans: the database refuses its attempt (`text_before_an_attempt`). A message
is unique by fact and recipient, and no longer by its channel, which is decided when it leaves. A downgrade is refused
while messages wait to be written.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006_written_at_sending"
down_revision = "0005_roles_of_officials"

DECIDED_WHEN_IT_LEAVES = ("channel", "subject", "body_text", "body_html", "dates", "template_version")
RULES = {
    "channel_once_written": "state = 'PLANNED' or channel is not null",
    "text_once_written": "state in ('PLANNED', 'FAILED') or subject is not null",
    "text_before_an_attempt": "lease is null or subject is not null",
}


def upgrade() -> None:
    op.add_column("messages", sa.Column("told", sa.Text()))
    op.add_column("messages", sa.Column("party_id", sa.Uuid()))
    op.add_column("messages", sa.Column("written_at", sa.DateTime(timezone=True)))
    op.add_column("messages", sa.Column("may_have_left", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("messages", sa.Column("avoided_email", sa.Text()))
    for name in DECIDED_WHEN_IT_LEAVES:
        op.alter_column("messages", name, existing_type=sa.Text(), nullable=True)
    for name, rule in RULES.items():
        op.create_check_constraint(op.f(f"ck_messages_{name}"), "messages", rule)
    op.drop_constraint("uq_messages_fact_id_recipient_key_channel", "messages")
    op.create_unique_constraint("uq_messages_instead_of", "messages", ["instead_of"])
    op.create_index(
        "uq_messages_fact_id_recipient_key",
        "messages",
        ["fact_id", "recipient_key"],
        unique=True,
        postgresql_where=sa.text("instead_of is null"),
    )
    op.add_column("contacts", sa.Column("version", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("contacts", sa.Column("parties", postgresql.JSONB()))


def downgrade() -> None:
    op.drop_column("contacts", "parties")
    op.drop_column("contacts", "version")
    op.drop_index("uq_messages_fact_id_recipient_key", "messages")
    op.drop_constraint("uq_messages_instead_of", "messages")
    op.create_unique_constraint(
        "uq_messages_fact_id_recipient_key_channel", "messages", ["fact_id", "recipient_key", "channel"]
    )
    for name in RULES:
        op.drop_constraint(op.f(f"ck_messages_{name}"), "messages")
    for name in DECIDED_WHEN_IT_LEAVES:
        op.alter_column("messages", name, existing_type=sa.Text(), nullable=False)
    for name in ("avoided_email", "may_have_left", "written_at", "party_id", "told"):
        op.drop_column("messages", name)

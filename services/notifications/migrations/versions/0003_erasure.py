"""Destroyed complaints: their messages and lines of the delivery log are deleted and never come back.

Expand. The delivery log stays append-only until its complaint is in `erased_subjects`.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003_erasure"
down_revision = "0002_enclosures"


def upgrade() -> None:
    op.create_table(
        "erased_subjects",
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("subject", name="pk_erased_subjects"),
    )
    op.execute(
        "create function message_history_goes_with_its_complaint() returns trigger language plpgsql as $$ begin"
        " if exists (select from messages join erased_subjects as erased on erased.subject = messages.complaint_id"
        " where message_id = old.message_id) then return old; end if;"
        " raise exception 'the delivery log is only added to'; end $$"
    )
    op.execute("drop trigger message_history_final on message_history")
    _final("update or truncate")
    op.execute(
        "create trigger message_history_goes before delete on message_history"
        " for each row execute function message_history_goes_with_its_complaint()"
    )


def downgrade() -> None:
    op.execute("drop trigger message_history_goes on message_history")
    op.execute("drop function message_history_goes_with_its_complaint()")
    op.execute("drop trigger message_history_final on message_history")
    _final("update or delete or truncate")
    op.drop_table("erased_subjects")


def _final(operations: str) -> None:
    op.execute(
        f"create trigger message_history_final before {operations} on message_history"
        " for each statement execute function message_history_is_final()"
    )

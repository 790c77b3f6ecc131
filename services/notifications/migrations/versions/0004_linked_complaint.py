"""Messages about an ombudsman case or a recommendation share the fate of the complaint it comes from: officials who
may not see the complaint do not see them, and they are destroyed together.

Expand: the column is nullable; the previous version leaves it empty.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004_linked_complaint"
down_revision = "0003_erasure"


def upgrade() -> None:
    op.add_column("messages", sa.Column("linked_complaint_id", sa.Uuid()))
    op.create_index("ix_messages_linked_complaint_id", "messages", ["linked_complaint_id"])
    _goes_with("erased.subject in (messages.complaint_id, messages.linked_complaint_id)")


def downgrade() -> None:
    _goes_with("erased.subject = messages.complaint_id")
    op.drop_index("ix_messages_linked_complaint_id", "messages")
    op.drop_column("messages", "linked_complaint_id")


def _goes_with(erased: str) -> None:
    op.execute(
        "create or replace function message_history_goes_with_its_complaint() returns trigger language plpgsql as $$"
        f" begin if exists (select from messages join erased_subjects as erased on {erased}"
        " where message_id = old.message_id) then return old; end if;"
        " raise exception 'the delivery log is only added to'; end $$"
    )

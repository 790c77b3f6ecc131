"""Messages about other files than complaints, enclosures of messages, and restricted complaints.

Expand: new columns are nullable or have a default, so the previous version can go on writing beside this one.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002_enclosures"
down_revision = "0001_messages"


def upgrade() -> None:
    op.add_column("messages", sa.Column("file", sa.Text(), nullable=False, server_default="COMPLAINT"))
    op.add_column("messages", sa.Column("enclosures", postgresql.JSONB(), nullable=False, server_default="[]"))
    op.add_column("case_accesses", sa.Column("restricted_to", postgresql.ARRAY(sa.Text())))
    op.create_table(
        "enclosure_contents",
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("fetched_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("complaint_id", "sha256", name="pk_enclosure_contents"),
    )


def downgrade() -> None:
    op.drop_table("enclosure_contents")
    op.drop_column("case_accesses", "restricted_to")
    op.drop_column("messages", "enclosures")
    op.drop_column("messages", "file")

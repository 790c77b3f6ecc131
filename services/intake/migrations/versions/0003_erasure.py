"""Remembers destroyed complaints by their id alone, so that nothing about them comes back. Expand."""

import sqlalchemy as sa
from alembic import op

revision = "0003_erasure"
down_revision = "0002_restricted_access"


def upgrade() -> None:
    op.create_table(
        "erased_subjects",
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("subject", name="pk_erased_subjects"),
    )


def downgrade() -> None:
    op.drop_table("erased_subjects")

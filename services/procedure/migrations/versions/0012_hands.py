"""Who is absent and who stands in for them: as loaded, as announced here, and in the cases where somebody did.

Expand: the running version names no absences and keeps no stand-ins.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0012_hands"
down_revision = "0011_people"


def upgrade() -> None:
    none = sa.text("'[]'")
    op.add_column("officials", sa.Column("absences", postgresql.JSONB()))
    op.create_table(
        "announced_absences",
        sa.Column("official_id", sa.Text(), primary_key=True),
        sa.Column("absence", postgresql.JSONB()),
        sa.Column("back_on", sa.Date()),
        sa.Column("told_by", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.add_column("cases", sa.Column("stand_ins", postgresql.JSONB(), nullable=False, server_default=none))
    op.add_column(
        "cases", sa.Column("substitute_declarations", postgresql.JSONB(), nullable=False, server_default=none)
    )


def downgrade() -> None:
    op.drop_column("cases", "substitute_declarations")
    op.drop_column("cases", "stand_ins")
    op.drop_table("announced_absences")
    op.drop_column("officials", "absences")

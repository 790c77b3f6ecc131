"""The people of a complaint whose case is open, as procedure tells them.

Expand: the running version writes none.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005_case_people"
down_revision = "0004_roles_of_officials"


def upgrade() -> None:
    op.create_table(
        "case_people",
        sa.Column("complaint_id", sa.Uuid(), sa.ForeignKey("complaints.complaint_id"), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("people", postgresql.JSONB(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("case_people")

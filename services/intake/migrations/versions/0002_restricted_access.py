"""A complaint that only some officials may see (C9)."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002_restricted_access"
down_revision = "0001_front_door"


def upgrade() -> None:
    op.add_column("access_lists", sa.Column("restricted_to", postgresql.ARRAY(sa.Text())))


def downgrade() -> None:
    op.drop_column("access_lists", "restricted_to")

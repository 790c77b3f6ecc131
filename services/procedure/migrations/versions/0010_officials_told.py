"""When the other services were last told of an official, so that each is told of again at a start and every day.

Expand: what the running version saves has no moment, and is told of again by the next one. So is everybody of before:
intake and notifications kept no roles until now.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010_officials_told"
down_revision = "0009_lateness"


def upgrade() -> None:
    op.add_column("officials", sa.Column("told_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("officials", "told_at")

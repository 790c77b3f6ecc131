"""Why a decision is late and when it is expected, as it was told to the complainant.

Expand: the running version writes none.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0009_lateness"
down_revision = "0008_retention"


def upgrade() -> None:
    none = sa.text("'[]'")
    op.add_column("cases", sa.Column("lateness_explanations", postgresql.JSONB(), nullable=False, server_default=none))


def downgrade() -> None:
    op.drop_column("cases", "lateness_explanations")

"""A case knows the cases of the ombudsman that follow from it: they open the file to the liaison and lengthen how long
it is kept.

Expand. Cases of before have none.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007_ombudsman"
down_revision = "0005_calendar_and_directory"

JSON = postgresql.JSONB(none_as_null=True)


def upgrade() -> None:
    op.add_column("cases", sa.Column("ombudsman_cases", JSON, nullable=False, server_default=sa.text("'[]'")))


def downgrade() -> None:
    op.drop_column("cases", "ombudsman_cases")

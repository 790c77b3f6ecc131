"""The teams of the municipality, as procedure tells of them.

Expand: empty until procedure tells of every team, which it does at its start; until then the municipality's file
counts.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004_teams"
down_revision = "0003_ombudsman_replies"


def upgrade() -> None:
    op.create_table(
        "teams",
        sa.Column("team_id", sa.Text(), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("staff", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("teams")

"""Complainants who stopped while others went on, accused who were taken off, messages that failed, and office holders.

Expand: the running version writes none. Offers, hearings and waivers from before each person was named count for
everybody of their side, as they did.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0012_both_sides"
down_revision = "0011_people"

_LISTS = ("departures", "taken_off", "failures")


def upgrade() -> None:
    for name in _LISTS:
        op.add_column("cases", sa.Column(name, postgresql.JSONB(), nullable=False, server_default=sa.text("'[]'")))
    op.add_column("officials", sa.Column("kind", sa.Text(), nullable=False, server_default="OFFICIAL"))


def downgrade() -> None:
    op.drop_column("officials", "kind")
    for name in reversed(_LISTS):
        op.drop_column("cases", name)

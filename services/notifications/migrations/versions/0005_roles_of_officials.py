"""The roles of an official, next to those in their token (L24).

Expand: of officials told of before, the roles are unknown, and they have none here until procedure tells of them again;
it does so within a day.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005_roles_of_officials"
down_revision = "0004_linked_complaint"


def upgrade() -> None:
    op.add_column("officials", sa.Column("roles", postgresql.ARRAY(sa.Text())))


def downgrade() -> None:
    op.drop_column("officials", "roles")

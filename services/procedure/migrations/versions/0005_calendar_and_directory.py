"""Equated days (ATW 3(3)) live in the database, and cases know with which calendar their dates were computed. Officials
know for which bodies they act, teams what stands above them, and where the directory last came from.

Expand. Cases of before have version 0: the first load looks at the open ones again, which moves no date by itself.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005_calendar_and_directory"
down_revision = "0001_case_file"


def upgrade() -> None:
    op.create_table(
        "equated_days",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("days", postgresql.ARRAY(sa.Date()), nullable=False),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("loaded_by", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year", name="pk_equated_days"),
    )
    op.add_column("cases", sa.Column("calendar_version", sa.Integer(), nullable=False, server_default=sa.text("0")))
    running = sa.text("pending and due_on is not null")
    op.create_index("ix_cases_calendar", "cases", ["calendar_version"], postgresql_where=running)
    op.create_table(
        "directory_loads",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("loaded_by", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version", name="pk_directory_loads"),
    )
    bodies = postgresql.ARRAY(sa.Text())
    op.add_column("officials", sa.Column("bodies", bodies, nullable=False, server_default=sa.text("'{}'")))
    op.add_column("teams", sa.Column("parent", sa.Text()))


def downgrade() -> None:
    op.drop_table("directory_loads")
    op.drop_column("teams", "parent")
    op.drop_column("officials", "bodies")
    op.drop_index("ix_cases_calendar", "cases")
    op.drop_column("cases", "calendar_version")
    op.drop_table("equated_days")

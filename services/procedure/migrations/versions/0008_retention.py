"""How long a case is kept, lists of what is to be destroyed, and which cases are gone.

Expand: an older version goes on closing cases without saying how long they are kept; a job of this version catches up.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0008_retention"
down_revision = "0003_worklists"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("cases", sa.Column("retention_result", sa.Text()))
    op.add_column("cases", sa.Column("archive_action_on", sa.Date()))
    op.add_column("cases", sa.Column("keeping", postgresql.JSONB()))
    none = sa.text("'[]'")
    op.add_column("cases", sa.Column("ended_ombudsman_cases", postgresql.JSONB(), nullable=False, server_default=none))
    known = sa.text("archive_action_on is not null")
    op.create_index("ix_cases_archive", "cases", ["archive_action_on"], postgresql_where=known)
    without = sa.text("closed_on is not null and retention_result is null")
    op.create_index("ix_cases_without_retention", "cases", ["complaint_id"], postgresql_where=without)
    op.create_table(
        "erased_subjects",
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("erased_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("subject", name="pk_erased_subjects"),
    )
    _lists()


def downgrade() -> None:
    for table in ("destruction_cases", "destruction_lists", "erased_subjects"):
        op.drop_table(table)
    for index in ("ix_cases_without_retention", "ix_cases_archive"):
        op.drop_index(index, "cases")
    for column in ("ended_ombudsman_cases", "keeping", "archive_action_on", "retention_result"):
        op.drop_column("cases", column)


def _lists() -> None:
    op.create_table(
        "destruction_lists",
        sa.Column("list_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("judged_at", MOMENT),
        sa.Column("judged_by", sa.Text()),
        sa.Column("rejected_because", sa.Text()),
        sa.Column("done_at", MOMENT),
        sa.PrimaryKeyConstraint("list_id", name="pk_destruction_lists"),
    )
    op.create_table(
        "destruction_cases",
        sa.Column("list_id", sa.Uuid(), nullable=False),
        sa.Column("complaint_id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=False),
        sa.Column("action_on", sa.Date(), nullable=False),
        sa.Column("taken_off", sa.Text()),
        sa.Column("taken_off_by", sa.Text()),
        sa.Column("taken_off_because", sa.Text()),
        sa.Column("destroyed_at", MOMENT),
        sa.Column("digest", sa.Text()),
        sa.Column("audit_entries", sa.Integer()),
        sa.PrimaryKeyConstraint("list_id", "complaint_id", name="pk_destruction_cases"),
        sa.ForeignKeyConstraint(
            ["list_id"], ["destruction_lists.list_id"], name="fk_destruction_cases_list_id_destruction_lists"
        ),
        sa.CheckConstraint(
            "taken_off is null or destroyed_at is null", name=op.f("ck_destruction_cases_destroyed_or_taken_off")
        ),
        sa.CheckConstraint(
            "(destroyed_at is null) = (digest is null)", name=op.f("ck_destruction_cases_destroyed_has_a_digest")
        ),
    )
    to_do = sa.text("taken_off is null and destroyed_at is null")
    op.create_index(
        "ix_destruction_cases_to_do", "destruction_cases", ["complaint_id"], unique=True, postgresql_where=to_do
    )

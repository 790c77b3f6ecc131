"""Cases of the ombudsman, recommendations from four sources, and their numbers. A case knows the cases of the ombudsman
that follow from it: they open the file to the liaison and lengthen how long it is kept.

Expand. Cases of before have none.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007_ombudsman"
down_revision = "0005_calendar_and_directory"

JSON = postgresql.JSONB(none_as_null=True)
MOMENT = sa.DateTime(timezone=True)
WORDS = postgresql.ARRAY(sa.Text())


def upgrade() -> None:
    op.add_column("cases", sa.Column("ombudsman_cases", JSON, nullable=False, server_default=sa.text("'[]'")))
    _ombudsman_cases()
    _recommendations()
    op.create_table(
        "file_numbers",
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("letter", "year", name="pk_file_numbers"),
    )


def downgrade() -> None:
    for table in ("file_numbers", "recommendations", "ombudsman_cases"):
        op.drop_table(table)
    op.drop_column("cases", "ombudsman_cases")


def _file() -> list[sa.Column[object]]:
    return [
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.Column("complaint_id", sa.Uuid()),
        sa.Column("complaint_reference", sa.Text()),
        sa.Column("due_on", sa.Date()),
        sa.Column("sendings", JSON, nullable=False),
        sa.Column("worklist_on", sa.Date(), sa.Computed("coalesce(due_on, date '9999-12-31')", persisted=True)),
    ]


def _ombudsman_cases() -> None:
    op.create_table(
        "ombudsman_cases",
        *_file(),
        sa.Column("ombudsman", sa.Text(), nullable=False),
        sa.Column("file_number", sa.Text(), nullable=False),
        sa.Column("ground", sa.Text()),
        sa.Column("warnings", WORDS, nullable=False),
        sa.Column("closed_on", sa.Date()),
        sa.Column("intervention", JSON),
        sa.Column("questions", JSON, nullable=False),
        sa.Column("findings", JSON),
        sa.Column("report", JSON),
        sa.Column("recommendations", JSON, nullable=False),
        sa.Column("closing", JSON),
        sa.PrimaryKeyConstraint("file_id", name="pk_ombudsman_cases"),
        sa.UniqueConstraint("reference", name="uq_ombudsman_cases_reference"),
    )
    op.create_index("ix_ombudsman_cases_complaint_id", "ombudsman_cases", ["complaint_id"])
    op.create_index("ix_ombudsman_cases_worklist", "ombudsman_cases", ["worklist_on", "file_id"])


def _recommendations() -> None:
    op.create_table(
        "recommendations",
        *_file(),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Text()),
        sa.Column("response_due_on", sa.Date(), nullable=False),
        sa.Column("implemented_on", sa.Date()),
        sa.Column("watch_on", sa.Date()),
        sa.Column("advice", JSON, nullable=False),
        sa.Column("answer", JSON),
        sa.Column("plan", JSON),
        sa.Column("plan_changes", JSON, nullable=False),
        sa.Column("progress", JSON, nullable=False),
        sa.Column("evidence", JSON, nullable=False),
        sa.Column("alerts", JSON, nullable=False),
        sa.PrimaryKeyConstraint("file_id", name="pk_recommendations"),
        sa.UniqueConstraint("reference", name="uq_recommendations_reference"),
    )
    op.create_index("ix_recommendations_complaint_id", "recommendations", ["complaint_id"])
    op.create_index("ix_recommendations_owner_id", "recommendations", ["owner_id"])
    op.create_index("ix_recommendations_worklist", "recommendations", ["worklist_on", "file_id"])
    watched = sa.text("watch_on is not null")
    op.create_index("ix_recommendations_watch", "recommendations", ["watch_on"], postgresql_where=watched)

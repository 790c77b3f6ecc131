"""Worklists are filtered by team, theme, channel and words; officials keep filters of their own.

Expand. Both new columns are computed by PostgreSQL, so that existing rows are filled here and whatever the running
version writes meanwhile is right too. Adding them rewrites the table once, while it is locked.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003_worklists"
down_revision = "0002_side_steps"

WORDS = """to_tsvector('dutch'::regconfig,
 coalesce(submission #>> '{account,what_happened}', '') || ' ' || coalesce(submission #>> '{account,consequences}', '')
 || ' ' || coalesce(submission #>> '{account,burden}', '') || ' ' || coalesce(submission #>> '{account,about}', '')
 || ' ' || coalesce(submission #>> '{complainant,name}', '')
 || ' ' || coalesce(submission #>> '{representative,name}', ''))
 || jsonb_to_tsvector('dutch'::regconfig,
 jsonb_path_query_array(co_complainants || representations, '$[*].name'), '["string"]')"""
TO_DECIDE = "state = 'DECISION_PENDING' or (refusal_proposal is not null and closed_on is null)"
PLACE = ["worklist_on", "complaint_id"]
FACETS = ["team", "theme", "channel"]


def upgrade() -> None:
    op.execute(
        "alter table cases add column channel text generated always as (submission ->> 'channel') stored,"
        f" add column words tsvector generated always as ({WORDS}) stored"
    )
    op.create_index("ix_cases_place", "cases", PLACE)
    for facet in ("state", *FACETS):
        op.create_index(f"ix_cases_{facet}_pending", "cases", [facet, *PLACE], postgresql_where=sa.text("pending"))
    for facet in FACETS:
        op.create_index(f"ix_cases_{facet}", "cases", [facet, *PLACE])
    op.drop_index("ix_cases_handler", "cases")
    op.create_index("ix_cases_handler", "cases", ["handler_id", *PLACE])
    op.create_index("ix_cases_council", "cases", PLACE, postgresql_where=sa.text("responsible_body = 'RAAD'"))
    op.create_index("ix_cases_to_decide", "cases", PLACE, postgresql_where=sa.text(TO_DECIDE))
    op.create_index("ix_cases_words", "cases", ["words"], postgresql_using="gin")
    op.create_table(
        "saved_filters",
        sa.Column("filter_id", sa.Uuid(), nullable=False),
        sa.Column("official_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("filter", postgresql.JSONB(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("filter_id", name="pk_saved_filters"),
        sa.UniqueConstraint("official_id", "name", name="uq_saved_filters_official_id_name"),
    )


def downgrade() -> None:
    op.drop_table("saved_filters")
    op.drop_index("ix_cases_words", "cases")
    op.drop_index("ix_cases_to_decide", "cases")
    op.drop_index("ix_cases_council", "cases")
    op.drop_index("ix_cases_handler", "cases")
    op.create_index("ix_cases_handler", "cases", ["handler_id", "state", *PLACE])
    for facet in FACETS:
        op.drop_index(f"ix_cases_{facet}", "cases")
    for facet in ("state", *FACETS):
        op.drop_index(f"ix_cases_{facet}_pending", "cases")
    op.drop_index("ix_cases_place", "cases")
    op.drop_column("cases", "words")
    op.drop_column("cases", "channel")

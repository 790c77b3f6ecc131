"""The steps beside the main road: completion, committee, consent, the other ends, reopening, replacement, parties.

Expand. The two generated columns that order and filter worklists learn of refusals that wait for their notice; they
keep names and types, and are exchanged within one transaction, so the running version reads on as soon as it ends.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002_side_steps"
down_revision = "0006_documents"

JSON = postgresql.JSONB(none_as_null=True)
LISTS = (
    "declared",
    "emergency_access",
    "co_complainants",
    "representations",
    "companions",
    "contact_log",
    "completions",
    "replacements",
    "reviews",
    "splits",
    "reopenings",
    "consent_requests",
    "postponements",
)
RECORDS = (
    "restriction",
    "wrong_route",
    "writing",
    "committee",
    "advice",
    "refusal_proposal",
    "refusal",
    "forwarding",
    "reclassification",
    "signal",
    "withdrawal",
)
PENDING = "closed_on is null or (state in ('DECIDED', 'NOT_HANDLED') and notice_sent_on is null)"
LISTED_ON = "coalesce(case when state = 'NOT_HANDLED' then refusal_due_on else due_on end, date '9999-12-31')"
EARLIER_PENDING = "closed_on is null or (state = 'DECIDED' and notice_sent_on is null)"
EARLIER_LISTED_ON = "coalesce(due_on, date '9999-12-31')"


def upgrade() -> None:
    op.add_column("cases", sa.Column("restricted_to", postgresql.ARRAY(sa.Text())))
    op.add_column("cases", sa.Column("follow_up_of", sa.Uuid()))
    op.add_column("cases", sa.Column("completion_due_on", sa.Date()))
    op.add_column("cases", sa.Column("consent_due_on", sa.Date()))
    op.add_column("cases", sa.Column("review_needed", sa.Boolean(), nullable=False, server_default=sa.false()))
    for name in LISTS:
        op.add_column("cases", sa.Column(name, JSON, nullable=False, server_default=sa.text("'[]'")))
    for name in RECORDS:
        op.add_column("cases", sa.Column(name, JSON))
    _exchange(PENDING, LISTED_ON)


def downgrade() -> None:
    _exchange(EARLIER_PENDING, EARLIER_LISTED_ON)
    for name in (*RECORDS, *LISTS, "review_needed", "consent_due_on", "completion_due_on", "follow_up_of"):
        op.drop_column("cases", name)
    op.drop_column("cases", "restricted_to")


def _exchange(pending: str, listed_on: str) -> None:
    """Dropping a column drops its indexes too."""
    op.drop_index("ix_cases_calendar", "cases")
    op.drop_index("ix_cases_pending", "cases")
    op.drop_index("ix_cases_handler_pending", "cases")
    op.drop_column("cases", "pending")
    op.drop_column("cases", "worklist_on")
    op.add_column("cases", sa.Column("worklist_on", sa.Date(), sa.Computed(listed_on, persisted=True)))
    op.add_column("cases", sa.Column("pending", sa.Boolean(), sa.Computed(pending, persisted=True)))
    place, is_pending = ["worklist_on", "complaint_id"], sa.text("pending")
    op.create_index("ix_cases_pending", "cases", place, postgresql_where=is_pending)
    op.create_index("ix_cases_state", "cases", ["state", *place])
    op.create_index("ix_cases_handler_pending", "cases", ["handler_id", *place], postgresql_where=is_pending)
    op.create_index("ix_cases_handler", "cases", ["handler_id", "state", *place])
    op.create_index("ix_cases_team_manager", "cases", ["team_manager_id", "state", *place])
    running = sa.text("pending and due_on is not null")
    op.create_index("ix_cases_calendar", "cases", ["calendar_version"], postgresql_where=running)

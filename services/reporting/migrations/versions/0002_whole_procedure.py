"""What the report must know about endings, reopening, consent and the committee; ombudsman cases and recommendations.

Expand. Existing rows lack facts that were not read before: rebuild the figures after this migration.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002_whole_procedure"
down_revision = "0001_figures"

DAYS = ("refusal_due_on", "extended_due_on", "ended_on", "consent_due_on")
TEXTS = ("ended_as", "ended_because", "reopened_formally", "advice")
LISTS = ("items_asked", "split_kinds", "reopenings")
FLAGS = ("completion_waived", "advice_requested", "advised_otherwise")


def upgrade() -> None:
    for name in DAYS:
        op.add_column("complaint_figures", sa.Column(name, sa.Date()))
    for name in TEXTS:
        op.add_column("complaint_figures", sa.Column(name, sa.Text()))
    for name in LISTS:
        op.add_column("complaint_figures", _list(name))
    for name in FLAGS:
        op.add_column("complaint_figures", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("complaint_figures", _number("postponements"))
    _ombudsman_cases()
    _recommendations()


def downgrade() -> None:
    op.drop_table("recommendation_figures")
    op.drop_table("ombudsman_figures")
    for name in (*DAYS, *TEXTS, *LISTS, *FLAGS, "postponements"):
        op.drop_column("complaint_figures", name)


def _ombudsman_cases() -> None:
    _figures(
        "ombudsman_figures",
        "ombudsman_case_id",
        sa.Column("received_on", sa.Date()),
        sa.Column("ground", sa.Text()),
        _number("interventions"),
        _number("information_requests"),
        _number("reaction_requests"),
        sa.Column("report_on", sa.Date()),
        sa.Column("ruling", sa.Text()),
        _list("breached_norms"),
        sa.Column("closed_on", sa.Date()),
        sa.Column("closing", sa.Text()),
    )


def _recommendations() -> None:
    _figures(
        "recommendation_figures",
        "recommendation_id",
        sa.Column("recorded_on", sa.Date()),
        sa.Column("source", sa.Text()),
        sa.Column("kind", sa.Text()),
        sa.Column("response_due_on", sa.Date()),
        sa.Column("answered_on", sa.Date()),
        sa.Column("due_on", sa.Date()),
        sa.Column("implemented_on", sa.Date()),
    )


def _figures(name: str, key: str, *known: sa.Column[object]) -> None:
    op.create_table(
        name,
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(key, sa.Uuid(), nullable=False),
        sa.Column("heard", postgresql.JSONB(), nullable=False, server_default=sa.text("'{}'")),
        sa.Column("newest", postgresql.JSONB(), nullable=False, server_default=sa.text("'{}'")),
        sa.Column("newest_at", sa.DateTime(timezone=True)),
        _number("facts"),
        sa.Column("state", sa.Text()),
        *known,
        sa.Column("day", sa.Date(), nullable=False, server_default=sa.text("'0001-01-01'")),
        _number("closed_in"),
        _list("tallies"),
        sa.PrimaryKeyConstraint("generation", key, name=f"pk_{name}"),
        postgresql_with={"fillfactor": 60},
    )
    op.create_index(f"ix_{name}_day", name, ["generation", "day"])


def _list(name: str) -> sa.Column[object]:
    return sa.Column(name, postgresql.ARRAY(sa.Text()), nullable=False, server_default=sa.text("'{}'"))


def _number(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Integer(), nullable=False, server_default=sa.text("0"))

"""Who is absent and who stands in for them: as loaded, as announced here, and in the cases where somebody did; and
which cases have nobody in charge. Teams that are removed stay known, and who was told of them when: never yet, so that
the next start of the service tells the others of every team there is.

Expand: the running version names no absences, keeps no stand-ins and judges no case. It deletes a removed team; the
next load tells of those that are left.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0014_hands"
down_revision = "0013_complaint_copy"

_CHARGED = (
    "closed_on is null and (refusal_proposal is not null or state in"
    " ('INFORMAL', 'FORMAL_INTAKE', 'INVESTIGATION', 'COMMITTEE_ADVICE', 'DECISION_PENDING'))"
)


def upgrade() -> None:
    none = sa.text("'[]'")
    op.add_column("officials", sa.Column("absences", postgresql.JSONB()))
    op.create_table(
        "announced_absences",
        sa.Column("official_id", sa.Text(), primary_key=True),
        sa.Column("absence", postgresql.JSONB()),
        sa.Column("back_on", sa.Date()),
        sa.Column("told_by", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
    )
    told = sa.Column("told_at", sa.DateTime(timezone=True))
    removed = sa.Column("removed", sa.Boolean(), nullable=False, server_default=sa.false())
    for column in (sa.Column("staff", sa.Integer(), nullable=False, server_default=sa.text("0")), removed, told):
        op.add_column("teams", column)
    op.execute(
        "update teams set staff = (select count(*) from officials where active and officials.team = teams.team_id)"
    )
    op.add_column("cases", sa.Column("stand_ins", postgresql.JSONB(), nullable=False, server_default=none))
    op.add_column(
        "cases", sa.Column("substitute_declarations", postgresql.JSONB(), nullable=False, server_default=none)
    )
    op.add_column("cases", sa.Column("vacancy", postgresql.JSONB()))
    told = sa.Column("vacancy_told", sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column("cases", told)
    op.add_column("cases", sa.Column("charge_judged_on", sa.Date()))
    place = ["worklist_on", "complaint_id"]
    op.create_index("ix_cases_vacant", "cases", place, postgresql_where=sa.text("vacancy is not null"))
    first = sa.text("charge_judged_on nulls first")
    op.create_index("ix_cases_charge", "cases", [first, "complaint_id"], postgresql_where=sa.text(_CHARGED))


def downgrade() -> None:
    op.drop_index("ix_cases_charge", "cases")
    op.drop_index("ix_cases_vacant", "cases")
    for name in ("charge_judged_on", "vacancy_told", "vacancy", "substitute_declarations"):
        op.drop_column("cases", name)
    op.drop_column("cases", "stand_ins")
    op.drop_table("announced_absences")
    op.execute("delete from teams where removed")
    for name in ("told_at", "removed", "staff"):
        op.drop_column("teams", name)
    op.drop_column("officials", "absences")

"""How long each answer to the ombudsman took, and how many came too late (I8)."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003_ombudsman_replies"
down_revision = "0002_whole_procedure"


def upgrade() -> None:
    days = postgresql.ARRAY(sa.Integer())
    op.add_column("ombudsman_figures", sa.Column("reply_days", days, nullable=False, server_default=sa.text("'{}'")))
    late = sa.Column("replies_late", sa.Integer(), nullable=False, server_default=sa.text("0"))
    op.add_column("ombudsman_figures", late)


def downgrade() -> None:
    op.drop_column("ombudsman_figures", "replies_late")
    op.drop_column("ombudsman_figures", "reply_days")

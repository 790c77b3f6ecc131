"""The tables of the audit trail. The database itself numbers, salts and hashes each entry (migration 0004), so no
writer, of any version, can leave one out of the chain."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

_BLANK = "complaint_id is null and official_id is null and role is null and action is null"
_BLANK_TOO = "step is null and state is null and details is null and salt is null"
_FILLED = "official_id is not null and role is not null and action is not null"
_FILLED_TOO = "step is not null and state is not null and details is not null and salt is not null"
BLANK_WHEN_ERASED = f"case when erased_at is null then {_FILLED} and {_FILLED_TOO} else {_BLANK} and {_BLANK_TOO} end"


def audit_tables(metadata: sa.MetaData) -> tuple[sa.Table, sa.Table]:
    """`audit_entries` and `audit_head`."""
    return _entries(metadata), _head(metadata)


def _entries(metadata: sa.MetaData) -> sa.Table:
    """An erased entry keeps its number, its moment and its hashes, and nothing else."""
    return sa.Table(
        "audit_entries",
        metadata,
        sa.Column("entry_id", sa.Uuid, primary_key=True),
        sa.Column("complaint_id", sa.Uuid),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("official_id", sa.Text),
        sa.Column("role", sa.Text),
        sa.Column("action", sa.Text),
        sa.Column("step", sa.Text),
        sa.Column("state", sa.Text),
        sa.Column("details", JSONB(none_as_null=True)),
        sa.Column("number", sa.BigInteger, nullable=False, unique=True),
        sa.Column("salt", sa.LargeBinary),
        sa.Column("content_hash", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint(BLANK_WHEN_ERASED, name="blank_when_erased"),
        sa.Index("ix_audit_entries_case", "complaint_id", "at", "number"),
        sa.Index("ix_audit_entries_official", "official_id", "at", "number"),
        sa.Index("ix_audit_entries_action", "action", "at", "number"),
        sa.Index("ix_audit_entries_at", "at", "number"),
    )


def _head(metadata: sa.MetaData) -> sa.Table:
    """One row: where the chain ends. Its lock makes the order of numbers the order of commits."""
    return sa.Table(
        "audit_head",
        metadata,
        sa.Column("single", sa.Boolean, primary_key=True),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("single", name="one_row"),
    )

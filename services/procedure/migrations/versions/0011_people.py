"""The people of a case as known now, what was corrected about them, and how often the other services were told.

Expand: the running version writes none; a case without them gets them when it is loaded. Names that were corrected are
found by searching, as those that were handed in.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011_people"
down_revision = "0010_officials_told"

_PATHS = (
    "account,what_happened", "account,consequences", "account,burden", "account,about", "complainant,name",
    "representative,name",
)  # fmt: skip
_SPOKEN = " || ' ' || ".join(f"coalesce(submission #>> '{{{path}}}', '')" for path in _PATHS)
_BESIDE = "jsonb_path_query_array(co_complainants || representations, '$[*].name')"
_KNOWN = "jsonb_path_query_array(people, '$[*].person.name')"


def _words(named: str) -> str:
    return (
        f"to_tsvector('dutch'::regconfig, {_SPOKEN}) || jsonb_to_tsvector('dutch'::regconfig, {named}, '[\"string\"]')"
    )


def upgrade() -> None:
    none = sa.text("'[]'")
    op.add_column("cases", sa.Column("people", postgresql.JSONB(), nullable=False, server_default=none))
    op.add_column("cases", sa.Column("contact_changes", postgresql.JSONB(), nullable=False, server_default=none))
    op.add_column("cases", sa.Column("parties_version", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.create_index(
        "ix_cases_untold_people", "cases", ["complaint_id"], postgresql_where=sa.text("parties_version = 0")
    )
    _index_words(f"{_BESIDE} || {_KNOWN}")


def downgrade() -> None:
    _index_words(_BESIDE)
    op.drop_index("ix_cases_untold_people", "cases")
    for name in ("parties_version", "contact_changes", "people"):
        op.drop_column("cases", name)


def _index_words(named: str) -> None:
    op.drop_index("ix_cases_words", "cases")
    op.drop_column("cases", "words")
    computed = sa.Computed(_words(named), persisted=True)
    op.add_column("cases", sa.Column("words", postgresql.TSVECTOR(), computed))
    op.create_index("ix_cases_words", "cases", ["words"], postgresql_using="gin")

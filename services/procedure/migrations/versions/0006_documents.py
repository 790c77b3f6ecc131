"""Documents of a file, and which contents are in the storage.

Expand. The bytes are in the storage of the service (a directory or an S3 bucket), named by their SHA-256.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006_documents"
down_revision = "0004_audit_chain"


def upgrade() -> None:
    op.create_table(
        "documents",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("versions", postgresql.JSONB(), nullable=False),
        sa.Column("sealed_on", sa.Date()),
        sa.Column("row_version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("document_id", name="pk_documents"),
    )
    op.create_index("ix_documents_file", "documents", ["file_id", "document_id"])
    path_ops = {"versions": "jsonb_path_ops"}
    op.create_index("ix_documents_versions", "documents", ["versions"], postgresql_using="gin", postgresql_ops=path_ops)
    op.create_table(
        "contents",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("loose_since", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("sha256", name="pk_contents"),
    )
    loose = sa.text("loose_since is not null")
    op.create_index("ix_contents_loose", "contents", ["loose_since"], postgresql_where=loose)


def downgrade() -> None:
    op.drop_table("contents")
    op.drop_table("documents")

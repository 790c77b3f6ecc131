"""The tables of this service. `submitted` is stored byte for byte as the text whose hash is on the receipt."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from servicekit.database import new_metadata
from servicekit.delivery.erasure import erased_subjects
from servicekit.delivery.tables import delivery_tables

metadata = new_metadata()
delivery = delivery_tables(metadata)
erased = erased_subjects(metadata)

complaints = sa.Table(
    "complaints",
    metadata,
    sa.Column("complaint_id", sa.Uuid, primary_key=True),
    sa.Column("reference", sa.Text, nullable=False, unique=True),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("received_on", sa.Date, nullable=False),
    sa.Column("registered_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("registered_by", sa.Text),
    sa.Column("anonymous", sa.Boolean, nullable=False),
    sa.Column("suggested_kind", sa.Text, nullable=False),
    sa.Column("suggested_rule", sa.SmallInteger),
    sa.Column("missing", ARRAY(sa.Text), nullable=False),
    sa.Column("submitted", sa.Text, nullable=False),
    sa.Column("content_hash", sa.Text, nullable=False),
    sa.CheckConstraint(r"reference ~ '^K-\d{4}-\d{6,}$'", name="reference"),
    sa.CheckConstraint("content_hash ~ '^[0-9a-f]{64}$'", name="content_hash"),
)

links = sa.Table(
    "links",
    metadata,
    sa.Column("secret_hash", sa.LargeBinary, primary_key=True),
    sa.Column("complaint_id", sa.Uuid, sa.ForeignKey(complaints.c.complaint_id), nullable=False, index=True),
    sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("revoked_at", sa.DateTime(timezone=True)),
    sa.CheckConstraint("octet_length(secret_hash) = 32", name="secret_hash"),
)

steps = sa.Table(
    "steps",
    metadata,
    sa.Column("source", sa.Text, primary_key=True),
    sa.Column("event_id", sa.Text, primary_key=True),
    sa.Column("complaint_id", sa.Uuid, sa.ForeignKey(complaints.c.complaint_id), nullable=False, index=True),
    sa.Column("sequence", sa.Integer, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("happened_on", sa.Date, nullable=False),
    sa.Column("state", sa.Text),
    sa.Column("details", JSONB, nullable=False),
)

case_people = sa.Table(
    "case_people",
    metadata,
    sa.Column("complaint_id", sa.Uuid, sa.ForeignKey(complaints.c.complaint_id), primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("people", JSONB, nullable=False),
)

officials = sa.Table(
    "officials",
    metadata,
    sa.Column("official_id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("roles", ARRAY(sa.Text)),  # null: last told of to a version that kept none, so without any for now
    sa.Column("active", sa.Boolean, nullable=False),
    sa.Column("sequence", sa.Integer, nullable=False),
)

teams = sa.Table(
    "teams",
    metadata,
    sa.Column("team_id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("active", sa.Boolean, nullable=False),
    sa.Column("sequence", sa.Integer, nullable=False),
)

access_lists = sa.Table(
    "access_lists",
    metadata,
    sa.Column("complaint_id", sa.Uuid, sa.ForeignKey(complaints.c.complaint_id), primary_key=True),
    sa.Column("shut_out", ARRAY(sa.Text), nullable=False),
    sa.Column("restricted_to", ARRAY(sa.Text)),
    sa.Column("sequence", sa.Integer, nullable=False),
)

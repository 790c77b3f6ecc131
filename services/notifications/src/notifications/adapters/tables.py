"""The tables of this service and the mapping of the domain onto them. Constraints refuse broken states."""

from functools import cache

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import composite, registry

from notifications.adapters.columns import Json, Names, Word
from notifications.domain.delivery.enclosure import Enclosure
from notifications.domain.delivery.message import Message
from notifications.domain.delivery.state import MessageState, Resolution
from notifications.domain.messages.content import Content
from notifications.domain.people.addressee import PostalAddress
from notifications.domain.people.contact import Party, Person
from notifications.domain.people.official import Official
from notifications.domain.visibility import CaseAccess
from servicekit.database import new_metadata
from servicekit.delivery.erasure import erased_subjects
from servicekit.delivery.tables import delivery_tables
from words.messages import DeliveryChannel, FailureReason, FileKind, MessageCode, RecipientKind

metadata = new_metadata()
delivery = delivery_tables(metadata)
erased = erased_subjects(metadata)


def _moment(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


messages = sa.Table(
    "messages",
    metadata,
    sa.Column("message_id", sa.Uuid, primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("fact_id", sa.Text, nullable=False),
    sa.Column("code", Word(MessageCode), nullable=False),
    sa.Column("complaint_id", sa.Uuid, nullable=False, index=True),
    sa.Column("reference", sa.Text, nullable=False),
    sa.Column("file", Word(FileKind), nullable=False, server_default="COMPLAINT"),
    sa.Column("enclosures", Json(tuple[Enclosure, ...]), nullable=False, server_default="[]"),
    sa.Column("linked_complaint_id", sa.Uuid, index=True),
    sa.Column("channel", Word(DeliveryChannel)),
    sa.Column("recipient_kind", Word(RecipientKind), nullable=False),
    sa.Column("recipient_key", sa.Text, nullable=False),
    sa.Column("party_id", sa.Uuid),
    sa.Column("official_id", sa.Text),
    sa.Column("name", sa.Text),
    sa.Column("email", sa.Text),
    sa.Column("postal", Json(PostalAddress)),
    sa.Column("told", sa.Text),
    sa.Column("subject", sa.Text),
    sa.Column("body_text", sa.Text),
    sa.Column("body_html", sa.Text),
    sa.Column("dates", sa.Text),
    sa.Column("template_version", sa.Text),
    _moment("written_at"),
    sa.Column("may_have_left", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("avoided_email", sa.Text),
    sa.Column("instead_of", sa.Uuid, sa.ForeignKey("messages.message_id"), unique=True),
    sa.Column("state", Word(MessageState), nullable=False),
    _moment("created_at", nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    _moment("first_attempt_at"),
    _moment("due_at"),
    sa.Column("lease", sa.Uuid),
    _moment("leased_until"),
    sa.Column("mail_id", sa.Text, unique=True),
    sa.Column("mail_subject", sa.Text),
    sa.Column("mail_text", sa.Text),
    _moment("sent_at"),
    sa.Column("posted_on", sa.Date),
    sa.Column("failure_reason", Word(FailureReason)),
    sa.Column("next_channel", Word(DeliveryChannel)),
    sa.Column("resolution", Word(Resolution)),
    sa.CheckConstraint("state in ('PLANNED', 'SENT', 'QUEUED', 'POSTED', 'FAILED')", name="state"),
    sa.CheckConstraint("(state = 'PLANNED') = (due_at is not null)", name="planned_has_a_time"),
    sa.CheckConstraint("(lease is null) = (leased_until is null)", name="lease_has_an_end"),
    sa.CheckConstraint("lease is null or state = 'PLANNED'", name="lease_while_planned"),
    sa.CheckConstraint("(state = 'SENT') = (sent_at is not null)", name="sent_has_a_moment"),
    sa.CheckConstraint("(state = 'POSTED') = (posted_on is not null)", name="posted_has_a_day"),
    sa.CheckConstraint("(state = 'FAILED') = (failure_reason is not null)", name="failed_has_a_reason"),
    sa.CheckConstraint("state = 'PLANNED' or channel is not null", name="channel_once_written"),
    sa.CheckConstraint("state in ('PLANNED', 'FAILED') or subject is not null", name="text_once_written"),
    sa.CheckConstraint("lease is null or subject is not null", name="text_before_an_attempt"),
)
# A fact tells a recipient once; each message is replaced at most once (`instead_of`).
sa.Index(
    "uq_messages_fact_id_recipient_key",
    messages.c.fact_id,
    messages.c.recipient_key,
    unique=True,
    postgresql_where=messages.c.instead_of.is_(None),
)
sa.Index("ix_messages_due", messages.c.due_at, postgresql_where=messages.c.state == sa.literal_column("'PLANNED'"))
sa.Index(
    "ix_messages_queued", messages.c.message_id, postgresql_where=messages.c.state == sa.literal_column("'QUEUED'")
)
OPEN_TASK = sa.and_(  # the same as `Message.open_task`
    messages.c.state == sa.literal_column("'FAILED'"),
    messages.c.next_channel.is_(None),
    messages.c.resolution.is_(None),
)
sa.Index("ix_messages_tasks", messages.c.message_id, postgresql_where=OPEN_TASK)

# Append-only: a trigger in the migration refuses every change (Awb 2:25).
message_history = sa.Table(
    "message_history",
    metadata,
    sa.Column("position", sa.BigInteger, sa.Identity(always=True), primary_key=True),
    sa.Column("message_id", sa.Uuid, sa.ForeignKey(messages.c.message_id), nullable=False, index=True),
    _moment("at", nullable=False),
    sa.Column("event", sa.Text, nullable=False),
    sa.Column("details", JSONB, nullable=False),
)

letter_documents = sa.Table(
    "letter_documents",
    metadata,
    sa.Column("message_id", sa.Uuid, sa.ForeignKey(messages.c.message_id), primary_key=True),
    sa.Column("document", sa.LargeBinary, nullable=False),
    sa.Column("document_hash", sa.Text, nullable=False),
    _moment("made_at", nullable=False),
)

# Several messages of one complaint may enclose a document: it is stored once, and destroyed with the complaint.
enclosure_contents = sa.Table(
    "enclosure_contents",
    metadata,
    sa.Column("complaint_id", sa.Uuid, primary_key=True),
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=False),
    _moment("fetched_at", nullable=False),
)

# `complainant` and `representative` are all there is in rows from before parties had versions. They are still filled,
# for the version before this one.
contacts = sa.Table(
    "contacts",
    metadata,
    sa.Column("complaint_id", sa.Uuid, primary_key=True),
    sa.Column("reference", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False, server_default="0"),
    sa.Column("parties", Json(tuple[Party, ...])),
    sa.Column("complainant", Json(Person)),
    sa.Column("representative", Json(Person)),
)

officials = sa.Table(
    "officials",
    metadata,
    sa.Column("official_id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("email", sa.Text, nullable=False),
    sa.Column("roles", Names),
    sa.Column("active", sa.Boolean, nullable=False),
    sa.Column("sequence", sa.Integer, nullable=False),
)

case_accesses = sa.Table(
    "case_accesses",
    metadata,
    sa.Column("complaint_id", sa.Uuid, primary_key=True),
    sa.Column("shut_out", Names, nullable=False),
    sa.Column("restricted_to", Names),
    sa.Column("sequence", sa.Integer, nullable=False),
)


@cache
def map_tables() -> None:
    """Map the plain classes of the domain onto their tables, before the first use; once is enough."""
    mapper = registry(metadata=metadata)
    columns = messages.c
    body = (columns.subject, columns.body_text, columns.body_html, columns.dates, columns.template_version)
    mapper.map_imperatively(
        Message,
        messages,
        version_id_col=columns.version,
        properties={"content": composite(Content, *body, return_none_on=lambda *values: values[0] is None)},
    )
    mapper.map_imperatively(Official, officials)
    mapper.map_imperatively(CaseAccess, case_accesses)

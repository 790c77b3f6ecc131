"""The audit trail is one hash chain (decision 0010): number, salt, content hash and hash of every entry, made here.

Expand: the running older version writes on without knowing of it, because a trigger fills the new columns. What is
there already is chained in the order of its ids, which is the order in which it was made; writers wait meanwhile,
about a minute and a half per million entries. From now on an entry may be blanked, once, when its case is destroyed; an
older version never does that. Downgrading is possible until the first entry is blank.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004_audit_chain"
down_revision = "0007_ombudsman"

CONTENT = ("complaint_id", "official_id", "role", "action", "step", "state", "details")
BLANK_WHEN_ERASED = (
    "case when erased_at is null then official_id is not null and role is not null and action is not null"
    " and step is not null and state is not null and details is not null and salt is not null"
    " else complaint_id is null and official_id is null and role is null and action is null"
    " and step is null and state is null and details is null and salt is null end"
)

CONTENT_HASH = """
create function audit_content_hash(entry audit_entries) returns bytea language sql stable as $$
select sha256(entry.salt || convert_to(jsonb_build_object(
  'entryId', entry.entry_id,
  'complaintId', entry.complaint_id,
  'at', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  'officialId', entry.official_id,
  'role', entry.role,
  'action', entry.action,
  'step', entry.step,
  'state', entry.state,
  'details', entry.details)::text, 'UTF8'))
$$
"""
CHAIN_EXISTING = """
do $$
declare
  entry audit_entries;
  head audit_head;
begin
  select * into strict head from audit_head;
  for entry in select * from audit_entries order by entry_id loop
    head.number := head.number + 1;
    entry.salt := uuid_send(gen_random_uuid());
    entry.content_hash := audit_content_hash(entry);
    head.hash := sha256(head.hash || int8send(head.number) || entry.content_hash);
    update audit_entries
      set number = head.number, salt = entry.salt, content_hash = entry.content_hash, hash = head.hash
      where entry_id = entry.entry_id;
  end loop;
  update audit_head set number = head.number, hash = head.hash;
end $$
"""
LINK = """
create function audit_link() returns trigger language plpgsql as $$
declare
  head audit_head;
begin
  if new.erased_at is not null then
    raise exception 'an audit entry has content when it is made';
  end if;
  select * into strict head from audit_head for update;
  new.number := head.number + 1;
  new.salt := uuid_send(gen_random_uuid());
  new.content_hash := audit_content_hash(new);
  new.hash := sha256(head.hash || int8send(new.number) || new.content_hash);
  update audit_head set number = new.number, hash = new.hash;
  return new;
end $$
"""
ERASE_ONLY = """
create function audit_erase_only() returns trigger language plpgsql as $$
begin
  if old.erased_at is null and new.erased_at is not null
     and (new.entry_id, new.at, new.number, new.content_hash, new.hash)
       = (old.entry_id, old.at, old.number, old.content_hash, old.hash) then
    return new; -- the check on the table sees to it that nothing is left of its content
  end if;
  raise exception 'the audit trail is append-only';
end $$
"""
HEAD_ONLY_BY_LINK = """
create function audit_head_only_by_link() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'the head of the audit trail moves with its entries only';
  end if;
  return new;
end $$
"""
TRIGGERS = (
    "create trigger audit_append_only before delete or truncate on audit_entries"
    " for each statement execute function audit_is_append_only()",
    "create trigger audit_erase_only before update on audit_entries for each row execute function audit_erase_only()",
    "create trigger audit_link before insert on audit_entries for each row execute function audit_link()",
    "create trigger audit_head_stays before delete or truncate on audit_head"
    " for each statement execute function audit_is_append_only()",
    "create trigger audit_head_only_by_link before update on audit_head"
    " for each row execute function audit_head_only_by_link()",
)


def upgrade() -> None:
    op.execute("drop trigger audit_append_only on audit_entries")
    _columns()
    op.create_table(
        "audit_head",
        sa.Column("single", sa.Boolean(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("single", name="pk_audit_head"),
        sa.CheckConstraint("single", name=op.f("ck_audit_head_one_row")),
    )
    op.execute("insert into audit_head values (true, 0, decode(repeat('00', 32), 'hex'))")
    op.execute(CONTENT_HASH)
    op.execute(CHAIN_EXISTING)
    _tighten()
    for statement in (LINK, ERASE_ONLY, HEAD_ONLY_BY_LINK, *TRIGGERS):
        op.execute(statement)


def downgrade() -> None:
    for trigger in ("audit_append_only", "audit_erase_only", "audit_link"):
        op.execute(f"drop trigger {trigger} on audit_entries")
    for name in ("audit_link()", "audit_erase_only()", "audit_content_hash(audit_entries)"):
        op.execute(f"drop function {name}")
    for name in ("at", "action", "official", "case"):
        op.drop_index(f"ix_audit_entries_{name}", "audit_entries")
    op.drop_constraint(op.f("ck_audit_entries_blank_when_erased"), "audit_entries")
    for name in ("erased_at", "hash", "content_hash", "salt", "number"):
        op.drop_column("audit_entries", name)
    for name in CONTENT:
        op.alter_column("audit_entries", name, nullable=False)
    op.drop_table("audit_head")
    op.execute("drop function audit_head_only_by_link()")
    op.create_index("ix_audit_entries_case", "audit_entries", ["complaint_id", "entry_id"])
    op.execute(
        "create trigger audit_append_only before update or delete or truncate on audit_entries"
        " for each statement execute function audit_is_append_only()"
    )


def _columns() -> None:
    op.add_column("audit_entries", sa.Column("number", sa.BigInteger()))
    for name in ("salt", "content_hash", "hash"):
        op.add_column("audit_entries", sa.Column(name, sa.LargeBinary()))
    op.add_column("audit_entries", sa.Column("erased_at", sa.DateTime(timezone=True)))
    for name in CONTENT:
        op.alter_column("audit_entries", name, nullable=True)


def _tighten() -> None:
    for name in ("number", "content_hash", "hash"):
        op.alter_column("audit_entries", name, nullable=False)
    op.create_unique_constraint("uq_audit_entries_number", "audit_entries", ["number"])
    op.create_check_constraint(op.f("ck_audit_entries_blank_when_erased"), "audit_entries", BLANK_WHEN_ERASED)
    op.drop_index("ix_audit_entries_case", "audit_entries")
    for name, leading in (("case", "complaint_id"), ("official", "official_id"), ("action", "action")):
        op.create_index(f"ix_audit_entries_{name}", "audit_entries", [leading, "at", "number"])
    op.create_index("ix_audit_entries_at", "audit_entries", ["at", "number"])

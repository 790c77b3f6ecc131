"""The columns that PostgreSQL computes for lists, and the indexes that lists use."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSVECTOR

from procedure.adapters.columns import Word
from words.submissions import Channel

_TEXTS = ("account,what_happened", "account,consequences", "account,burden", "account,about")
_NAMES = ("complainant,name", "representative,name")
_SPOKEN = " || ' ' || ".join(f"coalesce(submission #>> '{{{path}}}', '')" for path in (*_TEXTS, *_NAMES))
_NAMED = (
    "jsonb_to_tsvector('dutch'::regconfig,"
    " jsonb_path_query_array(co_complainants || representations, '$[*].name')"
    " || jsonb_path_query_array(people, '$[*].person.name'), '[\"string\"]')"
)
COUNCIL = "responsible_body = 'RAAD'"
TO_DECIDE = "state = 'DECISION_PENDING' or (refusal_proposal is not null and closed_on is null)"
VACANT = "vacancy is not null"
CHARGED = (  # the cases for which somebody must be in charge
    "closed_on is null and (refusal_proposal is not null or state in"
    " ('INFORMAL', 'FORMAL_INTAKE', 'INVESTIGATION', 'COMMITTEE_ADVICE', 'DECISION_PENDING'))"
)
_LEADS = {"state": "state", "handler": "handler_id", "team": "team", "theme": "theme", "channel": "channel"}


def asked_columns() -> list[sa.Column[str]]:
    """Filters on values inside the submission. Dutch names are indexed like Dutch words."""
    words = sa.Computed(f"to_tsvector('dutch'::regconfig, {_SPOKEN}) || {_NAMED}", persisted=True)
    channel = sa.Computed("submission ->> 'channel'", persisted=True)
    return [sa.Column("channel", Word(Channel), channel), sa.Column("words", TSVECTOR, words)]


def index_lists(cases: sa.Table) -> None:
    """Each index ends with the legal date and the case, the order of every list. Each column has two: one over open
    work (small), and one over all cases."""
    place, pending = (cases.c.worklist_on, cases.c.complaint_id), sa.text("pending")
    sa.Index("ix_cases_place", *place)
    sa.Index("ix_cases_pending", *place, postgresql_where=pending)
    for name, column in _LEADS.items():
        sa.Index(f"ix_cases_{name}", cases.c[column], *place)
        sa.Index(f"ix_cases_{name}_pending", cases.c[column], *place, postgresql_where=pending)
    sa.Index("ix_cases_team_manager", cases.c.team_manager_id, cases.c.state, *place)
    sa.Index("ix_cases_council", *place, postgresql_where=sa.text(COUNCIL))
    sa.Index("ix_cases_to_decide", *place, postgresql_where=sa.text(TO_DECIDE))
    sa.Index("ix_cases_vacant", *place, postgresql_where=sa.text(VACANT))
    sa.Index("ix_cases_words", cases.c.words, postgresql_using="gin")

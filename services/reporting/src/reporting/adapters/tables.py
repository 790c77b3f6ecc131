"""The tables of this service. All but `generations` can be thrown away: procedure tells
of the teams again every day, and the rest is rebuilt from the log.

`complaint_figures` holds what is known of each complaint, `day_counts` how often each tally occurs among the complaints
received on a day. It is derived from the rows, and recomputed for every day in `stale_days`. Cases of the ombudsman and
recommendations are few: their rows are counted on request.
"""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from servicekit.database import new_metadata
from servicekit.delivery.tables import delivery_tables

metadata = new_metadata()
delivery = delivery_tables(metadata)


def _text(name: str) -> sa.Column[str | None]:
    return sa.Column(name, sa.Text)


def _day(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Date)


def _yes_or_no(name: str) -> sa.Column[bool | None]:
    return sa.Column(name, sa.Boolean, nullable=False, server_default=sa.false())


def _number(name: str) -> sa.Column[int | None]:
    return sa.Column(name, sa.Integer, nullable=False, server_default=sa.text("0"))


generations = sa.Table(
    "generations",
    metadata,
    sa.Column("only_row", sa.Boolean, primary_key=True),
    sa.Column("shown", sa.Integer, nullable=False),
    sa.Column("building", sa.Integer),
    sa.Column("last", sa.Integer, nullable=False),
    sa.CheckConstraint("only_row", name="only_row"),
)


def _list(name: str) -> sa.Column[object]:
    return sa.Column(name, ARRAY(sa.Text), nullable=False, server_default=sa.text("'{}'"))


def _figures(name: str, key: str, *known: sa.Column[Any], counts_on: str) -> sa.Table:
    """Rows per generation and subject: the facts applied, the figures, and their tallies."""
    return sa.Table(
        name,
        metadata,
        sa.Column("generation", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column(key, sa.Uuid, primary_key=True),
        sa.Column("heard", JSONB, nullable=False, server_default=sa.text("'{}'")),
        sa.Column("newest", JSONB, nullable=False, server_default=sa.text("'{}'")),
        sa.Column("newest_at", sa.DateTime(timezone=True)),
        _number("facts"),
        _text("state"),
        _day(counts_on),
        *known,
        # day of receipt or recording; the first day of year 1 while it is unknown
        sa.Column("day", sa.Date, nullable=False, server_default=sa.text("'0001-01-01'")),
        _number("closed_in"),  # year of closing, or 0
        _list("tallies"),  # its tallies
        sa.Index(f"ix_{name}_day", "generation", "day"),
        postgresql_with={"fillfactor": 60},  # every fact updates the row: leave room for that on its page
    )


figures = _figures(
    "complaint_figures",
    "complaint_id",
    _text("channel"),
    _text("form"),
    _text("team_indicated"),
    _text("theme_indicated"),
    _text("team_named"),
    _text("theme_named"),
    sa.Column("body_conduct", sa.Boolean),
    _list("items_asked"),
    _yes_or_no("completion_waived"),
    _list("split_kinds"),
    _day("ack_due_on"),
    _day("refusal_due_on"),
    _day("decide_due_on"),
    _day("extended_due_on"),
    _day("due_on"),
    _day("resolved_on"),
    _text("resolution_kind"),
    _day("formal_started_on"),
    _text("formal_reason"),
    _day("decided_on"),
    _text("outcome"),
    _number("elements_founded"),
    _number("elements_unfounded"),
    _number("elements_no_judgement"),
    _text("ended_as"),
    _day("ended_on"),
    _text("ended_because"),
    _list("reopenings"),
    _text("reopened_formally"),
    _text("adjournment_reason"),
    _yes_or_no("adjourned_late"),
    _number("postponements"),
    _day("consent_due_on"),
    _yes_or_no("hearing_offered"),
    _yes_or_no("heard_complainant"),
    _yes_or_no("heard_accused"),
    _text("waived_complainant"),
    _text("waived_accused"),
    _yes_or_no("advice_requested"),
    _text("advice"),
    _yes_or_no("advised_otherwise"),
    _day("ack_sent_on"),
    _day("notice_sent_on"),
    counts_on="received_on",
)

ombudsman_figures = _figures(
    "ombudsman_figures",
    "ombudsman_case_id",
    _text("ground"),
    _number("interventions"),
    _number("information_requests"),
    _number("reaction_requests"),
    sa.Column("reply_days", ARRAY(sa.Integer), nullable=False, server_default=sa.text("'{}'")),
    _number("replies_late"),
    _day("report_on"),
    _text("ruling"),
    _list("breached_norms"),
    _day("closed_on"),
    _text("closing"),
    counts_on="received_on",
)

recommendation_figures = _figures(
    "recommendation_figures",
    "recommendation_id",
    _text("source"),
    _text("kind"),
    _day("response_due_on"),
    _day("answered_on"),
    _day("due_on"),
    _day("implemented_on"),
    counts_on="recorded_on",
)

day_counts = sa.Table(
    "day_counts",
    metadata,
    sa.Column("generation", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("day", sa.Date, primary_key=True),
    sa.Column("closed_in", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("tally", sa.Text, primary_key=True),
    sa.Column("number", sa.BigInteger, nullable=False),
    sa.Index("ix_day_counts_closed_in", "generation", "closed_in"),
)

day_totals = sa.Table(
    "day_totals",
    metadata,
    sa.Column("generation", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("day", sa.Date, primary_key=True),
    sa.Column("facts", sa.BigInteger, nullable=False),
    sa.Column("newest_at", sa.DateTime(timezone=True)),
)

teams = sa.Table(  # of no generation: the newest fact about a team is all there is to know of it
    "teams",
    metadata,
    sa.Column("team_id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("staff", sa.Integer, nullable=False),
    sa.Column("sequence", sa.Integer, nullable=False),
)

stale_days = sa.Table(
    "stale_days",
    metadata,
    sa.Column("id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
    sa.Column("generation", sa.Integer, nullable=False),
    sa.Column("day", sa.Date, nullable=False),
    sa.Index("ix_stale_days_generation", "generation", "day"),
)

"""The tables of this service. Everything but `generations` can be thrown away and built again from the log.

`complaint_figures` holds what is known of each complaint, `day_counts` how often each tally occurs among the complaints
received on a day: a copy of what the rows yield, made anew for every day in `stale_days`.
"""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from servicekit.database import new_metadata
from servicekit.tables import delivery_tables

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

figures = sa.Table(
    "complaint_figures",
    metadata,
    sa.Column("generation", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("complaint_id", sa.Uuid, primary_key=True),
    sa.Column("heard", JSONB, nullable=False, server_default=sa.text("'{}'")),
    sa.Column("newest", JSONB, nullable=False, server_default=sa.text("'{}'")),
    sa.Column("newest_at", sa.DateTime(timezone=True)),
    _number("facts"),
    _day("received_on"),
    _text("channel"),
    _text("form"),
    _text("team_indicated"),
    _text("theme_indicated"),
    _text("state"),
    _text("team_named"),
    _text("theme_named"),
    sa.Column("body_conduct", sa.Boolean),
    _day("ack_due_on"),
    _day("decide_due_on"),
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
    _text("adjournment_reason"),
    _yes_or_no("adjourned_late"),
    _yes_or_no("hearing_offered"),
    _yes_or_no("heard_complainant"),
    _yes_or_no("heard_accused"),
    _text("waived_complainant"),
    _text("waived_accused"),
    _day("ack_sent_on"),
    _day("notice_sent_on"),
    # of receipt; the first of year one while that is unknown
    sa.Column("day", sa.Date, nullable=False, server_default=sa.text("'0001-01-01'")),
    _number("closed_in"),  # year of closing, or 0
    # what this complaint adds to the counts
    sa.Column("tallies", ARRAY(sa.Text), nullable=False, server_default=sa.text("'{}'")),
    sa.Index("ix_complaint_figures_day", "generation", "day"),
    postgresql_with={"fillfactor": 60},  # a row is updated with every fact: room for that on its own page
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

stale_days = sa.Table(
    "stale_days",
    metadata,
    sa.Column("id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
    sa.Column("generation", sa.Integer, nullable=False),
    sa.Column("day", sa.Date, nullable=False),
    sa.Index("ix_stale_days_generation", "generation", "day"),
)

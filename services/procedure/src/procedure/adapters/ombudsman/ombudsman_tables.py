"""The tables of the ombudsman track. As with cases: fields that are searched or sorted are columns, the rest is
JSON."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import registry

from procedure.adapters.columns import Records, Word, Words
from procedure.domain.file.clocks import GivenAlert
from procedure.domain.file.messages import Sending
from procedure.domain.ombudsman.case import OmbudsmanCase
from procedure.domain.ombudsman.closing import Closing
from procedure.domain.ombudsman.correspondence import Question
from procedure.domain.ombudsman.report import Report
from procedure.domain.recommendations.evidence import Evidence
from procedure.domain.recommendations.plan import Plan, PlanChange, ProgressNote
from procedure.domain.recommendations.recommendation import Recommendation
from procedure.domain.recommendations.recording import Recommended
from procedure.domain.recommendations.response import RecommendationResponse
from words.ombudsman import OmbudsmanGround, OmbudsmanState, RecommendationSource, RecommendationState

_NEVER = "9999-12-31"  # where files without a date come in a list ordered by date


def ombudsman_tables(metadata: sa.MetaData) -> tuple[sa.Table, sa.Table, sa.Table]:
    """`ombudsman_cases`, `recommendations` and `file_numbers`."""
    return _cases(metadata), _recommendations(metadata), _numbers(metadata)


def map_track(mapping: registry, cases: sa.Table, recommendations: sa.Table) -> None:
    """How the two aggregates are mapped to their tables."""
    for aggregate, table in ((OmbudsmanCase, cases), (Recommendation, recommendations)):
        mapping.map_imperatively(aggregate, table, version_id_col=table.c.version, exclude_properties=["worklist_on"])


def _file(states: type[OmbudsmanState] | type[RecommendationState]) -> list[sa.Column[object]]:
    return [
        sa.Column("file_id", sa.Uuid, primary_key=True),
        sa.Column("reference", sa.Text, nullable=False, unique=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("state", Word(states), nullable=False),
        sa.Column("received_on", sa.Date, nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_by", sa.Text, nullable=False),
        sa.Column("complaint_id", sa.Uuid, index=True),
        sa.Column("complaint_reference", sa.Text),
        sa.Column("due_on", sa.Date),
        sa.Column("sendings", Records(tuple[Sending, ...]), nullable=False),
        sa.Column("worklist_on", sa.Date, sa.Computed(f"coalesce(due_on, date '{_NEVER}')", persisted=True)),
    ]


def _cases(metadata: sa.MetaData) -> sa.Table:
    return sa.Table(
        "ombudsman_cases",
        metadata,
        *_file(OmbudsmanState),
        sa.Column("ombudsman", sa.Text, nullable=False),
        sa.Column("file_number", sa.Text, nullable=False),
        sa.Column("ground", Word(OmbudsmanGround)),
        sa.Column("warnings", Words, nullable=False),
        sa.Column("closed_on", sa.Date),
        sa.Column("intervention", Records(Question)),
        sa.Column("questions", Records(tuple[Question, ...]), nullable=False),
        sa.Column("findings", Records(Question)),
        sa.Column("report", Records(Report)),
        sa.Column("recommendations", Records(tuple[UUID, ...]), nullable=False),
        sa.Column("closing", Records(Closing)),
        sa.Index("ix_ombudsman_cases_worklist", "worklist_on", "file_id"),
    )


def _recommendations(metadata: sa.MetaData) -> sa.Table:
    return sa.Table(
        "recommendations",
        metadata,
        *_file(RecommendationState),
        sa.Column("source", Word(RecommendationSource), nullable=False),
        sa.Column("owner_id", sa.Text, index=True),
        sa.Column("response_due_on", sa.Date, nullable=False),
        sa.Column("implemented_on", sa.Date),
        sa.Column("watch_on", sa.Date),
        sa.Column("advice", Records(Recommended), nullable=False),
        sa.Column("answer", Records(RecommendationResponse)),
        sa.Column("plan", Records(Plan)),
        sa.Column("plan_changes", Records(tuple[PlanChange, ...]), nullable=False),
        sa.Column("progress", Records(tuple[ProgressNote, ...]), nullable=False),
        sa.Column("evidence", Records(tuple[Evidence, ...]), nullable=False),
        sa.Column("alerts", Records(tuple[GivenAlert, ...]), nullable=False),
        sa.Index("ix_recommendations_worklist", "worklist_on", "file_id"),
        sa.Index("ix_recommendations_watch", "watch_on", postgresql_where=sa.text("watch_on is not null")),
    )


def _numbers(metadata: sa.MetaData) -> sa.Table:
    """The last number that was issued, per kind of file and year."""
    return sa.Table(
        "file_numbers",
        metadata,
        sa.Column("letter", sa.Text, primary_key=True),
        sa.Column("year", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("last", sa.Integer, nullable=False),
    )

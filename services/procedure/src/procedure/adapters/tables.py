"""The tables of this service, and how the aggregate is mapped to them.

Fields that are searched, sorted or counted are columns; fields that are only read with their case are JSON beside them.
"""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import registry

from procedure.adapters.audit.audit_tables import audit_tables
from procedure.adapters.case_rows import CaseRow
from procedure.adapters.columns import Names, Records, Word, Words
from procedure.adapters.ombudsman.ombudsman_tables import map_track, ombudsman_tables
from procedure.adapters.organisation.organisation_tables import organisation_tables
from procedure.adapters.retention.destruction_tables import destruction_tables
from procedure.adapters.worklists.case_lists import CHARGED, asked_columns, index_lists
from procedure.application.worklists.worklist import CaseFilter
from procedure.domain.access.declaration import ConflictDeclaration
from procedure.domain.access.emergency import EmergencyAccess
from procedure.domain.access.restriction import Restriction
from procedure.domain.access.substitution import StandIn
from procedure.domain.access.vacancy import Vacancy
from procedure.domain.calendar.terms import TermRules
from procedure.domain.clocks.adjournment import Adjournment
from procedure.domain.clocks.consent import ConsentRequest, Postponement
from procedure.domain.clocks.lateness import LatenessExplanation
from procedure.domain.documents.complaint_copy import ComplaintPaper, CopyChoice
from procedure.domain.documents.document import Document, DocumentVersion
from procedure.domain.endings.forwarding import Forwarding
from procedure.domain.endings.reclassification import Reclassification
from procedure.domain.endings.refusal import Refusal
from procedure.domain.endings.reopening import Reopening
from procedure.domain.endings.signal import SignalNote
from procedure.domain.endings.withdrawal import Withdrawal
from procedure.domain.file.clocks import Computation, GivenAlert
from procedure.domain.file.messages import Failure, Sending
from procedure.domain.file.people import Accused, Departure, Party
from procedure.domain.file.submission import Submission
from procedure.domain.informal.agreement import Resolution
from procedure.domain.informal.formal_start import FormalStart
from procedure.domain.informal.talk import Contact
from procedure.domain.investigation.committee import Advice, Committee
from procedure.domain.investigation.explanation import Explanation
from procedure.domain.investigation.handler import SubstituteDeclaration
from procedure.domain.investigation.hearing import Hearing
from procedure.domain.investigation.replacement import Replacement, Review
from procedure.domain.investigation.waiver import Waiver
from procedure.domain.judgement.decision import Decision
from procedure.domain.judgement.draft import Draft
from procedure.domain.parties.contact_data import ContactChange
from procedure.domain.parties.contact_log import LoggedContact
from procedure.domain.parties.mistaken import MistakenlyNamed
from procedure.domain.parties.party import CoComplainant, Companion, Representation
from procedure.domain.retention.keeping import EndedOmbudsmanCase, Keeping
from procedure.domain.triage.completion import Completion
from procedure.domain.triage.route import WrongRoute
from procedure.domain.triage.writing import Writing
from servicekit.database import new_metadata
from servicekit.delivery.erasure import erased_subjects
from servicekit.delivery.tables import delivery_tables
from words.cases import CaseState, DocumentKind, Outcome, RetentionResult
from words.clocks import ClockStatus
from words.people import ResponsibleBody

metadata = new_metadata()
delivery = delivery_tables(metadata)
erased = erased_subjects(metadata)

NEVER = "9999-12-31"  # where cases without a date come in a list ordered by date
_PENDING = "closed_on is null or (state in ('DECIDED', 'NOT_HANDLED') and notice_sent_on is null)"
_LISTED_ON = f"coalesce(case when state = 'NOT_HANDLED' then refusal_due_on else due_on end, date '{NEVER}')"
_NONE = sa.text("'[]'")

cases = sa.Table(
    "cases",
    metadata,
    sa.Column("complaint_id", sa.Uuid, primary_key=True),
    sa.Column("reference", sa.Text, nullable=False, unique=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("received_on", sa.Date, nullable=False),
    sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("state", Word(CaseState), nullable=False),
    sa.Column("closed_on", sa.Date),
    sa.Column("outcome", Word(Outcome)),
    sa.Column("team", sa.Text),
    sa.Column("theme", sa.Text),
    sa.Column("body_conduct", sa.Boolean, nullable=False),
    sa.Column("responsible_body", Word(ResponsibleBody), nullable=False),
    sa.Column("involved", Words, nullable=False),
    sa.Column("shut_out", Words, nullable=False),
    sa.Column("access_told", sa.Boolean, nullable=False),
    sa.Column("team_manager_id", sa.Text),
    sa.Column("informal_contact_due_on", sa.Date),
    sa.Column("informal_escalate_on", sa.Date),
    sa.Column("handler_id", sa.Text),
    sa.Column("handler_warnings", Words, nullable=False),
    sa.Column("handler_reason", sa.Text),
    sa.Column("no_involvement_declared_at", sa.DateTime(timezone=True)),
    sa.Column("clock_status", Word(ClockStatus), nullable=False),
    sa.Column("clock_started_on", sa.Date),
    sa.Column("ack_due_on", sa.Date),
    sa.Column("refusal_due_on", sa.Date),
    sa.Column("decide_due_on", sa.Date),
    sa.Column("extended_due_on", sa.Date),
    sa.Column("due_on", sa.Date),
    sa.Column("ombudsman_until", sa.Date),
    sa.Column("ombudsman_until_provisional", sa.Boolean, nullable=False),
    sa.Column("notice_sent_on", sa.Date),
    sa.Column("exceeded_on", sa.Date),
    sa.Column("watch_on", sa.Date),
    sa.Column("calendar_version", sa.Integer, nullable=False, server_default=sa.text("0")),
    sa.Column("submission", Records(Submission), nullable=False),
    sa.Column("rules", Records(TermRules), nullable=False),
    sa.Column("accused", Records(tuple[Accused, ...]), nullable=False),
    sa.Column("contacts", Records(tuple[Contact, ...]), nullable=False),
    sa.Column("resolution", Records(Resolution)),
    sa.Column("formal_start", Records(FormalStart)),
    sa.Column("explanations", Records(tuple[Explanation, ...]), nullable=False),
    sa.Column("hearing", Records(Hearing)),
    sa.Column("waivers", Records(tuple[Waiver, ...]), nullable=False),
    sa.Column("drafts", Records(tuple[Draft, ...]), nullable=False),
    sa.Column("decision", Records(Decision)),
    sa.Column("adjournment", Records(Adjournment)),
    sa.Column("computations", Records(tuple[Computation, ...]), nullable=False),
    sa.Column("alerts", Records(tuple[GivenAlert, ...]), nullable=False),
    sa.Column("sendings", Records(tuple[Sending, ...]), nullable=False),
    sa.Column("retention_result", Word(RetentionResult)),
    sa.Column("archive_action_on", sa.Date),
    sa.Column("keeping", Records(Keeping)),
    sa.Column("ended_ombudsman_cases", Records(tuple[EndedOmbudsmanCase, ...]), nullable=False, server_default=_NONE),
    sa.Column("ombudsman_cases", Records(tuple[UUID, ...]), nullable=False, server_default=sa.text("'[]'")),
    sa.Column("restricted_to", Names),
    sa.Column("follow_up_of", sa.Uuid),
    sa.Column("completion_due_on", sa.Date),
    sa.Column("consent_due_on", sa.Date),
    sa.Column("review_needed", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("declared", Records(tuple[ConflictDeclaration, ...]), nullable=False, server_default=_NONE),
    sa.Column("restriction", Records(Restriction)),
    sa.Column("emergency_access", Records(tuple[EmergencyAccess, ...]), nullable=False, server_default=_NONE),
    sa.Column("stand_ins", Records(tuple[StandIn, ...]), nullable=False, server_default=_NONE),
    sa.Column(
        "substitute_declarations", Records(tuple[SubstituteDeclaration, ...]), nullable=False, server_default=_NONE
    ),
    sa.Column("vacancy", Records(Vacancy)),
    sa.Column("vacancy_told", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("charge_judged_on", sa.Date),
    sa.Column("co_complainants", Records(tuple[CoComplainant, ...]), nullable=False, server_default=_NONE),
    sa.Column("representations", Records(tuple[Representation, ...]), nullable=False, server_default=_NONE),
    sa.Column("companions", Records(tuple[Companion, ...]), nullable=False, server_default=_NONE),
    sa.Column("contact_log", Records(tuple[LoggedContact, ...]), nullable=False, server_default=_NONE),
    sa.Column("people", Records(tuple[Party, ...]), nullable=False, server_default=_NONE),
    sa.Column("contact_changes", Records(tuple[ContactChange, ...]), nullable=False, server_default=_NONE),
    sa.Column("departures", Records(tuple[Departure, ...]), nullable=False, server_default=_NONE),
    sa.Column("taken_off", Records(tuple[MistakenlyNamed, ...]), nullable=False, server_default=_NONE),
    sa.Column("failures", Records(tuple[Failure, ...]), nullable=False, server_default=_NONE),
    sa.Column("parties_version", sa.Integer, nullable=False, server_default=sa.text("0")),
    sa.Column("completions", Records(tuple[Completion, ...]), nullable=False, server_default=_NONE),
    sa.Column("wrong_route", Records(WrongRoute)),
    sa.Column("writing", Records(Writing)),
    sa.Column("committee", Records(Committee)),
    sa.Column("advice", Records(Advice)),
    sa.Column("complaint_papers", Records(tuple[ComplaintPaper, ...]), nullable=False, server_default=_NONE),
    sa.Column("copy_choices", Records(tuple[CopyChoice, ...]), nullable=False, server_default=_NONE),
    sa.Column("replacements", Records(tuple[Replacement, ...]), nullable=False, server_default=_NONE),
    sa.Column("reviews", Records(tuple[Review, ...]), nullable=False, server_default=_NONE),
    sa.Column("refusal_proposal", Records(Refusal)),
    sa.Column("refusal", Records(Refusal)),
    sa.Column("forwarding", Records(Forwarding)),
    sa.Column("reclassification", Records(Reclassification)),
    sa.Column("splits", Records(tuple[Reclassification, ...]), nullable=False, server_default=_NONE),
    sa.Column("signal", Records(SignalNote)),
    sa.Column("withdrawal", Records(Withdrawal)),
    sa.Column("reopenings", Records(tuple[Reopening, ...]), nullable=False, server_default=_NONE),
    sa.Column("consent_requests", Records(tuple[ConsentRequest, ...]), nullable=False, server_default=_NONE),
    sa.Column("postponements", Records(tuple[Postponement, ...]), nullable=False, server_default=_NONE),
    sa.Column("lateness_explanations", Records(tuple[LatenessExplanation, ...]), nullable=False, server_default=_NONE),
    sa.Column("worklist_on", sa.Date, sa.Computed(_LISTED_ON, persisted=True)),
    sa.Column("pending", sa.Boolean, sa.Computed(_PENDING, persisted=True)),
    *asked_columns(),
)
index_lists(cases)
sa.Index("ix_cases_archive", cases.c.archive_action_on, postgresql_where=sa.text("archive_action_on is not null"))
sa.Index(
    "ix_cases_without_retention",
    cases.c.complaint_id,
    postgresql_where=sa.text("closed_on is not null and retention_result is null"),
)
sa.Index("ix_cases_watch", cases.c.watch_on, postgresql_where=sa.text("watch_on is not null"))

sa.Index(
    "ix_cases_charge", cases.c.charge_judged_on.nulls_first(), cases.c.complaint_id, postgresql_where=sa.text(CHARGED)
)
sa.Index("ix_cases_untold_people", cases.c.complaint_id, postgresql_where=sa.text("parties_version = 0"))
sa.Index("ix_cases_calendar", cases.c.calendar_version, postgresql_where=sa.text("pending and due_on is not null"))

audit_entries, audit_head = audit_tables(metadata)
destruction_lists, destruction_cases = destruction_tables(metadata)

officials, announced_absences, teams, directory_loads, equated_days = organisation_tables(metadata)

saved_filters = sa.Table(
    "saved_filters",
    metadata,
    sa.Column("filter_id", sa.Uuid, primary_key=True),
    sa.Column("official_id", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("filter", Records(CaseFilter), nullable=False),
    sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
    sa.UniqueConstraint("official_id", "name"),
)

documents = sa.Table(
    "documents",
    metadata,
    sa.Column("document_id", sa.Uuid, primary_key=True),
    sa.Column("file_id", sa.Uuid, nullable=False),
    sa.Column("kind", Word(DocumentKind), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("versions", Records(tuple[DocumentVersion, ...]), nullable=False),
    sa.Column("sealed_on", sa.Date),
    sa.Column("row_version", sa.Integer, nullable=False),
)
sa.Index("ix_documents_file", documents.c.file_id, documents.c.document_id)
sa.Index(
    "ix_documents_versions", documents.c.versions, postgresql_using="gin", postgresql_ops={"versions": "jsonb_path_ops"}
)

contents = sa.Table(  # what is in the storage; loose_since: from when it may be without a document
    "contents",
    metadata,
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("loose_since", sa.DateTime(timezone=True)),
)
sa.Index("ix_contents_loose", contents.c.loose_since, postgresql_where=sa.text("loose_since is not null"))

ombudsman_cases, recommendations, file_numbers = ombudsman_tables(metadata)

_computed = [column.name for column in cases.columns if column.computed is not None]  # for lists only
_mapped = registry(metadata=metadata)
_mapped.map_imperatively(CaseRow, cases, version_id_col=cases.c.version, exclude_properties=_computed)
_mapped.map_imperatively(Document, documents, version_id_col=documents.c.row_version)
map_track(_mapped, ombudsman_cases, recommendations)

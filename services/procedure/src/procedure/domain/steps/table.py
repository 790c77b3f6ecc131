"""Every step of the procedure on one page, in order: who may take it, from which state, under which guard and article;
and every conflict rule. Each line is defined in the module that carries it out; docs/procedure.md is generated from
here."""

from procedure.domain.access.admission import C7
from procedure.domain.access.conflicts import C1, C2, C3, C4, C5
from procedure.domain.access.declaration import C10, DECLARE_CONFLICT
from procedure.domain.access.restriction import RESTRICT
from procedure.domain.access.rules import ConflictRule
from procedure.domain.access.sight import C6, C9, C11
from procedure.domain.clocks.adjournment import ADJOURN
from procedure.domain.clocks.consent import ASK_CONSENT, POSTPONE
from procedure.domain.clocks.lateness import EXPLAIN_LATENESS
from procedure.domain.clocks.passing import EXCEED_TERM
from procedure.domain.documents.complaint_copy import DECLARE_COPY
from procedure.domain.endings.forwarding import FORWARD
from procedure.domain.endings.reclassification import RECLASSIFY, SPLIT
from procedure.domain.endings.refusal import PROPOSE_REFUSAL, REFUSE
from procedure.domain.endings.reopening import (
    CONTEST_CLASSIFICATION,
    DISPUTE_AGREEMENT,
    RECONSIDER,
    REOPEN_FOR_OMBUDSMAN,
)
from procedure.domain.endings.signal import NOTE_SIGNAL
from procedure.domain.endings.withdrawal import WITHDRAW, WITHDRAW_ALONE
from procedure.domain.informal.agreement import RESOLVE, RESOLVE_ALONE
from procedure.domain.informal.formal_start import SKIP_INFORMAL, START_FORMAL
from procedure.domain.informal.routing import ROUTE
from procedure.domain.informal.talk import RECORD_CONVERSATION
from procedure.domain.investigation.committee import GIVE_ADVICE, REQUEST_ADVICE
from procedure.domain.investigation.explanation import RECORD_EXPLANATION
from procedure.domain.investigation.handler import APPOINT_HANDLER, DECLARE_AS_SUCCESSOR, DESIGNATE_HANDLER
from procedure.domain.investigation.hearing import (
    COMMITTEE_HOLDS_HEARING,
    COMMITTEE_OFFERS_HEARING,
    HOLD_HEARING,
    OFFER_HEARING,
)
from procedure.domain.investigation.replacement import REPLACE_HANDLER, REPLACE_TEAM_MANAGER, REVIEW_EARLIER_ACTS
from procedure.domain.investigation.waiver import ACCEPT_UNREACHABLE, COMMITTEE_WAIVES_HEARING, WAIVE_HEARING
from procedure.domain.judgement.decision import DECIDE
from procedure.domain.judgement.document import CORRECT_DECISION
from procedure.domain.judgement.draft import RETURN_DRAFT, SUBMIT_DRAFT
from procedure.domain.ombudsman.link import C8
from procedure.domain.parties.accused import NAME_ACCUSED
from procedure.domain.parties.contact_data import CHANGE_CONTACT
from procedure.domain.parties.contact_log import LOG_CONTACT
from procedure.domain.parties.earlier import LINK_EARLIER
from procedure.domain.parties.leaving import RETURN_COMPLAINANT
from procedure.domain.parties.mistaken import TAKE_OFF_ACCUSED
from procedure.domain.parties.party import RECORD_PARTY
from procedure.domain.retention.keeping import CHANGE_KEEPING
from procedure.domain.steps.step import Step
from procedure.domain.triage.completion import ASK_COMPLETION, END_COMPLETION
from procedure.domain.triage.opening import OPENED
from procedure.domain.triage.route import CORRECT_ROUTE
from procedure.domain.triage.triage import TRIAGE
from procedure.domain.triage.writing import PUT_IN_WRITING

STEPS: tuple[Step, ...] = (
    OPENED, TRIAGE, NAME_ACCUSED, ASK_COMPLETION, END_COMPLETION, ROUTE, RECORD_CONVERSATION, RESOLVE, RESOLVE_ALONE,
    START_FORMAL, SKIP_INFORMAL, DESIGNATE_HANDLER, DECLARE_COPY, APPOINT_HANDLER, RECORD_EXPLANATION, OFFER_HEARING,
    COMMITTEE_OFFERS_HEARING, HOLD_HEARING, COMMITTEE_HOLDS_HEARING, WAIVE_HEARING,
    COMMITTEE_WAIVES_HEARING, ACCEPT_UNREACHABLE, REQUEST_ADVICE, GIVE_ADVICE, SUBMIT_DRAFT, RETURN_DRAFT, DECIDE,
    CORRECT_DECISION, ADJOURN, ASK_CONSENT, POSTPONE, PROPOSE_REFUSAL, REFUSE, FORWARD,
    RECLASSIFY,
    SPLIT, NOTE_SIGNAL, WITHDRAW, WITHDRAW_ALONE, DISPUTE_AGREEMENT, RETURN_COMPLAINANT, CONTEST_CLASSIFICATION,
    RECONSIDER, REOPEN_FOR_OMBUDSMAN, REPLACE_TEAM_MANAGER, REPLACE_HANDLER,
    DECLARE_AS_SUCCESSOR, REVIEW_EARLIER_ACTS, EXCEED_TERM, EXPLAIN_LATENESS, PUT_IN_WRITING,
    CORRECT_ROUTE, CHANGE_CONTACT, TAKE_OFF_ACCUSED, RECORD_PARTY, LOG_CONTACT, LINK_EARLIER, DECLARE_CONFLICT,
    CHANGE_KEEPING, RESTRICT,
)  # fmt: skip

CONFLICT_RULES: tuple[ConflictRule, ...] = (C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11)

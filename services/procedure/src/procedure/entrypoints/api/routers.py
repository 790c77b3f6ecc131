"""Every route of this service, room by room, in the order of the OpenAPI document."""

from fastapi import APIRouter

from procedure.entrypoints.api.access import declaration, emergency, restriction
from procedure.entrypoints.api.audit import audit_trail
from procedure.entrypoints.api.calendar import equated_days
from procedure.entrypoints.api.clocks import adjournment, consent, lateness
from procedure.entrypoints.api.documents import complaint_copy, documents
from procedure.entrypoints.api.endings import forwarding, reclassification, refusal, reopening, signal, withdrawal
from procedure.entrypoints.api.file import cases
from procedure.entrypoints.api.informal import agreement, formal_start, routing, talk
from procedure.entrypoints.api.investigation import committee, explanation, handler, hearing, replacement
from procedure.entrypoints.api.judgement import decision, draft
from procedure.entrypoints.api.ombudsman import cases as ombudsman_cases
from procedure.entrypoints.api.ombudsman import correspondence as ombudsman_letters
from procedure.entrypoints.api.organisation import absence, directory, hand_over
from procedure.entrypoints.api.parties import accused, contact_data, contact_log, earlier, leaving, party
from procedure.entrypoints.api.recommendations import carrying_out, recommendations
from procedure.entrypoints.api.retention import destruction, keeping
from procedure.entrypoints.api.track import documents as track_documents
from procedure.entrypoints.api.triage import completion, route, triage, writing
from procedure.entrypoints.api.worklists import saved_filters, worklists

ROUTERS: list[APIRouter] = [
    worklists.router,
    saved_filters.router,
    cases.router,
    audit_trail.router,
    triage.router,
    completion.router,
    writing.router,
    route.router,
    accused.router,
    party.router,
    contact_data.router,
    leaving.router,
    contact_log.router,
    earlier.router,
    declaration.router,
    restriction.router,
    emergency.router,
    routing.router,
    talk.router,
    agreement.router,
    formal_start.router,
    handler.router,
    explanation.router,
    hearing.router,
    committee.router,
    replacement.router,
    draft.router,
    decision.router,
    adjournment.router,
    consent.router,
    lateness.router,
    refusal.router,
    forwarding.router,
    reclassification.router,
    signal.router,
    withdrawal.router,
    reopening.router,
    documents.router,
    complaint_copy.router,
    keeping.router,
    destruction.router,
    ombudsman_cases.router,
    ombudsman_letters.router,
    recommendations.router,
    carrying_out.router,
    track_documents.router,
    directory.router,
    absence.router,
    hand_over.router,
    equated_days.router,
]

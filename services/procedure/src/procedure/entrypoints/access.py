"""Which roles may call which route. On which cases, and in which state, is decided by the case itself."""

from servicekit.auth import OFFICIAL, Access

_KC = ("complaint_coordinator", "council_clerk")  # the clerk coordinates what is about the council
_KB, _DM, _TM = "complaint_handler", "decision_maker", "team_manager"
_COM, _OL = "committee_member", "ombudsman_liaison"
_READERS = (*_KC, _DM, _KB, _TM, _COM, _OL, "auditor")
_ADMIN = "platform_admin"
_CASE = "/v1/cases/{caseId}"
_FILERS = (*_KC, _DM, _KB, _TM, _COM, _OL)
_CONTENT = "versions/{number}/content"
_FILTERS = "/v1/saved-filters"
_SEARCHERS = (*_KC, _DM, _KB, _TM, _COM, "auditor")
_LISTERS = (*_SEARCHERS, "management", "mayor_oversight")
_OMBUDSMAN = "/v1/ombudsman-cases/{ombudsmanCaseId}"
_RECOMMENDATION = "/v1/recommendations/{recommendationId}"
_FOLLOWERS = (_OL, *_KC, _DM, "management", "auditor")

ACCESS: dict[str, Access] = {
    "GET /v1/cases": Access.roles(*_LISTERS),
    "POST /v1/cases/_search": Access.roles(*_SEARCHERS),
    "GET /v1/worklist-counts": Access.roles(*_LISTERS),
    f"GET {_FILTERS}": Access.roles(*_LISTERS),
    f"POST {_FILTERS}": Access.roles(*_LISTERS),
    f"PUT {_FILTERS}/{{filterId}}": Access.roles(*_LISTERS),
    f"DELETE {_FILTERS}/{{filterId}}": Access.roles(*_LISTERS),
    f"GET {_CASE}": Access.roles(*_READERS, "management"),
    f"GET {_CASE}/terms": Access.roles(*_READERS, "management"),
    f"GET {_CASE}/audit-entries": Access.roles(*_KC, "auditor"),
    "GET /v1/audit-entries": Access.roles("auditor"),
    f"PUT {_CASE}/triage": Access.roles(*_KC),
    f"PUT {_CASE}/accused": Access.roles(*_KC),
    f"PUT {_CASE}/team-manager": Access.roles(*_KC),
    f"POST {_CASE}/contacts": Access.roles(_TM),
    f"PUT {_CASE}/resolution": Access.roles(_TM, _KB, *_KC),
    f"PUT {_CASE}/formal-procedure": Access.roles(_TM, *_KC),
    f"PUT {_CASE}/handler": Access.roles(*_KC),
    f"PUT {_CASE}/handler/declaration": Access.roles(_KB),
    f"POST {_CASE}/explanations": Access.roles(_KB),
    f"POST {_CASE}/hearings": Access.roles(_KB, _COM),
    f"POST {_CASE}/hearings/{{hearingId}}/report": Access.roles(_KB, _COM),
    f"POST {_CASE}/hearing-waivers": Access.roles(_KB, _COM),
    f"POST {_CASE}/drafts": Access.roles(_KB),
    f"POST {_CASE}/drafts/return": Access.roles(_DM),
    f"PUT {_CASE}/decision": Access.roles(_DM),
    f"POST {_CASE}/decision-documents": Access.roles(_DM, *_KC),
    f"POST {_CASE}/adjournments": Access.roles(*_KC, _KB),
    f"POST {_CASE}/completion-requests": Access.roles(*_KC),
    f"PUT {_CASE}/completion": Access.roles(*_KC),
    f"PUT {_CASE}/writing": Access.roles(*_KC, _TM),
    f"PUT {_CASE}/route-correction": Access.roles(*_KC),
    f"PUT {_CASE}/advice-request": Access.roles(_KB),
    f"PUT {_CASE}/advice": Access.roles(_COM),
    f"POST {_CASE}/consent-requests": Access.roles(*_KC),
    f"POST {_CASE}/postponements": Access.roles(*_KC),
    f"PUT {_CASE}/refusal-proposal": Access.roles(*_KC),
    f"PUT {_CASE}/refusal": Access.roles(*_KC, _DM),
    f"PUT {_CASE}/forwarding": Access.roles(*_KC),
    f"PUT {_CASE}/reclassification": Access.roles(*_KC),
    f"POST {_CASE}/splits": Access.roles(*_KC),
    f"PUT {_CASE}/signal": Access.roles(*_KC),
    f"PUT {_CASE}/withdrawal": Access.roles(*_KC, _TM, _KB),
    f"POST {_CASE}/reopenings": Access.roles(*_KC, _OL),
    f"POST {_CASE}/replacements": Access.roles(*_KC),
    f"POST {_CASE}/reviews": Access.roles(_KB),
    f"POST {_CASE}/co-complainants": Access.roles(*_KC, _TM, _KB),
    f"POST {_CASE}/representations": Access.roles(*_KC, _TM, _KB),
    f"POST {_CASE}/representations/{{partyId}}/end": Access.roles(*_KC, _TM, _KB),
    f"POST {_CASE}/companions": Access.roles(*_KC, _TM, _KB),
    f"POST {_CASE}/contact-log": Access.roles(*_FILERS),
    f"PUT {_CASE}/follow-up-of": Access.roles(*_KC),
    f"POST {_CASE}/conflict-declarations": Access.roles(*_FILERS),
    f"PUT {_CASE}/restriction": Access.roles(*_KC),
    f"POST {_CASE}/emergency-access": Access.roles(*_FILERS, "management"),
    f"POST {_CASE}/documents": Access.roles(*_FILERS),
    f"POST {_CASE}/documents/{{documentId}}/versions": Access.roles(*_FILERS),
    f"GET {_CASE}/documents": Access.roles(*_FILERS, "auditor"),
    f"GET {_CASE}/documents/{{documentId}}/{_CONTENT}": Access.roles(*_FILERS, "auditor"),
    f"GET /v1/documents/{{documentId}}/{_CONTENT}": Access.roles("service"),
    "GET /v1/equated-days": Access.roles(*_READERS, "management", "mayor_oversight", _ADMIN),
    "PUT /v1/equated-days/{year}": Access.roles(_ADMIN),
    "GET /v1/directory": Access.roles(*_KC, _ADMIN, "auditor"),
    "PUT /v1/directory": Access.roles(_ADMIN),
    "PUT /v1/directory/source": Access.roles(_ADMIN),
    "GET /v1/ombudsman-cases": Access.roles(*_FOLLOWERS),
    "POST /v1/ombudsman-cases": Access.roles(_OL),
    f"GET {_OMBUDSMAN}": Access.roles(*_FOLLOWERS),
    f"GET {_OMBUDSMAN}/terms": Access.roles(*_FOLLOWERS),
    f"PUT {_OMBUDSMAN}/intervention": Access.roles(_OL),
    f"PUT {_OMBUDSMAN}/intervention/reply": Access.roles(_OL),
    f"POST {_OMBUDSMAN}/questions": Access.roles(_OL),
    f"PUT {_OMBUDSMAN}/questions/{{questionId}}/reply": Access.roles(_OL),
    f"PUT {_OMBUDSMAN}/findings": Access.roles(_OL),
    f"PUT {_OMBUDSMAN}/findings/reply": Access.roles(_OL),
    f"PUT {_OMBUDSMAN}/report": Access.roles(_OL),
    f"PUT {_OMBUDSMAN}/closing": Access.roles(_OL),
    "GET /v1/recommendations": Access.roles(*_FOLLOWERS, OFFICIAL),
    "POST /v1/recommendations": Access.roles(_OL, *_KC),
    f"GET {_RECOMMENDATION}": Access.roles(*_FOLLOWERS, OFFICIAL),
    f"GET {_RECOMMENDATION}/terms": Access.roles(*_FOLLOWERS, OFFICIAL),
    f"PUT {_RECOMMENDATION}/response": Access.roles(_DM),
    f"POST {_RECOMMENDATION}/progress-notes": Access.roles(OFFICIAL),
    f"PUT {_RECOMMENDATION}/plan": Access.roles(_DM, OFFICIAL),
    f"POST {_RECOMMENDATION}/evidence": Access.roles(OFFICIAL),
    f"PUT {_RECOMMENDATION}/verdict": Access.roles(_OL),
}

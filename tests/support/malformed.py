"""Requests that no service can accept, and the fields that each answer must name."""

from typing import Any

from stories import ANSWERS, REASONING, today

from devstack.migrations import SERVICES

NOBODY = "00000000-0000-7000-8000-000000000000"
CASE = "/v1/cases/{case}"
STORY = {"account": {"whatHappened": "Ik werd weggestuurd."}}
DAY = str(today())
Row = tuple[str, str, Any, set[str]]

INTAKE: dict[str, Row] = {
    "no story": ("POST", "/v1/complaints", {}, {"account"}),
    "no object": ("POST", "/v1/complaints", [STORY], {"body"}),
    "empty story": ("POST", "/v1/complaints", {"account": {"whatHappened": " "}}, {"account.whatHappened"}),
    "three at once": (
        "POST",
        "/v1/complaints",
        {"account": {"happenedOn": "morgen"}, "complainant": {"email": "x"}, "bsn": "1"},
        {"account.whatHappened", "account.happenedOn", "complainant.email", "bsn"},
    ),
    "contradictions": (
        "POST",
        "/v1/complaints",
        {**STORY, "anonymous": True, "complainant": {"electronicConsent": True}, "team": "geheim", "theme": "geheim"},
        {"complainant", "complainant.email", "team", "theme"},
    ),
    "a day to come": (
        "POST",
        "/v1/complaints",
        {"account": {**STORY["account"], "happenedOn": "2999-01-01"}},
        {"account.happenedOn"},
    ),
    "no channel": ("POST", "/v1/registrations", STORY, {"channel"}),
    "the form as channel": ("POST", "/v1/registrations", {**STORY, "channel": "WEB_FORM"}, {"channel"}),
    "no day": ("POST", "/v1/registrations", {**STORY, "channel": "DESK", "receivedOn": "2026-02-30"}, {"receivedOn"}),
    "received to come": (
        "POST",
        "/v1/registrations",
        {**STORY, "channel": "DESK", "receivedOn": "2999-01-01"},
        {"receivedOn"},
    ),
    "no id": ("GET", "/v1/complaints/7", None, {"complaint_id"}),
}
PROCEDURE: dict[str, Row] = {
    "accused of no kind": ("PUT", f"{CASE}/accused", {"accused": [{"kind": "X"}]}, {"accused.0.kind"}),
    "accused by a sentence": (
        "PUT",
        f"{CASE}/accused",
        {"accused": [{"kind": "OFFICIAL", "officialId": "de heer X"}]},
        {"accused.0.officialId"},
    ),
    "unknown field": ("PUT", f"{CASE}/accused", {"guilty": True, "bodyConduct": "x"}, {"guilty", "bodyConduct"}),
    "manager by number": ("PUT", f"{CASE}/team-manager", {"officialId": 7}, {"officialId"}),
    "empty contact": ("POST", f"{CASE}/contacts", {}, {"kind", "heldOn", "reached"}),
    "no answers": ("POST", f"{CASE}/contacts", {"kind": "PHONE", "heldOn": DAY, "reached": True}, {"answers"}),
    "two answers": (
        "POST",
        f"{CASE}/contacts",
        {"kind": "PHONE", "heldOn": DAY, "reached": True, "answers": {**ANSWERS, "burden": ""}},
        {"answers.burden"},
    ),
    "empty resolution": ("PUT", f"{CASE}/resolution", {}, {"kind", "text", "agreedAt", "agreedHow"}),
    "no time zone": (
        "PUT",
        f"{CASE}/resolution",
        {"kind": "CONVERSATION", "text": "x", "agreedAt": "2026-03-09T10:30:00", "agreedHow": "PHONE"},
        {"agreedAt"},
    ),
    "formal for no reason": ("PUT", f"{CASE}/formal-procedure", {"reason": "BECAUSE"}, {"reason"}),
    "nobody appointed": ("PUT", f"{CASE}/handler", {}, {"officialId"}),
    "declared involved": ("PUT", f"{CASE}/handler/declaration", {"notInvolved": False}, {"notInvolved"}),
    "empty explanation": ("POST", f"{CASE}/explanations", {}, {"side", "kind", "givenOn", "text"}),
    "eleven options": ("POST", f"{CASE}/hearings", {"options": ["x"] * 11}, {"options"}),
    "empty report": ("POST", f"{CASE}/hearings/{NOBODY}/report", {}, {"sides", "heldOn", "report"}),
    "hearing without id": (
        "POST",
        f"{CASE}/hearings/7/report",
        {"sides": [], "heldOn": DAY, "report": "x"},
        {"hearingId", "sides"},
    ),
    "empty waiver": ("POST", f"{CASE}/hearing-waivers", {}, {"side", "ground", "reason"}),
    "empty draft": ("POST", f"{CASE}/drafts", {}, {"findings", "elements", "conclusions"}),
    "no such norm": (
        "POST",
        f"{CASE}/drafts",
        {**REASONING, "elements": [{**REASONING["elements"][0], "norms": ["N99"]}]},
        {"elements.0.norms.0"},
    ),
    "no reason to return": ("POST", f"{CASE}/drafts/return", {"reason": "  "}, {"reason"}),
    "half a decision": (
        "PUT",
        f"{CASE}/decision",
        {"reasoning": {"findings": "x"}},
        {"reasoning.elements", "reasoning.conclusions"},
    ),
    "empty adjournment": ("POST", f"{CASE}/adjournments", {}, {"reason", "text"}),
    "late for no reason": (
        "POST",
        f"{CASE}/lateness-explanations",
        {"reason": " ", "expectedOn": "vrijdag"},
        {"reason", "expectedOn"},
    ),
    "no case id": ("GET", "/v1/cases/7", None, {"caseId"}),
    "no such state": ("GET", "/v1/cases?state=X&limit=0", None, {"state.0", "limit"}),
    "a cursor of another list": ("GET", "/v1/cases?cursor=!", None, {"cursor"}),
}
NOTIFICATIONS: dict[str, Row] = {
    "messages of nothing": ("GET", "/v1/messages", None, {"complaintId"}),
    "no message id": ("GET", "/v1/messages/7", None, {"message_id"}),
    "letters of no state": ("GET", "/v1/letters?state=lost&cursor=x&limit=0", None, {"state", "cursor", "limit"}),
    "posted on no day": ("POST", f"/v1/letters/{NOBODY}/posting", {}, {"postedOn"}),
    "posted yesterday": ("POST", f"/v1/letters/{NOBODY}/posting", {"postedOn": "gisteren"}, {"postedOn"}),
    "no resolution": ("POST", f"/v1/tasks/{NOBODY}/resolution", {}, {"resolution"}),
    "unknown resolution": ("POST", f"/v1/tasks/{NOBODY}/resolution", {"resolution": "FORGOTTEN"}, {"resolution"}),
}
REPORTING: dict[str, Row] = {
    "no year": ("GET", "/v1/annual-reports/vorig", None, {"year"}),
    "too early": ("GET", "/v1/annual-reports/1999", None, {"year"}),
    "too late": ("GET", "/v1/annual-reports/2101", None, {"year"}),
}
MALFORMED = dict(zip(SERVICES, (INTAKE, PROCEDURE, NOTIFICATIONS, REPORTING), strict=True))

# Well-formed steps by an official with every role, in a case in the informal phase: status, code, article of law.
_TOLD = {"side": "COMPLAINANT", "kind": "PHONE", "givenOn": DAY, "text": "x"}
_LATE = {"reason": "OTHER", "text": "x", "newDueOn": "2999-01-01"}
FORBIDDEN: dict[tuple[str, str], tuple[Any, tuple[int, str, str]]] = {
    ("PUT", "triage"): (None, (409, "step-not-possible", "Awb 2:4")),
    ("PUT", "formal-procedure"): ({"reason": "BODY_CONDUCT"}, (409, "formal-reason-not-applicable", "Awb 9:4(1)")),
    ("PUT", "handler"): ({"officialId": "o-1020"}, (409, "step-not-possible", "Awb 9:7(1)")),
    ("POST", "drafts/return"): ({"reason": "x"}, (409, "step-not-possible", "Awb 2:4")),
    ("PUT", "decision"): ({}, (409, "step-not-possible", "Awb 9:12(1), 9:16")),
    ("POST", "adjournments"): (_LATE, (409, "adjournment-too-long", "Awb 9:11(2)")),
    ("POST", "lateness-explanations"): (
        {"reason": "x", "expectedOn": "2999-01-01"},
        (409, "term-not-passed", "Awb 9:11"),
    ),
    ("PUT", "handler/declaration"): ({"notInvolved": True}, (403, "role-not-allowed", "Awb 9:7(1), 9:9")),
    ("POST", "explanations"): (_TOLD, (403, "role-not-allowed", "Awb 9:10(1)")),
    ("POST", "hearings"): ({}, (403, "role-not-allowed", "Awb 9:10(1)")),
    ("POST", "drafts"): (REASONING, (403, "role-not-allowed", "Awb 9:9, 9:10")),
}

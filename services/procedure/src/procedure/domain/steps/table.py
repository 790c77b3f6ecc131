"""Every step of the procedure on one page: who may take it, from which state, under which guard and article.

The main road, from receipt to judgement, is here; what stands beside it in `side_transitions.py`. docs/procedure.md is
generated from both.
"""

from procedure.domain.steps import side_transitions as side
from procedure.domain.steps.step import DM, KB, KC, OPEN, SYS, TM, TRIAGE_OR_LATER, Transition
from words.cases import CaseState

S = CaseState

OPENED = Transition(
    "T1", "open the case", (), S.RECEIVED, (SYS,),
    "clocks run only for a written complaint that is not anonymous", "Awb 9:6, 9:11(1)", "received", ("M01", "M01C"),
)  # fmt: skip
TRIAGE = Transition(
    "T2", "open triage", (S.RECEIVED,), S.TRIAGE, (KC,),
    "the coordinator is not accused", "Awb 2:4", "triage-started",
)  # fmt: skip
NAME_ACCUSED = Transition(
    "T2a", "name the accused", TRIAGE_OR_LATER, None, (KC,),
    "an official of the directory, somebody outside it, or unknown with the team; once a copy was sent only additions; "
    "conflicts are looked at again (C2, C4)",
    "Awb 9:9, 9:10(1)", "accused-named", ("M09", "M11"),
)  # fmt: skip
ROUTE = Transition(
    "T5", "route to the team manager", (S.TRIAGE,), S.INFORMAL, (KC,),
    "the accused is named; the team manager is not accused and took no part, else the substitute or next level (C4)",
    "Awb 2:4", "team-manager-assigned", ("M01C", "M05", "M06I"),
)  # fmt: skip
RECORD_CONVERSATION = Transition(
    "T6", "record a conversation", (S.INFORMAL,), None, (TM,),
    "the three questions are answered, or nobody was reached", "Awb 9:2", "conversation-recorded",
)  # fmt: skip
RESOLVE = Transition(
    "T7", "resolve informally", OPEN, S.RESOLVED_INFORMALLY, (TM, KB, KC),
    "the complainant agreed: when, how, and what was agreed", "Awb 9:5", "resolved-informally", ("M06",),
)  # fmt: skip
START_FORMAL = Transition(
    "T8", "start the formal procedure", (S.INFORMAL,), S.FORMAL_INTAKE, (TM, KC),
    "a written complaint about conduct towards the complainant; no agreement after a talk, or the complainant asks, "
    "or 14 days have passed and the coordinator confirms",
    "Awb 9:4(1)", "formal-procedure-started", ("M07",),
)  # fmt: skip
SKIP_INFORMAL = Transition(
    "T9", "skip the informal talk", (S.TRIAGE,), S.FORMAL_INTAKE, (KC,),
    "the complainant refuses a talk, no team manager is free of conflict, or it is conduct of the body itself",
    "Awb 9:4(1)", "formal-procedure-started", ("M01C", "M07"),
)  # fmt: skip
DESIGNATE_HANDLER = Transition(
    "T10a", "designate the handler", (S.FORMAL_INTAKE,), None, (KC,),
    "not involved, not accused, not close to the accused, not the informal team manager (C1-C3); "
    "conduct of the body: warning and reason (9:7(2))",
    "Awb 9:7(1)", "", ("M08",),
)  # fmt: skip
APPOINT_HANDLER = Transition(
    "T10", "declare no involvement, which appoints the handler", (S.FORMAL_INTAKE,), S.INVESTIGATION, (KB,),
    "the designated handler himself declares that he is not and was not involved (C7); C1-C3 hold at that moment",
    "Awb 9:7(1)", "handler-appointed", ("M09",),
)  # fmt: skip
RECORD_EXPLANATION = Transition(
    "T11", "record an explanation", (S.INVESTIGATION,), None, (KB,),
    "of either side", "Awb 9:10(1)", "explanation-recorded",
)  # fmt: skip
OFFER_HEARING = Transition(
    "T12", "offer a hearing", (S.INVESTIGATION,), None, (KB,),
    "to both sides at once", "Awb 9:10(1)", "hearing-offered", ("M10", "M11"),
)  # fmt: skip
HOLD_HEARING = Transition(
    "T13", "record a hearing", (S.INVESTIGATION,), None, (KB,),
    "it was offered; with a report", "Awb 9:10(3)", "hearing-held", ("M12",),
)  # fmt: skip
WAIVE_HEARING = Transition(
    "T13w", "record that a side is not heard", (S.INVESTIGATION,), None, (KB,),
    "a ground of 9:10(2) for the complainant, no reply only after the reply date; the accused was offered a hearing",
    "Awb 9:10(2)", "hearing-waived",
)  # fmt: skip
SUBMIT_DRAFT = Transition(
    "T16", "submit the draft", (S.INVESTIGATION,), S.DECISION_PENDING, (KB,),
    "the copy was sent to every accused, the complainant was heard or is not heard on a ground, the accused was "
    "offered a hearing, both sides are on file; the committee, where there is one, has advised; what a handler with "
    "a conflict did was reviewed",
    "Awb 9:9, 9:10", "draft-submitted",
)  # fmt: skip
RETURN_DRAFT = Transition(
    "T17", "return the draft", (S.DECISION_PENDING,), S.INVESTIGATION, (DM,),
    "a reason; not by the drafter or the informal team manager (C3, C5)", "Awb 2:4", "draft-returned",
)  # fmt: skip
DECIDE = Transition(
    "T18", "decide", (S.DECISION_PENDING,), S.DECIDED, (DM,),
    "not accused, not the drafter, not the informal team manager (C3, C5); findings, judgement per element with one "
    "to three norms, conclusions; other than the committee advised only with the reason and the advice (9:16)",
    "Awb 9:12(1), 9:16", "decided", ("M16", "M17"),
)  # fmt: skip
CORRECT_DECISION = Transition(
    "T18c", "correct the decision document", (S.DECIDED,), None, (DM, KC),
    "a reason; every judgement stays as it is; the earlier document stays, the new one is sent",
    "Awb 2:12", "", ("M16",),
)  # fmt: skip
ADJOURN = Transition(
    "T19", "adjourn", OPEN, None, (KC, KB),
    "once, at most four weeks; after the due date it is flagged as late", "Awb 9:11(2)", "adjourned", ("M13", "M14"),
)  # fmt: skip
EXCEED_TERM = Transition(
    "T32", "pass the due date", OPEN, None, (SYS,),
    "the date in force has passed", "Awb 9:11", "term-exceeded", ("M23", "M24"),
)  # fmt: skip

TRANSITIONS: tuple[Transition, ...] = (
    OPENED, TRIAGE, NAME_ACCUSED, side.ASK_COMPLETION, side.END_COMPLETION, ROUTE, RECORD_CONVERSATION, RESOLVE,
    START_FORMAL, SKIP_INFORMAL, DESIGNATE_HANDLER, APPOINT_HANDLER, RECORD_EXPLANATION, OFFER_HEARING,
    side.COMMITTEE_OFFERS_HEARING, HOLD_HEARING, side.COMMITTEE_HOLDS_HEARING, WAIVE_HEARING,
    side.COMMITTEE_WAIVES_HEARING, side.REQUEST_ADVICE, side.GIVE_ADVICE, SUBMIT_DRAFT, RETURN_DRAFT, DECIDE,
    CORRECT_DECISION, ADJOURN, side.ASK_CONSENT, side.POSTPONE, side.PROPOSE_REFUSAL, side.REFUSE, side.FORWARD,
    side.RECLASSIFY,
    side.SPLIT, side.NOTE_SIGNAL, side.WITHDRAW, side.DISPUTE_AGREEMENT, side.CONTEST_CLASSIFICATION,
    side.RECONSIDER, side.REOPEN_FOR_OMBUDSMAN, side.REPLACE_TEAM_MANAGER, side.REPLACE_HANDLER,
    side.DECLARE_AS_SUCCESSOR, side.REVIEW_EARLIER_ACTS, EXCEED_TERM, side.EXPLAIN_LATENESS, side.PUT_IN_WRITING,
    side.CORRECT_ROUTE, side.RECORD_PARTY, side.LOG_CONTACT, side.LINK_EARLIER, side.DECLARE_CONFLICT,
    side.CHANGE_KEEPING, side.RESTRICT,
)  # fmt: skip

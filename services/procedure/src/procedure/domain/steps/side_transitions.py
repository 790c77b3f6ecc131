"""The steps beside the main road: completion, committee, consent, the other ways a complaint can end or go on again,
replacement, and what may be written in the file at any time."""

from procedure.domain.steps.step import (
    COM,
    DM,
    EVERY,
    KB,
    KC,
    OL,
    OPEN,
    TM,
    TRIAGE_OR_LATER,
    Transition,
)
from procedure.domain.vocabulary import WITH_HANDLER
from words.cases import CaseState

S = CaseState
_BEFORE_DRAFT = (S.TRIAGE, S.INFORMAL, S.FORMAL_INTAKE, S.INVESTIGATION)
_CLOSED = tuple(state for state in CaseState if state not in OPEN)
_OFFICIALS = (KC, TM, KB, DM, COM, OL)

ASK_COMPLETION = Transition(
    "T3", "ask for completion", (S.TRIAGE,), S.AWAITING_COMPLETION, (KC,),
    "a named item of 9:4(2), an authorisation (2:1(3)) or a translation (6:5(3)) is missing; the term runs on",
    "Awb 9:4(2)", "completion-requested", ("M02", "M03", "M04"),
)  # fmt: skip
END_COMPLETION = Transition(
    "T4", "end the completion", (S.AWAITING_COMPLETION,), S.TRIAGE, (KC,),
    "every item asked for came in or is done without", "Awb 9:4(2)", "completion-received",
)  # fmt: skip
COMMITTEE_OFFERS_HEARING = Transition(
    "T12c", "offer a hearing as committee", (S.COMMITTEE_ADVICE,), None, (COM,),
    "to both sides at once", "Awb 9:15(2)", "hearing-offered", ("M10", "M11"),
)  # fmt: skip
COMMITTEE_HOLDS_HEARING = Transition(
    "T13c", "record a hearing as committee", (S.COMMITTEE_ADVICE,), None, (COM,),
    "it was offered; with a report", "Awb 9:15(2), 9:10(3)", "hearing-held", ("M12",),
)  # fmt: skip
COMMITTEE_WAIVES_HEARING = Transition(
    "T13cw", "record as committee that a side is not heard", (S.COMMITTEE_ADVICE,), None, (COM,),
    "a ground of 9:10(2) for the complainant; the accused was offered a hearing",
    "Awb 9:15(3)", "hearing-waived",
)  # fmt: skip
REQUEST_ADVICE = Transition(
    "T14", "ask the committee for advice", (S.INVESTIGATION,), S.COMMITTEE_ADVICE, (KB,),
    "the category has a committee, fixed beforehand, and the complainant was told (M01c), from when it is ten weeks",
    "Awb 9:14, 9:15(1)", "advice-requested",
)  # fmt: skip
GIVE_ADVICE = Transition(
    "T15", "give the advice", (S.COMMITTEE_ADVICE,), S.DECISION_PENDING, (COM,),
    "findings, advice and the report of the hearing, in a document; the complainant was heard or is not on a ground, "
    "the accused was offered a hearing",
    "Awb 9:15(4)", "advice-given",
)  # fmt: skip
ASK_CONSENT = Transition(
    "T20a", "ask consent for a later date", OPEN, None, (KC,),
    "a term runs; the date is later than the one in force", "Awb 9:11(3)", "", ("M15",),
)  # fmt: skip
POSTPONE = Transition(
    "T20", "postpone with consent", OPEN, None, (KC,),
    "the complainant agreed in writing (the document is in the file) with the very date that was asked for",
    "Awb 9:11(3)", "postponed-by-consent", ("M15A",),
)  # fmt: skip
EXPLAIN_LATENESS = Transition(
    "T32e", "explain the lateness", OPEN, None, (KC, KB),
    "the date in force has passed; why, and when the decision is expected, which is not before today; no legal date "
    "moves, and the case stays overdue; again when the expectation changes",
    "Awb 9:11", "lateness-explained", ("M24",),
)  # fmt: skip
PROPOSE_REFUSAL = Transition(
    "T21p", "propose not to handle", _BEFORE_DRAFT, None, (KC,),
    "a ground of 9:8 and the reason; where the coordinator has no mandate", "Awb 9:8", "",
)  # fmt: skip
REFUSE = Transition(
    "T21", "decide not to handle", _BEFORE_DRAFT, S.NOT_HANDLED, (DM, KC),
    "a ground of 9:8 that the file does not contradict, and the reason; the coordinator only with mandate, the "
    "decision maker on a proposal; after four weeks only with the reason for that",
    "Awb 9:8(1)-(3)", "not-handled", ("M18",),
)  # fmt: skip
FORWARD = Transition(
    "T22", "forward to another body", tuple(s for s in TRIAGE_OR_LATER if s is not S.DECISION_PENDING), S.FORWARDED,
    (KC,), "the other administrative body is named; its own clock runs from its receipt",
    "Awb 2:3(1)", "forwarded", ("M19", "M20"),
)  # fmt: skip
RECLASSIFY = Transition(
    "T23", "reclassify", (S.TRIAGE, S.INFORMAL), S.RECLASSIFIED, (KC,),
    "what it is instead and the question of the rule that hit; the day of receipt goes along",
    "Awb 2:3, 6:15", "reclassified", ("M20", "M21"),
)  # fmt: skip
SPLIT = Transition(
    "T24", "split off a part", (S.TRIAGE,), None, (KC,),
    "the part that is something else is handed over, the complaint stays", "Awb 2:3", "split", ("M20", "M21"),
)  # fmt: skip
NOTE_SIGNAL = Transition(
    "T25", "register as a signal", (S.TRIAGE, S.INFORMAL), S.NOTED_AS_SIGNAL, (KC,),
    "anonymous, no address, oral, or about conduct towards somebody else, and no agreement; the team is known",
    "Awb 9:2, 9:4(1)", "noted-as-signal", ("M05S", "M21S"),
)  # fmt: skip
WITHDRAW = Transition(
    "T26", "withdraw", OPEN, S.WITHDRAWN, (KC, TM, KB),
    "the complainant said so, in any form; one who is satisfied does not withdraw but agrees (T7)",
    "Awb 9:5", "withdrawn", ("M22",),
)  # fmt: skip
DISPUTE_AGREEMENT = Transition(
    "T27", "reopen a disputed agreement", (S.RESOLVED_INFORMALLY,), S.FORMAL_INTAKE, (KC,),
    "within the days for disputing it, the original clock goes on; later it is a new complaint that follows this one",
    "Awb 9:5, 9:11(1)", "reopened", ("M07R",),
)  # fmt: skip
CONTEST_CLASSIFICATION = Transition(
    "T28", "restore as a complaint", (S.RECLASSIFIED, S.FORWARDED, S.NOTED_AS_SIGNAL), S.TRIAGE, (KC,),
    "the complainant contests what it was taken for; the original receipt counts", "Awb 9:4(1)", "reopened", ("M21B",),
)  # fmt: skip
RECONSIDER = Transition(
    "T29", "reconsider a refusal", (S.NOT_HANDLED,), S.TRIAGE, (KC,),
    "a reason, or the criminal case of 9:8(1)(f) has ended", "Awb 9:8(1)", "reopened", ("M07R",),
)  # fmt: skip
REOPEN_FOR_OMBUDSMAN = Transition(
    "T30", "reopen for the ombudsman", _CLOSED, S.INVESTIGATION, (OL,),
    "a case of the ombudsman is linked, and a date was agreed", "Awb 9:27", "reopened", ("M07R",),
)  # fmt: skip
REPLACE_TEAM_MANAGER = Transition(
    "T31t", "replace the team manager", (S.INFORMAL,), None, (KC,),
    "a reason; the successor is free of conflict (C4)", "Awb 2:4", "handler-replaced", ("M05", "M07B"),
)  # fmt: skip
REPLACE_HANDLER = Transition(
    "T31", "replace the handler", WITH_HANDLER, None, (KC,),
    "a reason; C1-C3 hold for the successor, who first declares (C7)", "Awb 9:7(1)", "handler-replaced", ("M08",),
)  # fmt: skip
DECLARE_AS_SUCCESSOR = Transition(
    "T31d", "declare no involvement as successor", WITH_HANDLER, None, (KB,),
    "the successor himself declares that he is not and was not involved (C7); C1-C3 hold at that moment; the accused "
    "get the copy where nobody handled the case before",
    "Awb 9:7(1), 9:9", "", ("M07B", "M09"),
)  # fmt: skip
REVIEW_EARLIER_ACTS = Transition(
    "T31r", "review what was done under a conflict", WITH_HANDLER, None, (KB,),
    "the former handler was replaced because of a conflict", "Awb 2:4", "",
)  # fmt: skip
PUT_IN_WRITING = Transition(
    "T1w", "put an oral complaint in writing", (S.TRIAGE, S.AWAITING_COMPLETION, S.INFORMAL), None, (KC, TM),
    "it was oral and is not anonymous; the clocks start at the receipt of the writing",
    "Awb 9:4(1), 9:11(1)", "", ("M01", "M01C"),
)  # fmt: skip
CORRECT_ROUTE = Transition(
    "T1r", "record that it came by a wrong route", (S.TRIAGE, S.AWAITING_COMPLETION, S.INFORMAL), None, (KC,),
    "by e-mail, not designated; the term starts at the internal forwarding only if the sender was told at once",
    "Awb 2:16, 2:24", "", ("M31",),
)  # fmt: skip
RECORD_PARTY = Transition(
    "P1", "record a party", OPEN, None, (KC, TM, KB),
    "co-complainant, representative with scope and validity, support person or interpreter", "Awb 2:1, 2:2", "",
)  # fmt: skip
LOG_CONTACT = Transition(
    "P2", "log a contact", EVERY, None, _OFFICIALS, "with anybody, about the case", "Awb 2:1(1)", "",
)  # fmt: skip
LINK_EARLIER = Transition(
    "P3", "link the complaint that this one follows up", OPEN, None, (KC,), "the other case exists", "Awb 9:5", "",
)  # fmt: skip
DECLARE_CONFLICT = Transition(
    "C10", "declare a conflict of one's own", EVERY, None, _OFFICIALS,
    "of himself, a partner or household, or involvement (C1, C10); the case is closed to him from then on",
    "Awb 2:4", "",
)  # fmt: skip
CHANGE_KEEPING = Transition(
    "B1", "keep for ever, or not any more", EVERY, None, (KC,),
    "a reason; the file bears on a case that is kept permanently", "Selectielijst 13.1.3", "",
)  # fmt: skip
RESTRICT = Transition(
    "C9", "restrict the case to named officials", EVERY, None, (KC,),
    "the complainant works here too, or another reason; whoever restricts is among them", "Awb 2:4, 2:5", "",
)  # fmt: skip

"""O1 to O9 on one page: every step of a case at the ombudsman and of a recommendation, who may take it, from which
state, under which guard and article."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from procedure.domain.ombudsman.words import UNDER_INVESTIGATION
from words.ombudsman import OmbudsmanState, RecommendationState
from words.people import Role

State = TypeVar("State", OmbudsmanState, RecommendationState)

S, R = OmbudsmanState, RecommendationState
_OL, _DM, _KC, _OWNER, _SYS = Role.OMBUDSMAN_LIAISON, Role.DECISION_MAKER, Role.COORDINATOR, Role.OWNER, Role.SYSTEM
_BEFORE_FINDINGS = tuple(state for state in UNDER_INVESTIGATION if state is not S.FINDINGS_RECEIVED)
_CARRIED_OUT = (R.ACCEPTED, R.IN_PROGRESS)


@dataclass(frozen=True)
class TrackStep(Generic[State]):
    """One step, with the fields of a `Transition`. `fact` is the suffix of `nl.wederhoor.`; without one the step leaves
    an audit line only."""

    number: str
    name: str
    sources: tuple[State, ...]
    target: State | None
    roles: tuple[Role, ...]
    guard: str
    article: str
    fact: str = ""
    letters: tuple[str, ...] = ()


OPEN = TrackStep(
    "O1", "register the ombudsman's letter", (), S.NOTIFIED, (_OL,),
    "about a complaint: with one of the two grounds; of his own accord: without; the liaison neither handled the "
    "complaint nor decided on it (C8)",
    "Awb 9:18, 9:26", "ombudsman-cases.opened", ("M25I",),
)  # fmt: skip
REQUEST_INTERVENTION = TrackStep(
    "O2", "record that he asks for quick action", (S.NOTIFIED,), S.INTERVENTION, (_OL,),
    "with the date in his letter", "Awb 9:31(3)", "ombudsman-cases.intervention-requested", ("M25",),
)  # fmt: skip
ANSWER_INTERVENTION = TrackStep(
    "O2a", "record our answer to it", UNDER_INVESTIGATION, None, (_OL,),
    "it was asked for and not answered yet", "Awb 9:31(1)", "ombudsman-cases.replied",
)  # fmt: skip
ASK = TrackStep(
    "O3", "record his questions", UNDER_INVESTIGATION, S.INFORMATION_REQUESTED, (_OL,),
    "with the date in his letter", "Awb 9:31(3)", "ombudsman-cases.information-requested", ("M25",),
)  # fmt: skip
ANSWER_QUESTION = TrackStep(
    "O3a", "record our answer to a question", UNDER_INVESTIGATION, None, (_OL,),
    "not answered yet; with the documents that went along", "Awb 9:31(1)", "ombudsman-cases.replied",
)  # fmt: skip
RECEIVE_FINDINGS = TrackStep(
    "O4", "record his findings", _BEFORE_FINDINGS, S.FINDINGS_RECEIVED, (_OL,),
    "once, with the date in his letter", "Awb 9:35", "ombudsman-cases.findings-received", ("M25",),
)  # fmt: skip
RESPOND_TO_FINDINGS = TrackStep(
    "O4a", "record our response to his findings", UNDER_INVESTIGATION, None, (_OL,),
    "they were received and not responded to yet", "Awb 9:35(2)", "ombudsman-cases.replied",
)  # fmt: skip
RECEIVE_REPORT = TrackStep(
    "O5", "record his report", UNDER_INVESTIGATION, S.REPORT_RECEIVED, (_OL,),
    "a ruling per element; what is improper names the norms that were breached; with his recommendations",
    "Awb 9:36(1)-(2)", "ombudsman-cases.report-received",
)  # fmt: skip
CLOSE_WITHOUT_RULING = TrackStep(
    "O6", "close without a ruling", UNDER_INVESTIGATION, S.CLOSED_WITHOUT_RULING, (_OL,),
    "a reason: not competent, not obliged, too late, withdrawn or solved", "Awb 9:22, 9:23, 9:24",
    "ombudsman-cases.closed",
)  # fmt: skip
CLOSE = TrackStep(
    "O9", "close the case", (S.REPORT_RECEIVED,), S.CLOSED, (_OL,),
    "every recommendation of the report is implemented or declined", "Awb 9:36(4)", "ombudsman-cases.closed",
)  # fmt: skip

OMBUDSMAN_STEPS: tuple[TrackStep[OmbudsmanState], ...] = (
    OPEN, REQUEST_INTERVENTION, ANSWER_INTERVENTION, ASK, ANSWER_QUESTION, RECEIVE_FINDINGS, RESPOND_TO_FINDINGS,
    RECEIVE_REPORT, CLOSE_WITHOUT_RULING, CLOSE,
)  # fmt: skip

RECORD = TrackStep(
    "O7a", "record a recommendation", (), R.RECEIVED, (_OL, _KC),
    "of the ombudsman: with his report; of a decision or an advice: about that complaint", "Awb 9:36(4)",
    "recommendations.recorded",
)  # fmt: skip
ACCEPT = TrackStep(
    "O7", "accept a recommendation", (R.RECEIVED,), R.ACCEPTED, (_DM,),
    "a plan, an owner who is not shut out of the complaint, and a date", "Awb 9:36(4)", "recommendations.answered",
    ("M26",),
)  # fmt: skip
DECLINE = TrackStep(
    "O7d", "decline a recommendation", (R.RECEIVED,), R.DECLINED, (_DM,),
    "reasons", "Awb 9:36(4)", "recommendations.answered", ("M26",),
)  # fmt: skip
PROGRESS = TrackStep(
    "O8", "note progress", _CARRIED_OUT, R.IN_PROGRESS, (_OWNER,),
    "by the owner", "Awb 9:36(4)", "recommendations.progressed",
)  # fmt: skip
CHANGE_PLAN = TrackStep(
    "O8p", "change the plan", _CARRIED_OUT, None, (_OWNER, _DM),
    "a reason; not while evidence is looked at; another owner only by the decision maker", "Awb 9:36(4)",
    "recommendations.progressed",
)  # fmt: skip
HAND_IN_EVIDENCE = TrackStep(
    "O8e", "hand in evidence", _CARRIED_OUT, R.IN_PROGRESS, (_OWNER,),
    "at least one document, and the day on which it was carried out", "Awb 9:36(4)", "recommendations.progressed",
)  # fmt: skip
SEND_BACK = TrackStep(
    "O8r", "send evidence back", (R.IN_PROGRESS,), None, (_OL,),
    "evidence was handed in; a reason; not by the owner (C8)", "Awb 9:36(4)",
)  # fmt: skip
VERIFY = TrackStep(
    "O8v", "verify that it is implemented", (R.IN_PROGRESS,), R.IMPLEMENTED, (_OL,),
    "evidence was handed in; not by the owner (C8)", "Awb 9:36(4)", "recommendations.implemented",
)  # fmt: skip
REMIND = TrackStep(
    "O8m", "remind the owner", _CARRIED_OUT, None, (_SYS,),
    "14 and 7 days before the date of the plan, and when it has passed: then management hears of it too",
    "Awb 9:36(4)", "", ("M27",),
)  # fmt: skip

RECOMMENDATION_STEPS: tuple[TrackStep[RecommendationState], ...] = (
    RECORD, ACCEPT, DECLINE, PROGRESS, CHANGE_PLAN, HAND_IN_EVIDENCE, SEND_BACK, VERIFY, REMIND,
)  # fmt: skip

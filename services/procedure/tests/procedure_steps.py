"""Every step of the table in a form that can be tried: a case where it works, who takes it there, and how."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from uuid import uuid4

import procedure_builders as make
from procedure_builders import CALENDAR, DIRECTORY, act, day
from procedure_side_story import (
    COMMITTEE,
    WATERSCHAP,
    a_reclassification,
    a_refusal,
    a_withdrawal,
    an_advice,
    awaiting_case,
    committee_case,
    in_triage,
    reclassified_case,
    refused_case,
    with_committee,
)
from procedure_story import Story, decided_case, formal_case, informal_case, investigated_case, pending_case, ready_case

from procedure.domain.case import Case
from procedure.domain.case_file import CaseFile
from procedure.domain.clock_words import AdjournmentReason
from procedure.domain.end_records import Forwarding, SignalNote
from procedure.domain.endings import DeclaredConflict, MissingItem, ReplacementReason, SignalReason
from procedure.domain.parties import Companion, LoggedContact
from procedure.domain.people import Act
from procedure.domain.replacing import Succession
from procedure.domain.retention import Keeping
from procedure.domain.step_records import Committee, ConflictDeclaration, ConsentRequest, Postponement, Restriction
from procedure.domain.transition import Transition
from procedure.domain.transitions import TRANSITIONS
from procedure.domain.vocabulary import (
    Channel,
    ComplaintForm,
    ContactKind,
    FormalReason,
    ResponsibleBody,
    Role,
    Side,
    WaiverGround,
)

DAY = "2026-03-02"
COMMITTEE_DAY = "2026-10-16"  # of the cases that a committee advises on
LATER, AGREED = "2026-05-18", "2026-06-01"
BY_NUMBER: Mapping[str, Transition] = {step.number: step for step in TRANSITIONS}
Take = Callable[[Case, Act], None]
SAME_ACT = {  # one act that is another step of the table in another state
    "T8": ("T9",),
    "T10": ("T31d",),
    "T12": ("T12c",),
    "T13": ("T13c",),
    "T13w": ("T13cw",),
}


@dataclass(frozen=True)
class Way:
    """`case` is one in which the step works; `other` where a role has its part in another case than the rest."""

    case: Callable[[], Case]
    take: Take
    on: str = DAY
    other: Mapping[Role, Callable[[], Case]] = field(default_factory=dict)

    def case_for(self, role: Role) -> Case:
        return fresh(self.other.get(role, self.case))


@cache
def _made(story: Callable[[], Case]) -> Case:
    return story()


def fresh(story: Callable[[], Case]) -> Case:
    """The case that a story ends with, made once: everything in a case is replaced, never edited."""
    case = _made(story)
    return Case(**{each.name: getattr(case, each.name) for each in fields(CaseFile)})


def snapshot(case: Case) -> dict[str, object]:
    """Everything in the file. The revision is left out: whoever is refused throws the case away."""
    return {each.name: getattr(case, each.name) for each in fields(CaseFile) if each.name != "revision"}


def oral_talk() -> Case:
    return informal_case(form=ComplaintForm.ORAL)


def mailed() -> Case:
    return in_triage(channel=Channel.EMAIL)


def designated() -> Case:
    case = formal_case()
    case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)
    return case


def offered() -> Case:
    return Story(investigated_case()).offer(DAY).case


def offered_by_committee() -> Case:
    case = with_committee()
    case.offer_hearing(act("com", COMMITTEE_DAY), uuid4(), (), CALENDAR)
    return case


def heard_by_committee() -> Case:
    case = offered_by_committee()
    _hear(case, act("com", COMMITTEE_DAY))
    return case


def asked() -> Case:
    case = in_triage()
    _ask_consent(case, act("kc", DAY))
    return case


def resolved() -> Case:
    case = informal_case()
    case.resolve_informally(act("kc", DAY), make.a_resolution(DAY), CALENDAR)
    return case


def linked() -> Case:
    case = decided_case()
    case.link_ombudsman(act("ol", DAY), uuid4())
    return case


def succeeded() -> Case:
    """A successor is designated because the handler had a conflict, and has not declared yet."""
    case = ready_case()
    _replace_handler(case, act("kc", DAY))
    return case


def to_review() -> Case:
    case = succeeded()
    case.declare_no_involvement(act("kb-2", DAY), DIRECTORY)
    return case


PART = {
    Role.COORDINATOR: "kc",
    Role.COUNCIL_CLERK: "griffier",
    Role.TEAM_MANAGER: "tm",
    Role.HANDLER: "kb",
    Role.DECISION_MAKER: "director",
    Role.COMMITTEE_MEMBER: "com",
    Role.OMBUDSMAN_LIAISON: "ol",
    Role.AUDITOR: "auditor",
    Role.SYSTEM: "system",
}


def with_part(case: Case, role: Role) -> str:
    """Gives somebody in this role the part in the case that the role can have; who that is."""
    if role is Role.COUNCIL_CLERK:
        case.responsible_body = ResponsibleBody.RAAD
    if role is Role.TEAM_MANAGER:
        case.team_manager_id, case.formal_start = "tm", None
    if role is Role.HANDLER and case.handler_id is None:
        case.handler_id, case.no_involvement_declared_at = "kb", act("kb", DAY).at
    if role is Role.DECISION_MAKER and case.is_open:
        case.refusal_proposal = a_refusal(DAY)
    if role is Role.DECISION_MAKER and not case.is_open and case.decision is None:
        case.refusal = replace(case.refusal or a_refusal(DAY), decided_by="director")
    if role is Role.COMMITTEE_MEMBER:
        case.committee = replace(case.committee or Committee(day(DAY), None, day(DAY)), requested_on=day(DAY))
    if role is Role.OMBUDSMAN_LIAISON and not case.ombudsman_cases:
        case.ombudsman_cases = (uuid4(),)
    return (case.handler_id if role is Role.HANDLER else None) or PART.get(role, role.value)


def without_part(case: Case, role: Role) -> str:
    """Somebody in this role who has nothing to do with the case; the committee and the liaison have none at all."""
    case.responsible_body = ResponsibleBody.COLLEGE
    if role is Role.COMMITTEE_MEMBER:
        case.committee = None
    if role is Role.OMBUDSMAN_LIAISON:
        case.ombudsman_cases = ()
    return {Role.COORDINATOR: "kc-2", Role.DECISION_MAKER: "presidium"}.get(role, "deputy")


def _hear(case: Case, by: Act) -> None:
    hearing_id = case.hearing.hearing_id if case.hearing else uuid4()
    case.hold_hearing(by, hearing_id, make.a_session(str(by.today)))


def _start(reason: FormalReason) -> Take:
    return lambda case, by: case.start_formal_procedure(by, reason, None, DIRECTORY, CALENDAR, COMMITTEE)


def _ask_consent(case: Case, by: Act) -> None:
    case.ask_consent(by, ConsentRequest(day(LATER), "De getuige is ziek.", by.today, by.actor.official_id))


def _postpone(case: Case, by: Act) -> None:
    due_on = case.due_on or by.today
    case.postpone(by, Postponement(due_on, day(LATER), by.today, uuid4(), by.today, by.actor.official_id))


def _replace_handler(case: Case, by: Act) -> None:
    case.replace_handler(by, Succession("kb-2", ReplacementReason.CONFLICT, "Kent de klager."), DIRECTORY)


def _replace_manager(case: Case, by: Act) -> None:
    case.replace_team_manager(by, Succession("tm-2", ReplacementReason.ABSENCE, "Ziek."), DIRECTORY, CALENDAR)


def _correct(case: Case, by: Act) -> None:
    case.correct_decision(by, uuid4(), "De naam was verkeerd gespeld.", None)
    case.note_decision_documents(by)


def _reopen_for_ombudsman(case: Case, by: Act) -> None:
    which = case.ombudsman_cases[0] if case.ombudsman_cases else uuid4()
    case.reopen_for_ombudsman(by, which, "Hoor mevrouw alsnog.", day(AGREED), CALENDAR)


def _declare_conflict(case: Case, by: Act) -> None:
    kind = DeclaredConflict.PARTNER_OR_HOUSEHOLD
    case.declare_conflict(by, ConflictDeclaration(by.actor.official_id, kind, by.today))


def _restrict(case: Case, by: Act) -> None:
    case.restrict(by, Restriction((by.actor.official_id, "kb"), "Werkt hier zelf.", by.today, "kc"), DIRECTORY)


def _log_contact(case: Case, by: Act) -> None:
    who = by.actor.official_id
    case.log_contact(by, LoggedContact(uuid4(), ContactKind.PHONE, by.today, "klager", True, "Belde.", who, by.at))


def _declined(case: Case, by: Act) -> None:
    case.waive_hearing(by, make.a_waiver(Side.COMPLAINANT, WaiverGround.DECLINED, str(by.today)))


def _note_signal(case: Case, by: Act) -> None:
    case.note_signal(by, SignalNote(SignalReason.ORAL, "Verteld.", by.today, by.actor.official_id), DIRECTORY)


def _adjourn(case: Case, by: Act) -> None:
    case.adjourn(by, AdjournmentReason.ABSENCE, "Ziekte.", None, CALENDAR)


def _split(case: Case, by: Act) -> None:
    case.split(by, a_reclassification(str(by.today), "De losse tegel"))


def _end_completion(case: Case, by: Act) -> None:
    case.end_completion(by, (MissingItem.TRANSLATION,), (), by.today, None)


def _interpreter(case: Case, by: Act) -> None:
    case.add_companion(by, Companion(uuid4(), Side.COMPLAINANT, "Tolk", "interpreter", "pl", by.today))


_TALK_OR_FILE = {Role.HANDLER: investigated_case}
_ANYBODY = {Role.HANDLER: investigated_case, Role.DECISION_MAKER: pending_case, Role.COMMITTEE_MEMBER: with_committee}

WAYS: dict[str, Way] = {
    "T2": Way(make.a_case, lambda c, a: c.open_triage(a)),
    "T2a": Way(in_triage, lambda c, a: c.name_accused(a, make.a_naming(*c.accused or (make.an_accused(),)), DIRECTORY)),
    "T3": Way(in_triage, lambda c, a: c.ask_completion(a, (MissingItem.ADDRESS,), None, CALENDAR)),
    "T4": Way(awaiting_case, _end_completion),
    "T5": Way(in_triage, lambda c, a: c.route_to_team_manager(a, None, DIRECTORY, CALENDAR)),
    "T6": Way(informal_case, lambda c, a: c.record_conversation(a, make.a_contact(str(a.today)))),
    "T7": Way(
        informal_case, lambda c, a: c.resolve_informally(a, make.a_resolution(DAY), CALENDAR), other=_TALK_OR_FILE
    ),
    "T8": Way(informal_case, _start(FormalReason.REQUESTED)),
    "T9": Way(in_triage, _start(FormalReason.TALK_REFUSED)),
    "T10a": Way(formal_case, lambda c, a: c.designate_handler(a, "kb-2", None, DIRECTORY)),
    "T10": Way(designated, lambda c, a: c.declare_no_involvement(a, DIRECTORY)),
    "T11": Way(investigated_case, lambda c, a: c.record_explanation(a, make.an_explanation(Side.COMPLAINANT, DAY))),
    "T12": Way(investigated_case, lambda c, a: c.offer_hearing(a, uuid4(), (), CALENDAR)),
    "T12c": Way(with_committee, lambda c, a: c.offer_hearing(a, uuid4(), (), CALENDAR), COMMITTEE_DAY),
    "T13": Way(offered, _hear),
    "T13c": Way(offered_by_committee, _hear, COMMITTEE_DAY),
    "T13w": Way(offered, _declined),
    "T13cw": Way(offered_by_committee, _declined, COMMITTEE_DAY),
    "T14": Way(committee_case, lambda c, a: c.request_advice(a), COMMITTEE_DAY),
    "T15": Way(heard_by_committee, lambda c, a: c.give_advice(a, an_advice(str(a.today))), COMMITTEE_DAY),
    "T16": Way(ready_case, lambda c, a: c.submit_draft(a, make.a_reasoning())),
    "T17": Way(pending_case, lambda c, a: c.return_draft(a, "Nog eens.")),
    "T18": Way(pending_case, lambda c, a: c.decide(a, None)),
    "T18c": Way(decided_case, _correct),
    "T19": Way(informal_case, _adjourn, other=_TALK_OR_FILE),
    "T20a": Way(in_triage, _ask_consent),
    "T20": Way(asked, _postpone),
    "T21p": Way(in_triage, lambda c, a: c.propose_refusal(a, a_refusal(DAY))),
    "T21": Way(in_triage, lambda c, a: c.refuse(a, a_refusal(DAY), mandated=True)),
    "T22": Way(in_triage, lambda c, a: c.forward(a, Forwarding(WATERSCHAP, "Hun medewerker.", a.today, "kc"))),
    "T23": Way(in_triage, lambda c, a: c.reclassify(a, a_reclassification(DAY))),
    "T24": Way(in_triage, _split),
    "T25": Way(oral_talk, _note_signal),
    "T26": Way(informal_case, lambda c, a: c.withdraw(a, a_withdrawal(DAY), satisfied=False), other=_TALK_OR_FILE),
    "T27": Way(resolved, lambda c, a: c.dispute_agreement(a, "Niet nagekomen.", CALENDAR)),
    "T28": Way(reclassified_case, lambda c, a: c.contest_classification(a, "Het is een klacht.", CALENDAR)),
    "T29": Way(refused_case, lambda c, a: c.reconsider(a, "Toch.", CALENDAR, criminal_case_ended=False)),
    "T30": Way(linked, _reopen_for_ombudsman),
    "T31t": Way(informal_case, _replace_manager),
    "T31": Way(ready_case, _replace_handler),
    "T31d": Way(succeeded, lambda c, a: c.declare_no_involvement(a, DIRECTORY)),
    "T31r": Way(to_review, lambda c, a: c.review_earlier_acts(a, "Opnieuw gehoord.")),
    "T32": Way(informal_case, lambda c, a: c._exceed_term(a, c.due_on or a.today), "2026-04-14"),
    "T1w": Way(oral_talk, lambda c, a: c.put_in_writing(a, a.today, CALENDAR)),
    "T1r": Way(mailed, lambda c, a: c.correct_route(a, a.today, CALENDAR)),
    "P1": Way(informal_case, _interpreter, other=_TALK_OR_FILE),
    "P2": Way(informal_case, _log_contact, other=_ANYBODY),
    "P3": Way(in_triage, lambda c, a: c.link_earlier(a, uuid4())),
    "C10": Way(informal_case, _declare_conflict, other=_ANYBODY),
    "B1": Way(
        decided_case, lambda c, a: c.change_keeping(a, Keeping(True, "Hoort bij een bouwdossier.", a.today, "kc"))
    ),
    "C9": Way(in_triage, _restrict),
}

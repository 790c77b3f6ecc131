"""Every step of the table in a form that can be tried: a case where it works, who takes it there, and how."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from uuid import uuid4

import procedure_builders as make
import procedure_step_acts as acts
from procedure_builders import CALENDAR, DIRECTORY, act
from procedure_file import contents_of, copy_of
from procedure_side_story import (
    SAM,
    WATERSCHAP,
    a_reclassification,
    a_refusal,
    a_withdrawal,
    an_advice,
    awaiting_case,
    co_complaining,
    committee_case,
    in_triage,
    of_two_one_agreed,
    reclassified_case,
    refused_case,
    together,
    with_committee,
)
from procedure_step_acts import COMMITTEE_DAY, DAY, TOO_LATE, Take
from procedure_story import Story, decided_case, formal_case, informal_case, investigated_case, pending_case, ready_case

from procedure.domain.case import Case
from procedure.domain.clocks.passing import _exceed_term
from procedure.domain.endings.forwarding import Forwarding
from procedure.domain.file.messages import Failure
from procedure.domain.retention.keeping import Keeping
from procedure.domain.steps.step import Step
from procedure.domain.steps.table import STEPS
from words.cases import CopyForm
from words.handling import FormalReason
from words.people import Role, Side
from words.submissions import Channel, ComplaintForm, MissingItem

BY_NUMBER: Mapping[str, Step] = {step.number: step for step in STEPS}
SAME_ACT = {  # one act that is another step of the table in another state
    "T8": ("T9",),
    "T10": ("T31d",),
    "T7": ("T7p",),
    "T12": ("T12c",),
    "T13": ("T13c",),
    "T13w": ("T13cw",),
    "T26": ("T26p",),
}


@dataclass(frozen=True)
class Way:
    """The step works in `case`; `other` is for a role whose part is in another case than the rest."""

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
    """The resulting case of a story, made once: everything in a case is replaced, never edited."""
    case = _made(story)
    return copy_of(case)


def snapshot(case: Case) -> dict[str, object]:
    """Everything in the file but the revision: after a refusal the case is thrown away."""
    return {name: value for name, value in contents_of(case).items() if name != "revision"}


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
    case = Story(offered_by_committee()).accused_invited(COMMITTEE_DAY).case
    acts.hear(case, act("com", COMMITTEE_DAY))
    return case


def asked() -> Case:
    case = in_triage()
    acts.ask_consent(case, act("kc", DAY))
    return case


def resolved() -> Case:
    case = informal_case()
    case.resolve_informally(act("kc", DAY), make.a_resolution(DAY), CALENDAR)
    return case


def linked() -> Case:
    case = decided_case()
    case.link_ombudsman(act("ol", DAY), uuid4())
    return case


def investigated_together() -> Case:
    case = investigated_case()
    co_complaining(case, DAY)
    return case


def two_accused() -> Case:
    return Story(make.a_case()).triage(DAY, make.an_accused(), make.a_stranger()).case


def undeliverable_pending() -> Case:
    """A draft waits for a decision, and somebody who was named since cannot be reached."""
    case = pending_case()
    accused = (*case.parties.accused, make.a_stranger())
    case.name_accused(act("kc", DAY), make.a_naming(*accused), DIRECTORY, CALENDAR)
    late = case.parties.accused[-1].accused_id
    for code in ("M09", "M11"):
        case.record_failure(act("system", DAY), Failure(uuid4(), code, late, make.day(DAY)))
    return case


def succeeded() -> Case:
    """A successor is designated because the handler had a conflict, and has not declared yet."""
    case = ready_case()
    acts.replace_handler(case, act("kc", DAY))
    return case


def to_review() -> Case:
    case = succeeded()
    case.declare_no_involvement(act("kb-2", DAY), DIRECTORY)
    return case


_TALK_OR_FILE = {Role.HANDLER: investigated_case}
_ANYBODY = {Role.HANDLER: investigated_case, Role.DECISION_MAKER: pending_case, Role.COMMITTEE_MEMBER: with_committee}

WAYS: dict[str, Way] = {
    "T2": Way(make.a_case, lambda c, a: c.open_triage(a)),
    "T2a": Way(
        in_triage,
        lambda c, a: c.name_accused(a, make.a_naming(*c.parties.accused or (make.an_accused(),)), DIRECTORY, CALENDAR),
    ),
    "T3": Way(in_triage, lambda c, a: c.ask_completion(a, (MissingItem.ADDRESS,), None, CALENDAR)),
    "T4": Way(awaiting_case, acts.end_completion),
    "T5": Way(in_triage, lambda c, a: c.route_to_team_manager(a, None, DIRECTORY, CALENDAR)),
    "T6": Way(informal_case, lambda c, a: c.record_conversation(a, make.a_contact(str(a.today)))),
    "T7": Way(
        informal_case, lambda c, a: c.resolve_informally(a, make.a_resolution(DAY), CALENDAR), other=_TALK_OR_FILE
    ),
    "T7p": Way(together, acts.agreed_alone, other={Role.HANDLER: investigated_together}),
    "T8": Way(informal_case, acts.start(FormalReason.REQUESTED)),
    "T9": Way(in_triage, acts.start(FormalReason.TALK_REFUSED)),
    "T10a": Way(formal_case, lambda c, a: c.designate_handler(a, "kb-2", None, DIRECTORY)),
    "T10c": Way(mailed, lambda c, a: c.declare_copy(a, CopyForm.TYPED_OVER, ())),
    "T10": Way(designated, lambda c, a: c.declare_no_involvement(a, DIRECTORY)),
    "T11": Way(investigated_case, lambda c, a: c.record_explanation(a, make.an_explanation(Side.COMPLAINANT, DAY))),
    "T12": Way(investigated_case, lambda c, a: c.offer_hearing(a, uuid4(), (), CALENDAR)),
    "T12c": Way(with_committee, lambda c, a: c.offer_hearing(a, uuid4(), (), CALENDAR), COMMITTEE_DAY),
    "T13": Way(offered, acts.hear),
    "T13c": Way(offered_by_committee, acts.hear, COMMITTEE_DAY),
    "T13w": Way(offered, acts.declined),
    "T13cw": Way(offered_by_committee, acts.declined, COMMITTEE_DAY),
    "T13u": Way(undeliverable_pending, acts.unreachable),
    "T14": Way(committee_case, lambda c, a: c.request_advice(a), COMMITTEE_DAY),
    "T15": Way(heard_by_committee, lambda c, a: c.give_advice(a, an_advice(str(a.today))), COMMITTEE_DAY),
    "T16": Way(ready_case, lambda c, a: c.submit_draft(a, make.a_reasoning())),
    "T17": Way(pending_case, lambda c, a: c.return_draft(a, "Nog eens.")),
    "T18": Way(pending_case, lambda c, a: c.decide(a, None)),
    "T18c": Way(decided_case, acts.correct),
    "T19": Way(informal_case, acts.adjourn, other=_TALK_OR_FILE),
    "T20a": Way(in_triage, acts.ask_consent),
    "T20": Way(asked, acts.postpone),
    "T21p": Way(in_triage, lambda c, a: c.propose_refusal(a, a_refusal(DAY))),
    "T21": Way(in_triage, lambda c, a: c.refuse(a, a_refusal(DAY), mandated=True)),
    "T22": Way(in_triage, lambda c, a: c.forward(a, Forwarding(WATERSCHAP, "Hun medewerker.", a.today, "kc"))),
    "T23": Way(in_triage, lambda c, a: c.reclassify(a, a_reclassification(DAY))),
    "T24": Way(in_triage, acts.split),
    "T25": Way(oral_talk, acts.note_signal),
    "T26": Way(informal_case, lambda c, a: c.withdraw(a, a_withdrawal(DAY), satisfied=False), other=_TALK_OR_FILE),
    "T26p": Way(together, acts.withdrew_alone, other={Role.HANDLER: investigated_together}),
    "T27p": Way(of_two_one_agreed, lambda c, a: c.return_complainant(a, SAM, "Niet nagekomen.")),
    "T27": Way(resolved, lambda c, a: c.dispute_agreement(a, "Niet nagekomen.", CALENDAR)),
    "T28": Way(reclassified_case, lambda c, a: c.contest_classification(a, "Het is een klacht.", CALENDAR)),
    "T29": Way(refused_case, lambda c, a: c.reconsider(a, "Toch.", CALENDAR, criminal_case_ended=False)),
    "T30": Way(linked, acts.reopen_for_ombudsman),
    "T31t": Way(informal_case, acts.replace_manager),
    "T31": Way(ready_case, acts.replace_handler),
    "T31d": Way(succeeded, lambda c, a: c.declare_no_involvement(a, DIRECTORY)),
    "T31r": Way(to_review, lambda c, a: c.review_earlier_acts(a, "Opnieuw gehoord.")),
    "T32": Way(informal_case, lambda c, a: _exceed_term(c, a, c.clocks.due_on or a.today), TOO_LATE),
    "T32e": Way(informal_case, acts.explain_lateness, TOO_LATE, other=_TALK_OR_FILE),
    "T36": Way(two_accused, acts.take_off),
    "T1w": Way(oral_talk, lambda c, a: c.put_in_writing(a, a.today, CALENDAR)),
    "T1r": Way(mailed, lambda c, a: c.correct_route(a, a.today, CALENDAR)),
    "T35": Way(informal_case, lambda c, a: c.change_contact(a, make.a_contact_request(c)), other=_TALK_OR_FILE),
    "P1": Way(informal_case, acts.interpreter, other=_TALK_OR_FILE),
    "P2": Way(informal_case, acts.log_contact, other=_ANYBODY),
    "P3": Way(in_triage, lambda c, a: c.link_earlier(a, uuid4())),
    "C10": Way(informal_case, acts.declare_conflict, other=_ANYBODY),
    "B1": Way(
        decided_case, lambda c, a: c.change_keeping(a, Keeping(True, "Hoort bij een bouwdossier.", a.today, "kc"))
    ),
    "C9": Way(in_triage, acts.restrict),
}

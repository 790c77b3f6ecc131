"""Carries each golden case from beginning to end, as its file says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import procedure_builders as make
import pytest
from procedure_builders import CALENDAR, act
from procedure_golden_cases import DIRECTORY, GOLDEN, opened
from procedure_side_story import COMMITTEE, SAM, WATERSCHAP, co_complaining

from procedure.domain.case import Case
from procedure.domain.clocks.consent import ConsentRequest, GivenConsent, Postponement
from procedure.domain.endings.forwarding import Forwarding
from procedure.domain.endings.reclassification import Reclassification
from procedure.domain.endings.refusal import Refusal
from procedure.domain.endings.signal import SignalNote
from procedure.domain.endings.withdrawal import Withdrawal
from procedure.domain.file.people import Accused, party_of
from procedure.domain.investigation.committee import Advice
from procedure.domain.judgement.reasoning import Reasoning, outcome_of
from procedure.domain.organisation.actor import Act
from procedure.domain.parties.party import Companion
from servicekit.errors import DomainError
from words.cases import CopyForm
from words.clocks import AdjournmentReason
from words.endings import NotHandledGround, ReclassifiedKind, SignalReason, WithdrawalWay
from words.handling import FormalReason, Judgement, WaiverGround
from words.people import AccusedKind, ContactKind, PartyKind, ResponsibleBody, Side
from words.submissions import MissingItem


def walked(name: str) -> Case:
    """The case after its last step."""
    case = opened(name)
    for step in GOLDEN[name]["steps"]:
        take(case, step)
    return case


def take(case: Case, step: dict[str, Any]) -> None:
    """As the procedure does it: a refused step leaves nothing."""
    if "refused" not in step:
        STEPS[step["do"]](case, _Doing(step))
        return
    with pytest.raises(DomainError) as refusal:
        STEPS[step["do"]](case, _Doing(step))
    assert refusal.value.code == step["refused"], step


def person_of(case: Case, who: str) -> UUID:
    """The complainant whom the file calls `first` or `joined`."""
    return SAM if who == "joined" else party_of(case.complaint_id, PartyKind.COMPLAINANT)


class _Doing:
    """One line of the file: who does something, on which day, with which values."""

    def __init__(self, step: dict[str, Any]) -> None:
        self.step = step
        self.on: date = step["date"]

    def by(self, official: str) -> Act:
        return act(self.step.get("by", official), self.on)

    def who(self, case: Case) -> tuple[UUID, ...]:
        return tuple(person_of(case, each) for each in self.step.get("who", ()))

    def reasoning(self) -> Reasoning | None:
        if "elements" not in self.step:
            return None
        return make.a_reasoning(
            *(make.an_element(Judgement(each["judgement"]), *each["norms"]) for each in self.step["elements"])
        )


def _triage(case: Case, it: _Doing) -> None:
    case.open_triage(it.by("kc"))
    team, body = it.step.get("team"), it.step.get("body")
    member = it.step.get("member")
    accused = (make.an_accused(member),) if member else (_somebody_of(team),)
    naming = make.a_naming(
        *accused,
        team=team,
        body_conduct=body is not None,
        responsible_body=ResponsibleBody(body or "COLLEGE"),
    )
    case.name_accused(it.by("kc"), naming, DIRECTORY, CALENDAR)


def _somebody_of(team: str | None) -> Accused:
    return Accused(uuid4(), AccusedKind.OFFICIAL, official_id=f"clerk of {team}")


def _reclassification(it: _Doing, rule: int, part: str | None = None) -> Reclassification:
    kind = ReclassifiedKind(it.step["kind"])
    return Reclassification(kind, rule, "Zie de tekst.", None, None, it.on, "kc", part)


def _escalate(case: Case, it: _Doing) -> None:
    reason = FormalReason(it.step["reason"])
    case.start_formal_procedure(it.by("kc"), reason, None, DIRECTORY, CALENDAR, COMMITTEE)


def _appoint(case: Case, it: _Doing) -> None:
    """A letter was typed over; the copies to all accused leave on the same day."""
    case.designate_handler(it.by("kc"), "kb", None, DIRECTORY)
    if case.submission.came_as_writing:
        case.declare_copy(it.by("kc"), CopyForm.TYPED_OVER, ())
    case.declare_no_involvement(it.by("kb"), DIRECTORY)
    _to_accused(case, it, "M09")


def _to_accused(case: Case, it: _Doing, code: str) -> None:
    for each in case.parties.reachable_accused:
        sending = make.a_sending(code, str(it.on), "ACCUSED", party=each.accused_id)
        case.record_sending(act("system", it.on), sending, CALENDAR)


def _explain(case: Case, it: _Doing) -> None:
    for side in Side:
        case.record_explanation(it.by("kb"), make.an_explanation(side, str(it.on)))


def _offer(case: Case, it: _Doing) -> None:
    """The offers to the accused leave on the same day."""
    case.offer_hearing(it.by("kb"), uuid4(), (), CALENDAR)
    _to_accused(case, it, "M11")


def _hear(case: Case, it: _Doing) -> None:
    assert case.investigation.hearing
    sides = tuple(Side(each) for each in it.step.get("sides", Side))
    persons = tuple(person for side in sides for person in case.parties.persons_of(side))
    session = replace(make.a_session(str(it.on), *sides), persons=persons)
    case.hold_hearing(it.by("kb"), case.investigation.hearing.hearing_id, session)


def _advise(case: Case, it: _Doing) -> None:
    reasoning = it.reasoning()
    assert reasoning
    case.give_advice(it.by("com"), Advice(reasoning, outcome_of(reasoning), (), uuid4(), it.on, "com"))


def _postpone(case: Case, it: _Doing) -> None:
    assert case.clocks.due_on
    given = tuple(GivenConsent(each, it.on, uuid4()) for each in it.who(case))
    case.postpone(it.by("kc"), Postponement(case.clocks.due_on, it.step["to"], it.on, uuid4(), it.on, "kc", given))


def _refuse(case: Case, it: _Doing) -> None:
    ground, earlier = NotHandledGround(it.step["ground"]), it.step.get("earlier")
    case.refuse(it.by("kc"), Refusal(ground, "Zie de brief.", it.on, "kc", earlier), mandated=True)


def _end_completion(case: Case, it: _Doing) -> None:
    received, waived = (tuple(map(MissingItem, it.step.get(key, ()))) for key in ("received", "waived"))
    case.end_completion(it.by("kc"), make.what_came_in(*received), waived, it.on, None)


def _withdraw(case: Case, it: _Doing) -> None:
    done = Withdrawal(WithdrawalWay(it.step["way"]), it.step["day"], None, "kb", it.who(case))
    case.withdraw(it.by("kb"), done, satisfied=False)


def _sent(case: Case, it: _Doing) -> None:
    case.record_sending(act("system", it.on), make.a_sending(it.step["code"], str(it.on)), CALENDAR)


def _agree(case: Case, it: _Doing) -> None:
    agreed = replace(make.a_resolution(str(it.on)), persons=it.who(case))
    case.resolve_informally(it.by("tm"), agreed, CALENDAR)


def _name_another(case: Case, it: _Doing) -> None:
    naming = make.a_naming(*case.parties.accused, make.an_accused("clerk-2"))
    case.name_accused(it.by("kc"), naming, DIRECTORY, CALENDAR)


def _sent_to_accused(case: Case, it: _Doing) -> None:
    """To the one who was named last."""
    for code in it.step["codes"]:
        sending = make.a_sending(code, str(it.on), "ACCUSED", party=case.parties.accused[-1].accused_id)
        case.record_sending(act("system", it.on), sending, CALENDAR)


def _reply(case: Case, it: _Doing) -> None:
    """The one who was named last writes a letter."""
    said = make.an_explanation(Side.ACCUSED, str(it.on), case.parties.accused[-1].accused_id)
    case.record_explanation(it.by("kb"), replace(said, kind=ContactKind.LETTER))


def _waive(case: Case, it: _Doing) -> None:
    waiver = make.a_waiver(Side.COMPLAINANT, WaiverGround(it.step["ground"]), str(it.on))
    case.waive_hearing(it.by("kb"), waiver)


STEPS: dict[str, Callable[[Case, _Doing], None]] = {
    "open triage": lambda case, it: case.open_triage(it.by("kc")),
    "triage": _triage,
    "ask completion": lambda case, it: case.ask_completion(
        it.by("kc"), tuple(map(MissingItem, it.step["items"])), None, CALENDAR
    ),
    "end completion": _end_completion,
    "split": lambda case, it: case.split(it.by("kc"), _reclassification(it, 4, it.step["part"])),
    "route": lambda case, it: case.route_to_team_manager(it.by("kc"), None, DIRECTORY, CALENDAR, COMMITTEE),
    "talk": lambda case, it: case.record_conversation(it.by("tm"), make.a_contact(str(it.on))),
    "agree": _agree,
    "join": lambda case, it: co_complaining(case, str(it.on)) and None,
    "return": lambda case, it: case.return_complainant(it.by("kc"), *it.who(case), "Niet nagekomen."),
    "name another": _name_another,
    "take off the first": lambda case, it: case.take_off_accused(
        it.by("kc"), case.parties.accused[0].accused_id, "Een naamgenoot.", DIRECTORY
    ),
    "sent to accused": _sent_to_accused,
    "reply": _reply,
    "waive": _waive,
    "offer again": lambda case, it: case.offer_hearing(
        it.by("kb"), uuid4(), (), CALENDAR, case.parties.persons_of(Side.COMPLAINANT)
    ),
    "escalate": _escalate,
    "skip talk": _escalate,
    "appoint": _appoint,
    "interpreter": lambda case, it: case.add_companion(
        it.by("kb"), Companion(uuid4(), Side.COMPLAINANT, "Tolk", "interpreter", it.step["language"], it.on)
    ),
    "explain": _explain,
    "offer": _offer,
    "hear": _hear,
    "request advice": lambda case, it: case.request_advice(it.by("kb")),
    "advise": _advise,
    "adjourn": lambda case, it: case.adjourn(it.by("kc"), AdjournmentReason.OTHER, "Een getuige.", None, CALENDAR),
    "ask consent": lambda case, it: case.ask_consent(
        it.by("kc"), ConsentRequest(it.step["to"], "Een getuige is ziek.", it.on, "kc")
    ),
    "postpone": _postpone,
    "draft": lambda case, it: case.submit_draft(it.by("kb"), it.reasoning() or make.a_reasoning()),
    "decide": lambda case, it: case.decide(it.by("director"), it.reasoning(), it.step.get("otherwise")),
    "refuse": _refuse,
    "forward": lambda case, it: case.forward(it.by("kc"), Forwarding(WATERSCHAP, "Hun medewerker.", it.on, "kc")),
    "reclassify": lambda case, it: case.reclassify(it.by("kc"), _reclassification(it, it.step["rule"])),
    "note signal": lambda case, it: case.note_signal(
        it.by("kc"), SignalNote(SignalReason(it.step["reason"]), "Verteld.", it.on, "kc"), DIRECTORY
    ),
    "withdraw": _withdraw,
    "sent": _sent,
}

"""Every step of the table with whatever an official might fill in: mostly likely values, some unlikely ones."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import procedure_builders as make
from procedure_builders import CALENDAR, DIRECTORY
from procedure_chance import Chance
from procedure_documents import a_document, renditions
from procedure_side_story import COMMITTEE, WATERSCHAP

from procedure.domain.access.declaration import ConflictDeclaration
from procedure.domain.access.restriction import Restriction
from procedure.domain.case import Case
from procedure.domain.clocks.consent import ConsentRequest, GivenConsent, Postponement
from procedure.domain.endings.forwarding import Forwarding, Receiver
from procedure.domain.endings.reclassification import _RULES as RULES
from procedure.domain.endings.reclassification import Reclassification
from procedure.domain.endings.refusal import Refusal
from procedure.domain.endings.signal import SignalNote
from procedure.domain.endings.withdrawal import Withdrawal
from procedure.domain.file.people import Accused, Address
from procedure.domain.investigation.committee import Advice
from procedure.domain.investigation.replacement import Succession
from procedure.domain.judgement.reasoning import outcome_of
from procedure.domain.organisation.actor import Act
from procedure.domain.parties.contact_data import ContactRequest
from procedure.domain.parties.contact_log import LoggedContact
from procedure.domain.parties.party import CoComplainant, Companion, Representation
from procedure.domain.retention.keeping import Keeping
from words.cases import CopyForm, DocumentKind
from words.clocks import AdjournmentReason
from words.endings import NotHandledGround, ReclassifiedKind, SignalReason, WithdrawalWay
from words.handling import FormalReason, ResolutionKind, WaiverGround
from words.people import ContactKind, DeclaredConflict, ReplacementReason, RepresentationScope, ResponsibleBody, Side
from words.submissions import MissingItem

HANDLERS = ["kb", "kb-2", "kb-near"]
MANAGERS = ["tm", "tm-2"]
DEAF = Receiver("Bezwaar", None)


def _name(case: Case, by: Act, chance: Chance) -> None:
    known = list(case.parties.accused)
    who = chance.pick("clerk", "clerk", "clerk", "clerk-2", "kb", "tm", "director", "ol-2")
    fresh = chance.often(make.an_accused(who), make.a_stranger(), make.nobody_known())
    accused: tuple[Accused, ...] = (*known, fresh) if chance.happens(0.4) else tuple(known) or (fresh,)
    body = chance.happens(0.25)
    naming = make.a_naming(
        *accused,
        involved=chance.often((), ("kb-2",), ("kc-2",), ("deputy",)),
        body_conduct=body,
        responsible_body=chance.often(ResponsibleBody.COLLEGE, ResponsibleBody.RAAD, ResponsibleBody.BURGEMEESTER),
        team=chance.often("vergunningen", "parkeren", None),
    )
    case.name_accused(by, naming, chance.directory, CALENDAR)


def _start(case: Case, by: Act, chance: Chance) -> None:
    reason = chance.pick(*FormalReason)
    case.start_formal_procedure(by, reason, None, chance.directory, chance.calendar, COMMITTEE)


def _represent(case: Case, by: Act, chance: Chance) -> None:
    today, who = chance.today, by.actor.official_id
    address = Address(("Zijstraat 3",), "1234 EF", "Voorbeeldstad")
    ended = case.parties.representations and chance.happens(0.3)
    if ended:
        return case.end_representation(by, case.parties.representations[-1].party_id, "Ingetrokken.")
    if chance.happens(0.3):
        return case.add_co_complainant(by, CoComplainant(uuid4(), "C. Samen", address, None, today))
    if chance.happens(0.3):
        return case.add_companion(by, Companion(uuid4(), chance.pick(*Side), "Tolk", "interpreter", "pl", today))
    scope, until = chance.pick(*RepresentationScope), chance.pick(None, chance.days(-5, 60))
    party = Representation(uuid4(), "E. Testman", chance.pick(None, address), scope, today, until, None, today, who)
    return case.add_representation(by, party)


def _explain(case: Case, by: Act, chance: Chance) -> None:
    side = chance.pick(*Side)
    accused = chance.often(*[each.accused_id for each in case.parties.accused] or [None], None)
    kind = chance.pick(ContactKind.LETTER, ContactKind.PHONE)
    spoken = make.an_explanation(side, str(chance.today), accused if side is Side.ACCUSED else None)
    case.record_explanation(by, replace(spoken, kind=kind))


def _some_of(chance: Chance, people: tuple[UUID, ...]) -> tuple[UUID, ...]:
    """Mostly everybody or one of them, sometimes nobody or a stranger."""
    if not people:
        return ()
    return chance.often(people, (chance.pick(*people),), (), (uuid4(),))


def _of(case: Case) -> tuple[UUID, ...]:
    return tuple(each.party_id for each in case.parties.complaining)


def _hear(case: Case, by: Act, chance: Chance) -> None:
    hearing_id = case.investigation.hearing.hearing_id if case.investigation.hearing else uuid4()
    sides = chance.often(tuple(Side), (Side.COMPLAINANT,), (Side.ACCUSED,))
    persons = tuple(each for side in sides for each in _some_of(chance, case.parties.persons_of(side)))
    case.hold_hearing(by, hearing_id, replace(make.a_session(str(chance.today), *sides), persons=persons))


def _offer(case: Case, by: Act, chance: Chance) -> None:
    again = _some_of(chance, case.parties.persons_of(chance.pick(*Side))) if chance.happens(0.3) else ()
    case.offer_hearing(by, uuid4(), (), chance.calendar, again)


def _waive(case: Case, by: Act, chance: Chance) -> None:
    side = chance.pick(*Side)
    person = chance.often(*case.parties.persons_of(side) or (None,), None)
    waiver = make.a_waiver(side, chance.pick(*WaiverGround), str(chance.today))
    case.waive_hearing(by, replace(waiver, person=person))


def _unreachable(case: Case, by: Act, chance: Chance) -> None:
    person = chance.often(*case.parties.persons_of(Side.ACCUSED) or (None,), uuid4())
    waiver = make.a_waiver(Side.ACCUSED, WaiverGround.UNREACHABLE, str(chance.today))
    case.accept_unreachable(by, replace(waiver, person=person))


def _take_off(case: Case, by: Act, chance: Chance) -> None:
    who = chance.often(*[each.accused_id for each in case.parties.accused] or [uuid4()], uuid4())
    case.take_off_accused(by, who, "Een naamgenoot.", chance.directory)


def _return(case: Case, by: Act, chance: Chance) -> None:
    who = chance.often(*[each.party_id for each in case.parties.departures] or [uuid4()], uuid4())
    case.return_complainant(by, who, "Niet nagekomen.")


def _advise(case: Case, by: Act, chance: Chance) -> None:
    reasoning = chance.reasoning()
    who = by.actor.official_id
    case.give_advice(by, Advice(reasoning, outcome_of(reasoning), (), uuid4(), chance.days(-2, 0), who))


def _decide(case: Case, by: Act, chance: Chance) -> None:
    """With its document, as in the use case."""
    case.decide(by, chance.often(None, chance.reasoning()), chance.pick(None, "Het verslag toont iets anders."))
    case.note_decision_documents(by, *renditions(case, str(chance.today)))


def _correct(case: Case, by: Act, chance: Chance) -> None:
    reasoning = chance.often(None, chance.reasoning())
    case.correct_decision(by, uuid4(), "De naam was verkeerd.", reasoning)
    case.note_decision_documents(by, *renditions(case, str(chance.today)))


def _ask_consent(case: Case, by: Act, chance: Chance) -> None:
    latest = case.clocks.due_on or chance.today
    asked = chance.often(latest + timedelta(20), latest, chance.days(-3, 90))
    case.ask_consent(by, ConsentRequest(asked, "Een getuige is ziek.", chance.today, by.actor.official_id))


def _postpone(case: Case, by: Act, chance: Chance) -> None:
    asked = case.clocks.consent_requests[-1].proposed_due_on if case.clocks.consent_requests else chance.days(1, 60)
    day = chance.often(asked, chance.days(0, 90))
    consented = chance.often(chance.today, chance.days(-9, 2))
    given = tuple(GivenConsent(each, consented, uuid4()) for each in _some_of(chance, _of(case)))
    done = Postponement(case.clocks.due_on or day, day, consented, uuid4(), chance.today, "", given)
    case.postpone(by, done)


def _refusal(by: Act, chance: Chance) -> Refusal:
    earlier = chance.often("K-2025-000001", None)
    late = chance.pick(None, "De stukken kwamen laat.")
    return Refusal(chance.pick(*NotHandledGround), "Zie de brief.", chance.today, by.actor.official_id, earlier, late)


def _reclassification(by: Act, chance: Chance, part: str | None = None) -> Reclassification:
    kind = chance.pick(*ReclassifiedKind)
    rule = chance.often(4 if part else min(RULES[kind]), 6)
    to = chance.pick(None, WATERSCHAP, DEAF)
    return Reclassification(kind, rule, "Zie de tekst.", to, None, chance.today, by.actor.official_id, part)


def _signal(case: Case, by: Act, chance: Chance) -> None:
    note = SignalNote(chance.pick(*SignalReason), "Verteld.", chance.today, by.actor.official_id)
    case.note_signal(by, note, chance.directory)


def _withdraw(case: Case, by: Act, chance: Chance) -> None:
    way, day = chance.pick(*WithdrawalWay), chance.often(chance.today, chance.days(-9, 1))
    done = Withdrawal(way, day, None, "", _some_of(chance, _of(case)))
    case.withdraw(by, done, satisfied=chance.happens(0.1))


def _end_completion(case: Case, by: Act, chance: Chance) -> None:
    asked = case.triage.completions[-1].items if case.triage.completions else ()
    received, waived = chance.often((asked, ()), ((), asked), ((), ()))
    case.end_completion(
        by,
        make.what_came_in(*received, day=str(case.received_on)),
        waived,
        chance.often(chance.today, chance.days(-9, 1)),
        None,
    )


def _reopen_for_ombudsman(case: Case, by: Act, chance: Chance) -> None:
    which = chance.often(*case.ombudsman.ombudsman_cases or (uuid4(),), uuid4())
    case.reopen_for_ombudsman(by, which, "Hoor mevrouw alsnog.", chance.days(-2, 60), chance.calendar)


def _succession(chance: Chance, *successors: str) -> Succession:
    return Succession(chance.pick(*successors), chance.pick(*ReplacementReason), "Zo is het.", chance.pick(None, "x"))


def _restrict(case: Case, by: Act, chance: Chance) -> None:
    named = chance.often(tuple(DIRECTORY.officials), (by.actor.official_id, "kb", "director"), ("kc",))
    case.restrict(by, Restriction(named, "Werkt hier zelf.", chance.today, by.actor.official_id), chance.directory)


def _change_contact(case: Case, by: Act, chance: Chance) -> None:
    party = chance.pick(*(each.party_id for each in case.parties.people), uuid4())
    email = chance.often("een@example.org", "twee@example.org", None)
    contact = make.contact_data(
        email=email, name=chance.pick("A. Een", "B. Twee"), consents_to_email=chance.happens(0.4)
    )
    case.change_contact(by, ContactRequest(party_id=party, contact=contact, reason="x", mistyped=chance.happens(0.2)))


def _contact(case: Case, by: Act, chance: Chance) -> None:
    who = by.actor.official_id
    case.log_contact(by, LoggedContact(uuid4(), ContactKind.PHONE, chance.days(-3, 0), "klager", True, "x", who, by.at))


def _declare(case: Case, by: Act, chance: Chance) -> None:
    me = by.actor.official_id
    case.declare_conflict(by, ConflictDeclaration(me, chance.pick(*DeclaredConflict), chance.today))


def _resolve(case: Case, by: Act, chance: Chance) -> None:
    agreed = make.a_resolution(str(chance.often(chance.today, chance.days(-9, 1))), chance.pick(*ResolutionKind))
    case.resolve_informally(by, replace(agreed, persons=_some_of(chance, _of(case))), chance.calendar)


def _adjourn(case: Case, by: Act, chance: Chance) -> None:
    chosen = chance.often(None, chance.days(-5, 60))
    case.adjourn(by, chance.pick(*AdjournmentReason), "Ziekte.", chosen, chance.calendar)


def _declare_copy(case: Case, by: Act, chance: Chance) -> None:
    paper = a_document(case.complaint_id, kind=chance.often(DocumentKind.COMPLAINT, *DocumentKind))
    form = chance.pick(CopyForm.NOTHING_TO_COVER, CopyForm.TYPED_OVER)
    case.declare_copy(by, form, chance.pick((), (paper,)))


WalkAct = Callable[[Case, Act, Chance], None]
ACTS: dict[str, WalkAct] = {
    "T2": lambda c, a, _: c.open_triage(a),
    "T2a": _name,
    "T3": lambda c, a, x: c.ask_completion(a, x.some(MissingItem), None, x.calendar),
    "T4": _end_completion,
    "T5": lambda c, a, x: c.route_to_team_manager(a, x.often(None, "tm-2", "tm"), x.directory, x.calendar, COMMITTEE),
    "T6": lambda c, a, x: c.record_conversation(a, make.a_contact(str(x.today), reached=x.happens(0.7))),
    "T7": _resolve,
    "T8": _start,
    "T9": _start,
    "T10a": lambda c, a, x: c.designate_handler(a, x.pick(*HANDLERS), x.pick(None, "Niemand anders."), x.directory),
    "T10c": _declare_copy,
    "T10": lambda c, a, x: c.declare_no_involvement(a, x.directory),
    "T11": _explain,
    "T12": _offer,
    "T13": _hear,
    "T13w": _waive,
    "T13u": _unreachable,
    "T14": lambda c, a, _: c.request_advice(a),
    "T15": _advise,
    "T16": lambda c, a, x: c.submit_draft(a, x.reasoning()),
    "T17": lambda c, a, _: c.return_draft(a, "Nog eens."),
    "T18": _decide,
    "T18c": _correct,
    "T19": _adjourn,
    "T20a": _ask_consent,
    "T20": _postpone,
    "T21p": lambda c, a, x: c.propose_refusal(a, _refusal(a, x)),
    "T21": lambda c, a, x: c.refuse(a, _refusal(a, x), mandated=x.happens(0.7)),
    "T22": lambda c, a, x: c.forward(a, Forwarding(x.pick(WATERSCHAP, DEAF), "x", x.today, a.actor.official_id)),
    "T23": lambda c, a, x: c.reclassify(a, _reclassification(a, x)),
    "T24": lambda c, a, x: c.split(a, _reclassification(a, x, "De tegel")),
    "T25": _signal,
    "T26": _withdraw,
    "T27p": _return,
    "T27": lambda c, a, x: c.dispute_agreement(a, "Niet nagekomen.", x.calendar),
    "T28": lambda c, a, x: c.contest_classification(a, "Het is een klacht.", x.calendar),
    "T29": lambda c, a, x: c.reconsider(a, "Toch.", x.calendar, criminal_case_ended=x.happens(0.3)),
    "T30": _reopen_for_ombudsman,
    "T31t": lambda c, a, x: c.replace_team_manager(a, _succession(x, *MANAGERS), x.directory, x.calendar),
    "T31": lambda c, a, x: c.replace_handler(a, _succession(x, *HANDLERS), x.directory),
    "T31r": lambda c, a, _: c.review_earlier_acts(a, "Opnieuw gehoord."),
    "T32e": lambda c, a, x: c.explain_lateness(a, "Ziekte.", x.often(x.days(0, 40), x.days(-3, -1))),
    "T1w": lambda c, a, x: c.put_in_writing(a, x.days(-3, 0), x.calendar, COMMITTEE),
    "T1r": lambda c, a, x: c.correct_route(a, x.days(-2, 0), x.calendar),
    "T35": _change_contact,
    "T36": _take_off,
    "P1": _represent,
    "P2": _contact,
    "P3": lambda c, a, _: c.link_earlier(a, uuid4()),
    "B1": lambda c, a, x: c.change_keeping(a, Keeping(x.happens(0.5), "x", x.today, a.actor.official_id)),
    "C10": _declare,
    "C9": _restrict,
}

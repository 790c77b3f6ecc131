"""T12 and T13: everybody can be heard; a hearing has a report, and not hearing needs a ground (Awb 9:10). Each person
is offered it, is heard or not, and answers for themselves. The legal grounds concern the complainant; an accused
declines, or does not use the offer."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.errors import DayNotPossible
from procedure.domain.file.people import Accused
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import COM, KB, Step, StepRefused
from servicekit.errors import FieldError, Invalid, NotFound
from words.cases import CaseState
from words.people import PartyKind, Side

OFFERS = {"M10": Side.COMPLAINANT, "M11": Side.ACCUSED}  # the messages that offer a hearing, and to which side


class HearingNotFound(NotFound):
    code = "hearing-not-found"
    article = "Awb 9:10(1)"

    def __init__(self) -> None:
        super().__init__("This case has no such hearing.")


class HearingAlreadyOffered(StepRefused):
    code = "hearing-already-offered"
    article = "Awb 9:10(1)"
    message = "Everybody was already offered a hearing: say to whom it is offered again."


class HearingNotOffered(StepRefused):
    code = "hearing-not-offered"
    article = "Awb 9:10(1)"
    message = "First offer both sides a hearing."


class PersonUnclear(Invalid):
    """Several people are on this side, or the one who is named is not among them."""

    code = "person-unclear"
    article = "Awb 9:10(1)"

    def __init__(self, field: str, side: Side) -> None:
        said = f"say which person: the {side.value.lower()} side has several, or this is none of them"
        super().__init__("Say whom this is about.", [FieldError(field, said)])


class ComplainantNotHeard(StepRefused):
    code = "complainant-not-heard"
    article = "Awb 9:10(1)"
    message = "A complainant was not heard, and no ground for that is recorded."


def _check_there_is_one(case: GuardedCase, _act: Act) -> None:
    if case.investigation.hearing is None:
        raise HearingNotFound


def _check_offered(case: GuardedCase, _act: Act) -> None:
    if case.investigation.hearing is None:
        raise HearingNotOffered


def _check_heard(case: GuardedCase, _act: Act) -> None:
    for person in persons(case, Side.COMPLAINANT):
        if not (
            case.investigation.was_heard(Side.COMPLAINANT, person)
            or case.investigation.waiver_of(Side.COMPLAINANT, person)
        ):
            raise ComplainantNotHeard


HEARING_TO_REPORT = Guard("a hearing was offered, of which this is the report", HearingNotFound, _check_there_is_one)
HEARD = (
    Guard("a hearing was offered", HearingNotOffered, _check_offered),
    Guard(
        "every complainant was heard, or a ground for not hearing them is on file", ComplainantNotHeard, _check_heard
    ),
)
"""Awb 9:10(1): the complainants' side, before a judgement or an advice."""

OFFER_HEARING = Step(
    "T12", "offer a hearing", "gelegenheid bieden om te worden gehoord", (CaseState.INVESTIGATION,), None, (KB,),
    "to everybody who was not offered one yet, or again to those who are named; a complainant who is not heard on a "
    "ground of 9:10(2) gets no offer, unless named", "Awb 9:10(1)", "hearing-offered", ("M10", "M11"),
)  # fmt: skip
COMMITTEE_OFFERS_HEARING = Step(
    "T12c", "offer a hearing as committee", "als commissie gelegenheid bieden om te worden gehoord",
    (CaseState.COMMITTEE_ADVICE,), None, (COM,),
    "to everybody who was not offered one yet, or again to those who are named", "Awb 9:15(2)",
    "hearing-offered", ("M10", "M11"),
)  # fmt: skip
HOLD_HEARING = Step(
    "T13", "record a hearing", "verslag van het horen vastleggen", (CaseState.INVESTIGATION,), None, (KB,),
    "it was offered; with a report", "Awb 9:10(3)", "hearing-held", ("M12",),
    guards=(HEARING_TO_REPORT,),
)  # fmt: skip
COMMITTEE_HOLDS_HEARING = Step(
    "T13c", "record a hearing as committee", "als commissie verslag van het horen vastleggen",
    (CaseState.COMMITTEE_ADVICE,), None, (COM,),
    "it was offered; with a report", "Awb 9:15(2), 9:10(3)", "hearing-held", ("M12",),
    guards=(HEARING_TO_REPORT,),
)  # fmt: skip


@dataclass(frozen=True)
class HearingSession:
    """T13, Awb 9:10(3): a hearing that was held, with its report; a signed report or a recording is also a document.
    `persons` are those who were heard; None in a file from before each was named: then everybody of these sides."""

    session_id: UUID
    sides: tuple[Side, ...]
    held_on: date
    report: str
    recorded_by: str
    document_ids: tuple[UUID, ...] = ()
    persons: tuple[UUID, ...] | None = None

    def heard(self, side: Side, person: UUID | None) -> bool:
        """Whether this person was heard then; without one, anybody of this side."""
        return side in self.sides and (person is None or self.persons is None or person in self.persons)


@dataclass(frozen=True)
class Offer:
    """T12: a hearing was offered to one person, who may reply until `reply_due_on`, counted from `counted_from`: the
    day of the offer, or the later day on which it left. `person` is None for an anonymous complainant."""

    side: Side
    person: UUID | None
    offered_on: date
    reply_due_on: date
    counted_from: date


@dataclass(frozen=True)
class Hearing:
    """T12, Awb 9:10(1): a hearing is offered, and hearings are held. `reply_due_on` is the last day on which anybody
    may reply. `offers` is None in a file from before each person had their own: then everybody has these dates."""

    hearing_id: UUID
    offered_on: date
    reply_due_on: date
    options: tuple[str, ...]
    sessions: tuple[HearingSession, ...] = ()
    offers: tuple[Offer, ...] | None = None


@dataclass(frozen=True, kw_only=True)
class HearingOffered(CaseFact):
    """`complainants` are those to whom it is offered, `None` for one who is anonymous."""

    offered_on: date
    reply_due_on: date
    options: tuple[str, ...]
    complainants: tuple[UUID | None, ...]
    accused: tuple[Accused, ...]


@dataclass(frozen=True, kw_only=True)
class HearingHeld(CaseFact):
    """`persons` were heard; `complainants` are those among them, `None` for one who is anonymous."""

    sides: tuple[Side, ...]
    persons: tuple[UUID, ...]
    complainants: tuple[UUID | None, ...]
    held_on: date
    report: str


def persons(case: GuardedCase, side: Side) -> tuple[UUID | None, ...]:
    """Who is to be heard on this side. An anonymous complainant is somebody, but without an id."""
    found = case.parties.persons_of(side)
    return found or ((None,) if side is Side.COMPLAINANT else ())


def offers_of(case: GuardedCase) -> tuple[Offer, ...]:
    """The offers that were made, oldest first."""
    hearing = case.investigation.hearing
    if hearing is None:
        return ()
    if hearing.offers is not None:
        return hearing.offers
    everybody = ((side, person) for side in Side for person in persons(case, side))
    first = hearing.offered_on
    return tuple(Offer(side, person, first, hearing.reply_due_on, first) for side, person in everybody)


def offer_to(case: GuardedCase, side: Side, person: UUID | None) -> Offer | None:
    """The last offer to this person."""
    mine = (each for each in reversed(offers_of(case)) if (each.side, each.person) == (side, person))
    return next(mine, None)


def left_on(case: GuardedCase, offer: Offer) -> tuple[date, ...]:
    """The days on which this offer is known to have left; to a representative too (Awb 2:1)."""
    code = next(code for code, side in OFFERS.items() if side is offer.side)
    party = case.parties.party(offer.person) if offer.person else None
    acting_for = (PartyKind.REPRESENTATIVE.value,) if party and party.kind is PartyKind.COMPLAINANT else ()
    return tuple(day for day in case.messages.left_to(code, offer.person, *acting_for) if day >= offer.offered_on)


def awaiting(case: GuardedCase) -> tuple[Offer, ...]:
    """The offers that still may be answered: nothing was heard from these people yet."""
    investigation = case.investigation
    return tuple(
        each
        for each in offers_of(case)
        if not investigation.was_heard(each.side, each.person) and not investigation.waiver_of(each.side, each.person)
    )


def put_offers(case: GuardedCase, offers: Iterable[Offer]) -> None:
    """Replace the offers; the last reply date is that of the hearing."""
    kept = tuple(offers)
    assert case.investigation.hearing is not None  # noqa: S101 - there are offers only where a hearing is offered
    last = max((each.reply_due_on for each in kept), default=case.investigation.hearing.reply_due_on)
    case.investigation.hearing = replace(case.investigation.hearing, offers=kept, reply_due_on=last)


def offer_hearing(
    case: GuardedCase,
    act: Act,
    hearing_id: UUID,
    options: tuple[str, ...],
    calendar: Calendar,
    again_to: tuple[UUID, ...] = (),
) -> None:
    """T12: to everybody who has no offer yet; a complainant who is not heard on a ground of 9:10(2) gets none. To those
    who are named it is offered (again), and a ground for not hearing them lapses."""
    about = case.take(by_whom(case, OFFER_HEARING, COMMITTEE_OFFERS_HEARING), act)
    investigation = case.investigation
    wanted = _named(case, again_to) if again_to else _without_offer(case)
    if investigation.hearing is not None and not wanted:
        raise HearingAlreadyOffered
    reply = terms.hearing_reply_due(act.today, case.rules, calendar)
    before = offers_of(case)
    made = tuple(Offer(side, person, act.today, reply.on, act.today) for side, person in wanted)
    first = Hearing(hearing_id, act.today, reply.on, options)
    investigation.hearing = replace(investigation.hearing or first, options=options)
    put_offers(case, (*before, *made))
    investigation.waivers = tuple(
        replace(each, withdrawn_on=act.today) if (each.side, each.person) in wanted and again_to else each
        for each in investigation.waivers
    )
    case.clocks.remember(reply, about, "horen aangeboden (T12)", provisional=True)
    offered = [person for _, person in wanted]
    case.record(
        HearingOffered(
            **about,
            offered_on=act.today,
            reply_due_on=reply.on,
            options=options,
            complainants=tuple(person for side, person in wanted if side is Side.COMPLAINANT),
            accused=tuple(each for each in case.parties.reachable_accused if each.accused_id in offered),
        )
    )


def offer_to_later_accused(case: GuardedCase, act: Act, added: tuple[Accused, ...], calendar: Calendar) -> date | None:
    """Who is named after the hearing was offered is offered it at once, with time of their own. Returns until when they
    may reply; None where no hearing was offered yet."""
    if case.investigation.hearing is None:
        return None
    reply = terms.hearing_reply_due(act.today, case.rules, calendar)
    made = (Offer(Side.ACCUSED, each.accused_id, act.today, reply.on, act.today) for each in added)
    before = tuple(each for each in offers_of(case) if each.person not in {every.accused_id for every in added})
    put_offers(case, (*before, *made))
    return reply.on


def _without_offer(case: GuardedCase) -> list[tuple[Side, UUID | None]]:
    waived = case.investigation.waiver_of
    return [
        (side, person)
        for side in Side
        for person in persons(case, side)
        if offer_to(case, side, person) is None and not (side is Side.COMPLAINANT and waived(side, person))
    ]


def _named(case: GuardedCase, named: tuple[UUID, ...]) -> list[tuple[Side, UUID | None]]:
    known = {person: side for side in Side for person in case.parties.persons_of(side)}
    if strangers := [each for each in named if each not in known]:
        raise PersonUnclear(f"persons.{named.index(strangers[0])}", Side.COMPLAINANT)
    return [(known[each], each) for each in dict.fromkeys(named)]


def hold_hearing(case: GuardedCase, act: Act, hearing_id: UUID, session: HearingSession) -> None:
    """T13: with the report that 9:10(3) requires. People may be heard together or separately; where a side has several,
    the report says who was heard."""
    about = case.take(by_whom(case, HOLD_HEARING, COMMITTEE_HOLDS_HEARING), act)
    investigation = case.investigation
    if investigation.hearing is None or investigation.hearing.hearing_id != hearing_id:
        raise HearingNotFound
    if not investigation.hearing.offered_on <= session.held_on <= act.today:
        raise DayNotPossible("heldOn", investigation.hearing.offered_on, act.today)
    heard = tuple(person for side in session.sides for person in _who(case, side, session.persons or ()))
    if set(session.persons or ()) - set(heard):
        raise PersonUnclear("persons", session.sides[0])
    held = replace(session, persons=heard)
    investigation.hearing = replace(investigation.hearing, sessions=(*investigation.hearing.sessions, held))
    theirs = case.parties.persons_of(Side.ACCUSED)
    complainants: tuple[UUID | None, ...] = tuple(each for each in heard if each not in theirs)
    if Side.COMPLAINANT in held.sides and not complainants:
        complainants = (None,)
    case.record(
        HearingHeld(
            **about,
            sides=held.sides,
            persons=heard,
            complainants=complainants,
            held_on=held.held_on,
            report=held.report,
        )
    )


def _who(case: GuardedCase, side: Side, named: tuple[UUID, ...]) -> tuple[UUID, ...]:
    """Those of this side who are named; the only one needs no naming."""
    everybody = case.parties.persons_of(side)
    found = tuple(each for each in everybody if each in named)
    if not found and len(everybody) > 1:
        raise PersonUnclear("persons", side)
    return found or everybody


def by_whom(case: GuardedCase, handler: Step, committee: Step) -> Step:
    """The committee hears while it has the case (Awb 9:15(2)), otherwise the handler."""
    return committee if case.state is CaseState.COMMITTEE_ADVICE else handler

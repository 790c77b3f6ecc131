"""Each of several complainants acts for themselves (Awb 9:5, 9:11(3)): one who agreed, or withdrew, is no longer one of
those who complain, and the others go on. When the first one leaves, the next is the contact."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.file.people import Departure, Party
from procedure.domain.organisation.actor import Act
from procedure.domain.parties.party import PartyNotFound
from procedure.domain.steps.fact import CaseFact, Occasion
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import KC, OPEN, Step, StepRefused
from servicekit.errors import Conflict, FieldError, Invalid
from words.handling import ResolutionKind
from words.people import DepartureWay


class ComplainantUnclear(Invalid):
    """With several complainants it is said who acts, and each acts for themselves."""

    code = "complainant-unclear"
    article = "Awb 9:5"

    def __init__(self, field: str = "persons") -> None:
        said = "name those who say so; they are among those who still complain"
        super().__init__("Several people complain: say who acts.", [FieldError(field, said)])


class OnlyOneComplains(StepRefused):
    code = "only-one-complains"
    article = "Awb 9:5"
    message = "Nobody would go on: this ends the case."


class NobodyDisputable(StepRefused):
    code = "nobody-left-by-agreement"
    article = "Awb 9:5"
    message = "No complainant left this case by agreement while others went on."


class DepartureTermPassed(Conflict):
    code = "dispute-term-passed"
    article = "Awb 9:5"

    def __init__(self, until: date) -> None:
        super().__init__(f"The agreement could be disputed until {until:%d-%m-%Y}; now it is a new complaint.")


def _check_several(case: GuardedCase, _act: Act) -> None:
    if len(case.parties.complaining) <= 1:
        raise OnlyOneComplains


def _check_somebody_left(case: GuardedCase, _act: Act) -> None:
    if not any(_is_disputable(each) for each in case.parties.departures):
        raise NobodyDisputable


def _is_disputable(departure: Departure) -> bool:
    return departure.way is DepartureWay.AGREED and departure.returned_on is None


SEVERAL_COMPLAIN = Guard("several people complain", OnlyOneComplains, _check_several)
LEFT_BY_AGREEMENT = Guard(
    "a complainant left by agreement while others went on", NobodyDisputable, _check_somebody_left
)
RETURN_COMPLAINANT = Step(
    "T27p", "go on with a complainant who disputes the agreement", "doorgaan met een klager die toch niet tevreden is",
    OPEN, None, (KC,),
    "they left by agreement while others went on, and the days for disputing it have not passed", "Awb 9:5",
    "complainant-returned", ("M07R",),
    guards=(LEFT_BY_AGREEMENT,),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class ComplainantLeft(CaseFact):
    """These no longer complain; `still_complaining` others do. `departure` is that of the first of them, and the others
    differ in who it is only. `resolution_kind` is set where they agreed."""

    people: tuple[Party, ...]
    departure: Departure
    resolution_kind: ResolutionKind | None
    still_complaining: int


@dataclass(frozen=True, kw_only=True)
class ComplainantReturned(CaseFact):
    """A complainant who had agreed complains again."""

    party: Party
    text: str
    still_complaining: int


def acting(case: GuardedCase, named: tuple[UUID, ...]) -> tuple[Party, ...]:
    """Those who still complain and are named; the only one needs no naming. Nobody for an anonymous complaint."""
    complaining = case.parties.complaining
    found = tuple(each for each in complaining if each.party_id in named)
    if len(found) != len(set(named)) or (not found and len(complaining) > 1):
        raise ComplainantUnclear
    return found or complaining


def others_go_on(case: GuardedCase, named: tuple[UUID, ...]) -> bool:
    """Whether somebody still complains when those who are named stop."""
    stop = [each.party_id in named for each in case.parties.complaining]
    return any(stop) and not all(stop)


def leave(
    case: GuardedCase,
    about: Occasion,
    who: tuple[Party, ...],
    departure_of: Callable[[UUID], Departure],
    kind: ResolutionKind | None = None,
) -> None:
    """These stop: everything after this goes to the others alone, and the year in which they can go to the ombudsman is
    their own."""
    made = tuple(departure_of(each.party_id) for each in who)
    case.parties.departures = (*case.parties.departures, *made)
    others = len(case.parties.complaining)
    case.record(ComplainantLeft(**about, people=who, departure=made[0], resolution_kind=kind, still_complaining=others))


def return_complainant(case: GuardedCase, act: Act, party_id: UUID, text: str) -> None:
    """T27p: as T27, while the case is open because others went on."""
    about = case.take(RETURN_COMPLAINANT, act)
    departure, party = case.parties.departure_of(party_id), case.parties.party(party_id)
    if party is None or departure is None:
        raise PartyNotFound
    if not _is_disputable(departure):
        raise NobodyDisputable
    if departure.dispute_until is not None and act.today > departure.dispute_until:
        raise DepartureTermPassed(departure.dispute_until)
    case.parties.departures = tuple(
        replace(each, returned_on=act.today) if each == departure else each for each in case.parties.departures
    )
    complaining = len(case.parties.complaining)
    case.record(ComplainantReturned(**about, party=party, text=text, still_complaining=complaining))

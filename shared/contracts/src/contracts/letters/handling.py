"""Who works on a complaint, and how: the talk first, or the formal procedure (M05 to M08, M33)."""

from datetime import date
from typing import ClassVar, Literal

from pydantic import AwareDatetime

from contracts.letters.said import Said
from words.endings import ReopenReason, SignalReason
from words.handling import FormalReason, ResolutionKind
from words.people import CasePart, ReplacedPart, VacancyCause


class ManagerLetter(Said):
    """M05: the team manager is asked to talk with the complainant."""

    code: Literal["M05"] = "M05"
    contact_due_on: date
    decide_due_on: date | None = None


class TeamSignalLetter(Said):
    """M05S: the team is told of a signal about its work, but not who gave it."""

    code: Literal["M05S"] = "M05S"
    reason: SignalReason
    noted_on: date


class VacancyLetter(Said):
    """M23N: nobody can do what the case waits for. `part` is what is missing, `cause` is why."""

    code: Literal["M23N"] = "M23N"
    part: CasePart
    cause: VacancyCause
    due_on: date | None = None


class InformalStartLetter(Said):
    """M06i: who will call, and before when."""

    code: Literal["M06I"] = "M06I"
    own_page_name: ClassVar[str | None] = "Wie contact met u opneemt"
    manager_name: str
    contact_due_on: date


class ResolvedLetter(Said):
    """M06, Awb 9:5: what was agreed; reply when you disagree. `othersGoOn` when others who complained with them did not
    agree."""

    code: Literal["M06"] = "M06"
    own_page_name: ClassVar[str | None] = "Wat wij met u hebben afgesproken"
    resolution_kind: ResolutionKind
    resolution_text: str
    agreed_on: date
    dispute_until: date
    ombudsman_until: date
    others_go_on: bool = False


class FormalStartLetter(Said):
    """M07: the formal procedure started; the complainant need not ask again."""

    code: Literal["M07"] = "M07"
    own_page_name: ClassVar[str | None] = "Start van de formele procedure"
    reason: FormalReason
    decide_due_on: date | None = None


class ReplacementLetter(Said):
    """M07b: another official now handles the case or has the talk."""

    code: Literal["M07B"] = "M07B"
    own_page_name: ClassVar[str | None] = "Iemand anders behandelt uw klacht"
    part: ReplacedPart
    official_name: str
    decide_due_on: date | None = None


class ReopenedLetter(Said):
    """M07 after T27, T29 and T30: the case is reopened, and why. `rejoined` after T27p: they complain again with
    others, who had gone on."""

    code: Literal["M07R"] = "M07R"
    own_page_name: ClassVar[str | None] = "Wij gaan verder met uw klacht"
    reason: ReopenReason
    explanation: str | None = None
    decide_due_on: date | None = None
    rejoined: bool = False


class HandlerLetter(Said):
    """M08: the handler is appointed."""

    code: Literal["M08"] = "M08"
    decide_due_on: date | None = None


class EmergencyAccessLetter(Said):
    """M33: an official used emergency access; for those who watch over it."""

    code: Literal["M33"] = "M33"
    official_name: str
    opened_at: AwareDatetime
    reason: str

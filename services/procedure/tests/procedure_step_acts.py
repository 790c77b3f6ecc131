"""How each step of the table is taken, on any day and by any official."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import procedure_builders as make
from procedure_builders import CALENDAR, DIRECTORY, day
from procedure_side_story import COMMITTEE, SAM, a_reclassification, a_withdrawal
from procedure_story import everybody

from procedure.domain.access.declaration import ConflictDeclaration
from procedure.domain.access.restriction import Restriction
from procedure.domain.case import Case
from procedure.domain.clocks.consent import ConsentRequest, Postponement
from procedure.domain.endings.signal import SignalNote
from procedure.domain.investigation.replacement import Succession
from procedure.domain.organisation.actor import Act
from procedure.domain.parties.contact_log import LoggedContact
from procedure.domain.parties.party import Companion
from words.clocks import AdjournmentReason
from words.endings import SignalReason
from words.handling import FormalReason, WaiverGround
from words.people import ContactKind, DeclaredConflict, ReplacementReason, Side
from words.submissions import MissingItem

DAY = "2026-03-02"
COMMITTEE_DAY = "2026-10-16"  # of the cases that a committee advises on
LATER, AGREED, EXPECTED = "2026-05-18", "2026-06-01", "2026-05-01"
TOO_LATE = "2026-04-14"  # the day after the term of a case received on DAY
Take = Callable[[Case, Act], None]


def hear(case: Case, by: Act) -> None:
    hearing_id = case.investigation.hearing.hearing_id if case.investigation.hearing else uuid4()
    case.hold_hearing(by, hearing_id, replace(make.a_session(str(by.today)), persons=everybody(case)))


def start(reason: FormalReason) -> Take:
    return lambda case, by: case.start_formal_procedure(by, reason, None, DIRECTORY, CALENDAR, COMMITTEE)


def ask_consent(case: Case, by: Act) -> None:
    case.ask_consent(by, ConsentRequest(day(LATER), "De getuige is ziek.", by.today, by.actor.official_id))


def postpone(case: Case, by: Act) -> None:
    due_on = case.clocks.due_on or by.today
    case.postpone(by, Postponement(due_on, day(LATER), by.today, uuid4(), by.today, by.actor.official_id))


def replace_handler(case: Case, by: Act) -> None:
    case.replace_handler(by, Succession("kb-2", ReplacementReason.CONFLICT, "Kent de klager."), DIRECTORY)


def replace_manager(case: Case, by: Act) -> None:
    case.replace_team_manager(by, Succession("tm-2", ReplacementReason.ABSENCE, "Ziek."), DIRECTORY, CALENDAR)


def correct(case: Case, by: Act) -> None:
    case.correct_decision(by, uuid4(), "De naam was verkeerd gespeld.", None)
    case.note_decision_documents(by)


def reopen_for_ombudsman(case: Case, by: Act) -> None:
    which = case.ombudsman.ombudsman_cases[0] if case.ombudsman.ombudsman_cases else uuid4()
    case.reopen_for_ombudsman(by, which, "Hoor mevrouw alsnog.", day(AGREED), CALENDAR)


def declare_conflict(case: Case, by: Act) -> None:
    kind = DeclaredConflict.PARTNER_OR_HOUSEHOLD
    case.declare_conflict(by, ConflictDeclaration(by.actor.official_id, kind, by.today))


def restrict(case: Case, by: Act) -> None:
    case.restrict(by, Restriction((by.actor.official_id, "kb"), "Werkt hier zelf.", by.today, "kc"), DIRECTORY)


def log_contact(case: Case, by: Act) -> None:
    who = by.actor.official_id
    case.log_contact(by, LoggedContact(uuid4(), ContactKind.PHONE, by.today, "klager", True, "Belde.", who, by.at))


def declined(case: Case, by: Act) -> None:
    case.waive_hearing(by, make.a_waiver(Side.COMPLAINANT, WaiverGround.DECLINED, str(by.today)))


def last_accused(case: Case) -> UUID:
    return case.parties.accused[-1].accused_id if case.parties.accused else uuid4()


def unreachable(case: Case, by: Act) -> None:
    why = make.a_waiver(Side.ACCUSED, WaiverGround.UNREACHABLE, str(by.today))
    case.accept_unreachable(by, replace(why, person=last_accused(case)))


def agreed_alone(case: Case, by: Act) -> None:
    agreed = replace(make.a_resolution(str(by.today)), persons=(SAM,))
    case.resolve_informally(by, agreed, CALENDAR)


def withdrew_alone(case: Case, by: Act) -> None:
    case.withdraw(by, replace(a_withdrawal(str(by.today)), persons=(SAM,)), satisfied=False)


def take_off(case: Case, by: Act) -> None:
    case.take_off_accused(by, last_accused(case), "Een naamgenoot.", DIRECTORY)


def note_signal(case: Case, by: Act) -> None:
    case.note_signal(by, SignalNote(SignalReason.ORAL, "Verteld.", by.today, by.actor.official_id), DIRECTORY)


def adjourn(case: Case, by: Act) -> None:
    case.adjourn(by, AdjournmentReason.ABSENCE, "Ziekte.", None, CALENDAR)


def explain_lateness(case: Case, by: Act) -> None:
    case.explain_lateness(by, "De behandelaar is ziek.", day(EXPECTED))


def split(case: Case, by: Act) -> None:
    case.split(by, a_reclassification(str(by.today), "De losse tegel"))


def end_completion(case: Case, by: Act) -> None:
    case.end_completion(by, make.what_came_in(MissingItem.TRANSLATION), (), by.today, None)


def interpreter(case: Case, by: Act) -> None:
    case.add_companion(by, Companion(uuid4(), Side.COMPLAINANT, "Tolk", "interpreter", "pl", by.today))

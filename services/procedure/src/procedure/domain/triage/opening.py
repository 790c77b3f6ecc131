"""T1: a complaint came in, and its file is opened (Awb 9:6, 9:11(1))."""

from dataclasses import dataclass

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.clocks.running import start_clocks, tell_terms
from procedure.domain.investigation.committee import CommitteeRules, flag_committee
from procedure.domain.organisation.actor import Act
from procedure.domain.parties.people import gather_people, tell_parties
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import SYS, Step
from words.cases import CaseState
from words.clocks import TermsReason
from words.people import Role
from words.submissions import ComplaintForm

OPENED = Step(
    "T1", "open the case", "zaak openen", (), CaseState.RECEIVED, (SYS,),
    "clocks run only for a written complaint that is not anonymous", "Awb 9:6, 9:11(1)", "received", ("M01", "M01C"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class CaseOpened(CaseFact):
    """T1: the file exists; a complainant who complained in writing gets an acknowledgement."""


def tell_opening(case: GuardedCase, act: Act, calendar: Calendar, committee: CommitteeRules) -> None:
    """The clocks run from receipt for a written complaint that is not anonymous; otherwise none runs (Awb 9:4)."""
    about = case.occasion(act, Role.SYSTEM, number=OPENED.number)
    gather_people(case)
    tell_parties(case, about)
    if case.submission.form is ComplaintForm.WRITTEN and not case.submission.anonymous:
        start_clocks(case, about, case.submission.received_on, calendar, "ontvangst van de klacht (T1)")
        flag_committee(case, committee, act.today, calendar)
    case.record(CaseOpened(**about))
    tell_terms(case, about, TermsReason.OPENED)

"""The aggregate: one complaint, from receipt to its end and, where it comes to that, further. Its steps stand in the
modules it is made of, its dates in `clocks` and `extending`; which step is possible when stands in `transitions`."""

from typing import Self

from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.terms import TermRules
from procedure.domain.clocks.adjournment import ExtendedCase
from procedure.domain.clocks.lateness import LateCase
from procedure.domain.clocks.recomputation import RecomputedCase
from procedure.domain.clocks.sendings import EvidencedCase
from procedure.domain.endings.leaving import LeavingCase
from procedure.domain.endings.reopening import ReopenedCase
from procedure.domain.facts import CaseOpened
from procedure.domain.file.submission import Submission
from procedure.domain.investigation.committee import NO_COMMITTEE, CommitteeRules
from procedure.domain.investigation.replacement import ReplacedCase
from procedure.domain.judgement.correction import DocumentedCase
from procedure.domain.judgement.decision import DecidedCase
from procedure.domain.ombudsman.link import LinkedCase
from procedure.domain.organisation.people import Act
from procedure.domain.parties.accused import TriagedCase
from procedure.domain.parties.attending import AttendedCase
from procedure.domain.retention.keeping import RetainedCase
from procedure.domain.steps import table as transitions
from procedure.domain.triage.completion import CompletedCase
from words.clocks import TermsReason
from words.people import Role
from words.submissions import ComplaintForm


class Case(
    TriagedCase,
    CompletedCase,
    ReopenedCase,
    ReplacedCase,
    DecidedCase,
    ExtendedCase,
    LateCase,
    EvidencedCase,
    LeavingCase,
    AttendedCase,
    DocumentedCase,
    RecomputedCase,
    LinkedCase,
    RetainedCase,
):
    """Everything that may happen to a complaint; whatever may not is refused by name, with its article."""

    @classmethod
    def open(
        cls,
        act: Act,
        submission: Submission,
        rules: TermRules,
        calendar: Calendar,
        committee: CommitteeRules = NO_COMMITTEE,
    ) -> Self:
        """T1. The clocks run from receipt for a written complaint that is not anonymous; else none runs (Awb 9:4)."""
        case = cls(
            complaint_id=submission.complaint_id,
            reference=submission.reference,
            received_on=submission.received_on,
            submission=submission,
            rules=rules,
            opened_at=act.at,
            team=submission.indicated_team,
            theme=submission.indicated_theme,
        )
        about = case._by(act, Role.SYSTEM, number=transitions.OPENED.number)
        if submission.form is ComplaintForm.WRITTEN and not submission.anonymous:
            case._start_clocks(about, submission.received_on, calendar, "ontvangst van de klacht (T1)")
            case._flag_committee(committee, act.today, calendar)
        case._record(CaseOpened(**about))
        case._tell_terms(about, TermsReason.OPENED)
        return case

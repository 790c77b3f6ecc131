"""T1w: an oral complaint is put in writing, which starts the clocks (Awb 9:4(1), 9:11(1))."""

from dataclasses import dataclass, replace
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.clocks.running import start_clocks, tell_terms
from procedure.domain.investigation.committee import NO_COMMITTEE, CommitteeRules, flag_committee
from procedure.domain.organisation.actor import Act
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import KC, TM, Step, StepRefused
from procedure.domain.triage.completion import COMPLAINANT_KNOWN
from words.cases import CaseState
from words.clocks import TermsReason
from words.submissions import ComplaintForm


class NotOral(StepRefused):
    code = "not-oral"
    article = "Awb 9:4(1)"
    message = "The complaint was already made in writing."


def _check_oral(case: GuardedCase, _act: Act) -> None:
    if case.submission.form is not ComplaintForm.ORAL:
        raise NotOral


WAS_ORAL = Guard("the complaint was made orally", NotOral, _check_oral)

PUT_IN_WRITING = Step(
    "T1w", "put an oral complaint in writing", "mondelinge klacht op schrift stellen",
    (CaseState.TRIAGE, CaseState.AWAITING_COMPLETION, CaseState.INFORMAL),
    None, (KC, TM),
    "it was oral and is not anonymous; the clocks start when the written version is received",
    "Awb 9:4(1), 9:11(1)", "", ("M01", "M01C"),
    guards=(WAS_ORAL, COMPLAINANT_KNOWN),
)  # fmt: skip


@dataclass(frozen=True)
class Writing:
    """An oral complaint that was put in writing; receipt of the written version starts the clocks (Awb 9:4(1))."""

    received_on: date
    recorded_by: str


@dataclass(frozen=True, kw_only=True)
class PutInWriting(CaseFact):
    """The complaint is now a written one, so it is acknowledged (Awb 9:6)."""


def put_in_writing(
    case: GuardedCase, act: Act, received_on: date, calendar: Calendar, committee: CommitteeRules = NO_COMMITTEE
) -> None:
    """An oral complaint becomes a written one; receipt of the written version starts the clocks (Awb 9:4(1),
    9:11(1))."""
    about = case.take(PUT_IN_WRITING, act)
    case.check_day("receivedOn", received_on, act.today)
    case.submission = replace(case.submission, form=ComplaintForm.WRITTEN)
    case.triage.writing = Writing(received_on, act.actor.official_id)
    start_clocks(case, about, received_on, calendar, "op schrift gesteld (Awb 9:4(1))")
    flag_committee(case, committee, act.today, calendar)
    case.record(PutInWriting(**about))
    tell_terms(case, about, TermsReason.PUT_IN_WRITING)

"""Puts a case together for who may see how much of it."""

from datetime import date
from uuid import UUID

from procedure.domain.access.sight import Sight
from procedure.domain.case import Case
from procedure.domain.organisation.actor import Actor
from procedure.entrypoints.api.fields import Answer
from procedure.entrypoints.api.file import case_body as parts
from procedure.entrypoints.api.file import end_body as ends
from procedure.entrypoints.api.file import side_body as side
from words.clocks import ClockStatus


class StepOpen(Answer):
    """A step that this official may try now; its own guards may still refuse."""

    number: str
    name: str
    article: str


class CopiesAnswer(Answer):
    """Awb 9:9: to how many accused the copy is due, and how many are known to have been sent."""

    due: int
    sent: int


class FileAnswer(Answer):
    """Everything in the file."""

    submission: parts.SubmissionAnswer
    body_conduct: bool
    responsible_body: str
    involved: tuple[str, ...]
    shut_out: tuple[str, ...]
    team_manager_id: str | None
    contacts: tuple[parts.ContactAnswer, ...]
    resolution: parts.ResolutionAnswer | None
    formal_start: parts.FormalStartAnswer | None
    handler: parts.HandlerAnswer | None
    complaint_copies: CopiesAnswer
    explanations: tuple[parts.ExplanationAnswer, ...]
    hearing: parts.HearingAnswer | None
    waivers: tuple[parts.WaiverAnswer, ...]
    drafts: tuple[parts.DraftAnswer, ...]
    decision: parts.DecisionAnswer | None
    adjournment: parts.AdjournmentAnswer | None
    lateness_explanations: tuple[parts.LatenessAnswer, ...]
    sendings: tuple[parts.SendingAnswer, ...]
    completions: tuple[side.CompletionAnswer, ...]
    wrong_route: side.WrongRouteAnswer | None
    writing: side.WritingAnswer | None
    committee: side.CommitteeAnswer | None
    advice: side.AdviceAnswer | None
    consent_requests: tuple[side.ConsentRequestAnswer, ...]
    postponements: tuple[side.PostponementAnswer, ...]
    refusal_proposal: ends.RefusalAnswer | None
    refusal: ends.RefusalAnswer | None
    forwarding: ends.ForwardingAnswer | None
    reclassification: ends.ReclassificationAnswer | None
    splits: tuple[ends.ReclassificationAnswer, ...]
    signal: ends.SignalAnswer | None
    withdrawal: ends.WithdrawalAnswer | None
    reopenings: tuple[ends.ReopeningAnswer, ...]
    follow_up_of: UUID | None
    ombudsman_cases: tuple[UUID, ...]
    replacements: tuple[side.ReplacementAnswer, ...]
    review_needed: bool
    reviews: tuple[side.ReviewAnswer, ...]
    declared: tuple[side.ConflictAnswer, ...]
    restriction: side.RestrictionAnswer | None
    emergency_access: tuple[side.EmergencyAnswer, ...]
    co_complainants: tuple[side.CoComplainantAnswer, ...]
    representations: tuple[side.RepresentationAnswer, ...]
    companions: tuple[side.CompanionAnswer, ...]
    contact_log: tuple[side.LoggedContactAnswer, ...]


class CaseAnswer(Answer):
    """`sight` says how much is shown: OUTCOME (the summary), SHELL (and who is accused) or FILE (everything)."""

    complaint_id: UUID
    reference: str
    revision: int
    sight: str
    state: str
    team: str | None
    theme: str | None
    received_on: date
    clock_status: ClockStatus
    due_on: date | None
    overdue: bool
    closed_on: date | None
    notice_sent_on: date | None
    outcome: str | None
    steps: tuple[StepOpen, ...]
    accused: tuple[parts.AccusedAnswer, ...] | None
    file: FileAnswer | None


def case_answer(case: Case, sight: Sight, actor: Actor, today: date) -> CaseAnswer:
    """No more of the case than this official may see."""
    return CaseAnswer(
        complaint_id=case.complaint_id,
        reference=case.reference,
        revision=case.revision,
        sight=sight.name,
        state=case.state,
        team=case.parties.team,
        theme=case.parties.theme,
        received_on=case.received_on,
        clock_status=case.clocks.clock_status,
        due_on=case.clocks.due_on,
        overdue=case.is_overdue(today),
        closed_on=case.ending.closed_on,
        notice_sent_on=case.clocks.notice_sent_on,
        outcome=case.ending.outcome,
        steps=tuple(StepOpen.model_validate(step) for step in case.steps_open_to(actor)),
        accused=_accused(case) if sight >= Sight.SHELL else None,
        file=_file(case) if sight is Sight.FILE else None,
    )


def _accused(case: Case) -> tuple[parts.AccusedAnswer, ...]:
    return tuple(parts.AccusedAnswer.model_validate(each) for each in case.parties.accused)


def _file(case: Case) -> FileAnswer:
    sources = (
        case, case.parties, case.access, case.triage, case.informal, case.investigation, case.judgement, case.ending,
        case.clocks, case.messages, case.ombudsman,
    )  # fmt: skip
    given = {name: getattr(each, name) for each in sources for name in FileAnswer.model_fields if hasattr(each, name)}
    handler = (
        parts.HandlerAnswer(
            official_id=case.investigation.handler_id,
            warnings=case.investigation.handler_warnings,
            reason=case.investigation.handler_reason,
            no_involvement_declared_at=case.investigation.no_involvement_declared_at,
        )
        if case.investigation.handler_id
        else None
    )
    copies = CopiesAnswer(due=len(case.parties.reachable_accused), sent=len(case.sent_on("M09")))
    return FileAnswer.model_validate({**given, "handler": handler, "complaint_copies": copies})

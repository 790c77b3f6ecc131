"""A case as an official sees it: the summary for every official with a part in it, the file for those who may read it.
What each step leaves in the file is defined with its routes."""

from datetime import date, datetime
from uuid import UUID

from procedure.domain.access.sight import Sight
from procedure.domain.case import Case
from procedure.domain.investigation.copies import with_copy
from procedure.domain.organisation.actor import Act
from procedure.entrypoints.api.access.declaration import ConflictAnswer
from procedure.entrypoints.api.access.emergency import EmergencyAnswer
from procedure.entrypoints.api.access.restriction import RestrictionAnswer
from procedure.entrypoints.api.clocks.adjournment import AdjournmentAnswer
from procedure.entrypoints.api.clocks.consent import ConsentRequestAnswer, PostponementAnswer
from procedure.entrypoints.api.clocks.lateness import LatenessAnswer
from procedure.entrypoints.api.documents.complaint_copy import ComplaintPaperAnswer, CopyChoiceAnswer
from procedure.entrypoints.api.endings.forwarding import ForwardingAnswer
from procedure.entrypoints.api.endings.reclassification import ReclassificationAnswer
from procedure.entrypoints.api.endings.refusal import RefusalAnswer
from procedure.entrypoints.api.endings.reopening import ReopeningAnswer
from procedure.entrypoints.api.endings.signal import SignalAnswer
from procedure.entrypoints.api.endings.withdrawal import WithdrawalAnswer
from procedure.entrypoints.api.fields import Answer
from procedure.entrypoints.api.file.people import PersonAnswer
from procedure.entrypoints.api.informal.agreement import ResolutionAnswer
from procedure.entrypoints.api.informal.formal_start import FormalStartAnswer
from procedure.entrypoints.api.informal.talk import ContactAnswer
from procedure.entrypoints.api.investigation.committee import AdviceAnswer, CommitteeAnswer
from procedure.entrypoints.api.investigation.explanation import ExplanationAnswer
from procedure.entrypoints.api.investigation.handler import HandlerAnswer
from procedure.entrypoints.api.investigation.hearing import HearingAnswer, WaiverAnswer
from procedure.entrypoints.api.investigation.replacement import ReplacementAnswer, ReviewAnswer
from procedure.entrypoints.api.judgement.decision import DecisionAnswer
from procedure.entrypoints.api.judgement.draft import DraftAnswer
from procedure.entrypoints.api.outlook import StepOpen, steps_open
from procedure.entrypoints.api.parties.accused import AccusedAnswer, TakenOffAnswer
from procedure.entrypoints.api.parties.contact_data import ContactChangeAnswer, PartyAnswer
from procedure.entrypoints.api.parties.contact_log import LoggedContactAnswer
from procedure.entrypoints.api.parties.leaving import DepartureAnswer
from procedure.entrypoints.api.parties.party import CoComplainantAnswer, CompanionAnswer, RepresentationAnswer
from procedure.entrypoints.api.triage.completion import CompletionAnswer
from procedure.entrypoints.api.triage.route import WrongRouteAnswer
from procedure.entrypoints.api.triage.writing import WritingAnswer
from words.clocks import ClockStatus
from words.people import Role


class AccountAnswer(Answer):
    what_happened: str
    consequences: str | None
    burden: str | None
    happened_on: date | None
    conduct_towards: str
    about: str | None


class SubmissionAnswer(Answer):
    channel: str
    form: str
    anonymous: bool
    language: str
    received_at: datetime
    account: AccountAnswer
    complainant: PersonAnswer | None
    representative: PersonAnswer | None
    missing: tuple[str, ...]
    content_hash: str
    indicated_team: str | None
    indicated_theme: str | None
    suggested_kind: str
    suggested_rule: int | None
    dated_on: date | None


class SendingAnswer(Answer):
    message_id: UUID
    code: str
    recipient: str
    channel: str
    sent_on: date
    party_id: UUID | None


class StandInAnswer(Answer):
    """Since when an official acts for an absent colleague in this part."""

    official_id: str
    absent_id: str
    role: Role
    since: datetime


class CopiesAnswer(Answer):
    """Awb 9:9: how many accused must get the copy, how many copies are known to have been sent, and whether it is
    settled how a letter or an e-mail reaches them."""

    due: int
    sent: int
    ready: bool


class ComplainantAnswer(Answer):
    """Everybody who complained, and until when each can go to the ombudsman (Awb 9:24(1)); null while no year runs."""

    party_id: UUID
    kind: str
    still_complaining: bool
    ombudsman_until: date | None


class FileAnswer(Answer):
    """Everything in the file."""

    submission: SubmissionAnswer
    body_conduct: bool
    responsible_body: str
    involved: tuple[str, ...]
    shut_out: tuple[str, ...]
    stand_ins: tuple[StandInAnswer, ...]
    team_manager_id: str | None
    contacts: tuple[ContactAnswer, ...]
    resolution: ResolutionAnswer | None
    formal_start: FormalStartAnswer | None
    handler: HandlerAnswer | None
    complaint_copies: CopiesAnswer
    complaint_papers: tuple[ComplaintPaperAnswer, ...]
    copy_choices: tuple[CopyChoiceAnswer, ...]
    explanations: tuple[ExplanationAnswer, ...]
    hearing: HearingAnswer | None
    waivers: tuple[WaiverAnswer, ...]
    drafts: tuple[DraftAnswer, ...]
    decision: DecisionAnswer | None
    adjournment: AdjournmentAnswer | None
    lateness_explanations: tuple[LatenessAnswer, ...]
    sendings: tuple[SendingAnswer, ...]
    completions: tuple[CompletionAnswer, ...]
    wrong_route: WrongRouteAnswer | None
    writing: WritingAnswer | None
    committee: CommitteeAnswer | None
    advice: AdviceAnswer | None
    consent_requests: tuple[ConsentRequestAnswer, ...]
    postponements: tuple[PostponementAnswer, ...]
    refusal_proposal: RefusalAnswer | None
    refusal: RefusalAnswer | None
    forwarding: ForwardingAnswer | None
    reclassification: ReclassificationAnswer | None
    splits: tuple[ReclassificationAnswer, ...]
    signal: SignalAnswer | None
    withdrawal: WithdrawalAnswer | None
    reopenings: tuple[ReopeningAnswer, ...]
    follow_up_of: UUID | None
    ombudsman_cases: tuple[UUID, ...]
    replacements: tuple[ReplacementAnswer, ...]
    review_needed: bool
    reviews: tuple[ReviewAnswer, ...]
    declared: tuple[ConflictAnswer, ...]
    restriction: RestrictionAnswer | None
    emergency_access: tuple[EmergencyAnswer, ...]
    co_complainants: tuple[CoComplainantAnswer, ...]
    representations: tuple[RepresentationAnswer, ...]
    companions: tuple[CompanionAnswer, ...]
    contact_log: tuple[LoggedContactAnswer, ...]
    people: tuple[PartyAnswer, ...]
    complainants: tuple[ComplainantAnswer, ...]
    departures: tuple[DepartureAnswer, ...]
    taken_off: tuple[TakenOffAnswer, ...]
    contact_changes: tuple[ContactChangeAnswer, ...]


class CaseAnswer(Answer):
    """`sight` says how much is shown: OUTCOME (the summary), SHELL (also who is accused) or FILE (everything)."""

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
    accused: tuple[AccusedAnswer, ...] | None
    file: FileAnswer | None


def case_answer(case: Case, sight: Sight, act: Act) -> CaseAnswer:
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
        overdue=case.is_overdue(act.today),
        closed_on=case.ending.closed_on,
        notice_sent_on=case.clocks.notice_sent_on,
        outcome=case.ending.outcome,
        steps=steps_open(case.outlooks(act)),
        accused=_accused(case) if sight >= Sight.SHELL else None,
        file=_file(case) if sight is Sight.FILE else None,
    )


def _accused(case: Case) -> tuple[AccusedAnswer, ...]:
    return tuple(AccusedAnswer.model_validate(each) for each in case.parties.accused)


_MADE_HERE = {"handler", "complaint_copies", "complainants"}


def _file(case: Case) -> FileAnswer:
    """The fields by their names in the case or in one of its parts. ValueError for a name that is in none or in two."""
    sources = (
        case, case.parties, case.access, case.triage, case.informal, case.investigation, case.judgement, case.ending,
        case.clocks, case.messages, case.ombudsman,
    )  # fmt: skip
    given = {}
    for name in FileAnswer.model_fields.keys() - _MADE_HERE:
        [given[name]] = [getattr(each, name) for each in sources if hasattr(each, name)]
    handler = (
        HandlerAnswer(
            official_id=case.investigation.handler_id,
            warnings=case.investigation.handler_warnings,
            reason=case.investigation.handler_reason,
            no_involvement_declared_at=case.investigation.no_involvement_declared_at,
        )
        if case.investigation.handler_id
        else None
    )
    due, sent = len(case.parties.reachable_accused), len(with_copy(case))
    copies = CopiesAnswer(due=due, sent=sent, ready=case.copy_is_ready)
    made = {"handler": handler, "complaint_copies": copies, "complainants": _complainants(case)}
    return FileAnswer.model_validate({**given, **made})


def _complainants(case: Case) -> tuple[ComplainantAnswer, ...]:
    return tuple(
        ComplainantAnswer(
            party_id=each.party_id,
            kind=each.kind,
            still_complaining=each in case.parties.complaining,
            ombudsman_until=case.ombudsman_until_of(each),
        )
        for each in case.parties.complainants
    )

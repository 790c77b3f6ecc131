"""The aggregate: one complaint, from receipt to its end and, if it comes to that, beyond.

The parts of its file are in `file`; who may do what is in `access`. Each step of the procedure is a function in the
room of its concept, next to its line of the table, its refusals, its record and its fact. This page lists them.
"""

from typing import Self
from uuid import UUID

from procedure.domain.access import declaration, emergency, restriction, vacancy
from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar.calendar import Calendar
from procedure.domain.calendar.terms import TermRules
from procedure.domain.clocks import adjournment, consent, lateness, passing, recomputation, sendings
from procedure.domain.documents import complaint_copy, enclosing, filing
from procedure.domain.endings import forwarding, reclassification, refusal, reopening, signal, withdrawal
from procedure.domain.file.submission import Submission
from procedure.domain.informal import agreement, formal_start, routing, talk
from procedure.domain.investigation import committee, explanation, handler, hearing, replacement, waiver
from procedure.domain.investigation.committee import NO_COMMITTEE, CommitteeRules
from procedure.domain.judgement import decision, document, draft
from procedure.domain.ombudsman import link
from procedure.domain.organisation.actor import Act
from procedure.domain.parties import accused, contact_data, contact_log, earlier, leaving, mistaken, party, people
from procedure.domain.retention import keeping
from procedure.domain.retention.retention import Retention
from procedure.domain.steps.guard import Outlook
from procedure.domain.steps.step import Step
from procedure.domain.steps.table import STEPS
from procedure.domain.triage import completion, opening, route, triage, writing


class Case(GuardedCase):
    """Everything that may happen to a complaint; anything else is refused with a named error and its article."""

    @classmethod
    def open(
        cls,
        act: Act,
        submission: Submission,
        rules: TermRules,
        calendar: Calendar,
        committee_rules: CommitteeRules = NO_COMMITTEE,
    ) -> Self:
        """T1. The clocks run from receipt for a written complaint that is not anonymous; otherwise none runs (Awb
        9:4)."""
        case = cls(
            complaint_id=submission.complaint_id,
            reference=submission.reference,
            received_on=submission.received_on,
            submission=submission,
            rules=rules,
            opened_at=act.at,
        )
        case.parties.team, case.parties.theme = submission.indicated_team, submission.indicated_theme
        opening.tell_opening(case, act, calendar, committee_rules)
        return case

    # Triage: T2 to T4.
    open_triage = triage.open_triage
    ask_completion = completion.ask_completion
    end_completion = completion.end_completion
    put_in_writing = writing.put_in_writing
    correct_route = route.correct_route

    # Who is accused, and who takes part: T2a, T27p, T35, T36, P1 to P3.
    name_accused = accused.name_accused
    add_co_complainant = party.add_co_complainant
    add_representation = party.add_representation
    end_representation = party.end_representation
    add_companion = party.add_companion
    log_contact = contact_log.log_contact
    link_earlier = earlier.link_earlier
    take_off_accused = mistaken.take_off_accused
    return_complainant = leaving.return_complainant
    change_contact = contact_data.change_contact
    tell_people_of_before = people.tell_people_of_before

    # Who may see it: C9, C10.
    restrict = restriction.restrict
    declare_conflict = declaration.declare_conflict
    break_glass = emergency.break_glass

    # Whether somebody can act.
    renew_vacancy = vacancy.renew_vacancy
    watch_vacancy = vacancy.watch_vacancy

    # The informal talk: T5 to T9.
    route_to_team_manager = routing.route_to_team_manager
    record_conversation = talk.record_conversation
    resolve_informally = agreement.resolve_informally
    start_formal_procedure = formal_start.start_formal_procedure

    # The investigation: T10 to T15, T31.
    designate_handler = handler.designate_handler
    declare_copy = complaint_copy.declare_copy
    declare_no_involvement = handler.declare_no_involvement
    record_explanation = explanation.record_explanation
    offer_hearing = hearing.offer_hearing
    hold_hearing = hearing.hold_hearing
    waive_hearing = waiver.waive_hearing
    accept_unreachable = waiver.accept_unreachable
    request_advice = committee.request_advice
    give_advice = committee.give_advice
    replace_team_manager = replacement.replace_team_manager
    replace_handler = replacement.replace_handler
    review_earlier_acts = replacement.review_earlier_acts

    # The judgement: T16 to T18.
    submit_draft = draft.submit_draft
    return_draft = draft.return_draft
    decide = decision.decide
    correct_decision = document.correct_decision
    note_decision_documents = document.note_decision_documents

    # The dates: T19, T20, T32.
    adjourn = adjournment.adjourn
    ask_consent = consent.ask_consent
    postpone = consent.postpone
    watch_deadline = passing.watch_deadline
    explain_lateness = lateness.explain_lateness
    record_sending = sendings.record_sending
    record_failure = sendings.record_failure
    recompute_terms = recomputation.recompute_terms
    changes_under = recomputation.changes_under

    # Other endings, and reopening: T21 to T30.
    propose_refusal = refusal.propose_refusal
    refuse = refusal.refuse
    forward = forwarding.forward
    reclassify = reclassification.reclassify
    split = reclassification.split
    note_signal = signal.note_signal
    withdraw = withdrawal.withdraw
    dispute_agreement = reopening.dispute_agreement
    contest_classification = reopening.contest_classification
    reconsider = reopening.reconsider
    reopen_for_ombudsman = reopening.reopen_for_ombudsman

    # Its documents, how long it is kept, and the ombudsman.
    check_filing = filing.check_filing
    note_document = filing.note_document
    check_document_sight = filing.check_document_sight
    note_document_reading = filing.note_document_reading
    went_along = enclosing.went_along
    change_keeping = keeping.change_keeping
    renew_retention = keeping.renew_retention
    may_be_destroyed = keeping.may_be_destroyed
    link_ombudsman = link.link_ombudsman
    note_ombudsman_ended = keeping.note_ombudsman_ended

    @property
    def retention(self) -> Retention | None:
        """How long the file is kept; None while the case is open."""
        return keeping.retention_now(self)

    @property
    def copy_is_ready(self) -> bool:
        """Of a letter or an e-mail it is settled how it reaches the accused (Awb 9:9)."""
        return complaint_copy.copy_is_ready(self)

    @property
    def expectation(self) -> lateness.LatenessExplanation | None:
        """What the complainant was last told about the date in force (T32e)."""
        return lateness.expectation(self)

    @property
    def advice_to_enclose(self) -> UUID | None:
        """The document of the advice, when the judgement differs from it (Awb 9:16)."""
        return document.advice_to_enclose(self)

    def outlooks(self, act: Act) -> tuple[Outlook[Step], ...]:
        """Every step of the table: whether this official can take it now, and what is missing."""
        return self.outlooks_of(STEPS, act)

    def steps_open_to(self, act: Act) -> list[Step]:
        """What this official can do now; what they fill in may still be refused."""
        return [each.step for each in self.outlooks(act) if each.is_possible]

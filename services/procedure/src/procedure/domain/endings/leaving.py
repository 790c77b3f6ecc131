"""T21 to T26: the ways in which a complaint ends without a judgement or an agreement."""

from procedure.domain.access.conflicts import check_decision_maker
from procedure.domain.access.involvement import involvement
from procedure.domain.calendar import terms
from procedure.domain.endings.end_records import Forwarding, Reclassification, Refusal, SignalNote, Withdrawal
from procedure.domain.file.clocks import ClockedCase
from procedure.domain.organisation.directory import Directory, Official
from procedure.domain.organisation.people import Act
from procedure.domain.side_refusals import (
    EarlierCaseNotNamed,
    GroundContradicted,
    NotMandated,
    RefusalTooLate,
    SatisfiedMeansResolved,
    SignalNotApplicable,
    TeamNotNamed,
)
from procedure.domain.step_facts import (
    Forwarded,
    NotedAsSignal,
    NotHandled,
    Reclassified,
    RefusalProposed,
    SplitOff,
    Withdrawn,
)
from procedure.domain.steps import side_transitions as side
from words.cases import CaseState, Outcome
from words.endings import NotHandledGround, ReclassifiedKind, SignalReason
from words.people import Role
from words.submissions import ComplaintForm, ConductTowards


class LeavingCase(ClockedCase):
    """Each is a human decision with a reason, and each can be undone where the table of steps says so."""

    def propose_refusal(self, act: Act, refusal: Refusal) -> None:
        """T21, by a coordinator without mandate: the decision maker sees the case now, and decides."""
        about = self._take(side.PROPOSE_REFUSAL, act)
        self._check_ground(refusal)
        self.refusal_proposal = refusal
        self._record(RefusalProposed(**about))

    def refuse(self, act: Act, refusal: Refusal, *, mandated: bool) -> None:
        """T21, Awb 9:8: never automatic. The notice must leave within four weeks; later only with the reason why."""
        about = self._take(side.REFUSE, act)
        if about["role"] is Role.COORDINATOR and not mandated:
            raise NotMandated
        if about["role"] is Role.DECISION_MAKER:
            check_decision_maker(act.actor.official_id, involvement(self))
        self._check_ground(refusal)
        late = self.refusal_due_on is not None and act.today > self.refusal_due_on
        if late and not refusal.late_reason:
            raise RefusalTooLate(self.refusal_due_on or act.today)
        self.refusal = refusal
        self._close(CaseState.NOT_HANDLED, Outcome.NOT_HANDLED, act.today)
        until = terms.ombudsman_until(act.today).on
        due_on = self.refusal_due_on
        self._record(NotHandled(**about, refusal=refusal, refusal_due_on=due_on, late=late, ombudsman_until=until))
        self._stop_clocks(about, ends_on=act.today, notice_awaited=True)

    def _check_ground(self, refusal: Refusal) -> None:
        """The file must not contradict the ground; whether it applies is for a person to say."""
        if refusal.ground is NotHandledGround.ALREADY_HANDLED and refusal.earlier_case is None:
            raise EarlierCaseNotNamed
        happened_on = self.submission.account.happened_on
        recent = happened_on is not None and terms.a_year_after(happened_on) >= self.received_on
        if refusal.ground is NotHandledGround.OLDER_THAN_A_YEAR and recent:
            raise GroundContradicted("the conduct was less than a year before the complaint", "Awb 9:8(1)(b)")

    def forward(self, act: Act, forwarding: Forwarding) -> None:
        """T22, Awb 2:3(1): the other body runs its own clock, so ours stops and its dates are shown no longer."""
        about = self._take(side.FORWARD, act)
        self.forwarding = forwarding
        self._close(CaseState.FORWARDED, Outcome.FORWARDED, act.today)
        self.refusal_due_on = self.decide_due_on = self.extended_due_on = None
        self.consent_due_on = self.due_on = None
        self._record(Forwarded(**about, forwarding=forwarding))
        self._stop_clocks(about, ends_on=None)

    def reclassify(self, act: Act, reclassification: Reclassification) -> None:
        """T23: something else, by a question of the rule of R40; the day of receipt goes along (Awb 6:15)."""
        about = self._take(side.RECLASSIFY, act)
        self._check_rule(reclassification)
        self.reclassification = reclassification
        self._close(CaseState.RECLASSIFIED, Outcome.RECLASSIFIED, act.today)
        self._record(Reclassified(**about, reclassification=reclassification, received_on=self.received_on))
        self._stop_clocks(about, ends_on=None)

    def split(self, act: Act, part: Reclassification) -> None:
        """T24: the part that is something else goes, the complaint stays with all its dates."""
        about = self._take(side.SPLIT, act)
        self._check_rule(part)
        self.splits = (*self.splits, part)
        self._record(SplitOff(**about, reclassification=part))

    @staticmethod
    def _check_rule(done: Reclassification) -> None:
        if done.rule not in _RULES[done.kind] and not (done.part and done.rule == _MIXED):
            raise GroundContradicted(f"question {done.rule} of the rule does not lead to {done.kind}", "R40")

    def note_signal(self, act: Act, note: SignalNote, directory: Directory) -> None:
        """T25: where afdeling 9.1.2 does not apply the decent handling of 9:2 is left: the team is told."""
        about = self._take(side.NOTE_SIGNAL, act)
        if note.reason not in self._signal_reasons():
            raise SignalNotApplicable
        if self.team is None:
            raise TeamNotNamed
        self.signal = note
        self._close(CaseState.NOTED_AS_SIGNAL, Outcome.NOTED_AS_SIGNAL, act.today)
        until = terms.ombudsman_until(act.today).on
        manager = self._team_listener(directory)
        self._record(NotedAsSignal(**about, note=note, manager=manager, ombudsman_until=until))
        self._stop_clocks(about, ends_on=act.today)

    def _signal_reasons(self) -> set[SignalReason]:
        submission = self.submission
        person = submission.complainant
        holds = {
            SignalReason.ANONYMOUS: submission.anonymous,
            SignalReason.NO_ADDRESS: person is None or person.address is None,
            SignalReason.ORAL: submission.form is ComplaintForm.ORAL,
            SignalReason.CONDUCT_TOWARDS_OTHER: submission.account.conduct_towards is ConductTowards.OTHER,
        }
        return {reason for reason, true in holds.items() if true}

    def _team_listener(self, directory: Directory) -> Official | None:
        """The manager of the team, or who stands in when the signal is about him."""
        team = directory.teams.get(self.team or "")
        if team is None or team.manager is None:
            return None
        known = directory.officials.get(team.manager)
        candidates = [*([known] if known and known.active else []), *directory.stand_ins_for(team.manager)]
        return next((each for each in candidates if not self._kept_out(each.official_id)), None)

    def withdraw(self, act: Act, withdrawal: Withdrawal, *, satisfied: bool) -> None:
        """T26: in any form, confirmed in writing. Who is satisfied did not withdraw: then it was solved (T7)."""
        about = self._take(side.WITHDRAW, act)
        self._check_end("withdrawnOn", withdrawal.withdrawn_on, act.today)
        if satisfied:
            raise SatisfiedMeansResolved
        self.withdrawal = withdrawal
        self._close(CaseState.WITHDRAWN, Outcome.WITHDRAWN, withdrawal.withdrawn_on)
        told = self.reachable_accused if self.sent_on("M09") else ()
        self._record(Withdrawn(**about, withdrawal=withdrawal, accused=told))
        self._stop_clocks(about, ends_on=withdrawal.withdrawn_on)


_MIXED = 4  # the question that finds both a complaint and something else
_RULES = {
    ReclassifiedKind.PRIVATE_MATTER: {1},
    ReclassifiedKind.OBJECTION: {2},
    ReclassifiedKind.CLAIM: {3},
    ReclassifiedKind.ENFORCEMENT_REQUEST: {3},
    ReclassifiedKind.INFORMATION_REQUEST: {3},
    ReclassifiedKind.PERSONAL_DATA_REQUEST: {3},
    ReclassifiedKind.NOTICE_OF_DEFAULT: {3},
    ReclassifiedKind.INTEGRITY_REPORT: {3},
    ReclassifiedKind.PUBLIC_SPACE_REPORT: {5},
    ReclassifiedKind.POLICY_REACTION: {7},
}

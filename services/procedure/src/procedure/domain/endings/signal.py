"""T25: where afdeling 9.1.2 does not apply, only the duty of proper handling of Awb 9:2 remains: the team is told."""

from dataclasses import dataclass
from datetime import date

from procedure.domain.access.admission import GuardedCase
from procedure.domain.calendar import terms
from procedure.domain.clocks.running import stop_clocks
from procedure.domain.organisation.actor import Act
from procedure.domain.organisation.directory import Directory, Official
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.guard import Guard
from procedure.domain.steps.step import KC, Step, StepRefused
from words.cases import CaseState, Outcome
from words.endings import SignalReason
from words.submissions import ComplaintForm, ConductTowards


class SignalNotApplicable(StepRefused):
    code = "signal-not-applicable"
    article = "Awb 9:4(1)"
    message = "This reason is not enough to register it as a signal; the complainant has a right to the procedure."


class TeamNotNamed(StepRefused):
    code = "team-not-named"
    article = "Awb 9:2"
    message = "Name the team first, so that it can be told."


def _check_some_reason(case: GuardedCase, _act: Act) -> None:
    if not _signal_reasons(case):
        raise SignalNotApplicable


def _check_team(case: GuardedCase, _act: Act) -> None:
    if case.parties.team is None:
        raise TeamNotNamed


OUTSIDE_THE_PROCEDURE = Guard(
    "it is anonymous, without an address, oral, or about conduct towards another person",
    SignalNotApplicable, _check_some_reason,
)  # fmt: skip
TEAM_NAMED = Guard("the team is named", TeamNotNamed, _check_team)

NOTE_SIGNAL = Step(
    "T25", "register as a signal", "als signaal registreren",
    (CaseState.TRIAGE, CaseState.INFORMAL), CaseState.NOTED_AS_SIGNAL, (KC,),
    "anonymous, no address, oral, or about conduct towards another person, and no agreement; the team is known",
    "Awb 9:2, 9:4(1)", "noted-as-signal", ("M05S", "M21S"),
    guards=(OUTSIDE_THE_PROCEDURE, TEAM_NAMED),
)  # fmt: skip


@dataclass(frozen=True)
class SignalNote:
    """T25."""

    reason: SignalReason
    text: str
    noted_on: date
    noted_by: str


@dataclass(frozen=True, kw_only=True)
class NotedAsSignal(CaseFact):
    note: SignalNote
    manager: Official | None
    ombudsman_until: date


def note_signal(case: GuardedCase, act: Act, note: SignalNote, directory: Directory) -> None:
    """T25: where afdeling 9.1.2 does not apply, only the duty of proper handling of 9:2 remains: the team is told."""
    about = case.take(NOTE_SIGNAL, act)
    if note.reason not in _signal_reasons(case):
        raise SignalNotApplicable
    case.ending.signal = note
    case.close(CaseState.NOTED_AS_SIGNAL, Outcome.NOTED_AS_SIGNAL, act.today)
    until = terms.ombudsman_until(act.today).on
    manager = _team_listener(case, directory)
    case.record(NotedAsSignal(**about, note=note, manager=manager, ombudsman_until=until))
    stop_clocks(case, about, ends_on=act.today)


def _signal_reasons(case: GuardedCase) -> set[SignalReason]:
    submission = case.submission
    complainant = case.parties.complainant
    holds = {
        SignalReason.ANONYMOUS: submission.anonymous,
        SignalReason.NO_ADDRESS: complainant is None or complainant.person.address is None,
        SignalReason.ORAL: submission.form is ComplaintForm.ORAL,
        SignalReason.CONDUCT_TOWARDS_OTHER: submission.account.conduct_towards is ConductTowards.OTHER,
    }
    return {reason for reason, true in holds.items() if true}


def _team_listener(case: GuardedCase, directory: Directory) -> Official | None:
    """The manager of the team, or their stand-in when the signal is about them."""
    team = directory.teams.get(case.parties.team or "")
    if team is None or team.manager is None:
        return None
    known = directory.officials.get(team.manager)
    candidates = [*([known] if known and known.active else []), *directory.stand_ins_for(team.manager)]
    return next((each for each in candidates if not case.is_kept_out(each.official_id)), None)

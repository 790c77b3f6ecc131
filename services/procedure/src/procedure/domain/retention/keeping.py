"""B1, and how long a case is kept: always consistent with how it ended, whichever step changed that."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.organisation.actor import Act
from procedure.domain.retention.retention import Retention, RetentionGrounds, retention_of
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import EVERY, KC, Step
from words.cases import RetentionResult
from words.handling import ConclusionKind
from words.people import Role

CHANGE_KEEPING = Step(
    "B1", "keep for ever, or not any more", "blijvend bewaren, of niet meer", EVERY, None, (KC,),
    "a reason; the file bears on a case that is kept permanently", "Selectielijst 13.1.3", "",
)  # fmt: skip


@dataclass(frozen=True)
class Keeping:
    """Whether the file bears on a case that is kept for ever, and why."""

    permanent: bool
    reason: str
    changed_on: date
    changed_by: str


@dataclass(frozen=True)
class EndedOmbudsmanCase:
    """An ombudsman case about this complaint is finished, up to the last recommendation."""

    ombudsman_case_id: UUID
    closed_on: date


@dataclass(frozen=True, kw_only=True)
class RetentionSet(CaseFact):
    """From when the file may be destroyed; without a result while the case is open."""

    result: RetentionResult | None
    action_on: date | None


@dataclass(frozen=True, kw_only=True)
class KeepingChanged(CaseFact):
    """The file bears on a case that is kept for ever, or no longer does."""

    keeping: Keeping


def change_keeping(case: GuardedCase, act: Act, keeping: Keeping) -> None:
    """B1: a file that bears on a case that is kept for ever is kept with it (13.1.3)."""
    about = case.take(CHANGE_KEEPING, act)
    case.archive.keeping = keeping
    case.record(KeepingChanged(**about, keeping=keeping))


def note_ombudsman_ended(case: GuardedCase, ombudsman_case_id: UUID, closed_on: date) -> None:
    """The years that the file is kept count from this day (13.1.2)."""
    case.ombudsman.note_ended(EndedOmbudsmanCase(ombudsman_case_id, closed_on))


def retention_now(case: GuardedCase) -> Retention | None:
    """None while the case is open: nothing counts yet."""
    if case.ending.closed_on is None:
        return None
    return retention_of(
        RetentionGrounds(
            state=case.state,
            closed_on=case.ending.closed_on,
            financial=_had_financial_consequences(case),
            permanent=case.archive.keeping is not None and case.archive.keeping.permanent,
            with_ombudsman=bool(case.ombudsman.ombudsman_cases),
            ombudsman_ended_on=case.ombudsman.all_ended_on,
        )
    )


def _had_financial_consequences(case: GuardedCase) -> bool:
    """Whether any decision in this case had them, also one before a reopening."""
    earlier = (each.ended.decision for each in case.ending.reopenings)
    decisions = [each for each in (*earlier, case.judgement.decision) if each is not None]
    return any(ConclusionKind.COMPENSATION_GESTURE in each.reasoning.conclusion_kinds for each in decisions)


def renew_retention(case: GuardedCase, act: Act) -> None:
    """Called whenever the case is stored."""
    archive = case.archive
    now = retention_now(case)
    result, action_on = (now.result, now.action_on) if now else (None, None)
    if (result, action_on) != (archive.retention_result, archive.archive_action_on):
        archive.retention_result, archive.archive_action_on = result, action_on
        case.record(RetentionSet(**case.occasion(act, Role.SYSTEM), result=result, action_on=action_on))


def may_be_destroyed(case: GuardedCase, today: date) -> bool:
    """Its retention term has passed, and nothing about it is open."""
    now = retention_now(case)
    return now is not None and now.action_on is not None and now.action_on < today

"""A list of files whose term has passed: proposed by one official, approved by another, destroyed (Archiefwet; AVG
5(1)(e)).

An official who is shut out of a case (C1-C6, C9) does not see it on a list and does not decide about it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Self
from uuid import UUID

from procedure.domain.organisation.actor import Act
from servicekit.errors import Conflict, NotFound, PreconditionFailed
from words.cases import RetentionResult

MOST = 500  # files on one list: as many as a person can look through


class ListNotFound(NotFound):
    code = "destruction-list-not-found"

    def __init__(self) -> None:
        super().__init__("There is no such list.")


class CaseNotOnList(NotFound):
    """Not on the list, taken off before, or hidden from this official: the answer is the same."""

    code = "case-not-on-list"

    def __init__(self) -> None:
        super().__init__("This case is not on the list.")


class ListChanged(PreconditionFailed):
    code = "destruction-list-changed"

    def __init__(self) -> None:
        super().__init__("Somebody changed the list after you read it; read it again.")


class NothingToDestroy(Conflict):
    code = "nothing-to-destroy"
    article = "Selectielijst 13"

    def __init__(self) -> None:
        super().__init__("No closed case is past its retention term, or all are on a list already.")


class ListNotOpen(Conflict):
    code = "destruction-list-not-open"

    def __init__(self, state: str) -> None:
        super().__init__(f"The list is {state}; only a proposed list can be changed or judged.")


class FourEyesNeeded(Conflict):
    code = "four-eyes-needed"

    def __init__(self) -> None:
        super().__init__("An official who proposed the list or took a case off it does not approve it.")


class ListState(StrEnum):
    PROPOSED = "PROPOSED"
    REJECTED = "REJECTED"
    APPROVED = "APPROVED"
    DONE = "DONE"


class TakenOff(StrEnum):
    """Why a file stays: an official took it off, the list was rejected, the approver is shut out of it, or the case was
    reopened since."""

    BY_HAND = "BY_HAND"
    REJECTED = "REJECTED"
    CONFLICT = "CONFLICT"
    NOT_DUE = "NOT_DUE"


@dataclass(frozen=True, kw_only=True)
class ListedCase:
    """A file on a list. Once it is destroyed this line is its certificate: which file, under which result, when, and
    its hash. It contains none of the file's content, and nobody's name."""

    complaint_id: UUID
    reference: str
    result: RetentionResult
    closed_on: date
    action_on: date
    taken_off: TakenOff | None = None
    taken_off_by: str | None = None
    taken_off_because: str | None = None
    destroyed_at: datetime | None = None
    digest: str | None = None
    audit_entries: int | None = None

    @property
    def waits(self) -> bool:
        return self.taken_off is None and self.destroyed_at is None


@dataclass(eq=False, kw_only=True)
class DestructionList:
    list_id: UUID
    made_at: datetime
    made_by: str
    cases: tuple[ListedCase, ...]
    revision: int = 1
    state: ListState = ListState.PROPOSED
    judged_at: datetime | None = None
    judged_by: str | None = None
    rejected_because: str | None = None
    done_at: datetime | None = None

    @classmethod
    def propose(cls, act: Act, list_id: UUID, cases: Sequence[ListedCase]) -> Self:
        """Every file whose term has passed and that is on no other list."""
        if not cases:
            raise NothingToDestroy
        return cls(list_id=list_id, made_at=act.at, made_by=act.actor.official_id, cases=tuple(cases))

    def take_off(self, act: Act, revision: int, complaint_id: UUID, reason: str) -> None:
        """This file is not destroyed now; it may appear on a later list."""
        self._open(revision)
        if not any(each.complaint_id == complaint_id and each.waits for each in self.cases):
            raise CaseNotOnList
        self._take_off({complaint_id}, TakenOff.BY_HAND, act.actor.official_id, reason)
        self.revision += 1

    def approve(self, act: Act, revision: int, closed_to_approver: Collection[UUID]) -> None:
        """By another official than those who put the list together (four eyes). Cases the approver may not know of are
        left to somebody else."""
        self._open(revision)
        self._check_other_eyes(act)
        self._take_off(closed_to_approver, TakenOff.CONFLICT, None, None)
        self._judge(act, ListState.APPROVED)

    def reject(self, act: Act, revision: int, reason: str) -> None:
        """Nothing on the list is destroyed."""
        self._open(revision)
        self.rejected_because = reason
        self._take_off([each.complaint_id for each in self.cases], TakenOff.REJECTED, None, None)
        self._judge(act, ListState.REJECTED)

    def _open(self, revision: int) -> None:
        if self.state is not ListState.PROPOSED:
            raise ListNotOpen(self.state)
        if revision != self.revision:
            raise ListChanged

    def _check_other_eyes(self, act: Act) -> None:
        if act.actor.official_id in {self.made_by, *(each.taken_off_by for each in self.cases)}:
            raise FourEyesNeeded

    def _judge(self, act: Act, state: ListState) -> None:
        self.state = state
        self.judged_at, self.judged_by = act.at, act.actor.official_id
        self.revision += 1

    def _take_off(self, ids: Collection[UUID], why: TakenOff, by: str | None, because: str | None) -> None:
        wanted = set(ids)
        self.cases = tuple(
            replace(each, taken_off=why, taken_off_by=by, taken_off_because=because)
            if each.waits and each.complaint_id in wanted
            else each
            for each in self.cases
        )

"""How a case ended otherwise than by a judgement, and how it went on afterwards. Replaced, never edited."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.domain.organisation.people import Address
from procedure.domain.records import Decision, Hearing, Resolution, Waiver
from words.cases import CaseState, Outcome
from words.endings import NotHandledGround, ReclassifiedKind, ReopenReason, SignalReason, WithdrawalWay


@dataclass(frozen=True)
class Refusal:
    """T21, Awb 9:8. As a proposal it waits for who has the mandate."""

    ground: NotHandledGround
    reason: str
    decided_on: date
    decided_by: str
    earlier_case: str | None = None  # 9:8(1)(a): where it was handled
    late_reason: str | None = None  # why it comes after the four weeks of 9:8(3)


@dataclass(frozen=True)
class Receiver:
    """Who gets the message that is not ours to handle."""

    name: str
    address: Address | None = None


@dataclass(frozen=True)
class Forwarding:
    """T22, Awb 2:3(1)."""

    to: Receiver
    reason: str
    forwarded_on: date
    forwarded_by: str


@dataclass(frozen=True)
class Reclassification:
    """T23, and T24 for a part: what it is instead, by which question of the rule, and where it went."""

    kind: ReclassifiedKind
    rule: int
    reason: str
    to: Receiver | None
    reference_there: str | None
    done_on: date
    done_by: str
    part: str | None = None  # T24: the part that went, in words


@dataclass(frozen=True)
class SignalNote:
    """T25."""

    reason: SignalReason
    text: str
    noted_on: date
    noted_by: str


@dataclass(frozen=True)
class Withdrawal:
    """T26. Whoever is satisfied does not withdraw: that is an agreement (T7)."""

    way: WithdrawalWay
    withdrawn_on: date
    reason: str | None
    recorded_by: str


@dataclass(frozen=True)
class EarlierEnd:
    """How the case had ended before it went on. `hearing` and `waivers` when both sides are heard anew."""

    state: CaseState
    outcome: Outcome | None
    closed_on: date | None
    notice_sent_on: date | None
    ombudsman_until: date | None
    resolution: Resolution | None
    decision: Decision | None
    refusal: Refusal | None
    forwarding: Forwarding | None
    reclassification: Reclassification | None
    signal: SignalNote | None
    hearing: Hearing | None = None
    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True)
class Reopening:
    """T27 to T30. `sendings_before` were about the earlier end: they say nothing of the next notice."""

    reason: ReopenReason
    text: str
    reopened_on: date
    reopened_by: str
    ended: EarlierEnd
    sendings_before: int
    ombudsman_case_id: UUID | None = None

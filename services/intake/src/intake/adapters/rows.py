"""Turns rows into domain objects. Any row with these columns will do, from SQLAlchemy or from the driver."""

from collections.abc import Mapping
from typing import Any

from intake.application.queries import ComplaintFile
from intake.domain.people import CasePeople
from intake.domain.progress.progress import Step, StepKind
from intake.domain.submission.classification import Suggestion
from intake.domain.submission.receipt import ProofOfReceipt
from intake.domain.visibility import AccessList
from words.cases import CaseState
from words.submissions import Channel, MissingItem, SuggestedKind


def proof_of(row: Mapping[Any, Any]) -> ProofOfReceipt:
    return ProofOfReceipt(
        complaint_id=row["complaint_id"],
        reference=row["reference"],
        channel=Channel(row["channel"]),
        received_at=row["received_at"],
        received_on=row["received_on"],
        missing=tuple(MissingItem(item) for item in row["missing"]),
        submitted=row["submitted"],
        content_hash=row["content_hash"],
    )


def file_of(row: Mapping[Any, Any]) -> ComplaintFile:
    return ComplaintFile(
        proof=proof_of(row),
        registered_at=row["registered_at"],
        registered_by=row["registered_by"],
        registered_by_name=row["registered_by_name"],
        anonymous=row["anonymous"],
        suggestion=Suggestion(SuggestedKind(row["suggested_kind"]), row["suggested_rule"]),
        people=tuple(row["people"] or ()),
    )


def access_list_of(row: Mapping[Any, Any]) -> AccessList:
    limit = row["restricted_to"]
    return AccessList(
        complaint_id=row["complaint_id"],
        shut_out=tuple(row["shut_out"]),
        sequence=row["sequence"],
        restricted_to=None if limit is None else tuple(limit),
    )


def people_of(row: Mapping[Any, Any]) -> CasePeople:
    return CasePeople(row["complaint_id"], row["version"], tuple(row["people"]))


def step_of(row: Mapping[Any, Any]) -> Step:
    return Step(
        event_id=row["event_id"],
        source=row["source"],
        sequence=row["sequence"],
        kind=StepKind(row["kind"]),
        recorded_at=row["recorded_at"],
        happened_on=row["happened_on"],
        state=CaseState(row["state"]) if row["state"] else None,
        details=row["details"],
    )

"""An auditor reads the audit trail as a whole. That is logged too."""

from dataclasses import dataclass
from uuid import UUID

from procedure.application.audit.audit_log import AuditQuestion
from procedure.application.ports import Work
from procedure.domain.deeds import TrailRead
from procedure.domain.organisation.actor import Act
from words.people import Role


@dataclass(frozen=True, kw_only=True)
class ReadTrail:
    """`read_id` is the id of the entry that this reading leaves."""

    act: Act
    read_id: UUID
    question: AuditQuestion
    anonymised: bool


async def read_trail(command: ReadTrail, work: Work) -> frozenset[str]:
    """Returns everybody ever in the directory: their ids must not appear in an answer without names."""
    read = TrailRead(
        deed_id=command.read_id,
        at=command.act.at,
        official_id=command.act.actor.official_id,
        role=Role.AUDITOR,
        complaint_id=command.question.complaint_id,
        asked=_asked(command),
    )
    work.note(read)
    return frozenset((await work.officials.directory()).officials)


def _asked(command: ReadTrail) -> tuple[tuple[str, str], ...]:
    question = command.question
    asked = {
        "official": question.official_id,
        "action": question.action,
        "from": question.since.isoformat() if question.since else None,
        "anonymised": "true" if command.anonymised else None,
    }
    return tuple((name, value) for name, value in asked.items() if value)

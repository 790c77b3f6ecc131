"""T20: every complainant agreed in writing, and the documents are in the file (Awb 9:11(3))."""

from dataclasses import dataclass
from datetime import date

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.clocks.consent import GivenConsent, Postponement


@dataclass(frozen=True, kw_only=True)
class Postpone(OnCase):
    new_due_on: date
    consents: tuple[GivenConsent, ...]


async def postpone(command: Postpone, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    for each in command.consents:
        await work.documents.get(command.complaint_id, each.document_id)
    last = max(command.consents, key=lambda each: each.consented_on)
    previous = case.clocks.due_on or command.new_due_on
    postponement = Postponement(
        previous,
        command.new_due_on,
        last.consented_on,
        last.document_id,
        act.today,
        act.actor.official_id,
        command.consents,
    )
    case.postpone(act, postponement)
    return case

"""T20, first half: does the complainant agree to a later date (Awb 9:11(3))?"""

from dataclasses import dataclass
from datetime import date

from procedure.application.ports import OnCase, Work, admitted
from procedure.domain.case import Case
from procedure.domain.clocks.consent import ConsentRequest


@dataclass(frozen=True, kw_only=True)
class AskConsent(OnCase):
    proposed_due_on: date
    reason: str


async def ask_consent(command: AskConsent, work: Work) -> Case:
    case = await admitted(command, work)
    act = command.act
    request = ConsentRequest(command.proposed_due_on, command.reason, act.today, act.actor.official_id)
    case.ask_consent(act, request)
    return case

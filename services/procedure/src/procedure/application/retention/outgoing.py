"""Events and audit details about how long a file is kept, and about its destruction."""

from contracts.event import Fact
from contracts.procedure import retention
from procedure.application.outgoing import Telling
from procedure.domain.deeds import CaseErased
from procedure.domain.retention.keeping import KeepingChanged, RetentionSet


def _erased(fact: CaseErased) -> Fact:
    return retention.ErasedData(complaint_id=fact.complaint_id, reference=fact.reference, erased_on=fact.erased_on)


TELLING = Telling(
    events={
        CaseErased: (retention.Erased, _erased),
    },
    details={
        RetentionSet: lambda fact: {
            "result": fact.result or "",
            "actionOn": fact.action_on.isoformat() if fact.action_on else "",
        },
        KeepingChanged: lambda fact: {"permanent": str(fact.keeping.permanent).lower()},
    },
)

"""What is told about the file itself: nothing outside, but a line in the audit trail."""

from procedure.application.outgoing import Telling
from procedure.domain.access.admission import FileRead
from procedure.domain.ombudsman.link import OmbudsmanLinked

TELLING = Telling(
    details={
        FileRead: lambda fact: {"part": fact.part},
        OmbudsmanLinked: lambda fact: {"ombudsmanCaseId": str(fact.ombudsman_case_id)},
    },
)

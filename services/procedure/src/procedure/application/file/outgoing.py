"""Audit details about reading and linking the file itself; nothing is told outside."""

from procedure.application.outgoing import Telling
from procedure.domain.access.admission import FileRead
from procedure.domain.ombudsman.link import OmbudsmanLinked

TELLING = Telling(
    details={
        FileRead: lambda fact: {"part": fact.part},
        OmbudsmanLinked: lambda fact: {"ombudsmanCaseId": str(fact.ombudsman_case_id)},
    },
)

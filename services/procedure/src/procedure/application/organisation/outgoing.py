"""The event about an official, for services that show or check names."""

from contracts.procedure import access
from procedure.application.outgoing import Telling
from procedure.domain.organisation.directory import OfficialChanged


def _official(fact: OfficialChanged) -> access.OfficialRecordedData:
    official = fact.official
    return access.OfficialRecordedData(
        official_id=official.official_id,
        name=official.name,
        email=official.email,
        phone=official.phone,
        team=official.team,
        roles=tuple(sorted(role.value for role in official.roles)),
        active=official.active,
    )


TELLING = Telling(
    events={
        OfficialChanged: (access.OfficialRecorded, _official),
    },
)

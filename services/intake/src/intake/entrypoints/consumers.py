"""What this service does with the facts of other services."""

from contracts.event import Door
from contracts.procedure.access import AccessChanged, OfficialRecorded
from contracts.procedure.parties import PartiesRecorded
from contracts.procedure.retention import Erased
from contracts.procedure.teams import TeamRecorded
from intake.application.erase_complaint import erase_complaint
from intake.application.organisation.record_team import record_team
from intake.application.people.record_people import record_people
from intake.application.progress.record_progress import record_progress
from intake.application.progress.shown import SHOWN
from intake.application.visibility.change_access import change_access
from intake.application.visibility.record_official import record_official
from servicekit.delivery.consuming import Reader

READERS = [
    Reader(
        "intake.facts",
        Door.PUBLIC,
        {**dict.fromkeys(SHOWN, record_progress), Erased: erase_complaint, TeamRecorded: record_team},
    ),
    Reader(
        "intake.personal",
        Door.PERSONAL,
        {OfficialRecorded: record_official, AccessChanged: change_access, PartiesRecorded: record_people},
    ),
]

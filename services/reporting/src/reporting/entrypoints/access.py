"""Which roles may call which route."""

from collections.abc import Mapping

from servicekit.web.auth import Access
from words.people import OfficialRole

REPORT_READERS = (
    OfficialRole.MANAGEMENT,
    OfficialRole.COMPLAINT_COORDINATOR,
    OfficialRole.MAYOR_OVERSIGHT,
    OfficialRole.COUNCIL_CLERK,
    OfficialRole.AUDITOR,
)

ACCESS: Mapping[str, Access] = {
    "GET /v1/annual-reports/{year}": Access.roles(*REPORT_READERS),
}

"""Who may ask what."""

from collections.abc import Mapping

from servicekit.auth import Access

REPORT_READERS = ("management", "complaint_coordinator", "mayor_oversight", "council_clerk", "auditor")

ACCESS: Mapping[str, Access] = {
    "GET /v1/annual-reports/{year}": Access.roles(*REPORT_READERS),
}

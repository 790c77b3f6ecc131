"""What every official does with a case: find it, read it, take a step on the revision they read."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from devstack.driving.people import Person
from devstack.driving.waiting import eventually
from devstack.driving.web import Json, RefusedError, Web
from servicekit.clock import legal_day, utc_now


class Desk:
    """An official with access to procedure. Steps read the case first, as a person does, and send its revision as
    `If-Match`; `revision=` overrides it."""

    def __init__(self, person: Person, webs: Mapping[str, Web]) -> None:
        self.person, self._webs = person, webs
        self.procedure = webs["procedure"]

    def web(self, service: str) -> Web:
        """Sends any request of this official to a service, for what has no method here."""
        return self._webs[service]

    @property
    def id(self) -> str:
        return self.person.id

    @property
    def name(self) -> str:
        return self.person.name

    def worklist(self, **filters: Any) -> list[Json]:
        """All pages; filters are those of `GET /v1/cases` (state, overdue, role)."""
        items: list[Json] = []
        cursor = None
        while True:
            page = self.procedure.get("/v1/cases", **filters, cursor=cursor, limit=200)
            items += page["items"]
            cursor = page["next"]
            if cursor is None:
                return items

    def find(self, reference: str, seconds: float = 30.0) -> str:
        """The id of the case with this number, as soon as it is on the worklist."""
        return eventually(
            lambda: next((item["complaintId"] for item in self.worklist() if item["reference"] == reference), ""),
            seconds,
            what=f"{reference} on the worklist of {self.id}",
        )

    def case(self, case_id: str) -> Json:
        """The case, as far as this official may see it."""
        return self.procedure.get(f"/v1/cases/{case_id}")

    def sees(self, case_id: str) -> bool:
        """Whether this official can see that there is such a case."""
        try:
            self.case(case_id)
        except RefusedError as refused:
            if refused.status == 404:
                return False
            raise
        return True

    def await_case(self, case_id: str, seconds: float = 30.0) -> Json:
        """The case, once procedure has opened it and this official may see it."""
        eventually(lambda: self.sees(case_id), seconds, what=f"case {case_id} seen by {self.id}")
        return self.case(case_id)

    def terms(self, case_id: str) -> Json:
        return self.procedure.get(f"/v1/cases/{case_id}/terms")

    def audit_entries(self, case_id: str) -> list[Json]:
        page = self.procedure.get(f"/v1/cases/{case_id}/audit-entries", limit=200)
        items: list[Json] = page["items"]
        return items

    def _set(self, case_id: str, part: str, body: object = None, revision: int | None = None) -> Json:
        """A step with PUT. After a lost answer, the case shows whether the step was taken."""
        seen = revision if revision is not None else self._revision(case_id)
        try:
            return self.procedure.put(f"/v1/cases/{case_id}/{part}", body, if_match=seen)
        except RefusedError as refused:
            if refused.status == 412 and refused.asked > 1 and self._revision(case_id) == seen + 1:
                return self.case(case_id)
            raise

    def _add(self, case_id: str, part: str, body: object, key: str | None = None) -> Json:
        """A step that adds something, whatever else has changed in the meantime."""
        return self.procedure.post(f"/v1/cases/{case_id}/{part}", body, key=key)

    def _edit(self, case_id: str, part: str, body: object, revision: int | None = None, key: str | None = None) -> Json:
        """A step that adds something to the case as it was read."""
        seen = revision if revision is not None else self._revision(case_id)
        return self.procedure.post(f"/v1/cases/{case_id}/{part}", body, key=key, if_match=seen)

    def _revision(self, case_id: str) -> int:
        return int(self.case(case_id)["revision"])


def day(value: date | str | None) -> str:
    """A day on the wire; by default today in the Netherlands."""
    return value if isinstance(value, str) else (value or legal_day(utc_now())).isoformat()

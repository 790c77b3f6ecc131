"""The steps beside the main road (T3, T14, T15, T20 to T31), and the documents they need."""

from datetime import date

from devstack.driving.desk import Desk, day
from devstack.driving.web import Json


class SideSteps(Desk):
    """Each step takes the body in `services/procedure/API.md`, and is named after the last part of its path."""

    def put_step(self, case_id: str, part: str, body: Json | None = None) -> Json:
        """A step with PUT, such as `refusal` or `withdrawal`."""
        return self._set(case_id, part, body)

    def post_step(self, case_id: str, part: str, body: Json) -> Json:
        """A step with POST on the revision that was read, such as `reopenings` or `replacements`."""
        return self._edit(case_id, part, body)

    def add(self, case_id: str, part: str, body: Json) -> Json:
        """A POST on any revision, such as `contact-log` or `emergency-access`."""
        return self._add(case_id, part, body)

    def file_document(self, case_id: str, kind: str, title: str, text: str) -> str:
        """File a document of plain text, and return its id."""
        path = f"/v1/cases/{case_id}/documents"
        answer = self.procedure.upload(path, {"kind": kind, "title": title}, f"{title}.txt", text.encode())
        return str(answer["documentId"])

    def declare_copy(self, case_id: str, form: str, document_id: str | None = None) -> Json:
        """What came in has nothing to cover, or was typed over (Awb 9:9)."""
        return self._edit(case_id, "copy-declarations", {"form": form, "documentId": document_id})

    def documents(self, case_id: str) -> list[Json]:
        items: list[Json] = self.procedure.get(f"/v1/cases/{case_id}/documents")["items"]
        return items

    def refuse(self, case_id: str, ground: str, reason: str) -> Json:
        """Do not handle it (Awb 9:8)."""
        return self.put_step(case_id, "refusal", {"ground": ground, "reason": reason})

    def postpone(self, case_id: str, until: date, document_id: str) -> Json:
        """Postpone to the requested date, with the complainant's written consent."""
        consents = [{"consentedOn": day(None), "documentId": document_id}]
        body = {"newDueOn": day(until), "consents": consents}
        return self.post_step(case_id, "postponements", body)

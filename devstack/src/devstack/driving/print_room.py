"""The print room: queued letters, their PDFs, and posting."""

import io
from dataclasses import dataclass
from datetime import date

from devstack.driving.desk import day
from devstack.driving.waiting import eventually
from devstack.driving.web import Json, Web


@dataclass(frozen=True)
class Paper:
    title: str
    pages: int
    text: str


class PrintRoom:
    """A registrar's work with letters."""

    def __init__(self, web: Web) -> None:
        self._web = web

    def letters(self, complaint_id: str | None = None, *, state: str = "queued") -> list[Json]:
        """All letters, oldest first; about one complaint if one is given."""
        letters: list[Json] = []
        cursor = None
        while True:
            page = self._web.get("/v1/letters", state=state, cursor=cursor, limit=200)
            letters += page["items"]
            cursor = page["nextCursor"]
            if cursor is None:
                return [each for each in letters if complaint_id in {None, each["complaintId"]}]

    def await_letter(self, complaint_id: str, code: str, seconds: float = 60.0) -> Json:
        """The queued letter with this message code, such as M16. The first PDF on a cold machine is slow."""
        return eventually(
            lambda: next((each for each in self.letters(complaint_id) if each["code"] == code), {}),
            seconds,
            what=f"letter {code} of {complaint_id} in the print queue",
        )

    def document(self, message_id: str) -> bytes:
        """The PDF."""
        return self._web.ask("GET", f"/v1/letters/{message_id}/document").content

    def enclosure(self, message_id: str, number: int) -> bytes:
        """A document enclosed with the letter."""
        return self._web.ask("GET", f"/v1/letters/{message_id}/enclosures/{number}").content

    def paper(self, message_id: str) -> Paper:
        """The text of the letter as printed."""
        from pypdf import PdfReader

        document = PdfReader(io.BytesIO(self.document(message_id)))
        title = (document.metadata and document.metadata.title) or ""
        return Paper(title, len(document.pages), "\n".join(page.extract_text() for page in document.pages))

    def post(self, message_id: str, on: date | str | None = None) -> Json:
        """Record that the letter was posted."""
        return self._web.post(f"/v1/letters/{message_id}/posting", {"postedOn": day(on)})

"""The steps of the informal track (T2 to T9)."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from devstack.driving.desk import Desk, day
from devstack.driving.web import Json


class InformalSteps(Desk):
    def triage(self, case_id: str, *, revision: int | None = None) -> Json:
        """Assess the complaint, once it has come from intake."""
        self.await_case(case_id)
        return self._set(case_id, "triage", revision=revision)

    def name_accused(
        self,
        case_id: str,
        *accused: str | Json,
        team: str | None = None,
        theme: str | None = None,
        involved: Sequence[str] = (),
        body_conduct: bool = False,
        revision: int | None = None,
    ) -> Json:
        """Each accused is the id of an official, or the body of the API (an external or unknown person)."""
        named = [{"kind": "OFFICIAL", "officialId": each} if isinstance(each, str) else each for each in accused]
        body = {
            "accused": named,
            "involvedOfficials": list(involved),
            "bodyConduct": body_conduct,
            "team": team,
            "theme": theme,
        }
        return self._set(case_id, "accused", body, revision)

    def route(self, case_id: str, official_id: str | None = None, *, revision: int | None = None) -> Json:
        """Assign a team manager; without an id the manager of the team or their substitute."""
        return self._set(case_id, "team-manager", {"officialId": official_id}, revision)

    def contact(
        self,
        case_id: str,
        answers: Json | None = None,
        *,
        kind: str = "PHONE",
        held_on: date | str | None = None,
        note: str | None = None,
        key: str | None = None,
    ) -> Json:
        """A conversation with the three answers, or a failed attempt without them."""
        body = {
            "kind": kind,
            "heldOn": day(held_on),
            "reached": answers is not None,
            "answers": answers,
            "note": note,
        }
        return self._add(case_id, "contacts", body, key)

    def resolve(
        self,
        case_id: str,
        text: str,
        *,
        kind: str = "CONVERSATION",
        agreed_at: datetime | None = None,
        agreed_how: str = "PHONE",
        revision: int | None = None,
    ) -> Json:
        """The complainant agreed, which closes the case."""
        at = (agreed_at or datetime.now(UTC)).isoformat()
        return self._set(
            case_id, "resolution", {"kind": kind, "text": text, "agreedAt": at, "agreedHow": agreed_how}, revision
        )

    def formal(
        self, case_id: str, reason: str = "NO_AGREEMENT", *, note: str | None = None, revision: int | None = None
    ) -> Json:
        """Start the formal procedure."""
        return self._set(case_id, "formal-procedure", {"reason": reason, "note": note}, revision)

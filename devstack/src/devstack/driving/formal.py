"""The steps of the formal track (T10 to T19)."""

from collections.abc import Sequence
from datetime import date

from devstack.driving.desk import Desk, day
from devstack.driving.waiting import eventually
from devstack.driving.web import Json


class FormalSteps(Desk):
    def appoint(
        self, case_id: str, official_id: str, *, reason: str | None = None, revision: int | None = None
    ) -> Json:
        """Designate the handler."""
        return self._set(case_id, "handler", {"officialId": official_id, "reason": reason}, revision)

    def declare(self, case_id: str, *, revision: int | None = None) -> Json:
        """The handler's own declaration of no involvement, which opens the file."""
        return self._set(case_id, "handler/declaration", {"notInvolved": True}, revision)

    def explanation(
        self,
        case_id: str,
        side: str,
        text: str,
        *,
        accused_id: str | None = None,
        kind: str = "PHONE",
        given_on: date | str | None = None,
        key: str | None = None,
    ) -> Json:
        body = {"side": side, "accusedId": accused_id, "kind": kind, "givenOn": day(given_on), "text": text}
        return self._add(case_id, "explanations", body, key)

    def offer_hearing(
        self, case_id: str, options: Sequence[str] = (), *, revision: int | None = None, key: str | None = None
    ) -> Json:
        """Offer everybody a hearing. The `id` in the answer is the hearing's."""
        return self._edit(case_id, "hearings", {"options": list(options)}, revision, key)

    def report_hearing(
        self,
        case_id: str,
        hearing_id: str,
        report: str,
        *,
        sides: Sequence[str] = ("COMPLAINANT", "ACCUSED"),
        held_on: date | str | None = None,
        key: str | None = None,
    ) -> Json:
        body = {"sides": list(sides), "heldOn": day(held_on), "report": report}
        return self._add(case_id, f"hearings/{hearing_id}/report", body, key)

    def waive_hearing(
        self,
        case_id: str,
        side: str,
        ground: str,
        reason: str,
        *,
        revision: int | None = None,
        key: str | None = None,
    ) -> Json:
        body = {"side": side, "ground": ground, "reason": reason}
        return self._edit(case_id, "hearing-waivers", body, revision, key)

    def await_step(self, case_id: str, number: str, seconds: float = 30.0) -> None:
        """Wait until this step can be taken: a draft (T16) needs evidence that copy and offer left to every accused."""

        def possible() -> bool:
            steps = self.procedure.get(f"/v1/cases/{case_id}/steps")["items"]
            return any(each["number"] == number and each["possible"] for each in steps)

        eventually(possible, seconds, what=f"{number} in {case_id}")

    def draft(self, case_id: str, reasoning: Json, *, revision: int | None = None, key: str | None = None) -> Json:
        return self._edit(case_id, "drafts", reasoning, revision, key)

    def send_back(self, case_id: str, reason: str, *, revision: int | None = None, key: str | None = None) -> Json:
        """Return the last draft."""
        return self._edit(case_id, "drafts/return", {"reason": reason}, revision, key)

    def decide(self, case_id: str, reasoning: Json | None = None, *, revision: int | None = None) -> Json:
        """Decide. Without reasoning the last draft is adopted."""
        return self._set(case_id, "decision", {"reasoning": reasoning}, revision)

    def adjourn(
        self,
        case_id: str,
        text: str,
        *,
        reason: str = "INVESTIGATION",
        new_due_on: date | str | None = None,
        revision: int | None = None,
        key: str | None = None,
    ) -> Json:
        """Adjourn; without a date, by as much as is allowed."""
        until = day(new_due_on) if new_due_on else None
        body = {"reason": reason, "text": text, "newDueOn": until}
        return self._edit(case_id, "adjournments", body, revision, key)


def reasoning(
    findings: str,
    *elements: tuple[str, str, str, str],
    conclusions: Sequence[str] = ("NONE",),
    text: str = "Er worden geen conclusies aan verbonden.",
) -> Json:
    """The body of a draft. Each element is (what, norm, judgement, reasons)."""
    judged = [
        {"description": what, "norms": [norm], "judgement": judgement, "reasons": reasons}
        for what, norm, judgement, reasons in elements
    ]
    return {"findings": findings, "elements": judged, "conclusions": {"kinds": list(conclusions), "text": text}}

"""T11: what each side says to the handler (Awb 9:10(1))."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.domain.access.admission import GuardedCase
from procedure.domain.organisation.actor import Act
from procedure.domain.parties.accused import AccusedIncomplete
from procedure.domain.steps.fact import CaseFact
from procedure.domain.steps.step import COM, KB, WITH_HANDLER, Step
from words.people import ContactKind, Side

RECORD_EXPLANATION = Step(
    "T11", "record an explanation", "toelichting vastleggen", WITH_HANDLER, None, (KB, COM),
    "of either side; what an accused writes is their reply", "Awb 9:10(1)", "explanation-recorded",
)  # fmt: skip


@dataclass(frozen=True)
class Explanation:
    """T11: what one side told the handler, and the documents it gave."""

    explanation_id: UUID
    side: Side
    accused_id: UUID | None
    kind: ContactKind
    given_on: date
    text: str
    recorded_by: str
    document_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ExplanationRecorded(CaseFact):
    explanation: Explanation


def record_explanation(case: GuardedCase, act: Act, explanation: Explanation) -> None:
    """T11: by the complainant or by one accused."""
    about = case.take(RECORD_EXPLANATION, act)
    case.check_day("givenOn", explanation.given_on, act.today)
    if explanation.side is Side.ACCUSED:
        _check_speaker(case, explanation)
    case.investigation.explanations = (*case.investigation.explanations, explanation)
    case.record(ExplanationRecorded(**about, explanation=explanation))


def _check_speaker(case: GuardedCase, explanation: Explanation) -> None:
    known = {each.accused_id for each in case.parties.accused}
    if explanation.accused_id is not None and explanation.accused_id not in known:
        raise AccusedIncomplete("accusedId", "this person is not named in the case")
    if explanation.accused_id is None and len(case.parties.reachable_accused) > 1:
        raise AccusedIncomplete("accusedId", "say which of the accused gave the explanation")

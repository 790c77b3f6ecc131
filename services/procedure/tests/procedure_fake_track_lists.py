"""The lists of the ombudsman track, answered from memory. `adapters/test_track_lists.py` holds them against
PostgreSQL."""

from datetime import date
from typing import Any

from procedure_fake_store import MemoryStore

from procedure.application.track.queries import (
    OmbudsmanItem,
    OmbudsmanQuestion,
    RecommendationItem,
    RecommendationQuestion,
    TrackPage,
    TrackQuestion,
)
from procedure.application.worklists.worklist import COUNT_CAP, Position
from procedure.domain.access.sight import Sight
from procedure.domain.organisation.actor import Act
from procedure.domain.track.complaint import FollowUp, complaint_now


class MemoryTrackLists:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    async def ombudsman_cases(self, question: OmbudsmanQuestion) -> TrackPage[OmbudsmanItem]:
        found = [
            OmbudsmanItem(
                **self._common(file, question),
                ombudsman=file.ombudsman,
                file_number=file.file_number,
                ground=file.ground,
                ruling=file.ruling,
                closed_on=file.closed_on,
            )
            for file in self._store.track.ombudsman_cases.values()
            if self._wanted(file, question) and (not question.grounds or file.ground in question.grounds)
        ]
        return page_of(found, question)

    async def recommendations(self, question: RecommendationQuestion) -> TrackPage[RecommendationItem]:
        found = [
            RecommendationItem(
                **self._common(file, question),
                source=file.source,
                kind=file.advice.kind,
                text=file.advice.text,
                owner_id=file.owner_id,
                implemented_on=file.implemented_on,
                ombudsman_case_id=file.advice.ombudsman_case_id,
            )
            for file in self._store.track.recommendations.values()
            if self._wanted(file, question)
            and (not question.sources or file.source in question.sources)
            and question.owner_id in {None, file.owner_id}
        ]
        return page_of(found, question)

    def _wanted(self, file: Any, question: Any) -> bool:
        asked = question.complaint_id in {None, file.complaint_id}
        asked = asked and (not question.states or file.state in question.states)
        asked = asked and question.overdue in {None, file.is_overdue(question.today)}
        return asked and self._sight(file, question) is not Sight.NONE

    def _sight(self, file: Any, question: TrackQuestion) -> Sight:
        complaint = self._store.cases.get(file.complaint_id)
        act = Act(question.actor, file.opened_at, question.today)
        sight: Sight = file.sight(FollowUp(act, complaint_now(complaint) if complaint else None))
        return sight

    def _common(self, file: Any, question: TrackQuestion) -> dict[str, Any]:
        named = self._sight(file, question) is Sight.FILE
        return {
            "file_id": file.file_id,
            "reference": file.reference,
            "complaint_id": file.complaint_id if named else None,
            "complaint_reference": file.complaint_reference if named else None,
            "received_on": file.received_on,
            "due_on": file.due_on,
            "overdue": file.is_overdue(question.today),
            "state": file.state,
            "position": Position(file.due_on or date(9999, 12, 31), file.file_id),
        }


def page_of(found: list[Any], question: TrackQuestion) -> TrackPage[Any]:
    found.sort(key=lambda item: item.position)
    rest = [each for each in found if question.after is None or each.position > question.after]
    items = rest[: question.limit]
    following = items[-1].position if len(rest) > question.limit else None
    return TrackPage(items, min(len(found), COUNT_CAP), len(found) > COUNT_CAP, following)

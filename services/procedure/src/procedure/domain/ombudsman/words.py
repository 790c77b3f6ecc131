"""Which states of the ombudsman track belong together."""

from words.ombudsman import OmbudsmanState, RecommendationState

UNDER_INVESTIGATION = (
    OmbudsmanState.NOTIFIED,
    OmbudsmanState.INTERVENTION,
    OmbudsmanState.INFORMATION_REQUESTED,
    OmbudsmanState.FINDINGS_RECEIVED,
)
DONE = frozenset({RecommendationState.DECLINED, RecommendationState.IMPLEMENTED})

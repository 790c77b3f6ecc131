"""I4: the judgements on cases and on their elements, and the advice of a committee."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from reporting.domain.counting.counts import Counts
from reporting.domain.counting.statistics import percentage
from reporting.domain.counting.tally import Count
from words.cases import Outcome


@dataclass(frozen=True)
class Judgements:
    """I4, for cases or for elements. Only a case can be partly founded."""

    total: int
    founded: int
    partly_founded: int
    unfounded: int
    no_judgement: int
    founded_rate: Decimal | None


def judgements(counted: Mapping[str, int]) -> Judgements:
    founded, partly = counted.get(Outcome.FOUNDED, 0), counted.get(Outcome.PARTLY_FOUNDED, 0)
    total = sum(counted.values())
    return Judgements(
        total=total,
        founded=founded,
        partly_founded=partly,
        unfounded=counted.get(Outcome.UNFOUNDED, 0),
        no_judgement=counted.get(Outcome.NO_JUDGEMENT, 0),
        founded_rate=percentage(founded + partly, total),
    )


@dataclass(frozen=True)
class Committee:
    """I4, for complaints on which a committee advises (Awb 9:14-9:16)."""

    requested: int
    advised: Judgements
    decided_otherwise: int


def committee(counts: Counts) -> Committee:
    return Committee(
        requested=counts.of(Count.ADVICE_REQUESTED),
        advised=judgements(counts.by_first(Count.ADVISED)),
        decided_otherwise=counts.of(Count.ADVISED_OTHERWISE),
    )

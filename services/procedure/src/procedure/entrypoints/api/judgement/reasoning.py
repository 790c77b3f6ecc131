"""The contents of a judgement, as sent over HTTP (Awb 9:12(1))."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from procedure.domain.judgement.reasoning import Element, Reasoning
from procedure.entrypoints.api.fields import Answer, RequestBody, Text
from words.handling import ConclusionKind, Judgement

Norm = Annotated[str, Field(pattern=r"^N(0[1-9]|1\d|2[0-2])$", examples=["N14"])]


class ElementBody(RequestBody):
    """One element of the complaint, judged against one to three norms of proper conduct. `accusedIds` are those whose
    conduct it is about: only they are told of it (M17). Without them it concerns every accused."""

    description: Text
    norms: Annotated[list[Norm], Field(min_length=1, max_length=3)]
    judgement: Judgement
    reasons: Text
    accused_ids: Annotated[tuple[UUID, ...], Field(max_length=20)] = ()


class ConclusionsBody(RequestBody):
    """NONE excludes other kinds; the text is always required."""

    kinds: Annotated[list[ConclusionKind], Field(min_length=1, max_length=8)]
    text: Text


class ReasoningBody(RequestBody):
    """The three parts of Awb 9:12(1)."""

    findings: Text
    elements: Annotated[list[ElementBody], Field(min_length=1, max_length=20)]
    conclusions: ConclusionsBody

    def to_domain(self) -> Reasoning:
        elements = tuple(
            Element(each.description, tuple(each.norms), each.judgement, each.reasons, each.accused_ids)
            for each in self.elements
        )
        return Reasoning(self.findings, elements, tuple(self.conclusions.kinds), self.conclusions.text)


class ElementAnswer(Answer):
    description: str
    norms: tuple[str, ...]
    judgement: str
    reasons: str
    accused_ids: tuple[UUID, ...]


class ReasoningAnswer(Answer):
    findings: str
    elements: tuple[ElementAnswer, ...]
    conclusion_kinds: tuple[str, ...]
    conclusions: str

"""How an answer shows the steps of a file: those that the caller can take now, and all of them with what is missing."""

from collections.abc import Iterable
from typing import Any

from pydantic import Field

from procedure.domain.steps.guard import JudgedGuard, Outlook
from procedure.entrypoints.api.fields import Answer
from servicekit.errors import DomainError


class StepOpen(Answer):
    """A step that this official can take now; what they fill in may still be refused."""

    number: str
    name: str
    dutch_name: str = Field(description="The name of the step for those who work with it, in Dutch.")
    article: str


class RefusedAnswer(Answer):
    """Why the step is refused now: what the step itself would answer."""

    code: str
    article: str | None
    detail: str


class GuardAnswer(Answer):
    """One condition of the step. `detail` says what is missing, when it is not met."""

    code: str
    article: str | None
    text: str
    met: bool
    detail: str | None


class StepOutlook(Answer):
    """A step of the procedure, and whether the caller can take it now. A possible step may still be refused for what is
    filled in. `guards` is empty where the caller may not see how the file stands, and in a state from which the step
    does not start; `target` is null when the state stays."""

    number: str
    name: str
    dutch_name: str = Field(description="The name of the step for those who work with it, in Dutch.")
    article: str
    roles: tuple[str, ...] = Field(description="The roles in which the step is taken; one of them is enough.")
    possible: bool
    refusal: RefusedAnswer | None
    guards: tuple[GuardAnswer, ...] = Field(description="In the order in which they refuse, each judged by itself.")
    target: str | None
    letters: tuple[str, ...]


class StepsAnswer(Answer):
    """Every step of the table, in the order of the table."""

    items: tuple[StepOutlook, ...]


def steps_open(outlooks: Iterable[Outlook[Any]]) -> tuple[StepOpen, ...]:
    """Those that are possible."""
    return tuple(
        StepOpen(number=each.step.number, name=each.step.name, dutch_name=each.step.dutch, article=each.step.article)
        for each in outlooks
        if each.is_possible
    )


def steps_answer(outlooks: Iterable[Outlook[Any]]) -> StepsAnswer:
    """All of them, possible or refused."""
    return StepsAnswer(items=tuple(_outlook(each) for each in outlooks))


def _outlook(seen: Outlook[Any]) -> StepOutlook:
    step = seen.step
    return StepOutlook(
        number=step.number,
        name=step.name,
        dutch_name=step.dutch,
        article=step.article,
        roles=step.roles,
        possible=seen.is_possible,
        refusal=_refused(seen.refusal) if seen.refusal else None,
        guards=tuple(_guard(each) for each in seen.guards),
        target=step.target,
        letters=step.letters,
    )


def _refused(refusal: DomainError) -> RefusedAnswer:
    return RefusedAnswer(code=refusal.code, article=refusal.article, detail=str(refusal))


def _guard(judged: JudgedGuard) -> GuardAnswer:
    guard, refusal = judged.guard, judged.refusal
    detail = str(refusal) if refusal else None
    return GuardAnswer(code=guard.code, article=guard.article, text=guard.text, met=judged.met, detail=detail)

"""What happens next, in words: the text of the step with what belongs to this complaint before and after it."""

from collections.abc import Callable

from intake.domain.next_step import Ahead, NextStep
from intake.entrypoints.next_texts import NEXT, Told
from intake.entrypoints.wording import KINDS, MISSING
from servicekit.dutch import long_date
from words.submissions import MissingItem

SIGNAL_REASONS = {
    "ANONYMOUS": "U gaf ons geen naam.",
    "NO_ADDRESS": "Wij weten niet hoe wij u kunnen bereiken.",
    "ORAL": "U vertelde ons uw klacht. Voor de procedure moet een klacht op papier of in een e-mail staan.",
    "CONDUCT_TOWARDS_OTHER": "Uw klacht gaat over hoe wij met iemand anders omgingen.",
}


def _missing(codes: tuple[str, ...]) -> str:
    return f"Wij missen: {', '.join(MISSING[MissingItem(code)] for code in codes)}."


def _kind(codes: tuple[str, ...]) -> str:
    return f"Wij denken dat uw bericht dit is: {KINDS[codes[0]]}."


def _why_a_signal(codes: tuple[str, ...]) -> str:
    return SIGNAL_REASONS[codes[0]]


FIRST: dict[NextStep, Callable[[tuple[str, ...]], str]] = {
    NextStep.SEND_WHAT_IS_MISSING: _missing,
    NextStep.IS_SOMETHING_ELSE: _kind,
    NextStep.NOTED_AS_SIGNAL: _why_a_signal,
}

BY_WHEN = {
    NextStep.ANSWER_HEARING: "Laat het weten vóór of op {}.",
    NextStep.SEND_WHAT_IS_MISSING: "Stuur het ons vóór of op {}.",
    NextStep.MANAGER_CALLS: "U hoort uiterlijk {} van ons.",
}


def next_step_text(ahead: Ahead) -> Told:
    """What happens next: why or what, then the text of the step, then the day where there is one."""
    told = NEXT[ahead.step]
    first = [FIRST[ahead.step](ahead.codes)] if ahead.codes else []
    until = [BY_WHEN[ahead.step].format(long_date(ahead.before))] if ahead.before else []
    return Told(told.title, (*first, *told.lines, *until))

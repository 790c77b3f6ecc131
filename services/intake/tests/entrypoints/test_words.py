"""No code of the contracts may reach a citizen without words: a page would break on it."""

from collections.abc import Collection
from enum import StrEnum

import pytest

from contracts import vocabulary as wire
from intake.domain.next_step import BY_STATE, NextStep
from intake.domain.progress import MESSAGES, StepKind
from intake.domain.vocabulary import CaseState
from intake.entrypoints.next_texts import NEXT
from intake.entrypoints.next_words import SIGNAL_REASONS
from intake.entrypoints.timeline import LINES, REOPENED, VARYING
from intake.entrypoints.wording import KINDS, MESSAGE_NAMES, MISSING, STATES

WORDS: dict[type[StrEnum], Collection[str]] = {
    CaseState: STATES,
    NextStep: NEXT,
    wire.MissingItem: MISSING,
    wire.ReclassifiedKind: KINDS,
    wire.SignalReason: SIGNAL_REASONS,
    wire.ReopenReason: REOPENED,
}

TO_OTHERS = {
    "M05", "M05S", "M08", "M09", "M11", "M14", "M15A", "M17", "M20", "M23", "M25", "M25I", "M26", "M27", "M33",
}  # fmt: skip


@pytest.mark.parametrize("codes", WORDS, ids=lambda codes: codes.__name__)
def test_every_code_has_words(codes: type[StrEnum]) -> None:
    assert set(codes) == set(WORDS[codes])


def test_every_state_has_a_next_step() -> None:
    assert set(BY_STATE) == set(CaseState)


def test_every_step_but_a_failed_message_can_stand_in_the_timeline() -> None:
    assert set(StepKind) - set(LINES) - set(VARYING) == MESSAGES & {StepKind.MESSAGE_FAILED}


def test_every_message_to_a_complainant_has_a_name() -> None:
    assert {code.value for code in wire.MessageCode} - TO_OTHERS == set(MESSAGE_NAMES)

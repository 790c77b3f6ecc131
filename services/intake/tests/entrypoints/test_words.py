"""Every code has words, or a page would break on it; and the words are plain Dutch (B1)."""

import re
from collections.abc import Collection
from enum import StrEnum

import pytest

from intake.domain.progress.next_step import BY_STATE, NextStep
from intake.domain.progress.progress import MESSAGES, StepKind
from intake.entrypoints.next_words import SIGNAL_REASONS
from intake.entrypoints.progress.next_step import NEXT
from intake.entrypoints.progress.timeline import LINES, REOPENED, TERMS_CHANGED, VARYING
from intake.entrypoints.wording import CHANNELS, KINDS, MESSAGE_NAMES, MISSING, STATES, TOWARDS
from words.cases import CaseState
from words.endings import ReclassifiedKind, ReopenReason, SignalReason
from words.messages import MessageCode
from words.submissions import Channel, ConductTowards, MissingItem

WORDS: dict[type[StrEnum], Collection[str]] = {
    CaseState: STATES,
    Channel: CHANNELS,
    ConductTowards: TOWARDS,
    NextStep: NEXT,
    MissingItem: MISSING,
    ReclassifiedKind: KINDS,
    SignalReason: SIGNAL_REASONS,
    ReopenReason: REOPENED,
}

TO_OTHERS = {
    "M05", "M05S", "M08", "M09", "M09A", "M11", "M14", "M15A", "M17", "M20", "M23", "M25", "M25I", "M26", "M27", "M33",
}  # fmt: skip


@pytest.mark.parametrize("codes", WORDS, ids=lambda codes: codes.__name__)
def test_every_code_has_words(codes: type[StrEnum]) -> None:
    assert set(codes) == set(WORDS[codes])


def test_every_state_has_a_next_step() -> None:
    assert set(BY_STATE) == set(CaseState)


def test_every_step_but_a_failed_message_can_stand_in_the_timeline() -> None:
    assert set(StepKind) - set(LINES) - set(VARYING) == MESSAGES & {StepKind.MESSAGE_FAILED}


def test_every_message_to_a_complainant_has_a_name() -> None:
    assert {code.value for code in MessageCode} - TO_OTHERS == set(MESSAGE_NAMES)


TEXTS_OF_STEPS = {line for told in NEXT.values() for line in told.lines}
TEXTS_OF_FACTS = {text for texts in (LINES, REOPENED, TERMS_CHANGED, SIGNAL_REASONS) for text in texts.values()}


@pytest.mark.parametrize("text", sorted(TEXTS_OF_STEPS | TEXTS_OF_FACTS))
def test_sentences_are_short_and_plain(text: str) -> None:
    for sentence in re.split(r"(?<=[.?!])\s", text):
        assert len(sentence.split()) <= 15
    assert not re.search(r"\b(inzake|conform|middels|betreffende|dienaangaande|teneinde)\b", text)

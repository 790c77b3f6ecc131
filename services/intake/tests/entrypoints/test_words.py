"""Every code has words, or a page would break on it; and the words are plain Dutch (B1)."""

import re
from collections.abc import Collection
from enum import StrEnum

import pytest

from intake.domain.next_step import BY_STATE, NextStep
from intake.domain.progress import MESSAGES, StepKind
from intake.entrypoints.next_texts import NEXT
from intake.entrypoints.next_words import SIGNAL_REASONS
from intake.entrypoints.timeline import LINES, REOPENED, TERMS_CHANGED, VARYING
from intake.entrypoints.wording import CHANNELS, KINDS, MISSING, STATES, TOWARDS
from words.cases import CaseState
from words.endings import ReclassifiedKind, ReopenReason, SignalReason
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


@pytest.mark.parametrize("codes", WORDS, ids=lambda codes: codes.__name__)
def test_every_code_has_words(codes: type[StrEnum]) -> None:
    assert set(codes) == set(WORDS[codes])


def test_every_state_has_a_next_step() -> None:
    assert set(BY_STATE) == set(CaseState)


def test_every_step_but_a_failed_message_can_stand_in_the_timeline() -> None:
    assert set(StepKind) - set(LINES) - set(VARYING) == MESSAGES & {StepKind.MESSAGE_FAILED}


TEXTS_OF_STEPS = {line for told in NEXT.values() for line in told.lines}
TEXTS_OF_FACTS = {text for texts in (LINES, REOPENED, TERMS_CHANGED, SIGNAL_REASONS) for text in texts.values()}


@pytest.mark.parametrize("text", sorted(TEXTS_OF_STEPS | TEXTS_OF_FACTS))
def test_sentences_are_short_and_plain(text: str) -> None:
    for sentence in re.split(r"(?<=[.?!])\s", text):
        assert len(sentence.split()) <= 15
    assert not re.search(r"\b(inzake|conform|middels|betreffende|dienaangaande|teneinde)\b", text)

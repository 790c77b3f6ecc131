"""Every code has words, because a page would break without; each decision by code names its codes; words are plain
(B1)."""

import re
from collections.abc import Collection
from collections.abc import Set as AbstractSet
from enum import StrEnum
from importlib import resources
from typing import get_args

import pytest

from intake.application.progress.shown import SHOWN
from intake.domain.progress.next_step import BY_STATE, NextStep
from intake.domain.progress.progress import MESSAGES, StepKind
from intake.domain.submission.classification import QUESTIONS
from intake.domain.submission.submission import ORAL
from intake.entrypoints.api.bodies import RegistrationBody
from intake.entrypoints.progress.next_step import NEXT, SIGNAL_REASONS
from intake.entrypoints.progress.timeline import EXPLAINED, LINES, REOPENED, REPLACED, TERMS_CHANGED, VARYING
from intake.entrypoints.wording import CHANNELS, KINDS, MISSING, STATES, TOWARDS
from words.cases import CaseState
from words.clocks import ClockStatus, TermsReason
from words.endings import ReclassifiedKind, ReopenReason, SignalReason
from words.messages import CITIZENS, RecipientKind
from words.ombudsman import OmbudsmanGround
from words.people import ReplacedPart, Side
from words.submissions import Channel, ConductTowards, MissingItem, SuggestedKind

WORDS: dict[type[StrEnum], Collection[str]] = {
    CaseState: STATES,
    Channel: CHANNELS,
    ConductTowards: TOWARDS,
    NextStep: NEXT,
    MissingItem: MISSING,
    ReclassifiedKind: KINDS,
    SignalReason: SIGNAL_REASONS,
    ReopenReason: REOPENED,
    Side: EXPLAINED,
    ReplacedPart: REPLACED,
}


@pytest.mark.parametrize("codes", WORDS, ids=lambda codes: codes.__name__)
def test_every_code_has_words(codes: type[StrEnum]) -> None:
    assert set(codes) == set(WORDS[codes])


# For each decision by code: the codes it names, and the codes it leaves out on purpose.
DECIDED: dict[str, tuple[type[StrEnum], AbstractSet[str], AbstractSet[str]]] = {
    "Awb 9:4(1): oral, or written with the legal clocks": (
        Channel,
        ORAL,
        {Channel.WEB_FORM, Channel.PORTAL, Channel.EMAIL, Channel.LETTER, Channel.FORWARDED_BY_BODY},
    ),
    "an official registers it, or it comes in by itself": (
        Channel,
        set(get_args(RegistrationBody.model_fields["channel"].annotation)),
        {Channel.WEB_FORM, Channel.PORTAL, Channel.FORWARDED_BY_BODY},
    ),
    "our own system is the letterbox, so the receipt tells the minute; else the day": (
        Channel,
        {Channel.WEB_FORM},
        {
            Channel.PORTAL, Channel.EMAIL, Channel.LETTER, Channel.PHONE, Channel.DESK, Channel.FORWARDED_BY_BODY,
        },
    ),
    "the suggestion comes from a question of the list": (SuggestedKind, {kind for _, kind, _ in QUESTIONS}, set()),
    "a message is on the own page, or is for others": (
        RecipientKind,
        CITIZENS,
        {
            RecipientKind.ACCUSED, RecipientKind.TEAM_MANAGER, RecipientKind.COORDINATOR, RecipientKind.HANDLER,
            RecipientKind.MANAGEMENT, RecipientKind.DECISION_MAKER, RecipientKind.CO_COMPLAINANT,
            RecipientKind.OTHER_BODY, RecipientKind.OMBUDSMAN, RecipientKind.OMBUDSMAN_LIAISON,
            RecipientKind.RECOMMENDATION_OWNER, RecipientKind.AUDITOR,
        },
    ),
    "a change of the dates is a line, or another line tells of it": (
        TermsReason,
        set(TERMS_CHANGED),
        {
            TermsReason.OPENED, TermsReason.ADJOURNED, TermsReason.POSTPONED, TermsReason.EXCEEDED,
            TermsReason.REOPENED, TermsReason.CLOSED, TermsReason.NOTICE_SENT,
        },
    ),
    "the dates: no term runs, one that was agreed, or any other": (
        ClockStatus,
        {ClockStatus.NONE, ClockStatus.EXTENDED_BY_CONSENT},
        {ClockStatus.RUNNING, ClockStatus.EXTENDED, ClockStatus.STOPPED},
    ),
    "the own page sends to the ombudsman in two ways": (
        OmbudsmanGround,
        {OmbudsmanGround.TAKES_TOO_LONG, OmbudsmanGround.DISSATISFIED_WITH_HANDLING},
        set(),
    ),
}  # fmt: skip


@pytest.mark.parametrize("decision", DECIDED)
def test_every_code_is_named_or_left_out_in_every_decision(decision: str) -> None:
    codes, named, left_aside = DECIDED[decision]

    assert set(codes) == {*named, *left_aside}
    assert not named & left_aside


def test_the_form_offers_every_answer_to_whom_it_happened() -> None:
    form = resources.files("intake").joinpath("entrypoints/pages/templates/form.html.j2").read_text(encoding="utf-8")

    offered = set(re.findall(r"\('([A-Z]+)', '", form))

    assert offered == set(ConductTowards) - {ConductTowards.UNKNOWN}


def test_every_step_comes_from_a_fact() -> None:
    assert {kind for kind, _, _ in SHOWN.values()} == set(StepKind)


def test_every_state_has_a_next_step() -> None:
    assert set(BY_STATE) == set(CaseState)


def test_every_step_but_a_failed_message_can_appear_in_the_timeline() -> None:
    assert set(StepKind) - set(LINES) - set(VARYING) == MESSAGES & {StepKind.MESSAGE_FAILED}


TEXTS_OF_STEPS = {line for told in NEXT.values() for line in told.lines}
TEXTS_OF_FACTS = {
    text for texts in (LINES, REOPENED, TERMS_CHANGED, SIGNAL_REASONS, EXPLAINED, REPLACED) for text in texts.values()
}


@pytest.mark.parametrize("text", sorted(TEXTS_OF_STEPS | TEXTS_OF_FACTS))
def test_sentences_are_short_and_plain(text: str) -> None:
    for sentence in re.split(r"(?<=[.?!])\s", text):
        assert len(sentence.split()) <= 15
    assert not re.search(r"\b(inzake|conform|middels|betreffende|dienaangaande|teneinde)\b", text)

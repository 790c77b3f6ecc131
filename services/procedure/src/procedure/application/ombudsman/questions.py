"""The shared part of O2, O3 and O4: a letter of the ombudsman with a date, and our answer to it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from procedure.application.track.ports import OnFile
from procedure.domain.ombudsman.correspondence import Question, Reply
from servicekit.ids import new_id


@dataclass(frozen=True, kw_only=True)
class Asked(OnFile):
    asked_on: date
    reply_due_on: date
    text: str


@dataclass(frozen=True, kw_only=True)
class Answered(OnFile):
    text: str
    replied_on: date
    document_ids: tuple[UUID, ...]


def question_of(command: Asked) -> Question:
    act = command.act
    return Question(new_id(), command.asked_on, command.reply_due_on, command.text, act.actor.official_id, act.at)


def reply_of(command: Answered) -> Reply:
    return Reply(command.text, command.replied_on, command.document_ids, command.act.actor.official_id)

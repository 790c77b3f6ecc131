"""Cases of every kind, many of them due on the same day, and questions about them: the same for the same seed."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from procedure_builders import DIRECTORY, an_account
from procedure_random_town import cases_of

from procedure.application.worklists.worklist import CaseFilter, WorklistItem, WorklistQuestion
from procedure.domain.case import Case
from procedure.domain.file.people import Person
from procedure.domain.organisation.actor import Actor
from words.cases import CaseState
from words.people import Role
from words.submissions import Channel

TODAY = date(2026, 3, 10)
OFFICIALS = ("kb", "kb-2", "tm", "director", "kc")
TEAMS, THEMES = ("parkeren", "vergunningen", "balie"), ("termijn", "bejegening")
WORDS = ("vergunning", "parkeerboete", "telefoon", "balie", "Denkbeeld")
LISTED = (
    Role.COORDINATOR,
    Role.COUNCIL_CLERK,
    Role.DECISION_MAKER,
    Role.COMMITTEE_MEMBER,
    Role.HANDLER,
    Role.TEAM_MANAGER,
    Role.AUDITOR,
    Role.MANAGEMENT,
)


def a_mixture(chance: Random, count: int) -> list[Case]:
    """Walked through the procedure; only what can be asked for is strewn over them, so that much falls together."""
    return [_strewn(chance, case) for case in cases_of(DIRECTORY, chance, count)]


def _strewn(chance: Random, case: Case) -> Case:
    said = an_account(what_happened=" ".join(chance.sample(WORDS, 2)))
    channel = chance.choice((Channel.EMAIL, Channel.LETTER, Channel.PHONE))
    person = Person(name=f"mw. {chance.choice(WORDS)}")
    case.submission = replace(case.submission, account=said, channel=channel, complainant=person)
    case.clocks.due_on = chance.choice((None, *(TODAY + timedelta(days) for days in (-3, -1, 0, 1, 5))))
    case.clocks.notice_sent_on = chance.choice((None, TODAY))
    case.parties.team, case.parties.theme = chance.choice(TEAMS), chance.choice((None, *THEMES))
    return case


def a_question(chance: Random, **more: Any) -> WorklistQuestion:
    role = chance.choice(LISTED)

    def some(values: Any) -> tuple[Any, ...]:
        return tuple(chance.sample(tuple(values), chance.randint(1, 2))) if chance.random() < 0.4 else ()

    asked = CaseFilter(
        states=some(CaseState) + some(CaseState),
        teams=some(TEAMS),
        themes=some(THEMES),
        channels=some((Channel.EMAIL, Channel.LETTER)),
        handler_id=chance.choice((None, None, None, "kb")),
        due_from=chance.choice((None, None, TODAY - timedelta(1))),
        due_until=chance.choice((None, None, TODAY + timedelta(1))),
        overdue=chance.choice((None, None, True, False)),
        text=more.pop("text", None),
    )
    actor = Actor(chance.choice(OFFICIALS), frozenset({role}))
    units = frozenset(some(TEAMS)) or None
    return WorklistQuestion(actor=actor, role=role, today=TODAY, filter=asked, units=units, **more)


async def all_pages(worklist: Any, question: WorklistQuestion) -> list[WorklistItem]:
    """All pages, turned one after another; more pages than there can be are an error."""
    found: list[WorklistItem] = []
    for _ in range(500):
        page = await worklist.page(question)
        found += page.items
        if page.next is None:
            return found
        question = replace(question, after=page.next)
    raise AssertionError("the pages do not end")

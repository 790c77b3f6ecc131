"""`kill -9` of any service at any moment, many times, under load: afterwards everything has happened exactly once."""

import os
import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from broker import Overhearing, read_log
from evidence import await_figures, check_ended, check_told_once, figures, growth, mails_by_id
from premises import Premises, until
from public_facts import check_contiguous, distinct, names, readable, told_by_procedure
from stories import SLOW, Cast, Complaint, Ending, adjourn_and_decide, decide, hand_in, resolve, today

from contracts.event import Door
from devstack.driving import System
from devstack.migrations import SERVICES

pytestmark = pytest.mark.servers

SEED = 20_260_302
KILLS = int(os.environ.get("KILLS", "12"))  # three kills of every service; `make campaigns` kills more often
PEOPLE = 4
YEAR = today().year


@dataclass(frozen=True)
class Plot:
    """A story and how it ends."""

    story: Callable[[Cast, Complaint], None]
    ending: Ending
    adjourned: bool = False


PLOTS = [
    Plot(resolve, Ending.RESOLVED),
    Plot(decide, Ending.DECIDED),
    Plot(adjourn_and_decide, Ending.DECIDED, adjourned=True),
]


@dataclass
class Load:
    """People keep complaining and officials keep working until told to stop. Without an answer they repeat the request
    under the same key; they finish every story they began."""

    system: System
    enough: threading.Event = field(default_factory=threading.Event)
    accepted: list[tuple[Complaint, Plot]] = field(default_factory=list)

    def work(self, number: int) -> None:
        chance, cast = random.Random(f"{SEED}/{number}"), Cast(self.system)
        while not self.enough.is_set():
            plot = chance.choice(PLOTS)
            complaint = hand_in(cast, consent=chance.random() > 0.15)
            self.accepted.append((complaint, plot))
            plot.story(cast, complaint)


def kill_many_times(premises: Premises, say: Callable[[str], None]) -> None:
    """In an order and at times that the seed decides. A killed service is up again before the next kill."""
    chance = random.Random(SEED)
    victims = [*SERVICES] * (KILLS // len(SERVICES))
    chance.shuffle(victims)
    for number, victim in enumerate(victims, start=1):
        premises.stack.wait_ready(victim)
        time.sleep(chance.uniform(0, 0.6))  # the random moment is the point of this test
        premises.kill(victim)
        premises.revive(victim)
        if number % 6 == 0:
            say(f"  killed {number} of {KILLS}")
    for service in SERVICES:
        premises.stack.wait_ready(service)


def test_whatever_is_killed_every_accepted_complaint_ends_once_everywhere(
    premises: Premises, say: Callable[[str], None]
) -> None:
    premises.settle()
    with (
        System(premises.env, patience=SLOW) as system,
        Overhearing(premises.env["AMQP_URL"], Door.PERSONAL) as personal,
    ):
        before, load = figures(system, YEAR), Load(system)
        with ThreadPoolExecutor(PEOPLE) as people:
            working = [people.submit(load.work, number) for number in range(PEOPLE)]
            try:
                kill_many_times(premises, say)
                until(lambda: len(load.accepted) >= 2 * PEOPLE)
            finally:
                load.enough.set()
            for work in working:
                work.result()
        premises.settle()

        check_stored_once(premises, load)
        resent = check_people_were_told_once(system, load)
        check_facts(premises, load)
        check_contiguous(readable(message.body for message in personal.heard()))
        expected = sum((growth(p.ending, adjourned=p.adjourned) for c, p in load.accepted if c.consent), Counter())
        expected += sum((by_letter(plot) for c, plot in load.accepted if not c.consent), Counter())
        await_figures(system, before, YEAR, expected)
        say(f"  {KILLS} kills, {len(load.accepted)} complaints, {resent} e-mails sent again with the same Message-ID")


def by_letter(plot: Plot) -> Counter[str]:
    """The letters are in the print queue: acknowledgement and decision do not count as sent yet."""
    counted = growth(plot.ending, adjourned=plot.adjourned, acknowledged=False)
    return counted + Counter(["timeliness.provisional"]) if plot.ending is Ending.DECIDED else counted


def check_stored_once(premises: Premises, load: Load) -> None:
    """Every accepted complaint has one case, and nothing else was stored."""
    references = sorted(complaint.reference for complaint, _ in load.accepted)
    for service, table in (("intake", "complaints"), ("procedure", "cases")):
        rows = premises.sql(service, f"select reference from {table} where reference >= $1", references[0])
        assert sorted(row["reference"] for row in rows) == references


def check_people_were_told_once(system: System, load: Load) -> int:
    """Everyone sees the same end, and every message left once. Returns how many e-mails the server accepted twice."""
    cast, mails = Cast(system), mails_by_id(system)
    resent = 0
    for complaint, plot in load.accepted:
        check_ended(cast, complaint, plot.ending)
        resent += check_told_once(cast, complaint, complaint.messages(plot.ending, adjourned=plot.adjourned), mails)
    return resent


def check_facts(premises: Premises, load: Load) -> None:
    """Every step was published once, in order, without gaps."""
    facts = distinct(readable(message.body for message in read_log(premises.env["AMQP_URL"])))
    check_contiguous(facts)
    for complaint, plot in load.accepted:
        mine = [fact for fact in facts if fact["subject"] == complaint.id]
        later = ["complaints.terms-set"] if plot.ending is Ending.DECIDED and complaint.consent else []
        assert names(mine, "intake") == ["complaints.received"]
        assert names(mine, "procedure") == [*told_by_procedure(plot.ending, adjourned=plot.adjourned), *later]


def test_a_sender_killed_between_the_servers_yes_and_its_own_commit_sends_again_with_the_same_message_id(
    premises: Premises, cast: Cast
) -> None:
    premises.stack.mail.freeze()  # it accepts connections, but does not answer
    complaint = hand_in(cast)
    until(lambda: leased(premises, complaint), "an e-mail on its way")
    with premises.holding("notifications", "messages"):
        premises.stack.mail.resume()
        until(lambda: cast.system.inbox(complaint.email).mails(), "the e-mail taken by the server")
        premises.stack.kill_service("notifications")
    premises.kill("notifications")
    premises.stack.start_service("notifications")

    told = Counter([("M01R", "COMPLAINANT"), ("M01", "COMPLAINANT")])
    resent = check_told_once(cast, complaint, told)
    premises.settle()

    assert resent >= 1
    assert check_told_once(cast, complaint, told) == resent
    facts = distinct(readable(message.body for message in read_log(premises.env["AMQP_URL"])))
    assert names((fact for fact in facts if fact["subject"] == complaint.id), "notifications") == ["messages.sent"] * 2


def leased(premises: Premises, complaint: Complaint) -> bool:
    asked = "select count(*) as n from messages where complaint_id = $1::uuid and lease is not null"
    return bool(premises.sql("notifications", asked, complaint.id)[0]["n"])

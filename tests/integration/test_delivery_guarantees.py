"""Nothing is lost or duplicated when the broker is down or frozen, a database restarts, or facts repeat or shuffle."""

import random
from collections import Counter
from collections.abc import Iterator

import pytest
from broker import Overhearing, give, publish, read_log, take
from evidence import Operator, await_figures, check_ended, check_told_once, figures, growth, mails_by_id
from premises import Premises, until
from public_facts import check_contiguous, readable
from stories import SLOW, Cast, Ending, begin_talk, hand_in, resolve, today

from contracts.event import Door
from devstack.driving import System, eventually

pytestmark = pytest.mark.servers

SEED = 9_111
YEAR = today().year
ACKNOWLEDGED = Counter([("M01R", "COMPLAINANT"), ("M01", "COMPLAINANT")])


@pytest.fixture(scope="module", autouse=True)
def personal(premises: Premises) -> Iterator[Overhearing]:
    """Everything that passes through the personal door during these tests."""
    with Overhearing(premises.env["AMQP_URL"], Door.PERSONAL) as overhearing:
        yield overhearing


def test_a_complaint_accepted_while_the_broker_is_stopped_is_acknowledged_once_when_it_returns(
    premises: Premises, cast: Cast, operator: Operator
) -> None:
    premises.stack.broker.stop()
    complaint = hand_in(cast)
    shown = cast.citizen.own_page(complaint.own_page_url)
    waiting = operator.pending("intake")
    premises.stack.broker.start()

    assert shown.state == "Ontvangen"
    assert waiting == 2  # the public fact and the personal one
    assert check_told_once(cast, complaint, ACKNOWLEDGED) == 0
    premises.settle()
    assert check_told_once(cast, complaint, ACKNOWLEDGED) == 0


def test_a_frozen_broker_delays_facts_and_loses_none(premises: Premises, system: System, cast: Cast) -> None:
    before = figures(system, YEAR)
    premises.stack.broker.freeze()
    try:
        complaints = [hand_in(cast) for _ in range(3)]
        eventually(lambda: all(cast.citizen.own_page(each.own_page_url) for each in complaints), 5)
    finally:
        premises.stack.broker.resume()

    for complaint in complaints:
        resolve(cast, complaint)
        assert check_told_once(cast, complaint, complaint.messages(Ending.RESOLVED)) == 0
        check_ended(cast, complaint, Ending.RESOLVED)
    await_figures(system, before, YEAR, Counter({name: 3 * n for name, n in growth(Ending.RESOLVED).items()}))


def test_a_database_server_that_stops_in_the_middle_of_a_story_costs_only_time(premises: Premises) -> None:
    with System(premises.env, patience=SLOW) as patient:
        cast, before = Cast(patient), figures(patient, YEAR)
        complaint = hand_in(cast)
        premises.stack.postgres.stop()
        premises.stack.postgres.start()
        begin_talk(cast, complaint)
        premises.stack.postgres.kill()
        premises.stack.postgres.start()
        cast.manager.resolve(complaint.id, "De teammanager bood excuses aan.")

        check_ended(cast, complaint, Ending.RESOLVED)
        await_figures(patient, before, YEAR, growth(Ending.RESOLVED))
        check_told_once(cast, complaint, complaint.messages(Ending.RESOLVED))


def test_facts_that_are_late_repeated_and_shuffled_lead_to_the_same_end(
    premises: Premises, system: System, cast: Cast, operator: Operator
) -> None:
    chance, before, url = random.Random(SEED), figures(system, YEAR), premises.env["AMQP_URL"]
    for service in ("notifications", "reporting"):
        premises.stack.stop_service(service)
    complaint = hand_in(cast)
    cast.coordinator.await_case(complaint.id, SLOW)
    until(lambda: operator.pending("intake") == 0, "the complaint published")
    premises.stack.stop_service("intake")
    resolve(cast, complaint)
    queues = ["notifications.personal", "reporting.facts", "intake.facts", "intake.personal"]
    until(lambda: operator.pending("procedure") == 0, "everything published")
    for queue in queues:
        messages = take(url, queue) * 2
        chance.shuffle(messages)
        give(url, queue, messages)
    for service in ("intake", "notifications", "reporting"):
        premises.stack.start_service(service)

    check_ended(cast, complaint, Ending.RESOLVED)
    assert check_told_once(cast, complaint, complaint.messages(Ending.RESOLVED)) == 0
    await_figures(system, before, YEAR, growth(Ending.RESOLVED))


def test_publishing_everything_again_in_another_order_changes_nothing(
    premises: Premises, system: System, personal: Overhearing
) -> None:
    premises.settle()
    again = {Door.PUBLIC: read_log(premises.env["AMQP_URL"]), Door.PERSONAL: personal.heard()}
    before = (
        figures(system, YEAR),
        premises.counts(),
        {name: len(mails) for name, mails in mails_by_id(system).items()},
    )
    taken_in = _taken_in(premises)

    for door, messages in again.items():
        check_contiguous(readable(message.body for message in messages))
        shuffled = random.Random(SEED).sample(messages, k=len(messages))
        publish(premises.env["AMQP_URL"], door, shuffled)

    public = readable(message.body for message in again[Door.PUBLIC])
    until(lambda: _taken_in(premises) >= taken_in + len(public) + len(again[Door.PERSONAL]), "everything taken in")
    premises.settle()
    after = (
        figures(system, YEAR),
        premises.counts(),
        {name: len(mails) for name, mails in mails_by_id(system).items()},
    )
    assert after == before
    check_contiguous(readable(message.body for message in read_log(premises.env["AMQP_URL"])))


def _standing(premises: Premises, system: System) -> tuple[object, ...]:
    """Figures, rows of every table, and accepted e-mails."""
    mails = {name: len(taken) for name, taken in mails_by_id(system).items()}
    return figures(system, YEAR), premises.counts(), mails


def _taken_in(premises: Premises) -> int:
    """How many messages the services have processed since they started, including repeated ones."""
    pages = [premises.request(service, "GET", "/metrics").text for service in ("intake", "procedure", "notifications")]
    pages.append(premises.request("reporting", "GET", "/metrics").text)
    lines = [line for page in pages for line in page.splitlines() if line.startswith("inbox_messages_total{")]
    return sum(int(float(line.rpartition(" ")[2])) for line in lines)

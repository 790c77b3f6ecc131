"""Concurrency: two officials on one case, the same request eight times, two instances of every service."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import httpx
import pytest
from broker import Overhearing, read_log
from evidence import Operator, await_figures, check_ended, check_told_once, figures, growth
from premises import Premises, a_key, until
from public_facts import check_contiguous, names, readable, told_by_procedure
from stories import (
    Cast,
    Complaint,
    Ending,
    a_complaint,
    adjourn_and_decide,
    an_address,
    begin_talk,
    decide,
    hand_in,
    resolve,
    today,
)

from contracts.event import Door
from devstack.driving import System

pytestmark = pytest.mark.servers

T = TypeVar("T")
YEAR = today().year
AT_ONCE = 8
# No load balancer spreads requests here: everyone uses the address of the first intake.
BEHIND_THE_DOOR = ("procedure", "notifications", "reporting")


def at_once(*acts: Callable[[], T]) -> list[T]:
    """The results of all calls, started at the same time."""
    with ThreadPoolExecutor(len(acts)) as people:
        return [done.result() for done in [people.submit(act) for act in acts]]


def steps(premises: Premises, complaint: Complaint) -> list[str]:
    """The facts that procedure published about a complaint."""
    facts = readable(message.body for message in read_log(premises.env["AMQP_URL"]))
    return names((fact for fact in facts if fact["subject"] == complaint.id), "procedure")


def test_of_two_officials_on_one_case_one_wins_and_the_other_is_refused(premises: Premises, cast: Cast) -> None:
    complaint = hand_in(cast)
    begin_talk(cast, complaint)
    coordinator = premises.token(cast.coordinator.id, "complaint_coordinator")
    manager = premises.token(cast.manager.id, "team_manager")
    headers = {"If-Match": f'"{cast.coordinator.case(complaint.id)["revision"]}"'}
    agreed = {"kind": "CONVERSATION", "text": "Excuses.", "agreedAt": f"{today()}T00:00:00Z", "agreedHow": "PHONE"}
    path = f"/v1/cases/{complaint.id}"

    def ask(part: str, token: str, body: object) -> Callable[[], httpx.Response]:
        return lambda: premises.request("procedure", "PUT", f"{path}/{part}", token=token, json=body, headers=headers)

    answers = at_once(
        *[ask("resolution", manager, agreed), ask("formal-procedure", coordinator, {"reason": "REQUESTED"})]
        * (AT_ONCE // 2)
    )

    statuses = Counter(answer.status_code for answer in answers)
    assert (statuses[200], statuses[412]) == (1, AT_ONCE - 1), [answer.text for answer in answers]
    state = cast.coordinator.case(complaint.id)["state"]
    won = {
        "RESOLVED_INFORMALLY": "complaints.resolved-informally",
        "FORMAL_INTAKE": "complaints.formal-procedure-started",
    }
    premises.settle()
    told = steps(premises, complaint)
    assert [each for each in told if each in won.values()] == [won[state]]
    letters = [line["code"] for line in cast.coordinator.messages(complaint.id)]
    assert letters.count("M06") + letters.count("M07") == 1


def test_one_request_sent_eight_times_at_once_is_one_complaint(premises: Premises, system: System, cast: Cast) -> None:
    before, counted = figures(system, YEAR), premises.counts()
    email, key = an_address(), a_key()
    body = a_complaint(email)

    receipts = at_once(*[lambda: cast.citizen.submit(body, key=key)] * AT_ONCE)

    assert len({(each.complaint_id, each.reference, each.content_hash) for each in receipts}) == 1
    complaint = Complaint(
        receipts[0].complaint_id, receipts[0].reference, receipts[0].own_page_url, email, consent=True
    )
    assert check_told_once(cast, complaint, Counter([("M01R", "COMPLAINANT"), ("M01", "COMPLAINANT")])) == 0
    assert all(cast.citizen.own_page(each.own_page_url).state == "Ontvangen" for each in receipts)
    premises.settle()
    stored = premises.counts() - counted
    assert (stored["intake.complaints"], stored["procedure.cases"], stored["notifications.messages"]) == (1, 1, 2)
    until(lambda: figures(system, YEAR)["received.total"] == before["received.total"] + 1, "one complaint counted")


def test_one_step_sent_eight_times_at_once_happens_once(premises: Premises, cast: Cast) -> None:
    complaint = hand_in(cast)
    begin_talk(cast, complaint)
    key = a_key()

    def talk() -> dict[str, object]:
        answers = {"whatHappened": "Eén.", "consequences": "Twee.", "burden": "Drie."}
        return cast.manager.contact(complaint.id, answers, key=key)

    def again() -> dict[str, object]:
        while True:
            try:
                return talk()
            except Exception as refused:
                if getattr(refused, "code", None) != "request-under-way":
                    raise

    made = at_once(*[again] * AT_ONCE)

    assert len({str(each["id"]) for each in made}) == 1
    assert len(cast.coordinator.case(complaint.id)["file"]["contacts"]) == 2  # that of the story, and this one


@pytest.fixture(scope="module")
def second(premises: Premises) -> Iterator[System]:
    """The same system through a second instance of every service."""
    with premises.replicas() as env, System(env) as driven:
        yield driven


def test_with_two_instances_of_every_service_everything_still_happens_once(
    premises: Premises, system: System, second: System, operator: Operator
) -> None:
    premises.settle()
    before, first_cast, second_cast = figures(system, YEAR), Cast(system), Cast(second)
    plots = [
        (resolve, Ending.RESOLVED, False),
        (decide, Ending.DECIDED, False),
        (adjourn_and_decide, Ending.DECIDED, True),
    ]

    def live(number: int) -> Complaint:
        """The citizen uses one instance, the officials the other."""
        door, desk = (first_cast, second_cast) if number % 2 else (second_cast, first_cast)
        complaint = hand_in(door)
        plots[number % 3][0](desk, complaint)
        return complaint

    with Overhearing(premises.env["AMQP_URL"], Door.PERSONAL) as personal:
        complaints = at_once(*[lambda number=number: live(number) for number in range(6)])
        premises.settle()
        check_contiguous(readable(message.body for message in personal.heard()))

    check_contiguous(readable(message.body for message in read_log(premises.env["AMQP_URL"])))
    for number, complaint in enumerate(complaints):
        _, ending, adjourned = plots[number % 3]
        for cast in (first_cast, second_cast):
            check_ended(cast, complaint, ending)
        assert check_told_once(first_cast, complaint, complaint.messages(ending, adjourned=adjourned)) == 0
        later = ["complaints.terms-set"] if ending is Ending.DECIDED else []
        assert steps(premises, complaint) == [*told_by_procedure(ending, adjourned=adjourned), *later]
    await_figures(second, before, YEAR, sum((2 * [growth(e, adjourned=a) for _, e, a in plots]), Counter()))


def test_the_second_instance_carries_on_when_the_first_is_killed(premises: Premises, second: System) -> None:
    premises.settle()
    cast, before = Cast(second), figures(second, YEAR)
    for service in BEHIND_THE_DOOR:
        premises.stack.kill_service(service)
    try:
        complaint = hand_in(cast)
        resolve(cast, complaint)
        check_ended(cast, complaint, Ending.RESOLVED)
        assert check_told_once(cast, complaint, complaint.messages(Ending.RESOLVED)) == 0
        await_figures(second, before, YEAR, growth(Ending.RESOLVED))
    finally:
        for service in BEHIND_THE_DOOR:
            premises.revive(service)
        for service in BEHIND_THE_DOOR:
            premises.stack.wait_ready(service)

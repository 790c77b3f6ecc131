"""The main stories, end to end: what the citizen sees, what is sent, what is published and what is counted."""

import subprocess
import sys
from collections import Counter
from datetime import date

import pytest
from broker import read_log
from dutch import letter_text, one_year_after
from evidence import await_figures, check_ended, check_told_once, figures, growth, mails_by_id
from premises import Premises, until
from public_facts import Fact, check_contiguous, names, readable, told_by_procedure
from stories import (
    REASONING,
    TEAM,
    Cast,
    Complaint,
    Ending,
    a_complaint,
    adjourn_and_decide,
    an_address,
    decide,
    hand_in,
    investigate,
    resolve,
    today,
)

from devstack.driving import RefusedError, System
from servicekit.paper.dutch import long_date

pytestmark = pytest.mark.servers

YEAR = today().year


def told(premises: Premises, complaint: Complaint) -> list[Fact]:
    """Every public fact about one complaint, in the order of the log and numbered without gaps."""
    facts = readable(message.body for message in read_log(premises.env["INTEGRATOR_AMQP_URL"]))
    mine = [fact for fact in facts if fact["subject"] == complaint.id]
    check_contiguous(mine)
    return mine


def dates(cast: Cast, complaint: Complaint) -> dict[str, str]:
    """The dates that procedure gives for each clock."""
    return {clock["clock"]: clock["on"] for clock in cast.coordinator.terms(complaint.id)["clocks"]}


def test_a_complaint_through_the_form_is_resolved_in_a_conversation(
    premises: Premises, system: System, cast: Cast
) -> None:
    before, email = figures(system, YEAR), an_address()
    fields = {
        "whatHappened": "Aan de balie stuurde men mij weg.",
        "conductTowards": "SELF",
        "name": "Kees Klager",
        "street": "Dorpsstraat 1",
        "postcode": "1234 AB",
        "city": "Voorbeeldstad",
        "email": email,
        "electronicConsent": "ja",
        "team": TEAM,
    }
    receipt = cast.citizen.submit_form(fields)
    case_id = cast.coordinator.find(receipt.reference)
    complaint = Complaint(case_id, receipt.reference, receipt.own_page_url, email, consent=True)

    resolve(cast, complaint)

    check_ended(cast, complaint, Ending.RESOLVED)
    assert check_told_once(cast, complaint, complaint.messages(Ending.RESOLVED)) == 0
    await_figures(system, before, YEAR, growth(Ending.RESOLVED))
    facts = told(premises, complaint)
    assert names(facts, "intake") == ["complaints.received"]
    assert names(facts, "procedure") == told_by_procedure(Ending.RESOLVED)
    assert Counter(names(facts, "notifications")) == {"messages.sent": 5}


def test_a_complaint_is_decided_by_another_official_than_its_handler(
    premises: Premises, system: System, cast: Cast
) -> None:
    before, complaint = figures(system, YEAR), hand_in(cast)
    investigate(cast, complaint)
    both_roles = premises.token(cast.handler.id, "complaint_handler", "decision_maker")
    revision = {"If-Match": f'"{cast.coordinator.case(complaint.id)["revision"]}"'}

    path = f"/v1/cases/{complaint.id}/decision"
    refused = premises.request("procedure", "PUT", path, token=both_roles, json={}, headers=revision)
    cast.decider.decide(complaint.id)

    assert (refused.status_code, refused.json()["code"]) == (409, "drafter-may-not-decide")
    check_ended(cast, complaint, Ending.DECIDED)
    assert check_told_once(cast, complaint, complaint.messages(Ending.DECIDED)) == 0
    await_figures(system, before, YEAR, growth(Ending.DECIDED))
    facts = told(premises, complaint)
    assert names(facts, "procedure") == [*told_by_procedure(Ending.DECIDED), "complaints.terms-set"]
    assert Counter(names(facts, "notifications")) == {"messages.sent": 14}


def test_the_decision_is_on_the_own_page_and_not_in_the_mail(system: System, cast: Cast) -> None:
    complaint = hand_in(cast)
    decide(cast, complaint)
    check_told_once(cast, complaint, complaint.messages(Ending.DECIDED))

    page = cast.citizen.own_page(complaint.own_page_url).text
    mails = system.inbox(complaint.email).mails()

    assert REASONING["findings"] in page
    assert f"tot en met {long_date(one_year_after(today()))}" in page
    assert page.count("Onze beslissing over uw klacht Per e-mail verstuurd") == 1
    assert not [mail for mail in mails if REASONING["findings"] in mail.text or "weggestuurd" in mail.text]
    newest = mails[-1]
    assert complaint.reference in newest.subject
    assert cast.citizen.own_page(newest.links[0]).state == "Afgehandeld met oordeel"


def test_an_adjournment_is_sent_to_both_sides_and_shown_everywhere(
    premises: Premises, system: System, cast: Cast
) -> None:
    before, complaint = figures(system, YEAR), hand_in(cast)

    adjourn_and_decide(cast, complaint)

    check_ended(cast, complaint, Ending.DECIDED)
    assert check_told_once(cast, complaint, complaint.messages(Ending.DECIDED, adjourned=True)) == 0
    await_figures(system, before, YEAR, growth(Ending.DECIDED, adjourned=True))
    facts = told(premises, complaint)
    (adjourned,) = [fact["data"] for fact in facts if fact["type"] == "nl.wederhoor.complaints.adjourned.v1"]
    clocks = dates(cast, complaint)
    assert (adjourned["previousDueOn"], adjourned["newDueOn"]) == (clocks["decideDueOn"], clocks["extendedDueOn"])
    shown = f"De nieuwe datum is {long_date(date.fromisoformat(clocks['extendedDueOn']))}."
    assert shown in cast.citizen.own_page(complaint.own_page_url).text
    with pytest.raises(RefusedError) as again:
        cast.coordinator.adjourn(complaint.id, "Nog eens.")
    assert (again.value.status, again.value.article is not None) == (409, True)


def test_without_consent_the_post_carries_the_decision_and_starts_the_year_for_the_ombudsman(
    premises: Premises, system: System, cast: Cast
) -> None:
    before, complaint = figures(system, YEAR), hand_in(cast, consent=False)
    decide(cast, complaint)
    expected = complaint.messages(Ending.DECIDED)
    assert check_told_once(cast, complaint, expected) == 0
    provisional = Counter(["timeliness.provisional"])
    await_figures(system, before, YEAR, growth(Ending.DECIDED, acknowledged=False) + provisional)
    assert cast.coordinator.terms(complaint.id)["noticeSentOn"] is None

    letters = {letter["code"]: letter for letter in cast.print_room.letters(complaint.id)}
    assert REASONING["findings"] in letter_text(cast.print_room.document(letters["M16"]["messageId"]))
    for letter in letters.values():
        cast.print_room.post(letter["messageId"], today())

    await_figures(system, before, YEAR, growth(Ending.DECIDED))
    until(lambda: cast.coordinator.terms(complaint.id)["noticeSentOn"] == str(today()), "the day of posting")
    last_terms = [f["data"] for f in told(premises, complaint) if f["type"].endswith("complaints.terms-set.v1")][-1]
    assert last_terms["ombudsmanUntil"] == str(one_year_after(today()))
    assert (last_terms["ombudsmanUntilProvisional"], last_terms["reason"]) == (False, "NOTICE_SENT")
    assert cast.print_room.letters(complaint.id) == []
    until(lambda: "Per post verstuurd op" in cast.citizen.own_page(complaint.own_page_url).text, "the letter")
    page = cast.citizen.own_page(complaint.own_page_url).text
    assert f"tot en met {long_date(one_year_after(today()))}" in page
    assert page.count("Onze beslissing over uw klacht Per post verstuurd op") == 1
    own_mails = [m for taken in mails_by_id(system).values() for m in taken if complaint.email in m.to]
    assert len(own_mails) == 1  # the bare receipt, to the typed address


def test_a_complaint_by_telephone_is_registered_with_its_day_and_has_no_legal_term(cast: Cast, system: System) -> None:
    registrar = system.with_role("registrar")
    body = a_complaint(an_address())
    receipt = registrar.register(body, channel="PHONE", received_on=today())

    case = cast.coordinator.await_case(receipt.complaint_id)

    assert (case["clockStatus"], case["dueOn"]) == ("NONE", None)
    page = until(lambda: cast.citizen.own_page(receipt.own_page_url), "the own page")
    assert page.state == "Ontvangen"
    assert "Uiterlijk op deze dag krijgt u onze beslissing" not in page.text


def test_the_figures_rebuilt_from_the_log_are_the_same(premises: Premises, system: System) -> None:
    premises.settle()
    until(lambda: figures(system, YEAR)["received.total"] > 0)
    before = figures(system, YEAR)
    settings = premises.stack.layout.service_environment("reporting", premises.stack.postgres, premises.stack.broker)

    done = subprocess.run(
        [sys.executable, "-m", "reporting.main", "rebuild"], env=settings, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert "unreadable" not in done.stderr
    assert figures(system, YEAR) == before

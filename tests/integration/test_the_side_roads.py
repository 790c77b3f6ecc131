"""The other courses of a complaint, through the whole system: what the citizen reads, what is sent and published."""

from datetime import timedelta

import pytest
from broker import read_log
from evidence import await_figures, figures, growth_otherwise
from premises import Premises
from public_facts import Fact, names, readable
from stories import ACCUSED, SLOW, TEAM, THEME, Cast, Complaint, begin_talk, hand_in, today

from devstack.driving import RefusedError, System, eventually, reasoning

pytestmark = pytest.mark.servers

YEAR = today().year

OTHERWISE = reasoning(
    "Het verslag van de bijeenkomst is gelezen.",
    ("De toezegging", "N17", "UNFOUNDED", "Het verslag toont dat geen toezegging is gedaan."),
)
ADVICE = reasoning("De wethouder zegde een gesprek toe.", ("De toezegging", "N17", "FOUNDED", "Het gesprek bleef uit."))


def triaged(cast: Cast, complaint: Complaint) -> None:
    cast.coordinator.await_case(complaint.id, SLOW)
    cast.coordinator.triage(complaint.id)
    cast.coordinator.name_accused(complaint.id, ACCUSED, team=TEAM, theme=THEME)


def await_messages(cast: Cast, complaint: Complaint, *wanted: tuple[str, str]) -> None:
    """Wait until each of these (code, kind of recipient) was sent or is in the print queue, by the delivery log."""

    def there() -> bool:
        log = cast.coordinator.messages(complaint.id)
        left = {(each["code"], each["recipientKind"]) for each in log if each["state"] in {"SENT", "QUEUED", "POSTED"}}
        assert set(wanted) <= left, (wanted, sorted(left))
        return True

    eventually(there, SLOW, pause=0.3)


def await_page(cast: Cast, complaint: Complaint, words: str) -> None:
    """Wait until the citizen's own page says so."""

    def shown() -> bool:
        assert cast.citizen.own_page(complaint.own_page_url).state == words
        return True

    eventually(shown, SLOW, pause=0.3)


def told(premises: Premises, complaint: Complaint) -> list[Fact]:
    facts = readable(message.body for message in read_log(premises.env["INTEGRATOR_AMQP_URL"]))
    return [fact for fact in facts if fact["subject"] == complaint.id]


def test_a_refusal_gives_its_ground_and_can_be_reconsidered(premises: Premises, system: System, cast: Cast) -> None:
    premises.settle()
    before, complaint = figures(system, YEAR), hand_in(cast)
    triaged(cast, complaint)

    cast.coordinator.refuse(complaint.id, "INSUFFICIENT_INTEREST", "Het belang is te klein om te onderzoeken.")

    await_messages(cast, complaint, ("M18", "COMPLAINANT"))
    await_page(cast, complaint, "Niet in behandeling genomen")
    sent = eventually(lambda: cast.coordinator.case(complaint.id)["noticeSentOn"], SLOW)
    assert sent == today().isoformat()
    refused = ("track.notHandled", "track.notHandledByGround.INSUFFICIENT_INTEREST", "refusalNotice.onTime")
    await_figures(system, before, YEAR, growth_otherwise(*refused, "timeliness.endedOtherwise"))
    body = {"reason": "RECONSIDERED", "text": "Bij nader inzien is het belang groot genoeg."}
    again = cast.coordinator.post_step(complaint.id, "reopenings", body)
    assert (again["state"], again["clockStatus"]) == ("TRIAGE", "RUNNING")
    await_page(cast, complaint, "Beoordeling")
    assert "Wij bekijken uw klacht toch opnieuw." in cast.citizen.own_page(complaint.own_page_url).text
    reopened = ("track.open", "track.reopened", "track.reopenings.RECONSIDERED", "timeliness.notYetDue")
    await_figures(system, before, YEAR, growth_otherwise(*reopened))
    facts = names(told(premises, complaint), "procedure")
    assert {"complaints.not-handled", "complaints.reopened"} <= set(facts)


def test_a_reclassified_message_comes_back_when_contested(cast: Cast) -> None:
    complaint = hand_in(cast, consent=False)
    triaged(cast, complaint)
    address = {"lines": ["Stadhuisplein 1"], "postcode": "1234 AB", "city": "Voorbeeldstad"}
    to = {"name": "Team Bezwaar", "address": address}
    body = {"kind": "OBJECTION", "rule": 2, "reason": "U bent het niet eens met een besluit.", "to": to}

    cast.coordinator.put_step(complaint.id, "reclassification", body)

    await_messages(cast, complaint, ("M21", "COMPLAINANT"), ("M20", "OTHER_BODY"))
    await_page(cast, complaint, "Omgezet")
    contested = {"reason": "CLASSIFICATION_CONTESTED", "text": "Het gaat over de bejegening."}
    assert cast.coordinator.post_step(complaint.id, "reopenings", contested)["state"] == "TRIAGE"
    await_messages(cast, complaint, ("M21B", "COMPLAINANT"))


def test_the_committee_advises_and_the_college_decides_otherwise_with_its_reason(cast: Cast, system: System) -> None:
    complaint = hand_in(cast)
    coordinator, committee = cast.coordinator, system.with_role("committee_member")
    coordinator.await_case(complaint.id, SLOW)
    coordinator.triage(complaint.id)
    wethouder: dict[str, object] = {"kind": "EXTERNAL", "name": "W. Wethouder", "team": None, "officialId": None}
    wethouder["address"] = {"lines": ["Stadhuisplein 1"], "postcode": "1234 AB", "city": "Voorbeeldstad"}
    naming = {"accused": [wethouder], "bodyConduct": True, "responsibleBody": "COLLEGE", "theme": THEME}
    coordinator.put_step(complaint.id, "accused", naming)
    coordinator.formal(complaint.id, "BODY_CONDUCT")
    await_messages(cast, complaint, ("M01C", "COMPLAINANT"))
    ten_weeks = eventually(lambda: coordinator.case(complaint.id)["file"]["committee"]["toldOn"], SLOW)
    coordinator.appoint(complaint.id, cast.handler.id)
    cast.handler.declare(complaint.id)
    for side in ("COMPLAINANT", "ACCUSED"):
        cast.handler.explanation(complaint.id, side, "Zo ging het volgens mij.")
    cast.print_room.post(cast.print_room.await_letter(complaint.id, "M09")["messageId"])
    cast.handler.await_step(complaint.id, "T14", SLOW)
    cast.handler.put_step(complaint.id, "advice-request")
    hearing = committee.offer_hearing(complaint.id)
    cast.print_room.post(cast.print_room.await_letter(complaint.id, "M11")["messageId"])
    committee.report_hearing(complaint.id, hearing["id"], "De commissie hoorde beide kanten.")
    committee.await_step(complaint.id, "T15", SLOW)
    document = committee.file_document(complaint.id, "ADVICE", "Advies van de commissie", "Gegrond.")
    advice = {"reasoning": ADVICE, "documentId": document, "givenOn": today().isoformat()}
    committee.put_step(complaint.id, "advice", advice)

    with pytest.raises(RefusedError) as refused:
        cast.decider.put_step(complaint.id, "decision", {"reasoning": OTHERWISE})
    decided = {"reasoning": OTHERWISE, "deviationReason": "Het verslag toont dat niets is toegezegd."}
    cast.decider.put_step(complaint.id, "decision", decided)

    assert ten_weeks
    assert (refused.value.code, refused.value.article) == ("deviation-unexplained", "Awb 9:16")
    await_messages(cast, complaint, ("M16", "COMPLAINANT"))
    await_page(cast, complaint, "Afgehandeld met oordeel")
    kinds = [each["kind"] for each in cast.decider.documents(complaint.id)]
    assert sorted(kinds) == ["ADVICE", "DECISION", "DECISION"]


def test_a_further_postponement_needs_the_complainants_written_consent(cast: Cast) -> None:
    complaint = hand_in(cast)
    begin_talk(cast, complaint)
    coordinator = cast.coordinator
    later = today() + timedelta(weeks=12)
    document = coordinator.file_document(complaint.id, "CONSENT", "Instemming", "Ik stem in.")

    with pytest.raises(RefusedError) as unasked:
        coordinator.postpone(complaint.id, later, document)
    asked = {"proposedDueOn": later.isoformat(), "reason": "Een getuige is lang weg."}
    coordinator.post_step(complaint.id, "consent-requests", asked)
    answer = coordinator.postpone(complaint.id, later, document)

    assert unasked.value.code == "consent-not-asked"
    assert (answer["dueOn"], answer["clockStatus"]) == (later.isoformat(), "EXTENDED_BY_CONSENT")
    await_messages(cast, complaint, ("M15", "COMPLAINANT"))
    cast.manager.formal(complaint.id)
    coordinator.appoint(complaint.id, cast.handler.id)
    cast.handler.declare(complaint.id)
    await_messages(cast, complaint, ("M15A", "ACCUSED"))
    to_accused = [each["code"] for each in coordinator.messages(complaint.id) if each["recipientKind"] == "ACCUSED"]
    assert to_accused == ["M09", "M15A"], "who did not know of the complaint hears of the date after the copy"


def test_another_handler_takes_over_and_emergency_access_is_visible_to_others(cast: Cast, system: System) -> None:
    complaint = hand_in(cast)
    begin_talk(cast, complaint)
    cast.manager.formal(complaint.id)
    cast.coordinator.appoint(complaint.id, cast.handler.id)
    cast.handler.declare(complaint.id)
    cast.handler.explanation(complaint.id, "COMPLAINANT", "Zo ging het.")
    cast.handler.add(complaint.id, "conflict-declarations", {"kind": "SELF"})
    other = system.official("o-1021")
    body = {"part": "HANDLER", "successor": other.id, "reason": "CONFLICT", "text": "Hij kent de klager."}

    cast.coordinator.post_step(complaint.id, "replacements", body)
    other.declare(complaint.id)

    assert not cast.handler.sees(complaint.id)
    assert other.case(complaint.id)["file"]["reviewNeeded"]
    await_messages(cast, complaint, ("M07B", "COMPLAINANT"), ("M08", "HANDLER"))
    director = system.official("o-1000")
    assert not director.sees(complaint.id)
    director.add(complaint.id, "emergency-access", {"reason": "De behandelaar is ziek en morgen is de hoorzitting."})
    assert director.sees(complaint.id)
    await_messages(cast, complaint, ("M33", "AUDITOR"))


def test_a_withdrawal_is_confirmed_and_an_agreement_resolves_the_complaint(
    premises: Premises, system: System, cast: Cast
) -> None:
    premises.settle()
    before, complaint = figures(system, YEAR), hand_in(cast)
    triaged(cast, complaint)
    body = {"way": "PHONE", "withdrawnOn": today().isoformat(), "satisfied": True}

    with pytest.raises(RefusedError) as satisfied:
        cast.coordinator.put_step(complaint.id, "withdrawal", body)
    cast.coordinator.put_step(complaint.id, "withdrawal", {**body, "satisfied": False})

    assert satisfied.value.code == "satisfied-means-resolved"
    await_messages(cast, complaint, ("M22", "COMPLAINANT"))
    await_page(cast, complaint, "Ingetrokken")
    await_figures(system, before, YEAR, growth_otherwise("track.withdrawn", "timeliness.endedOtherwise"))

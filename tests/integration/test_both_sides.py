"""Every person of a case is told, heard and left alone for themselves, with the messages that really leave (L5-L11)."""

import pytest
from premises import Premises, until
from stories import ACCUSED, ANSWERS, SLOW, TEAM, THEME, Cast, Complaint, a_complaint, an_address

from devstack.driving import RefusedError, System
from devstack.driving.formal import reasoning

pytestmark = pytest.mark.servers

OTHER = "o-1407"
ALDERMAN = "o-1900"
MAIL = {OTHER: "l.loket@voorbeeldstad.example", ALDERMAN: "w.wethouder@voorbeeldstad.example"}
JUDGED = reasoning("Bevindingen.", ("Geen antwoord", "N14", "FOUNDED", "Niet beantwoord."))
ADDRESS = {"lines": ["Beukenstraat 4"], "postcode": "1234 EF", "city": "Voorbeeldstad"}


def in_triage(cast: Cast) -> Complaint:
    email = an_address()
    receipt = cast.citizen.submit(a_complaint(email, consent=True))
    complaint = Complaint(receipt.complaint_id, receipt.reference, receipt.own_page_url, email, True)
    cast.coordinator.await_case(complaint.id, SLOW)
    cast.coordinator.triage(complaint.id)
    return complaint


def handled(cast: Cast, complaint: Complaint, *accused: str) -> None:
    """A handler has the case, and these people are accused."""
    cast.coordinator.name_accused(complaint.id, *accused, team=TEAM, theme=THEME)
    cast.coordinator.route(complaint.id)
    cast.manager.contact(complaint.id, ANSWERS)
    cast.manager.formal(complaint.id)
    cast.coordinator.appoint(complaint.id, cast.handler.id)
    cast.handler.declare(complaint.id)


def sent_to(system: System, official: str, complaint: Complaint) -> list[str]:
    """The subjects of the mails to this official about the case, oldest first."""
    mails = system.inbox(MAIL[official]).mails(complaint.reference)
    return [mail.subject for mail in mails]


def codes_to(cast: Cast, complaint: Complaint, party: str) -> list[str]:
    """What left to this person, in the order in which it was due."""
    log = [each for each in cast.coordinator.messages(complaint.id) if each["partyId"] == party]
    return [each["code"] for each in log if each["state"] in {"SENT", "QUEUED", "POSTED"}]


def await_codes(cast: Cast, complaint: Complaint, party: str, *codes: str) -> None:
    def there() -> bool:
        found = codes_to(cast, complaint, party)
        assert found == list(codes), found
        return True

    until(there, f"the messages {codes}")


def accused_of(cast: Cast, complaint: Complaint) -> dict[str, str]:
    named = cast.coordinator.case(complaint.id)["accused"]
    return {each["officialId"]: each["accusedId"] for each in named}


def test_nobody_is_judged_before_copy_and_offer_left_and_there_was_time_to_answer(
    premises: Premises, system: System, cast: Cast
) -> None:
    complaint = in_triage(cast)
    handled(cast, complaint, ACCUSED)
    hearing = cast.handler.offer_hearing(complaint.id)
    cast.handler.report_hearing(complaint.id, hearing["id"], "Verslag.", sides=("COMPLAINANT",))
    await_codes(cast, complaint, accused_of(cast, complaint)[ACCUSED], "M09", "M11", "M12")
    cast.handler.explanation(complaint.id, "ACCUSED", "Niet bereikt.")
    premises.settle()

    with pytest.raises(RefusedError) as refused:
        cast.handler.draft(complaint.id, JUDGED)
    assert (refused.value.code, refused.value.article) == ("accused-may-still-reply", "Awb 9:10(1)")

    cast.handler.waive_hearing(complaint.id, "ACCUSED", "DECLINED", "Hij wil niets zeggen.")
    cast.handler.draft(complaint.id, JUDGED)
    cast.decider.decide(complaint.id)
    await_codes(cast, complaint, accused_of(cast, complaint)[ACCUSED], "M09", "M11", "M12", "M17")


def test_whoever_is_named_after_the_adjournment_gets_the_copy_and_then_the_date_that_moved(
    premises: Premises, system: System, cast: Cast
) -> None:
    complaint = in_triage(cast)
    handled(cast, complaint, ACCUSED)
    first = accused_of(cast, complaint)[ACCUSED]
    await_codes(cast, complaint, first, "M09")
    premises.settle()
    cast.coordinator.adjourn(complaint.id, "Er is meer onderzoek nodig.")
    cast.coordinator.name_accused(complaint.id, ACCUSED, OTHER, team=TEAM, theme=THEME)

    await_codes(cast, complaint, accused_of(cast, complaint)[OTHER], "M09", "M14")
    await_codes(cast, complaint, first, "M09", "M14")


def test_whoever_was_named_by_mistake_hears_that_and_nothing_more(
    premises: Premises, system: System, cast: Cast
) -> None:
    complaint = in_triage(cast)
    handled(cast, complaint, ACCUSED, OTHER)
    people = accused_of(cast, complaint)
    await_codes(cast, complaint, people[OTHER], "M09")
    removal = {"reason": "Een naamgenoot."}
    cast.coordinator.put_step(complaint.id, f"accused/{people[OTHER]}/removal", removal)
    hearing = cast.handler.offer_hearing(complaint.id)
    cast.handler.report_hearing(complaint.id, hearing["id"], "Beide kanten zijn gehoord.")

    await_codes(cast, complaint, people[OTHER], "M09", "M35")
    await_codes(cast, complaint, people[ACCUSED], "M09", "M11", "M12")
    premises.settle()
    told = next(each for each in cast.coordinator.messages(complaint.id) if each["code"] == "M35")
    text = system.official(OTHER).web("notifications").ask("GET", f"/v1/messages/{told['messageId']}/content").text
    assert "De klacht gaat niet over u" in text
    assert list(accused_of(cast, complaint)) == [ACCUSED]


def test_of_two_who_complain_one_agrees_and_only_the_other_goes_on(
    premises: Premises, system: System, cast: Cast
) -> None:
    complaint = in_triage(cast)
    cast.coordinator.name_accused(complaint.id, ACCUSED, team=TEAM, theme=THEME)
    joined = cast.coordinator.post_step(complaint.id, "co-complainants", {"name": "Sam Samen", "address": ADDRESS})
    cast.coordinator.route(complaint.id)
    cast.manager.contact(complaint.id, ANSWERS)
    moment = cast.coordinator.case(complaint.id)["file"]["submission"]["receivedAt"]
    agreed = {"kind": "CONVERSATION", "text": "Sam kreeg excuses.", "agreedAt": moment, "agreedHow": "PHONE"}
    with pytest.raises(RefusedError) as refused:
        cast.coordinator.put_step(complaint.id, "resolution", agreed)
    cast.coordinator.put_step(complaint.id, "resolution", {**agreed, "persons": [joined["id"]]})
    cast.manager.formal(complaint.id)

    assert refused.value.code == "complainant-unclear"
    await_codes(cast, complaint, joined["id"], "M06I", "M06")
    letter = cast.print_room.await_letter(complaint.id, "M06")
    text = " ".join(cast.print_room.paper(letter["messageId"]).text.split())
    assert "Anderen klaagden samen met u" in text
    assert "Wij sluiten uw zaak" not in text
    people = cast.coordinator.case(complaint.id)["file"]["people"]
    first = next(each["partyId"] for each in people if each["kind"] == "COMPLAINANT")
    premises.settle()
    assert "M07" in codes_to(cast, complaint, first)
    assert "M06" not in codes_to(cast, complaint, first)
    assert codes_to(cast, complaint, joined["id"])[-1] == "M06"
    assert cast.citizen.own_page(complaint.own_page_url).state != "Samen opgelost"


def test_an_alderman_is_a_person_and_gets_copy_and_offer(premises: Premises, system: System, cast: Cast) -> None:
    complaint = in_triage(cast)
    mayor = {"accused": [], "bodyConduct": True, "responsibleBody": "BURGEMEESTER", "theme": THEME}
    with pytest.raises(RefusedError) as refused:
        cast.coordinator.put_step(complaint.id, "accused", mayor)
    member = {"kind": "OFFICIAL", "officialId": ALDERMAN}
    cast.coordinator.put_step(complaint.id, "accused", mayor | {"accused": [member]})
    cast.coordinator.formal(complaint.id, "BODY_CONDUCT")
    cast.coordinator.appoint(complaint.id, cast.handler.id)
    cast.handler.declare(complaint.id)
    cast.handler.offer_hearing(complaint.id)

    assert refused.value.code == "accused-not-named"
    await_codes(cast, complaint, accused_of(cast, complaint)[ALDERMAN], "M09", "M11")
    assert len(sent_to(system, ALDERMAN, complaint)) == 2

from datetime import date

from intake_builders import MONDAY, a_complaint, a_person

from contracts.intake import Received, Submitted
from intake.application.outgoing import tell
from intake.domain.submission.complainant import Address
from intake.domain.submission.submission import Account
from words.submissions import Channel, ConductTowards


def test_a_complaint_is_published_once_in_public_and_once_through_the_personal_door() -> None:
    complaint = a_complaint()

    told = tell(complaint, complaint.prove("K-2026-000001"))

    assert [item.event for item in told] == [Received, Submitted]
    assert {item.subject for item in told} == {complaint.complaint_id}


def test_the_public_fact_holds_no_word_of_the_complainant() -> None:
    complaint = a_complaint(account=Account("Geheime woorden", about="de man aan balie 4"))

    public, _ = tell(complaint, complaint.prove("K-2026-000001"))

    text = public.data.model_dump_json()
    for private in ("Geheime", "balie", "Voorbeeld", "Teststraat", "1234"):
        assert private not in text


def test_the_personal_fact_is_complete_by_itself() -> None:
    address = Address(("Teststraat 1",), "1234 AB", "Voorbeeldstad")
    complaint = a_complaint(
        channel=Channel.LETTER,
        dated_on=date(2026, 2, 27),
        account=Account("Dit gebeurde.", "Dit volgde.", "Ja.", date(2026, 2, 25), ConductTowards.SELF, "balie 4"),
        complainant=a_person(address=address, email="s@post.example", phone="06", electronic_consent=True),
        representative=a_person(name="E. Testman", address=None),
        team="burgerzaken",
        theme="bejegening",
    )
    proof = complaint.prove("K-2026-000001")

    _, personal = tell(complaint, proof)

    told = personal.data.model_dump(mode="json", by_alias=False)
    assert told["complainant"]["address"]["lines"] == ["Teststraat 1"]
    assert told["complainant"]["electronic_consent"] == {"email": "s@post.example", "given_at": "2026-03-02T09:14:00Z"}
    assert told["representative"]["name"] == "E. Testman"
    assert told["account"]["about"] == "balie 4"
    assert (told["dated_on"], told["content_hash"]) == ("2026-02-27", proof.content_hash)
    assert (told["team"], told["theme"], told["represented"]) == ("burgerzaken", "bejegening", True)
    assert told["received_at"] == MONDAY.isoformat().replace("+00:00", "Z")


def test_an_e_mail_address_without_an_express_statement_is_no_consent() -> None:
    complaint = a_complaint(complainant=a_person(email="s@post.example"))

    _, personal = tell(complaint, complaint.prove("K-2026-000001"))

    assert personal.data.model_dump()["complainant"]["electronicConsent"] is None

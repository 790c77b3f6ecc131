"""Objects as the tests need them, with real-looking fictional content."""

from datetime import UTC, date, datetime
from typing import Any

from intake.application.ports import RequestMark
from intake.domain.municipality import Contact, Help, Municipality, Named, Ombudsman
from intake.domain.submission.complainant import Address, Person
from intake.domain.submission.complaint import Complaint, Receipt
from intake.domain.submission.submission import Account, Submission
from servicekit.clock import legal_day
from servicekit.ids import new_id
from words.submissions import Channel

MONDAY = datetime(2026, 3, 2, 9, 14, tzinfo=UTC)
WORDS = "Ik heb drie keer een losse stoeptegel gemeld. Niemand reageert."


def a_person(**given: Any) -> Person:
    values = {"name": "S. Voorbeeld", "address": Address(("Teststraat 1",), "1234 AB", "Voorbeeldstad")}
    return Person(**values | given)


def a_submission(**given: Any) -> Submission:
    values = {"channel": Channel.WEB_FORM, "account": Account(WORDS), "complainant": a_person()}
    return Submission(**values | given)


def a_complaint(at: datetime = MONDAY, registered_by: str | None = None, **given: Any) -> Complaint:
    receipt = Receipt(at, legal_day(at), at, registered_by)
    return Complaint.take(new_id(), a_submission(**given), receipt, today=legal_day(at))


def a_mark(**given: str) -> RequestMark:
    values = {"scope": "POST /v1/complaints", "key": f"key-{new_id()}", "fingerprint": "f" * 64}
    return RequestMark(**values | given)


def a_municipality() -> Municipality:
    return Municipality(
        name="Voorbeeldstad",
        oin="0" * 20,
        contact=Contact(
            organisation="Gemeente Voorbeeldstad",
            department="Klachten",
            address=("Marktplein 1", "1234 AB Voorbeeldstad"),
            phone="14 0123",
            email="klachten@voorbeeldstad.example",
            hours="op werkdagen van 9.00 tot 17.00 uur",
        ),
        help=Help("Sociaal Raadslieden", "Zij helpen u gratis.", "0123 456 789", "op dinsdag van 9.00 tot 12.00 uur"),
        ombudsman=(
            Ombudsman(
                name="Nationale ombudsman",
                address=("Antwoordnummer 10870", "2501 WB Den Haag"),
                website="https://www.nationaleombudsman.nl",
                phone="0800 33 55 555",
                hours="op werkdagen van 9.00 tot 17.00 uur, gratis",
                valid_from=date(2000, 1, 1),
            ),
        ),
        teams=(Named("burgerzaken", "Burgerzaken"), Named("parkeren", "Parkeren")),
        themes=(Named("bejegening", "Bejegening"),),
    )

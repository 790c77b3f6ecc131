from datetime import date, timedelta

import pytest
from intake_builders import MONDAY, a_complaint, a_person, a_submission

from intake.domain.errors import ReceivedInTheFuture, ReceivedTooLongAgo
from intake.domain.submission.classification import SuggestedKind
from intake.domain.submission.complainant import Address, Person
from intake.domain.submission.complaint import FIRST_YEAR, Complaint, Receipt
from intake.domain.submission.submission import Account
from servicekit.ids import new_id
from words.submissions import Channel, ComplaintForm, MissingItem

NAME, ADDRESS, DATE = MissingItem.NAME, MissingItem.ADDRESS, MissingItem.DATE


def test_a_complaint_with_name_and_address_lacks_nothing() -> None:
    assert a_submission().missing == ()


def test_an_anonymous_complaint_is_accepted_and_lacks_name_and_address() -> None:
    complaint = a_complaint(complainant=None)

    assert complaint.submission.anonymous
    assert complaint.submission.missing == (NAME, ADDRESS)


def test_a_complainant_who_left_out_the_name_is_not_anonymous() -> None:
    submission = a_submission(complainant=Person())

    assert not submission.anonymous
    assert submission.missing == (NAME, ADDRESS)


@pytest.mark.parametrize(
    ("address", "missing"),
    [
        (Address(("Teststraat 1",), "1234 AB"), ()),
        (Address(("Teststraat 1",), city="Voorbeeldstad"), ()),
        (Address(("Teststraat 1", "1234 AB Voorbeeldstad")), ()),
        (Address(("Teststraat 1",)), (ADDRESS,)),
        (Address(postcode="1234 AB", city="Voorbeeldstad"), (ADDRESS,)),
        (Address(("Zonder vaste woon- of verblijfplaats",), city="Voorbeeldstad"), (ADDRESS,)),
        (None, (ADDRESS,)),
    ],
)
def test_an_address_is_complete_when_a_letter_could_arrive(
    address: Address | None, missing: tuple[MissingItem, ...]
) -> None:
    assert a_submission(complainant=a_person(address=address)).missing == missing


def test_the_address_of_a_representative_will_do() -> None:
    submission = a_submission(complainant=a_person(address=None), representative=a_person(name="E. Testman"))

    assert submission.missing == ()


def test_an_e_mail_address_is_no_address() -> None:
    assert a_submission(complainant=a_person(address=None, email="s@post.example")).missing == (ADDRESS,)


@pytest.mark.parametrize("channel", list(Channel))
def test_only_an_undated_letter_lacks_a_date(channel: Channel) -> None:
    assert (DATE in a_submission(channel=channel).missing) is (channel is Channel.LETTER)


def test_a_dated_letter_lacks_no_date() -> None:
    assert a_submission(channel=Channel.LETTER, dated_on=date(2026, 2, 27)).missing == ()


@pytest.mark.parametrize("channel", list(Channel))
def test_telephone_and_desk_are_oral_and_the_rest_is_written(channel: Channel) -> None:
    expected = ComplaintForm.ORAL if channel in {Channel.PHONE, Channel.DESK} else ComplaintForm.WRITTEN

    assert a_submission(channel=channel).form is expected


def test_a_complaint_cannot_have_come_in_tomorrow() -> None:
    tomorrow = Receipt(MONDAY, date(2026, 3, 3), MONDAY)

    with pytest.raises(ReceivedInTheFuture, match="02-03-2026") as refused:
        Complaint.take(new_id(), a_submission(), tomorrow, today=date(2026, 3, 2))

    assert [error.field for error in refused.value.errors] == ["receivedOn"]


def test_a_day_of_receipt_before_the_first_references_is_refused() -> None:
    long_ago = Receipt(MONDAY - timedelta(days=10_000), date(1998, 10, 15), MONDAY)

    with pytest.raises(ReceivedTooLongAgo, match="2020") as refused:
        Complaint.take(new_id(), a_submission(), long_ago, today=date(2026, 3, 2))

    assert [error.field for error in refused.value.errors] == ["receivedOn"]


def test_a_complaint_from_the_first_day_that_counts_is_taken_in() -> None:
    first = Receipt(MONDAY, date(FIRST_YEAR, 1, 1), MONDAY)

    assert Complaint.take(new_id(), a_submission(), first, today=date(2026, 3, 2)).receipt.day == first.day


@pytest.mark.parametrize("where", ["what_happened", "consequences", "about"])
def test_the_kind_is_suggested_from_every_answer_about_the_conduct(where: str) -> None:
    answers = {"what_happened": "Zie hieronder.", where: "Ik eis dat u de schade vergoedt."}

    assert a_complaint(account=Account(**answers)).suggestion.kind is SuggestedKind.CLAIM

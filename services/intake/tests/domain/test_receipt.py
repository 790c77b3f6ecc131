import hashlib
import json
import unicodedata
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from intake_builders import a_complaint, a_person, a_submission

from intake.domain.submission.receipt import canonical_json, handed_in
from intake.domain.submission.submission import Account
from intake.domain.submission.text import clean_text
from words.submissions import Channel


def test_the_hash_of_a_known_complaint_never_changes() -> None:
    submission = a_submission(account=Account("Café\nIk wachtte."), complainant=None)

    text = canonical_json(handed_in(submission))

    assert text == (
        '{"account":{"conductTowards":"UNKNOWN","whatHappened":"Café\\nIk wachtte."},'
        '"anonymous":true,"channel":"WEB_FORM","language":"nl"}'
    )
    proof = a_complaint(account=submission.account, complainant=None).prove("K-2026-000001")
    assert proof.content_hash == "cfc7efa547248fd8e38809ce8588616a32b81fdea82b1bb14309b0a79a0a43f6"


def test_anyone_can_recompute_the_hash_from_the_copy() -> None:
    complaint = a_complaint(representative=a_person(name="E. Testman", email="e@post.example", electronic_consent=True))
    proof = complaint.prove("K-2026-000001")

    copy = json.loads(proof.submitted)
    again = json.dumps(copy, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")

    assert hashlib.sha256(again).hexdigest() == proof.content_hash


def test_one_changed_character_gives_another_hash() -> None:
    one, other = (a_complaint(account=Account(text)).prove("K-2026-000001") for text in ("Ik belde.", "Ik belde!"))

    assert one.content_hash != other.content_hash


def test_reference_and_time_do_not_affect_the_hash() -> None:
    complaint = a_complaint()

    assert complaint.prove("K-2026-000001").content_hash == complaint.prove("K-2026-000002").content_hash


def test_what_was_left_empty_is_not_in_the_copy() -> None:
    copy = handed_in(a_submission(complainant=a_person(address=None, name=None)))

    assert copy["complainant"] == {"electronicConsent": False}
    assert "representative" not in copy


def test_the_date_of_a_letter_is_part_of_what_was_handed_in() -> None:
    letter = a_submission(channel=Channel.LETTER)

    assert "datedOn" not in handed_in(letter)
    assert handed_in(replace(letter, dated_on=date(2026, 2, 27)))["datedOn"] == "2026-02-27"


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"))))
def test_the_same_words_give_the_same_text_however_they_were_composed(words: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, words) for form in ("NFC", "NFD"))

    assert clean_text(composed) == clean_text(decomposed) == clean_text(clean_text(words))

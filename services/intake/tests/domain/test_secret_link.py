import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.domain.secret_link import hash_secret, print_secret, read_secret

SECRETS = st.binary(min_size=16, max_size=16)


@given(SECRETS)
def test_a_printed_secret_reads_back(secret: bytes) -> None:
    assert read_secret(print_secret(secret)) == secret


@pytest.mark.parametrize("misread_one", ["I", "L", "l", "i"])
@given(SECRETS)
def test_a_secret_typed_from_a_letter_still_opens_the_page(misread_one: str, secret: bytes) -> None:
    typed = print_secret(secret).replace("-", " ").upper().replace("0", "O").replace("1", misread_one)

    assert read_secret(typed) == secret


def test_a_secret_is_printed_in_groups_that_can_be_typed() -> None:
    assert print_secret(bytes(range(16))) == "00041-06105-0r3gg-28a1c-60t3g-f"


@pytest.mark.parametrize("written", ["", "abc", "z" * 26, "0" * 27, "0" * 25 + "u", "0" * 25 + "é", "../etc/passwd"])
def test_what_cannot_be_a_secret_opens_nothing(written: str) -> None:
    assert read_secret(written) is None


def test_the_highest_secret_reads_back_and_one_more_is_too_long_for_a_secret() -> None:
    assert read_secret("7" + "z" * 25) == b"\xff" * 16
    assert read_secret("8" + "0" * 25) is None


def test_only_the_hash_is_kept() -> None:
    assert hash_secret(bytes(16)) != bytes(16)
    assert len(hash_secret(bytes(16))) == 32

import pytest

from intake.domain.errors import ControlCharacters
from intake.domain.submission.text import clean_line, clean_text


def test_line_endings_of_every_system_become_one_kind() -> None:
    assert clean_text("een\r\ntwee\rdrie\n") == "een\ntwee\ndrie"


def test_letters_and_their_accents_are_composed() -> None:
    assert clean_text("Cafe\u0301") == "Caf\u00e9"


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x7f", "\x85", "\ud800"])
def test_control_characters_are_refused(sign: str) -> None:
    with pytest.raises(ControlCharacters):
        clean_text(f"a{sign}b")


def test_every_script_and_emoji_is_welcome() -> None:
    assert clean_text("Przykładowy 例 👩‍👩‍👧 العربية") == "Przykładowy 例 👩‍👩‍👧 العربية"


def test_a_name_stays_on_one_line() -> None:
    assert clean_line("  S.\n\tVoorbeeld ") == "S. Voorbeeld"

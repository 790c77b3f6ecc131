"""Text that people wrote keeps its shape on the page, and cannot break out of it."""

from servicekit.paper.markup import css_string, paragraphs


def test_paragraphs_and_lines_stay_as_they_were_written() -> None:
    assert paragraphs("een\r\ntwee\n\n\ndrie\n") == "<p>een<br>\ntwee</p>\n<p>drie</p>"


def test_a_value_cannot_break_out_of_a_style_sheet() -> None:
    assert css_string('a"; } </style>\\') == 'a\\"; } \\3c /style>\\\\'

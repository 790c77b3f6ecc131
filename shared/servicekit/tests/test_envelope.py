import pytest

from servicekit.paper.envelope import deliverable


@pytest.mark.parametrize(
    ("lines", "postcode", "city"),
    [
        (("Dorpsstraat 1",), "1234 AB", None),
        (("Dorpsstraat 1",), None, "Voorbeeldstad"),
        (("Dorpsstraat 1", "1234 AB Voorbeeldstad"), None, None),
        (("Geenweg 1",), "1234 AB", "Voorbeeldstad"),
        (("Zonder vaste woonplaats", "p/a Dorpsstraat 1"), "1234 AB", "Voorbeeldstad"),
    ],
)
def test_a_letter_arrives_where_there_is_a_street_and_a_place_in_whichever_fields(
    lines: tuple[str, ...], postcode: str | None, city: str | None
) -> None:
    assert deliverable(lines, postcode, city)


@pytest.mark.parametrize(
    ("lines", "postcode", "city"),
    [
        ((), "1234 AB", "Voorbeeldstad"),
        ((" ",), "1234 AB", "Voorbeeldstad"),
        (("Dorpsstraat 1",), None, None),
        (("Dorpsstraat 1",), "", ""),
    ],
)
def test_it_does_not_without_a_street_or_without_a_place(
    lines: tuple[str, ...], postcode: str | None, city: str | None
) -> None:
    assert not deliverable(lines, postcode, city)


@pytest.mark.parametrize(
    "said",
    [
        "Zonder vaste woon- of verblijfplaats",
        "zonder vast adres",
        "Geen vaste woonplaats",
        "geen adres",
        "z.v.w.o.v.",
        "ZVWOVP",
        "Ik ben dakloos",
    ],
)
def test_a_text_that_says_that_there_is_no_address_is_none(said: str) -> None:
    assert not deliverable((said,), None, None)
    assert not deliverable((said,), None, "Voorbeeldstad")

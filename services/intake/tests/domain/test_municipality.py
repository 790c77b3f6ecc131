from dataclasses import replace
from datetime import date

from intake_builders import a_municipality


def test_the_ombudsman_is_the_one_whose_term_began_last() -> None:
    municipality = a_municipality()
    (national,) = municipality.ombudsman
    local = replace(national, name="Ombudsman Voorbeeldstad", valid_from=date(2027, 1, 1))

    both = replace(municipality, ombudsman=(local, national))

    assert both.ombudsman_on(date(2026, 12, 31)) == national
    assert both.ombudsman_on(date(2027, 1, 1)) == local


def test_before_any_term_began_the_ombudsman_who_comes_is_named() -> None:
    municipality = a_municipality()
    (coming,) = municipality.ombudsman

    assert municipality.ombudsman_on(date(1999, 12, 31)) == coming


def test_an_agreement_may_be_disputed_for_fourteen_days_unless_the_municipality_says_otherwise() -> None:
    assert a_municipality().terms.dispute_days == 14

from dataclasses import replace
from datetime import date

import pytest
from notifications_builders import NATIONAL, a_municipality

from notifications.domain.errors import OmbudsmanUnknown

OWN = replace(NATIONAL, name="Gemeentelijke ombudsman", valid_from=date(2027, 1, 1), valid_until=date(2029, 12, 31))


def test_the_first_ombudsman_valid_on_the_day_is_named() -> None:
    municipality = a_municipality(ombudsman=(OWN, NATIONAL))

    names = [municipality.ombudsman_on(day).name for day in (date(2026, 12, 31), date(2027, 1, 1), date(2030, 1, 1))]

    assert names == ["Nationale ombudsman", "Gemeentelijke ombudsman", "Nationale ombudsman"]


def test_without_a_valid_ombudsman_no_decision_goes_out() -> None:
    with pytest.raises(OmbudsmanUnknown, match="31-12-2026"):
        a_municipality(ombudsman=(OWN,)).ombudsman_on(date(2026, 12, 31))


def test_an_ombudsman_is_named_up_to_and_including_the_last_day() -> None:
    assert OWN.valid_on(date(2029, 12, 31))
    assert not OWN.valid_on(date(2030, 1, 1))

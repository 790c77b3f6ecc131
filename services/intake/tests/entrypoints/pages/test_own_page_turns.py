"""The own page when a complaint takes another course: completion, endings, reopening, later dates."""

from datetime import UTC, date, datetime

import httpx
from intake_app import AppInMemory
from intake_citizen import a_complaint_of, hear
from intake_html import Page


async def test_what_is_missing_is_named_with_its_day_until_it_comes_in(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    path, facts = await a_complaint_of(http)
    await hear(service, facts.terms_set(), facts.completion_requested("ADDRESS", "SIGNATURE"))

    asked = Page((await http.get(path)).text).text
    await hear(service, facts.completion_received("ADDRESS", "SIGNATURE"))
    complete = Page((await http.get(path)).text).text

    assert "Wij missen: uw adres, uw handtekening." in asked
    assert "Stuur het ons vóór of op woensdag 18 maart 2026." in asked
    assert "De tijd die wij hebben voor onze beslissing loopt gewoon door." in asked
    assert "Wij missen" not in complete
    assert "Wij kregen wat nog ontbrak." in complete


async def test_a_forwarded_complaint_shows_no_term_any_more_and_no_ombudsman(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    path, facts = await a_complaint_of(http)
    none = dict.fromkeys(("ack_due_on", "refusal_due_on", "decide_due_on"))
    stopped = {"state": "FORWARDED", "clock_status": "STOPPED", "reason": "CLOSED"}
    await hear(service, facts.terms_set(), facts.forwarded(), facts.terms_set(None, **stopped, **none))
    service.now = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)

    page = Page((await http.get(path)).text)

    assert "Stand van zaken: Doorgezonden" in page.text
    assert "Een andere overheid gaat verder met uw klacht" in page.text
    assert "april" not in page.text
    assert "datum volgt" not in page.text
    assert "ombudsman" not in page.text


async def test_a_reclassified_complaint_says_what_it_is_and_how_to_object(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    path, facts = await a_complaint_of(http)
    await hear(service, facts.terms_set(), facts.reclassified("PUBLIC_SPACE_REPORT"))

    page = Page((await http.get(path)).text)

    assert "Wij denken dat uw bericht dit is: een melding over de openbare ruimte." in page.text
    assert "Vindt u dat het wel een klacht is? Neem dan contact met ons op." in page.text


async def test_a_reopened_complaint_goes_on_with_its_date(http: httpx.AsyncClient, service: AppInMemory) -> None:
    path, facts = await a_complaint_of(http)
    closed = facts.terms_set(state="RESOLVED_INFORMALLY", clock_status="STOPPED", closed_on=date(2026, 3, 9))
    await hear(service, facts.terms_set(), facts.resolved_informally(), closed)
    await hear(service, facts.reopened(), facts.terms_set(state="FORMAL_INTAKE", reason="REOPENED"))

    page = Page((await http.get(path)).text)

    assert "Stand van zaken: Formele procedure gestart" in page.text
    assert "Wat gebeurt er nu?" in page.text
    assert "U liet weten dat u het niet eens bent. Wij gaan verder met uw klacht." in page.text
    assert "Uiterlijk op deze dag krijgt u onze beslissing. maandag 13 april 2026" in page.text
    assert "Op deze dag is uw klacht afgesloten." not in page.text


async def test_a_date_to_which_the_complainant_agreed_says_so(http: httpx.AsyncClient, service: AppInMemory) -> None:
    path, facts = await a_complaint_of(http)
    later = {"reason": "POSTPONED", "clock_status": "EXTENDED_BY_CONSENT", "extended_due_on": date(2026, 5, 11)}
    await hear(service, facts.terms_set(), facts.postponed_by_consent(), facts.terms_set(date(2026, 6, 1), **later))

    page = Page((await http.get(path)).text)

    assert (
        "Uiterlijk op deze dag krijgt u onze beslissing. U stemde in met deze datum. maandag 1 juni 2026" in page.text
    )
    assert "U stemde in met meer tijd. De nieuwe datum is maandag 1 juni 2026." in page.text


async def test_with_a_committee_the_ten_weeks_are_explained_and_the_shift_by_a_holiday_is_told(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    path, facts = await a_complaint_of(http)
    await hear(service, facts.terms_set(), facts.terms_set(date(2026, 5, 11), reason="COMMITTEE"))
    shifted = facts.terms_set(date(2026, 5, 12), reason="HOLIDAYS_LOADED")
    await hear(service, shifted, facts.advice_requested())

    page = Page((await http.get(path)).text)

    assert "Stand van zaken: Advies klachtencommissie" in page.text
    assert "Een commissie geeft advies. Daarom is de termijn tien weken. dinsdag 12 mei 2026" in page.text
    assert "Door een extra vrije dag is de datum veranderd. De nieuwe datum is dinsdag 12 mei 2026." in page.text

"""The own page: what a citizen sees at every moment."""

from datetime import UTC, date, datetime
from uuid import uuid4

import httpx
from intake_app import AppInMemory
from intake_citizen import a_complaint_of, hear
from intake_html import Page

from intake.application.ports import MessageText


async def test_right_after_receipt_the_date_is_still_to_follow(http: httpx.AsyncClient) -> None:
    path, _ = await a_complaint_of(http)

    page = Page((await http.get(path)).text)

    assert page.one("h1").text == "Uw klacht K-2026-000001"
    assert "Stand van zaken: Ontvangen" in page.text
    assert "datum volgt" in page.text
    assert "Wij lezen uw klacht" in page.text
    assert "Wij missen nog uw adres" in page.text
    assert "Wij ontvingen uw klacht via het formulier op onze website." in page.text
    assert "ombudsman" not in page.text


async def test_the_page_shows_the_dates_with_their_meaning(http: httpx.AsyncClient, service: AppInMemory) -> None:
    path, facts = await a_complaint_of(http)
    await hear(service, facts.terms_set())

    page = Page((await http.get(path)).text)

    assert "datum volgt" not in page.text
    assert "Uiterlijk op deze dag krijgt u onze beslissing. maandag 13 april 2026" in page.text
    assert "Dan hoort u dat uiterlijk op deze dag. maandag 30 maart 2026" in page.text


async def test_an_adjournment_shows_the_new_date_and_that_it_was_extended(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    path, facts = await a_complaint_of(http)
    later = {"extended_due_on": date(2026, 5, 11), "clock_status": "EXTENDED"}
    await hear(service, facts.terms_set(), facts.adjourned(), facts.terms_set(date(2026, 5, 11), **later))

    page = Page((await http.get(path)).text)

    assert "Wij hebben de termijn één keer verlengd. maandag 11 mei 2026" in page.text
    assert "De nieuwe datum is maandag 11 mei 2026." in page.text


async def test_an_oral_complaint_is_promised_no_legal_date(http: httpx.AsyncClient, service: AppInMemory) -> None:
    path, facts = await a_complaint_of(http)
    await hear(service, facts.terms_set(clock_status="NONE"))

    page = Page((await http.get(path)).text)

    assert "Voor deze klacht geldt geen termijn uit de wet." in page.text
    assert "13 april" not in page.text


async def test_the_timeline_tells_the_story_newest_first(http: httpx.AsyncClient, service: AppInMemory) -> None:
    path, facts = await a_complaint_of(http)
    await hear(service, facts.triage_started(), facts.team_manager_assigned(), facts.conversation_recorded())

    page = Page((await http.get(path)).text)

    lines = [item.text for item in page.all("li") if "ol" in item.parents]
    assert lines == [
        "donderdag 5 maart 2026 Een teammanager sprak met u.",
        "maandag 2 maart 2026 Een teammanager gaat contact met u opnemen.",
        "maandag 2 maart 2026 Een klachtencoördinator bekijkt uw klacht.",
        "maandag 2 maart 2026 Wij ontvingen uw klacht via het formulier op onze website.",
    ]


async def test_when_it_takes_too_long_the_ombudsman_is_named_with_that_ground(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    path, facts = await a_complaint_of(http)
    await hear(service, facts.terms_set(), facts.handler_appointed(), facts.term_exceeded())
    service.now = datetime(2026, 4, 14, 8, 0, tzinfo=UTC)

    page = Page((await http.get(path)).text)

    assert "Duurt het u te lang?" in page.text
    assert "Wij moesten uiterlijk maandag 13 april 2026 beslissen." in page.text
    assert "Antwoordnummer 10870 2501 WB Den Haag" in page.text
    assert "De termijn is voorbij en wij zijn nog niet klaar." in page.text


EXPECTED = "Onze verwachting: uiterlijk op deze dag nemen wij onze beslissing."


async def test_the_expected_date_appears_beside_the_date_that_passed_and_never_in_its_place(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    path, facts = await a_complaint_of(http)
    await hear(service, facts.terms_set(), facts.handler_appointed(), facts.term_exceeded(), facts.lateness_explained())
    await hear(service, facts.lateness_explained(date(2026, 5, 29)))
    service.now = datetime(2026, 5, 6, 8, 0, tzinfo=UTC)

    page = Page((await http.get(path)).text)

    assert f"{EXPECTED} vrijdag 29 mei 2026" in page.text
    assert page.text.count(EXPECTED) == 1, "only the last one"
    assert "Uiterlijk op deze dag krijgt u onze beslissing. maandag 13 april 2026" in page.text
    assert "Wij moesten uiterlijk maandag 13 april 2026 beslissen." in page.text
    assert "Duurt het u te lang?" in page.text
    assert "Wij vertelden u waarom het langer duurt." in page.text


async def test_an_expectation_is_void_once_there_is_a_later_date_or_an_end(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    path, facts = await a_complaint_of(http)
    await hear(service, facts.terms_set(), facts.term_exceeded(), facts.lateness_explained())
    late = Page((await http.get(path)).text)
    await hear(service, facts.terms_set(date(2026, 6, 1), reason="POSTPONED", clock_status="EXTENDED_BY_CONSENT"))
    later = Page((await http.get(path)).text)
    await hear(service, facts.decided(), facts.terms_set(state="DECIDED", clock_status="STOPPED"))
    closed = Page((await http.get(path)).text)

    assert EXPECTED in late.text
    assert EXPECTED not in later.text + closed.text


async def test_after_the_decision_the_ombudsman_is_named_with_the_last_day(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    path, facts = await a_complaint_of(http)
    until = {"ombudsman_until": date(2027, 4, 7), "ombudsman_until_provisional": True, "closed_on": date(2026, 4, 7)}
    await hear(service, facts.decided(), facts.terms_set(state="DECIDED", clock_status="STOPPED", **until))
    service.now = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)

    page = Page((await http.get(path)).text)

    assert "Stand van zaken: Afgehandeld met oordeel" in page.text
    assert "Dat kan tot en met woensdag 7 april 2027. Deze datum kan nog veranderen." in page.text
    assert "Duurt het u te lang?" not in page.text
    assert "bezwaar" not in page.text.lower()


async def test_the_page_shows_the_full_text_of_a_message(service: AppInMemory, http: httpx.AsyncClient) -> None:
    path, facts = await a_complaint_of(http)
    message = uuid4()
    service.texts.texts = {str(message): MessageText("Wij kregen uw klacht", "Geachte mevrouw,\n\nDank u wel.")}
    await hear(service, facts.message_sent(message))

    page = Page((await http.get(path)).text)

    assert "Per e-mail verstuurd op maandag 2 maart 2026." in page.text
    assert "Wij kregen uw klacht" in page.text
    assert "Dank u wel." in page.text


async def test_without_the_other_service_the_page_works_and_says_so(
    service: AppInMemory, http: httpx.AsyncClient
) -> None:
    path, facts = await a_complaint_of(http)
    await hear(service, facts.message_sent(uuid4()))

    answer = await http.get(path)

    assert answer.status_code == 200
    assert "Wij kunnen de tekst van onze berichten nu niet laten zien." in Page(answer.text).text


async def test_a_mail_that_did_not_arrive_becomes_a_letter(service: AppInMemory, http: httpx.AsyncClient) -> None:
    path, facts = await a_complaint_of(http)
    first, second = uuid4(), uuid4()
    await hear(service, facts.message_failed(first), facts.letter_posted(second))

    text = Page((await http.get(path)).text).text

    assert "De e-mail kwam niet aan op maandag 2 maart 2026. Wij sturen u een brief." in text
    assert "Per post verstuurd op woensdag 4 maart 2026." in text


async def test_what_was_submitted_is_shown_as_text_never_as_markup(http: httpx.AsyncClient) -> None:
    path, _ = await a_complaint_of(http)

    page = Page((await http.get(path)).text)

    assert page.all("script") == []
    assert "Echt waar <script>." in page.text

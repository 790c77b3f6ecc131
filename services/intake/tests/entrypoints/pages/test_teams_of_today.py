"""The form offers the teams that there are now: procedure tells of them (L24)."""

from uuid import UUID

import httpx
from intake_app import PUBLIC_URL, AppInMemory
from intake_citizen import FILLED, open_form, send
from intake_fakes import MemoryWork
from intake_html import Page

from contracts.procedure.teams import TeamRecorded, TeamRecordedData
from devstack.doubles import an_event
from intake.entrypoints.consumers import READERS
from servicekit.delivery.consuming import decode


async def told(service: AppInMemory, team: str, name: str, sequence: int = 1, *, active: bool = True) -> None:
    data = TeamRecordedData(team=team, team_name=name, staff=9, active=active)
    event = an_event(TeamRecorded, data, subject=UUID(int=1), sequence=sequence, service="procedure")
    read, effect = decode(READERS[0], event.to_bytes())
    await effect(read, MemoryWork(service.store))


def offered(page: Page) -> list[str]:
    return [each.get("value") for each in page.all("option") if each.get("value") and each.get("value").islower()]


async def test_until_procedure_told_of_any_the_teams_of_the_file_are_offered(http: httpx.AsyncClient) -> None:
    assert {"burgerzaken", "parkeren"} <= set(offered(await open_form(http)))


async def test_a_new_team_is_offered_and_taken_and_a_removed_one_is_neither(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    await told(service, "toezicht", "Toezicht")
    await told(service, "parkeren", "Parkeren")
    await told(service, "parkeren", "Parkeren", 2, active=False)
    await told(service, "parkeren", "Parkeren", 1)

    page = await open_form(http)

    assert "toezicht" in offered(page)
    assert not {"parkeren", "burgerzaken"} & set(offered(page)), "removed, and in the file only"
    assert (await send(http, **{**FILLED, "team": "toezicht"})).status_code == 201
    refused = await send(http, **{**FILLED, "team": "parkeren"})
    assert (refused.status_code, "Kies een team uit de lijst." in refused.text) == (400, True)
    body = {"account": {"whatHappened": "Iets."}, "team": "parkeren"}
    assert (await http.post("/v1/complaints", json=body)).status_code == 400
    assert (await http.post("/v1/complaints", json={**body, "team": "toezicht"})).status_code == 201


async def test_the_own_page_names_the_team_that_was_chosen_also_when_it_is_gone(
    http: httpx.AsyncClient, service: AppInMemory
) -> None:
    success = Page((await send(http, **FILLED)).text)
    (link,) = [a.get("href") for a in success.all("a") if "/mijn-klacht/" in a.get("href")]
    path = link.removeprefix(PUBLIC_URL)
    assert "Burgerzaken" in (await http.get(path)).text

    await told(service, "toezicht", "Toezicht")
    assert "Burgerzaken" in (await http.get(path)).text, "nothing was told of it yet"
    await told(service, "burgerzaken", "Burgerzaken en balie", active=False)

    assert "Burgerzaken en balie" in (await http.get(path)).text
    assert "Burgerzaken en balie" in (await http.get(f"{path}/ontvangstbewijs.txt")).text

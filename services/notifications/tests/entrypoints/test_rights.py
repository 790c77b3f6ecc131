"""Who has no rights: officials who left, of whom procedure never told, or whose id is spelled differently (L24)."""

import pytest
from notifications_facts import an_official_recorded
from notifications_running import Running

from devstack.knocking import Answers, knock
from notifications.entrypoints.access import ACCESS
from servicekit.delivery.operations import OPERATIONS_ACCESS
from servicekit.web.auth import OFFICIAL
from words.people import OfficialRole

pytestmark = pytest.mark.servers

EVERY_ROLE = [*(role.value for role in OfficialRole), "service", "integration_client"]
GUARDED = {*ACCESS, *(route.replace(":path", "") for route in OPERATIONS_ACCESS)}
FOR_OFFICIALS = {route for route, access in ACCESS.items() if OFFICIAL in access.allowed}


async def knocks(service: Running, who: str, *roles: str) -> Answers:
    return await knock(service.client, service.issuer.token(who, list(roles)))


async def test_on_every_route_an_official_who_is_not_at_work_under_exactly_this_id_is_refused(service: Running) -> None:
    async def at_the_letters(code: str) -> bool:
        return (await service.get("/v1/letters", "o-1030", "complaint_handler")).json()["code"] == code

    await service.publish(an_official_recorded("o-1030", sequence=2))
    await service.until(lambda: at_the_letters("role-missing"))
    await service.publish(
        an_official_recorded("o-1030", sequence=3, active=False),
        an_official_recorded("o-1030", sequence=1, roles=tuple(OfficialRole)),
    )
    await service.until(lambda: at_the_letters("not-in-directory"))

    for stranger in ("o-1030", "o-9999", "O-1", "o-1 ", "wederhoor-intake"):
        answers = await knocks(service, stranger, *EVERY_ROLE)
        assert set(answers) == GUARDED
        assert {route: said for route, said in answers.items() if said != (403, "not-in-directory")} == {}, stranger


async def test_on_every_route_a_role_that_only_the_token_or_only_the_directory_has_counts_for_nothing(
    service: Running,
) -> None:
    async def known() -> bool:
        return (await service.get("/v1/letters", "o-1030")).json()["code"] == "role-missing"

    await service.publish(an_official_recorded("o-1030", roles=()))
    await service.until(known)

    for answers in (await knocks(service, "o-1030", *EVERY_ROLE), await knocks(service, "o-1")):
        assert {route for route, said in answers.items() if said == (403, "role-missing")} == GUARDED - FOR_OFFICIALS
        assert {said[0] for route, said in answers.items() if route in FOR_OFFICIALS} == {404}

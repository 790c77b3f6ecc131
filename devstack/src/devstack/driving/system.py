"""The entry to a running system: everyone who acts in it, reached by the addresses in `.devstack/env`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Self

from devstack.driving.citizen import Citizen
from devstack.driving.facts import Facts
from devstack.driving.inbox import Inbox
from devstack.driving.official import Official
from devstack.driving.people import People, Person
from devstack.driving.print_room import PrintRoom
from devstack.driving.tokens import Logins
from devstack.driving.waiting import eventually
from devstack.driving.web import Json, RefusedError, Web, new_client
from devstack.migrations import SERVICES
from devstack.municipality import DEMO_FILE


class System:
    """Made from `env`. With `patience`, requests to a service that is down are repeated for that many seconds; without
    it (the default) they fail at once. May be shared between threads."""

    def __init__(self, env: Mapping[str, str], *, patience: float = 0.0) -> None:
        self.env, self._patience = dict(env), patience
        self.people = People.read(Path(env.get("MUNICIPALITY_FILE") or DEMO_FILE))
        self._client = new_client()
        self._logins = Logins(env["ISSUER_URL"])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._client.close()

    def await_directory(self, seconds: float = 60.0) -> None:
        """Wait until every service knows who works here: procedure reads the municipality file at its start, and tells
        the others. Until then no official has any rights."""
        operator = self.with_role("operator")
        eventually(lambda: all(_admits(operator, service) for service in SERVICES), seconds, what="officials known")

    def citizen(self) -> Citizen:
        return Citizen(self._web("INTAKE_URL"))

    def official(self, who: str) -> Official:
        """By id (`o-1020`) or name."""
        return self._acting(self.people.who(who))

    def with_role(self, role: str, team: str | None = None) -> Official:
        """The first of the municipality file with this role (in this team)."""
        return self._acting(self.people.with_role(role, team))

    def manager_of(self, team: str) -> Official:
        return self._acting(self.people.manager_of(team))

    def _acting(self, person: Person) -> Official:
        return Official(person, {name: self._web(f"{name.upper()}_URL", person.id) for name in SERVICES})

    def inbox(self, address: str | None = None) -> Inbox:
        return Inbox(self._web("MAIL_URL"), address)

    def print_room(self) -> PrintRoom:
        return PrintRoom(self._web("NOTIFICATIONS_URL", self.people.with_role("registrar").id))

    def facts(self) -> Facts:
        """Follow the public facts from now on; needs `INTEGRATOR_AMQP_URL`."""
        return Facts(self.env["INTEGRATOR_AMQP_URL"])

    def figures(self, year: int) -> Json:
        """The annual report, as management reads it."""
        return self.with_role("management").figures(year)

    def _web(self, service: str, official_id: str | None = None) -> Web:
        base = self.env[service]
        if official_id is None:
            return Web(self._client, base, patience=self._patience)
        logins = self._logins
        return Web(
            self._client,
            base,
            token=lambda: logins.token(official_id),
            renew=lambda: logins.forget(official_id),
            patience=self._patience,
        )


def _admits(operator: Official, service: str) -> bool:
    try:
        operator.outbox(service)
    except RefusedError as refused:
        if refused.code == "not-in-directory":
            return False
        raise
    return True
